"""Exports let go of the rows that they wrote, so that a million of them take the memory of a few thousand."""

import weakref
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import pytest
from django.db.models import Model
from django.db.models.signals import post_init
from django.test import Client

from claims.export.lines.table import EXPORTS
from claims.models import Claim, Figure
from desk import searchtwins
from feeds.twins import csvlines
from sources.models import Article
from tests.desk.scenes import conflict
from tests.factories import UserFactory

CHUNK = 5
FIGURES = 15


@pytest.fixture
def many(db: None) -> None:
    """Figures with two claims in two articles each; nothing of them is in memory."""
    for _each in range(FIGURES):
        conflict()


@contextmanager
def alive(model: type[Model]) -> Iterator[set[weakref.ref[Model]]]:
    """The rows of ``model`` that were made since and that somebody still holds."""
    living: set[weakref.ref[Model]] = set()

    def born(instance: Model, **_kwargs: object) -> None:
        living.add(weakref.ref(instance, living.discard))

    post_init.connect(born, sender=model)
    try:
        yield living
    finally:
        post_init.disconnect(born, sender=model)


def most_at_once(model: type[Model], lines: Iterable[object]) -> int:
    """The largest number of rows that were held while the lines were written."""
    with alive(model) as living:
        return max(len(living) for _line in lines)


@pytest.mark.parametrize(("name", "model"), [("claims", Claim), ("figures", Figure), ("articles", Article)])
def test_an_export_makes_its_rows_one_after_the_other(name: str, model: type[Model], many: None) -> None:
    most = most_at_once(model, EXPORTS[name].lines(None))

    assert 1 <= most <= CHUNK


@pytest.mark.parametrize(
    ("address", "model"), [("/claims.csv", Claim), ("/desk.csv", Figure), ("/search.csv?kind=claims", Claim)]
)
def test_a_table_that_is_sent_keeps_no_more_than_two_chunks(
    address: str, model: type[Model], many: None, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(csvlines, "ROWS_AT_ONCE", CHUNK)
    monkeypatch.setattr(searchtwins, "A_CHUNK", CHUNK)
    client.force_login(UserFactory())

    most = most_at_once(model, client.get(address).streaming_content)

    assert CHUNK <= most <= 2 * CHUNK + 1
