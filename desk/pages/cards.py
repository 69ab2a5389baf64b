"""Cards: what stands beside a number, and what people said of it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from claims.annotating.effects import Effect, effect_of
from claims.annotating.selectors import TextSelector, find
from claims.models import Annotation, Claim
from claims.models.corrected import effective
from claims.models.lineage import line_of
from sources.models import Article, Revision

Motivation = Annotation.Motivation
HEADLINE = "headline"


@dataclass(frozen=True)
class Card:
    """A claim by its effective reading, with what people said, in the order in which they said it.

    ``as_read`` is the row. ``is_open`` says whether it may be annotated: it stands in the article's latest text.
    """

    index: int
    claim: Claim
    as_read: Claim
    said: list[Annotation] = field(default_factory=list)
    is_open: bool = False

    @property
    def tags(self) -> tuple[str, ...]:
        return self._effect.tags

    @property
    def flags(self) -> list[str]:
        """What people want readers to know, in words."""
        return [str(Annotation.Flag(name).label) for name in self._effect.flags if name in Annotation.Flag.values]

    @property
    def verdict(self) -> Annotation | None:
        """The latest word on the reading."""
        telling = (Motivation.ASSESSING, Motivation.EDITING, Motivation.IDENTIFYING)
        return next((each for each in reversed(self.said) if each.motivation in telling), None)

    @property
    def comments(self) -> list[Annotation]:
        return [each for each in self.said if each.motivation == Motivation.COMMENTING]

    @cached_property
    def _effect(self) -> Effect:
        return effect_of((each.motivation, each.body) for each in self.said)


@dataclass(frozen=True)
class Gone:
    """What was said of a number that the text no longer has: since revision ``since``, or None where it stands on."""

    claim: Claim
    said: list[Annotation]
    since: int | None


@dataclass(frozen=True)
class Cards:
    """The cards of a revision's claims by their ids, and what was said of numbers that are not among them."""

    by_claim: dict[int, Card]
    gone: list[Gone]


def card_of(claim: Claim, *, index: int) -> Card:
    """The card of one claim, as on the page of its article."""
    said = list(Annotation.objects.of_claims(line_of(claim.pk)).select_related("author"))
    return Card(index=index, claim=effective(claim), as_read=claim, said=said, is_open=claim.is_current)


def cards_of(
    claims: Sequence[tuple[int, Claim]], *, article: Article, revision: Revision, text: str, numbers: Sequence[int]
) -> Cards:
    """The cards of a revision's numbered claims, in two queries. ``numbers`` are those of the article's revisions."""
    before, last = _lines(article)
    said: dict[int, list[Annotation]] = {}
    standing = Annotation.objects.standing().filter(claim__revision__article=article)
    for each in standing.select_related("author", "claim__revision").order_by("created_at", "pk"):
        assert each.claim_id is not None  # filtered by it
        said.setdefault(each.claim_id, []).append(each)
    cards, placed = {}, set()
    for index, claim in claims:
        line = list(_line(claim.pk, before))
        placed.update(line)
        own = sorted((each for pk in line for each in said.get(pk, ())), key=lambda each: (each.created_at, each.pk))
        cards[claim.pk] = Card(index, effective(claim), claim, own, is_open=claim.is_current)
    left = {pk: own for pk, own in said.items() if pk not in placed}
    return Cards(cards, _gone(left, revision=revision, text=text, numbers=numbers, last=last))


def _lines(article: Article) -> tuple[dict[int, int], dict[int, int]]:
    """Of each claim the one that it was carried from; and of each the last revision that it was carried to."""
    carried = Claim.objects.filter(revision__article=article, carried_from__isnull=False)
    rows = list(carried.values_list("pk", "carried_from_id", "revision__number"))
    before = {pk: earlier for pk, earlier, _number in rows if earlier is not None}
    last: dict[int, int] = {}
    for pk, _earlier, number in rows:
        for each in _line(pk, before):
            last[each] = max(last.get(each, 0), number)
    return before, last


def _line(claim_id: int, before: Mapping[int, int]) -> Iterable[int]:
    here: int | None = claim_id
    while here is not None:
        yield here
        here = before.get(here)


def _gone(
    said: Mapping[int, list[Annotation]],
    *,
    revision: Revision,
    text: str,
    numbers: Sequence[int],
    last: Mapping[int, int],
) -> list[Gone]:
    """Of earlier texts only: what is said of later ones is no matter here."""
    found = []
    for own in said.values():
        claim = own[0].claim
        assert claim is not None  # grouped by it
        if claim.revision.number >= revision.number:
            continue
        searched = revision.headline if claim.field == HEADLINE else text
        place = find(searched, TextSelector(claim.exact, claim.prefix, claim.suffix, claim.start))
        stood = last.get(claim.pk, claim.revision.number)
        since = next((number for number in sorted(numbers) if number > stood), revision.number)
        found.append(Gone(claim, own, None if place is not None else since))
    return found
