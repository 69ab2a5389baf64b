"""Invented news is as grouping would have left it, so that benchmarks measure what installations meet."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from claims.actions.group_batch import group_batch
from claims.actions.save_grouping import JUDGED
from claims.management.load.invented import QUESTIONS, Plan, stories
from claims.models import Claim, Figure, Story
from sources.models import Article

pytestmark = pytest.mark.django_db

WORKED_OUT = sorted(set(JUDGED) - {"needs_judging", "judged_at"})


@pytest.fixture
def load():
    call_command("make_load", companies=5, articles=60, claims=600, hot=1, waiting=60, verbosity=0, stdout=StringIO())


def test_there_is_as_much_as_was_asked_for(load):
    assert (Claim.objects.count(), Article.objects.count()) == (600, 60)
    assert Story.objects.count() == 1 + 12
    assert 20 <= Claim.objects.ungrouped().count() <= 120
    assert Figure.objects.contested().exists()


def test_every_claim_stands_where_it_says(load):
    for claim in Claim.objects.select_related("revision"):
        text = claim.revision.text
        assert text[claim.start : claim.end] == claim.exact
        assert text[claim.sentence_start :].startswith(claim.sentence)
        assert text[: claim.start].endswith(claim.prefix)


def test_figures_are_as_grouping_and_judging_leave_them(load):
    waiting = Claim.objects.ungrouped()
    waiting.update(is_current=False)
    figures = list(Figure.objects.order_by("pk").values("pk", *WORKED_OUT))
    claims = list(Claim.objects.order_by("pk").values("pk", "figure", "signature", "origin", "copied_from"))
    Figure.objects.update(needs_judging=True)

    keys = set(Figure.objects.values_list("key", flat=True))
    group_batch(keys=keys, now=timezone.now(), may_rest=False)

    assert list(Figure.objects.order_by("pk").values("pk", *WORKED_OUT)) == figures
    assert list(Claim.objects.order_by("pk").values("pk", "figure", "signature", "origin", "copied_from")) == claims


def test_what_waits_makes_one_figure_of_each_question(load):
    group_batch(keys=set(Claim.objects.ungrouped().values_list("key", flat=True)), now=timezone.now())

    assert not Claim.objects.ungrouped().exists()
    assert Figure.objects.count() == 12 * len(QUESTIONS) + 1


def test_it_goes_into_an_empty_database_only(load):
    with pytest.raises(CommandError, match="a database of its own"):
        call_command("make_load", verbosity=0)


def test_one_seed_makes_one_newsroom():
    plan = {"companies": 5, "articles": 40, "claims": 400, "hot": 1}

    assert list(stories(Plan(**plan, seed=1))) == list(stories(Plan(**plan, seed=1)))
    assert list(stories(Plan(**plan, seed=1))) != list(stories(Plan(**plan, seed=2)))
