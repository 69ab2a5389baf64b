from sources.scraping.discovery import find_listings

PAGE = b"""<html><head><base href="https://news.example/en/">
<link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed">
<link rel="alternate" type="application/rss+xml" title="All news" href="rss.xml">
<link rel="alternate" type="application/atom+xml" href="https://news.example/atom">
<link rel="alternate" type="application/feed+json" title="JSON" href="/feed.json">
<link rel="alternate" hreflang="de" href="/de/"><link rel="alternate" type="application/rss+xml" href="http://[broken">
<link rel="sitemap" href="/sitemap-news.xml"></head>
<body><a href="/markets.rss">Markets by RSS</a><a href="/about">About</a></body></html>"""


def test_declared_listings_come_first_and_comments_last_among_them() -> None:
    found = find_listings(PAGE, "https://news.example/en/front")

    declared = [(candidate.url, candidate.kind) for candidate in found if candidate.is_declared]
    assert declared == [
        ("https://news.example/atom", "atom"),
        ("https://news.example/en/rss.xml", "rss"),
        ("https://news.example/feed.json", "json_feed"),
        ("https://news.example/sitemap-news.xml", "sitemap"),
        ("https://news.example/markets.rss", "rss"),
        ("https://news.example/comments/feed", "rss"),
    ]
    assert found[1].title == "All news"


def test_the_usual_places_are_offered_as_guesses() -> None:
    found = find_listings(b"<html></html>", "https://news.example/a/b")

    assert [candidate.url for candidate in found if not candidate.is_declared] == [
        "https://news.example/feed",
        "https://news.example/rss.xml",
        "https://news.example/news-sitemap.xml",
        "https://news.example/sitemap.xml",
    ]


def test_what_is_declared_is_no_guess_as_well() -> None:
    page = b'<link rel="alternate" type="application/rss+xml" href="/feed">'

    found = find_listings(page, "https://news.example/")

    assert [candidate.is_declared for candidate in found if candidate.url == "https://news.example/feed"] == [True]


def test_a_page_too_large_to_parse_declares_nothing() -> None:
    found = find_listings(b"<b>x</b>" * 400_000, "https://news.example/")

    assert not any(candidate.is_declared for candidate in found)
