"""What programs can read, for the people who write them."""

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from accounts.access import public
from feeds.extension import FIELDS_IN_WORDS


@dataclass(frozen=True)
class Offer:
    """One kind of feed: its address after the host, with what stands for an id, and what is in it."""

    path: str
    label: str | Promise
    is_public: bool = True


OFFERS = (
    Offer("verdicts", _("judgements on figures, signed by two people")),
    Offer("corrections", _("what was wrong or new in judgements published before")),
    Offer("conflicts", _("figures whose printed numbers cannot all be true")),
    Offer("company/ID", _("figures of one company")),
    Offer("publisher/ID", _("figures that one outlet printed")),
    Offer("measure/NAME", _("figures of one measure")),
    Offer("search/ID", _("what one of your saved searches finds"), is_public=False),
)


@require_safe
@public
def overview(request: HttpRequest) -> HttpResponse:
    base = settings.BASE_URL
    context = {
        "offers": OFFERS,
        "formats": (("atom", "Atom 1.0"), ("rss", "RSS 2.0"), ("json", "JSON Feed 1.1")),
        "base_url": base,
        "example": f'curl -i "{base}{reverse("public-feed", args=("verdicts", "json"))}"',
        "polite_example": (
            f'curl -i -H \'If-None-Match: "…"\' "{base}{reverse("public-feed", args=("verdicts", "json"))}"'
        ),
        "archive_example": f'curl -i "{base}{reverse("public-feed", args=("verdicts", "atom"))}?archive=0"',
        "extension": FIELDS_IN_WORDS,
        "nav": "feeds",
    }
    return render(request, "feeds/feeds.html", context)
