from dataclasses import replace
from datetime import timedelta

from claims.extraction.quantity import Modality
from claims.reconciliation.independence import assign_origins
from claims.reconciliation.provenance import Article, Basis, find_sources
from tests.claims.reconciliation.making import DAY, count, say

SHARED = frozenset(range(100))


def article(name, hours=0, **fields):
    published = fields.pop("published_at", DAY + timedelta(hours=hours))
    return Article(**({"id": name, "publisher": f"The {name.title()}", "published_at": published} | fields))


def find_source(one, candidates, *, statements=()):
    return find_sources([one, *candidates], statements=statements, of={one.id}).get(one.id)


def test_the_later_of_two_alike_texts_shares_its_text_with_the_earlier():
    wire = article("wire", shingles=SHARED)
    copy = article("copy", 3, shingles=frozenset(range(80, 110)))

    sources = find_sources([wire, copy])

    assert set(sources) == {"copy"}
    assert sources["copy"].basis is Basis.TEXT
    assert sources["copy"].wording == "shares its text with The Wire"


def test_a_few_shared_words_are_no_evidence():
    wire = article("wire", shingles=SHARED)
    report = article("report", 3, shingles=frozenset(range(95, 195)))

    assert find_source(report, [wire]) is None


def test_a_credit_counts_before_shared_text():
    wire = article("wire", shingles=SHARED)
    courier = article("courier", 1)
    copy = article("copy", 3, shingles=SHARED, text="The mill will close, the Courier reported.")

    source = find_source(copy, [wire, courier])

    assert (source.source_id, source.basis, source.wording) == ("courier", Basis.CREDIT, "credits The Courier")


def test_a_declared_original_counts_before_everything():
    wire = article("wire", url="https://wire.example/1")
    copy = article(
        "copy", 3, url="https://copy.example/1", canonical="https://wire.example/1", text="the Courier reported"
    )

    assert find_source(copy, [wire, article("courier")]).basis is Basis.CANONICAL


def test_an_article_that_declares_itself_is_no_copy():
    own = article("own", url="https://own.example/1", canonical="https://own.example/1")

    assert find_source(own, [article("wire", url="https://wire.example/1")]) is None


def test_a_link_to_an_earlier_report_is_a_source_but_one_to_the_issuer_is_not():
    report = article("report", url="https://report.example/1")
    issuer = article("issuer", url="https://issuer.example/1", is_primary=True)
    later = article("later", 3, links=("https://report.example/1", "https://issuer.example/1"))

    assert find_source(later, [issuer, report]).source_id == "report"
    assert find_source(later, [issuer]) is None


def test_nothing_is_taken_from_what_came_out_later():
    early = article("early", text="the Courier reported", shingles=SHARED)
    courier = article("courier", 5, shingles=SHARED)

    assert find_source(early, [courier]) is None


def test_a_digest_sums_up_the_earlier_article_whose_numbers_it_prints():
    report, digest = article("report"), article("digest", 3, headline="The strike at a glance")
    said = [say("4.9", id="r1", article_id="report"), say("11", id="r2", article_id="report")]
    repeated = [say("4.9", id="d1", article_id="digest"), say("11", id="d2", article_id="digest")]

    assert find_source(digest, [report], statements=said + repeated).basis is Basis.DIGEST
    assert find_source(replace(digest, headline="Strike"), [report], statements=said + repeated) is None


def test_a_copy_that_repeats_the_value_shares_its_origin():
    said = [say("4.9", id="source", article_id="wire"), say("4.9", id="copy", article_id="copy")]
    sources = find_sources([article("wire", shingles=SHARED), article("copy", 3, shingles=SHARED)])

    origins = assign_origins(said, sources)

    assert origins["copy"].key == origins["source"].key == "article:wire"
    assert origins["copy"].copied_from == "source"


def test_a_copy_that_prints_another_value_is_an_origin_with_its_source_kept():
    said = [say("4.9", id="source", article_id="wire"), say("9.4", id="copy", article_id="copy")]
    sources = find_sources([article("wire", shingles=SHARED), article("copy", 3, shingles=SHARED)])

    origins = assign_origins(said, sources)

    assert origins["copy"].key == "article:copy"
    assert origins["copy"].copied_from == "source"


def test_repeating_a_number_that_the_source_denies_is_an_origin_of_its_own():
    said = [
        say("30", id="source", article_id="wire", modality=Modality.DENIED),
        say("30", id="copy", article_id="copy"),
    ]
    sources = find_sources([article("wire", shingles=SHARED), article("copy", 3, shingles=SHARED)])

    assert assign_origins(said, sources)["copy"].key == "article:copy"


def test_a_chain_of_copies_has_one_origin():
    said = [say("4.9", id=name, article_id=name) for name in ("wire", "first", "second")]
    articles = [
        article("wire"),
        article("first", 1, text="the Wire reported"),
        article("second", 2, text="the First reported"),
    ]

    origins = assign_origins(said, find_sources(articles))

    assert {origin.key for origin in origins.values()} == {"article:wire"}
    assert origins["second"].copied_from == "first"


def test_a_copy_of_an_article_without_the_figure_is_traced_to_that_articles_source():
    said = [say("4.9", id="wire", article_id="wire"), say("4.9", id="second", article_id="second")]
    articles = [
        article("wire"),
        article("first", 1, text="the Wire reported"),
        article("second", 2, text="the First reported"),
    ]

    assert assign_origins(said, find_sources(articles))["second"].copied_from == "wire"


def test_a_credit_for_one_number_does_not_cover_another():
    said = [say("4.9", id="source", article_id="wire"), say("9.0", id="own", article_id="own")]
    articles = [article("wire"), article("own", 3, text="The mill closes, the Wire reported.")]

    assert assign_origins(said, find_sources(articles))["own"].copied_from is None


def test_the_same_odd_number_against_what_most_print_has_one_origin():
    right = [count("26431", id=f"right {at}") for at in range(3)]
    first = count("26413", id="first", published_at=DAY - timedelta(hours=5))
    second = count("26413", id="second")

    origins = assign_origins([*right, first, second], {})

    assert origins["second"].key == origins["first"].key
    assert origins["second"].wording == "prints the same unusual number as Outlet first"
    assert len({origins[each.id].key for each in right}) == 3


def test_a_number_that_many_articles_print_is_no_oddity_however_few_they_are_beside_the_others():
    right = [count("26431", id=f"right {at}") for at in range(6)]
    wrong = [count("26413", id=f"wrong {at}", published_at=DAY - timedelta(hours=at)) for at in range(4)]

    origins = assign_origins([*right, *wrong], {})

    assert len({origins[each.id].key for each in wrong}) == 4


def test_agreement_alone_is_no_evidence_of_copying():
    origins = assign_origins([count("26431", id="one"), count("26431", id="other")], {})

    assert len({origin.key for origin in origins.values()}) == 2
