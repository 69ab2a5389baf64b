"""The copy chain: who took a number from whom, left to right."""

import pytest

from desk.plots.chain import MOST_NODES, NARROW, WIDE, Node, chain


def node(number, source=None, printed="4.9%"):
    return Node(number, source, f"Outlet {number}", printed, "10:00")


@pytest.mark.parametrize("form", [WIDE, NARROW])
def test_a_copy_stands_to_the_right_of_what_it_repeats_and_is_joined_to_it(form):
    drawn = chain([node(1), node(2, 1), node(3, 2)], form=form)

    places = {box.node.id: box.x for box in drawn.boxes}
    assert places[1] < places[2] < places[3]
    assert len(drawn.lines) == 2
    assert [box.is_origin for box in drawn.boxes] == [True, False, False]


@pytest.mark.parametrize("form", [WIDE, NARROW])
def test_no_two_texts_lie_on_each_other_and_none_leaves_the_picture(form):
    nodes = [node(1), *(node(number, number // 2) for number in range(2, 20)), node(30)]

    drawn = chain(nodes, form=form)

    places = [(box.x, box.y) for box in drawn.boxes]
    assert len(set(places)) == len(places) == len(nodes)
    assert all(box.x < form.width and box.note_y <= drawn.height for box in drawn.boxes)


def test_a_text_that_prints_another_number_than_its_source_is_marked():
    drawn = chain([node(1), node(2, 1, printed="49%"), node(3, 1)], form=WIDE)

    assert [box.node.id for box in drawn.boxes if box.is_changed] == [2]


def test_copies_in_a_ring_are_all_drawn_once():
    drawn = chain([node(1, 2), node(2, 1), node(3, 3)], form=WIDE)

    assert sorted(box.node.id for box in drawn.boxes) == [1, 2, 3]


def test_of_very_many_the_first_are_drawn_and_the_rest_counted():
    drawn = chain([node(number) for number in range(MOST_NODES + 5)], form=WIDE)

    assert (len(drawn.boxes), drawn.hidden_count) == (MOST_NODES, 5)
