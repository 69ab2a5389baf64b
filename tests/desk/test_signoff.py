"""Sign-off by HTTP: blind until the second answer is in."""

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from claims.models import Figure, SignOff, Verdict
from tests.desk.disputes import another, claims_of, dispute, judged
from tests.factories import UserFactory

SECRETS = ("The secret grounds.", "secret reason", "refuted by nobody")


@pytest.fixture
def figure(db):
    return dispute()


@pytest.fixture
def verdict(figure):
    author = UserFactory(role="fact-checker", first_name="Femi")
    return judged(figure, author, gate_reason="A secret reason for the gate.", rating="CONFLICTING")


def signed_in(role, **fields):
    client = Client()
    client.force_login(UserFactory(role=role, **fields))
    return client


@pytest.fixture
def second(db):
    return signed_in("editor")


def answer(client, verdict, **fields):
    figure = Figure.objects.get(pk=verdict.figure_id)
    given = {
        "version": figure.version,
        "seen_at": timezone.now().isoformat(),
        "stands": [claims_of(figure)[0].pk],
        "rating": "SUPPORTED",
    }
    return client.post(reverse("sign-off", args=(verdict.pk,)), given | fields)


def everything(client, verdict):
    """All pages, feeds and twins that might give a verdict away."""
    pages = [
        reverse("sign-off", args=(verdict.pk,)),
        reverse("sign-offs"),
        reverse("figure", args=(verdict.figure_id,)),
        *(f"/figures/{verdict.figure_id}/?view={view}" for view in ("table", "timeline", "chain")),
        "/",
        "/?tab=signoff",
        "/desk.json",
        "/quality/",
        "/quality/items/?of=reasons",
        "/corrections/",
        "/audit/",
        "/inbox/",
        f"/search.json?q={verdict.figure.subject_name}",
    ]
    return "".join(client.get(page).content.decode() for page in pages)


@pytest.mark.parametrize("role", ["reader", "fact-checker", "editor", "administrator"])
def test_what_a_waiting_verdict_says_is_on_no_page(role, verdict):
    pages = everything(signed_in(role), verdict)

    assert "Femi has written a verdict" in pages
    assert not [secret for secret in SECRETS if secret in pages]


def test_the_first_answer_is_shown_beside_the_second_when_that_is_in(second, verdict):
    answer(second, verdict)

    content = second.get(reverse("sign-off", args=(verdict.pk,))).content.decode()

    assert "The secret grounds." in content
    assert "The two answers differ." in content
    assert "Approve and publish" in content


def test_equal_answers_are_said_to_agree(second, figure):
    verdict = judged(figure, UserFactory(role="fact-checker"))
    answer(second, verdict)

    content = second.get(reverse("sign-off", args=(verdict.pk,))).content.decode()

    assert "The two answers agree." in content


def test_approval_publishes_and_can_be_undone_at_once(second, verdict):
    answer(second, verdict)
    waiting = second.get("/desk.json?tab=conflicts").json()["figures"][0]["verdict"]

    response = second.post(reverse("approve", args=(verdict.pk,)), follow=True)

    content = response.content.decode()
    assert waiting is None
    assert second.get("/desk.json?tab=agreeing").json()["figures"][0]["verdict"] == str(verdict.pk)
    assert Verdict.objects.current().get() == verdict
    assert "The secret grounds." in content
    assert "signed off by" in content
    assert 'class="undo"' in content


def test_nobody_approves_without_an_answer_or_their_own(second, verdict):
    own = Client()
    own.force_login(verdict.reviewer)

    for client in (second, own):
        client.post(reverse("approve", args=(verdict.pk,)))
    answer(own, verdict)

    assert not Verdict.objects.current().exists()
    assert not SignOff.objects.exists()


def test_sending_back_wants_a_comment_which_the_author_reads(second, verdict):
    answer(second, verdict)
    address = reverse("send-back", args=(verdict.pk,))
    refused = second.post(address, {"comment": ""})
    second.post(address, {"comment": "Which session was it?"})
    author = Client()
    author.force_login(verdict.reviewer)

    content = author.get(reverse("decide", args=(verdict.figure_id,))).content.decode()

    assert refused.status_code == 422
    assert "Which session was it?" in content
    assert "The secret grounds." in content


def test_an_answer_to_a_figure_that_changed_is_kept_and_shown_what_is_new(second, verdict, figure):
    version = figure.version
    newcomer = another(figure, "7.7")

    refused = answer(second, verdict, version=version, comment="Typed with care.", seen_at="2026-06-25T11:00:00Z")

    content = refused.content.decode()
    assert refused.status_code == 422
    assert "Typed with care." in content
    assert newcomer.exact in content
    assert "The secret grounds." not in content


def test_a_verdict_that_is_out_of_date_can_only_be_sent_back(second, verdict, figure):
    answer(second, verdict)
    another(figure, "7.7")

    content = second.get(reverse("sign-off", args=(verdict.pk,))).content.decode()
    second.post(reverse("approve", args=(verdict.pk,)))

    assert "Approve and publish" not in content
    assert not Verdict.objects.current().exists()


def test_an_override_needs_a_reason_and_is_printed(verdict):
    administrator = signed_in("administrator", first_name="Anton")
    address = reverse("override", args=(verdict.pk,))
    refused = administrator.post(address, {"override": ""})

    response = administrator.post(address, {"override": "Nobody else is awake."}, follow=True)

    content = response.content.decode()
    assert refused.status_code == 422
    assert "Published without a second person&#x27;s agreement" in content or (
        "Published without a second person's agreement" in content
    )
    assert "Anton: Nobody else is awake." in " ".join(content.split())


def test_a_verdict_that_no_longer_waits_leads_to_the_figure(second, verdict):
    answer(second, verdict)
    second.post(reverse("approve", args=(verdict.pk,)))

    response = second.get(reverse("sign-off", args=(verdict.pk,)))

    assert response.headers["Location"] == reverse("figure", args=(verdict.figure_id,))


def test_what_waits_is_listed_with_its_author(second, verdict):
    content = second.get(reverse("sign-offs")).content.decode()

    assert "by Femi" in content
    assert reverse("sign-off", args=(verdict.pk,)) in content


def test_when_nothing_waits_the_list_says_what_comes_here(second):
    assert "Nothing waits." in second.get(reverse("sign-offs")).content.decode()
