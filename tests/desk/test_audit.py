"""The audit log: who did what, when; and what nobody can change, not even by SQL."""

import csv
import io
import json
from datetime import timedelta

import pghistory
import pytest
from django.db import DatabaseError, connection, transaction
from django.urls import reverse

from accounts.actions.change_account import change_role
from accounts.models import AccountEvent
from accounts.roles import ADMINISTRATOR, EDITOR
from claims.models import Annotation, Claim, Figure, FigureEvent
from desk.audit import STREAMS
from desk.pages.audit import PAGE_SIZE
from tests.desk.scenes import conflict
from tests.desk.test_queries import cost_of
from tests.factories import NOON, FigureEventFactory, FigureFactory, UserFactory


@pytest.fixture
def admin(db):
    return UserFactory(role=ADMINISTRATOR, username="anton")


@pytest.fixture
def admin_client(client, admin):
    client.force_login(admin)
    return client


def log(client, **filters):
    return json.loads(b"".join(client.get(reverse("audit-json"), filters).streaming_content))["entries"]


def assign(figure, person):
    with pghistory.context(user=person.pk):
        Figure.objects.filter(pk=figure.pk).update(owner=person)


def test_what_somebody_did_to_a_figure_is_told_with_before_and_after(admin_client):
    figure, mina, femi = conflict(), UserFactory(username="mina"), UserFactory(username="femi")
    assign(figure, mina)
    assign(figure, femi)

    first = log(admin_client, what="figures")[0]

    assert first["who"] == "femi"
    assert first["figure"] == figure.pk
    assert first["detail"] == f"owner: {mina.pk} → {femi.pk}"
    assert f"owner: {mina.pk} → {femi.pk}" in admin_client.get(reverse("audit")).content.decode()


def test_what_the_machine_did_has_nobody_as_its_author(admin_client):
    Figure.objects.filter(pk=FigureFactory().pk).update(state="agree")

    assert log(admin_client, who="machine", what="figures")[0]["who"] is None


def test_people_and_their_roles_are_in_it(admin_client, admin):
    mina = UserFactory(username="mina")
    change_role(user_id=mina.pk, role=EDITOR, by=admin, now=NOON)

    entry = log(admin_client, what="accounts")[0]

    assert (entry["who"], entry["what"], entry["detail"]) == ("anton", "role changed", "mina: reader → editor")


def test_filters_leave_what_they_say(admin_client, admin):
    figure, other = conflict(), conflict()
    mina = UserFactory()
    FigureEventFactory(figure=figure, kind="OPENED", at=NOON, user=mina)
    FigureEventFactory(figure=other, kind="CLOSED", at=NOON + timedelta(days=2), user=None)

    assert [each["figure"] for each in log(admin_client, figure=figure.pk)] == [figure.pk]
    assert [each["figure"] for each in log(admin_client, who=mina.pk)] == [figure.pk]
    assert [each["figure"] for each in log(admin_client, begin="2026-06-26")] == [other.pk]
    assert [each["figure"] for each in log(admin_client, end="2026-06-25")] == [figure.pk]
    assert admin_client.get(reverse("audit"), {"begin": "yesterday"}).status_code == 422
    assert admin_client.get(reverse("audit-csv"), {"begin": "yesterday"}).status_code == 400


def test_pages_follow_one_another_without_gaps_though_many_rows_share_a_moment(admin_client):
    figure = conflict()
    for _each in range(PAGE_SIZE + 5):
        FigureEventFactory(figure=figure, at=NOON)
    Figure.objects.filter(pk=figure.pk).update(state="agree", opened_at=None)

    pages, after = [], ""
    for _each in range(2):
        page = admin_client.get(reverse("audit"), {"after": after}).context["page"]
        pages += [(each.stream.name, each.key) for each in page.entries]
        after = page.after

    assert after is None
    assert len(pages) == len(set(pages)) == PAGE_SIZE + 6
    assert admin_client.get(reverse("audit"), {"after": "nowhere"}).status_code == 302


def test_a_spreadsheet_gets_no_formulas(admin_client):
    FigureEventFactory(figure=conflict(), summary="=HYPERLINK(1)")

    text = b"".join(admin_client.get(reverse("audit-csv"), {"what": "history"}).streaming_content).decode()

    assert next(csv.DictReader(io.StringIO(text)))["detail"] == "'=HYPERLINK(1)"


@pytest.mark.django_db
@pytest.mark.parametrize("stream", STREAMS, ids=lambda stream: stream.name)
@pytest.mark.parametrize("statement", ["UPDATE {table} SET {key} = {key}", "DELETE FROM {table}"])
def test_nobody_changes_the_log_not_even_by_sql(stream, statement):
    one_row_in(stream)
    model = stream.rows().model
    key = "pgh_id" if stream.key == "pgh_id" else "id"

    with pytest.raises(DatabaseError, match="Cannot"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement.format(table=model._meta.db_table, key=key))

    assert model.objects.count() >= 1


def one_row_in(stream):
    figure, person = conflict(), UserFactory()
    claim = figure.claims.first()
    verdict = figure.verdicts.create(
        figure_version=1, rating="SUPPORTED", rationale="x", reviewer=UserFactory(), issued_at=NOON
    )
    makers = {
        "accounts": lambda: AccountEvent.objects.create(kind="JOINED", at=NOON, by=person),
        "figures": lambda: assign(figure, person),
        "claims": lambda: Claim.objects.filter(pk=claim.pk).update(rank="preferred"),
        "history": lambda: FigureEventFactory(figure=figure, kind=FigureEvent.Kind.OPENED),
        "annotations": lambda: Annotation.objects.create(
            claim=claim, motivation="commenting", body={"value": "x"}, author=person, created_at=NOON
        ),
        "verdicts": lambda: verdict.statuses.create(status="AWAITING", at=NOON, user=person),
        "signoffs": lambda: verdict.sign_offs.create(reviewer=person, rating="SUPPORTED", answered_at=NOON),
    }
    makers[stream.name]()


def test_the_log_costs_the_same_queries_with_twenty_rows(admin_client):
    figure = conflict()
    FigureEventFactory(figure=figure, user=UserFactory())
    few = cost_of(admin_client, reverse("audit"))
    for _each in range(20):
        FigureEventFactory(figure=figure, user=UserFactory())
        assign(figure, UserFactory())

    assert cost_of(admin_client, reverse("audit")) == few
