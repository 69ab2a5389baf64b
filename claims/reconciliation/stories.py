"""Which story an article belongs to: entities, words and time against each story's profile, one article at a time.

Every story is compared by its centre, never by its nearest member: chains of nearest members run through a whole
newspaper. A story's profile keeps a fixed number of words, so that the cost does not grow with its articles.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from claims.reconciliation.rarity import news_rarity
from claims.reconciliation.subjects import name_parts

# Weights add up to 1. Names are among the words as well.
ENTITY_WEIGHT = 0.3
WORD_WEIGHT = 0.7

# The score from which an article joins a story. Of 600 texts that tell 116 stories, nine pairs of one story in ten are
# found from here, and seven pairs put together in a hundred are of two stories (a quarter, were all told on one day).
THRESHOLD = 0.065
# Stories fade: after so many days of silence a score counts half.
HALF_LIFE_DAYS = 20.0
# An article without a date is compared as if it came out on the story's own days.
MOST_DAYS = 60

WORDS_KEPT = 60
ENTITIES_KEPT = 30
HEADLINE_WEIGHT = 2

_NAME = re.compile(r"(?<=[a-z,] )[A-Z][\w+-]*[a-z\d+][\w+-]*")
_WORD = re.compile(r"[^\W\d_]{3,}")
_STOP_WORDS = """
    the and for that with was were are has have had its his her their our your this these those from into over after
    before about than then they them been being will would could should may might can not but who whom whose which what
    when where why how all any each more most other some such only own same said says say also one two new more less out
    off down per cent percent year years day days week weeks month months last first next time people told year's while
    there here because between against during under since until both very just now still back even much many make made
"""
_NOT_NAMES = """
i monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
october november december mr mrs ms dr chief executive officer president minister inc ltd plc the we our
"""
NOT_NAMES = frozenset(_NOT_NAMES.split())
STOP_WORDS = frozenset(_STOP_WORDS.split())


@dataclass(frozen=True, slots=True)
class StoryProfile:
    """A story's centre, or one article's: weights by word and by entity, and when it was in the news."""

    id: str | None
    words: Mapping[str, float]
    entities: Mapping[str, float]
    first_at: datetime | None
    last_at: datetime | None
    articles: int = 1
    subjects: frozenset[str] = field(default_factory=frozenset)


def article_profile(
    text: str, *, headline: str, entities: Iterable[str], published: datetime | None, subjects: Iterable[str] = ()
) -> StoryProfile:
    """The profile of one article; ``entities`` may repeat, ``subjects`` are the keys of what its claims are about."""
    words = Counter(_words(text))
    for word in _words(headline):
        words[word] += HEADLINE_WEIGHT
    names = Counter(word for entity in entities for part in name_parts(entity) for word in part)
    names.update(_capitalised(text))
    return StoryProfile(
        id=None,
        words=_normal(_top({word: 1 + math.log(count) for word, count in words.items()}, WORDS_KEPT)),
        entities=_normal(_top({name: 1 + math.log(count) for name, count in names.items()}, ENTITIES_KEPT)),
        first_at=published,
        last_at=published,
        subjects=frozenset(subjects),
    )


def stems_in(text: str) -> set[str]:
    """What a text can be known by: the stems of its words, and its capitalised words."""
    return {*_words(text), *_capitalised(text)}


def _capitalised(text: str) -> list[str]:
    """Words that a text writes with a capital, or with a digit in them, after another word of the same sentence."""
    return [word.casefold() for word in _NAME.findall(text) if word.casefold() not in NOT_NAMES]


def joined(story: StoryProfile, article: StoryProfile) -> StoryProfile:
    """The story's profile once the article belongs to it: the mean of what its articles say, cut to its size."""
    count = story.articles
    return StoryProfile(
        id=story.id,
        words=_normal(_top(_mean(story.words, article.words, count), WORDS_KEPT)),
        entities=_normal(_top(_mean(story.entities, article.entities, count), ENTITIES_KEPT)),
        first_at=min((at for at in (story.first_at, article.first_at) if at is not None), default=None),
        last_at=max((at for at in (story.last_at, article.last_at) if at is not None), default=None),
        articles=count + 1,
        subjects=story.subjects | article.subjects,
    )


def best_story(
    article: StoryProfile, candidates: Iterable[StoryProfile], *, rarity: Mapping[str, float] | None = None
) -> str | None:
    """The id of the story that the article belongs to, None if it starts one of its own.

    ``rarity`` gives the weight of words and entities that are not of the usual rarity 1, else that of the words of
    news counts: what every report says tells no story.
    """
    weights = news_rarity() if rarity is None else rarity
    names, words = _weighed(article.entities, weights), _weighed(article.words, weights)
    scored = [
        (_fit(names, words, story, rarity=weights) * _freshness(article, story), story)
        for story in candidates
        if story.id is not None
    ]
    fitting = [(value, story) for value, story in scored if value >= THRESHOLD]
    if not fitting:
        return None
    return min(fitting, key=lambda pair: (-pair[0], str(pair[1].id)))[1].id


def strays(article: StoryProfile, *, story: StoryProfile, candidates: Iterable[StoryProfile]) -> list[StoryProfile]:
    """The stories of one article that belong to a story, now that this article has joined it.

    Who tells of an event before others do, or in words of his own, is known by the words of those who come after.
    """
    weights = news_rarity()
    return [
        each
        for each in candidates
        if each.articles == 1
        and each.id != story.id
        and _share_a_word(article, each)
        and score(each, story, rarity=weights) >= THRESHOLD
    ]


def score(article: StoryProfile, story: StoryProfile, *, rarity: Mapping[str, float]) -> float:
    """How well an article fits a story, 0 to 1. An article that shares no entity with the story scores by less."""
    names, words = _weighed(article.entities, rarity), _weighed(article.words, rarity)
    return _fit(names, words, story, rarity=rarity) * _freshness(article, story)


def _fit(
    names: Mapping[str, float], words: Mapping[str, float], story: StoryProfile, *, rarity: Mapping[str, float]
) -> float:
    return ENTITY_WEIGHT * _cosine(names, _weighed(story.entities, rarity)) + WORD_WEIGHT * _cosine(
        words, _weighed(story.words, rarity)
    )


def _share_a_word(one: StoryProfile, other: StoryProfile) -> bool:
    return not (one.words.keys().isdisjoint(other.words) and one.entities.keys().isdisjoint(other.entities))


def _freshness(article: StoryProfile, story: StoryProfile) -> float:
    if article.first_at is None or story.first_at is None or story.last_at is None:
        return 1.0
    silence = max(story.first_at - article.first_at, article.first_at - story.last_at, timedelta(0))
    days = silence.total_seconds() / 86400
    return 0.0 if days > MOST_DAYS else 0.5 ** (days / HALF_LIFE_DAYS)


def _words(text: str) -> list[str]:
    return [_stem(word) for word in _WORD.findall(text.lower()) if word not in STOP_WORDS]


def _stem(word: str) -> str:
    for end in ("ing", "ed", "es", "s"):
        if word.endswith(end) and len(word) - len(end) >= 4:
            return word[: -len(end)]
    return word


def _top(weights: Mapping[str, float], count: int) -> dict[str, float]:
    """The weightiest words, and of these the rarest: what every report says needs no place."""
    rarity = news_rarity()
    return dict(sorted(weights.items(), key=lambda item: (-item[1] * rarity.get(item[0], 1.0), item[0]))[:count])


def _normal(weights: Mapping[str, float]) -> dict[str, float]:
    length = math.sqrt(sum(weight * weight for weight in weights.values()))
    return {key: weight / length for key, weight in weights.items()} if length else {}


def _mean(centre: Mapping[str, float], added: Mapping[str, float], count: int) -> dict[str, float]:
    keys = centre.keys() | added.keys()
    return {key: (centre.get(key, 0.0) * count + added.get(key, 0.0)) / (count + 1) for key in keys}


def _weighed(weights: Mapping[str, float], rarity: Mapping[str, float]) -> dict[str, float]:
    """A profile's words, each weighed by the square of its rarity."""
    return {key: weight * rarity.get(key, 1.0) ** 2 for key, weight in weights.items()}


def _cosine(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    shared = one.keys() & other.keys()
    if not shared:
        return 0.0
    return sum(one[key] * other[key] for key in shared) / (math.hypot(*one.values()) * math.hypot(*other.values()))
