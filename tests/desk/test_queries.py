"""Every page costs the same number of queries with one row and with twenty."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from accounts.roles import ADMINISTRATOR
from claims.models import Figure
from desk.paging import PAGE_SIZE
from following.models import InboxItem, SavedSearch, Watch
from tests.desk.disputes import judged
from tests.desk.scenes import agreement, conflict, printed
from tests.factories import (
    NOON,
    ArticleFactory,
    CheckFactory,
    CompanyFactory,
    FigureEventFactory,
    InvitationFactory,
    PublisherFactory,
    RejectedNumberFactory,
    RevisionFactory,
    SourceFactory,
    TokenFactory,
    UserFactory,
)
from tests.feeds.verdicts import correction_of, verdict_on

MANY = 20


def cost_of(client, address):
    client.get(address)  # what Django keeps per process is fetched once
    with CaptureQueriesContext(
        connection,
    ) as captured:
        response = client.get(address)
    assert response.status_code == 200
    if response.streaming:
        b"".join(response.streaming_content)
    return len(captured)


@pytest.mark.parametrize(
    "address",
    [
        "/",
        "/?tab=changed",
        "/?q=ferro&publisher=1",
        "/?tab=changed&company=1&measure=share+price&period=2026-06-25&state=conflict",
        "/desk.json",
        "/desk.csv",
        "/publishers/",
        "/desk/news/?since=2026-01-01T00:00:00Z",
    ],
)
def test_lists_cost_the_same_with_twenty_rows(address, desk_client):
    company = CompanyFactory()
    conflict(company=company)
    few = cost_of(desk_client, address)
    for _each in range(MANY):
        conflict(company=company)
        agreement()

    assert cost_of(desk_client, address) == few


def test_a_companys_page_costs_the_same_with_twenty_figures(desk_client):
    company = CompanyFactory()
    conflict(company=company)
    address = reverse("company", args=(company.pk,))
    few = cost_of(desk_client, address)
    for _each in range(MANY):
        conflict(company=company)

    assert cost_of(desk_client, address) == few


def test_a_publishers_page_costs_the_same_with_twenty_articles(desk_client):
    figure = conflict()
    publisher = figure.claims.first().revision.article.publisher
    address = reverse("publisher", args=(publisher.pk,))
    few = cost_of(desk_client, address)
    for _each in range(MANY):
        conflict()

    assert cost_of(desk_client, address) == few


def test_a_figure_costs_the_same_with_twenty_origins(desk_client):
    figure = conflict(owner=None)
    FigureEventFactory(figure=figure)
    few = cost_of(desk_client, figure.get_absolute_url())
    for _each in range(MANY):
        printed(figure, publisher=PublisherFactory(), percent="5")
        FigureEventFactory(figure=figure)

    assert cost_of(desk_client, figure.get_absolute_url()) == few


def test_an_article_costs_the_same_with_twenty_numbers_and_revisions(desk_client):
    figure = conflict()
    claim = figure.claims.first()
    article = claim.revision.article
    RejectedNumberFactory(run=claim.run)
    address = reverse("article", args=(article.pk,)) + "?revision=2"
    RevisionFactory(article=article, number=2)
    few = cost_of(desk_client, address)
    for number in range(3, MANY):
        RevisionFactory(article=article, number=number)
        RejectedNumberFactory(run=claim.run, start=number, end=number + 1)

    assert cost_of(desk_client, address) == few


def test_sources_cost_the_same_with_twenty(desk_client):
    SourceFactory()
    few = cost_of(desk_client, reverse("sources"))
    SourceFactory.create_batch(MANY)

    assert cost_of(desk_client, reverse("sources")) == few


def test_a_source_costs_the_same_with_twenty_articles_and_checks(desk_client):
    source = SourceFactory()
    ArticleFactory(source=source)
    CheckFactory(source=source)
    few = cost_of(desk_client, reverse("source", args=(source.pk,)))
    ArticleFactory.create_batch(MANY, source=source)
    CheckFactory.create_batch(MANY, source=source)

    assert cost_of(desk_client, reverse("source", args=(source.pk,))) == few


def test_keys_cost_the_same_with_twenty(desk_client, editor):
    TokenFactory(user=editor)
    few = cost_of(desk_client, reverse("feeds"))
    TokenFactory.create_batch(MANY, user=editor)

    assert cost_of(desk_client, reverse("feeds")) == few


def test_the_desk_of_a_thousand_figures_shows_one_page_of_them(desk_client):
    conflict()
    Figure.objects.bulk_create(
        Figure(
            state=Figure.State.CONFLICT,
            unit="percent",
            key="k",
            claims_count=1,
            rank=number,
            founded_at=figure.founded_at,
            changed_at=figure.changed_at,
            opened_at=figure.opened_at,
        )
        for figure in Figure.objects.all()[:1]
        for number in range(1000)
    )

    content = desk_client.get("/").content.decode()

    assert content.count("data-row") == PAGE_SIZE
    assert "999+" in content


def test_an_inbox_costs_the_same_with_twenty_figures(desk_client, editor):
    def tell():
        figure = conflict()
        InboxItem.objects.create(user=editor, figure=figure, version=2, text="4.9% → 5.1%", created_at=NOON)

    tell()
    few = cost_of(desk_client, reverse("inbox"))
    for _each in range(MANY):
        tell()

    assert cost_of(desk_client, reverse("inbox")) == few


def test_the_list_of_people_costs_the_same_with_twenty(client, db):
    client.force_login(UserFactory(role=ADMINISTRATOR))
    few = cost_of(client, reverse("people"))
    for _each in range(MANY):
        InvitationFactory()

    assert cost_of(client, reverse("people")) == few


def test_what_waits_for_sign_off_costs_the_same_with_twenty(desk_client):
    checker = UserFactory(role="fact-checker")
    judged(conflict(), checker, ranks={}, reason="PERIOD")
    few = cost_of(desk_client, reverse("sign-offs"))
    for _each in range(MANY):
        judged(conflict(), checker, ranks={}, reason="PERIOD")

    assert cost_of(desk_client, reverse("sign-offs")) == few


@pytest.mark.parametrize("name", ["card", "embed"])
def test_a_public_card_costs_the_same_with_twenty_origins_and_corrections(name, client, db):
    figure = conflict()
    verdict = correction_of(verdict_on(figure))
    address = reverse(name, args=(figure.pk,))
    few = cost_of(client, address)
    for hours in range(3, MANY):
        printed(figure, publisher=PublisherFactory(), percent="5")
        verdict = correction_of(verdict, hours=hours)

    assert cost_of(client, address) == few


def test_the_list_of_corrections_costs_the_same_with_twenty(client, db):
    correction_of(verdict_on(conflict()))
    few = cost_of(client, reverse("corrections"))
    for _each in range(MANY):
        correction_of(verdict_on(conflict()))

    assert cost_of(client, reverse("corrections")) == few


def test_what_somebody_watches_and_keeps_costs_the_same_with_twenty(desk_client, editor):
    def keep(name):
        SavedSearch.objects.create(user=editor, name=name, query="state=conflict")
        Watch.objects.create(user=editor, figure=conflict())

    keep("far apart")
    few = [cost_of(desk_client, reverse(name)) for name in ("watches", "saved-searches")]
    for number in range(MANY):
        keep(f"search {number}")

    assert [cost_of(desk_client, reverse(name)) for name in ("watches", "saved-searches")] == few


@pytest.mark.parametrize("name", ["decide", "merge", "ask"])
def test_work_on_a_figure_costs_the_same_with_twenty_origins(name, desk_client):
    figure = conflict()
    address = reverse(name, args=(figure.pk,))
    few = cost_of(desk_client, address)
    for _each in range(MANY):
        printed(figure, publisher=PublisherFactory(), percent="5")
        conflict()

    assert cost_of(desk_client, address) == few
