"""Pages of our own with what real sites put around an article: longer than it, full of numbers, rarely marked."""

import random
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from benchmarks.collecting.odd import OddPage
from benchmarks.collecting.pages import Page

WORDS = (
    "market", "report", "city", "council", "minister", "growth", "prices", "figure", "region", "energy", "school",
    "water", "river", "train", "the", "of", "and", "to", "in", "a", "for", "on", "with", "12", "40%", "£3m", "2,100",
)  # fmt: skip
Crowd = Callable[[random.Random], tuple[str, str]]


def crowded(pages: Iterable[Page | OddPage]) -> Iterator[Page | OddPage]:
    """Each page with one kind of crowd before or behind what its body holds; pages without a body tag are left out."""
    kinds = list(CROWDS.values())
    for number, page in enumerate(pages):
        start = page.body.find(b">", page.body.lower().find(b"<body")) + 1
        end = page.body.lower().rfind(b"</body")
        if start <= 0 or end < start:
            continue
        before, behind = (part.encode() for part in kinds[number % len(kinds)](random.Random(number)))
        yield replace(page, body=page.body[:start] + before + page.body[start:end] + behind + page.body[end:])


def _sentence(draw: random.Random, length: int) -> str:
    text = " ".join(draw.choice(WORDS) for _ in range(length)).capitalize().replace("£", "&pound;")
    return f"{text}."


def _paragraphs(draw: random.Random, *, count: int, length: int) -> str:
    return "".join(f"<p>{_sentence(draw, length)}</p>" for _ in range(count))


def _replies(draw: random.Random, *, names: tuple[str, str, str]) -> str:
    around, box, line = names
    boxes = (
        f'<div class="{box}"><div class="{line}"><a href="/u/{place}">user{place}</a> {place + 2} hours ago'
        f"</div><p>{_sentence(draw, draw.randint(8, 45))}</p><a>Reply</a> <a>{place} likes</a></div>"
        for place in range(30)
    )
    return f'<div class="{around}">{"".join(boxes)}</div>'


def _marked_comments(draw: random.Random) -> tuple[str, str]:
    return "", _replies(draw, names=("comments-list", "comment", "comment-meta"))


def _unmarked_comments(draw: random.Random) -> tuple[str, str]:
    replies = _replies(draw, names=("sc-a1 k", "sc-b2 q", "sc-c3 r"))
    return "", f"<section><h2>Conversation</h2>{replies}</section>"


def _consent(draw: random.Random) -> tuple[str, str]:
    text = _paragraphs(draw, count=8, length=40)
    return f'<div id="onetrust-consent-sdk"><div><h2>We value your privacy</h2>{text}</div></div>', ""


def _dialog(draw: random.Random) -> tuple[str, str]:
    text = _paragraphs(draw, count=8, length=40)
    return f'<div class="x9 _c1" role="dialog" aria-modal="true"><h2>Your choices</h2>{text}</div>', ""


def _small_print(draw: random.Random) -> tuple[str, str]:
    return "", f'<div class="bottom-area">{_paragraphs(draw, count=6, length=35)}<p>&copy; 2026 Example Ltd.</p></div>'


def _column(draw: random.Random) -> tuple[str, str]:
    return f'<div class="rail col-4"><h4>From our archive</h4>{_paragraphs(draw, count=6, length=25)}</div>', ""


def _cards(draw: random.Random) -> tuple[str, str]:
    cards = (
        f'<div class="card c--{place}"><a href="/x/{place}"><img alt=""><h3>{_sentence(draw, 8)}</h3></a>'
        f"<p>{_sentence(draw, 16)}</p><time datetime='2026-01-{place + 1:02}T10:00:00Z'>{place + 1}h ago</time></div>"
        for place in range(24)
    )
    return "", f'<section class="more">{"".join(cards)}</section>'


def _links(draw: random.Random) -> tuple[str, str]:
    items = "".join(
        f'<li><a href="/x/{place}">{_sentence(draw, 9)}</a> <span>March {place + 1}, 2026</span></li>'
        for place in range(14)
    )
    return "", f'<div class="reco"><h3>You might be interested in</h3><ul>{items}</ul></div>'


CROWDS: dict[str, Crowd] = {
    "marked comments": _marked_comments,
    "unmarked comments": _unmarked_comments,
    "consent": _consent,
    "dialog": _dialog,
    "small print": _small_print,
    "column": _column,
    "cards": _cards,
    "links": _links,
}
