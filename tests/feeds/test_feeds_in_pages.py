"""Every kind of feed: who may read it, what is in it, and where its older items are."""

import html
import json
import re
import shlex

from feeds.extension import FIELDS_IN_WORDS
from tests.desk.scenes import conflict
from tests.factories import CompanyFactory
from tests.feeds.verdicts import verdict_on


def test_pages_tell_readers_where_the_feeds_are(client, db):
    page = client.get("/corrections/").content.decode()

    addresses = re.findall(r'<link rel="alternate"\s+type="application/atom\+xml"[^>]*href="([^"]+)"', page)
    assert addresses == ["/feeds/verdicts.atom", "/feeds/corrections.atom"]
    assert all(client.get(address).status_code == 200 for address in addresses)


def test_every_field_of_the_extension_is_documented(client, key):
    conflict()

    item = json.loads(client.get(f"/feeds/{key}/conflicts.json").content)["items"][0]

    assert set(item["_figure"]) - {"about"} == {name for name, _words in FIELDS_IN_WORDS}


def test_the_examples_of_the_page_of_feeds_run(client, db):
    verdict_on(conflict())
    page = html.unescape(client.get("/feeds/").content.decode())

    for command in re.findall(r"<code>(curl .*?)</code>", page):
        address = shlex.split(command)[-1].replace("http://localhost:8000", "")
        assert client.get(address).status_code == 200, command
    for address in re.findall(r'href="(/feeds/[^"]*\.\w+)"', page):
        assert client.get(address).status_code == 200, address


def test_the_page_of_a_company_names_its_feed(desk_client, client):
    company = CompanyFactory()

    page = desk_client.get(f"/companies/{company.pk}/").content.decode()

    assert f'href="/feeds/company/{company.pk}.atom"' in page
    assert client.get(f"/feeds/company/{company.pk}.atom").status_code == 200


def test_the_page_of_a_publisher_names_its_feed(desk_client, client):
    publisher = conflict().claims.first().revision.article.publisher

    page = desk_client.get(f"/publishers/{publisher.pk}/").content.decode()

    assert f'href="/feeds/publisher/{publisher.pk}.atom"' in page
