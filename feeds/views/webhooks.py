"""Webhooks: added, tested, their log read and what failed sent again, by their owners."""

from typing import cast

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.access import requires
from accounts.models import User
from feeds.forms import WebhookForm
from following import tasks
from following.actions.add_webhook import (
    NoSuchWebhook,
    add_webhook,
    enable_webhook,
    redeliver,
    remove_webhook,
    send_test,
)
from following.events import LABELS
from following.models import Webhook

MOST_DELIVERIES = 100


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@requires("following.add_webhook")
def webhooks(request: HttpRequest) -> HttpResponse:
    """One's webhooks, and the form that adds one. The answer to it shows the secret, this once."""
    user, now = cast(User, request.user), timezone.now()
    form = WebhookForm(request.POST if request.method == "POST" else None)
    made, status = None, 200
    if form.is_valid():
        chosen = form.cleaned_data
        made = add_webhook(
            user=user,
            name=chosen["name"],
            url=chosen["url"],
            events=tuple(chosen["events"]),
            layout=chosen["layout"],
            now=now,
        )
        form, status = WebhookForm(None), 201
        messages.success(request, _("Added the webhook “%(name)s”.") % {"name": made.name})
    elif form.is_bound:
        status = 422
    context = {
        "form": form,
        "made": made,
        "webhooks": [
            (each, [LABELS[name] for name in each.events if name in LABELS])
            for each in Webhook.objects.filter(user=user).order_by("-created_at", "-pk")
        ],
        "now": now,
        "nav": "feeds",
    }
    return render(request, "feeds/webhooks.html", context, status=status)


@require_safe
@requires("following.add_webhook")
def webhook(request: HttpRequest, webhook_id: int) -> HttpResponse:
    found = get_object_or_404(Webhook, pk=webhook_id, user=cast(User, request.user))
    deliveries = found.deliveries.prefetch_related("log").order_by("-created_at", "-pk")[:MOST_DELIVERIES]
    context = {
        "webhook": found,
        "deliveries": [(each, LABELS.get(each.event, each.event)) for each in deliveries],
        "now": timezone.now(),
        "nav": "feeds",
    }
    return render(request, "feeds/webhook.html", context)


@require_POST
@requires("following.add_webhook")
def test(request: HttpRequest, webhook_id: int) -> HttpResponse:
    try:
        delivery = send_test(
            webhook_id=webhook_id, user=cast(User, request.user), base_url=settings.BASE_URL, now=timezone.now()
        )
    except NoSuchWebhook as error:
        messages.error(request, str(error))
        return redirect("webhooks")
    tasks.send_delivery.delay_on_commit(delivery_id=delivery.pk)
    messages.success(request, _("A test is on its way. Load the page anew to see what came of it."))
    return redirect("webhook", webhook_id)


@require_POST
@requires("following.add_webhook")
def enable(request: HttpRequest, webhook_id: int) -> HttpResponse:
    try:
        enable_webhook(webhook_id=webhook_id, user=cast(User, request.user), now=timezone.now())
    except NoSuchWebhook as error:
        messages.error(request, str(error))
        return redirect("webhooks")
    messages.success(request, _("It is told of what happens from now on."))
    return redirect("webhook", webhook_id)


@require_POST
@requires("following.add_webhook")
def remove(request: HttpRequest, webhook_id: int) -> HttpResponse:
    try:
        remove_webhook(webhook_id=webhook_id, user=cast(User, request.user))
    except NoSuchWebhook as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("The webhook is removed."))
    return redirect("webhooks")


@require_POST
@requires("following.add_webhook")
def again(request: HttpRequest, delivery_id: int) -> HttpResponse:
    try:
        webhook_id = redeliver(delivery_id=delivery_id, user=cast(User, request.user), now=timezone.now())
    except NoSuchWebhook as error:
        messages.error(request, str(error))
        return redirect("webhooks")
    tasks.send_delivery.delay_on_commit(delivery_id=delivery_id)
    messages.success(request, _("It is sent again. Load the page anew to see what came of it."))
    return redirect("webhook", webhook_id)
