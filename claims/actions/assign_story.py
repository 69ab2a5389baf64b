"""Put an article into the story that it tells, or begin one."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db.models import Count

from claims.extraction.claim import Extraction
from claims.models import Story, StoryArticle, StoryTerm
from claims.reconciliation.stories import MOST_DAYS, StoryProfile, article_profile, best_story, joined
from sources.models import Article, Revision

# The article's weightiest terms are looked up, and the stories that share most of them are compared: a fixed cost.
TERMS_LOOKED_UP = 20
STORIES_COMPARED = 20
LONGEST_TERM = 100


def assign_story(*, article: Article, revision: Revision, extraction: Extraction, now: datetime) -> Story:
    """The article's story; an article that has one stays in it, whatever its later revisions say.

    Call it inside a transaction.
    """
    known = StoryArticle.objects.filter(article=article).select_related("story").first()
    if known is not None:
        return known.story
    profile = _profile(article, revision, extraction)
    at = profile.first_at or now
    terms = _terms(profile)
    candidates = _candidates(terms, at=at)
    chosen = best_story(profile, [_stored(story) for story in candidates])
    if chosen is None:
        story = Story(headline=revision.headline or revision.text[:100], first_at=at, last_at=at)
        merged = profile
    else:
        story = Story.objects.select_for_update().get(pk=int(chosen))
        merged = joined(_stored(story), profile)
    story.articles_count += 1
    story.first_at, story.last_at = min(story.first_at, at), max(story.last_at, at)
    story.profile = {
        "words": dict(merged.words),
        "entities": dict(merged.entities),
        "dated": merged.first_at is not None,
    }
    story.save()
    StoryArticle.objects.create(article=article, story=story)
    StoryTerm.objects.bulk_create(
        [StoryTerm(story=story, term=term, last_at=story.last_at) for term in terms],
        update_conflicts=True,
        unique_fields=("term", "story"),
        update_fields=("last_at",),
    )
    return story


def _profile(article: Article, revision: Revision, extraction: Extraction) -> StoryProfile:
    subjects = [claim.subject for claim in extraction.claims if claim.subject is not None]
    claimants = [claim.claimant for claim in extraction.claims if claim.claimant is not None]
    return article_profile(
        revision.text,
        headline=revision.headline,
        entities=[subject.name for subject in subjects] + claimants,
        published=article.published_at,
        subjects=[subject.key for subject in subjects],
    )


def _terms(profile: StoryProfile) -> list[str]:
    weighted = [*profile.entities.items(), *profile.words.items()]
    weighted.sort(key=lambda pair: (-pair[1], pair[0]))
    return list(dict.fromkeys(term[:LONGEST_TERM] for term, _weight in weighted))[:TERMS_LOOKED_UP]


def _candidates(terms: Iterable[str], *, at: datetime) -> list[Story]:
    near = StoryTerm.objects.filter(
        term__in=list(terms),
        last_at__gte=at - timedelta(days=MOST_DAYS),
        story__first_at__lte=at + timedelta(days=MOST_DAYS),
    )
    best = near.values("story").annotate(shared=Count("pk")).order_by("-shared", "-story")[:STORIES_COMPARED]
    return list(Story.objects.filter(pk__in=[row["story"] for row in best]))


def _stored(story: Story) -> StoryProfile:
    dated = story.profile.get("dated", True)
    return StoryProfile(
        id=str(story.pk),
        words=story.profile.get("words", {}),
        entities=story.profile.get("entities", {}),
        first_at=story.first_at if dated else None,
        last_at=story.last_at if dated else None,
        articles=story.articles_count,
    )
