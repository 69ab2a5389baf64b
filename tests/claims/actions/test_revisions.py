"""An article changes its text: what it still says is carried forward, what is gone is gone, states follow."""

from datetime import timedelta

import pytest

from claims.actions.carry_forward import carry_forward
from claims.actions.extract_claims import ExtractOutcome, extract_claims
from claims.actions.group_batch import group_batch
from claims.models import Claim, Figure
from sources.actions.store_revision import ArticleText, store_revision
from sources.models import Article
from tests.claims.actions.saying import article, figure_of, keys, revise, says, story
from tests.factories import NOON, ArticleFactory, UserFactory

pytestmark = pytest.mark.django_db

DAY = "2026-06-25"
HOUR = timedelta(hours=1)


def group(now):
    return group_batch(keys=keys(), now=now)


def kinds(figure: Figure) -> list[tuple[str, object]]:
    return list(figure.events.order_by("pk").values_list("kind", "at"))


def test_a_conflict_closes_when_the_odd_number_goes_and_reopens_when_it_comes_back():
    news = story()
    steady, wavering = article(of=news), article(of=news)
    kept = says(steady, "4.9", period=DAY)
    says(wavering, "11.5", period=DAY)
    group(NOON)

    says(revise(wavering), "4.9", period=DAY)
    group(NOON + HOUR)
    agreed = figure_of(kept)
    says(revise(wavering), "11.5", period=DAY)
    group(NOON + 2 * HOUR)

    assert (agreed.state, agreed.opened_at) == ("agree", None)
    assert figure_of(kept) == agreed
    assert (figure_of(kept).state, figure_of(kept).opened_at) == ("conflict", NOON + 2 * HOUR)
    assert kinds(agreed) == [
        ("FOUNDED", NOON),
        ("OPENED", NOON),
        ("CLOSED", NOON + HOUR),
        ("REOPENED", NOON + 2 * HOUR),
    ]
    assert Claim.objects.filter(is_current=False).count() == 2


def test_a_claim_that_is_carried_forward_stays_in_its_figure_though_it_is_alone_there():
    where = article(of=story())
    before = says(where, "4.9", period=DAY)
    group(NOON)

    after = says(revise(where), "4.9", period=DAY)
    carry_forward(earlier=[before], claims=[after])
    group(NOON + HOUR)

    assert figure_of(after) == figure_of(before)
    assert Figure.objects.count() == 1


def test_a_number_that_its_only_article_changes_stays_one_figure():
    where = article(of=story())
    before = says(where, "4.9", period=DAY)
    group(NOON)

    after = says(revise(where), "5.3", period=DAY)
    group(NOON + HOUR)

    assert figure_of(after) == figure_of(before)
    assert figure_of(after).spread_min == after.value


def test_a_figure_whose_only_number_goes_keeps_its_address_and_leaves_the_lists():
    where = article(of=story())
    gone = says(where, "4.9", period=DAY)
    group(NOON)

    revise(where)
    group(NOON + HOUR)

    figure = figure_of(gone)
    assert (figure.claims_count, figure.merged_into, figure.needs_judging) == (0, None, False)
    assert not Figure.objects.standing().exists()


def test_what_a_person_ruled_goes_with_the_claim_into_the_next_revision():
    from claims.actions.compare_claims import compare_claims

    news = story()
    steady, wavering = article(of=news), article(of=news)
    kept, odd = says(steady, "4.9", period=DAY), says(wavering, "11.5", period=DAY)
    group(NOON)
    compare_claims(claim_id=odd.pk, other_id=kept.pk, are_same=False, user=UserFactory(), now=NOON)

    after = says(revise(wavering), "11.5", period=DAY)
    carry_forward(earlier=[odd], claims=[after])
    group(NOON + HOUR)

    assert figure_of(after) == figure_of(odd) != figure_of(kept)
    assert figure_of(kept).state == "single"


def store(where: Article, text: str, *, now) -> None:
    content = ArticleText(headline="Velmora shares slide", text=text, published_at=NOON, language="en")
    store_revision(article_id=where.pk, content=content, raw=None, retrieved_at=now)
    assert extract_claims(article_id=where.pk, now=now) is ExtractOutcome.EXTRACTED
    group_batch(keys=keys(), now=now)


def test_a_text_that_changes_its_number_opens_a_conflict_from_the_words_to_the_figure():
    steady, wavering = ArticleFactory(headline="Velmora"), ArticleFactory(headline="Velmora")
    sentence = "Shares of Velmora fell {} on Thursday. The company employs 24,317 people."
    store(steady, sentence.format("4.9%"), now=NOON)
    store(wavering, sentence.format("4.9%"), now=NOON)
    figure = Figure.objects.standing().get(measure="share price")
    before = figure.state

    store(wavering, sentence.format("11.5%"), now=NOON + HOUR)

    figure.refresh_from_db()
    assert before in {"single", "agree"}
    assert (figure.state, figure.opened_at) == ("conflict", NOON + HOUR)
    staff = Claim.objects.current().get(revision__article=wavering, exact="24,317")
    assert staff.carried_from is not None
    assert staff.figure == staff.carried_from.figure
    assert extract_claims(article_id=wavering.pk, now=NOON + HOUR) is ExtractOutcome.NOT_OWED
