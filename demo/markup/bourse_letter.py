"""The Bourse Letter: microdata, and a strip of prices above every article."""

from html import escape

from demo.front import Front
from demo.listings.atom import atom
from demo.markup.blocks import blocks_html
from demo.markup.frame import page
from demo.markup.furniture import footer, ticker_strip
from demo.timeline import Dispatch


def listing(front: Front) -> str:
    """Atom with summaries."""
    return atom(front)


def article(dispatch: Dispatch, front: Front) -> str:
    """An article marked up with schema.org microdata."""
    published, modified = front.local(dispatch.published_at), front.local(dispatch.modified_at)
    content = f"""{ticker_strip()}
<main itemscope itemtype="https://schema.org/NewsArticle">
<link itemprop="mainEntityOfPage" href="{front.url(dispatch)}">
<meta itemprop="articleSection" content="{escape(dispatch.telling.section)}">
<h1 itemprop="headline">{escape(dispatch.headline)}</h1>
<p class="byline"><span itemprop="author" itemscope itemtype="https://schema.org/Person">\
<span itemprop="name">{escape(dispatch.telling.author)}</span></span> ·
<time itemprop="datePublished" datetime="{published.isoformat()}">{front.day(dispatch.published_at)}</time>
<meta itemprop="dateModified" content="{modified.isoformat()}"></p>
<span itemprop="publisher" itemscope itemtype="https://schema.org/NewsMediaOrganization">\
<meta itemprop="name" content="The Bourse Letter"></span>
<section itemprop="articleBody">
{blocks_html(dispatch, front)}
</section>
</main>
{footer("The Bourse Letter", front.now.year)}"""
    head = f'<link rel="canonical" href="{front.url(dispatch)}">'
    return page(front, title=f"{dispatch.headline} · The Bourse Letter", head=head, content=content)
