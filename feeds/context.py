"""What every page says of its twins for programs."""

from typing import Any

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse

# The ending of an address, its name for people, and its content type.
FORMATS = (
    ("json", "JSON", "application/json"),
    ("csv", "CSV", "text/csv"),
    ("atom", "Atom", "application/atom+xml"),
)


# Any: a template's context.
def twins(request: HttpRequest) -> dict[str, Any]:
    """``twins``: name, content type and address of each twin that this page has; an address keeps the page's filters.

    A twin's name is that of its page and its format: "figure-json". No query.
    """
    match = request.resolver_match
    if match is None or not match.url_name or request.method not in ("GET", "HEAD"):
        return {"twins": []}
    query = request.GET.copy()
    query.pop("after", None)  # twins count their pages by another mark
    said = f"?{query.urlencode()}" if query else ""
    found = []
    for ending, name, content_type in FORMATS:
        try:
            address = reverse(f"{match.url_name}-{ending}", args=tuple(match.kwargs.values()))
        except NoReverseMatch:
            continue
        found.append((name, content_type, f"{address}{said}"))
    return {"twins": found}
