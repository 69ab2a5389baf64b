"""A claim that its own article leaves open, and the story that knows better."""

from datetime import timedelta

from claims.actions.adopt_words import adopt_words
from claims.actions.group_batch import group_batch
from claims.export.claims import exported_claim
from claims.models import Claim, Figure
from claims.models.corrected import effective
from tests.claims.actions.saying import article, keys, says, story
from tests.factories import NOON, CompanyFactory

LATER = NOON + timedelta(hours=2)


UNNAMED = {
    "subject_name": "Orrin Works",
    "subject_key": "orrin works",
    "subject_kind": "organisation",
    "subject_text": "the plant",
    "measure": "",
    "flags": ["subject_unsure", "no_measure"],
    "rules": ["subject:main", "measure:none", "period:none"],
    "confidence": 0.4,
}


def counted(where, **fields):
    """48,297 of something."""
    said = {"unit": "count", "role": "level", "direction": "", "width": "0"}
    return says(where, "48297", **(said | fields))


def recalled(**fields):
    """Two outlets name company, measure and quarter; a third says "the plant", and what was counted is not read."""
    recall = story("A recall")
    company = CompanyFactory(name="Calder Kettles", key="calder kettles")
    named = {
        "subject_name": "Calder Kettles",
        "subject_key": "calder kettles",
        "subject_ticker": "CLDK",
        "company": company,
        "measure": "kettle",
        "period": "2026-Q1",
    }
    for _each in range(2):
        counted(article(of=recall), **named)
    return recall, counted(article(of=recall), **(UNNAMED | fields))


def tell(recall, *, at=LATER):
    """The story's words are worked out, and its claims grouped by them."""
    changed = adopt_words(story_id=recall.pk, now=at)
    group_batch(keys=keys() | set(Figure.objects.values_list("key", flat=True)), now=at, may_rest=False)
    return changed


def shown(claim):
    return effective(Claim.objects.get(pk=claim.pk))


def exported(claim):
    return exported_claim(Claim.objects.select_related("revision__article__publisher", "run").get(pk=claim.pk))
