"""A page with an article, written as a site would send it, and what is read from it."""

import json

from sources.scraping.article import ScrapedArticle, read_article

URL = "https://gazette.example/2026/eastmere-pools"
SENTENCES = (
    "The council of Eastmere voted on Monday to close three of its nine swimming pools by the end of next year.",
    "Visitor numbers have fallen by 31% since 2019, while the price of gas has more than doubled, the treasurer said.",
    "“We looked at 14 options and this was the least bad of them,” said the deputy leader, Fenella "
    "Roe, after the vote.",
    "A petition with 6,120 signatures asks for a delay until a survey of all 48,000 households has been done.",
    "The three pools cost £870,000 a year to run, of which tickets bring in less than a fifth, the report says.",
    "Work on a new pool with eight lanes could begin in 2028 if the county pays half of the £19m that it would cost.",
)
BODY = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)
TITLE = "Eastmere to close three pools"


def page(body: str = BODY, *, head: str = "", after: str = "", title: str = TITLE) -> bytes:
    main = f"<main><article><h1>{title}</h1>{body}</article></main>"
    return f"<html><head><title>{title}</title>{head}</head><body>{main}{after}</body></html>".encode()


def inside(extra: str) -> bytes:
    """The page with something after its third paragraph."""
    paragraphs = [f"<p>{sentence}</p>" for sentence in SENTENCES]
    return page("".join([*paragraphs[:3], extra, *paragraphs[3:]]))


def read(body: bytes, url: str = URL) -> ScrapedArticle:
    return read_article(body, url=url)


def ld(**facts: object) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", **facts})}</script>'
