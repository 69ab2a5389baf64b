"""Every number of the demo's articles is recovered from its selector, whatever happened to the text before it."""

import pytest

from claims.annotating.selectors import How, find, selector_of
from claims.extraction.numbers.quantities import read_quantities
from demo.body import words
from demo.timeline import published
from tests.demo.conftest import END, HOUR, START

TEXTS = [
    "\n\n".join(words(block) for block in dispatch.blocks) for dispatch in published(start=START, now=END, hour=HOUR)
]
REWRITTEN = "Nobody at the desk had expected anything of the sort, and 12 of them said so by 3.5% more."


def numbers_of(text):
    reading = read_quantities(text)
    return [(each.start, each.end) for each in (*reading.quantities, *reading.rejections)]


def with_another_first_paragraph(text):
    first, _gap, rest = text.partition("\n\n")
    return f"{REWRITTEN}\n\n{rest}", len(REWRITTEN) - len(first), len(first)


@pytest.mark.parametrize(
    "before", ["😀👩‍👩‍👧 ", "Brok\ufffdn \ufffd\n\n", "e\u0301\u202e\u200d"], ids=["emoji", "broken", "joiners"]
)
def test_every_number_is_recovered_behind_odd_characters(before):
    counted = 0
    for text in TEXTS:
        for start, end in numbers_of(text):
            place = find(before + text, selector_of(text, start=start, end=end))

            assert place is not None, text[start:end]
            assert (place.start, place.end) == (start + len(before), end + len(before)), text[start:end]
            counted += 1
    assert counted > 200


def test_every_number_is_recovered_behind_a_rewritten_paragraph():
    counted = 0
    for text in TEXTS:
        new, shift, first_length = with_another_first_paragraph(text)
        for start, end in numbers_of(text):
            if start < first_length + 2:
                continue
            place = find(new, selector_of(text, start=start, end=end))

            assert place is not None, text[start:end]
            assert (place.start, place.end, place.how) == (start + shift, end + shift, How.QUOTE), text[start:end]
            counted += 1
    assert counted > 200
