import pytest

from claims.models import Annotation, Claim
from following.scopes import ANNOTATE, READ
from tests.desk.scenes import conflict
from tests.factories import UserFactory
from tests.feeds.api.conftest import key_of


@pytest.fixture
def claim(db):
    return conflict().claims.order_by("pk").first()


def say(api, bearer, **said):
    return api.post("/api/v1/annotations", said, content_type="application/json", headers=bearer)


def test_a_reading_is_confirmed(api, bearer, claim):
    response = say(api, bearer, claim=claim.pk, motivation="assessing", value="confirmed")

    assert response.status_code == 201
    assert response.json()["claim"] == str(claim.pk)
    assert Claim.objects.get(pk=claim.pk).status == Claim.Status.CONFIRMED


def test_a_reading_is_corrected(api, bearer, claim):
    number = {"value": 4.8, "unit": "percent", "hedge": "exact"}

    response = say(api, bearer, claim=claim.pk, motivation="editing", number=number)

    assert response.status_code == 201
    assert response.json()["body"]["reading"]["value"] == "4.8"
    assert Claim.objects.get(pk=claim.pk).status == Claim.Status.CORRECTED


def test_a_figure_is_commented(api, bearer, claim):
    response = say(api, bearer, figure=claim.figure_id, motivation="commenting", value="Which session?")

    listed = api.get(f"/api/v1/annotations?figure={claim.figure_id}", headers=bearer).json()["items"]
    assert response.status_code == 201
    assert listed == [response.json()]


@pytest.mark.parametrize(
    "said",
    [
        {"motivation": "assessing", "value": "perhaps"},
        {"motivation": "commenting", "value": " "},
        {"motivation": "editing"},
        {"motivation": "editing", "number": {"unit": "percent", "hedge": "range", "min": 5, "max": 4}},
        {"motivation": "classifying", "value": "wrong"},
    ],
)
def test_what_says_nothing_is_refused(api, bearer, claim, said):
    response = say(api, bearer, claim=claim.pk, **said)

    assert response.status_code == 422
    assert not Annotation.objects.exists()


@pytest.mark.parametrize(("role", "scope"), [("reader", ANNOTATE), ("editor", READ)])
def test_annotating_needs_the_scope_and_the_role(api, claim, role, scope):
    key = {"Authorization": f"Bearer {key_of(UserFactory(role=role), scope)}"}

    assert say(api, key, claim=claim.pk, motivation="tagging", value="x").status_code == 403
