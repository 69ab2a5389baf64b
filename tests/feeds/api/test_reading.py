import json
import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from claims.models import Claim, Figure
from feeds.api.api import urlpatterns as api_urls
from following.models import Token
from following.scopes import FEEDS, READ
from sources.models import Article
from tests.desk.scenes import agreement, conflict
from tests.factories import NOON, CompanyFactory, UserFactory
from tests.feeds.api.conftest import key_of
from tests.feeds.verdicts import verdict_on

RESOURCES = ("figures", "claims", "articles", "companies", "publishers", "sources", "verdicts", "annotations")
EVERY = pytest.mark.parametrize("name", RESOURCES)


@EVERY
def test_without_a_key_nothing_is_read(api, db, name):
    response = api.get(f"/api/v1/{name}")

    assert response.status_code == 401
    assert response.headers["Content-Type"] == "application/problem+json"
    assert response.headers["WWW-Authenticate"].startswith("Bearer")
    assert response.json()["status"] == 401


@EVERY
def test_a_session_is_no_key(desk_client, name):
    assert desk_client.get(f"/api/v1/{name}").status_code == 401


@EVERY
@pytest.mark.parametrize("change", ["inactive", "expired", "revoked", "no role", "other scope"])
def test_a_key_is_worth_no_more_than_its_scope_and_its_owner(api, db, name, change):
    owner = UserFactory()
    key = key_of(owner, FEEDS if change == "other scope" else READ)
    moment = timezone.now() - timedelta(minutes=1)
    if change == "inactive":
        owner.is_active = False
        owner.save()
    elif change == "no role":
        owner.groups.clear()
    elif change in ("expired", "revoked"):
        Token.objects.update(**{"expires_at" if change == "expired" else "revoked_at": moment})

    response = api.get(f"/api/v1/{name}", headers={"Authorization": f"Bearer {key}"})

    assert response.status_code == (403 if change in ("no role", "other scope") else 401)
    assert response.headers["Content-Type"] == "application/problem+json"


def test_a_figure_is_what_the_contract_says(api, bearer):
    figure = conflict()

    found = api.get(f"/api/v1/figures/{figure.pk}", headers=bearer).json()

    assert found["id"] == str(figure.pk)
    assert found["state"] == "conflict"
    assert found["spread"] == {"min": 4.9, "max": 11.5, "difference": 6.6, "unit": "percentage_point"}
    assert found["claims"] == [str(pk) for pk in figure.claims.order_by("pk").values_list("pk", flat=True)]


def test_the_list_of_figures_has_what_each_of_them_has(api, bearer):
    figures = [conflict(), agreement()]

    listed = api.get("/api/v1/figures", headers=bearer).json()["items"]

    alone = [api.get(f"/api/v1/figures/{figure.pk}", headers=bearer).json() for figure in reversed(figures)]
    assert listed == alone


def test_claims_articles_publishers_and_companies_are_read(api, bearer):
    conflict()
    company = CompanyFactory(name="Ferrodyne")
    company.aliases.create(name="Ferro")
    company.tickers.create(symbol="FRD")

    found = {name: api.get(f"/api/v1/{name}", headers=bearer).json()["items"] for name in RESOURCES}

    assert {claim["quantity"]["value"] for claim in found["claims"]} == {4.9, 11.5}
    assert {article["@type"] for article in found["articles"]} == {"NewsArticle"}
    assert {publisher["name"] for publisher in found["publishers"]} == {"Harbour Post", "Hill Gazette"}
    assert found["companies"][0]["tickers"] == [{"symbol": "FRD", "exchange": None}]


def test_a_list_is_walked_to_its_end_by_its_own_addresses(api, bearer):
    figures = {str(conflict().pk) for _each in range(5)}
    address, seen = "/api/v1/figures?limit=2", []

    while address:
        page = api.get(address, headers=bearer).json()
        seen += [figure["id"] for figure in page["items"]]
        address = page["next"]

    assert len(seen) == 5
    assert set(seen) == figures


def test_the_next_page_is_in_the_link_header_too(api, bearer):
    conflict(), conflict()

    response = api.get("/api/v1/figures?limit=1&order=oldest", headers=bearer)

    assert response.headers["Link"] == f'<{response.json()["next"]}>; rel="next"'


def test_only_the_fields_asked_for_come_and_the_id(api, bearer):
    conflict()

    [figure] = api.get("/api/v1/figures?fields=subject,state", headers=bearer).json()["items"]

    assert set(figure) == {"id", "subject", "state"}


def test_a_field_that_is_none_is_refused_with_the_names_of_those_there_are(api, bearer):
    response = api.get("/api/v1/figures?fields=colour", headers=bearer)

    assert response.status_code == 422
    assert "colour" in response.json()["detail"]
    assert "subject" in response.json()["detail"]


def test_what_a_program_has_is_not_sent_again(api, bearer):
    figure = conflict()
    first = api.get("/api/v1/figures", headers=bearer)

    again = api.get("/api/v1/figures", headers={**bearer, "If-None-Match": first.headers["ETag"]})
    Figure.objects.filter(pk=figure.pk).update(summary="Another.")
    changed = api.get("/api/v1/figures", headers={**bearer, "If-None-Match": first.headers["ETag"]})

    assert (again.status_code, changed.status_code) == (304, 200)
    assert not again.content


def test_what_was_merged_leads_to_where_it_is_now(api, bearer):
    kept, gone = conflict(), conflict()
    Figure.objects.filter(pk=gone.pk).update(merged_into=kept)

    response = api.get(f"/api/v1/figures/{gone.pk}", headers=bearer)

    assert response.status_code == 308
    assert response.headers["Location"] == f"/api/v1/figures/{kept.pk}"


@pytest.mark.parametrize("status", ["DRAFT", "AWAITING", "SENT_BACK"])
def test_a_verdict_that_is_not_published_is_nowhere(api, bearer, status):
    figure = conflict()
    verdict = verdict_on(figure, status=status)

    listed = api.get("/api/v1/verdicts", headers=bearer).json()["items"]

    assert listed == []
    assert api.get(f"/api/v1/verdicts/{verdict.pk}", headers=bearer).status_code == 404
    assert api.get(f"/api/v1/figures/{figure.pk}", headers=bearer).json()["verdict"] is None


def test_a_published_verdict_is_read_with_its_figure(api, bearer):
    figure = conflict()
    verdict = verdict_on(figure)

    [found] = api.get(f"/api/v1/verdicts?figure={figure.pk}", headers=bearer).json()["items"]

    assert found["rating"] == "SUPPORTED"
    assert found["status"] == "PUBLISHED"
    assert api.get(f"/api/v1/figures/{figure.pk}", headers=bearer).json()["verdict"] == str(verdict.pk)


def test_claims_of_one_figure_are_listed(api, bearer):
    figure, _other = conflict(), agreement()

    found = api.get(f"/api/v1/claims?figure={figure.pk}", headers=bearer).json()["items"]

    assert {claim["figure"] for claim in found} == {str(figure.pk)}
    assert len(found) == 2


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("get", "/api/v1/figures/999999", 404),
        ("get", "/api/v1/figures/none", 422),
        ("get", "/api/v1/figures?limit=0", 422),
        ("get", "/api/v1/figures?after=-1", 422),
        ("get", "/api/v1/nowhere", 404),
        ("put", "/api/v1/figures", 405),
        ("delete", "/api/v1/figures/1", 405),
    ],
)
def test_every_error_is_a_problem(api, bearer, method, path, status):
    response = getattr(api, method)(path, headers=bearer)

    assert response.status_code == status
    assert response.headers["Content-Type"] == "application/problem+json"
    assert {"type", "title", "status"} <= set(response.json())


def test_a_key_has_its_share_of_each_minute_and_is_told_what_is_left(api, bearer, settings, monkeypatch):
    settings.API_REQUESTS_A_MINUTE = 2
    monkeypatch.setattr("feeds.api.guard.timezone.now", lambda: NOON + timedelta(seconds=20))

    answers = [api.get("/api/v1/publishers", headers=bearer) for _each in range(3)]

    assert [answer.status_code for answer in answers] == [200, 200, 429]
    assert [answer.headers["RateLimit"] for answer in answers] == [f'"minute";r={left};t=40' for left in (1, 0, 0)]
    assert answers[2].headers["Retry-After"] == "40"
    assert answers[0].headers["RateLimit-Policy"] == '"minute";q=2;w=60'


def test_the_next_minute_begins_anew(api, bearer, settings, monkeypatch):
    settings.API_REQUESTS_A_MINUTE = 1
    statuses = []
    for seconds in (0, 1, 61):
        monkeypatch.setattr("feeds.api.guard.timezone.now", lambda at=seconds: NOON + timedelta(seconds=at))
        statuses.append(api.get("/api/v1/publishers", headers=bearer).status_code)

    assert statuses == [200, 429, 200]


@EVERY
def test_a_list_costs_the_same_with_one_row_and_with_twenty(api, bearer, name):
    def make():
        figure = conflict()
        verdict_on(figure)
        CompanyFactory().aliases.create(name="also")

    make()
    api.get(f"/api/v1/{name}", headers=bearer)
    with CaptureQueriesContext(connection) as few:
        api.get(f"/api/v1/{name}", headers=bearer)
    for _each in range(20):
        make()

    with CaptureQueriesContext(connection) as many:
        api.get(f"/api/v1/{name}", headers=bearer)

    assert len(many) == len(few)
    assert len(many) <= 10


def test_the_key_can_be_asked_what_it_opens(api, db):
    key = key_of(UserFactory(first_name="Mina", last_name="Sol"), READ)

    found = api.get("/api/v1/token", headers={"Authorization": f"bearer {key}"}).json()

    assert found == {"name": "a program", "owner": "Mina Sol", "scopes": ["read"], "expires_at": None}


def test_numbers_are_json_numbers(api, bearer):
    conflict()

    text = api.get("/api/v1/claims", headers=bearer).content.decode()

    assert '"value": 11.5' in text
    assert Claim.objects.count() == len(json.loads(text)["items"]) == Article.objects.count()


def test_every_address_of_the_api_asks_for_a_key(api, db):
    patterns = [pattern for pattern in api_urls if pattern.name != "openapi"]

    assert len(patterns) > 14
    assert {getattr(pattern.callback, "access", None) for pattern in patterns} == {"OWN"}
    for pattern in patterns:
        path = re.sub(r"<[^>]+>", "1", str(pattern.pattern))
        assert api.get(f"/api/v1/{path}").status_code == 401
        assert api.post(f"/api/v1/{path}").status_code == 401


def test_a_list_takes_the_filters_of_the_search_page(api, bearer):
    figure, _other = conflict(), agreement()

    found = api.get("/api/v1/figures?state=conflict&spread_from=6&unit=percent", headers=bearer).json()["items"]

    assert [each["id"] for each in found] == [str(figure.pk)]
    assert api.get("/api/v1/figures?state=conflict&spread_from=7", headers=bearer).json()["items"] == []
    assert api.get("/api/v1/articles?from=2026-06-26", headers=bearer).json()["items"] == []
    assert len(api.get("/api/v1/claims?q=Ferrodyne", headers=bearer).json()["items"]) == 4


def test_a_claim_in_the_words_of_its_story_says_what_its_article_says(api, bearer):
    claim = conflict().claims.get(exact="11.5%")
    address = f"/api/v1/claims/{claim.pk}"
    before = api.get(address, headers=bearer)
    words = {"subject": "Calder Kettles", "subject_key": "calder kettles", "measure": None, "period": None}
    Claim.objects.filter(pk=claim.pk).update(adopted=words)

    after = api.get(address, headers=bearer | {"If-None-Match": before.headers["ETag"]})

    assert before.json()["as_read"] is None
    assert after.status_code == 200
    assert after.json()["subject"]["name"] == "Calder Kettles"
    assert after.json()["as_read"] == {"subject": "Ferrodyne"}
    assert after.json()["flags"] == ["from_story"]
