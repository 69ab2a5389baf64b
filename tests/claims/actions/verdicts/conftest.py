"""A dispute, and two people who may decide it."""

import pytest

from claims.actions.group_batch import group_batch
from tests.claims.actions.saying import article, keys, says, story
from tests.claims.actions.verdicts.deciding import DAY
from tests.factories import NOON, UserFactory


@pytest.fixture
def checker():
    return UserFactory(role="fact-checker")


@pytest.fixture
def second():
    return UserFactory(role="fact-checker")


@pytest.fixture
def news():
    return story()


@pytest.fixture
def dispute(news):
    """4.9 by two outlets on their own, 11.5 by one."""
    claims = [says(article(of=news), number, period=DAY) for number in ("4.9", "4.9", "11.5")]
    group_batch(keys=keys(), now=NOON)
    return claims
