"""What docs and pages tell programmers to type is typed here, in a shell and in Python, at a server that listens."""

import html
import os
import re
import subprocess
import textwrap
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.conf import settings as configured
from standardwebhooks.webhooks import Webhook, WebhookVerificationError

from feeds.api.openapi import described
from following.scopes import SCOPES
from tests.desk.scenes import conflict
from tests.factories import AnnotationFactory, CompanyFactory, UserFactory
from tests.feeds.api.conftest import key_of
from tests.feeds.verdicts import correction_of, verdict_on

TEXT = (Path(configured.BASE_DIR) / "docs" / "public-feeds.md").read_text()
BLOCKS = [
    textwrap.dedent(block).strip() for block in re.findall(r"(?:^(?: {4}.*|)\n)+", TEXT, re.MULTILINE) if block.strip()
]
SHELL = [block for block in BLOCKS if block.startswith("curl ")]
PYTHON = [block for block in BLOCKS if block.startswith(("import ", "from "))]
# Answers with the status alone, so that what is typed stays as it stands.
QUIET = """
curl() {
    command curl --silent --show-error --max-time 20 --output /dev/null --write-out "%{http_code}\\n" "$@"
}
"""
# The things numbered 1 in examples are these.
FIRST = 900_001


@pytest.fixture
def newsroom(transactional_db, live_server, settings):
    """A server that listens, with something of everything; gives a key that opens all."""
    settings.BASE_URL = live_server.url
    described.cache_clear()
    figure = conflict(pk=FIRST, company=CompanyFactory(pk=FIRST))
    correction_of(verdict_on(figure))
    conflict(is_public=True)
    AnnotationFactory(pk=FIRST, figure=figure, claim=None)
    yield key_of(UserFactory(role="editor"), *(scope.name for scope in SCOPES))
    described.cache_clear()


def typed(commands, *, key):
    """The statuses that curl was answered, one for each command."""
    environment = {"KEY": key, "PATH": os.environ["PATH"]}
    script = QUIET + "\n".join(commands)
    done = subprocess.run(["bash", "-euc", script], env=environment, capture_output=True, text=True, check=True)
    return [int(line) for line in done.stdout.split()]


def test_every_block_of_the_document_is_an_example_that_is_run():
    assert len(SHELL) >= 5
    assert len(PYTHON) == 3
    assert len(SHELL) + len(PYTHON) == len(BLOCKS)


def test_the_documents_receiver_knows_our_messages_from_others(monkeypatch):
    secret, now = "whsec_" + "c2VjcmV0" * 4, datetime.now(tz=UTC)
    monkeypatch.setenv("WEBHOOK_SECRET", secret)
    body = '{"type": "conflict.opened"}'
    headers = {
        "webhook-id": "step_1",
        "webhook-timestamp": str(int(now.timestamp())),
        "webhook-signature": Webhook(secret).sign("step_1", now, body),
    }
    said = {}
    exec(next(block for block in PYTHON if "standardwebhooks" in block), said)

    assert said["received"](body.encode(), headers) == "conflict.opened"
    with pytest.raises(WebhookVerificationError):
        said["received"](body.encode() + b" ", headers)


def test_what_document_and_pages_say_to_type_is_answered_by_a_server(newsroom, live_server, client):
    key, address = newsroom, live_server.url
    feeds, reference = (html.unescape(client.get(path).content.decode()) for path in ("/feeds/", "/api/v1/docs"))
    of_document = [each.replace("https://desk.example", address).replace("/KEY/", f"/{key}/") for each in SHELL]
    of_feeds = re.findall(r"<code>(curl .*?)</code>", feeds)
    of_reference = re.findall(r'<pre class="code"[^>]*><code>(curl .*?)</code>', reference, re.DOTALL)
    of_reference = [re.sub(r"/1\b", f"/{FIRST}", each) for each in of_reference]
    reading = [each for each in of_reference if " -d " not in each]
    writing = [each for each in of_reference if " -d " in each]

    answers = [typed(each, key=key) for each in (of_document, of_document, of_feeds, reading, writing)]

    assert [len(each) for each in answers] == [
        len(each) for each in (of_document, of_document, of_feeds, reading, writing)
    ]
    assert set(answers[0]) == {200, 201}
    assert answers[1] == answers[0], "what is sent twice is done once"
    assert set(answers[2]) == {200}
    # Some of what is numbered 1 is not there, and nothing waits for sign-off; nothing is misspelt.
    assert set(answers[3]) <= {200, 404}
    assert answers[3].count(404) <= 5
    assert set(answers[4]) <= {200, 201, 404, 409}


def test_the_documents_python_reads_every_item_and_every_row(newsroom, live_server):
    said = {}
    for block in PYTHON:
        exec(block, said)

    items = list(said["items"](f"{live_server.url}/feeds/corrections.json"))
    rows = list(said["rows"](f"{live_server.url}/api/v1/claims?limit=1", newsroom))

    assert len({item["id"] for item in items}) == 1
    assert len({row["id"] for row in rows}) == 4
