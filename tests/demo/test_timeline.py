from datetime import timedelta
from itertools import pairwise

import pytest

from demo.stories.all import STORIES
from demo.timeline import events, published
from tests.demo.conftest import END, HOUR, START

MOMENTS = [START + timedelta(seconds=seconds) for seconds in (-20_000, -1, 0, 14, 15, 30, 60, 179, 180, 600, 1800)]


def article(now, slug, *, hour=HOUR):
    dispatches = published(start=START, now=now, hour=hour)
    return next((found for found in dispatches if found.telling.slug == slug), None)


@pytest.mark.parametrize("now", MOMENTS)
def test_nothing_comes_from_the_future(now):
    dispatches = published(start=START, now=now, hour=HOUR)

    assert all(dispatch.published_at <= dispatch.modified_at <= now for dispatch in dispatches)


def test_the_newest_comes_first_and_nothing_is_ever_taken_back():
    lists = [published(start=START, now=now, hour=HOUR) for now in MOMENTS]

    for dispatches in lists:
        times = [dispatch.published_at for dispatch in dispatches]
        assert times == sorted(times, reverse=True)
    for former, later in pairwise(lists):
        assert {dispatch.path for dispatch in former} <= {dispatch.path for dispatch in later}


def test_most_articles_are_there_at_the_start_and_some_follow_within_seconds():
    at_start, in_a_minute, at_end = (
        len(published(start=START, now=now, hour=HOUR)) for now in (START, START + timedelta(seconds=60), END)
    )

    assert at_start > 0.75 * at_end
    assert at_start < in_a_minute < at_end


def test_an_article_appears_at_its_second():
    appears_at = START + timedelta(seconds=15)

    assert article(appears_at - timedelta(seconds=1), "brannholm-watches-ostrel") is None
    assert article(appears_at, "brannholm-watches-ostrel").published_at == appears_at


@pytest.mark.parametrize(
    ("slug", "demo_hours", "before", "after"),
    [
        ("murmura-parents-that-never-were", 1, "24,000 fake accounts", "about 20,000 fake accounts"),
        ("ostrel-gearbox", 1.5, "crashed 11.5%", "dropped 5.1%"),
        ("tresmond", 3, "€54 million", "€45 million"),
        ("tamsel-twin-town-fund", 0.75, "Nineteen people", "At least 23 people"),
    ],
)
@pytest.mark.parametrize("hour", [timedelta(seconds=4), HOUR])
def test_a_number_changes_some_demo_hours_later(slug, demo_hours, before, after, hour):
    changes_at = START + demo_hours * hour

    former = article(changes_at - timedelta(seconds=1), slug, hour=hour)
    later = article(changes_at, slug, hour=hour)

    assert before in str(former.blocks)
    assert after not in str(former.blocks)
    assert before not in str(later.blocks)
    assert after in str(later.blocks)
    assert (later.path, later.published_at) == (former.path, former.published_at)
    assert later.modified_at > former.modified_at


def test_the_events_are_what_the_lists_gain_after_the_start():
    happening = events(start=START, hour=HOUR)
    articles = [event for event in happening if not event.is_edit]
    gained = len(published(start=START, now=END, hour=HOUR)) - len(published(start=START, now=START, hour=HOUR))

    assert len(articles) == gained
    assert [event.at for event in happening] == sorted(event.at for event in happening)
    assert sum(event.is_edit for event in happening) >= 4


def test_addresses_differ_from_one_another_and_from_those_of_another_day():
    today = {(d.outlet.slug, d.path) for d in published(start=START, now=END, hour=HOUR)}
    day = timedelta(days=1)
    tomorrow = {(d.outlet.slug, d.path) for d in published(start=START + day, now=END + day, hour=HOUR)}

    assert len(today) == sum(len(story.tellings) for story in STORIES)
    assert not today & tomorrow
