"""The profiles of stories and of their articles, as the database keeps them."""

from datetime import datetime
from typing import Any

from claims.models.story import Story, StoryArticle
from claims.reconciliation.stories import StoryProfile

LONGEST_TERM = 100
# The weightiest terms of an article are those by which its story is looked for.
TERMS = 20


# Any: JSON as the column holds it.
def stored_profile(profile: StoryProfile) -> dict[str, Any]:
    return {
        "words": dict(profile.words),
        "entities": dict(profile.entities),
        "dated": profile.first_at is not None,
    }


def story_profile(story: Story) -> StoryProfile:
    return _profile(str(story.pk), story.profile, story.first_at, story.last_at, articles=story.articles_count)


def article_profile_of(told: StoryArticle) -> StoryProfile:
    """The article's own profile, as it was when it got its story; ``told`` has its article loaded."""
    at = told.article.published_at
    return _profile(None, told.profile or {}, at, at, articles=1)


def terms_of(profile: StoryProfile) -> list[str]:
    weighted = [*profile.entities.items(), *profile.words.items()]
    weighted.sort(key=lambda pair: (-pair[1], pair[0]))
    return list(dict.fromkeys(term[:LONGEST_TERM] for term, _weight in weighted))[:TERMS]


# Any: JSON as the column holds it.
def _profile(
    name: str | None, stored: dict[str, Any], first_at: datetime | None, last_at: datetime | None, *, articles: int
) -> StoryProfile:
    is_dated = stored.get("dated", True)
    return StoryProfile(
        id=name,
        words=stored.get("words", {}),
        entities=stored.get("entities", {}),
        first_at=first_at if is_dated else None,
        last_at=last_at if is_dated else None,
        articles=articles,
    )
