"""Exports of claims that are shown by words of their story."""

import csv
import io
import json

import pytest
from django.core.management import call_command

from claims.actions.adopt_words import adopt_words
from claims.models import Claim, Figure
from tests.claims.story_words import LATER, exported, recalled, tell
from tests.factories import NOON

pytestmark = pytest.mark.django_db


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
