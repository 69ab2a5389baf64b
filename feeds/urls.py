from django.urls import URLPattern, URLResolver, include, path

from feeds.api import api
from feeds.views import conflicts, keys, reference

urlpatterns: list[URLPattern | URLResolver] = [
    path("feeds/", keys.keys, name="feeds"),
    path("feeds/keys/<int:token_id>/revoke/", keys.revoke, name="revoke-key"),
    path("feeds/<str:key>/conflicts.rss", conflicts.conflicts_rss, name="conflicts-rss"),
    path("feeds/<str:key>/conflicts.atom", conflicts.conflicts_atom, name="conflicts-atom"),
    path("feeds/<str:key>/conflicts.json", conflicts.conflicts_json, name="conflicts-json"),
    path("api/v1/docs", reference.reference, name="api-reference"),
    path(api.ROOT, include((api.urlpatterns, "api-v1"))),
]
