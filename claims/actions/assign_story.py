"""Put an article into the story that it tells, or begin one."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from django.db.models import Count

from claims.actions.lock_keys import lock_keys
from claims.actions.resequence_stories import resequence_stories
from claims.extraction.claim import Character, Extraction
from claims.models import Story, StoryArticle, StoryTerm
from claims.models.casts import stored_cast
from claims.models.story_profiles import stored_profile, story_profile, terms_of
from claims.reconciliation.stories import MOST_DAYS, StoryProfile, article_profile, best_story, joined, strays
from sources.models import Article, Revision

# The stories that share most of an article's terms are compared: a fixed cost.
STORIES_COMPARED = 20
# Articles that share one of so many terms get their stories one after the other.
TERMS_LOCKED = 3


def assign_story(*, article: Article, revision: Revision, extraction: Extraction, now: datetime) -> Story:
    """The article's story; an article that has one stays in it, whatever its later revisions say.

    Articles get stories in the order in which they came out. One that is read after others that came out later has
    them put in order again, so that when it was read makes no difference; and so has one by whose words a story knows
    an article that stood alone. Call it inside a transaction, before
    figures are locked.
    """
    known = StoryArticle.objects.filter(article=article).select_related("story").first()
    if known is not None:
        known.cast = stored_cast(extraction.cast)
        known.save(update_fields=("cast",))
        return known.story
    profile = _profile(article, revision, extraction)
    at = profile.first_at or now
    terms = terms_of(profile)
    lock_keys([f"story {term}" for term in terms[:TERMS_LOCKED]])
    candidates = _candidates(terms, at=at)
    story = _join_or_begin(article, revision, profile, candidates, cast=extraction.cast, at=at)
    others = [story_profile(each) for each in candidates if each.pk != story.pk]
    has_strays = story.articles_count > 1 and bool(strays(profile, story=story_profile(story), candidates=others))
    return resequence_stories(article=article, stories=[*candidates, story], now=now, is_due=has_strays)


def _join_or_begin(
    article: Article,
    revision: Revision,
    profile: StoryProfile,
    candidates: Sequence[Story],
    *,
    cast: Iterable[Character],
    at: datetime,
) -> Story:
    chosen = best_story(profile, [story_profile(story) for story in candidates])
    if chosen is None:
        story = Story(headline=revision.headline or revision.text[:100], first_at=at, last_at=at)
        merged = profile
    else:
        story = Story.objects.select_for_update(no_key=True).get(pk=int(chosen))
        merged = joined(story_profile(story), profile)
    story.articles_count += 1
    story.first_at, story.last_at = min(story.first_at, at), max(story.last_at, at)
    story.profile = stored_profile(merged)
    story.save()
    StoryArticle.objects.create(article=article, story=story, profile=stored_profile(profile), cast=stored_cast(cast))
    StoryTerm.objects.bulk_create(
        [StoryTerm(story=story, term=term, last_at=story.last_at) for term in terms_of(profile)],
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


def _candidates(terms: Iterable[str], *, at: datetime) -> list[Story]:
    near = StoryTerm.objects.filter(
        term__in=list(terms),
        last_at__gte=at - timedelta(days=MOST_DAYS),
        story__first_at__lte=at + timedelta(days=MOST_DAYS),
    )
    best = near.values("story").annotate(shared=Count("pk")).order_by("-shared", "-story")[:STORIES_COMPARED]
    return list(Story.objects.filter(pk__in=[row["story"] for row in best]))
