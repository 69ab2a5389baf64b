"""The blocks of an article as HTML."""

from html import escape

from demo.body import LINK, Block, Heading, Items, Paragraph, Photo, Table
from demo.front import Front
from demo.timeline import Dispatch


def blocks_html(dispatch: Dispatch, front: Front, *, paragraph: str = "<p>{}</p>", first: int | None = None) -> str:
    """All blocks of an article, or the first few; `paragraph` is the markup that this outlet gives one."""
    blocks = dispatch.blocks if first is None else dispatch.blocks[:first]
    return "\n".join(_block(block, dispatch.story, front, paragraph) for block in blocks)


def _block(block: Block, story: str, front: Front, paragraph: str) -> str:
    match block:
        case Paragraph(text):
            return paragraph.format(_inline(text, story, front))
        case Heading(text):
            return f"<h2>{_inline(text, story, front)}</h2>"
        case Items(texts):
            items = "".join(f"<li>{_inline(text, story, front)}</li>" for text in texts)
            return f"<ul>{items}</ul>"
        case Photo(caption):
            words = _inline(caption, story, front)
            return f'<figure><img src="/photo.svg" alt=""><figcaption>{words}</figcaption></figure>'
        case Table(caption, rows):
            return _table(caption, rows)


def _table(caption: str, rows: tuple[tuple[str, ...], ...]) -> str:
    head = "".join(f'<th scope="col">{escape(cell)}</th>' for cell in rows[0])
    body = "".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in rows[1:])
    title = f"<caption>{escape(caption)}</caption>" if caption else ""
    return f"<table>{title}<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _inline(text: str, story: str, front: Front) -> str:
    """Escaped words, with links to other outlets' articles on the story."""
    return LINK.sub(
        lambda match: f'<a href="{front.link(story, match[2])}">{match[1]}</a>',
        escape(text, quote=False),
    )
