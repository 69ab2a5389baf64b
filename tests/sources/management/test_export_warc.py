import gzip
import io
from datetime import timedelta

import pytest
from django.core.files.storage import storages
from django.core.management import CommandError, call_command
from warcio.archiveiterator import ArchiveIterator

from sources.actions.note_address import note_address
from sources.actions.store_article import store_article
from sources.models import Article, Retrieval
from tests.factories import SourceFactory
from tests.site import page

pytestmark = pytest.mark.django_db

TEXT = "Ferrodyne shares fell 4.9% on Thursday, the exchange said.\n\nTrading was heavy all day long."


@pytest.fixture(autouse=True)
def two_answers(site, noon, tmp_path, settings):
    settings.STORAGES = {
        **settings.STORAGES,
        "evidence": {**settings.STORAGES["evidence"], "OPTIONS": {"location": tmp_path / "evidence"}},
    }
    for hour, path in enumerate(("/one", "/two")):
        now = noon + timedelta(hours=hour)
        answer = page(TEXT.replace("4.9%", f"{hour}.5%"))
        site.answers[path] = answer
        answer.body = gzip.compress(answer.body.encode())
        answer.headers["Content-Encoding"] = "gzip"
        article = note_address(url=site.at(path), publisher_name="Outlet A", now=now)
        store_article(article_id=article.pk, now=now)


def records(path):
    with path.open("rb") as stream:
        return [
            (
                record.rec_headers.get_header("WARC-Target-URI"),
                record.rec_headers.get_header("WARC-Date"),
                record.http_headers.get_statuscode(),
                dict(record.http_headers.headers),
                record.content_stream().read(),
            )
            for record in ArchiveIterator(stream, check_digests="raise")
            if record.rec_type == "response"
        ]


def export(path, *arguments: str) -> str:
    said = io.StringIO()
    call_command("export_warc", str(path), *arguments, stderr=said)
    return said.getvalue()


def test_every_answer_is_written_with_its_address_moment_head_and_bytes(site, tmp_path):
    said = export(tmp_path / "all.warc.gz")

    first, second = records(tmp_path / "all.warc.gz")
    url, date, status, headers, body = first
    assert "2 answers written" in said
    assert (url, date, status) == (site.at("/one"), "2026-06-25T12:00:00Z", "200")
    assert headers["content-type"] == "text/html; charset=utf-8"
    assert headers["x-archive-orig-content-encoding"] == "gzip"
    assert b"<p>Ferrodyne shares fell 0.5%" in body
    assert headers["content-length"] == str(len(body))
    assert second[0] == site.at("/two")


def test_since_and_source_leave_out_the_others(site, tmp_path):
    Article.objects.filter(canonical_url=site.at("/one")).update(source=SourceFactory(pk=7))

    export(tmp_path / "late", "--since", "2026-06-25T12:30:00Z")
    export(tmp_path / "seventh", "--source", "7")

    assert [record[0] for record in records(tmp_path / "late")] == [site.at("/two")]
    assert [record[0] for record in records(tmp_path / "seventh")] == [site.at("/one")]


def test_lost_bytes_are_said_and_the_rest_is_written(site, tmp_path):
    lost = Retrieval.objects.order_by("pk").first().raw_id
    storages["evidence"].delete(f"{lost[:2]}/{lost}.gz")

    with pytest.raises(CommandError, match="lost the bytes of 1"):
        export(tmp_path / "all")

    assert [record[0] for record in records(tmp_path / "all")] == [site.at("/two")]


@pytest.mark.parametrize("arguments", [("--since", "yesterday"), ("--source", "99")])
def test_what_can_not_be_chosen_by_is_refused(arguments, tmp_path):
    with pytest.raises(CommandError, match=r"no moment|no source"):
        export(tmp_path / "none", *arguments)
