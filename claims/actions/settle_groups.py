"""Work out which claims belong together around some newcomers, as if the whole key had been worked out anew."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from claims.actions.continue_figures import Placing, continue_figures, merged_figures
from claims.actions.load_window import Window, constraints_of, rulings_about
from claims.models import Claim, Ruling
from claims.models.members import Member
from claims.reconciliation.constraints import Constraints, with_fixed_qualifiers
from claims.reconciliation.overrules import Group, as_ruled, by_words, movers_of
from claims.reconciliation.statement import Statement


def settle_groups(*, window: Window, newcomers: Sequence[Member], due: Collection[int]) -> list[Placing]:
    """The figures in reach of the newcomers and of the figures that are due, with their claims as they are to be.

    Groups that share no place with one that changed are as they would be if everything had been compared: who joins
    a group is decided among the groups that share a place with it. So the window grows until no figure outside it
    shares a place with a group that changed. Newcomers are signed; nothing is saved.
    """
    window.add_figures(set(due) | window.reach(newcomers, and_from=due))
    earlier = _earlier_figures(newcomers)
    fresh = [*window.add_members(window.figures), *newcomers]
    window.members |= {member.pk: member for member in newcomers}
    groups: dict[str, list[Group]] = {}
    placings: list[Placing] = []
    while fresh:
        rulings = rulings_about(list(window.members))
        constraints = constraints_of(rulings)
        _correct(window, constraints)
        for key, bucket in _buckets(window, keys={member.key for member in fresh}).items():
            groups[key] = by_words([member.statement for member in bucket], constraints=constraints)
        ruled = as_ruled(
            [group for key in sorted(groups) for group in groups[key]],
            _movers(window, constraints),
            constraints=constraints,
        )
        placings = continue_figures(
            [[window.members[int(said.id)] for said in group] for group in ruled],
            figures=window.figures,
            earlier=earlier,
            remembered=merged_figures(rulings),
        )
        touched = [
            member
            for placing in placings
            if placing.is_changed or placing.figure_id in due
            for member in placing.members
        ]
        wanted = window.reach(touched) | _figures_of_partners(rulings, window)
        fresh = window.add_members(window.add_figures(wanted))
    return placings


def _correct(window: Window, constraints: Constraints) -> None:
    """Claims state the qualifiers that people fixed, here and for judging."""
    for claim_id in constraints.qualifiers:
        member = window.members.get(int(claim_id))
        if member is not None:
            (member.statement,) = with_fixed_qualifiers([member.statement], constraints)


def _movers(window: Window, constraints: Constraints) -> dict[str, list[Statement]]:
    movers: dict[str, list[Statement]] = defaultdict(list)
    for claim_id in movers_of(constraints):
        member = window.members.get(int(claim_id))
        if member is not None:
            movers[member.key].append(member.statement)
    return movers


def _figures_of_partners(rulings: Iterable[Ruling], window: Window) -> set[int]:
    """The figures of claims that people spoke of together with one that is here, however far away they are."""
    ids = {pk for each in rulings if each.revoked_at is None for pk in (each.claim_id, each.other_id) if pk is not None}
    away = Claim.objects.current().filter(pk__among=ids - window.members.keys(), figure__isnull=False)
    return set(away.values_list("figure", flat=True)) if ids else set()


def _buckets(window: Window, *, keys: Collection[str]) -> Mapping[str, list[Member]]:
    buckets: dict[str, list[Member]] = defaultdict(list)
    for member in window.members.values():
        if member.key in keys:
            buckets[member.key].append(member)
    return buckets


def _earlier_figures(newcomers: Iterable[Member]) -> dict[int, set[int]]:
    """The figures that the claims of an article's earlier revisions were in, by article."""
    revised = [member for member in newcomers if member.revision_number > 1]
    rows = Claim.objects.filter(
        revision__article__among={member.article_id for member in revised},
        key__among={member.key for member in revised},
        is_current=False,
        figure__isnull=False,
    ).values_list("revision__article", "figure")
    found: dict[int, set[int]] = defaultdict(set)
    for article_id, figure_id in rows if revised else ():
        found[article_id].add(figure_id)
    return found
