"""Two people at one figure at the same moment, over two connections: one is first, and nobody loses anything."""

import threading
from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from claims.models import SignOff, Verdict, VerdictStatus
from tests.desk.disputes import claims_of, dispute, judged
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(*requests: Callable[[], object]) -> list[object]:
    """What each request answers; they begin together, each with a connection of its own."""
    start, answers = threading.Barrier(len(requests)), [None] * len(requests)

    def run(place: int) -> None:
        start.wait(timeout=10)
        try:
            answers[place] = requests[place]()
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=(place,)) for place in range(len(requests))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    return answers


def signed_in(role):
    client = Client()
    client.force_login(UserFactory(role=role))
    return client


def test_of_two_verdicts_one_waits_and_the_other_comes_back_with_all_that_was_typed():
    figure = dispute()
    address = reverse("decide", args=(figure.pk,))
    given = {
        "version": figure.version,
        "seen_at": timezone.now().isoformat(),
        "stands": [claims_of(figure)[0].pk],
        "rating": "SUPPORTED",
    }
    people = [signed_in("fact-checker"), signed_in("editor")]

    answers = at_once(
        *(
            lambda client=client, words=words: client.post(address, given | {"rationale": words})
            for client, words in zip(people, ("Written by the first.", "Written by the second."), strict=True)
        )
    )

    assert sorted(answer.status_code for answer in answers) == [302, 422]
    refused = next(answer for answer in answers if answer.status_code == 422)
    kept = Verdict.objects.get().rationale
    lost = {"Written by the first.", "Written by the second."} - {kept}
    assert lost.pop() in refused.content.decode()
    assert kept not in refused.content.decode()


def test_two_second_answers_are_both_kept_and_one_publishes():
    figure = dispute()
    verdict = judged(figure, UserFactory(role="fact-checker"))
    people = [signed_in("fact-checker"), signed_in("editor")]
    given = {"version": figure.version, "stands": [claims_of(figure)[0].pk], "rating": "SUPPORTED"}

    at_once(*(lambda client=client: client.post(reverse("sign-off", args=(verdict.pk,)), given) for client in people))
    answers = at_once(*(lambda client=client: client.post(reverse("approve", args=(verdict.pk,))) for client in people))

    assert SignOff.objects.count() == 2
    assert [answer.status_code for answer in answers] == [302, 302]
    assert VerdictStatus.objects.filter(status="PUBLISHED").count() == 1
