"""Claims that are shown by words of their story: whom, what and when a number is about, where other articles know."""

import csv
import io
import json
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from claims.actions.adopt_words import adopt_words
from claims.actions.annotate import annotate
from claims.actions.carry_forward import carry_forward
from claims.actions.group_batch import group_batch
from claims.export.claims import exported_claim
from claims.models import Annotation, Claim, Figure
from claims.models.corrected import effective
from claims.models.quality import claims_of_rule
from tests.claims.actions.saying import article, figure_of, groups, keys, revise, says, story
from tests.factories import NOON, CompanyFactory, UserFactory

pytestmark = pytest.mark.django_db

LATER = NOON + timedelta(hours=2)
EDITING, ASSESSING = Annotation.Motivation.EDITING, Annotation.Motivation.ASSESSING
# As extraction leaves a number of "the plant" in an article that was thought to be about somebody else.
UNNAMED = {
    "subject_name": "Orrin Works",
    "subject_key": "orrin works",
    "subject_kind": "organisation",
    "subject_text": "the plant",
    "measure": "",
    "flags": ["subject_unsure", "no_measure"],
    "rules": ["subject:main", "measure:none", "period:none"],
    "confidence": 0.4,
}


def counted(where, **fields):
    """48,297 of something."""
    said = {"unit": "count", "role": "level", "direction": "", "width": "0"}
    return says(where, "48297", **(said | fields))


def recalled(**fields):
    """Two outlets name company, measure and quarter; a third says "the plant", and what was counted is not read."""
    recall = story("A recall")
    company = CompanyFactory(name="Calder Kettles", key="calder kettles")
    named = {
        "subject_name": "Calder Kettles",
        "subject_key": "calder kettles",
        "subject_ticker": "CLDK",
        "company": company,
        "measure": "kettle",
        "period": "2026-Q1",
    }
    for _each in range(2):
        counted(article(of=recall), **named)
    return recall, counted(article(of=recall), **(UNNAMED | fields))


def tell(recall, *, at=LATER):
    """The story's words are worked out, and its claims grouped by them."""
    changed = adopt_words(story_id=recall.pk, now=at)
    group_batch(keys=keys() | set(Figure.objects.values_list("key", flat=True)), now=at, may_rest=False)
    return changed


def shown(claim):
    return effective(Claim.objects.get(pk=claim.pk))


def exported(claim):
    return exported_claim(Claim.objects.select_related("revision__article__publisher", "run").get(pk=claim.pk))


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


@pytest.mark.parametrize(("read", "expected"), [("", "2026-Q1"), ("2026-03", "2026-03")])
def test_the_period_is_told_only_where_none_was_read(read, expected):
    recall, claim = recalled(period=read)

    tell(recall)

    said = shown(claim)
    assert said.period == expected
    assert ("period" in said.said_here) is (read == "")
    assert (said.period_dates is not None) is (read == "")  # the factory's rows have no dates


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


def test_an_export_has_the_storys_words_and_says_what_the_article_says():
    recall, claim = recalled()

    tell(recall)

    line = exported(claim)
    assert line["subject"] == {
        "name": "Calder Kettles",
        "kind": "company",
        "ticker": "CLDK",
        "text": "the plant",
        "key": "calder kettles",
    }
    assert (line["measure"], line["period"]) == ("kettle", "2026-Q1")
    assert line["as_read"] == {"subject": "Orrin Works", "measure": None, "period": None}
    assert line["flags"] == ["subject_unsure", "no_measure", "from_story"]


def test_a_table_has_what_the_article_says_in_columns_of_its_own():
    recall, claim = recalled(measure="lid", flags=["subject_unsure"], rules=["subject:main", "measure:sibling"])
    tell(recall)
    out = io.StringIO()

    call_command("export", "claims", format="csv", stdout=out)

    row = next(each for each in csv.DictReader(io.StringIO(out.getvalue())) if each["id"] == str(claim.pk))
    assert (row["subject.name"], row["measure"]) == ("Calder Kettles", "kettle")
    assert (row["as_read.subject"], row["as_read.measure"], row["as_read.period"]) == ("Orrin Works", "lid", "")


def test_an_export_of_what_the_article_says_itself_has_nothing_beside():
    _recall, claim = recalled()

    line = exported(claim)

    assert line["as_read"] is None
    assert "from_story" not in line["flags"]


def test_an_export_since_has_claims_whose_words_changed_and_no_others():
    recall, claim = recalled()
    tell(recall, at=NOON)
    Claim.objects.filter(pk=claim.pk).update(adopted=None, reworded_at=None)
    Figure.objects.update(changed_at=NOON)
    adopt_words(story_id=recall.pk, now=LATER)
    out = io.StringIO()

    call_command("export", "claims", since=LATER.isoformat(), stdout=out)

    assert [json.loads(line)["id"] for line in out.getvalue().splitlines()] == [str(claim.pk)]


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
    for _each in range(5):
        counted(article(of=recall), **UNNAMED)
    tell(recall)
    rows = Claim.objects.select_related("revision__article__publisher", "run").filter(reworded_at__isnull=False)

    with CaptureQueriesContext(
        connection,
    ) as queries:
        lines = [exported_claim(row) for row in rows.order_by("pk")]

    assert len(lines) == 6
    assert len(queries) == 1
