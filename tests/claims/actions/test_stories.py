"""Articles find their stories, and the order in which they are read makes no difference."""

from datetime import timedelta
from itertools import permutations
from random import Random

import pytest
from django.db import transaction

from claims.actions.assign_story import assign_story
from claims.actions.extract_claims import extract_claims
from claims.actions.group_batch import group_batch
from claims.extraction.claim import Extraction
from claims.models import Claim, Figure, Story, StoryArticle
from sources.actions.store_revision import ArticleText, store_revision
from sources.models import Article
from tests.claims.actions.saying import keys
from tests.factories import NOON, ArticleFactory, PublisherFactory, RevisionFactory

pytestmark = pytest.mark.django_db

# (hours after noon, headline, text): two companies on one day, another one a month later.
NEWS = (
    (
        0,
        "Velmora shares slide after weak guidance",
        "Shares of Velmora Group fell 4.9% on Thursday after the carmaker cut its guidance. Velmora blamed weak demand "
        "for electric cars in Europe. The company employs 24,317 people.",
    ),
    (
        2,
        "Velmora tumbles on guidance cut",
        "Velmora Group tumbled 11.5% on Thursday as the carmaker cut its guidance for the year. Demand for electric "
        "cars in Europe was weak, Velmora said. It employs 24,317 people.",
    ),
    (
        5,
        "Carmaker Velmora cuts outlook, stock drops",
        "The stock of carmaker Velmora Group dropped 4.9% on Thursday. It cut its outlook for electric cars in Europe, "
        "where demand is weak. It has 24,317 staff.",
    ),
    (
        1,
        "Tarnbridge Airways outage strands travellers",
        "Tarnbridge Airways cancelled 312 flights on Thursday after a computer outage at its hub. About 41,000 "
        "passengers were stranded, Tarnbridge said. Shares of Tarnbridge Airways fell 2.1%.",
    ),
    (
        7,
        "Thousands stranded as Tarnbridge computers fail",
        "A computer outage at Tarnbridge Airways stranded 41,000 passengers on Thursday. The airline cancelled 320 "
        "flights at its hub.",
    ),
    (
        24 * 33,
        "Osterholm recalls electric vans over battery fires",
        "Osterholm Motors recalled 12,400 electric vans after battery fires in its garages. The Swedish van maker "
        "employs 3,900 people.",
    ),
)


def read(number: int) -> Article:
    hours, headline, text = NEWS[number]
    moment = NOON + timedelta(hours=hours)
    where: Article = ArticleFactory(
        publisher=PublisherFactory(name=f"Daily {number}"),
        canonical_url=f"https://daily{number}.example/",
        headline=headline,
        published_at=moment,
    )
    content = ArticleText(headline=headline, text=text, published_at=moment, language="en")
    store_revision(article_id=where.pk, content=content, raw=None, retrieved_at=NOON)
    extract_claims(article_id=where.pk, now=NOON)
    group_batch(keys=keys(), now=NOON)
    return where


def told() -> set[frozenset[str]]:
    stories: dict[int, set[str]] = {}
    for story_id, headline in StoryArticle.objects.values_list("story", "article__headline"):
        stories.setdefault(story_id, set()).add(headline)
    return {frozenset(headlines) for headlines in stories.values()}


def figures() -> set[tuple[object, ...]]:
    found = set()
    for figure in Figure.objects.standing():
        claims = Claim.objects.current().filter(figure=figure)
        said = frozenset(claims.values_list("revision__article__headline", "field", "start"))
        found.add((said, figure.state, figure.spread_min, figure.spread_max, figure.origins_count, figure.summary))
    return found


def test_articles_of_one_event_are_one_story():
    for number in range(len(NEWS)):
        read(number)

    headlines = [headline for _hours, headline, _text in NEWS]
    assert told() == {frozenset(headlines[:3]), frozenset(headlines[3:5]), frozenset(headlines[5:])}


def test_an_article_that_is_read_late_makes_the_stories_that_it_would_have_made_in_time():
    orders = [(0, 1, 2, 3, 4, 5), (5, 4, 3, 2, 1, 0), *list(permutations(range(6)))[100:700:150]]
    results = []
    for order in orders:
        with transaction.atomic():
            for number in order:
                read(number)
            results.append((told(), figures()))
            transaction.set_rollback(True)

    assert all(result == results[0] for result in results)


def mixed(random: Random) -> str:
    """A text that is more or less of one of three topics: on the edge of several stories."""
    topics = [[f"{stem}{letter}" for letter in "abcdefghij"] for stem in ("copper", "violet", "thunder")]
    weights = [random.random() ** 2 for _ in topics]
    return " ".join(random.choice(random.choices(topics, weights)[0]) for _ in range(12))


@pytest.mark.parametrize("seed", range(6))
def test_texts_on_the_edge_of_stories_fall_alike_in_any_order(seed):
    random = Random(seed)
    texts = [mixed(random) for _ in range(8)]
    results = []
    for _ in range(4):
        with transaction.atomic():
            for number in random.sample(range(8), 8):
                at = NOON + timedelta(hours=number)
                where = ArticleFactory(canonical_url=f"https://{number}.example", headline=f"{number}", published_at=at)
                revision = RevisionFactory(article=where, text=texts[number])
                assign_story(article=where, revision=revision, extraction=Extraction((), (), None), now=NOON)
            results.append(told())
            transaction.set_rollback(True)

    assert results == [results[0]] * 4


LONE = (
    "Ramblers found the mountain hut boarded up. Its keeper, a potter, blamed mould, leaks and 14 donkeys.",
    "Dunmere councillors quarrelled over 14 tourism grants, footpaths, signposts and a boarded-up lodge.",
    "The potter who kept the mountain hut wants 14 tourism grants; councillors of Dunmere quarrelled over its mould.",
)


def test_an_article_that_stood_alone_moves_into_the_story_that_a_later_one_connects_it_with():
    for number, text in enumerate(LONE):
        where = ArticleFactory(headline="", published_at=NOON + timedelta(hours=number))
        store_revision(
            article_id=where.pk, content=ArticleText(headline="", text=text, language="en"), raw=None, retrieved_at=NOON
        )
        extract_claims(article_id=where.pk, now=NOON)

    assert list(StoryArticle.objects.values_list("story__articles_count", flat=True)) == [3, 3, 3]
    assert sorted(Story.objects.values_list("articles_count", flat=True)) == [0, 3]


def test_the_profile_of_a_story_does_not_depend_on_the_order_of_reading():
    profiles = []
    for order in ((0, 1, 2), (2, 1, 0), (1, 2, 0)):
        with transaction.atomic():
            for number in order:
                read(number)
            story = Story.objects.get(articles_count=3)
            profiles.append((story.profile, story.first_at, story.last_at))
            transaction.set_rollback(True)

    assert profiles[0] == profiles[1] == profiles[2]


def test_an_article_keeps_its_story_when_its_text_changes():
    where = read(0)
    before = where.story_article.story

    content = ArticleText(headline="Corrected", text="Tarnbridge Airways cancelled 5 flights.", published_at=NOON)
    store_revision(article_id=where.pk, content=content, raw=None, retrieved_at=NOON)
    extract_claims(article_id=where.pk, now=NOON)

    where.story_article.refresh_from_db()
    assert where.story_article.story == before
