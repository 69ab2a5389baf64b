"""Read the figures that some claims could join, and of their claims as many as grouping needs."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from django.db import connection
from django.db.models import Q

from claims.models import Claim, Figure, FigurePlace, Ruling
from claims.models.figure import CROWD
from claims.models.members import Member, members_of
from claims.reconciliation.constraints import Constraints
from claims.reconciliation.placing import ENOUGH, place_number, places_of, signatures

# The signatures of a crowd are found by one look into the index for each, not by reading the crowd.
FEW_OF_EACH = """
WITH RECURSIVE kinds AS (
    SELECT f.id AS figure_id, (
        SELECT c.signature FROM claims_claim c WHERE c.is_current AND c.figure_id = f.id
        ORDER BY c.signature LIMIT 1
    ) AS signature
    FROM unnest(%s::bigint[]) AS f(id)
    UNION ALL
    SELECT k.figure_id, (
        SELECT c.signature FROM claims_claim c
        WHERE c.is_current AND c.figure_id = k.figure_id AND c.signature > k.signature
        ORDER BY c.signature LIMIT 1
    )
    FROM kinds k WHERE k.signature IS NOT NULL
)
SELECT few.id FROM kinds k CROSS JOIN LATERAL (
    SELECT min(c.id) AS id FROM claims_claim c
    WHERE c.is_current AND c.figure_id = k.figure_id AND c.signature = k.signature
    GROUP BY c.revision_id ORDER BY c.revision_id LIMIT %s
) few WHERE k.signature IS NOT NULL
UNION
SELECT c.id FROM claims_claim c WHERE c.is_current AND c.figure_id = ANY(%s) AND c.signature IS NULL
"""

CROWDED = """
SELECT v.claim_id, v.figure_id
FROM unnest(%s::bigint[], %s::bigint[], %s::bigint[]) AS v(claim_id, figure_id, signature)
WHERE (
    SELECT count(*) FROM (
        SELECT DISTINCT c.revision_id FROM claims_claim c
        WHERE c.is_current AND c.figure_id = v.figure_id AND c.signature = v.signature LIMIT %s
    ) articles
) = %s
"""


@dataclass(frozen=True, slots=True)
class Reach:
    """A figure in reach, as far as grouping looks at it."""

    pk: int
    key: str
    claims_count: int


@dataclass
class Window:
    """The figures in reach of some claims, by id, and their current claims with the newcomers, by id.

    ``places`` are those looked up so far. Of figures in ``crowds`` a few claims of each signature are here. Claims in
    ``unsigned`` got their signature only now.
    """

    figures: dict[int, Reach] = field(default_factory=dict)
    members: dict[int, Member] = field(default_factory=dict)
    places: set[int] = field(default_factory=set)
    crowds: set[int] = field(default_factory=set)
    unsigned: set[int] = field(default_factory=set)

    def add_figures(self, figure_ids: Iterable[int]) -> list[int]:
        """Figures that were not here before, locked; merged ones are left out, for they hold no claims."""
        new = set(figure_ids) - self.figures.keys()
        if not new:
            return []
        rows = (
            Figure.objects.filter(pk__among=new, merged_into__isnull=True).order_by("pk").select_for_update(no_key=True)
        )
        found = {pk: Reach(pk, key, count) for pk, key, count in rows.values_list("pk", "key", "claims_count")}
        self.figures |= found
        self.crowds |= {each.pk for each in found.values() if each.claims_count > CROWD}
        return list(found)

    def crowds_near(self, members: Iterable[Member]) -> list[Reach]:
        """The crowds that these claims may merely join; they don't become part of the window."""
        rows = Figure.objects.filter(pk__among=self.reach(members), merged_into__isnull=True, claims_count__gt=CROWD)
        return [Reach(pk, key, count) for pk, key, count in rows.values_list("pk", "key", "claims_count")]

    def add_members(self, figure_ids: Collection[int]) -> list[Member]:
        """The claims of figures, as many as grouping needs."""
        crowds = [pk for pk in figure_ids if pk in self.crowds]
        others = [pk for pk in figure_ids if pk not in self.crowds]
        members = members_of(Claim.objects.current().filter(figure__among=others)) if others else []
        if crowds:
            members += members_of(Claim.objects.filter(pk__among=_few_of_each(crowds)))
        lacking = [member for member in members if member.signature is None]
        self.unsigned |= {member.pk for member in lacking}
        sign(lacking)
        self.members |= {member.pk: member for member in members}
        return members

    def reach(self, members: Iterable[Member], *, and_from: Collection[int] = ()) -> set[int]:
        """The figures found in the places of these claims, and of figures, that were not looked up before."""
        places = {number for member in members for number in numbers_of(member)}
        if and_from:
            places |= set(FigurePlace.objects.filter(figure__among=and_from).values_list("place", flat=True))
        places -= self.places
        self.places |= places
        if not places:
            return set()
        found = FigurePlace.objects.filter(place__among=places).values_list("figure", flat=True)
        return set(found) - self.figures.keys()


def numbers_of(member: Member) -> list[int]:
    return [place_number(member.key, place) for place in places_of(member.statement)]


def sign(members: Sequence[Member]) -> None:
    """These claims have their signatures, by all that their articles say under the same keys."""
    if not members:
        return
    revisions = set(Claim.objects.filter(pk__among=[each.pk for each in members]).values_list("revision", flat=True))
    keys = {each.key for each in members}
    said = members_of(Claim.objects.current().filter(revision__among=revisions, key__among=keys))
    found = {each.pk: each.signature for each in signed(said)}
    for member in members:
        member.signature = found[member.pk]


def signed(members: Sequence[Member]) -> list[Member]:
    """The claims with their signatures; they are all that their articles say under their keys."""
    ruled = {
        str(pk)
        for ruling in rulings_about([each.pk for each in members])
        if ruling.revoked_at is None
        for pk in (ruling.claim_id, ruling.other_id)
    }
    by_article: dict[tuple[int, str], list[Member]] = defaultdict(list)
    for each in members:
        by_article[each.article_id, each.key].append(each)
    for (_article_id, key), group in by_article.items():
        found = signatures([each.statement for each in group], key=key, ruled=ruled)
        for each in group:
            each.signature = found[each.id]
    return list(members)


def crowded(members: Sequence[Member], crowds: Sequence[Reach]) -> dict[int, int]:
    """For newcomers that are like enough claims of a crowd to tell nothing new, by id, the figure of that crowd."""
    pairs = [
        (member.pk, figure.pk, member.signature) for member in members for figure in crowds if figure.key == member.key
    ]
    if not pairs:
        return {}
    with connection.cursor() as cursor:
        cursor.execute(CROWDED, [*map(list, zip(*pairs, strict=True)), ENOUGH, ENOUGH])
        return dict(cursor.fetchall())


def rulings_about(claim_ids: Sequence[int]) -> list[Ruling]:
    """What people ruled about claims, the earliest first, also what was taken back."""
    about = Q(claim__among=claim_ids) | Q(other__among=claim_ids)
    return list(Ruling.objects.filter(about).order_by("made_at", "pk"))


def constraints_of(rulings: Iterable[Ruling]) -> Constraints:
    """What people decided and did not take back; of two rulings about one pair the later counts."""
    together: set[tuple[str, str]] = set()
    apart: set[tuple[str, str]] = set()
    drawing: set[str] = set()
    qualifiers: dict[str, tuple[str, ...]] = {}
    for ruling in rulings:
        pair = (str(ruling.claim_id), str(ruling.other_id))
        if ruling.revoked_at is not None:
            continue
        if ruling.kind == Ruling.Kind.QUALIFIER:
            qualifiers[pair[0]] = (*qualifiers.get(pair[0], ()), ruling.qualifier)
        elif ruling.kind == Ruling.Kind.TOGETHER:
            together.add(pair)
            apart -= {pair, pair[::-1]}
        else:
            apart.add(pair)
            drawing |= {pair[0]} if ruling.takes_alike else set()
            together -= {pair, pair[::-1]}
    drawing &= {mover for mover, _anchor in apart}
    return Constraints(frozenset(together), frozenset(apart), frozenset(drawing), qualifiers)


def _few_of_each(figure_ids: Sequence[int]) -> list[int]:
    with connection.cursor() as cursor:
        cursor.execute(FEW_OF_EACH, [list(figure_ids), ENOUGH, list(figure_ids)])
        return [row[0] for row in cursor.fetchall()]
