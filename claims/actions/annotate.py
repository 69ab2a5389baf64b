"""Say something of a claim or a figure, and let the claim's reading follow."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db import transaction

from accounts.models import User
from claims.actions.lock_keys import lock_keys
from claims.actions.settle_claim import settle_claim
from claims.annotating.mentions import mentioned
from claims.models import Annotation, Claim, Figure
from claims.models.lineage import line_of

Motivation = Annotation.Motivation
# What a claim's reading follows from.
TELLING = frozenset({Motivation.ASSESSING, Motivation.EDITING, Motivation.IDENTIFYING})
# Of these a person says one thing of a claim: a new one takes the place of their last.
ONE_A_PERSON = frozenset({Motivation.ASSESSING, Motivation.EDITING})
# Of these the same thing is said once.
SAID_ONCE = frozenset({Motivation.TAGGING, Motivation.CLASSIFYING})


@transaction.atomic
def annotate(
    *,
    motivation: Annotation.Motivation,
    body: dict[str, Any],  # Any: JSON
    author: User,
    now: datetime,
    claim_id: int | None = None,
    figure_id: int | None = None,
    uri: str | None = None,
) -> Annotation:
    """Append an annotation of a claim or a figure; the claim's status, reading and figure follow at once.

    What the same person said before of the same kind is replaced; the very same is not said twice. Those mentioned
    in a comment are kept with it. ``uri`` is the id that an annotation came with from elsewhere:
    one account may bring in those of many people, so that none of them is replaced.
    """
    if claim_id is None:
        assert figure_id is not None, "an annotation is of a claim or of a figure"
        figure = Figure.objects.get(pk=figure_id)
        return _append(
            Annotation(figure=figure, motivation=motivation, body=body, author=author, created_at=now, uri=uri)
        )
    claim = locked_claim(claim_id)
    standing = list(Annotation.objects.of_claims(line_of(claim_id)))
    said = _said_already(standing, motivation=motivation, body=body, author=author)
    if said is not None and uri is None:
        return said
    mine = [each for each in standing if each.author_id == author.pk and each.motivation == motivation]
    annotation = _append(
        Annotation(
            claim=claim,
            revision_id=claim.revision_id,
            selector=selector_json(claim),
            motivation=motivation,
            body=body,
            author=author,
            created_at=now,
            replaces=mine[-1] if mine and uri is None and motivation in ONE_A_PERSON else None,
            uri=uri,
        )
    )
    if motivation in TELLING:
        settle_claim(claim=claim, user=author, now=now)
    return annotation


def _said_already(
    standing: Sequence[Annotation],
    *,
    motivation: Annotation.Motivation,
    body: dict[str, Any],  # Any: JSON
    author: User,
) -> Annotation | None:
    same = [each for each in standing if each.motivation == motivation and each.body == body]
    if motivation in SAID_ONCE:
        return same[0] if same else None
    last = next((each for each in reversed(standing) if each.motivation in TELLING), None)
    is_mine = last is not None and last in same and last.author_id == author.pk
    return last if is_mine and motivation in ONE_A_PERSON else None


def locked_claim(claim_id: int) -> Claim:
    """The claim's row, locked with its key. Call it inside a transaction."""
    lock_keys([Claim.objects.only("key").get(pk=claim_id).key])
    return Claim.objects.select_for_update(of=("self",)).get(pk=claim_id)


# Any: JSON.
def selector_json(claim: Claim) -> dict[str, Any]:
    """Where a claim stands, as annotations keep it."""
    return {
        "field": claim.field,
        "start": claim.start,
        "end": claim.end,
        "exact": claim.exact,
        "prefix": claim.prefix,
        "suffix": claim.suffix,
    }


def _append(annotation: Annotation) -> Annotation:
    annotation.save(force_insert=True)
    if annotation.motivation == Motivation.COMMENTING:
        names = mentioned(str(annotation.body.get("value", "")))
        annotation.mentioned.set(User.objects.filter(username__in=names, is_active=True))
    return annotation
