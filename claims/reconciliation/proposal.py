"""Which claims of a disputed figure the evidence favours, and why, in one sentence. Never a score, never an average."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from claims.extraction.quantity import Hedge
from claims.reconciliation.agreement import Relation
from claims.reconciliation.hints import Hint, pair_hints, slip_kinds
from claims.reconciliation.judgement import Judgement, State
from claims.reconciliation.matching import relation_in_figure
from claims.reconciliation.phrases import Phrase, folded, gettext_noop
from claims.reconciliation.printed import said
from claims.reconciliation.readings import Reading, readings_of
from claims.reconciliation.statement import Statement

FITTING = frozenset({Relation.SAME, Relation.CONSISTENT})
PRECISE = frozenset({Hedge.EXACT, Hedge.ABOUT})
MOST_SIDES = 10

# Why, and what would change it.
COPY_SLIPPED = gettext_noop(
    "%(copy)s draws on %(source)s, which prints %(number)s; %(other)s looks like a slip: %(slip)s."
)
ANOTHER_REPORT = gettext_noop("A report independent of %(source)s that also prints %(number)s.")
OWN_DOCUMENT = gettext_noop("%(value)s is what %(name)s itself published; the others report it at second hand.")
CORRECTION = gettext_noop("A correction by %(name)s, or an official record that says otherwise.")
LIKELY_SLIP = gettext_noop("%(count)s independent reports print %(number)s; %(other)s may be a slip: %(slip)s.")
SECOND_REPORT = gettext_noop("A second independent report of %(number)s.")
MORE_ORIGINS = gettext_noop("%(count)s independent reports fit %(value)s, only %(fewer)s any value that excludes it.")
FURTHER_REPORTS = gettext_noop("A primary document, or further reports that do not come from these.")
MOST_PRECISE = gettext_noop("%(number)s is the most precise value, and nothing that the others say excludes it.")
EQUALLY_PRECISE = gettext_noop("An equally precise report of another value.")
EVEN = gettext_noop("The evidence is even: nothing known favours one of %(values)s.")
OUTSIDE_REPORT = gettext_noop("A primary document, or a report that does not come from either side.")


@dataclass(frozen=True, slots=True)
class Side:
    """A value between which and others the evidence is even: ``publishers`` are those who have it from nobody here."""

    claims: tuple[str, ...]
    publishers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Proposal:
    """``claims`` are the ids that the evidence favours, empty where it is even; ``rule`` names what decided.

    ``reason`` and ``would_change`` are phrases, or what was stored of them before phrases were.
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
        reason=Phrase(
            COPY_SLIPPED,
            copy=copy.publisher,
            source=original.publisher,
            number=original.text,
            other=copy.text,
            slip=slip.text,
        ),
        would_change=Phrase(ANOTHER_REPORT, source=original.publisher, number=copy.text),
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
        reason=Phrase(OWN_DOCUMENT, value=_said(first), name=first.publisher),
        would_change=Phrase(CORRECTION, name=first.publisher),
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
                    reason=Phrase(
                        LIKELY_SLIP,
                        count=str(len(other.origins)),
                        number=other.first.text,
                        other=reading.first.text,
                        slip=slip.text,
                    ),
                    would_change=Phrase(SECOND_REPORT, number=reading.first.text),
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
        reason=Phrase(MORE_ORIGINS, count=str(most), value=_said(best.first), fewer=str(max(rivals))),
        would_change=Phrase(FURTHER_REPORTS),
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
                reason=Phrase(MOST_PRECISE, number=reading.first.text),
                would_change=Phrase(EQUALLY_PRECISE),
            )
    return None


Rule = Callable[[_Case], Proposal | None]
RULES: tuple[Rule, ...] = (_slip, _primary, _likely_slip, _origins, _precise)


def _even(case: _Case) -> Proposal:
    disputed = [reading for reading in case.readings if case.clashing_with(reading)] or case.readings
    names = folded(gettext_noop("%(one)s and %(other)s"), [_said(reading.first) for reading in disputed[:2]])
    return Proposal(
        claims=(),
        rule="even",
        reason=Phrase(EVEN, values=names),
        would_change=Phrase(OUTSIDE_REPORT),
        sides=tuple(_side(case, reading) for reading in disputed[:MOST_SIDES]),
    )


def _side(case: _Case, reading: Reading) -> Side:
    own = [each.publisher for each in reading.statements if each.id not in case.copied_from]
    return Side(_fitting(case, reading), tuple(name for name in reading.publishers if name in own))


def _said(statement: Statement) -> str:
    return said(statement.text, hedge=statement.hedge)


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
