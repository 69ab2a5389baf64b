"""Every address, in the words of DESIGN.md §3."""

from django.conf import settings
from django.contrib import admin
from django.urls import URLPattern, URLResolver, include, path

from config.health import health
from config.metrics import metrics
from desk.views.gallery import gallery

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("desk.urls")),
    path("", include("feeds.urls")),
    path("healthz", health, name="health"),
    path("metrics", metrics, name="metrics"),
    path("admin/", admin.site.urls),
]
if settings.DEBUG:  # for those who work on the pages
    urlpatterns.append(path("gallery/", gallery, name="gallery"))
