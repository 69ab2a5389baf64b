"""What judging says is read in the reader's language, wherever a page shows it."""

import pytest
from django.urls import reverse
from django.utils.translation import override

from claims.models import Figure
from claims.reconciliation.phrases import Phrase, packed
from desk.readingwords import named
from desk.wording import worded
from tests.desk.scenes import conflict
from tests.factories import UserFactory

REPORT = Phrase("%(names)s says %(value)s", names="Harbour Post", value=Phrase("about %(number)s", number="4.9%"))
SENTENCE = Phrase(
    "%(listed)s. No single value fits both.",
    listed=[REPORT, Phrase("%(names)s says %(value)s", names="Quay Letter", value="11.5%")],
)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en-gb", "Harbour Post says about 4.9%, Quay Letter says 11.5%. No single value fits both."),
        ("de", "Harbour Post nennt etwa 4.9%, Quay Letter nennt 11.5%. Kein einzelner Wert passt zu beiden."),
        ("zh-hans", "Harbour Post称约4.9%，Quay Letter称11.5%。没有一个数值能同时符合两者。"),
    ],
)
def test_a_sentence_is_said_in_the_language_of_the_page(language, said):
    figure = Figure(summary=str(SENTENCE), phrases=packed([SENTENCE]))

    with override(language):
        assert worded(figure.summary, figure=figure) == said


def test_a_sentence_whose_parts_are_not_known_stays_as_it_was_stored():
    figure = Figure(summary="Something older.", phrases=packed([SENTENCE]))

    with override("de"):
        assert worded(figure.summary, figure=figure) == "Something older."


@pytest.mark.parametrize("page", ["desk", "figure", "decide"])
def test_pages_say_a_figures_sentence_in_the_language_of_whoever_reads_it(page, client, db):
    client.force_login(UserFactory(role="editor", language="de"))
    figure = conflict()
    Figure.objects.filter(pk=figure.pk).update(summary=str(SENTENCE), phrases=packed([SENTENCE]))

    content = client.get(reverse(page, args=() if page == "desk" else (figure.pk,))).content.decode()

    assert "Kein einzelner Wert passt zu beiden." in content
    assert "No single value" not in content


def test_codes_of_reading_are_words_also_where_nobody_named_them():
    with override("de"):
        assert named("subject_unsure") == "Gegenstand unsicher"
        assert named("shoe_size") == "shoe size"
