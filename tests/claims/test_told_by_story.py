"""Claims that are shown by words of their story: whom, what and when a number is about, where other articles know."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from claims.actions.adopt_words import adopt_words
from claims.actions.annotate import annotate
from claims.actions.carry_forward import carry_forward
from claims.export.claims import exported_claim
from claims.models import Annotation, Claim, Figure
from claims.models.corrected import effective
from claims.models.quality import claims_of_rule
from tests.claims.actions.saying import article, figure_of, groups, revise
from tests.claims.story_words import LATER, UNNAMED, counted, recalled, shown, tell
from tests.factories import NOON, CompanyFactory, UserFactory

pytestmark = pytest.mark.django_db

EDITING, ASSESSING = Annotation.Motivation.EDITING, Annotation.Motivation.ASSESSING
# As extraction leaves a number of "the plant" in an article that was thought to be about somebody else.


def corrects(claim, **reading):
    return annotate(motivation=EDITING, body={"reading": reading}, claim_id=claim.pk, author=UserFactory(), now=NOON)


def test_subject_measure_and_what_is_known_of_the_subject_are_those_of_the_story():
    recall, claim = recalled()

    tell(recall)

    said = shown(claim)
    assert (said.subject_name, said.subject_key, said.measure) == ("Calder Kettles", "calder kettles", "kettle")
    assert (said.subject_kind, said.subject_ticker, said.company.name) == ("company", "CLDK", "Calder Kettles")
    assert said.subject_text == "the plant"
    assert said.said_here == {"subject": "Orrin Works", "measure": "", "period": ""}
    assert figure_of(claim).company == said.company


def test_the_row_keeps_what_was_read():
    recall, claim = recalled()

    tell(recall)

    row = Claim.objects.get(pk=claim.pk)
    assert (row.subject_name, row.measure, row.period, row.company) == ("Orrin Works", "", "", None)


def test_a_claim_that_says_all_itself_is_the_row():
    recall, _claim = recalled()
    tell(recall)
    row = Claim.objects.filter(subject_name="Calder Kettles").order_by("pk")[0]

    assert effective(row) is row
    assert not row.said_here


@pytest.mark.parametrize(
    ("read", "rule", "expected"),
    [
        ("", "period:none", "2026-Q1"),
        ("2026-04-02", "period:event", "2026-Q1"),  # the day of its news
        ("2026-03", "period:sentence", "2026-03"),
    ],
)
def test_the_period_is_told_where_the_article_says_none_of_the_number(read, rule, expected):
    recall, claim = recalled(period=read, rules=["subject:main", "measure:none", rule])

    tell(recall)

    said = shown(claim)
    assert said.period == expected
    assert ("period" in said.said_here) is (read != expected)
    assert (said.period_dates is not None) is (read != expected)  # the factory's rows have no dates


def test_people_judge_the_storys_period_over_one_that_was_guessed():
    rules = ["subject:main", "measure:none", "period:event"]
    recall, claim = recalled(period="2026-04-02", rules=rules)
    tell(recall)

    corrects(claim, period="2026-Q2")

    assert claims_of_rule(kind="rule", name="period:story", wrong=True, most=9) == [claim.pk]
    assert not claims_of_rule(kind="rule", name="period:event", wrong=True, most=9)


def test_a_correction_lies_over_the_storys_words():
    recall, claim = recalled()
    tell(recall)

    corrects(claim, subject_name="Dunmore Rail", subject_key="dunmore rail", company_id=None)

    said = shown(claim)
    assert (said.subject_name, said.subject_kind, said.subject_ticker, said.company) == ("Dunmore Rail", "", "", None)
    assert said.measure == "kettle"
    assert said.said_here == {"measure": "", "period": ""}


def test_a_period_that_a_person_took_away_does_not_come_back():
    recall, claim = recalled()
    tell(recall)

    corrects(claim, period="")

    assert (shown(claim).period, shown(claim).period_dates) == ("", None)


def test_what_a_person_confirmed_stays_as_it_was_shown():
    recall, claim = recalled()
    tell(recall)
    annotate(motivation=ASSESSING, body={"value": "confirmed"}, claim_id=claim.pk, author=UserFactory(), now=NOON)
    Claim.objects.exclude(pk=claim.pk).update(is_current=False)

    tell(recall)

    assert shown(claim).subject_name == "Calder Kettles"
    assert shown(claim).measure == "kettle"


def test_what_a_person_touches_while_its_words_are_worked_out_keeps_those_that_were_seen(monkeypatch):
    recall, claim = recalled()

    def touched_meanwhile(_keys):
        Claim.objects.filter(pk=claim.pk).update(touched_at=NOON)

    monkeypatch.setattr("claims.actions.adopt_words.lock_keys", touched_meanwhile)
    adopt_words(story_id=recall.pk, now=LATER)

    assert shown(claim).subject_name == "Orrin Works"


def test_without_the_articles_that_knew_better_the_claim_says_again_what_was_read():
    recall, claim = recalled()
    tell(recall)
    Claim.objects.exclude(pk=claim.pk).update(is_current=False)

    tell(recall)

    assert shown(claim).subject_name == "Orrin Works"
    assert not shown(claim).said_here


def test_what_a_person_corrected_tells_the_story_with_its_company():
    recall, claim = recalled()
    company = CompanyFactory(name="Dunmore Rail", key="dunmore rail")
    for each in Claim.objects.filter(subject_name="Calder Kettles"):
        corrects(each, subject_name="Dunmore Rail", subject_key="dunmore rail", company_id=company.pk)

    tell(recall)

    said = shown(claim)
    assert (said.subject_name, said.company, said.subject_kind, said.subject_ticker) == (
        "Dunmore Rail",
        company,
        "company",
        "",
    )


def test_words_that_a_person_confirmed_go_along_to_the_articles_next_text():
    recall, claim = recalled()
    tell(recall)
    annotate(motivation=ASSESSING, body={"value": "confirmed"}, claim_id=claim.pk, author=UserFactory(), now=NOON)
    where = claim.revision.article
    before = Claim.objects.get(pk=claim.pk)
    revise(where)
    where.refresh_from_db()
    again = counted(where, subject_name="Orrin Works", subject_key="orrin works", measure="", sentence=claim.sentence)

    carry_forward(earlier=[before], claims=[again])

    assert shown(again).subject_name == "Calder Kettles"
    assert shown(again).status == Claim.Status.CONFIRMED


def test_telling_twice_is_once():
    recall, claim = recalled()
    tell(recall)
    before = list(Claim.objects.order_by("pk").values())
    figures = list(Figure.objects.order_by("pk").values("pk", "version", "changed_at"))

    again = tell(recall, at=LATER + timedelta(hours=1))

    assert again == 0
    assert list(Claim.objects.order_by("pk").values()) == before
    assert list(Figure.objects.order_by("pk").values("pk", "version", "changed_at")) == figures
    assert len(groups()) == 1
    assert claim.pk in next(iter(groups()))


def test_people_judge_the_storys_words_and_not_the_rules_that_read_the_article():
    recall, claim = recalled()
    tell(recall)

    corrects(claim, subject_name="Dunmore Rail", subject_key="dunmore rail", company_id=None)

    def charged(name, *, wrong):
        return claims_of_rule(kind="rule", name=name, wrong=wrong, most=9)

    assert charged("subject:story", wrong=True) == [claim.pk]
    assert charged("measure:story", wrong=False) == [claim.pk]
    assert charged("period:story", wrong=False) == [claim.pk]
    for rule in ("subject:main", "measure:none", "period:none"):
        assert not charged(rule, wrong=True)
        assert not charged(rule, wrong=False)


def test_many_claims_of_stories_cost_no_more_queries_than_one():
    recall, _claim = recalled()
    for _each in range(2):  # more would outvote the two that name it
        counted(article(of=recall), **UNNAMED)
    tell(recall)
    rows = Claim.objects.select_related("revision__article__publisher", "run").filter(reworded_at__isnull=False)

    with CaptureQueriesContext(
        connection,
    ) as queries:
        lines = [exported_claim(row) for row in rows.order_by("pk")]

    assert len(lines) == 3
    assert len(queries) == 1
