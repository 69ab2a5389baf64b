import html
import re
import shlex

import pytest

from claims.models import Figure
from tests.desk.scenes import conflict
from tests.factories import CompanyFactory
from tests.feeds.verdicts import verdict_on


@pytest.fixture
def commands(client, db):
    page = client.get("/api/v1/docs").content.decode()
    return [html.unescape(code) for code in re.findall(r'<pre class="code"[^>]*><code>(.*?)</code>', page, re.DOTALL)]


def test_the_reference_names_every_operation(client, db, commands):
    paths = client.get("/api/v1/openapi.json").json()["paths"]

    assert len(commands) == sum(len(methods) for methods in paths.values())


def test_every_example_of_the_reference_runs(client, commands, bearer):
    figure = conflict()
    verdict_on(figure)
    CompanyFactory()

    answers = {command: run(command, client, bearer, figure) for command in commands}

    # Nothing waits for sign-off here, and figures move on: what is asked for may be gone, but never misspelt.
    assert {command: status for command, status in answers.items() if status >= 300 and status not in (404, 409)} == {}
    assert list(answers.values()).count(404) <= 3


def run(command: str, client, bearer, figure: Figure) -> int:
    """The status of a command of curl; the things numbered 1 in the examples are the first there are."""
    _curl, *words = shlex.split(command.replace("\\\n", " ").replace("$KEY", bearer["Authorization"].split()[1]))
    headers, body, address = {}, None, ""
    while words:
        word = words.pop(0)
        if word == "-H":
            name, _colon, value = words.pop(0).partition(": ")
            headers[name] = value
        elif word == "-d":
            body = words.pop(0)
        else:
            address = word
    path = re.sub(r"^https?://[^/]+", "", address)
    if body is not None:
        body = body.replace('"claim": 1', f'"claim": {figure.claims.first().pk}')
    found = re.fullmatch(r"/api/v1/(\w+)/1(.*)", path)
    if found and body is None:
        listed = client.get(f"/api/v1/{found[1]}?order=oldest&limit=1", headers=headers).json()["items"]
        if not listed:
            return 200  # of these there is none to be shown
        path = f"/api/v1/{found[1]}/{listed[0]['id']}{found[2]}"
    if found and found[1] == "figures" and body is not None:
        path = f"/api/v1/figures/{figure.pk}{found[2]}"
    if body is None:
        return client.get(path, headers=headers).status_code
    return client.post(path, body, content_type=headers["Content-Type"], headers=headers).status_code
