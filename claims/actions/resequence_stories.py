"""Divide articles into stories anew, in the order in which they came out, when one is read late or explains a stray."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from claims.actions.adopt_words import adopt_words
from claims.actions.rekey_claims import rekey_claims
from claims.actions.trace_source import trace_source
from claims.models import Claim, Story, StoryArticle, StoryTerm
from claims.models.story_profiles import article_profile_of, stored_profile, terms_of
from claims.reconciliation.sequence import centre_of, in_stories
from sources.models import Article

# With more articles about, one that is read late joins the story that it fits, and leaves the others where they are.
MOST_ARTICLES = 150

NEVER = datetime.max.replace(tzinfo=UTC)


@dataclass(slots=True)
class _Division:
    """The articles of one story as they are to be."""

    story: Story | None
    told: list[StoryArticle]


def resequence_stories(*, article: Article, stories: Sequence[Story], now: datetime, is_due: bool = False) -> Story:
    """The article's story, once it and those about it are divided as if they had been read as they came out.

    Nothing changes when no other article came out later, unless it ``is_due`` all the same. Claims of articles that
    change their story are to be grouped anew, and their sources are found among their new neighbours. Call it inside a
    transaction, before figures are locked.
    """
    mine = StoryArticle.objects.select_related("article", "story").get(article=article)
    told = list(StoryArticle.objects.filter(story__in=stories).select_related("article")[: MOST_ARTICLES + 1])
    told.sort(key=_order)
    is_complete = len(told) <= MOST_ARTICLES and all(each.profile is not None for each in told)
    if not is_complete or (told[-1].article_id == article.pk and not is_due):
        return mine.story
    list(Story.objects.filter(pk__in=[story.pk for story in stories]).order_by("pk").select_for_update(no_key=True))
    groups = [[told[at] for at in places] for places in in_stories([article_profile_of(each) for each in told])]
    divisions = _continued(groups, {story.pk: story for story in stories})
    moved: list[StoryArticle] = []
    for division in divisions:
        moved += _keep(division, now=now)
    _leave_empty({story.pk for story in stories} - {each.story.pk for each in divisions if each.story is not None})
    _regroup(moved, besides=article, now=now)
    return StoryArticle.objects.select_related("story").get(article=article).story


def _order(told: StoryArticle) -> tuple[datetime, str]:
    return (told.article.published_at or NEVER, told.article.canonical_url)


def _continued(groups: Sequence[list[StoryArticle]], stories: dict[int, Story]) -> list[_Division]:
    """Each group continues the story that most of its articles are in, the older one of equals."""
    overlaps = sorted(
        (-count, story_id, at)
        for at, group in enumerate(groups)
        for story_id, count in Counter(each.story_id for each in group).items()
    )
    homes: dict[int, Story] = {}
    for _count, story_id, at in overlaps:
        if at not in homes and stories[story_id] not in homes.values():
            homes[at] = stories[story_id]
    return [_Division(homes.get(at), group) for at, group in enumerate(groups)]


def _keep(division: _Division, *, now: datetime) -> list[StoryArticle]:
    """The story says what its articles say; returns the articles that are new to it."""
    profiles = [article_profile_of(each) for each in division.told]
    times = [each.article.published_at or now for each in division.told]
    story = division.story or Story(headline=division.told[0].article.headline)
    story.profile = stored_profile(centre_of(profiles))
    story.first_at, story.last_at, story.articles_count = min(times), max(times), len(division.told)
    story.save()
    division.story = story
    terms = {term for profile in profiles for term in terms_of(profile)}
    StoryTerm.objects.filter(story=story).exclude(term__in=terms).delete()
    StoryTerm.objects.bulk_create(
        [StoryTerm(story=story, term=term, last_at=story.last_at) for term in sorted(terms)],
        update_conflicts=True,
        unique_fields=("term", "story"),
        update_fields=("last_at",),
    )
    moved = [each for each in division.told if each.story_id != story.pk]
    for each in moved:
        each.story = story
    StoryArticle.objects.bulk_update(moved, ("story",))
    return moved


def _leave_empty(story_ids: Iterable[int]) -> None:
    """A story without articles keeps its row, for figures may name it, and is found by nothing."""
    ids = list(story_ids)
    StoryTerm.objects.filter(story__in=ids).delete()
    Story.objects.filter(pk__in=ids).update(articles_count=0, profile={})


def _regroup(moved: Sequence[StoryArticle], *, besides: Article, now: datetime) -> None:
    others = [each for each in moved if each.article_id != besides.pk]
    claims = Claim.objects.current().filter(revision__article__in=[each.article_id for each in others])
    figures = claims.filter(figure__isnull=False).values_list("figure", flat=True)
    loose = claims.filter(figure__isnull=True).values_list("pk", flat=True)
    if others:
        rekey_claims(figure_ids=set(figures), claim_ids=list(loose))
    for story_id in sorted({each.story_id for each in others}):
        adopt_words(story_id=story_id, now=now)
    for each in others:
        trace_source(article_id=each.article_id)
