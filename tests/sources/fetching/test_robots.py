import time

import pytest

from sources.fetching.client import FetchSettings
from sources.fetching.robots import Robots, fetch_rules, read_robots, robots_url
from tests.sources.fetching.server import Server, answer

AGENT = "FigureOfRecord/1.0 (+https://desk.example/contact)"
RULES = b"""
User-agent: *
Disallow: /private/
Allow: /private/open
Crawl-delay: 7
Disallow: /*.pdf$

User-agent: figureofrecord
Disallow: /not-for-us
Request-rate: 1/20s

Sitemap: https://news.example/sitemap.xml
"""


@pytest.mark.parametrize(
    ("path", "agent", "is_allowed"),
    [
        ("/", "Other", True),
        ("/private/x", "Other", False),
        ("/private/open", "Other", True),
        ("/a.pdf", "Other", False),
        ("/a.pdf?x", "Other", True),
        ("/private/x", AGENT, True),
        ("/not-for-us/x", AGENT, False),
    ],
)
def test_the_rules_for_the_most_specific_agent_count(path: str, agent: str, is_allowed: bool) -> None:
    robots = read_robots(status=200, body=RULES)

    assert robots.allowed(f"https://news.example{path}", agent) is is_allowed


def test_delays_and_rates_become_seconds() -> None:
    robots = read_robots(status=200, body=RULES)

    assert robots.crawl_delay("Other") == 7
    assert robots.crawl_delay(AGENT) == 20
    assert read_robots(status=200, body=b"").crawl_delay(AGENT) is None


def test_an_absurd_delay_is_cut_to_five_minutes() -> None:
    robots = read_robots(status=200, body=b"User-agent: *\nCrawl-delay: 864000")

    assert robots.crawl_delay(AGENT) == 300


@pytest.mark.parametrize(
    ("status", "is_allowed"), [(404, True), (403, True), (410, True), (429, False), (500, False), (503, False)]
)
def test_a_missing_file_allows_and_a_failing_server_refuses(status: int, is_allowed: bool) -> None:
    robots = read_robots(status=status, body=b"User-agent: *\nDisallow: /")

    assert robots.allowed("https://news.example/a", AGENT) is is_allowed


@pytest.mark.parametrize(
    "body",
    [b"\xef\xbb\xbfUser-agent: *\nDisallow: /a", b"user-agent:*\r\ndisallow:/a\r\n", b"User-agent: *\rDisallow: /a"],
)
def test_marks_and_line_ends_of_any_kind_are_read(body: bytes) -> None:
    robots = read_robots(status=200, body=body)

    assert not robots.allowed("https://news.example/a", AGENT)
    assert robots.allowed("https://news.example/b", AGENT)


@pytest.mark.parametrize(
    "body", [b"\xff\xfe\x00", b"<html><body>Not found</body></html>", b"Disallow: /", b"\0" * 1000]
)
def test_what_holds_no_rules_allows_everything(body: bytes) -> None:
    assert read_robots(status=200, body=body).allowed("https://news.example/a", AGENT)


def test_a_rule_made_to_stall_the_matcher_costs_nothing() -> None:
    robots = read_robots(status=200, body=b"User-agent: *\nDisallow: /" + b"*a" * 60 + b"b\nDisallow: /x")
    started = time.monotonic()

    is_allowed = robots.allowed("https://news.example/" + "a" * 2_000, AGENT)

    assert is_allowed
    assert time.monotonic() - started < 1
    assert not robots.allowed("https://news.example/x", AGENT)


def test_sitemaps_are_listed() -> None:
    assert read_robots(status=200, body=RULES).sitemaps == ("https://news.example/sitemap.xml",)


def test_the_file_lies_at_the_root_of_host_and_port() -> None:
    assert robots_url("https://me:pw@news.example:8443/a/b?c#d") == "https://news.example:8443/robots.txt"


def rules_at(url: str, settings: FetchSettings) -> Robots:
    found = fetch_rules(url, settings=settings)
    return read_robots(status=found.status, body=found.body)


def test_rules_are_fetched_from_the_host(server: Server, settings: FetchSettings) -> None:
    server.answers["/robots.txt"] = answer(b"User-agent: *\nDisallow: /a")

    robots = rules_at(server.url("/a/page"), settings)

    assert not robots.allowed(server.url("/a/page"), AGENT)


def test_a_host_that_cannot_be_reached_refuses(settings: FetchSettings) -> None:
    robots = rules_at("http://127.0.0.1:1/a", settings)

    assert not robots.allowed("http://127.0.0.1:1/a", AGENT)
