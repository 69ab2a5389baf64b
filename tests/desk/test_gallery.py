"""The gallery of components."""

import pytest
from django.urls import path

from config.urls import urlpatterns as ours
from desk.views.gallery import COLOURS, gallery

urlpatterns = [*ours, path("gallery/", gallery, name="gallery")]


@pytest.mark.urls("tests.desk.test_gallery")
def test_the_gallery_shows_every_component(desk_client):
    page = desk_client.get("/gallery/").content.decode()

    assert all(f"var(--{colour})" in page for colour in COLOURS)
    assert page.count('class="state state-') == 5
    assert page.count("plot-svg") == 3


def test_the_gallery_is_only_there_for_those_who_work_on_the_pages(desk_client):
    assert desk_client.get("/gallery/").status_code == 404
