"""What we publish, held against the rules of the W3C's and the JSON Feed validators, of oEmbed and of OPML."""

import json
import re
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

import pytest
from lxml import etree

from claims.models import Figure, FigureEvent
from following.actions.issue_token import issue_token
from following.scopes import FEEDS
from tests.conftest import NOON
from tests.desk.scenes import conflict
from tests.factories import CompanyFactory, FigureEventFactory, SourceFactory, UserFactory
from tests.feeds.markup import Markup
from tests.feeds.verdicts import correction_of, verdict_on

ATOM = "{http://www.w3.org/2005/Atom}"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
RFC822 = re.compile(r"(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d ([+-]\d{4}|GMT)")
RFC3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
TAG = re.compile(r"tag:[a-z0-9.-]+,\d{4}(-\d\d(-\d\d)?)?:[^\s]+")
HOSTILE = 'fell <script>alert(1)</script> <img src=x onerror=y> & "quoted" ]]> \x0b \ufffe'
LANGUAGES = ("en", "de", "zh-hans, *;q=0.1")


@pytest.fixture
def feeds(db):
    """The addresses of one feed of each kind, public and keyed, each with items, some of them hostile."""
    company = CompanyFactory()
    figure = conflict(company=company, is_public=True, summary=HOSTILE, subject_name=HOSTILE, measure="share price")
    gone = conflict(is_public=True)
    correction_of(verdict_on(conflict(company=company, summary=HOSTILE), rationale=HOSTILE))
    for kind, minutes in ((FigureEvent.Kind.OPENED, 1), (FigureEvent.Kind.MERGED, 2)):
        FigureEventFactory(figure=gone, kind=kind, at=datetime.now(tz=NOON.tzinfo) - timedelta(minutes=5 - minutes))
    gone.claims.update(figure=figure)
    Figure.objects.filter(pk=gone.pk).update(merged_into=figure, claims_count=0)
    article = figure.claims.first().revision.article
    article.canonical_url = "urn:sha256:0f"
    article.save()
    key = issue_token(user=UserFactory(), name="a reader", scopes=(FEEDS,), now=NOON)[1]
    kinds = ("conflicts", "verdicts", "corrections", f"company/{company.pk}", "measure/share%20price")
    return [f"/feeds/{start}{kind}" for kind in kinds for start in ("", f"{key}/")]


def read(client, address, written, **headers):
    response = client.get(f"{address}.{written}", headers=headers)
    assert response.status_code == 200
    return response


def is_absolute(address):
    return urlsplit(address).scheme in ("http", "https") and bool(urlsplit(address).netloc)


def once(element, *names):
    """The texts of children that there is exactly one of, which say something."""
    found = {name: element.findall(name) for name in names}
    assert {name: len(each) for name, each in found.items()} == dict.fromkeys(names, 1)
    texts = [each[0].text for each in found.values()]
    assert all(text and text.strip() for text in texts), names
    return texts


def check_content(content):
    markup = Markup(content)
    assert markup.problems == []
    assert markup.text.strip()


def test_rss_is_valid(client, feeds):
    for address in feeds:
        response = read(client, address, "rss")
        root = etree.fromstring(response.content)

        assert response["Content-Type"] == "application/rss+xml; charset=utf-8"
        assert response.content.startswith(b'<?xml version="1.0" encoding="utf-8"?>')
        assert (root.tag, root.get("version"), len(root)) == ("rss", "2.0", 1)
        channel = root[0]
        _title, link, _description, language, built = once(
            channel, "title", "link", "description", "language", "lastBuildDate"
        )
        assert is_absolute(link)
        assert LANGUAGE.fullmatch(language)
        assert RFC822.fullmatch(built)
        own = [each for each in channel.findall(f"{ATOM}link") if each.get("rel") == "self"]
        assert [each.get("href") for each in own] == [f"http://localhost:8000{address}.rss"]
        items = channel.findall("item")
        assert items
        for item in items:
            title, item_link, content, published, guid = once(item, "title", "link", "description", "pubDate", "guid")
            assert "<" not in re.sub(r"<script>alert\(1\)</script>|<img src=x onerror=y>", "", title)
            assert is_absolute(item_link)
            assert RFC822.fullmatch(published)
            assert parsedate_to_datetime(published).tzinfo
            assert item.find("guid").get("isPermaLink") == "false"
            assert TAG.fullmatch(guid)
            check_content(content)
        guids = [item.findtext("guid") for item in items]
        assert len(set(guids)) == len(guids)


def test_atom_is_valid(client, feeds):
    for address in feeds:
        response = read(client, address, "atom")
        root = etree.fromstring(response.content)

        assert response["Content-Type"] == "application/atom+xml; charset=utf-8"
        assert root.tag == f"{ATOM}feed"
        assert LANGUAGE.fullmatch(root.get(XML_LANG))
        feed_id, _title, updated = once(root, f"{ATOM}id", f"{ATOM}title", f"{ATOM}updated")
        assert TAG.fullmatch(feed_id)
        assert RFC3339.fullmatch(updated)
        once(root.find(f"{ATOM}author"), f"{ATOM}name")
        links = {(each.get("rel"), each.get("type")): each.get("href") for each in root.findall(f"{ATOM}link")}
        assert len(links) == len(root.findall(f"{ATOM}link"))
        assert all(is_absolute(href) for href in links.values())
        assert links[("self", None)] == f"http://localhost:8000{address}.atom"
        entries = root.findall(f"{ATOM}entry")
        assert entries
        for entry in entries:
            names = [f"{ATOM}{name}" for name in ("id", "title", "updated", "published")]
            entry_id, _title, changed, published = once(entry, *names)
            assert TAG.fullmatch(entry_id)
            assert RFC3339.fullmatch(changed)
            assert RFC3339.fullmatch(published)
            assert datetime.fromisoformat(published) <= datetime.fromisoformat(changed)
            alternate = [each for each in entry.findall(f"{ATOM}link") if each.get("rel", "alternate") == "alternate"]
            assert [is_absolute(each.get("href")) for each in alternate] == [True]
            assert all(each.get("term") for each in entry.findall(f"{ATOM}category"))
            [content] = entry.findall(f"{ATOM}summary") + entry.findall(f"{ATOM}content")
            assert content.get("type") == "html"
            check_content(content.text)
        ids = [entry.findtext(f"{ATOM}id") for entry in entries]
        assert len(set(ids)) == len(ids)
        assert updated == max((entry.findtext(f"{ATOM}updated") for entry in entries), key=datetime.fromisoformat)


KNOWN = {
    "feed": {"version", "title", "home_page_url", "feed_url", "description", "next_url", "language", "authors", "hubs"},
    "item": {"id", "url", "title", "summary", "content_html", "image", "date_published", "date_modified", "tags"},
}


def test_json_feed_is_valid(client, feeds, settings):
    settings.WEBSUB_HUB = "https://hub.example/"
    for address in feeds:
        response = read(client, address, "json")
        feed = json.loads(response.content.decode())

        assert response["Content-Type"] == "application/feed+json; charset=utf-8"
        assert feed["version"] == "https://jsonfeed.org/version/1.1"
        assert set(feed) - {"items"} <= KNOWN["feed"]
        assert feed["title"]
        assert feed["feed_url"] == f"http://localhost:8000{address}.json"
        assert is_absolute(feed["home_page_url"])
        assert feed.get("next_url") != feed["feed_url"]
        assert LANGUAGE.fullmatch(feed["language"])
        assert all(author["name"] for author in feed["authors"])
        assert all(hub["type"] and is_absolute(hub["url"]) for hub in feed.get("hubs", []))
        assert feed["items"]
        for item in feed["items"]:
            extensions = {name for name in item if name.startswith("_")}
            assert set(item) - extensions <= KNOWN["item"]
            assert all(isinstance(item[name], dict) for name in extensions)
            assert TAG.fullmatch(item["id"])
            assert is_absolute(item["url"])
            assert is_absolute(item["image"])
            assert RFC3339.fullmatch(item["date_published"])
            assert RFC3339.fullmatch(item["date_modified"])
            assert all(isinstance(tag, str) and tag for tag in item["tags"])
            check_content(item["content_html"])
        assert len({item["id"] for item in feed["items"]}) == len(feed["items"])


@pytest.mark.parametrize("written", ["rss", "atom", "json"])
def test_a_feed_says_the_same_to_whoever_asks(client, feeds, written):
    for address in [*feeds, "/feeds/claimreview"]:
        ending = "json" if address.endswith("claimreview") else written
        asked = [
            read(client, address, ending, **{"Accept-Language": each}) for each in ("en", "de", "zh-hans, *;q=0.1")
        ]

        assert len({response.content for response in asked}) == 1
        assert len({response["ETag"] for response in asked}) == 1
        assert {response["Content-Language"] for response in asked} == {"en-gb"}
        assert not [response for response in asked if "Accept-Language" in response.get("Vary", "")]


def test_pages_still_speak_the_language_that_is_asked_for(client, db):
    german = client.get("/sign-in/", headers={"Accept-Language": "de"})

    assert german["Content-Language"] == "de"
    assert "Accept-Language" in german["Vary"]


@pytest.mark.parametrize(("maxwidth", "width"), [("", 640), ("&maxwidth=300&maxheight=200", 300)])
def test_oembed_is_as_its_standard_says(client, db, maxwidth, width):
    figure = conflict(is_public=True)

    response = client.get(f"/oembed?format=json&url=http://localhost:8000/p/{figure.pk}/{maxwidth}")

    said = response.json()
    assert response["Content-Type"] == "application/json"
    assert (said["version"], said["type"], said["width"]) == ("1.0", "rich", width)
    assert isinstance(said["height"], int)
    assert f'width="{width}"' in said["html"]
    assert {"thumbnail_url", "thumbnail_width", "thumbnail_height"} <= set(said)
    assert all(is_absolute(said[name]) for name in ("provider_url", "thumbnail_url"))
    assert client.get(f"/oembed?format=xml&url=http://localhost:8000/p/{figure.pk}/").status_code == 501
    assert client.get("/oembed?url=http://elsewhere.example/p/1/").status_code == 404


def test_opml_is_as_its_standard_says(desk_client):
    SourceFactory(title='A & B <"news">')
    SourceFactory()

    response = desk_client.get("/sources.opml")

    root = etree.fromstring(response.content)
    assert response["Content-Type"] == "text/x-opml; charset=utf-8"
    assert (root.tag, root.get("version"), [child.tag for child in root]) == ("opml", "2.0", ["head", "body"])
    assert root.findtext("head/title")
    outlines = root.findall(".//outline")
    assert all(each.get("text") for each in outlines)
    listed = [each for each in outlines if each.get("type")]
    assert len(listed) == 2
    assert all(each.get("type") == "rss" and is_absolute(each.get("xmlUrl")) for each in listed)
