import csv
import io
import json
from datetime import timedelta

import jsonschema
import pytest
from django.core.management import CommandError, call_command

from claims.actions.annotate import annotate
from claims.actions.extract_claims import extract_claims
from claims.actions.withdraw_annotation import withdraw_annotation
from claims.annotating.correction import overlay_of
from claims.export.annotations import web_annotation
from claims.models import Annotation, Claim
from tests.factories import NOON, AnnotationFactory, ArticleFactory, FigureFactory, RevisionFactory, UserFactory

pytestmark = pytest.mark.django_db
Motivation = Annotation.Motivation
BASE = "https://figures.example"
TEXT = "😀 Norholt Rail said on Monday that 31 trains were late.\n\nThe FX-900 runs on 14 routes."

IRI = {"type": "string", "pattern": "^[a-z][a-z0-9+.-]*:"}
MOMENT = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$"}
# What https://www.w3.org/TR/annotation-model/ requires of what we use of it.
WEB_ANNOTATION = {
    "type": "object",
    "required": ["@context", "id", "type", "target", "motivation", "creator", "created", "body"],
    "properties": {
        "@context": {
            "type": "array",
            "prefixItems": [{"const": "http://www.w3.org/ns/anno.jsonld"}, {"type": "object"}],
        },
        "id": IRI,
        "type": {"const": "Annotation"},
        "motivation": {
            "enum": ["assessing", "classifying", "commenting", "editing", "identifying", "tagging"],
        },
        "creator": {
            "type": "object",
            "required": ["type", "name"],
            "properties": {"type": {"const": "Person"}, "name": {"type": "string"}},
        },
        "created": MOMENT,
        "body": {
            "type": "array",
            "minItems": 1,
            "items": {
                "type": "object",
                "required": ["type", "value"],
                "properties": {
                    "type": {"const": "TextualBody"},
                    "value": {"type": "string"},
                    "format": {"type": "string"},
                    "purpose": {"type": "string"},
                },
                "additionalProperties": False,
            },
        },
        "target": {
            "oneOf": [
                IRI,
                {
                    "type": "object",
                    "required": ["type", "source", "selector"],
                    "properties": {
                        "type": {"const": "SpecificResource"},
                        "source": IRI,
                        "state": {
                            "type": "object",
                            "required": ["type", "sourceDate"],
                            "properties": {"type": {"const": "TimeState"}, "sourceDate": MOMENT},
                        },
                        "selector": {
                            "type": "array",
                            "prefixItems": [
                                {
                                    "required": ["type", "exact"],
                                    "properties": {
                                        "type": {"const": "TextQuoteSelector"},
                                        "exact": {"type": "string", "minLength": 1},
                                        "prefix": {"type": "string"},
                                        "suffix": {"type": "string"},
                                    },
                                    "additionalProperties": False,
                                },
                                {
                                    "required": ["type", "start", "end"],
                                    "properties": {
                                        "type": {"const": "TextPositionSelector"},
                                        "start": {"type": "integer", "minimum": 0},
                                        "end": {"type": "integer", "minimum": 1},
                                    },
                                    "additionalProperties": False,
                                },
                            ],
                        },
                    },
                },
            ]
        },
    },
    "patternProperties": {"^(?!@context|id$|type$|motivation$|creator$|created$|body$|target$)": False},
}


@pytest.fixture
def mina():
    return UserFactory(role="fact-checker", username="mina")


@pytest.fixture
def claim():
    revision = RevisionFactory(text=TEXT, article=ArticleFactory(headline="Trains late"))
    extract_claims(article_id=revision.article_id, now=NOON)
    return Claim.objects.get(exact="31")


def said(claim, user, motivation, body, now=NOON):
    return annotate(claim_id=claim.pk, motivation=motivation, body=body, author=user, now=now)


def say_all(claim, user):
    """One of each kind."""
    overlay = overlay_of(subject="Dale Trams", words={"period": "2026-06"})
    said(claim, user, Motivation.ASSESSING, {"value": "confirmed"})
    said(claim, user, Motivation.EDITING, {"reading": overlay, "value": "see the table"})
    said(claim, user, Motivation.COMMENTING, {"value": "Is it “late” or <cancelled>?"})
    said(claim, user, Motivation.TAGGING, {"value": "rail"})
    said(claim, user, Motivation.CLASSIFYING, {"value": "provisional"})
    AnnotationFactory(figure=claim.figure or FigureFactory(), author=user)


def exported(*options):
    out = io.StringIO()
    call_command("export", "annotations", *options, stdout=out)
    return out.getvalue()


def imported(tmp_path, text, username="mina"):
    path = tmp_path / "annotations.jsonl"
    path.write_text(text, encoding="utf-8")
    out, errors = io.StringIO(), io.StringIO()
    try:
        call_command("import_annotations", str(path), "--as", username, stdout=out, stderr=errors)
    except CommandError as error:
        return out.getvalue() + errors.getvalue() + str(error)
    return out.getvalue()


def test_every_annotation_is_a_web_annotation_by_the_model(claim, mina):
    say_all(claim, mina)

    lines = [json.loads(line) for line in exported("--format", "webannotation").splitlines()]

    assert len(lines) == 6
    for line in lines:
        jsonschema.validate(line, WEB_ANNOTATION, cls=jsonschema.Draft202012Validator)
    assert len({line["id"] for line in lines}) == 6


def test_the_selectors_point_at_the_quote_in_code_points(claim, mina):
    line = web_annotation(said(claim, mina, Motivation.ASSESSING, {"value": "confirmed"}), base_url=BASE)

    quote, position = line["target"]["selector"]
    assert TEXT[position["start"] : position["end"]] == quote["exact"] == "31"
    assert TEXT[: position["start"]].endswith(quote["prefix"])
    assert line["target"]["source"] == claim.revision.article.canonical_url
    assert line["created"] == "2026-06-25T12:00:00Z"


def test_what_was_withdrawn_is_not_exported(claim, mina):
    annotation = said(claim, mina, Motivation.TAGGING, {"value": "rail"})
    withdraw_annotation(annotation_id=annotation.pk, user=mina, now=NOON)

    assert exported() == ""


def test_the_lines_of_a_csv_hold_the_same(claim, mina):
    said(claim, mina, Motivation.COMMENTING, {"value": "=1+1"})

    rows = list(csv.DictReader(io.StringIO(exported("--format", "csv"))))

    assert rows[0]["selector.exact"] == "31"
    assert rows[0]["value"] == "'=1+1"
    assert rows[0]["creator"] == "mina"


def test_only_what_is_new_is_exported_since(claim, mina):
    said(claim, mina, Motivation.TAGGING, {"value": "rail"})
    said(claim, mina, Motivation.TAGGING, {"value": "late"}, now=NOON + timedelta(days=2))

    assert len(exported("--since", "2026-06-26").splitlines()) == 1


def test_other_things_are_no_web_annotations():
    with pytest.raises(CommandError, match="Only annotations"):
        call_command("export", "claims", "--format", "webannotation")


def test_verdicts_that_nobody_published_are_not_exported():
    out = io.StringIO()
    call_command("export", "verdicts", stdout=out)

    assert out.getvalue() == ""


def test_ones_own_export_comes_back_as_known(claim, mina, tmp_path):
    say_all(claim, mina)

    assert imported(tmp_path, exported("--format", "webannotation")) == "6 known\n"


def test_another_newsrooms_annotations_come_in_once_and_take_effect(claim, mina, tmp_path):
    say_all(claim, UserFactory(role="editor", first_name="Jo", last_name="Berg"))
    ours = exported("--format", "webannotation")
    foreign = ours.replace('"http://localhost:8000/annotations/', '"https://other.example/annotations/')
    foreign = "\n".join(line for line in foreign.splitlines() if "SpecificResource" in line)
    again = RevisionFactory(text=f"Rewritten.\n\n{TEXT}", article=claim.revision.article, number=2)
    Claim.objects.update(is_current=False, touched_at=None)
    again.article.read_by = ""
    again.article.save()
    extract_claims(article_id=again.article_id, now=NOON)
    there = Claim.objects.current().get(exact="31")
    Claim.objects.filter(pk=there.pk).update(carried_from=None, status="unreviewed", corrected=None)

    assert imported(tmp_path, foreign) == "5 new\n"
    assert imported(tmp_path, foreign) == "5 known\n"

    there.refresh_from_db()
    assert there.status == Claim.Status.CORRECTED
    assert there.corrected == {"subject_name": "Dale Trams", "subject_key": "dale trams", "period": "2026-06"}
    came = Annotation.objects.filter(claim=there)
    assert {each.body["creator"] for each in came} == {"Jo Berg"}
    assert set(came.values_list("author__username", flat=True)) == {"mina"}


def test_a_number_that_was_added_elsewhere_is_added_here(claim, mina, tmp_path):
    line = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": "urn:uuid:6a1c",
        "type": "Annotation",
        "motivation": "identifying",
        "target": {
            "source": claim.revision.article.canonical_url,
            "selector": {"type": "TextQuoteSelector", "exact": "900", "prefix": "The FX-"},
        },
        "body": {
            "type": "TextualBody",
            "format": "application/json",
            "value": json.dumps(
                {
                    "value": "900",
                    "minimum": "900",
                    "maximum": "900",
                    "unit": "count",
                    "unit_code": "C62",
                    "hedge": "exact",
                    "hard": ["900", "900", "[]"],
                    "typical": ["900", "900", "[]"],
                    "rule": "exact count",
                    "measure": "model number",
                }
            ),
        },
    }

    assert imported(tmp_path, json.dumps([line])) == "1 new\n"
    assert imported(tmp_path, json.dumps([line])) == "1 known\n"
    added = Claim.objects.get(exact="900")
    assert (added.measure, added.status) == ("model number", "confirmed")
    assert added.annotations.get().uri == "urn:uuid:6a1c"


def test_what_can_not_be_kept_is_named_and_the_rest_goes_on(claim, mina, tmp_path):
    good = web_annotation(said(claim, mina, Motivation.TAGGING, {"value": "rail"}), base_url=BASE)
    elsewhere = {**good, "target": {**good["target"], "source": "https://nowhere.example/1"}}
    lines = ["{broken", json.dumps([1]), json.dumps(elsewhere), json.dumps(good)]

    said_back = imported(tmp_path, "\n".join(lines))

    assert "1 new" in said_back
    assert "line 1:" in said_back
    assert "https://nowhere.example/1 is not here" in said_back
    assert "3 could not be brought in" in said_back


def test_readers_may_not_bring_annotations_in(tmp_path):
    UserFactory(role="reader", username="rita")

    assert "no account that may annotate" in imported(tmp_path, "", username="rita")
