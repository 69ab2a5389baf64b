"""Whatever the order in which articles come, the same claims make the same figures in the same states."""

from typing import Any

import pgtrigger
import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claims.actions.group_batch import group_batch
from claims.models import Claim, Figure, Story
from claims.models.members import members_of
from claims.reconciliation.partition import partition
from tests.claims.actions.saying import article, groups, keys, says, story
from tests.factories import NOON

pytestmark = pytest.mark.django_db

sayings = st.fixed_dictionaries(
    {
        "number": st.sampled_from(["4.9", "5.0", "11.5", "12", "24"]),
        "period": st.sampled_from(["", "2026-06-24", "2026-06-25", "2026-06", "2026-Q2", "2026"]),
        "direction": st.sampled_from(["", "down", "up"]),
        "qualifiers": st.sampled_from([[], [], ["session:intraday"], ["session:close"]]),
        "measure": st.sampled_from(["share price", "share price", "new accounts", "accounts"]),
        "claimant": st.sampled_from(["", "", "the exchange"]),
    }
)
articles = st.lists(
    st.tuples(st.integers(0, 2), st.integers(0, 20), st.lists(sayings, min_size=1, max_size=3)), min_size=2, max_size=8
)


@settings(
    max_examples=25,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(told=articles, data=st.data())
def test_any_order_of_arrival_gives_the_groups_and_states_of_all_at_once(told: list[Any], data: st.DataObject):
    with transaction.atomic():
        written = _write(told)
        group_batch(keys=keys(), now=NOON, may_rest=False)
        at_once = groups(), _states()
        _forget()
        for waiting in data.draw(st.permutations(written)):
            Claim.objects.filter(revision__article=waiting).update(is_current=True)
            group_batch(keys=keys(), now=NOON, may_rest=False)

        assert groups() == at_once[0] == _partitioned()
        assert _states() == at_once[1]
        transaction.set_rollback(True)


def _write(told: list[Any]) -> list[int]:
    stories: list[Story] = [story(f"Story {number}") for number in range(3)]
    written = []
    for number, (which, days, said) in enumerate(told):
        where = article(of=stories[which], outlet=f"Outlet {number % 5}", hours=24.0 * days)
        for each in said:
            says(where, **each)
        written.append(where.pk)
    return written


def _forget() -> None:
    Claim.objects.update(figure=None, signature=None, origin="", copied_from=None, is_current=False)
    with pgtrigger.ignore("claims.FigureEvent:events_are_frozen"):
        Figure.objects.all().delete()


def _states() -> set[tuple[object, ...]]:
    found = set()
    for figure in Figure.objects.standing():
        claims = frozenset(figure.claims.filter(is_current=True).values_list("pk", flat=True))
        counts = (figure.claims_count, figure.articles_count, figure.outlets_count, figure.origins_count)
        spread = (figure.spread_min, figure.spread_max, figure.spread_unit)
        found.add((claims, figure.state, counts, spread, figure.severity, figure.summary, figure.needs_judging))
    return found


def _partitioned() -> set[frozenset[int]]:
    """What the rules say of all claims at once, with nothing stored."""
    members = members_of(Claim.objects.all())
    return {
        frozenset(int(said.id) for said in group)
        for key in keys()
        for group in partition([member.statement for member in members if member.key == key])
    }
