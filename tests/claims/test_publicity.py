"""What the public may see follows every step of a verdict, by itself."""

import pytest

from claims.models import Figure, VerdictStatus
from claims.models.publicity import public_figures
from tests.desk.scenes import agreement, conflict
from tests.factories import NOON
from tests.feeds.verdicts import correction_of, verdict_on

pytestmark = pytest.mark.django_db


def shown(figure):
    return public_figures().filter(pk=figure.pk).exists()


@pytest.mark.parametrize("status", VerdictStatus.Status.values)
def test_only_a_published_verdict_shows_its_figure(status):
    figure = agreement()
    verdict_on(figure, status=status)

    assert shown(figure) == (status == "PUBLISHED")


def test_a_verdict_that_is_withdrawn_hides_its_figure_again():
    verdict = verdict_on(agreement())
    VerdictStatus.objects.create(verdict=verdict, status="WITHDRAWN", at=NOON, user=verdict.reviewer)

    assert not shown(verdict.figure)


def test_a_corrected_verdict_leaves_its_figure_shown_and_another_figure_as_it_was():
    verdict, other = verdict_on(conflict()), conflict()
    correction_of(verdict)

    assert shown(verdict.figure)
    assert not shown(other)
    assert Figure.objects.get(pk=verdict.figure_id).is_signed
