"""The OpenAPI document is true: programs written by it meet no surprise (schemathesis)."""

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from hypothesis import HealthCheck
from hypothesis import settings as searching
from schemathesis.specs.openapi.checks import ignored_auth, positive_data_acceptance

from tests.desk.scenes import conflict
from tests.factories import CompanyFactory, UserFactory
from tests.feeds.api.conftest import key_of
from tests.feeds.verdicts import verdict_on

pytestmark = pytest.mark.django_db

# Every edge of every parameter of a search is thousands of requests; these three are asked at random only.
SEARCHES = ("list_figures", "list_claims", "list_articles")
FEW = searching(
    max_examples=4,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.filter_too_much],
)


@schemathesis.serializer("application/x-ndjson")
def _lines(_context, value):
    return value.encode() if isinstance(value, str) else b""


def promised():
    schema = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", get_wsgi_application())
    schema.config.phases.coverage.unexpected_methods = {"DELETE"}
    return schema


edges = promised().exclude(operation_id=list(SEARCHES))
at_random = promised().include(operation_id=list(SEARCHES))
at_random.config.phases.coverage.enabled = False


@pytest.fixture(autouse=True)
def _one_connection():
    """A WSGI server hands its connection back after each request; these run in the test's own."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@pytest.fixture
def key(settings):
    settings.API_REQUESTS_A_MINUTE = 100_000
    figure = conflict()
    verdict_on(figure)
    CompanyFactory().aliases.create(name="also")
    return key_of(UserFactory(role="editor"))


@edges.parametrize()
@FEW
def test_every_answer_is_as_the_document_says(case, key):
    ask(case, key)


@at_random.parametrize()
@FEW
def test_every_search_is_answered_as_the_document_says(case, key):
    ask(case, key)


def ask(case, key):
    response = case.call(headers={"Authorization": f"Bearer {key}", "Accept-Encoding": "identity"})
    # Each case is sent with a good key, those meant to have none too; what a bad one opens is tested by itself.
    excluded = [ignored_auth]
    if response.status_code == 422 and "errors" not in response.json():
        excluded.append(positive_data_acceptance)  # refused for what it says, which no schema can tell
    case.validate_response(response, excluded_checks=excluded)
