import pytest

from claims.models import Figure, Verdict
from following.scopes import DECIDE, READ, SIGN
from tests.desk.scenes import conflict
from tests.factories import UserFactory
from tests.feeds.api.conftest import key_of


@pytest.fixture
def figure(db):
    return conflict()


@pytest.fixture
def author(db):
    return {"Authorization": f"Bearer {key_of(UserFactory(role='fact-checker'), READ, DECIDE, SIGN)}"}


@pytest.fixture
def second(db):
    return {"Authorization": f"Bearer {key_of(UserFactory(role='fact-checker'), READ, SIGN)}"}


def post(api, key, path, body):
    return api.post(f"/api/v1/{path}", body, content_type="application/json", headers=key)


def decide(api, key, figure, **fields):
    body = {
        "rating": "SUPPORTED",
        "rationale": "The exchange's record says so.",
        "preferred": [figure.claims.order_by("pk").first().pk],
        "seen_version": Figure.objects.get(pk=figure.pk).version,
        "gate_reason": "The record is public.",
    } | fields
    return post(api, key, f"figures/{figure.pk}/verdicts", body)


def answer(api, key, verdict, figure):
    version = Figure.objects.get(pk=figure.pk).version
    body = {"rating": "SUPPORTED", "reason": "PERIOD", "seen_version": version}
    return post(api, key, f"waiting-verdicts/{verdict}/answers", body)


def test_a_figure_is_decided_by_one_and_signed_by_another_who_sees_it_only_after_answering(api, author, second, figure):
    verdict = decide(api, author, figure).json()["id"]

    waiting = api.get("/api/v1/waiting-verdicts", headers=second).json()["items"]
    unseen = api.get(f"/api/v1/verdicts/{verdict}", headers=second)
    too_early = post(api, second, f"waiting-verdicts/{verdict}/decision", {"decision": "approve"})
    answered = answer(api, second, verdict, figure)
    approved = post(api, second, f"waiting-verdicts/{verdict}/decision", {"decision": "approve"})
    published = api.get(f"/api/v1/verdicts/{verdict}", headers=second)

    assert waiting == [{"id": verdict, "figure": str(figure.pk)}]
    assert (unseen.status_code, too_early.status_code) == (404, 409)
    assert (answered.status_code, approved.status_code) == (201, 200), approved.json()
    assert published.json()["status"] == "PUBLISHED"
    assert Figure.objects.get(pk=figure.pk).state == Figure.State.RESOLVED


def test_nobody_signs_their_own(api, author, figure):
    verdict = decide(api, author, figure).json()["id"]

    assert api.get("/api/v1/waiting-verdicts", headers=author).json()["items"] == []
    assert answer(api, author, verdict, figure).status_code == 403


def test_a_verdict_on_a_figure_that_changed_meanwhile_is_refused(api, author, figure):
    response = decide(api, author, figure, seen_version=0)

    assert response.status_code == 409
    assert not Verdict.objects.exists()


def test_a_verdict_that_decides_nothing_is_refused(api, author, figure):
    response = decide(api, author, figure, preferred=[])

    assert response.status_code == 422
    assert "Choose the number" in response.json()["detail"]


def test_a_verdict_is_sent_back_with_a_comment(api, author, second, figure):
    verdict = decide(api, author, figure).json()["id"]
    answer(api, second, verdict, figure)

    silent = post(api, second, f"waiting-verdicts/{verdict}/decision", {"decision": "send back"})
    said = post(api, second, f"waiting-verdicts/{verdict}/decision", {"decision": "send back", "comment": "Which day?"})

    assert (silent.status_code, said.status_code) == (422, 200)


@pytest.mark.parametrize("path", ["figures/{}/verdicts", "waiting-verdicts/{}/answers", "waiting-verdicts/{}/decision"])
def test_deciding_needs_the_scope_and_the_role(api, figure, path):
    bodies = {
        "verdicts": {"rating": "SUPPORTED", "rationale": "x", "seen_version": 1},
        "answers": {"rating": "SUPPORTED", "seen_version": 1},
        "decision": {"decision": "approve"},
    }
    body = bodies[path.rpartition("/")[2]]
    for user, scopes in ((UserFactory(role="reader"), (DECIDE, SIGN)), (UserFactory(role="editor"), (READ,))):
        key = {"Authorization": f"Bearer {key_of(user, *scopes)}"}

        assert post(api, key, path.format(figure.pk), body).status_code == 403
