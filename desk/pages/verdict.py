"""A published verdict as pages show it: what it says, who signed it, what it corrected."""

from dataclasses import dataclass

from django.db.models import Q, QuerySet

from claims.models import Claim, Figure, ScaleStep, SignOff, Verdict, VerdictStatus


@dataclass(frozen=True)
class PublishedVerdict:
    """``stands`` are the numbers that it prefers. ``override`` is there when no second person agreed.

    ``corrections`` say what was wrong or new, the latest first: this verdict's and those of the ones before it.
    """

    verdict: Verdict
    rating: str
    stands: list[Claim]
    signed_by: list[SignOff]
    override: SignOff | None
    corrections: list[Verdict]


def published_verdict(figure: Figure) -> PublishedVerdict | None:
    """The figure's verdict with what it corrects; in a fixed number of queries."""
    verdict = Verdict.objects.current().filter(figure=figure).select_related("reviewer").first()
    names = ScaleStep.objects.names()
    if verdict is None:
        return None
    answers = list(verdict.sign_offs.select_related("reviewer").order_by("answered_at", "pk"))
    preferred = Claim.objects.filter(weighings__verdict=verdict, weighings__rank=Claim.Rank.PREFERRED)
    was_corrected = Q(status=VerdictStatus.Status.CORRECTED)
    earlier = list(Verdict.objects.with_status().filter(was_corrected, figure=figure).order_by("-issued_at", "-pk"))
    return PublishedVerdict(
        verdict=verdict,
        rating=names.get(verdict.rating, verdict.rating),
        stands=values_of(preferred),
        signed_by=[each for each in answers if not each.is_override],
        override=next((each for each in answers if each.is_override), None),
        corrections=[each for each in (verdict, *earlier) if each.correction],
    )


def values_of(claims: QuerySet[Claim]) -> list[Claim]:
    """One claim of each number as printed, with its article's publisher."""
    rows = claims.select_related("revision__article__publisher").defer("revision__text").order_by("-pk")
    return list({claim.exact: claim for claim in rows}.values())[::-1]
