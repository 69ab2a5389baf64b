"""How long what lasts: "an outage of 14 hours", "takes 90 minutes"."""

from claims.extraction.changewords import change_lemma
from claims.extraction.countmeasures import Measure
from claims.extraction.directions import Change
from claims.extraction.phrases import phrase_of
from claims.extraction.quantity import Role
from claims.extraction.site import Site
from claims.extraction.syntax import Relation
from claims.extraction.typenouns import FIGURE_NOUNS, TYPE_NOUNS, singular
from claims.extraction.vocabulary import CONTAINERS, DURATION_UNITS, GENERIC


def of_duration(site: Site, change: Change) -> Measure | None:
    """ "an outage of 14 hours", "unavailable for 14 hours", "takes 90 minutes": how long what the words say lasts."""
    if site.quantity.unit not in DURATION_UNITS or change.role in {Role.FROM, Role.TO, Role.CHANGE}:
        return None
    tree = site.tree
    owner = tree.nodes[site.top.head]
    is_average = singular(owner.lower) in CONTAINERS | GENERIC  # "spent an average of 7 hours"
    if site.top.relation == Relation.NOMINAL and site.top.preposition == "of" and owner.is_noun and not is_average:
        return Measure(f"{phrase_of(site, owner)} duration", owner, "measure:duration")
    if site.noun is not None and site.noun.is_noun and singular(site.noun.lower) not in DURATION_UNITS:
        return Measure(f"{phrase_of(site, site.noun)} duration", site.noun, "measure:duration")
    predicate = tree.clause(owner.index) if is_average else site.predicate
    subject = tree.subject(predicate.index)
    kind = "time" if predicate.lemma in {"take", "need", "spend", "quote", "wait", "last"} else "duration"
    lasts = (
        subject is not None and subject.index != site.top.index and subject.word.quantity is None and subject.is_noun
    )
    has = predicate.lemma == "have" and any(node.word.quantity is None for node in tree.objects(predicate.index))
    acts = subject is not None and singular(subject.lower) in TYPE_NOUNS | FIGURE_NOUNS
    if subject is not None and lasts and site.entity_at(subject) is None and not (has or acts):
        state = predicate.lower if predicate.tag.startswith("JJ") else ""
        return Measure(f"{phrase_of(site, subject)} {state} {kind}".replace("  ", " "), subject, "measure:duration")
    objects = [node for node in tree.objects(predicate.index) if node.is_noun and node.word.quantity is None]
    if objects:
        return Measure(f"{phrase_of(site, objects[0])} {kind}", objects[0], "measure:duration")
    if singular(predicate.lower) in DURATION_UNITS or predicate.word.quantity is not None:
        return None  # a fragment: "About 45 minutes."
    return Measure(f"{change_lemma(predicate.lower, predicate.lemma)} {kind}", None, "measure:duration")
