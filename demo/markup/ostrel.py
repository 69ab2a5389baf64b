"""Ostrel Group's newsroom: a company's own press releases, with boilerplate and contacts below."""

from html import escape

from demo.front import Front
from demo.markup.blocks import blocks_html
from demo.markup.frame import page
from demo.timeline import Dispatch

ABOUT = (
    "Ostrel Group builds industrial robots, conveyors and battery cells for customers in 41 countries."
    " It was founded in 1954 and is listed on the Nordhaven Exchange (OSTR)."
)


def listing(front: Front) -> str:
    """A page of releases, each with its day."""
    rows = "\n".join(
        f'<li class="release"><span class="date">{front.day(dispatch.published_at)}</span> '
        f'<a href="{dispatch.path}">{escape(dispatch.headline)}</a></li>'
        for dispatch in front.dispatches
    )
    content = f'<main><h1>Press releases</h1><ul class="releases">{rows}</ul><a href="/investors">Investors</a></main>'
    return page(front, title="Newsroom | Ostrel Group", content=content)


def article(dispatch: Dispatch, front: Front) -> str:
    """A release; its day stands in a meta tag and above the text."""
    head = f"""<meta name="DC.date.issued" content="{front.local(dispatch.published_at).date().isoformat()}">
<meta property="og:site_name" content="Ostrel Group">
<meta property="og:title" content="{escape(dispatch.headline)}">
<link rel="canonical" href="{front.url(dispatch)}">"""
    content = f"""<main class="press-release">
<p class="label">Press release</p>
<h1>{escape(dispatch.headline)}</h1>
<p class="dateline"><time datetime="{front.local(dispatch.published_at).isoformat()}">\
{front.day(dispatch.published_at)}</time></p>
<div class="release-body">
{blocks_html(dispatch, front)}
</div>
</main>
<aside class="about"><h3>About Ostrel Group</h3><p>{ABOUT}</p></aside>
<footer><p>Media: press@ostrel.example, +49 30 23125 014 · Ostrel Group, Hafenring 9, 24103 Brannholm</p></footer>"""
    return page(front, title=f"{dispatch.headline} | Ostrel Group", head=head, content=content)
