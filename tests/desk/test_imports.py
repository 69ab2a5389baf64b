"""The import's pages."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from desk.importsamples import SAMPLES
from sources.actions.import_line import import_line
from sources.imports import read_upload
from sources.models import ImportLine, ImportRun
from tests.desk.test_queries import cost_of
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def unheard(monkeypatch):
    """Bells that nobody hears: no broker is asked."""
    rung = []
    monkeypatch.setattr("sources.tasks.import_lines.delay_on_commit", lambda **said: rung.append(said))
    monkeypatch.setattr("claims.tasks.group_new_claims.delay_on_commit", lambda: rung.append("group"))
    return rung


def test_from_pasting_to_undoing(desk_client, unheard):
    pasted = "https://paper.example/a\nnonsense\n"

    preview = desk_client.post(reverse("imports"), {"addresses": pasted}, follow=True)
    run = ImportRun.objects.get()
    assert "Import 1 line" in preview.content.decode()
    assert "is no web address" in preview.content.decode()

    started = desk_client.post(reverse("start-import", args=(run.pk,)), follow=True).content.decode()
    assert unheard == [{"run_id": run.pk}]
    assert 'hx-trigger="every 2s"' in started
    import_line(line_id=ImportLine.objects.owed().get().pk, now=timezone.now())

    undone = desk_client.post(reverse("undo-import", args=(run.pk,)), follow=True).content.decode()
    assert "1 articles withdrawn" in undone
    assert "This import was undone." in undone
    assert 'hx-trigger="every 2s"' not in undone


def test_a_file_is_previewed(desk_client):
    file = SimpleUploadedFile("list.csv", SAMPLES["sample.csv"].encode())

    response = desk_client.post(reverse("imports"), {"file": file}, follow=True)

    assert "Quillbank closes 31 branches" in response.content.decode()
    assert "Import 2 lines" in response.content.decode()


@pytest.mark.parametrize("name", SAMPLES)
def test_each_sample_can_be_imported_as_it_is(name, desk_client):
    body = desk_client.get(reverse("import-sample", args=(name,))).content

    assert not [entry for entry in read_upload(body, name=name) if entry.problem]


def test_nothing_and_too_much_are_refused_in_words(desk_client):
    nothing = desk_client.post(reverse("imports"), {"addresses": "", "file": ""})
    both = desk_client.post(
        reverse("imports"), {"addresses": "https://a.example", "file": SimpleUploadedFile("a.txt", b"x")}
    )
    too_much = desk_client.post(reverse("imports"), {"addresses": "https://a.example/\n" * 5001})

    assert nothing.status_code == both.status_code == too_much.status_code == 422
    assert "Paste addresses, or choose a file." in nothing.content.decode()
    assert "not both" in both.content.decode()
    assert "5,000 entries" in too_much.content.decode()


def test_only_who_made_an_import_goes_on_with_it(client, desk_client, editor):
    desk_client.post(reverse("imports"), {"addresses": "https://paper.example/a"})
    run = ImportRun.objects.get()
    client.force_login(UserFactory(role="editor"))

    assert "Discard" not in client.get(reverse("import", args=(run.pk,))).content.decode()
    client.post(reverse("discard-import", args=(run.pk,)))
    client.post(reverse("start-import", args=(run.pk,)))

    run.refresh_from_db()
    assert run.started_at is None


def test_a_preview_can_be_discarded_but_a_begun_import_stays(desk_client, unheard):
    desk_client.post(reverse("imports"), {"addresses": "https://paper.example/a"})
    run = ImportRun.objects.get()
    desk_client.post(reverse("start-import", args=(run.pk,)))

    desk_client.post(reverse("discard-import", args=(run.pk,)))
    desk_client.post(reverse("imports"), {"addresses": "https://paper.example/b"})
    desk_client.post(reverse("discard-import", args=(ImportRun.objects.latest("pk").pk,)))

    assert ImportRun.objects.get() == run


def test_an_import_costs_the_same_with_twenty_lines(desk_client):
    desk_client.post(reverse("imports"), {"addresses": "https://paper.example/a"})
    few = cost_of(desk_client, reverse("import", args=(ImportRun.objects.get().pk,)))
    many = "\n".join(f"https://paper.example/{number}" for number in range(20))
    desk_client.post(reverse("imports"), {"addresses": many})

    assert cost_of(desk_client, reverse("import", args=(ImportRun.objects.get().pk,))) == few


def test_what_a_file_says_is_never_markup(desk_client):
    file = SimpleUploadedFile("<b>.csv", b'url,headline,articleBody\nx,"<script>alert(1)</script>",text 4.9%\n')

    content = desk_client.post(reverse("imports"), {"file": file}, follow=True).content.decode()

    assert "<script>alert" not in content


def test_a_bookmark_brings_a_pages_address_into_the_form(desk_client):
    content = desk_client.get("/import/", {"address": "https://paper.example/a?b=1&c=<2>"}).content.decode()

    assert "https://paper.example/a?b=1&amp;c=&lt;2&gt;</textarea>" in content
    assert "javascript:location.href=&#x27;http://testserver/import/?address=&#x27;+encodeURIComponent" in content
