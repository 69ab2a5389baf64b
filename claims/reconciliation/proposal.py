"""Which claims of a disputed figure the evidence favours, and why, in one sentence. Never a score, never an average."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from claims.extraction.quantity import Hedge
from claims.reconciliation.agreement import Relation
from claims.reconciliation.hints import Hint, pair_hints, slip_kinds
from claims.reconciliation.judgement import Judgement, State
from claims.reconciliation.matching import relation_in_figure
from claims.reconciliation.printed import HEDGE_WORDS
from claims.reconciliation.readings import Reading, readings_of
from claims.reconciliation.statement import Statement

FITTING = frozenset({Relation.SAME, Relation.CONSISTENT})
PRECISE = frozenset({Hedge.EXACT, Hedge.ABOUT})
MOST_SIDES = 10


@dataclass(frozen=True, slots=True)
class Side:
    """A value between which and others the evidence is even: ``publishers`` are those who have it from nobody here."""

    claims: tuple[str, ...]
    publishers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Proposal:
    """``claims`` are the ids that the evidence favours, empty where it is even; ``rule`` names what decided.

    ``sides`` are the values between which it is even.
    """

    claims: tuple[str, ...]
    rule: str
    reason: str
    would_change: str
    sides: tuple[Side, ...] = ()


@dataclass(frozen=True, slots=True)
class _Case:
    readings: list[Reading]
    copied_from: Mapping[str, str]

    def clashing_with(self, reading: Reading) -> list[Reading]:
        return [each for each in self.readings if relation_in_figure(reading.first, each.first) is Relation.CONFLICTS]


def propose(statements: Iterable[Statement], judgement: Judgement) -> Proposal | None:
    """What the evidence favours in a conflict or among compatible values; None where there is nothing to choose.

    It follows from the claims alone; what track records add to an even case is worked out when it is shown (records).
    """
    if judgement.state in {State.SINGLE, State.AGREE}:
        return None
    ignored = {*judgement.superseded}
    given = [each for each in statements if not each.is_denied and each.id not in ignored]
    ids = {each.id for each in given}
    given = [each for each in given if each.conversion_of not in ids]
    copied = {each.id: each.copied_from for each in given if each.copied_from is not None}
    case = _Case(readings_of(given), copied)
    for rule in RULES:
        found = rule(case)
        if found is not None:
            return found
    return _even(case)


def _slip(case: _Case) -> Proposal | None:
    """A copy whose number is a recognisable slip of its source's."""
    reading_of = {each.id: reading for reading in case.readings for each in reading.statements}
    for reading in case.readings:
        for each in reading.statements:
            source = reading_of.get(case.copied_from.get(each.id, ""))
            if source is None or source is reading or relation_in_figure(each, source.first) is not Relation.CONFLICTS:
                continue
            slip = next((hint for hint in pair_hints(each, source.first) if hint.kind in slip_kinds()), None)
            if slip is not None and len(reading.origins) <= len(source.origins):
                original = next(said for said in source.statements if said.id == each.copied_from)
                return _slipped(_fitting(case, source), original, each, slip)
    return None


def _slipped(favoured: tuple[str, ...], original: Statement, copy: Statement, slip: Hint) -> Proposal:
    return Proposal(
        claims=favoured,
        rule="slip",
        reason=f"{copy.publisher} draws on {original.publisher}, which prints {original.text}; "
        f"{copy.text} looks like a slip: {slip.text}.",
        would_change=f"A report independent of {original.publisher} that also prints {copy.text}.",
    )


def _primary(case: _Case) -> Proposal | None:
    """The issuer's own document, unless two such documents differ or somebody else has counted as well."""
    own = [reading for reading in case.readings if any(each.is_primary for each in reading.statements)]
    if not own or any(relation_in_figure(own[0].first, each.first) not in FITTING for each in own[1:]):
        return None
    first = own[0].first
    if any(_has_own_count(each, first) for each in case.clashing_with(own[0])):
        return None
    return Proposal(
        claims=_fitting(case, own[0]),
        rule="primary",
        reason=f"{_said(first)} is what {first.publisher} itself published; the others report it at second hand.",
        would_change=f"A correction by {first.publisher}, or an official record that says otherwise.",
    )


def _has_own_count(reading: Reading, primary: Statement) -> bool:
    """Whether somebody other than the issuer is named as the one who says a value."""
    known = {primary.publisher, primary.claimant, primary.subject, None}
    return any(each.claimant not in known for each in reading.statements)


def _likely_slip(case: _Case) -> Proposal | None:
    """One value of one origin that is a recognisable slip of a value with more origins."""
    for reading in case.readings:
        for other in case.readings:
            if len(reading.origins) != 1 or len(other.origins) < 2 or other is reading:
                continue
            slip = next((hint for hint in pair_hints(reading.first, other.first) if hint.kind in slip_kinds()), None)
            if slip is not None and relation_in_figure(reading.first, other.first) is Relation.CONFLICTS:
                return Proposal(
                    claims=_fitting(case, other),
                    rule="slip",
                    reason=f"{len(other.origins)} independent reports print {other.first.text}; "
                    f"{reading.first.text} may be a slip: {slip.text}.",
                    would_change=f"A second independent report of {reading.first.text}.",
                )
    return None


def _origins(case: _Case) -> Proposal | None:
    """The value that more independent reports fit than any that excludes it."""
    disputed = [reading for reading in case.readings if case.clashing_with(reading)]
    if not disputed:
        return None
    best = max(disputed, key=lambda reading: len(_backing(case, reading)))
    most = len(_backing(case, best))
    rivals = [len(_backing(case, reading)) for reading in case.clashing_with(best)]
    if most < 2 or max(rivals) >= most:
        return None
    return Proposal(
        claims=_fitting(case, best),
        rule="origins",
        reason=f"{most} independent reports fit {_said(best.first)}, only {max(rivals)} any value that excludes it.",
        would_change="A primary document, or further reports that do not come from these.",
    )


def _precise(case: _Case) -> Proposal | None:
    """The narrowest value, where it lies inside what all the others say."""
    if any(case.clashing_with(reading) for reading in case.readings):
        return None
    exact = [each for each in case.readings if each.first.hedge in PRECISE and each.first.value is not None]
    for reading in sorted(exact, key=lambda each: (_width(each), each.first.id)):
        others = [each for each in case.readings if each is not reading]
        if others and all(relation_in_figure(reading.first, each.first) is not Relation.CONFLICTS for each in others):
            return Proposal(
                claims=_fitting(case, reading),
                rule="precise",
                reason=f"{reading.first.text} is the most precise value, and nothing that the others say excludes it.",
                would_change="An equally precise report of another value.",
            )
    return None


Rule = Callable[[_Case], Proposal | None]
RULES: tuple[Rule, ...] = (_slip, _primary, _likely_slip, _origins, _precise)


def _even(case: _Case) -> Proposal:
    disputed = [reading for reading in case.readings if case.clashing_with(reading)] or case.readings
    names = " and ".join(_said(reading.first) for reading in disputed[:2])
    return Proposal(
        claims=(),
        rule="even",
        reason=f"The evidence is even: nothing known favours one of {names}.",
        would_change="A primary document, or a report that does not come from either side.",
        sides=tuple(_side(case, reading) for reading in disputed[:MOST_SIDES]),
    )


def _side(case: _Case, reading: Reading) -> Side:
    own = [each.publisher for each in reading.statements if each.id not in case.copied_from]
    return Side(_fitting(case, reading), tuple(name for name in reading.publishers if name in own))


def _said(statement: Statement) -> str:
    return f"{HEDGE_WORDS[statement.hedge]}{statement.text}"


def _backing(case: _Case, reading: Reading) -> frozenset[str]:
    fitting = [
        each.origins
        for each in case.readings
        if each is reading or relation_in_figure(each.first, reading.first) in FITTING
    ]
    return frozenset().union(*fitting)


def _fitting(case: _Case, reading: Reading) -> tuple[str, ...]:
    """The ids of all claims that say the value or fit it, so that nobody right is left out."""
    fitting = [
        each for each in case.readings if each is reading or relation_in_figure(each.first, reading.first) in FITTING
    ]
    return tuple(sorted(each.id for group in fitting for each in group.statements))


def _width(reading: Reading) -> float:
    interval = reading.first.typical
    if interval.low is None or interval.high is None:
        return float("inf")
    return float(interval.high - interval.low)
