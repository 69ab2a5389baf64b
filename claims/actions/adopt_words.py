"""Let claims of a story be grouped and shown by the words that its other articles use, where theirs were guessed."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Q

from claims.actions.lock_keys import lock_keys
from claims.actions.rekey_claims import rekey_claims
from claims.annotating.correction import with_correction
from claims.extraction.claim import Character
from claims.models import Claim, Company, Figure, Ruling, Story
from claims.models.casts import casts_of
from claims.models.corrected import ABOUT, effective, told_by_story
from claims.models.figure import CROWD
from claims.models.reading import adopted_of, stored_form, telling_from_row
from claims.reconciliation.adopted import Adopted, with_adopted
from claims.reconciliation.adoption import adopted
from claims.reconciliation.telling import Telling

# Of a story with more claims, those of the latest articles are looked at; what others adopted stays.
MOST_CLAIMS = 1000


@transaction.atomic
def adopt_words(*, story_id: int, now: datetime, besides: Collection[int] = ()) -> int:
    """The story's current claims have the words that grouping goes by, and their keys; returns how many changed.

    Claims that change are to be grouped anew, and their figures judged. What people touched or ruled about, what
    stands in a figure with a verdict, and crowds, stays as it is, and others go by its words. Claims in ``besides``
    are not looked at. Call it before rows of claims or figures are locked: whoever groups locks keys first.
    """
    Story.objects.select_for_update(no_key=True).get(pk=story_id)
    claims = _claims(story_id, besides)
    fixed = _fixed(claims)
    casts = casts_of(story_id)
    found = adopted((_telling(claim, story_id=story_id, is_fixed=claim.pk in fixed) for claim in claims), casts=casts)
    about = _of_characters(found.values(), casts) | _about(claims, fixed)
    changed = []
    for claim in claims:
        stored = _stored(found.get(str(claim.pk)), claim, about)
        if claim.pk not in fixed and stored != claim.adopted:
            told = told_by_story(claim)
            claim.adopted = stored
            if told_by_story(claim) != told:
                claim.reworded_at = now
            changed.append(claim)
    if not changed:
        return 0
    lock_keys({claim.key for claim in changed})
    touched = _touched(changed)
    changed = [claim for claim in changed if claim.pk not in touched]
    Claim.objects.bulk_update(changed, ("adopted", "reworded_at"), batch_size=500)
    ids = [claim.pk for claim in changed]
    figures = Claim.objects.filter(pk__among=ids, figure__isnull=False).values_list("figure", flat=True)
    rekey_claims(figure_ids=set(figures), claim_ids=ids)
    return len(changed)


def _claims(story_id: int, besides: Collection[int]) -> list[Claim]:
    said = Claim.objects.current().filter(revision__article__story_article__story=story_id)
    latest = said.exclude(pk__among=list(besides)).order_by("-pk").select_related("revision__article__publisher")
    return list(latest.defer("revision__text", "revision__shingles")[:MOST_CLAIMS])


def _telling(claim: Claim, *, story_id: int, is_fixed: bool) -> Telling:
    telling = telling_from_row(claim, story_id=story_id)
    if not is_fixed:
        return telling
    words = adopted_of(claim.adopted) if claim.adopted is not None else None
    return telling.fixed(with_correction(with_adopted(telling.statement, words), claim.corrected))


def _touched(claims: Sequence[Claim]) -> set[int]:
    """Those that a person touched while their keys were waited for: they keep the words that the person saw."""
    ids = [claim.pk for claim in claims]
    return set(Claim.objects.filter(pk__among=ids, touched_at__isnull=False).values_list("pk", flat=True))


# Any: JSON as the column holds it, and columns of claims.
def _stored(words: Adopted | None, claim: Claim, about: dict[str, dict[str, Any]]) -> dict[str, Any] | None:
    """The words with all that is known of their subject, where that is another than was read."""
    if words is None:
        return None
    if words.subject is None or words.subject == claim.subject_name:
        return stored_form(words)
    return stored_form(words) | about[words.subject]


# Any: columns of claims.
def _about(claims: Sequence[Claim], fixed: Collection[int]) -> dict[str, dict[str, Any]]:
    """What is known of each subject, by its name: of namesakes what most say of those that are companies."""
    known: dict[str, Counter[tuple[Any, ...]]] = defaultdict(Counter)
    for claim in claims:
        said = effective(claim) if claim.pk in fixed else claim
        known[said.subject_name][tuple(getattr(said, name) for name in ABOUT)] += 1
    return {name: dict(zip(ABOUT, _best(found), strict=True)) for name, found in known.items()}


# Any: columns of claims.
def _of_characters(found: Iterable[Adopted], casts: Mapping[str, Sequence[Character]]) -> dict[str, dict[str, Any]]:
    """What is known of the characters that no claim was read to be about, by their names."""
    adopted_names = {words.subject for words in found}
    subjects = {each.subject.name: each.subject for cast in casts.values() for each in cast}
    wanted = [subject for name, subject in subjects.items() if name in adopted_names]
    companies = dict(Company.objects.filter(key__in=[each.key for each in wanted]).values_list("key", "pk"))
    return {
        each.name: dict(zip(ABOUT, (each.kind, each.ticker or "", companies.get(each.key)), strict=True))
        for each in wanted
    }


# Any: as above.
def _best(found: Counter[tuple[Any, ...]]) -> tuple[Any, ...]:
    return min(found, key=lambda about: (about[-1] is None, -found[about], str(about)))


def _fixed(claims: Sequence[Claim]) -> set[int]:
    """The claims that no task may move."""
    ids = [claim.pk for claim in claims]
    ruled = Ruling.objects.filter(revoked_at__isnull=True).filter(Q(claim__among=ids) | Q(other__among=ids))
    kept = {pk for pair in ruled.values_list("claim", "other") for pk in pair}
    held = Figure.objects.filter(pk__among={claim.figure_id for claim in claims if claim.figure_id is not None})
    held = held.filter(Q(verdicts__isnull=False) | Q(claims_count__gt=CROWD) | Q(state=Figure.State.RESOLVED))
    figures = set(held.values_list("pk", flat=True))
    return {
        claim.pk for claim in claims if claim.touched_at is not None or claim.pk in kept or claim.figure_id in figures
    }
