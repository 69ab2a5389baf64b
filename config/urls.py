"""Every address, in the words of DESIGN.md §3."""

from django.contrib import admin
from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("desk.urls")),
    path("", include("feeds.urls")),
    path("admin/", admin.site.urls),
]
