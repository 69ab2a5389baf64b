"""Documents that people name by an address are fetched politely and kept under their hash."""

from datetime import timedelta
from hashlib import sha256

import pytest
from django.utils import timezone

from claims.actions.archive_evidence import MOST_TRIES, ArchiveOutcome, archive_evidence
from claims.actions.attach_evidence import attach_evidence
from claims.models import Evidence
from sources.evidence import read_raw
from tests.factories import FigureFactory, UserFactory
from tests.site import Answer

pytestmark = pytest.mark.django_db

NOW = timezone.now()


@pytest.fixture(autouse=True)
def _this_machine_may_be_asked(settings):
    settings.FETCH_ALLOWED_HOSTS = frozenset({"127.0.0.1"})
    settings.FETCH_DELAY_SECONDS = 0.0


def attached(url):
    attach_evidence(figure_id=FigureFactory().pk, user=UserFactory(), now=NOW, url=url, is_primary=True)
    return Evidence.objects.get()


def test_a_document_of_any_type_is_kept_with_its_hash_and_time(site):
    body = b"%PDF-1.7 the record"
    site.answers["/record.pdf"] = Answer(body, content_type="application/pdf")
    evidence = attached(site.at("/record.pdf"))
    assert not Evidence.objects.primary().exists()

    outcome = archive_evidence(evidence_id=evidence.pk, now=NOW)

    evidence.refresh_from_db()
    assert outcome is ArchiveOutcome.ARCHIVED
    assert evidence.raw_id == sha256(body).hexdigest()
    assert (evidence.raw.content_type, evidence.archived_at) == ("application/pdf", NOW)
    assert read_raw(evidence.raw_id) == body
    assert Evidence.objects.primary().get() == evidence


def test_archiving_twice_is_once(site):
    site.answers["/record"] = Answer("the record")
    evidence = attached(site.at("/record"))
    archive_evidence(evidence_id=evidence.pk, now=NOW)

    assert archive_evidence(evidence_id=evidence.pk, now=NOW + timedelta(days=1)) is ArchiveOutcome.NOT_DUE
    assert site.requests.count("/record") == 1


def test_a_refusal_is_kept_as_its_reason_and_tried_again_a_few_times(site):
    evidence = attached(site.at("/gone"))
    moments = [NOW + timedelta(hours=hours) for hours in range(MOST_TRIES + 1)]

    outcomes = [archive_evidence(evidence_id=evidence.pk, now=moment) for moment in moments]

    evidence.refresh_from_db()
    assert outcomes == [ArchiveOutcome.FAILED] * MOST_TRIES + [ArchiveOutcome.NOT_DUE]
    assert "404" in evidence.error
    assert evidence.raw is None


def test_a_private_address_is_never_asked(settings, site):
    settings.FETCH_ALLOWED_HOSTS = frozenset()
    evidence = attached(site.at("/secret"))

    assert archive_evidence(evidence_id=evidence.pk, now=NOW) is ArchiveOutcome.FAILED
    assert site.requests == []
