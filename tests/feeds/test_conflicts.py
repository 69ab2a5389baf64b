import json
import re
from datetime import timedelta

import feedparser
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from claims.models import Figure
from following.actions.issue_token import issue_token
from following.actions.revoke_token import NoSuchToken, revoke_token
from following.models import Token
from following.scopes import FEEDS
from tests.desk.scenes import agreement, conflict
from tests.factories import NOON, UserFactory

FORMATS = pytest.mark.parametrize("name", ["rss", "atom", "json"])


@pytest.fixture
def reader(db):
    return UserFactory()


@pytest.fixture
def key(reader):
    _token, key = issue_token(user=reader, name="my reader", scopes=(FEEDS,), now=NOON)
    return key


def address_of(key, name):
    return reverse("feed", args=(key, "conflicts", name))


def rss(client, key):
    response = client.get(address_of(key, "rss"))
    assert response.status_code == 200
    return response


def test_rss_has_each_open_conflict_with_its_values_outlets_and_sentences(client, key):
    figure = conflict()
    agreement()

    parsed = feedparser.parse(rss(client, key).content)

    assert not parsed.bozo
    [entry] = parsed.entries
    assert entry.title == "Ferrodyne · share price: 4.9% / 11.5%"
    assert entry.link.endswith(figure.get_absolute_url())
    for words in (figure.summary, "Harbour Post", "Hill Gazette", "Ferrodyne shares fell 11.5% on Thursday."):
        assert words in entry.summary


def test_rss_says_where_it_is(client, key):
    parsed = feedparser.parse(rss(client, key).content)

    assert {link.rel: link.href for link in parsed.feed.links}["self"].endswith(f"/feeds/{key}/conflicts.rss")


def test_an_items_id_is_a_tag_that_stays_when_the_figure_changes(client, key):
    figure = conflict()
    before = feedparser.parse(rss(client, key).content).entries[0].id
    Figure.objects.filter(pk=figure.pk).update(version=9, summary="Now three say so.", changed_at=NOON + timedelta(1))

    after = feedparser.parse(rss(client, key).content).entries[0].id

    assert before == after
    assert re.fullmatch(r"tag:[a-z0-9.-]+,\d{4}:figures/\d+", after)


def test_atom_has_ids_that_last_and_says_where_it_is(client, key):
    figure = conflict()

    parsed = feedparser.parse(client.get(address_of(key, "atom")).content)

    assert not parsed.bozo
    assert parsed.version == "atom10"
    assert re.fullmatch(r"tag:[a-z0-9.-]+,\d{4}:feeds/conflicts", parsed.feed.id)
    assert {link.rel: link.href for link in parsed.feed.links}["self"].endswith(f"/feeds/{key}/conflicts.atom")
    assert parsed.entries[0].id.endswith(f"figures/{figure.pk}")
    assert parsed.entries[0].updated


def test_json_feed_has_what_the_standard_asks_for(client, key):
    figure = conflict()

    response = client.get(address_of(key, "json"))

    assert response.headers["Content-Type"].startswith("application/feed+json")
    feed = json.loads(response.content)
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["title"]
    [item] = feed["items"]
    assert item["id"].endswith(f"figures/{figure.pk}")
    assert item["date_published"] == NOON.isoformat()
    assert "4.9%" in item["content_html"]
    assert item["tags"] == ["Ferrodyne", "share price"]


@FORMATS
def test_control_characters_lone_surrogates_and_markup_of_an_outlet_do_no_harm(name, client, key):
    conflict(summary="bell \x07, escape \x1b, <script>alert(1)</script> & ]]>", subject_name="A\x0b<b>")

    response = client.get(address_of(key, name))

    assert response.status_code == 200
    text = response.content.decode()
    assert not re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", text)
    if name != "json":
        parsed = feedparser.parse(response.content)
        assert not parsed.bozo
        assert "&lt;script&gt;" in (parsed.entries[0].get("summary") or parsed.entries[0].content[0].value)
    else:
        assert "&lt;script&gt;" in json.loads(text)["items"][0]["content_html"]


@FORMATS
def test_an_unchanged_feed_is_not_sent_again(name, client, key):
    conflict()
    address = address_of(key, name)
    first = client.get(address)

    by_etag = client.get(address, headers={"If-None-Match": first.headers["ETag"]})
    by_date = client.get(address, headers={"If-Modified-Since": first.headers["Last-Modified"]})

    assert (by_etag.status_code, by_date.status_code) == (304, 304)
    assert not by_etag.content
    assert by_etag.headers["ETag"] == first.headers["ETag"]


def test_a_tag_that_matches_is_answered_without_asking_when_anything_changed(client, key):
    conflict()
    address = address_of(key, "atom")
    tag = {"If-None-Match": client.get(address).headers["ETag"]}

    with CaptureQueriesContext(connection) as asked:
        answer = client.get(address, headers=tag)

    assert answer.status_code == 304
    assert "greatest" not in " ".join(query["sql"] for query in asked.captured_queries)


@FORMATS
def test_a_feed_is_sent_again_when_its_newest_conflict_closes(name, client, key):
    conflict(changed_at=NOON)
    newest = conflict(changed_at=NOON + timedelta(hours=1))
    address = address_of(key, name)
    seen = client.get(address).headers["Last-Modified"]
    Figure.objects.filter(pk=newest.pk).update(
        state=Figure.State.AGREE, opened_at=None, changed_at=NOON + timedelta(hours=2)
    )

    after = client.get(address, headers={"If-Modified-Since": seen})

    assert after.status_code == 200
    assert str(newest.pk) not in re.findall(r"figures/(\d+)<", after.content.decode())


def test_what_changed_this_second_is_not_dated_yet(client, key):
    conflict(changed_at=timezone.now())

    assert "Last-Modified" not in client.get(address_of(key, "atom")).headers


@FORMATS
def test_a_changed_feed_is_sent_again(name, client, key):
    figure = conflict()
    address = address_of(key, name)
    etag = client.get(address).headers["ETag"]
    Figure.objects.filter(pk=figure.pk).update(version=figure.version + 1)

    assert client.get(address, headers={"If-None-Match": etag}).status_code == 200


@FORMATS
def test_an_empty_feed_is_valid(name, client, key):
    response = client.get(address_of(key, name))

    assert response.status_code == 200
    if name != "json":
        assert not feedparser.parse(response.content).bozo
    else:
        assert json.loads(response.content)["items"] == []


@FORMATS
def test_a_feed_costs_the_same_with_twenty_conflicts(name, client, key):
    conflict()
    address = address_of(key, name)
    client.get(address)
    with CaptureQueriesContext(connection) as few:
        client.get(address)
    for _each in range(20):
        conflict()

    with CaptureQueriesContext(connection) as many:
        client.get(address)

    assert len(many) == len(few)


@FORMATS
def test_any_page_may_read_a_feed_whose_key_it_has(name, client, key):
    assert client.get(address_of(key, name)).headers["Access-Control-Allow-Origin"] == "*"


@FORMATS
def test_an_unknown_key_opens_nothing(name, client, db):
    assert client.get(address_of("x" * 43, name)).status_code == 404


@FORMATS
def test_a_revoked_key_opens_nothing_and_says_so(name, client, key, reader):
    revoke_token(token_id=Token.objects.get().pk, user=reader, now=NOON)

    response = client.get(address_of(key, name))

    assert response.status_code == 410
    assert "revoked" in response.content.decode()


@FORMATS
@pytest.mark.parametrize("change", ["inactive", "expired", "no role", "other scope"])
def test_a_key_is_worth_no_more_than_its_owner(name, change, client, key, reader):
    if change == "inactive":
        reader.is_active = False
        reader.save()
    elif change == "no role":
        reader.groups.clear()
    elif change == "expired":
        Token.objects.update(expires_at=timezone.now() - timedelta(minutes=1))
    else:
        Token.objects.update(scopes=["api"])

    assert client.get(address_of(key, name)).status_code in (404, 410)


def test_the_key_itself_is_not_stored(key):
    token = Token.objects.get()

    assert key not in str(token.__dict__)
    assert key.startswith(token.hint)


def test_nobody_revokes_the_key_of_another(key):
    with pytest.raises(NoSuchToken):
        revoke_token(token_id=Token.objects.get().pk, user=UserFactory(), now=NOON)

    assert Token.objects.get().revoked_at is None


def test_revoking_twice_is_refused_the_second_time(key, reader):
    token = revoke_token(token_id=Token.objects.get().pk, user=reader, now=NOON)

    with pytest.raises(NoSuchToken):
        revoke_token(token_id=token.pk, user=reader, now=NOON + timedelta(days=1))
    assert Token.objects.get().revoked_at == NOON


def test_the_use_of_a_key_is_noted(client, key):
    rss(client, key)

    assert Token.objects.get().last_used_at is not None
