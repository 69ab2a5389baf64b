"""The Web Annotation collection: walked from its first page to its last as the model says, by session and by key."""

import jsonschema
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from claims.models import Annotation
from following.actions.issue_token import issue_token
from following.actions.revoke_token import revoke_token
from following.scopes import FEEDS, READ
from tests.claims.export.test_annotations import WEB_ANNOTATION
from tests.desk.scenes import conflict
from tests.factories import NOON, AnnotationFactory, UserFactory

CONTENT_TYPE = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"'
IRI = {"type": "string", "pattern": "^https?://"}
COUNT = {"type": "integer", "minimum": 0}
# https://www.w3.org/TR/annotation-model/#annotation-collection and #annotation-page
COLLECTION = {
    "type": "object",
    "required": ["@context", "id", "type", "total", "first", "last"],
    "properties": {
        "id": IRI,
        "type": {"const": "AnnotationCollection"},
        "label": {"type": "string"},
        "total": COUNT,
        "first": IRI,
        "last": IRI,
    },
}
PAGE = {
    "type": "object",
    "required": ["@context", "id", "type", "partOf", "startIndex", "items"],
    "properties": {
        "id": IRI,
        "type": {"const": "AnnotationPage"},
        "partOf": IRI,
        "startIndex": COUNT,
        "prev": IRI,
        "next": IRI,
        "items": {
            "type": "array",
            "minItems": 1,
            "items": {
                **WEB_ANNOTATION,
                "required": [each for each in WEB_ANNOTATION["required"] if each != "@context"],
            },
        },
    },
}


def read(client, address, **headers):
    return client.get(address.replace("http://localhost:8000", ""), headers=headers)


def key_with(scope):
    return issue_token(user=UserFactory(), name="an archive", scopes=(scope,), now=NOON)


@pytest.fixture
def remarks(db):
    figure = conflict()
    return [AnnotationFactory(pk=pk, figure=figure, claim=None) for pk in (3, 150, 450, 451, 5000)]


@pytest.mark.parametrize("by_key", [False, True])
def test_the_collection_is_walked_from_its_first_page_to_its_last(desk_client, client, remarks, by_key):
    address = f"/feeds/{key_with(FEEDS)[1]}/annotations/" if by_key else "/annotations/"
    response = read(desk_client, address)
    collection = response.json()
    jsonschema.validate(collection, COLLECTION)
    pages, following = [], collection["first"]

    while following:
        pages.append(read(desk_client, following).json())
        following = pages[-1].get("next")

    assert response["Content-Type"] == CONTENT_TYPE
    for page in pages:
        jsonschema.validate(page, PAGE)
        assert page["partOf"] == collection["id"]
    assert pages[-1]["id"] == collection["last"]
    assert [page.get("prev") for page in pages] == [None, *(page["id"] for page in pages[:-1])]
    assert [page["startIndex"] for page in pages] == [0, 2, 4]
    items = [item["id"] for page in pages for item in page["items"]]
    assert items == [f"http://localhost:8000/annotations/{remark.pk}/" for remark in remarks]
    assert collection["total"] == len(items)


def test_what_was_withdrawn_is_not_in_it(desk_client, remarks):
    Annotation.objects.create(
        figure=remarks[0].figure, author=remarks[0].author, created_at=NOON, replaces=remarks[0], withdrawn=True
    )

    assert read(desk_client, "/annotations/").json()["total"] == 4


def test_an_empty_collection_has_no_pages(desk_client):
    collection = read(desk_client, "/annotations/").json()

    assert collection["total"] == 0
    assert "first" not in collection
    assert read(desk_client, "/annotations/?page=0").status_code == 404
    assert read(desk_client, "/annotations/?page=x").status_code == 404


def test_what_a_program_has_is_not_sent_again(desk_client, remarks):
    for address in ("/annotations/", "/annotations/?page=0"):
        first = read(desk_client, address)

        again = read(desk_client, address, **{"If-None-Match": first["ETag"]})

        assert (again.status_code, again.content) == (304, b"")


def test_only_a_key_that_reads_feeds_opens_it(client, remarks):
    token, key = key_with(FEEDS)
    revoke_token(token_id=token.pk, user=token.user, now=NOON)

    assert read(client, f"/feeds/{key}/annotations/").status_code == 410
    assert read(client, f"/feeds/{key_with(READ)[1]}/annotations/").status_code == 410
    assert read(client, f"/feeds/{'x' * 43}/annotations/").status_code == 404
    assert read(client, "/annotations/").status_code == 302


def test_a_page_costs_the_same_with_one_annotation_and_with_twenty(desk_client, db):
    AnnotationFactory(pk=1, figure=conflict(), claim=None)
    read(desk_client, "/annotations/?page=0")
    with CaptureQueriesContext(connection) as few:
        read(desk_client, "/annotations/?page=0")
    for pk in range(2, 22):
        AnnotationFactory(pk=pk, figure=conflict(), claim=None)

    with CaptureQueriesContext(connection) as many:
        read(desk_client, "/annotations/?page=0")

    assert len(many) == len(few)
