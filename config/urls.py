"""Every address, in the words of DESIGN.md §3."""

from django.contrib import admin
from django.urls import URLPattern, URLResolver, include, path

from config.health import health

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("desk.urls")),
    path("", include("feeds.urls")),
    path("healthz", health, name="health"),
    path("admin/", admin.site.urls),
]
