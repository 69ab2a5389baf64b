"""Which pages have twins for programs: the same address with .json, .csv or .atom in place of its last slash."""

from dataclasses import dataclass

from accounts.access import PUBLIC
from feeds.api.resources import (
    ANNOTATIONS,
    ARTICLES,
    CLAIMS,
    COMPANIES,
    FIGURES,
    PUBLISHERS,
    SOURCES,
    VERDICTS,
    Resource,
)
from feeds.twins.rows import (
    CARD_CLAIMS,
    CORRECTIONS,
    IMPORT_LINES,
    IMPORTS,
    INBOX,
    PEOPLE,
    PUBLIC_FIGURES,
    QUEUE,
    SEARCHES,
    SIGN_OFFS,
    WATCHES,
)

JSON, CSV, ATOM = "json", "csv", "atom"


@dataclass(frozen=True)
class Twin:
    """``page`` names the page's address, which ``path`` is the beginning of; ``access`` is the page's own mark.

    A page about one ``thing`` lists those of ``rows`` that name it by the lookup ``of``; without one, all of them.
    """

    page: str
    path: str
    rows: Resource
    access: str
    thing: Resource | None = None
    of: str = ""
    formats: tuple[str, ...] = (JSON, CSV, ATOM)


ID = "<int:thing_id>"
TWINS = (
    Twin("figures", "figures", FIGURES, "claims.view_figure"),
    Twin("claims", "claims", CLAIMS, "claims.view_claim"),
    Twin("articles", "articles", ARTICLES, "sources.view_article"),
    Twin("verdicts", "verdicts", VERDICTS, "claims.view_verdict"),
    Twin("annotations", "annotations", ANNOTATIONS, "claims.view_annotation"),
    Twin("companies", "companies", COMPANIES, "claims.view_company"),
    Twin("publishers", "publishers", PUBLISHERS, "sources.view_publisher"),
    Twin("sources", "sources", SOURCES, "sources.view_source"),
    Twin("sign-offs", "signoff", SIGN_OFFS, "claims.view_verdict"),
    Twin("queue", "queue", QUEUE, "claims.add_annotation"),
    Twin("inbox", "inbox", INBOX, "following.add_watch"),
    Twin("watches", "inbox/watches", WATCHES, "following.add_watch"),
    Twin("saved-searches", "search/saved", SEARCHES, "following.add_savedsearch"),
    Twin("imports", "import", IMPORTS, "sources.add_article"),
    Twin("people", "people", PEOPLE, "accounts.view_user"),
    # Its feed is among the public ones.
    Twin("corrections", "corrections", CORRECTIONS, PUBLIC, formats=(JSON, CSV)),
    Twin("figure", f"figures/{ID}", CLAIMS, "claims.view_figure", thing=FIGURES, of="figure"),
    Twin("article", f"articles/{ID}", CLAIMS, "sources.view_article", thing=ARTICLES, of="revision__article"),
    Twin("company", f"companies/{ID}", FIGURES, "claims.view_company", thing=COMPANIES, of="company"),
    Twin(
        "publisher",
        f"publishers/{ID}",
        FIGURES,
        "sources.view_publisher",
        thing=PUBLISHERS,
        of="publisher_ids__contains",
    ),
    Twin("source", f"sources/{ID}", ARTICLES, "sources.view_source", thing=SOURCES, of="source"),
    Twin("import", f"import/{ID}", IMPORT_LINES, "sources.add_article", thing=IMPORTS, of="run"),
    Twin("card", f"p/{ID}", CARD_CLAIMS, PUBLIC, thing=PUBLIC_FIGURES, of="figure", formats=(JSON, CSV)),
)
