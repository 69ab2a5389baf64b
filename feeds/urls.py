from django.urls import URLPattern, URLResolver, include, path, register_converter
from django.urls.converters import StringConverter

from feeds.api import api
from feeds.views import claimreviews, deskfeeds, feeds, keys, overview, reference, twins, webannotations, webhooks


class KeyConverter(StringConverter):
    """A key, which is longer than any name of a feed."""

    regex = "[A-Za-z0-9_-]{40,60}"


class FormatConverter(StringConverter):
    regex = "rss|atom|json"


register_converter(KeyConverter, "key")
register_converter(FormatConverter, "format")

urlpatterns: list[URLPattern | URLResolver] = [
    path("feeds/", overview.overview, name="feeds"),
    path("feeds/claimreview.json", claimreviews.claimreviews, name="claimreviews"),
    path("feeds/keys/", keys.keys, name="program-keys"),
    path("feeds/keys/<int:token_id>/revoke/", keys.revoke, name="revoke-key"),
    path("feeds/webhooks/", webhooks.webhooks, name="webhooks"),
    path("feeds/webhooks/<int:webhook_id>/", webhooks.webhook, name="webhook"),
    path("feeds/webhooks/<int:webhook_id>/test/", webhooks.test, name="test-webhook"),
    path("feeds/webhooks/<int:webhook_id>/enable/", webhooks.enable, name="enable-webhook"),
    path("feeds/webhooks/<int:webhook_id>/remove/", webhooks.remove, name="remove-webhook"),
    path("feeds/deliveries/<int:delivery_id>/again/", webhooks.again, name="redeliver"),
    path("annotations/", webannotations.annotations, name="web-annotations"),
    path("feeds/<key:key>/annotations/", webannotations.keyed_annotations, name="keyed-web-annotations"),
    path("feeds/<key:key>/<slug:kind>.<format:written>", feeds.keyed_feed, name="feed"),
    path("feeds/<key:key>/<slug:kind>/<path:what>.<format:written>", feeds.keyed_feed, name="feed-of"),
    path("feeds/<slug:kind>.<format:written>", feeds.public_feed, name="public-feed"),
    path("feeds/<slug:kind>/<path:what>.<format:written>", feeds.public_feed, name="public-feed-of"),
    path("desk.atom", deskfeeds.desk_atom, name="desk-atom"),
    path("search.atom", deskfeeds.search_atom, name="search-atom"),
    *twins.addresses(),
    path("api/v1/docs", reference.reference, name="api-reference"),
    path(api.ROOT, include((api.urlpatterns, "api-v1"))),
]
