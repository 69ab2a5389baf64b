import re

import pytest

from following.scopes import METRICS, READ
from tests.desk.scenes import agreement, conflict
from tests.factories import UserFactory
from tests.feeds.api.conftest import key_of

# The text format: https://prometheus.io/docs/instrumenting/exposition_formats/
LINE = re.compile(r'# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\{of="[a-z]+"\})? \d+')


def test_an_administrators_program_reads_what_waits(client, db):
    conflict(), agreement()
    key = key_of(UserFactory(role="administrator"), METRICS)

    response = client.get("/metrics", headers={"Authorization": f"Bearer {key}"})

    lines = response.content.decode().splitlines()
    assert response.status_code == 200
    assert all(LINE.fullmatch(line) for line in lines)
    assert "figures_open_conflicts 1" in lines
    assert 'figures_waiting{of="judge"} 2' in lines
    assert len([line for line in lines if line.startswith("# TYPE figures_waiting ")]) == 1


@pytest.mark.parametrize(("role", "scope"), [("editor", METRICS), ("administrator", READ)])
def test_a_key_without_the_scope_or_the_role_reads_nothing(client, db, role, scope):
    key = key_of(UserFactory(role=role), scope)

    assert client.get("/metrics", headers={"Authorization": f"Bearer {key}"}).status_code == 401


@pytest.mark.parametrize(("role", "status"), [("administrator", 200), ("editor", 401), (None, 401)])
def test_people_who_are_signed_in_read_them_if_they_are_administrators(client, db, role, status):
    if role is not None:
        client.force_login(UserFactory(role=role))

    assert client.get("/metrics").status_code == status
