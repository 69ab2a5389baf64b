"""Importing to the end, and taking it back."""

import json
from datetime import timedelta

import pytest
from django.utils import timezone

from claims.actions.extract_claims import ExtractOutcome, extract_claims
from claims.actions.group_batch import group_batch
from claims.actions.undo_import import TooLateToUndo, undo_import
from claims.models import Claim, Figure
from sources.actions.import_line import import_line
from sources.actions.preview_import import preview_import
from sources.actions.start_import import start_import
from sources.imports import read_addresses, read_upload
from sources.models import Article, ImportLine, ImportRun, Source
from tests.factories import NOON, UserFactory

pytestmark = pytest.mark.django_db

TEXT = "Ferrodyne shares fell {}% on Thursday, 25 June 2026, after the company cut its outlook."


def jsonl(*said: tuple[str, str]) -> bytes:
    lines = [
        {
            "url": f"https://{outlet}.example/ferrodyne",
            "headline": "Ferrodyne cuts its outlook",
            "datePublished": "2026-06-25T12:00:00Z",
            "publisher": outlet,
            "articleBody": TEXT.format(percent),
        }
        for outlet, percent in said
    ]
    return "\n".join(json.dumps(line) for line in lines).encode()


def previewed(body: bytes, name: str = "articles.jsonl") -> ImportRun:
    return preview_import(entries=read_upload(body, name=name), name=name, user=UserFactory(), now=NOON)


def imported(run: ImportRun) -> ImportRun:
    start_import(run_id=run.pk, now=NOON)
    for line_id in list(ImportLine.objects.owed().values_list("pk", flat=True)):
        import_line(line_id=line_id, now=NOON)
    run.refresh_from_db()
    read()
    return run


def read() -> None:
    for article in Article.objects.order_by("pk"):
        extract_claims(article_id=article.pk, now=NOON)
    group_batch(keys=set(Claim.objects.values_list("key", flat=True)), now=NOON, may_rest=False)


def standing() -> list[str]:
    return sorted(
        str(value)
        for figure in Figure.objects.standing()
        for value in figure.claims.filter(is_current=True).values_list("value", flat=True)
    )


def test_a_preview_tells_new_from_known_and_bad_and_changes_nothing():
    imported(previewed(jsonl(("post", "4.9"))))
    before = Article.objects.count()

    run = previewed(jsonl(("post", "4.9"), ("gazette", "11.5"), ("gazette", "11.5")) + b"\n{oops")

    assert [line.finding for line in run.lines.order_by("number")] == ["KNOWN", "NEW", "KNOWN", "BAD"]
    assert "same as line 2" in run.lines.get(number=3).problem
    assert Article.objects.count() == before
    assert not ImportLine.objects.owed().exists()


def test_an_import_is_read_and_grouped_to_the_end():
    run = imported(previewed(jsonl(("post", "4.9"), ("gazette", "11.5"))))

    assert [line.outcome for line in run.lines.order_by("number")] == ["NEW", "NEW"]
    assert not run.lines.exclude(payload="").exists()
    assert Figure.objects.contested().count() == 1


def test_importing_a_line_twice_is_importing_it_once():
    run = imported(previewed(jsonl(("post", "4.9"))))
    line = run.lines.get()

    assert import_line(line_id=line.pk, now=NOON) is False
    line.refresh_from_db()
    assert line.outcome == "NEW"
    assert Article.objects.get().revisions.count() == 1


def test_undoing_takes_the_numbers_out_of_their_figures_and_deletes_nothing():
    imported(previewed(jsonl(("post", "4.9"))))
    second = imported(previewed(jsonl(("gazette", "11.5"))))
    assert Figure.objects.contested().exists()

    undone = undo_import(run_id=second.pk, now=NOON + timedelta(minutes=59))
    read()

    assert (undone.articles, undone.revisions, undone.sources) == (1, 0, 0)
    assert not Figure.objects.contested().exists()
    assert standing() == ["4.9"]
    assert Article.objects.count() == 2
    assert Claim.objects.filter(value="11.5").exists()


def test_what_was_undone_comes_back_when_it_is_imported_again():
    imported(previewed(jsonl(("post", "4.9"))))
    second = imported(previewed(jsonl(("gazette", "11.5"))))
    undo_import(run_id=second.pk, now=NOON)
    read()

    third = imported(previewed(jsonl(("gazette", "11.5"))))

    assert Figure.objects.contested().exists()
    assert third.lines.get().outcome == "NEW"
    undo_import(run_id=third.pk, now=NOON)
    read()
    assert standing() == ["4.9"]


def test_undoing_a_revision_gives_the_article_its_earlier_text_back_as_a_new_revision():
    imported(previewed(jsonl(("post", "4.9"))))
    second = imported(previewed(jsonl(("post", "11.5"))))
    assert standing() == ["11.5"]

    undo_import(run_id=second.pk, now=NOON)
    read()

    article = Article.objects.get()
    assert standing() == ["4.9"]
    assert [revision.text for revision in article.revisions.order_by("number")] == [
        TEXT.format("4.9"),
        TEXT.format("11.5"),
        TEXT.format("4.9"),
    ]


def test_lines_that_wait_are_not_imported_after_an_undo():
    run = previewed(jsonl(("post", "4.9")))
    start_import(run_id=run.pk, now=NOON)

    undo_import(run_id=run.pk, now=NOON)

    assert not ImportLine.objects.owed().exists()


def test_an_import_can_be_undone_once_and_within_an_hour():
    run = imported(previewed(jsonl(("post", "4.9"))))

    with pytest.raises(TooLateToUndo):
        undo_import(run_id=run.pk, now=NOON + timedelta(hours=1))
    undo_import(run_id=run.pk, now=NOON)
    with pytest.raises(TooLateToUndo):
        undo_import(run_id=run.pk, now=NOON)


def test_a_withdrawn_article_is_not_read(settings):
    run = imported(previewed(jsonl(("post", "4.9"))))
    undo_import(run_id=run.pk, now=NOON)
    article = Article.objects.get()
    Article.objects.update(read_by="")

    assert not Article.objects.unread().exists()
    assert extract_claims(article_id=article.pk, now=timezone.now()) is ExtractOutcome.NOT_OWED


def test_addresses_are_made_due_and_withdrawn_when_undone():
    entries = read_addresses("https://paper.example/a")
    run = preview_import(entries=entries, name="pasted", user=UserFactory(), now=NOON)

    imported(run)

    article = Article.objects.get()
    assert (article.next_check_at, run.lines.get().outcome) == (NOON, "ASKED")
    undo_import(run_id=run.pk, now=NOON)
    article.refresh_from_db()
    assert (article.next_check_at, article.withdrawn_at) == (None, NOON)


def test_feeds_become_sources_and_rest_when_undone():
    body = b'<opml version="2.0"><body><outline text="Post" xmlUrl="https://post.example/feed"/></body></opml>'

    run = imported(previewed(body, "feeds.opml"))

    assert Source.objects.get().next_check_at == NOON
    assert undo_import(run_id=run.pk, now=NOON).sources == 1
    assert Source.objects.get().paused_at == NOON


def test_a_line_that_workers_keep_dying_of_is_set_aside():
    run = previewed(jsonl(("post", "4.9")))
    start_import(run_id=run.pk, now=NOON)
    line = run.lines.get()
    ImportLine.objects.update(attempts=8)

    assert not ImportLine.objects.owed().exists()
    assert import_line(line_id=line.pk, now=NOON) is False
