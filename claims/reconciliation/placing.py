"""How a claim among millions finds the few figures that could admit it, and the few claims that must be compared.

Grouping looks at less than a claim says. Claims that look alike to it have one *signature*: of a crowd with one
signature a few stand for all. And claims that share no *place* never meet in grouping: a group may be worked out anew
together with those it shares a place with, and the rest of the key left as it is.
"""

import hashlib
from collections.abc import Collection, Sequence
from dataclasses import fields
from datetime import UTC, date, datetime, time
from decimal import Decimal
from functools import lru_cache

from claims.extraction.quantity import Hedge, Interval, Role
from claims.reconciliation.matching import Features, features_of
from claims.reconciliation.statement import HEADLINE, Statement
from claims.reconciliation.units import Unit

# More articles of one signature than this tell grouping nothing new.
ENOUGH = 10


def places_of(statement: Statement) -> frozenset[str]:
    """The names under which a claim and every group that could admit it meet: its story, weeks, telling number."""
    day = statement.published_at.date() if statement.published_at is not None else None
    if statement.story is None:
        return _places(features_of(statement), "", statement.article_id, day, statement.value)
    return _places(features_of(statement), statement.story, "", day, statement.value)


def place_number(key: str, place: str) -> int:
    """A place of a key as a signed 64-bit number."""
    return _number((key, place))


def signatures(statements: Sequence[Statement], *, key: str, ruled: Collection[str] = ()) -> dict[str, int]:
    """The signature of each claim, by its id, as a signed 64-bit number.

    ``statements`` are all claims of one article under one key: what else the text says decides whether it
    contradicts itself. A claim in ``ruled``, about which people have ruled, is like no other.
    """
    cores = {each.id: _core(each) for each in statements}
    alone = len(set(cores.values())) == 1 and len({_voice(each) for each in statements}) == 1
    told = () if alone else tuple(sorted((cores[each.id], _voice(each)) for each in statements))
    return {
        each.id: _number((cores[each.id], () if alone else (_voice(each), told), each.id if each.id in ruled else None))
        for each in statements
    }


@lru_cache(maxsize=65536)
def _places(features: Features, story: str, article_id: str, day: date | None, value: Decimal | None) -> frozenset[str]:
    """Of all that a statement holds, only these make places."""
    nowhere = Interval(None, None)
    probe = Statement(
        id="",
        article_id=article_id,
        publisher="",
        published_at=datetime.combine(day, time(12), UTC) if day is not None else None,
        subject_key=None,
        subject=None,
        measure=None,
        unit="",
        role=Role.LEVEL,
        direction=None,
        period=None,
        qualifiers=(),
        hard=nowhere,
        typical=nowhere,
        value=value,
        hedge=Hedge.EXACT,
        text="",
        story=story or None,
    )
    places = Unit.of([probe], features=features, enemies={}).bins
    # Articles of one story meet there; a place for each article would be one for nearly each claim.
    return places - {f"article {article_id}"} if story else places


def _core(statement: Statement) -> tuple[object, ...]:
    return (
        *_spelled(features_of(statement)),
        statement.unit,
        _ends(statement.hard),
        _ends(statement.typical),
        _digits(statement.value),
        str(statement.hedge),
        statement.story or f"article {statement.article_id}",
        statement.published_at.date().isoformat() if statement.published_at is not None else "",
    )


@lru_cache(maxsize=65536)
def _spelled(features: Features) -> tuple[object, ...]:
    said = (getattr(features, each.name) for each in fields(features))
    return tuple(tuple(sorted(each)) if isinstance(each, frozenset) else str(each) for each in said)


def _voice(statement: Statement) -> tuple[object, ...]:
    return (
        statement.claimant or "",
        statement.is_rebuttal,
        statement.field == HEADLINE,
        statement.is_denied,
        statement.conversion_of is not None,
    )


def _ends(interval: Interval) -> tuple[object, ...]:
    return (_digits(interval.low), _digits(interval.high), interval.low_open, interval.high_closed)


def _digits(number: Decimal | None) -> str:
    return "" if number is None else str(number.normalize())


def _number(content: object) -> int:
    digest = hashlib.blake2b(repr(content).encode(errors="surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)
