import csv

import feedparser
import pytest

from claims.models import Company
from tests.desk.scenes import agreement, conflict
from tests.factories import CompanyFactory

NAMES = ("claims", "articles", "companies", "publishers", "verdicts", "annotations")


def rows(response):
    text = b"".join(response.streaming_content).decode()
    return list(csv.DictReader(text.splitlines()))


@pytest.mark.parametrize("name", NAMES)
def test_every_list_has_its_twins(desk_client, name):
    conflict()
    CompanyFactory()

    as_json = desk_client.get(f"/{name}.json")
    as_csv = desk_client.get(f"/{name}.csv")

    assert as_json.status_code == as_csv.status_code == 200
    assert [row["id"] for row in rows(as_csv)] == [each["id"] for each in as_json.json()["items"]]


def test_a_twin_keeps_the_filters_of_its_address(desk_client):
    conflict(), agreement()

    found = desk_client.get("/claims.json?state=conflict&state=resolved").json()["items"]

    assert len(found) == 2
    assert desk_client.get("/claims.json?state=nonsense").status_code == 400


def test_a_name_that_a_spreadsheet_would_run_is_only_text(desk_client):
    CompanyFactory(name='=HYPERLINK("x")', key="x")

    [row] = rows(desk_client.get("/companies.csv"))

    assert row["name"].startswith("'=")
    assert Company.objects.get().name.startswith("=")


@pytest.mark.parametrize("address", ["/desk.atom", "/search.atom?state=conflict&spread_from=6"])
def test_the_desk_and_a_search_are_feeds_for_whoever_is_signed_in(desk_client, client, address):
    figure, _other = conflict(), agreement()

    parsed = feedparser.parse(desk_client.get(address).content)

    assert not parsed.bozo
    assert [entry.link for entry in parsed.entries] == [f"http://localhost:8000/figures/{figure.pk}/"]
