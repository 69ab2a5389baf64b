import pytest
from hypothesis import given
from hypothesis import strategies as st

from sources.scraping.canonical import absolute_url, canonical_url, duplicate_key, same_site, site_of


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        (
            "HTTP://User:pw@Example.COM.:80/a/../b/./c/?utm_source=x&b=2&a=1&fbclid=q#frag",
            "http://example.com/b/c/?b=2&a=1",
        ),
        ("https://example.com:443", "https://example.com/"),
        ("https://example.com:8443/a", "https://example.com:8443/a"),
        ("https://bücher.example/ü?q=ä", "https://xn--bcher-kva.example/%C3%BC?q=%C3%A4"),
        ("https://example.com/%7euser/%2f%e4", "https://example.com/~user/%2F%E4"),
        ("https://example.com/../../a/..", "https://example.com/"),
        ("https://example.com/a//b", "https://example.com/a//b"),
        ("https://example.com/a?id=5&gclid=1&page=2", "https://example.com/a?id=5&page=2"),
        ("https://example.com/a?q=a+b&c", "https://example.com/a?q=a+b&c"),
        (" https://example.com/a\n ", "https://example.com/a"),
        ("http://[::1]:80/x", "http://[::1]/x"),
        ("javascript:alert(1)", "javascript:alert(1)"),
        ("http://[broken", "http://[broken"),
        ("http://a:99999/", "http://a:99999/"),
        ("", ""),
    ],
)
def test_one_page_has_one_address(url: str, expected: str) -> None:
    assert canonical_url(url) == expected


@given(st.text(max_size=40).map(lambda text: f"https://example.com/{text}"))
def test_a_canonical_address_stays_as_it_is(url: str) -> None:
    once = canonical_url(url)

    assert canonical_url(once) == once


@pytest.mark.parametrize(
    "other",
    [
        "http://example.com/news/Story-1/",
        "https://m.example.com/news/story-1",
        "https://example.com/news/story-1/amp/",
        "https://amp.example.com/news/story-1?utm_medium=x",
        "https://www.example.com:443/news/story-1/index.html",
    ],
)
def test_variants_of_an_article_share_a_key(other: str) -> None:
    assert duplicate_key(other) == duplicate_key("https://www.example.com/news/story-1")


def test_other_articles_have_other_keys() -> None:
    urls = [
        "https://example.com/a",
        "https://example.com/b",
        "https://example.com/a?id=1",
        "https://example.com/a?id=2",
        "https://example.org/a",
        "https://example.com:8080/a",
        "http://127.0.0.1:81/a",
        "http://127.0.0.1:82/a",
    ]

    assert len({duplicate_key(url) for url in urls}) == len(urls)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("https://www.example.co.uk/a", "http://news.example.co.uk/", True),
        ("https://one.co.uk/", "https://two.co.uk/", False),
        ("https://ann.github.io/", "https://bob.github.io/", False),
        ("http://127.0.0.1:81/", "http://127.0.0.1:82/", False),
        ("http://127.0.0.1:81/", "http://127.0.0.1:81/x", True),
        ("mailto:a@b.example", "mailto:a@b.example", False),
    ],
)
def test_a_site_is_a_registrable_domain(one: str, other: str, expected: bool) -> None:
    assert same_site(one, other) is expected


def test_a_site_needs_no_network_to_be_known() -> None:
    assert site_of("https://a.b.example.com.au/x") == "example.com.au"


@pytest.mark.parametrize(
    ("href", "expected"),
    [
        ("/a", "https://n.example/a"),
        ("b?c=d", "https://n.example/x/b?c=d"),
        ("//cdn.example/a", "https://cdn.example/a"),
        ("a b", "https://n.example/x/a%20b"),
        ("", None), (None, None), ("mailto:a@b.example", None), ("javascript:x", None), ("http://[x", None),
        ("data:text/html,x", None), ("http://", None), ("/" + "a" * 5_000, None),
    ],
)  # fmt: skip
def test_references_become_addresses_of_the_web_or_nothing(href: str | None, expected: str | None) -> None:
    assert absolute_url(href, "https://n.example/x/y") == expected
