"""The claims that a question of the queue is about: each with its sentence, what stands around it, and what differs."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import F, QuerySet
from django.db.models.functions import Greatest, Least, Length, Substr
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from claims.models import Claim
from claims.models.corrected import effective
from desk.pages.claims import with_articles
from desk.quotes import Quote, quote_of

# So many characters around a sentence tell who "they" are.
AROUND = 240
# What two claims of one question may say differently, by the column.
PARTS: dict[str, str | Promise] = {
    "subject_name": _("About"),
    "measure": _("Measure"),
    "role": _("Role"),
    "direction": _("Direction"),
    "unit": _("Unit"),
    "period": _("Period"),
    "qualifiers": _("Qualifiers"),
    "claimant": _("Said by"),
    "modality": _("How it is said"),
}


@dataclass(frozen=True)
class Side:
    """A claim by its effective reading, with its sentence and the text before and after it.

    ``differing`` are the parts that the other side says otherwise: column, label and value.
    """

    claim: Claim
    quote: Quote
    before: str
    after: str
    differing: tuple[tuple[str, str | Promise, Any], ...] = ()  # Any: what the column holds


def sides_of(claim_ids: Sequence[int]) -> list[Side]:
    """The claims in this order, in one query."""
    rows = with_articles(_with_surroundings(Claim.objects.filter(pk__in=claim_ids))).select_related(
        "figure", "revision__article__publisher"
    )
    found = {claim.pk: claim for claim in rows}
    claims = [effective(found[pk]) for pk in claim_ids]
    differing = [name for name in PARTS if len({str(getattr(claim, name)) for claim in claims}) > 1]
    return [_side(claim, differing) for claim in claims]


def _with_surroundings(claims: QuerySet[Claim]) -> QuerySet[Claim]:
    """With ``before`` and ``after``, some of the article's text around the sentence."""
    start, end = F("sentence_start"), F("sentence_start") + Length("sentence")
    return claims.annotate(
        before=Substr("revision__text", Greatest(start - AROUND + 1, 1), Least(start, AROUND)),
        after=Substr("revision__text", end + 1, AROUND),
    )


# Any: a claim with what _with_surroundings annotates.
def _side(claim: Any, differing: Sequence[str]) -> Side:
    start = claim.start - claim.sentence_start
    is_body = claim.field == "articleBody"
    return Side(
        claim=claim,
        quote=quote_of(claim.sentence, start=start, end=start + claim.end - claim.start),
        before=_begun(claim.before) if is_body else "",
        after=_ended(claim.after) if is_body else "",
        differing=tuple((name, PARTS[name], getattr(claim, name)) for name in differing),
    )


def _begun(text: str) -> str:
    """From the first whole word; all of it where the text begins there."""
    words = " ".join(text.split())
    return words if len(text) < AROUND else f"… {words.partition(' ')[2]}"


def _ended(text: str) -> str:
    """Up to the last whole word."""
    words = " ".join(text.split())
    return words if len(text) < AROUND else f"{words.rpartition(' ')[0]} …"
