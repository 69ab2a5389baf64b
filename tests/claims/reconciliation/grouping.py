"""Tellings of one story, and the figures that they come to."""

from collections import defaultdict

from claims.reconciliation.adopted import with_adopted
from claims.reconciliation.adoption import adopted
from claims.reconciliation.matching import comparability_key
from claims.reconciliation.partition import partition
from claims.reconciliation.telling import telling_of
from tests.claims.reconciliation.making import count


def tell(statement, sentence=""):
    return telling_of(statement, sentence=sentence, at=sentence.find(statement.text), rules=())


def grouped(*tellings):
    words = adopted(tellings)
    keys = defaultdict(list)
    for each in tellings:
        said = with_adopted(each.statement, words.get(each.statement.id))
        keys[comparability_key(said)].append(said)
    return {frozenset(said.id for said in group) for key in keys for group in partition(keys[key])}


def told(number, measure, sentence, *, by, **fields):
    text = f"{int(number):,}"
    return tell(count(number, text=text, id=by, article_id=by, measure=measure, story="1", **fields), sentence)
