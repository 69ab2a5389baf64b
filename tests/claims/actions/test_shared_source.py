"""What was found to share its text at storing is what an article's source is looked for in, whatever its story."""

import pytest

from claims.actions.trace_source import trace_source
from claims.models import Provenance
from sources.actions.store_revision import ArticleText, store_revision
from sources.models import Article, SharedText
from tests.claims.actions.saying import article
from tests.factories import NOON

pytestmark = pytest.mark.django_db

TEXT = " ".join(f"mill{number}" for number in range(160))


def stored(*, outlet: str, hours: float) -> Article:
    where = article(outlet=outlet, hours=hours)
    content = ArticleText("Mill closes", TEXT, published_at=where.published_at)
    store_revision(article_id=where.pk, content=content, raw=None, retrieved_at=NOON)
    return where


@pytest.mark.parametrize("hours_of_the_first", [0, 2])
@pytest.mark.parametrize("is_first_traced", [True, False])
def test_a_source_is_found_outside_the_story_from_either_end(hours_of_the_first, is_first_traced):
    first = stored(outlet="Harbour Wire", hours=hours_of_the_first)
    second = stored(outlet="The Echo", hours=1)

    trace_source(article_id=first.pk if is_first_traced else second.pk)

    copy, wire = (first, second) if hours_of_the_first else (second, first)
    found = Provenance.objects.get()
    assert (found.article, found.source, found.basis) == (copy, wire, "text")


def test_what_is_not_known_to_share_text_is_no_source():
    stored(outlet="Harbour Wire", hours=0)
    copy = stored(outlet="The Echo", hours=1)
    SharedText.objects.all().delete()

    trace_source(article_id=copy.pk)

    assert not Provenance.objects.exists()
