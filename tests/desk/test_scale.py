"""Administrators name the steps of the scale, add some and retire others."""

import pytest
from django.urls import reverse

from claims.models import ScaleStep
from tests.factories import UserFactory


@pytest.fixture
def administrator(client, db):
    client.force_login(UserFactory(role="administrator"))
    return client


def save(client, **fields):
    given = {"code": "SUPPORTED", "position": 0, "is_offered": "on"}
    return client.post(reverse("scale"), given | fields)


def test_a_step_is_renamed_and_its_new_name_is_offered(administrator):
    save(administrator, label="true")

    assert ScaleStep.objects.names()["SUPPORTED"] == "true"
    assert "True" in administrator.get(reverse("scale")).content.decode()


def test_a_step_is_added_at_the_end(administrator):
    save(administrator, code="SATIRE", label="satire", position=9)

    assert list(ScaleStep.objects.offered())[-1].name == "satire"


@pytest.mark.parametrize("fields", [{"code": "not a code"}, {"review_value": 7}, {"position": ""}])
def test_what_makes_no_step_is_refused_with_what_was_typed(fields, administrator):
    response = save(administrator, label="Typed", **fields)

    assert response.status_code == 422
    assert 'value="Typed"' in response.content.decode()


def test_the_last_step_that_is_offered_stays(administrator):
    ScaleStep.objects.exclude(code="SUPPORTED").update(is_offered=False)

    response = save(administrator, is_offered="")

    assert response.status_code == 422
    assert ScaleStep.objects.offered().get().code == "SUPPORTED"
