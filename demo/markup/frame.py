"""The frame of a page: its head, masthead and style."""

from html import escape

from demo.front import Front

AUTODISCOVERY = {
    "rss": "application/rss+xml",
    "atom": "application/atom+xml",
    "json feed": "application/feed+json",
}


def page(front: Front, *, title: str, content: str, head: str = "", language: str = "en", declare: bool = True) -> str:
    """A whole HTML page in the look of its outlet; without `declare` it names no encoding of its own."""
    outlet = front.outlet
    charset = f'<meta charset="{outlet.charset}">\n' if declare else ""
    return f"""<!DOCTYPE html>
<html lang="{language}">
<head>
{charset}<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{escape(title)}</title>
{_autodiscovery(front)}
{head}
<style>{_style(front)}</style>
</head>
<body>
<header class="masthead"><a href="/">{escape(outlet.name)}</a><span>{escape(outlet.motto)}</span></header>
{content}
</body>
</html>
"""


def _autodiscovery(front: Front) -> str:
    kind = AUTODISCOVERY.get(front.outlet.listing_kind)
    if kind is None:
        return ""
    title = escape(front.outlet.name)
    return f'<link rel="alternate" type="{kind}" title="{title}" href="{front.outlet.listing_path}">'


def _style(front: Front) -> str:
    look = front.outlet.look
    return (
        f"body{{margin:0 auto;max-width:62rem;padding:0 1rem 3rem;background:{look.paper};color:{look.ink};"
        "font:1.05rem/1.55 Georgia,serif}"
        f".masthead{{display:flex;gap:1rem;align-items:baseline;flex-wrap:wrap;padding:1rem 0;margin-bottom:1.5rem;"
        f"border-bottom:4px solid {look.accent}}}"
        f".masthead a{{font:700 2.2rem/1.1 {look.font};color:{look.accent};text-decoration:none}}"
        f".masthead span{{opacity:.75}}h1,h2,h3{{font-family:{look.font};line-height:1.2}}a{{color:inherit}}"
        f".front{{display:grid;grid-template-columns:repeat(auto-fill,minmax(17rem,1fr));gap:1.5rem}}"
        f".front article{{border-top:1px solid {look.accent};padding-top:.6rem}}.front h2{{margin:.2rem 0}}"
        ".front a{text-decoration:none}aside ol{list-style:none;padding-left:0}"
        f".front .lead{{grid-column:1/-1}}.front .lead h2{{font-size:2rem}}"
        "table{border-collapse:collapse;width:100%}td,th{border-bottom:1px solid #8886;padding:.35rem .6rem;"
        "text-align:left}.ticker{font:.8rem monospace;white-space:nowrap;overflow:hidden}.ticker i{opacity:.8}"
        f"aside{{border-left:4px solid {look.accent};padding-left:1rem;margin:2rem 0;font-size:.9rem}}"
        "figure{margin:1rem 0}figure img{width:100%;height:12rem;object-fit:cover}figcaption,footer,time,.byline"
        "{font-size:.85rem;opacity:.8}"
    )
