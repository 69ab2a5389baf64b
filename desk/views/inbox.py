"""What changed in what somebody watches."""

from typing import cast

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.access import guarded_by_token, requires
from accounts.models import User
from desk.pages.inbox import inbox_page
from desk.undo import offer_undo
from following.actions.mark_read import mark_read, mark_unread
from following.actions.send_digest import reads_token, unsubscribe


@require_safe
@requires("following.add_watch")
def inbox(request: HttpRequest) -> HttpResponse:
    page = inbox_page(cast(User, request.user), is_all="all" in request.GET, before=request.GET.get("before", ""))
    return render(request, "desk/inbox.html", {"page": page, "now": timezone.now(), "nav": "inbox"})


@require_POST
@requires("following.add_watch")
def read(request: HttpRequest) -> HttpResponse:
    """Those items, or all where none is named."""
    named = [int(each) for each in request.POST.getlist("item") if each.isdecimal() and len(each) < 19]
    now = timezone.now()
    count = mark_read(user=cast(User, request.user), item_ids=named or None, now=now)
    if count:
        said = ngettext("%d item is read.", "%d items are read.", count) % count
        offer_undo(request, said, address=f"{reverse('mark-unread')}?at={now.isoformat()}")
    return redirect("inbox")


@require_POST
@requires("following.add_watch")
def unread(request: HttpRequest) -> HttpResponse:
    """Take back what was marked as read at one moment."""
    # A plus sign of the time zone arrives as a space.
    moment = parse_datetime(request.GET.get("at", "").replace(" ", "+"))
    if moment is not None and moment.tzinfo is not None:
        mark_unread(user=cast(User, request.user), read_at=moment)
        messages.success(request, _("Unread again."))
    return redirect("inbox")


@csrf_exempt  # mail programs post to it (RFC 8058); the token in the address says whose digests end
@require_http_methods(["GET", "HEAD", "POST"])
@guarded_by_token
def unsubscribe_digest(request: HttpRequest, token: str) -> HttpResponse:
    if not reads_token(token):
        raise Http404
    if request.method == "POST":
        unsubscribe(token)
    return render(request, "desk/unsubscribe.html", {"is_done": request.method == "POST"})
