"""The commands of DESIGN.md §3, as a person at a terminal calls them."""

import io
import json
from decimal import Decimal
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse

from claims.actions.load_companies import load_companies
from claims.extraction.names.registry import DATA, rows_of
from claims.models import Claim, Figure
from sources.models import Article, Source
from tests.factories import UserFactory
from tests.site import Answer, page

pytestmark = pytest.mark.django_db

SHARES = "Ferrodyne shares fell {} on Thursday, 25 June 2026, after the company cut its outlook."


def run(*arguments: object, **options: object) -> str:
    out = io.StringIO()
    call_command(*map(str, arguments), stdout=out, stderr=io.StringIO(), **options)
    return out.getvalue()


def lines(text: str) -> list[dict]:
    return [json.loads(line) for line in text.splitlines()]


@pytest.fixture
def two_outlets(tmp_path: Path) -> Path:
    path = tmp_path / "articles.jsonl"
    records = [
        {
            "url": f"https://{name}.example/ferrodyne",
            "headline": "Ferrodyne cuts its outlook",
            "datePublished": "2026-06-25T12:00:00Z",
            "publisher": {"@type": "Organization", "name": f"Outlet {name.upper()}"},
            "articleBody": SHARES.format(drop),
        }
        for name, drop in (("a", "4.9%"), ("b", "11.5%"))
    ]
    path.write_text("\n".join(json.dumps(record) for record in records), encoding="utf-8")
    return path


def test_ingest_leaves_a_conflict_between_two_outlets(two_outlets):
    said = run("ingest", two_outlets)

    figure = Figure.objects.contested().get()
    assert "2 new, 0 unchanged, 0 revised, 0 failed" in said
    assert {claim.exact for claim in figure.claims.all()} == {"4.9%", "11.5%"}
    assert figure.spread_difference == Decimal("6.6")
    assert "4.9%" in figure.summary
    assert "11.5%" in figure.summary


def test_ingesting_twice_changes_nothing(two_outlets):
    run("ingest", two_outlets)
    before = list(Claim.objects.order_by("pk").values("pk", "figure", "start"))

    said = run("ingest", two_outlets)

    assert "0 new, 2 unchanged" in said
    assert list(Claim.objects.order_by("pk").values("pk", "figure", "start")) == before


def test_a_bad_line_is_named_and_the_rest_goes_on(two_outlets, capsys):
    two_outlets.write_text(two_outlets.read_text() + '\n{"articleBody": "broken off\n{"articleBody": ""}\n')

    with pytest.raises(CommandError, match="2 could not be read"):
        call_command("ingest", str(two_outlets), stdout=io.StringIO())

    said = capsys.readouterr().err
    assert f"{two_outlets}:3 is no JSON" in said
    assert f"{two_outlets}:4 has no articleBody" in said
    assert Article.objects.count() == 2


def test_files_that_hold_no_article_are_named_and_the_rest_goes_on(tmp_path, two_outlets):
    picture = tmp_path / "picture.txt"
    picture.write_bytes(b"\x89PNG\x00\x00")
    empty = tmp_path / "empty.txt"
    empty.write_text("")

    with pytest.raises(CommandError, match="4 could not be read"):
        run("ingest", picture, empty, tmp_path / "missing.txt", tmp_path / "sheet.xlsx", two_outlets)

    assert Article.objects.count() == 2


def test_text_and_pages_are_read_from_files(tmp_path):
    (tmp_path / "wire.txt").write_text(SHARES.format("4.9%"))
    (tmp_path / "page.html").write_text(str(page(SHARES.format("11.5%")).body))

    run("ingest", tmp_path / "wire.txt", tmp_path / "page.html", published="2026-06-25T12:00:00Z")

    assert set(Article.objects.values_list("publisher__name", flat=True)) == {"wire", "page"}
    assert Figure.objects.contested().count() == 1


def test_an_address_is_read_through_the_ordinary_pipeline(site):
    site.answers["/one"] = page(SHARES.format("4.9%"))

    run("ingest", site.at("/one"), publisher="Outlet A")

    assert Claim.objects.get().exact == "4.9%"


@pytest.mark.parametrize(
    "answer",
    [
        Answer("x" * 11_000_000),
        Answer("", 404),
        Answer("<html><body><p></p></body></html>"),
        Answer(b"%PDF-1.7", content_type="application/pdf"),
    ],
    ids=["huge", "missing", "empty", "foreign"],
)
def test_an_address_that_gives_nothing_is_a_clear_message(site, answer, capsys):
    site.answers["/one"] = answer

    with pytest.raises(CommandError, match="1 could not be read"):
        call_command("ingest", site.at("/one"), stdout=io.StringIO())

    said = capsys.readouterr().err
    assert said.startswith(site.at("/one"))
    assert "Traceback" not in said


def test_an_article_in_a_language_that_is_not_read_is_kept_and_its_page_says_so(tmp_path, client):
    text = (
        "Die Aktien der Ferrodyne sind am Donnerstag um 4,9 Prozent gefallen, nachdem der Konzern seine Prognose für "
    )
    text += "das laufende Jahr gesenkt und den Abbau von 1.200 Stellen angekündigt hat, wie er in Mainz mitteilte."
    (tmp_path / "kurier.txt").write_text(text)

    said = run("ingest", tmp_path / "kurier.txt")

    article = Article.objects.get()
    client.force_login(UserFactory())
    assert "1 new" in said
    assert not Claim.objects.exists()
    assert article.latest_revision.text == text
    assert "not in English" in client.get(reverse("article", args=(article.pk,))).text


def test_opml_adds_sources(tmp_path):
    opml = tmp_path / "sources.opml"
    opml.write_text(
        '<opml version="2.0"><body><outline type="rss" text="Outlet A" xmlUrl="https://a.example/feed"/></body></opml>'
    )

    said = run("ingest", opml)

    assert "1 sources added" in said
    assert Source.objects.get().publisher.name == "Outlet A"


def test_extract_prints_claims_and_with_explain_the_rejected_numbers(tmp_path):
    text = tmp_path / "text.txt"
    text.write_text("Ferrodyne shares fell 4.9% after it unveiled the GPT-4 rival.")

    plain = lines(run("extract", text))
    explained = lines(run("extract", text, explain=True))

    assert [claim["quantity"]["text"] for claim in plain] == ["4.9%"]
    assert plain[0]["selector"]["start"] == 22
    assert any("rejected" in line for line in explained)


def test_claims_are_exported_in_the_words_of_the_contract(two_outlets):
    run("ingest", two_outlets)

    claim = lines(run("export", "claims"))[0]

    assert claim["article"] == {
        "url": "https://a.example/ferrodyne",
        "revision": 1,
        "headline": "Ferrodyne cuts its outlook",
        "datePublished": "2026-06-25T12:00:00+00:00",
        "publisher": "Outlet A",
    }
    assert claim["selector"]["exact"] == "4.9%"
    body = Article.objects.get(canonical_url=claim["article"]["url"]).latest_revision.text
    assert body[claim["selector"]["start"] : claim["selector"]["end"]] == "4.9%"
    assert claim["quantity"]["hard"] == [4.85, 4.95]
    assert (claim["quantity"]["unit"], claim["quantity"]["unitCode"]) == ("percent", "P1")
    assert claim["subject"]["name"] == "Ferrodyne"
    assert (claim["measure"], claim["role"], claim["direction"]) == ("share price", "change", "down")
    assert claim["period"] == "2026-06-25"


def test_what_a_rate_is_counted_per_is_kept_and_exported(tmp_path):
    article = {
        "@type": "NewsArticle",
        "url": "https://a.example/rents",
        "headline": "Vela raises its price",
        "publisher": {"@type": "Organization", "name": "Outlet A"},
        "datePublished": "2026-06-25T12:00:00Z",
        "articleBody": "Vela raised the price of its plan to $12 a month and has 4 million members.",
    }
    path = tmp_path / "articles.jsonl"
    path.write_text(json.dumps(article), encoding="utf-8")
    run("ingest", str(path))

    quantities = [claim["quantity"] for claim in lines(run("export", "claims"))]

    assert {(each["text"], each["per"]) for each in quantities} == {("$12", "month"), ("4 million", None)}


def test_figures_are_exported_with_their_claims(two_outlets):
    run("ingest", two_outlets)

    figure = lines(run("export", "figures"))[0]

    assert figure["state"] == "conflict"
    assert figure["spread"] == {"min": 4.9, "max": 11.5, "difference": 6.6, "unit": "percentage_point"}
    assert figure["count"] == {"claims": 2, "articles": 2, "outlets": 2, "origins": 2}
    assert len(figure["claims"]) == 2
    assert figure["opened_at"] is not None


@pytest.mark.parametrize("what", ["articles", "claims", "figures"])
def test_every_row_of_a_csv_has_the_columns_of_its_header(two_outlets, what):
    run("ingest", two_outlets)

    rows = run("export", what, format="csv").splitlines()

    assert len(rows) >= 2
    assert rows[0].count(",") <= min(row.count(",") for row in rows[1:])


def test_a_cell_that_a_spreadsheet_would_run_is_made_harmless(tmp_path):
    path = tmp_path / "evil.jsonl"
    path.write_text(json.dumps({"url": "https://a.example/1", "headline": "=HYPERLINK(1)", "articleBody": "Fell."}))
    run("ingest", path)

    assert "'=HYPERLINK(1)" in run("export", "articles", format="csv")


def test_since_leaves_out_what_is_older(two_outlets):
    run("ingest", two_outlets)

    assert run("export", "claims", since="2999-01-01") == ""
    assert len(lines(run("export", "claims", since="2020-01-01T00:00:00Z"))) >= 2


def test_a_moment_that_is_none_is_refused(two_outlets):
    with pytest.raises(CommandError, match="no moment"):
        run("export", "claims", since="yesterday")
    with pytest.raises(CommandError, match="no moment"):
        run("ingest", two_outlets, published="noon")


def test_loading_companies_twice_adds_them_once_and_keeps_editors_changes():
    rows = rows_of(DATA)[:5]
    load_companies(rows=rows)

    assert load_companies(rows=rows) == 0
