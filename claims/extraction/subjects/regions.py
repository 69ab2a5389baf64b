"""Where the things counted are, as a qualifier: "2,150 cars in Britain" is not all of the cars."""

from claims.extraction.grammar.site import Site
from claims.extraction.names.identities import Entity

PREPOSITIONS = ("in", "across", "within", "throughout")
NEXT = 3  # words after the thing counted within which "in Ireland" is said of it
WITHOUT_REGION = frozenset({"share price", "interest rate"})  # where their place is a listing, or all there is


def region_of(site: Site, *, measure: str | None, subject: Entity | None) -> str | None:
    """ "region:Ireland" where the words say it of the number itself; None where the place is what it is about."""
    if measure in WITHOUT_REGION or (subject is not None and subject.kind in {"place", "person"}):
        return None
    heads = {site.top.index, site.head.index, *([site.noun.index] if site.noun is not None else [])}
    end = max(heads)
    nodes = [node for index in sorted(heads) for node in site.tree.obliques(index, *PREPOSITIONS)]
    # "recalled 2,150 bikes in Ireland", where the parse hangs the place on the verb
    nodes += [n for n in site.tree.obliques(site.predicate.index, *PREPOSITIONS) if 0 < n.index - end <= NEXT]
    for node in nodes:
        entity = site.entity_at(node)
        if entity is not None and entity.kind == "place" and node.index > site.last:
            return f"region:{entity.name}"
    return None
