import json
from io import StringIO

import jsonschema
import pytest
from django.core.management import CommandError, call_command

from tests.desk.scenes import conflict
from tests.desk.test_card import CLAIM_REVIEW
from tests.feeds.verdicts import correction_of, verdict_on

pytestmark = pytest.mark.django_db


def test_published_verdicts_are_written_as_claim_reviews_corrected_ones_in_their_latest_form():
    correction_of(verdict_on(conflict()))
    verdict_on(conflict(), status="AWAITING")
    written = StringIO()

    call_command("export", "verdicts", format="claimreview", stdout=written)

    [line] = written.getvalue().splitlines()
    review = json.loads(line)
    jsonschema.validate(review, CLAIM_REVIEW)
    assert review["reviewRating"]["alternateName"] == "refuted"


def test_only_verdicts_are_claim_reviews():
    with pytest.raises(CommandError, match="Only verdicts"):
        call_command("export", "figures", format="claimreview", stdout=StringIO())
