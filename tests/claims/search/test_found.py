"""Which figures, claims and articles a search finds, in the real database."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.db.backends.postgresql.psycopg_any import DateRange

from claims.annotating.correction import Number, overlay_of
from claims.extraction.quantity import Hedge
from claims.models import Claim, Figure
from claims.search import found
from claims.search.filters import read_filters
from claims.search.found import articles_found, claims_found, figures_found, find_figures
from tests.desk.scenes import agreement, conflict, printed
from tests.factories import NOON, CompanyFactory, FigureFactory, PublisherFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def fakes() -> Figure:
    """A conflict about fake accounts at Lumenar, beside another figure that nothing of it matches."""
    agreement()
    figure = conflict(
        subject_name="Lumenar",
        measure="fake account",
        unit="count",
        summary="Harbour Post says 24,000 fake accounts, Hill Gazette says thousands.",
        company=CompanyFactory(name="Lumenar"),
        owner=UserFactory(username="mina"),
        hints=[{"kind": "factor", "text": "a factor of ten", "claims": []}],
        changed_at=NOON - timedelta(days=40),
        period_dates=DateRange(date(2026, 3, 1), date(2026, 4, 1)),
    )
    claim = printed(
        figure,
        publisher=PublisherFactory(name="Quay Record"),
        percent="24",
        unit="count",
        measure="fake account",
        subject_name="Lumenar",
        company=figure.company,
        flags=["no_verb"],
        period_dates=figure.period_dates,
    )
    figure.flags = claim.flags
    figure.save()
    return figure


@pytest.mark.parametrize(
    "query",
    [
        "q=lumenar",
        "q=lum",
        "q=FAKE+accounts",
        "q=account",
        "q=24,000",
        "q=%22fake+accounts%22",
        "q=lumenar+or+zeppelin",
        "q=lumenar+-zeppelin",
        "state=conflict",
        "measure=fake+account",
        "measure=fake+account&measure=other",
        "unit=count",
        "company={company}",
        "publisher={publisher}",
        "owner={owner}",
        "owner=me",
        "reason=factor",
        "reason=factor&reason=sign",
        "flag=no_verb",
        "to=2026-06-01",
        "period=2026-03",
        "period_from=2026-03-31&period_to=2026-12-31",
        "spread_from=6&spread_to=7&state=conflict",
    ],
)
def test_each_filter_leaves_the_figure_that_it_is_about(query, fakes):
    publisher = fakes.claims.get(flags=["no_verb"]).revision.article.publisher
    filters = read_filters(query.format(company=fakes.company_id, publisher=publisher.pk, owner=fakes.owner_id))

    assert list(figures_found(filters, user_id=fakes.owner_id)) == [fakes]


@pytest.mark.parametrize(
    "query",
    [
        "q=zeppelin",
        "q=lumenar+-fake",
        "q=%22accounts+fake%22",
        "state=resolved",
        "measure=fake",
        "unit=USD",
        "publisher=0",
        "company=0",
        "owner=0",
        "reason=transposed",
        "flag=conversion",
        "to=2026-01-01",
        "from=2027-01-01",
        "period_to=2026-02-28",
        "spread_from=7",
    ],
)
def test_each_filter_leaves_nothing_where_nothing_is(query, fakes):
    assert not figures_found(read_filters(query), user_id=None).exists()


def test_nobodys_figures_and_mine_can_be_asked_for_together(fakes):
    other = FigureFactory(owner=UserFactory())

    found = figures_found(read_filters("owner=me&owner=none"), user_id=fakes.owner_id)

    assert fakes in found
    assert other not in found
    assert found.count() == Figure.objects.count() - 1


@pytest.mark.parametrize("words", ["' & | ! ( ) :*", "\\", "<->", "the", '"', "-", "or", "a:*", "%", "\u0000", "=1+1"])
def test_words_with_signs_in_them_are_only_words(words, fakes):
    filters = read_filters("state=conflict").with_value("q", words)

    assert figures_found(filters, user_id=None).count() in (0, 1)
    assert claims_found(filters, user_id=None).count() >= 0
    assert articles_found(filters, user_id=None).count() >= 0


def test_merged_figures_and_those_without_claims_are_not_found(fakes):
    fakes.claims_count = 0
    fakes.save()

    assert not figures_found(read_filters("q=lumenar"), user_id=None).exists()


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("measure=fake+account", 1),
        ("flag=no_verb", 1),
        ("q=ferrodyne&state=conflict", 3),
        ("state=agree", 2),
        ("owner=me", 3),
        ("reason=factor", 3),
        ("publisher={publisher}", 1),
        ("from=2026-06-25&to=2026-06-25", 5),
        ("period_from=2026-03-31", 3),
        ("q=nothing+of+it", 0),
    ],
)
def test_claims_are_found_by_what_they_say_and_by_their_figure(query, count, fakes):
    publisher = fakes.claims.get(flags=["no_verb"]).revision.article.publisher
    filters = read_filters(query.format(publisher=publisher.pk))

    assert claims_found(filters, user_id=fakes.owner_id).count() == count


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("q=31+countries", 5),
        ("q=countries&publisher={publisher}", 1),
        ("state=conflict&unit=count", 1),
        ("", 5),
        ("period_from=2026-03-31", 3),
        ("reason=sign", 0),
    ],
)
def test_articles_are_found_by_their_text_and_their_claims(query, count, fakes):
    publisher = fakes.claims.get(flags=["no_verb"]).revision.article.publisher
    filters = read_filters(query.format(publisher=publisher.pk))

    assert articles_found(filters, user_id=None).count() == count


@pytest.mark.parametrize(
    "query", ["q=lumenar", "q=%22fake+accounts%22", "flag=no_verb", "reason=factor", "period_from=2026-03-01"]
)
def test_what_is_common_is_found_as_well_as_what_is_rare(query, fakes, monkeypatch):
    for name in ("RARE", "RARE_PHRASE", "RARE_PERIOD"):
        monkeypatch.setattr(found, name, 0)
    monkeypatch.setattr(found._look_up, "__kwdefaults__", {"rare": 0})
    filters = read_filters(query)

    assert list(figures_found(filters, user_id=None)) == [fakes]
    assert claims_found(filters, user_id=None).filter(figure=fakes).exists()
    assert find_figures(filters, user_id=None).is_sampled


def test_spreads_are_compared_exactly(fakes):
    fakes.spread_difference = Decimal("6.60000000000000000001")
    fakes.save()

    assert not figures_found(read_filters("spread_to=6.6"), user_id=None).exists()
    assert figures_found(read_filters("spread_from=6.6"), user_id=None).get() == fakes


@pytest.mark.parametrize("query", ["q=Zeppelin", "measure=headcount", "unit=count", "company={company}"])
def test_claims_are_found_by_what_they_were_corrected_to(query):
    company = CompanyFactory(name="Zeppelin Works")
    claim = conflict().claims.get(exact="4.9%")
    asked = read_filters(query.format(company=company.pk))
    before = list(claims_found(asked, user_id=None))

    corrected(claim, company)

    assert before == []
    assert list(claims_found(asked, user_id=None)) == [claim]
    assert list(articles_found(asked, user_id=None)) == ([claim.revision.article] if asked.names != ["q"] else [])


@pytest.mark.parametrize("query", ["q=ferrodyne+%22share+price%22", "measure=share+price", "unit=percent"])
def test_claims_are_not_found_by_what_was_read_before_a_correction(query):
    figure = conflict()
    claim = figure.claims.get(exact="4.9%")

    corrected(claim, CompanyFactory())

    assert claim not in claims_found(read_filters(query), user_id=None)


def corrected(claim, company) -> None:
    """The claim is said to be of the company's headcount."""
    overlay = overlay_of(
        number=Number(Decimal("4.9"), None, None, "count", Hedge.EXACT),
        subject="Zeppelin Works",
        company_id=company.pk,
        words={"measure": "headcount"},
    )
    Claim.objects.filter(pk=claim.pk).update(corrected=overlay)
