"""The part of a page that its article can stand in: around the headline, without what is marked as something else."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import chain

from lxml import etree
from lxml.html import HtmlElement

from sources.scraping.blocks import Block, is_sentence, key_of, linked_share, read_blocks, word_count
from sources.scraping.cards import CARD_TAGS, FEWEST_CARDS, is_within, rows_of
from sources.scraping.cleaning import one_line
from sources.scraping.embedded import holds_data
from sources.scraping.furniture import marked_as
from sources.scraping.headlines import PRINTED_IN

FEWEST_WORDS, FEWEST_LINES = 40, 3  # in sentences, of a part that may be an article
REPLY_SHARE = 0.8  # of the boxes of one kind that must be replies
MOST_LINKED = 0.5
# Marks of boxes that are never an article, whatever they hold.
FOREIGN_MARKS = frozenset(
    {"cookie", "cookies", "consent", "gdpr", "onetrust", "comments", "comment", "kommentare", "commentaires",
     "comentarios", "commenti", "disqus", "respond", "modal", "popup", "outbrain", "taboola"}
)  # fmt: skip
# Beside them, what tells a state of the page instead: "comments-open".
STATES = frozenset({"open", "closed", "enabled", "disabled", "has", "no", "with", "is", "count"})
REPLY = re.compile(
    r"\b(?:reply|replies|report|likes?|upvote|permalink|ago|antworten|melden|répondre|signaler|responder|rispondi|reageer|"
    r"svara|ответить)\b|返信|回复|답글",
    re.IGNORECASE,
)
COMMENTS_LABEL = re.compile(
    r"\W*(?:\d+\s+)?(?:reader\s+|latest\s+|all\s+)?(?:comments?|conversation|discussion|responses|(?:leser)?kommentare|"
    r"commentaires?|comentarios|comentários|commenti|reacties|kommentarer|комментарии)\W*\d*\W*",
    re.IGNORECASE,
)


def narrow(tree: HtmlElement, *, headline: str) -> None:
    """Take off the page what is surely outside the article, as long as there is text left that may be one."""
    body = tree.find("body")
    if body is None:
        return
    title = _headline_element(body, headline)
    sentences = _sentences(body, after=title)
    keep = {title, *title.iterancestors()} if title is not None else {body}
    gone = {box for box in (*_foreign(body), *_replies(body), *_below_label(body)) if box not in keep}
    left = [block for block in sentences if not is_within(block.element, gone)]
    if gone and sum(word_count(block.text) for block in left) >= FEWEST_WORDS:
        _detach([box for box in gone if not is_within(box.getparent(), gone)], body=body)
        sentences = left
    if title is not None:
        _drop_around(body, title, sentences)


def _headline_element(body: HtmlElement, headline: str) -> HtmlElement | None:
    key = key_of(headline)
    # A heading before all others: a line of links to where the page stands may print the headline too.
    nodes = chain(body.iter("h1", "h2", "h3"), body.iter(*PRINTED_IN))
    return next((node for node in nodes if key and key_of(one_line(" ".join(node.itertext()))) == key), None)


def _drop_around(body: HtmlElement, title: HtmlElement, sentences: list[Block]) -> None:
    """Leave only the article element of the headline, or else the smallest element around it that has enough text."""
    words: Counter[etree._Element] = Counter()
    lines: Counter[etree._Element] = Counter()
    for block in sentences:
        if block.kind != "paragraph":
            continue  # the points listed below a headline are not yet the article
        for element in (block.element, *block.element.iterancestors()):
            words[element] += word_count(block.text)
            lines[element] += 1 + block.text.count("\n")
    around = [each for each in title.iterancestors() if words[each] >= FEWEST_WORDS and lines[each] >= FEWEST_LINES]
    named = [each for each in around if each.tag in {"article", "main"} or each.get("role") == "main"]
    region = next(iter(named or around), body)
    if region in {body, body.getparent()}:
        if body in around:  # at least nothing above the headline is of the article
            top = [title, *title.iterancestors()][-3]
            _detach(list(top.itersiblings(preceding=True)), body=body)
        return
    line = {region, *region.iterancestors()}
    inside = [each for each in line if each is not region and body in (each, *each.iterancestors())]
    _detach([child for each in inside for child in each if child not in line], body=body)


def _sentences(body: HtmlElement, *, after: HtmlElement | None) -> list[Block]:
    """Sentences of the page below an element, outside of headers, footers and menus."""
    blocks = read_blocks(body)
    if after is not None:
        line = {after, *after.iterdescendants()}
        places = [place for place, block in enumerate(blocks) if block.element in line]
        blocks = blocks[places[-1] + 1 :] if places else blocks
    outside: set[etree._Element] = set(body.iter("header", "nav", "footer"))
    return [
        block
        for block in blocks
        if is_sentence(block) and linked_share(block) <= MOST_LINKED and not is_within(block.element, outside)
    ]


def _foreign(body: HtmlElement) -> Iterator[HtmlElement]:
    for element in body.iterdescendants("div", "section", "aside", "form", "ul", "ol", "dialog"):
        if (
            element.get("role") == "dialog"
            or element.tag == "dialog"
            or marked_as(element, FOREIGN_MARKS, unless=STATES)
        ):
            yield element


def _replies(body: HtmlElement) -> Iterator[HtmlElement]:
    """Rows of boxes in which people answer each other."""
    for boxes in rows_of(body, CARD_TAGS):
        found = [box for box in boxes if REPLY.search(" ".join(box.itertext()))]
        if len(found) >= max(FEWEST_CARDS, REPLY_SHARE * len(boxes)):
            yield from found


def _below_label(body: HtmlElement) -> Iterator[HtmlElement]:
    """What follows a heading that says "Comments", beside it."""
    seen: set[etree._Element | None] = set()
    for heading in body.iterdescendants("h2", "h3", "h4", "h5"):
        if heading.getparent() in seen:
            continue
        if COMMENTS_LABEL.fullmatch(one_line(" ".join(heading.itertext()))):
            seen.add(heading.getparent())
            yield heading
            yield from heading.itersiblings()


def _detach(elements: list[HtmlElement], *, body: HtmlElement) -> None:
    """Take elements out; the data that scripts among them hold stay, and what tells those without a script."""
    for element in elements:
        if element.tag in {"script", "noscript"}:
            continue
        for script in [each for each in element.iter("script") if holds_data(each)]:
            body.append(script)
        element.drop_tree()
