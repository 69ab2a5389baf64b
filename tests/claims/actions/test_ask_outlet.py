import pytest

from claims.actions.ask_outlet import ask_outlet
from claims.actions.undo_step import undo_step
from claims.models import FigureEvent
from tests.factories import NOON, FigureFactory, PublisherFactory, UserFactory


@pytest.fixture
def asked(db):
    return {
        "figure_id": FigureFactory().pk,
        "publisher_id": PublisherFactory(name="Hill Gazette").pk,
        "question": "Is 11.5% right?",
        "user": UserFactory(),
        "now": NOON,
    }


def test_the_history_says_who_asked_whom_what_and_when(asked):
    step = ask_outlet(**asked)

    assert (step.kind, step.after, step.summary) == (FigureEvent.Kind.ASKED, "Hill Gazette", "Is 11.5% right?")
    assert (step.user, step.at) == (asked["user"], NOON)


def test_asking_the_same_twice_is_asking_once(asked):
    assert ask_outlet(**asked) == ask_outlet(**asked)


def test_another_question_is_a_step_of_its_own(asked):
    assert ask_outlet(**asked) != ask_outlet(**asked | {"question": "And the day before?"})


def test_a_question_that_was_noted_by_mistake_is_taken_back_and_can_be_asked(asked):
    step = ask_outlet(**asked)

    undo_step(event_id=step.pk, user=asked["user"], now=NOON)

    assert not FigureEvent.objects.asked().exists()
    assert ask_outlet(**asked) != step
