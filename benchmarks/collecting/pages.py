"""Pages made of stories and styles: bytes as a server would send them, and what a perfect reader would bring back."""

import html
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from pathlib import Path
from string import Template

from benchmarks.collecting.stories import Story, stories

FOLDER = Path(__file__).parent / "styles"
SITE = "The Quayside Post"
STYLES_OF_A_STORY = 5


@dataclass(frozen=True)
class Markup:
    """How a style writes each kind of line; {} is its text, and for lists and tables their rows."""

    paragraph: str = "<p>{}</p>"
    heading: str = "<h2>{}</h2>"
    items: str = "<ul>{}</ul>"
    item: str = "<li>{}</li>"
    table: str = "<table><tbody>{}</tbody></table>"
    row: str = "<tr>{}</tr>"
    cell: str = "<td>{}</td>"
    caption: str = '<figure><img src="a.jpg" alt=""><figcaption>{}</figcaption></figure>'
    encoding: str = "utf-8"
    has_instant: bool = True


MARKUPS = {
    "wordpress-blocks": Markup(
        items='<ul class="wp-block-list">{}</ul>',
        table='<figure class="wp-block-table"><table class="has-fixed-layout"><tbody>{}</tbody></table></figure>',
        caption='<figure class="wp-block-image"><img><figcaption class="wp-element-caption">{}</figcaption></figure>',
    ),
    "hashed-classes": Markup(
        paragraph='<div class="css-s99gbd Column"><div class="css-53u6y8"><p class="css-at9mc1">{}</p></div></div>',
        heading='<div class="css-s99gbd Column"><div class="css-53u6y8"><h2 class="css-13o6u42">{}</h2></div></div>',
        items='<div class="css-s99gbd CompanionColumn"><ul class="css-3w5zoy">{}</ul></div>',
        item='<li class="css-12yx39n"><p class="css-at9mc1">{}</p></li>',
    ),
    "paragraph-divs": Markup(
        paragraph='<div data-testid="paragraph-0" class="text__text__1FZLe article-body__paragraph__2-BtD">{}</div>',
        heading='<h2 data-testid="Heading">{}</h2>',
    ),
    "component-blocks": Markup(
        paragraph='<div data-component="text-block" class="sc-18fde0d6-0"><p class="sc-eb7bd5f6-0">{}</p></div>',
        heading='<div data-component="subheadline-block"><h2>{}</h2></div>',
        items='<div data-component="text-block" class="sc-18fde0d6-0"><ul class="sc-734a601c-0">{}</ul></div>',
        table='<div data-component="table-block"><table>{}</table></div>',
    ),
    "rich-text-body": Markup(item="<li><p>{}</p></li>"),
    "inline-placeholder": Markup(
        paragraph='<p class="paragraph inline-placeholder vossi-paragraph" data-editable="text">{}</p>',
        heading='<h2 class="subheader" data-editable="text">{}</h2>',
        items='<ul class="list-unordered__items">{}</ul>',
    ),
    "newsletter-platform": Markup(item="<li><p>{}</p></li>", heading='<h3 class="header-anchor-post">{}</h3>'),
    "story-cards": Markup(
        paragraph='<p class="pw-post-body-paragraph mx my mz">{}</p>',
        heading='<h1 class="nw nx ny">{}</h1>',
        item='<li class="mx my mz">{}</li>',
        table="<pre>{}</pre>",
        row="{}\n",
        cell="{} ",
    ),
    "drupal-node": Markup(),
    "publishing-suite": Markup(
        paragraph='<p class="default__StyledText-sc-1wxzvp3-0 body-paragraph">{}</p>',
        items='<ul class="b-list">{}</ul>',
    ),
    "old-tables": Markup(
        paragraph="{}<P>",
        heading="<B>{}</B><BR>",
        items="<UL>{}</UL>",
        item="<LI>{}",
        table="<TABLE BORDER=1>{}</TABLE><P>",
        row="<TR>{}",
        cell="<TD>{}",
        caption="<CENTER><IMG SRC=a.gif><BR><SMALL>{}</SMALL></CENTER><P>",
        encoding="cp1252",
        has_instant=False,
    ),
    "accelerated": Markup(caption="<figure><amp-img></amp-img><figcaption>{}</figcaption></figure>"),
    "script-only": Markup(),
    "microdata": Markup(paragraph='<p class="MsoNormal">{}</p>', items="<ol>{}</ol>"),
    "press-release": Markup(
        table='<div class="table-responsive"><table class="prnbcc">{}</table></div>',
        cell='<td class="prngen2"><p class="prnml4"><span>{}</span></p></td>',
    ),
    "blog-template": Markup(paragraph="{}<br /><br />", heading="<b>{}</b><br />"),
    "regional-daily": Markup(
        paragraph='<div class="subscriber-only"><p>{}</p></div>', items='<ul class="lp-list">{}</ul>'
    ),
    "live-page": Markup(
        paragraph='<p class="dcr-130mj7b">{}</p>',
        caption='<figure class="dcr-a2pvoh"><img><figcaption class="dcr-fd61eq"><span>{}</span></figcaption></figure>',
    ),
    "german-daily": Markup(
        paragraph='<p class="paragraph article__item">{}</p>',
        items='<ul class="list article__item">{}</ul>',
        encoding="cp1252",
    ),
    "bare": Markup(has_instant=False),
}  # fmt: skip


@dataclass(frozen=True)
class Page:
    """One page and its story. has_instant: whether the page states the hour of publication with its zone."""

    name: str
    url: str
    body: bytes
    story: Story
    has_instant: bool

    @property
    def headline(self) -> str:
        return self.story.headline

    @property
    def authors(self) -> tuple[str, ...]:
        return self.story.authors

    @property
    def published(self) -> str:
        return self.story.published

    @property
    def text(self) -> str:
        """The article's text as a perfect reader has it, cells divided by a line."""
        return "\n\n".join(_plain(line) for line in self.story.body)


def pages() -> Iterator[Page]:
    """Each story in five styles, every style with three stories."""
    styles = sorted(MARKUPS)
    for number, story in enumerate(stories()):
        for step in range(STYLES_OF_A_STORY):
            style = styles[(number * STYLES_OF_A_STORY + step) % len(styles)]
            yield _page(story, style)


def _page(story: Story, style: str) -> Page:
    markup = MARKUPS[style]
    url = f"https://quayside.example/{style}/{story.slug}"
    published = datetime.fromisoformat(story.published)
    body = _body(story, markup)
    people = [{"@type": "Person", "name": name} for name in story.authors]
    values = {
        "url": url,
        "site": SITE,
        "headline": html.escape(story.headline),
        "headline_json": json.dumps(story.headline),
        "published": story.published,
        "modified": story.modified,
        "day": published.strftime("%Y-%m-%d"),
        "day_words": published.strftime("%B %-d, %Y"),
        "section": story.section,
        "byline": html.escape(" and ".join(story.authors)),
        "people_json": json.dumps(people),
        "people_microdata": ", ".join(f'<span itemprop="author">{name}</span>' for name in story.authors),
        "deck": "What we know, and what comes next",
        "body": body,
        "body_json": json.dumps(body).replace("</", "<\\/"),
    }
    text = Template((FOLDER / f"{style}.html").read_text()).substitute(values)
    return Page(f"{style}/{story.slug}", url, text.encode(markup.encoding), story, markup.has_instant)


def _body(story: Story, markup: Markup) -> str:
    parts = []
    for kind, group in groupby(story.body, key=lambda line: line[:2] if line[:2] in {"##", "- ", "| ", "^ "} else ""):
        lines = [html.escape(line.removeprefix("##").removeprefix(kind).strip(), quote=False) for line in group]
        match kind:
            case "##":
                parts += [markup.heading.format(line) for line in lines]
            case "- ":
                parts.append(markup.items.format("".join(markup.item.format(line) for line in lines)))
            case "| ":
                parts.append(markup.table.format("".join(_row(line, markup) for line in lines)))
            case "^ ":
                parts += [markup.caption.format(line) for line in lines]
            case _:
                parts += [markup.paragraph.format(line) for line in lines]
    return "\n".join(parts)


def _row(line: str, markup: Markup) -> str:
    return markup.row.format("".join(markup.cell.format(cell.strip()) for cell in line.strip("| ").split("|")))


def _plain(line: str) -> str:
    return line.lstrip("#-^| ").rstrip("| ") if line[:2] in {"##", "- ", "| ", "^ "} else line
