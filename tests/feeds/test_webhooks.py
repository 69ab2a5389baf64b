"""Webhooks, from a step of a figure's history to a receiver that fails before it answers."""

import json
import re
import socket
from collections.abc import Iterator
from datetime import timedelta

import pytest
import time_machine
from django.core import mail
from django.urls import reverse
from standardwebhooks.webhooks import Webhook as Verifier

from claims.models import FigureEvent
from following import tasks
from following.actions.add_webhook import add_webhook, redeliver
from following.actions.announce_events import announce_events
from following.actions.deliver import PAUSES, DeliveryOutcome, deliver
from following.models import Delivery, Webhook
from tests.desk.scenes import conflict
from tests.factories import NOON, FigureEventFactory, UserFactory
from tests.feeds.receiving import Receiver, running_receiver
from tests.feeds.verdicts import correction_of, verdict_on

EVERY_EVENT = ("conflict.opened", "conflict.reopened", "conflict.closed", "verdict.published", "verdict.corrected")


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with running_receiver() as running:
        yield running


@pytest.fixture
def hook(db, receiver):
    return add_webhook(
        user=UserFactory(role="editor"),
        name="chat of the night shift",
        url=receiver.url,
        events=EVERY_EVENT,
        layout=Webhook.Layout.STANDARD,
        now=NOON,
    )


def opened(figure, *, minutes=1, kind=FigureEvent.Kind.OPENED):
    return FigureEventFactory(figure=figure, kind=kind, at=NOON + timedelta(minutes=minutes), summary=figure.summary)


def after(**fields):
    return NOON + timedelta(**fields)


def test_a_receiver_that_fails_twice_gets_the_message_at_the_third_attempt(hook, receiver):
    receiver.statuses = [503, 500, 204]
    step = opened(conflict())
    announce_events(webhook_id=hook.pk, now=after(minutes=2))
    delivery = Delivery.objects.get()

    now, outcomes = after(minutes=2), []
    for pause in (*PAUSES[:2], timedelta()):
        with time_machine.travel(now, tick=False):
            outcomes.append(deliver(delivery_id=delivery.pk, now=now))
        now += pause

    assert outcomes == [DeliveryOutcome.FAILED, DeliveryOutcome.FAILED, DeliveryOutcome.DELIVERED]
    headers, body = receiver.received[-1]
    with time_machine.travel(now, tick=False):
        message = Verifier(hook.secret).verify(body, headers)
    assert message["type"] == "conflict.opened"
    assert message["data"]["figure"]["id"] == str(step.figure_id)
    assert {headers["webhook-id"] for headers, _body in receiver.received} == {f"step_{step.pk}"}
    assert [attempt.status for attempt in delivery.log.order_by("pk")] == [503, 500, 204]


def test_a_changed_message_does_not_pass_for_ours(hook, receiver):
    opened(conflict())
    announce_events(webhook_id=hook.pk, now=after(minutes=2))
    deliver(delivery_id=Delivery.objects.get().pk, now=after(minutes=2))
    headers, body = receiver.received[0]

    with time_machine.travel(after(minutes=2), tick=False), pytest.raises(Exception, match="No matching signature"):
        Verifier(hook.secret).verify(body.replace(b"Ferrodyne", b"Veldhaven"), headers)


def test_announcing_twice_tells_once(hook):
    opened(conflict())

    announce_events(webhook_id=hook.pk, now=after(minutes=2))
    again = announce_events(webhook_id=hook.pk, now=after(minutes=3))

    assert again == 0
    assert Delivery.objects.count() == 1


def test_a_step_that_was_committed_late_is_told_all_the_same(hook):
    announce_events(webhook_id=hook.pk, now=after(minutes=5))
    opened(conflict(), minutes=4)

    announce_events(webhook_id=hook.pk, now=after(minutes=6))

    assert Delivery.objects.count() == 1


def test_delivering_twice_at_once_sends_once(hook, receiver):
    opened(conflict())
    announce_events(webhook_id=hook.pk, now=after(minutes=2))
    delivery = Delivery.objects.get()

    outcomes = [deliver(delivery_id=delivery.pk, now=after(minutes=2)) for _each in range(2)]

    assert outcomes == [DeliveryOutcome.DELIVERED, DeliveryOutcome.NOT_DUE]
    assert len(receiver.received) == 1


def test_a_webhook_is_told_only_of_what_it_chose_and_of_what_happened_since(hook):
    Webhook.objects.update(events=["conflict.closed"])
    figure = conflict()
    opened(figure, minutes=-5, kind=FigureEvent.Kind.CLOSED)
    opened(figure)
    opened(figure, kind=FigureEvent.Kind.CLOSED)

    announce_events(webhook_id=hook.pk, now=after(minutes=2))

    assert [delivery.event for delivery in Delivery.objects.all()] == ["conflict.closed"]


def test_a_published_verdict_and_its_correction_are_told_apart(hook):
    first = verdict_on(conflict())
    second = correction_of(first)
    for minutes, verdict in enumerate((first, second), start=1):
        FigureEventFactory(
            figure=verdict.figure,
            kind=FigureEvent.Kind.PUBLISHED,
            at=after(minutes=minutes),
            way_back={"verdict": verdict.pk, "ranks": []},
        )

    announce_events(webhook_id=hook.pk, now=after(minutes=3))

    told = Delivery.objects.order_by("pk")
    assert [delivery.event for delivery in told] == ["verdict.published", "verdict.corrected"]
    assert told[1].payload["data"]["verdict"]["correction"] == "It was the intraday low."


def test_after_a_day_of_failures_it_is_disabled_and_its_owner_is_told(
    hook, receiver, django_capture_on_commit_callbacks
):
    receiver.statuses = [500]
    opened(conflict())
    announce_events(webhook_id=hook.pk, now=after(minutes=2))
    delivery = Delivery.objects.get()

    now = after(minutes=2)
    with django_capture_on_commit_callbacks(execute=True):
        for pause in (*PAUSES, timedelta()):
            outcome = deliver(delivery_id=delivery.pk, now=now)
            now += pause

    hook.refresh_from_db()
    assert outcome is DeliveryOutcome.GIVEN_UP
    assert now - after(minutes=2) > timedelta(days=1)
    assert hook.disabled_at is not None
    assert "500" in hook.disabled_reason
    assert mail.outbox[0].to == [hook.user.email]
    assert not Delivery.objects.due(now=now + timedelta(days=9)).exists()


def test_one_message_that_a_receiver_refuses_for_ever_disables_nothing_while_it_takes_others(hook, receiver):
    refused, taken = conflict(), conflict()
    opened(refused)
    announce_events(webhook_id=hook.pk, now=after(minutes=2))
    first = Delivery.objects.get()
    Delivery.objects.update(attempts=len(PAUSES))
    opened(taken, minutes=3)
    announce_events(webhook_id=hook.pk, now=after(minutes=4))
    deliver(delivery_id=Delivery.objects.exclude(pk=first.pk).get().pk, now=after(minutes=4))
    receiver.statuses = [422]

    outcome = deliver(delivery_id=first.pk, now=after(minutes=5))

    hook.refresh_from_db()
    assert outcome is DeliveryOutcome.GIVEN_UP
    assert hook.disabled_at is None


def test_a_receiver_that_is_gone_is_disabled_at_once(hook, receiver):
    receiver.statuses = [410]
    opened(conflict())
    announce_events(webhook_id=hook.pk, now=after(minutes=2))

    deliver(delivery_id=Delivery.objects.get().pk, now=after(minutes=2))

    hook.refresh_from_db()
    assert hook.disabled_at is not None


def test_a_private_address_is_never_sent_to(hook, receiver, settings):
    settings.FETCH_ALLOWED_HOSTS = frozenset()
    opened(conflict())
    announce_events(webhook_id=hook.pk, now=after(minutes=2))

    outcome = deliver(delivery_id=Delivery.objects.get().pk, now=after(minutes=2))

    assert outcome is DeliveryOutcome.FAILED
    assert receiver.received == []
    assert "private" in Delivery.objects.get().last_error


def test_a_name_that_leads_to_a_private_address_once_it_is_connected_to_is_never_sent_to(
    hook, receiver, settings, monkeypatch
):
    settings.FETCH_ALLOWED_HOSTS = frozenset()
    port = int(receiver.url.rpartition(":")[2].partition("/")[0])
    Webhook.objects.update(url=f"http://rebound.example:{port}/hook")
    looked_up = []

    def rebinding(host, asked_port, *_args, **_more):
        looked_up.append(host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", asked_port))]

    opened(conflict())
    announce_events(webhook_id=hook.pk, now=after(minutes=2))
    monkeypatch.setattr(socket, "getaddrinfo", rebinding)

    outcome = deliver(delivery_id=Delivery.objects.get().pk, now=after(minutes=2))

    assert outcome is DeliveryOutcome.FAILED
    assert looked_up == ["rebound.example"]
    assert receiver.received == []


def test_a_chat_room_gets_one_line_whose_markup_is_ours(hook, receiver):
    Webhook.objects.update(layout=Webhook.Layout.CHAT)
    opened(conflict(summary="4.9% <or> 11.5% & more"))
    announce_events(webhook_id=hook.pk, now=after(minutes=2))

    deliver(delivery_id=Delivery.objects.get().pk, now=after(minutes=2))

    text = json.loads(receiver.received[0][1])["text"]
    assert "4.9% &lt;or&gt; 11.5% &amp; more" in text
    assert re.search(r"<http://localhost:8000/figures/\d+/\|Ferrodyne · share price>", text)


def test_what_was_given_up_is_sent_again_on_request(hook, receiver):
    opened(conflict())
    announce_events(webhook_id=hook.pk, now=after(minutes=2))
    Delivery.objects.update(next_attempt_at=None, attempts=8)
    delivery = Delivery.objects.get()

    redeliver(delivery_id=delivery.pk, user=hook.user, now=after(hours=30))

    assert deliver(delivery_id=delivery.pk, now=after(hours=30)) is DeliveryOutcome.DELIVERED


def test_an_editor_adds_a_webhook_sees_its_secret_once_tests_it_and_reads_the_log(client, receiver, db, monkeypatch):
    sent = []
    monkeypatch.setattr(tasks.send_delivery, "delay_on_commit", lambda *, delivery_id: sent.append(delivery_id))
    client.force_login(UserFactory(role="editor"))
    form = {"name": "the desk", "url": receiver.url, "events": ["conflict.opened"], "layout": "STANDARD"}

    made = client.post(reverse("webhooks"), form)
    hook = Webhook.objects.get()
    client.post(reverse("test-webhook", args=(hook.pk,)))
    deliver(delivery_id=sent[0], now=Delivery.objects.get().next_attempt_at)
    log = client.get(reverse("webhook", args=(hook.pk,))).content.decode()

    assert made.status_code == 201
    assert hook.secret in made.content.decode()
    assert hook.secret not in client.get(reverse("webhooks")).content.decode()
    assert "delivered" in log


def test_nobody_sees_or_touches_the_webhook_of_another(client, hook):
    client.force_login(UserFactory(role="editor"))

    assert client.get(reverse("webhook", args=(hook.pk,))).status_code == 404
    client.post(reverse("remove-webhook", args=(hook.pk,)))

    assert Webhook.objects.filter(pk=hook.pk).exists()
    assert "night shift" not in client.get(reverse("webhooks")).content.decode()
