"""The claims of rows, made with a few columns, are those that pages show elsewhere."""

import pytest

from claims.annotating.correction import overlay_of
from claims.models import Claim
from desk.origins import by_origin
from desk.pages.claims import claims_of_figures
from desk.pages.rowclaims import MOST_CLAIMS, claims_of_rows
from desk.twins import csv_row
from tests.desk.scenes import conflict, printed
from tests.factories import PublisherFactory

pytestmark = pytest.mark.django_db


def test_a_row_is_the_same_as_with_whole_claims(django_assert_num_queries):
    figure = conflict()
    printed(figure, publisher=PublisherFactory(is_primary=True), percent="5")

    with django_assert_num_queries(1):
        light = claims_of_rows([figure.pk])[figure.pk]
        row = csv_row(figure, by_origin(light))

    whole = claims_of_figures([figure.pk])[figure.pk]
    assert light == whole
    assert row == csv_row(figure, by_origin(whole))


def test_claims_of_one_article_share_it():
    figure = conflict()
    first = figure.claims.earliest("pk")
    Claim.objects.bulk_create([_copy(first, 1)])

    one, _other, again = sorted(claims_of_rows([figure.pk])[figure.pk], key=lambda claim: claim.pk)

    assert one.revision is again.revision
    assert one.revision.article.publisher.name == first.revision.article.publisher.name


def test_a_corrected_claim_is_shown_as_corrected():
    figure = conflict()
    overlay = overlay_of(words={"claimant": "The harbour master"})
    figure.claims.filter(exact="4.9%").update(corrected=overlay)

    claims = claims_of_rows([figure.pk])[figure.pk]

    assert {claim.exact: claim.claimant for claim in claims} == {"4.9%": "The harbour master", "11.5%": ""}


def test_a_column_that_was_left_out_can_still_be_read():
    figure = conflict()

    claim = claims_of_rows([figure.pk])[figure.pk][0]

    assert claim.sentence.startswith("Ferrodyne shares fell")
    assert claim.revision.article.headline.startswith("Ferrodyne falls")


def test_a_figure_with_claims_without_end_gives_the_first_of_them():
    figure = conflict()
    copied = figure.claims.earliest("pk")
    Claim.objects.bulk_create(_copy(copied, number) for number in range(1, MOST_CLAIMS + 1))

    assert len(claims_of_rows([figure.pk])[figure.pk]) == MOST_CLAIMS


def _copy(claim: Claim, number: int) -> Claim:
    claim = Claim.objects.get(pk=claim.pk)
    claim.pk, claim.start, claim.end = None, claim.start + 1000 * number, claim.end + 1000 * number
    return claim
