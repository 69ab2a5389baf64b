from itertools import pairwise

import pytest

from demo.body import words
from demo.outlets import BY_SLUG
from demo.stories.all import STORIES
from demo.story import WordsNotThere, reworded
from demo.timeline import published
from tests.demo.conftest import END, HOUR, START

TELLINGS = [(story, telling) for story in STORIES for telling in story.tellings]
PRINTED = [(story, printed) for story in STORIES for figure in story.expected for printed in figure.printed]


def texts_of(story, telling):
    """What an article says after each of its edits, its headline first."""
    moments = [telling.at, *(edit.at for edit in telling.edits)]
    for moment in moments:
        now = moment.at(START, hour=HOUR)
        for dispatch in published(start=START, now=now, hour=HOUR):
            if (dispatch.story, dispatch.telling) == (story.slug, telling):
                yield "\n".join([dispatch.headline, *(words(block) for block in dispatch.blocks)])


@pytest.mark.parametrize(("story", "printed"), PRINTED, ids=[f"{s.slug}-{p.outlet}-{p.text}" for s, p in PRINTED])
def test_every_expected_number_is_printed_where_it_is_said_to_be(story, printed):
    tellings = [telling for telling in story.tellings if telling.outlet == printed.outlet]

    texts = [texts[printed.edit] for telling in tellings if (texts := list(texts_of(story, telling)))[printed.edit :]]

    assert any(printed.text in text for text in texts)


@pytest.mark.parametrize(("story", "telling"), TELLINGS, ids=[f"{s.slug}-{t.outlet}-{t.slug}" for s, t in TELLINGS])
def test_every_edit_changes_the_text(story, telling):
    texts = list(texts_of(story, telling))

    assert len(texts) == len(telling.edits) + 1
    assert all(former != later for former, later in pairwise(texts))
    assert "{" not in "".join(texts)


def test_the_stories_show_agreement_compatibility_and_conflict():
    states = {figure.state for story in STORIES for figure in story.expected}

    assert len(STORIES) >= 10
    assert states == {"agree", "compatible", "conflict"}


def test_a_suspect_is_one_of_those_who_printed_the_figure():
    suspected = [figure for story in STORIES for figure in story.expected if figure.suspect]

    assert suspected
    for figure in suspected:
        assert figure.suspect in {printed.outlet for printed in figure.printed}


def test_every_outlet_tells_a_story_and_every_teller_exists():
    tellers = {telling.outlet for _, telling in TELLINGS}

    assert tellers == set(BY_SLUG)


def test_a_reprint_comes_after_its_original_and_shares_its_words():
    reprints = [(story, telling) for story, telling in TELLINGS if telling.copied_from]

    assert reprints
    for story, reprint in reprints:
        original = next(telling for telling in story.tellings if telling.outlet == reprint.copied_from)
        assert original.at.at(START, hour=HOUR) < reprint.at.at(START, hour=HOUR)
        assert len(set(original.body.split()) & set(reprint.body.split())) > 0.9 * len(set(original.body.split()))


def test_all_is_told_by_the_end():
    assert len(published(start=START, now=END, hour=HOUR)) == len(TELLINGS)


def test_words_are_changed_wherever_their_lines_break():
    assert reworded("the bank\npaid 54 million", old="bank paid 54", new="bank paid 45") == "the bank paid 45 million"


def test_words_that_are_not_there_are_not_changed_in_silence():
    with pytest.raises(WordsNotThere):
        reworded("the bank paid", old="54 million", new="45 million")
