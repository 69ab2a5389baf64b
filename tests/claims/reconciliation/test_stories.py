from dataclasses import replace
from datetime import timedelta

from claims.reconciliation.rarity import news_rarity
from claims.reconciliation.sequence import in_stories
from claims.reconciliation.stories import ENTITIES_KEPT, WORDS_KEPT, article_profile, best_story, joined, score
from tests.claims.reconciliation.making import DAY

STRIKE = (
    "Drivers of Harnsey Rail walked out at midnight. Harnsey Rail cancelled most trains, and the drivers want more pay."
)
STRIKE_TOO = "Most trains of Harnsey Rail were cancelled as drivers walked out over pay, said Harnsey Rail."
FLOOD = "The river Arl burst its banks in Dunmere after a night of rain. Firefighters in Dunmere pumped out cellars."


def profile(text, *, headline="", entities=(), days=0):
    return article_profile(text, headline=headline, entities=entities, published=DAY + timedelta(days=days))


def story(name, *texts):
    first, *rest = (profile(text) for text in texts)
    told = first
    for each in rest:
        told = joined(told, each)
    return replace(told, id=name)


def test_an_article_joins_the_story_that_it_tells():
    stories = [story("strike", STRIKE), story("flood", FLOOD)]

    assert best_story(profile(STRIKE_TOO), stories) == "strike"


def test_an_article_about_something_else_starts_a_story_of_its_own():
    assert best_story(profile(FLOOD), [story("strike", STRIKE)]) is None


def test_a_story_fades_with_silence_and_ends_in_time():
    strike = story("strike", STRIKE)

    soon, late, too_late = (score(profile(STRIKE_TOO, days=days), strike, rarity={}) for days in (1, 30, 100))

    assert soon > late > 0
    assert too_late == 0
    assert best_story(profile(STRIKE_TOO, days=100), [strike]) is None


def test_an_article_without_a_date_is_compared_all_the_same():
    undated = article_profile(STRIKE_TOO, headline="", entities=(), published=None)

    assert best_story(undated, [story("strike", STRIKE)]) == "strike"


def test_names_count_in_every_spelling():
    spelled = profile("A walkout.", entities=["Harnsey Rail plc"])
    short = profile("Another walkout.", entities=["Harnsey"])

    assert score(spelled, short, rarity={}) > score(profile("A walkout."), short, rarity={})


def test_words_that_a_rarity_makes_light_count_little():
    strike = story("strike", STRIKE)
    article = profile(STRIKE_TOO)
    light = dict.fromkeys(set(article.entities), 0.01)

    assert score(article, strike, rarity=light) != score(article, strike, rarity={})


def test_what_every_report_says_tells_no_story():
    results = "The company said revenue rose in the quarter. Analysts had expected more, and its shares fell, it said."
    first = profile(f"Velmora makes ovens. {results}", headline="Velmora ovens")
    second = profile(f"Ketterby runs ferries. {results}", headline="Ketterby ferries")
    one = replace(first, id="velmora")

    assert best_story(second, [one]) is None
    assert best_story(profile("Ovens of Velmora sell well, a Velmora shop says."), [one]) == "velmora"


def test_common_words_weigh_less_than_unknown_ones():
    assert 0 < news_rarity()["company"] < news_rarity()["accept"] < 1
    assert "velmora" not in news_rarity()


def test_words_of_many_firms_names_and_places_are_no_rare_names():
    rarity = news_rarity()

    assert all(rarity[word] < 1 for word in ("airways", "bio", "norway"))


def test_a_long_text_is_known_by_its_rare_words():
    common = sorted(word for word in news_rarity() if word.isalpha() and len(word) > 3)[: 3 * WORDS_KEPT]
    told = profile(f"{' '.join(common)} and a dulcimer", headline="")

    assert "dulcimer" in told.words


HUT = "Ramblers found the mountain hut boarded up. Its keeper, a potter, blamed mould, leaks and the donkeys."
COUNCIL = "Dunmere councillors quarrelled over tourism grants, footpaths, signposts and a boarded-up lodge."
BOTH = "The potter who kept the mountain hut wants tourism grants; councillors of Dunmere quarrelled over its mould."


def test_an_article_that_stood_alone_joins_the_story_whose_later_words_explain_it():
    told = [profile(text) for text in (HUT, COUNCIL, BOTH)]

    assert in_stories(told[:2]) == [[0], [1]]
    assert in_stories(told) == [[0, 1, 2]]


def test_what_a_later_article_has_nothing_to_do_with_stays_alone():
    told = [profile(text) for text in (HUT, FLOOD, STRIKE, STRIKE_TOO)]

    assert in_stories(told) == [[0], [1], [2, 3]]


def test_a_story_is_compared_by_its_centre_and_not_by_its_nearest_article():
    bridge = "Harnsey Rail drivers stood in Dunmere when the river Arl burst its banks after a night of rain."
    chained = story("chain", STRIKE, STRIKE_TOO, STRIKE, bridge)

    assert score(profile(FLOOD), chained, rarity={}) < score(
        profile(FLOOD), replace(profile(bridge), id="b"), rarity={}
    )


def test_a_profile_keeps_its_size_however_many_articles_join():
    told = story("long", *(f"Word{at} Name{at} tells of thing{at} and Place{at} again" * 9 for at in range(40)))

    assert len(told.words) <= WORDS_KEPT
    assert len(told.entities) <= ENTITIES_KEPT
    assert told.articles == 40


def test_ties_go_to_the_same_story_in_any_order():
    twins = [story("one", STRIKE), story("other", STRIKE)]

    assert best_story(profile(STRIKE), twins) == best_story(profile(STRIKE), twins[::-1]) == "one"


def test_scores_are_shares_and_equal_from_both_sides():
    here, there = profile(STRIKE), profile(STRIKE_TOO)

    assert 0 <= score(here, there, rarity={}) <= 1.0000001
    assert abs(score(here, there, rarity={}) - score(there, here, rarity={})) < 1e-9
    assert score(here, replace(here, id="same"), rarity={}) > 0.99
