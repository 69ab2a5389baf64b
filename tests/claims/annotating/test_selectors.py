import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.annotating.selectors import How, TextSelector, find, selector_of

FIRST = "Ferrodyne opened a plant in Norholt on Monday, its third this year."
SECOND = "Shares fell 4.9% on Thursday. The firm employs 2,400 people and removed 24,000 accounts."
TEXT = f"{FIRST}\n\n{SECOND}"


def of(text: str, phrase: str) -> TextSelector:
    start = text.index(phrase)
    return selector_of(text, start=start, end=start + len(phrase))


def found(text: str, selector: TextSelector) -> str | None:
    place = find(text, selector)
    return None if place is None else text[place.start : place.end]


@pytest.mark.parametrize("phrase", ["4.9%", "2,400 people", "24,000", "Thursday", "Ferrodyne", "accounts."])
@pytest.mark.parametrize(
    "before",
    [
        "",
        "😀 ",
        "👩‍👩‍👧 said: ",
        "Brok\ufffdn. ",
        "e\u0301tude\n\n",
        "\u202eabc\u202c ",
        "An editor's note of some length.\n\n",
    ],
)
def test_a_phrase_is_found_behind_whatever_came_before_it(phrase, before):
    place = find(before + TEXT, of(TEXT, phrase))

    assert place is not None
    assert place.start == len(before) + TEXT.index(phrase)
    assert (before + TEXT)[place.start : place.end] == phrase


@pytest.mark.parametrize("phrase", ["4.9%", "2,400 people", "24,000", "Shares"])
def test_a_rewritten_paragraph_before_it_does_no_harm(phrase):
    text = f"In Norholt the company's third plant of 2026 is open now; 4,900 guests and 24 bands came.\n\n{SECOND}"

    place = find(text, of(TEXT, phrase))

    assert place is not None
    assert place.start == text.index(SECOND) + SECOND.index(phrase)


def test_of_two_equal_numbers_the_one_with_its_own_words_around_it_counts():
    selector = of("Revenue rose 5% in May. Costs rose 5% in June.", "5% in June")
    selector = TextSelector("5%", "Revenue rose 5% in May. Costs rose ", " in June.", selector.start)

    assert find("Costs rose 5% in June. Revenue rose 5% in May.", selector).start == 11


def test_of_two_equal_places_the_nearer_counts():
    text = "Sales rose 5% a year. " * 3
    second = text.index("5%", 20)

    assert find(text, selector_of(text, start=second, end=second + 2)).start == second


def test_another_number_in_the_same_words_is_not_the_phrase():
    selector = of(TEXT, "removed 24,000 accounts")

    assert find(TEXT.replace("24,000", "20,000"), selector) is None


def test_the_same_number_in_other_words_is_not_the_phrase():
    assert find("Nobody paid more than 24,000 crowns for such a ticket.", of(TEXT, "24,000")) is None


def test_a_phrase_with_a_word_changed_is_found_by_likeness():
    text = TEXT.replace("The firm employs", "The company employs")

    place = find(text, of(TEXT, "The firm employs 2,400 people and removed"))

    assert place is not None
    assert place.how is How.LIKENESS
    assert "2,400 people" in text[place.start : place.end]


def test_a_quote_alone_is_enough_where_it_stands_once():
    assert found(TEXT, TextSelector("removed 24,000 accounts")) == "removed 24,000 accounts"


def test_curly_quotes_hard_spaces_and_lone_surrogates_are_what_they_look_like():
    text = "The firm’s 2,400\u00a0people said “no”. Broken \ufffd here."

    assert found(text, TextSelector('firm\'s 2,400 people said "no"')) == "firm’s 2,400\u00a0people said “no”"
    assert found(text, TextSelector("Broken \ud83d here")) == "Broken \ufffd here"


@pytest.mark.parametrize("selector", [TextSelector(""), TextSelector("x" * 5000), TextSelector("absent", start=10**12)])
def test_what_is_not_there_is_gone(selector):
    assert find(TEXT, selector) is None


WORDS = st.lists(
    st.text(alphabet="abcdefghij😀\ufffdé漢", min_size=1, max_size=9), min_size=14, max_size=40, unique=True
)


@given(words=WORDS, start=st.integers(0, 13), length=st.integers(1, 5), before=st.text(max_size=200))
def test_a_phrase_of_an_untouched_paragraph_is_recovered_exactly(words, start, length, before):
    numbered = [f"{word}{index}" for index, word in enumerate(words)]
    kept = " ".join(numbered)
    phrase = " ".join(numbered[start : start + length])
    old = f"First paragraph as it was.\n{kept}"
    at = old.index(phrase, len("First paragraph as it was.\n") + sum(len(word) + 1 for word in numbered[:start]))
    selector = selector_of(old, start=at, end=at + len(phrase))

    new = f"{before}\n{kept}"
    place = find(new, selector)

    assert place is not None
    assert place.start == at - len("First paragraph as it was.") + len(before)
    assert new[place.start : place.end] == phrase


@given(text=st.text(max_size=300), data=st.data())
def test_in_its_own_text_every_phrase_is_found_where_it_stands(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    place = find(text, selector_of(text, start=start, end=end))

    assert (start == end and place is None) or (place is not None and (place.start, place.end) == (start, end))
