"""What surrounds an article: numbers that are nobody's claim, and must not reach the text."""

MOST_READ = (
    "17 ways to make a small garden look bigger",
    "The 5 coastal walks our readers rate highest",
    "Why 3 in 4 of us still keep a landline",
    "Quiz: can you score 10 out of 10 on capitals?",
)
TICKER = (("NHX 40", "1,842.16", "−0.8%"), ("Crude", "71.35", "+1.2%"), ("Gold", "2,644.10", "+0.3%"))


def ticker_strip() -> str:
    """A strip of market prices such as stands at the top of business pages."""
    quotes = "".join(f"<span><b>{name}</b> {price} <i>{change}</i></span> " for name, price, change in TICKER)
    return f'<div class="ticker" role="marquee">{quotes}</div>'


def most_read(*, title: str = "Most read") -> str:
    """A numbered list of other articles."""
    items = "".join(
        f'<li><a href="/"><span class="rank">{rank}</span> {headline}</a></li>'
        for rank, headline in enumerate(MOST_READ, start=1)
    )
    return f'<aside class="most-read"><h3>{title}</h3><ol>{items}</ol></aside>'


def share_bar(*, shares: int, comments: int) -> str:
    """Buttons with counters."""
    return (
        f'<div class="share-bar"><button>Share <span class="count">{shares:,}</span></button>'
        f'<a href="#comments">{comments} comments</a></div>'
    )


def reading_time(*, minutes: int) -> str:
    """How long the site thinks the article takes."""
    return f'<span class="reading-time">{minutes} min read</span>'


def footer(name: str, year: int) -> str:
    """An imprint with an address and a telephone number."""
    return (
        f"<footer><p>© 1998–{year} {name}. All rights reserved. Registered office: 48 Customs Row.</p>"
        "<p>Newsdesk: 01632 960 417 · Complaints are answered within 10 working days.</p></footer>"
    )
