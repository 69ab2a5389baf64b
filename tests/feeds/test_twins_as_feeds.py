"""Twins of lists that are feeds: their archives, their fields, and whom they open for."""

import feedparser
import pytest

from claims.models import Figure
from feeds.twins.table import TWINS
from feeds.twins.words import LABELS, WORDS
from tests.desk.scenes import agreement, conflict
from tests.factories import (
    CompanyFactory,
)


def test_older_rows_of_a_feed_are_in_archives_that_each_lead_to_the_one_before(desk_client):
    for pk in (500, 900, 1500):
        CompanyFactory(pk=pk, key=f"c{pk}")
    address, seen = "/companies.atom?archive=1", []

    while address:
        feed = feedparser.parse(desk_client.get(address.replace("http://localhost:8000", "")).content)
        seen += [int(entry.id.rpartition("/")[2]) for entry in feed.entries]
        address = next((link.href for link in feed.feed.links if link.rel == "prev-archive"), None)

    assert seen == [1500, 900, 500]


def test_every_field_that_an_item_shows_has_a_name_for_people():
    assert {field for words in WORDS.values() for field in words.shown} <= set(LABELS)
    assert {twin.rows.name for twin in TWINS if "atom" in twin.formats} - {"figures", "verdicts"} == set(WORDS)


@pytest.mark.parametrize(
    "address", ["/desk.atom", "/desk.atom?tab=mine", "/search.atom?state=conflict&spread_from=6", "/?tab=conflicts"]
)
def test_the_desk_and_a_search_are_feeds_for_whoever_is_signed_in(desk_client, editor, address):
    figure, _other = conflict(owner=editor), agreement()
    atom = address if ".atom" in address else "/desk.atom" + address[1:]

    parsed = feedparser.parse(desk_client.get(atom).content)

    assert not parsed.bozo
    assert [entry.link for entry in parsed.entries] == [f"http://localhost:8000/figures/{figure.pk}/"]


def test_the_desks_feed_has_what_the_desks_address_leaves(desk_client):
    conflict(), agreement(measure="revenue")
    compatible = agreement(measure="revenue")
    Figure.objects.filter(pk=compatible.pk).update(state=Figure.State.COMPATIBLE)

    def entries(query):
        return [entry.link.split("/")[-2] for entry in feedparser.parse(desk_client.get(query).content).entries]

    assert entries("/desk.atom?tab=agreeing&state=compatible") == [str(compatible.pk)]
    assert len(entries("/desk.atom?tab=agreeing&measure=revenue")) == 2
    assert entries("/desk.atom?tab=signoff") == []
    assert desk_client.get("/desk.atom?spread_from=wide").status_code == 400
