"""Nordhaven Exchange: notices as tables, in a list that is a table too."""

from html import escape

from demo.front import Front
from demo.markup.blocks import blocks_html
from demo.markup.frame import page
from demo.timeline import Dispatch


def listing(front: Front) -> str:
    """The notices of the day in a table."""
    rows = "\n".join(
        f"<tr><td>{dispatch.number}</td>"
        f"<td>{front.day(dispatch.published_at)} {front.clock(dispatch.published_at)}</td>"
        f'<td><a href="{dispatch.path}">{escape(dispatch.headline)}</a></td></tr>'
        for dispatch in front.dispatches
    )
    content = f"""<main><h1>Notices</h1><table class="notices"><thead><tr><th scope="col">No.</th>
<th scope="col">Released</th><th scope="col">Notice</th></tr></thead><tbody>{rows}</tbody></table></main>"""
    return page(front, title="Notices | Nordhaven Exchange", content=content)


def article(dispatch: Dispatch, front: Front) -> str:
    """A notice with its number and its time of release."""
    published = front.local(dispatch.published_at)
    head = f"""<meta name="dcterms.issued" content="{published.isoformat()}">
<meta name="dcterms.publisher" content="Nordhaven Exchange">
<meta name="dcterms.identifier" content="{dispatch.number}">"""
    content = f"""<main id="notice">
<h1>{escape(dispatch.headline)}</h1>
<dl class="meta"><dt>Notice</dt><dd>{dispatch.number}</dd>
<dt>Released</dt><dd><time datetime="{published.isoformat()}">{front.day(dispatch.published_at)}, \
{front.clock(dispatch.published_at)}</time></dd></dl>
<div class="notice-text">
{blocks_html(dispatch, front)}
</div>
</main>
<footer><p>Nordhaven Exchange, Surveillance, +49 30 23125 077. Prices are in euros.</p></footer>"""
    return page(front, title=f"{dispatch.headline} | Nordhaven Exchange", head=head, content=content)
