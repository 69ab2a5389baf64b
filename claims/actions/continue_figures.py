"""Which figure each group of claims continues, and which figures end."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from claims.models import Figure, Ruling
from claims.models.members import Member


@dataclass(slots=True)
class Placing:
    """One figure and its claims as they are to be. ``arrivals`` are those that were not in it; None is a new figure."""

    figure_id: int | None
    members: list[Member]
    arrivals: list[Member] = field(default_factory=list)
    has_lost: bool = False

    @property
    def is_changed(self) -> bool:
        return bool(self.arrivals) or self.has_lost


def continue_figures(
    groups: Iterable[Sequence[Member]],
    *,
    figures: Collection[int],
    earlier: Mapping[int, Collection[int]],
    remembered: Mapping[int, int],
) -> list[Placing]:
    """Each group continues the figure that it shares most claims with, the older one of equals.

    A claim counts for the figure of the claim that it was carried forward from. Where that leaves a figure without
    claims, an article whose number changed keeps it: ``earlier`` are the figures of each article's earlier claims.
    ``remembered`` are merged figures by claims that stood in them before people joined them: those come back.
    """
    listed = [list(group) for group in groups]
    overlaps: list[tuple[bool, int, int, int]] = []
    for at, group in enumerate(listed):
        # Who has a figure to go back to leaves the one that they shared to the others.
        can_go = any(member.pk in remembered for member in group)
        strong = Counter(_home_of(member) for member in group)
        weak = {figure_id for member in group for figure_id in earlier.get(member.article_id, ())}
        overlaps += [(can_go, -count, pk, at) for pk, count in strong.items() if pk is not None and pk in figures]
        overlaps += [(can_go, 0, pk, at) for pk in weak if pk in figures and pk not in strong]
    homes: dict[int, int] = {}
    taken: set[int] = set()
    for _can_go, _count, figure_id, at in sorted(overlaps):
        if figure_id not in taken and at not in homes:
            homes[at] = figure_id
            taken.add(figure_id)
    for at, group in enumerate(listed):
        back = sorted({remembered[member.pk] for member in group if member.pk in remembered} - taken)
        if at not in homes and back:
            homes[at] = back[0]
            taken.add(back[0])
    left = {
        member.figure_id for at, group in enumerate(listed) for member in group if member.figure_id != homes.get(at)
    }
    return [
        Placing(
            figure_id=homes.get(at),
            members=group,
            arrivals=[member for member in group if member.figure_id is None or member.figure_id != homes.get(at)],
            has_lost=at in homes and homes[at] in left,
        )
        for at, group in enumerate(listed)
    ]


def merged_figures(rulings: Iterable[Ruling]) -> dict[int, int]:
    """By claim, the figure that it stood in when people ruled about it, where that was merged into another since."""
    stood_in = {ruling.claim_id: ruling.figure_id for ruling in rulings if ruling.figure_id is not None}
    if not stood_in:
        return {}
    gone = Figure.objects.filter(pk__in=set(stood_in.values()), merged_into__isnull=False, claims_count=0)
    merged = set(gone.values_list("pk", flat=True))
    return {claim_id: figure_id for claim_id, figure_id in stood_in.items() if figure_id in merged}


def heirs_of(figure_id: int, placings: Iterable[Placing]) -> Counter[int]:
    """Where the claims of a figure went, with how many: figures that were given their ids by then."""
    return Counter(
        placing.figure_id
        for placing in placings
        if placing.figure_id is not None
        for member in placing.members
        if _home_of(member) == figure_id
    )


def _home_of(member: Member) -> int | None:
    return member.figure_id if member.figure_id is not None else member.before_id
