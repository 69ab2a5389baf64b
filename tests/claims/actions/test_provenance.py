"""Ten rewrites of one wire story are one origin, whenever the wire story itself arrives."""

from datetime import timedelta
from random import Random

import pytest

from claims.actions.group_batch import group_batch
from claims.actions.trace_source import trace_source
from claims.models import Claim, Provenance
from sources.models import Article
from sources.shingles import shingles
from tests.claims.actions.saying import article, figure_of, keys, says, story
from tests.factories import NOON, RevisionFactory

pytestmark = pytest.mark.django_db

DAY = "2026-06-25"
WORDS = [
    "copper",
    "mill",
    "harbour",
    "ledger",
    "winter",
    "orange",
    "violet",
    "thunder",
    "pepper",
    "willow",
    "anchor",
    "basket",
    "candle",
    "desert",
    "engine",
]


def told(seed: int, *, words: int = 120) -> str:
    return " ".join(Random(seed).choices(WORDS, k=words))


def printed(where: Article, text: str, number: str) -> Claim:
    RevisionFactory(article=where, headline=where.headline, text=text, shingles=sorted(shingles(text)))
    claim = says(where, number, period=DAY)
    trace_source(article_id=where.pk)
    group_batch(keys=keys(), now=NOON)
    return claim


def test_a_wire_story_and_ten_rewrites_are_one_origin():
    news = story()
    wire = printed(article(of=news, outlet="Harbour Wire"), told(1), "4.9")

    for number in range(10):
        text = f"{told(100 + number, words=10)} {told(1)[20:]}"
        printed(article(of=news, outlet=f"Outlet {number}", hours=1 + number), text, "4.9")

    figure = figure_of(wire)
    assert (figure.claims_count, figure.outlets_count, figure.origins_count) == (11, 11, 1)
    assert figure.state == "single"
    assert Claim.objects.filter(copied_from=wire).count() == 10
    assert set(Provenance.objects.values_list("basis", flat=True)) == {"text"}


def test_a_copy_with_another_number_is_an_origin_of_its_own_that_knows_its_source():
    news = story()
    wire = printed(article(of=news, outlet="Harbour Wire"), told(1), "4.9")

    slip = printed(article(of=news, outlet="The Echo", hours=1), told(1), "9.4")

    slip.refresh_from_db()
    assert (slip.copied_from, slip.origin) == (wire, f"article:{slip.revision.article_id}")
    assert (figure_of(wire).state, figure_of(wire).origins_count) == ("conflict", 2)


def test_a_source_that_arrives_after_its_copies_makes_them_one_origin():
    news = story()
    copies = [
        printed(article(of=news, outlet=f"Outlet {number}", hours=5 + number), told(number) + " " + told(1), "4.9")
        for number in (20, 30)
    ]
    before = figure_of(copies[0]).origins_count

    wire = printed(article(of=news, outlet="Harbour Wire"), told(1), "4.9")

    figure = figure_of(wire)
    assert before <= 2
    assert (figure.claims_count, figure.origins_count, figure.state) == (3, 1, "single")
    assert set(Claim.objects.filter(copied_from=wire)) == set(copies)


def test_a_credit_makes_a_source_whatever_the_words():
    news = story()
    wire = printed(article(of=news, outlet="Harbour Wire"), told(1), "4.9")

    text = f"{told(2)}. Shares fell, Harbour Wire reported. {told(3)}"
    credited = printed(article(of=news, outlet="The Echo", hours=1), text, "4.9")

    assert Provenance.objects.get().basis == "credit"
    assert (figure_of(wire) == figure_of(credited), figure_of(wire).origins_count) == (True, 1)


QUOTED = "“We counted the goats twice and the shepherds once.”"
PROMISED = "“Nobody here will sell a single field.”"


def filler(name: str) -> str:
    """Words that no other text has."""
    return " ".join(f"{name}{number}" for number in range(150))


def test_words_that_only_two_texts_quote_make_one_origin():
    news = story()
    first = printed(article(of=news, outlet="The Fell"), f"{filler('fell')} {QUOTED} {PROMISED}", "4.9")

    rewritten = printed(article(of=news, outlet="The Echo", hours=3), f"{PROMISED} {filler('echo')} {QUOTED}", "4.9")

    assert Provenance.objects.get().wording == "shares quoted words and numbers with The Fell"
    assert (figure_of(first) == figure_of(rewritten), figure_of(first).origins_count) == (True, 1)


def test_a_third_report_that_arrives_late_may_show_that_words_were_not_so_rare():
    news = story()
    printed(article(of=news, outlet="The Fell"), f"{filler('fell')} {QUOTED} {PROMISED}", "4.9")
    printed(article(of=news, outlet="The Echo", hours=3), f"{PROMISED} {filler('echo')} {QUOTED}", "4.9")

    third = printed(article(of=news, outlet="The Tarn"), f"{filler('tarn')} {QUOTED} {PROMISED}", "4.9")

    assert not Provenance.objects.exists()
    assert figure_of(third).origins_count == 3


def test_tracing_twice_is_once():
    news = story()
    printed(article(of=news, outlet="Harbour Wire"), told(1), "4.9")
    copy = printed(article(of=news, outlet="The Echo", hours=1), told(1), "4.9")
    before = list(Provenance.objects.values()), figure_of(copy).version

    trace_source(article_id=copy.revision.article_id)
    group_batch(keys=keys(), now=NOON + timedelta(hours=1))

    assert (list(Provenance.objects.values()), figure_of(copy).version) == before
