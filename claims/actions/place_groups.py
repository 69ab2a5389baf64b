"""Give claims the figures that were worked out for them, judge those figures, and write it all down."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from accounts.models import User
from claims.actions.continue_figures import Placing, heirs_of
from claims.actions.judge_crowd import give_origins, judge_crowd
from claims.actions.judge_figure import judge_figure
from claims.actions.load_window import Window, numbers_of
from claims.actions.save_grouping import (
    date_conflicts,
    event,
    move_crowds,
    new_figure_ids,
    save_figures,
    save_members,
    save_places,
)
from claims.actions.settled_claims import settled_claims
from claims.actions.trace_source import sources_of
from claims.models import Figure, FigureEvent
from claims.models.figure import CROWD
from claims.models.members import Member
from claims.reconciliation.statement import Statement


@dataclass(slots=True)
class _Book:
    """What is to be written. ``judged`` are the claims of the figures to judge, None where they are a crowd."""

    now: datetime
    user: User | None
    figures: dict[int, Figure] = field(default_factory=dict)
    judged: dict[int, list[Member] | None] = field(default_factory=dict)
    events: list[FigureEvent] = field(default_factory=list)
    moved: dict[int, Member] = field(default_factory=dict)
    moved_crowds: set[tuple[int, int, int]] = field(default_factory=set)
    places: set[tuple[int, int]] = field(default_factory=set)

    def tell(self, figure: Figure, kind: FigureEvent.Kind) -> None:
        user = None if kind is FigureEvent.Kind.FOUNDED else self.user
        self.events.append(event(figure, kind, now=self.now, user=user))


def place_groups(
    placings: Sequence[Placing],
    *,
    window: Window,
    due: Collection[int],
    spares: Mapping[int, Sequence[Member]],
    now: datetime,
    may_rest: bool,
    user: User | None,
) -> int:
    """Claims have figures, figures their states, and what happened stands in their history. Returns claims placed.

    ``spares`` are newcomers that merely join a crowd, by its id. Call it in a transaction that holds the keys.
    """
    book = _Book(now=now, user=user)
    changed = [placing for placing in placings if placing.is_changed or placing.figure_id in due]
    _open(changed, {placing.figure_id for placing in placings}, window, book)
    _found(changed, book)
    resting: list[int] = []
    for placing in changed:
        figure = book.figures[_id_of(placing)]
        if may_rest and figure.rests(now) and not _brings_new_value(placing):
            resting.append(figure.pk)
        else:
            is_crowd = len(placing.members) > CROWD or figure.pk in window.crowds or _comes_from_crowd(placing, window)
            book.judged[figure.pk] = None if is_crowd else placing.members
        _move(placing, figure, window, book, all_places=figure.pk in due)
    for pk in window.unsigned:
        book.moved.setdefault(pk, window.members[pk])
    resting += _join_crowds(spares, book, may_rest=may_rest)
    crowds = {*resting, *(pk for pk, members in book.judged.items() if members is None)}
    give_origins({pk: members for pk, members in _arrivals(book).items() if pk in crowds})
    _write(book, resting)
    return sum(len(placing.arrivals) for placing in placings) + sum(map(len, spares.values()))


def _open(changed: Sequence[Placing], living: Collection[int | None], window: Window, book: _Book) -> None:
    """The rows of figures that may change are here. Those that no claim is left in are empty: where their claims
    went, their address leads there too."""
    left = {each.pk for each in window.figures.values() if each.pk not in living}
    wanted = left | {placing.figure_id for placing in changed if placing.figure_id is not None}
    rows = Figure.objects.filter(pk__among=wanted).order_by("pk").select_for_update(no_key=True)
    book.figures = {figure.pk: figure for figure in rows}
    for figure in (book.figures[pk] for pk in sorted(left)):
        if figure.claims_count > 0 or figure.needs_judging:
            book.judged[figure.pk] = []


def _found(changed: Sequence[Placing], book: _Book) -> None:
    """Groups without a figure have one, merged figures that come back stand on their own again, others end."""
    new = [placing for placing in changed if placing.figure_id is None]
    for placing, figure_id in zip(new, new_figure_ids(len(new)) if new else (), strict=True):
        first = placing.members[0]
        placing.figure_id = figure_id
        book.figures[figure_id] = Figure(
            pk=figure_id, key=first.key, founded_at=book.now, changed_at=book.now, unit=first.statement.unit
        )
        book.tell(book.figures[figure_id], FigureEvent.Kind.FOUNDED)
    founded = {placing.figure_id for placing in new}
    losing = {placing.figure_id for placing in changed if placing.has_lost}
    for placing in changed:
        figure = book.figures[_id_of(placing)]
        is_back = figure.merged_into_id is not None
        figure.merged_into_id = None
        if figure.pk in founded or is_back:
            came_from = {member.figure_id for member in placing.arrivals if member.figure_id is not None}
            for losing_id in sorted(came_from & losing):
                book.tell(book.figures[losing_id], FigureEvent.Kind.SPLIT)
    for figure_id, members in book.judged.items():
        heirs = heirs_of(figure_id, changed)
        if members == [] and heirs:
            book.figures[figure_id].merged_into_id = min(heirs, key=lambda each: (-heirs[each], each))
            book.tell(book.figures[figure_id], FigureEvent.Kind.MERGED)


def _move(placing: Placing, figure: Figure, window: Window, book: _Book, *, all_places: bool) -> None:
    for member in placing.arrivals:
        if member.figure_id in window.crowds and member.signature is not None:
            book.moved_crowds.add((member.figure_id, member.signature, figure.pk))
        member.figure_id = figure.pk
        book.moved[member.pk] = member
    for member in placing.members if all_places else placing.arrivals:
        book.places |= {(number, figure.pk) for number in numbers_of(member)}


def _join_crowds(spares: Mapping[int, Sequence[Member]], book: _Book, *, may_rest: bool) -> list[int]:
    """Newcomers are in their crowds; returns those crowds that are to be judged later."""
    resting = []
    crowds = (
        Figure.objects.filter(pk__among=spares.keys() - book.judged.keys())
        .order_by("pk")
        .select_for_update(no_key=True)
    )
    for figure in crowds if spares else ():
        if may_rest and figure.rests(book.now):
            resting.append(figure.pk)
        else:
            book.figures.setdefault(figure.pk, figure)
            book.judged[figure.pk] = None
    for figure_id, members in spares.items():
        for member in members:
            # It is like claims that are there, whose places are known.
            member.figure_id = figure_id
            book.moved[member.pk] = member
    return resting


def _arrivals(book: _Book) -> dict[int, list[Member]]:
    """The claims that move, by the figure that they move to."""
    arrivals: dict[int, list[Member]] = {}
    for member in book.moved.values():
        if member.figure_id is not None:
            arrivals.setdefault(member.figure_id, []).append(member)
    return arrivals


def _write(book: _Book, resting: Sequence[int]) -> None:
    figures = [book.figures[pk] for pk in book.judged]
    states = {figure.pk: figure.state for figure in figures}
    for member in _judge(book, {pk: members for pk, members in book.judged.items() if members is not None}):
        book.moved.setdefault(member.pk, member)
    save_members(book.moved.values())
    move_crowds(book.moved_crowds)
    for figure_id in [pk for pk, members in book.judged.items() if members is None]:
        save_members(judge_crowd(figure=book.figures[figure_id], now=book.now))
    book.events += date_conflicts(figures, states=states, now=book.now)
    save_figures(figures)
    save_places(book.places)
    FigureEvent.objects.bulk_create(book.events)
    if resting:
        Figure.objects.filter(pk__among=resting, needs_judging=False).update(needs_judging=True)


def _judge(book: _Book, claims: Mapping[int, Sequence[Member]]) -> list[Member]:
    """The figures with these claims are judged; returns the claims that count for another origin than before."""
    sources = sources_of({member.article_id for members in claims.values() for member in members})
    settled = settled_claims(claims)
    changed: list[Member] = []
    for figure_id, members in claims.items():
        changed += judge_figure(
            figure=book.figures[figure_id],
            members=members,
            sources=sources,
            now=book.now,
            settled=settled.get(figure_id),
        )
    return changed


def _brings_new_value(placing: Placing) -> bool:
    arrived = {member.pk for member in placing.arrivals}
    known = {_value(member.statement) for member in placing.members if member.pk not in arrived}
    return any(_value(member.statement) not in known for member in placing.arrivals)


def _value(said: Statement) -> tuple[object, ...]:
    return (said.hard, said.typical, said.unit, said.direction)


def _comes_from_crowd(placing: Placing, window: Window) -> bool:
    return any(member.figure_id in window.crowds for member in placing.arrivals)


def _id_of(placing: Placing) -> int:
    assert placing.figure_id is not None  # _found gave each one
    return placing.figure_id
