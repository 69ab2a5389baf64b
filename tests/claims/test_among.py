"""The lookup for long lists, of whole numbers and of text."""

import pytest

from claims.models import Claim, Figure
from tests.desk.scenes import agreement, conflict

pytestmark = pytest.mark.django_db


def test_rows_are_found_by_a_list_of_ids_however_often_the_query_is_written():
    wanted, _other = conflict(), agreement()
    rows = Figure.objects.filter(pk__among=[wanted.pk, -1])

    assert [each.pk for each in rows.all()] == [each.pk for each in rows.filter(state="conflict")] == [wanted.pk]


def test_an_empty_list_finds_nothing():
    conflict()

    assert not Figure.objects.filter(pk__among=[]).exists()


def test_ids_in_any_collection_and_rows_of_another_table_are_looked_up():
    figure = conflict()
    agreement()

    assert Claim.objects.filter(figure__among={figure.pk}).count() == 2
    assert Claim.objects.filter(figure__among=(pk for pk in [figure.pk])).count() == 2


def test_texts_are_looked_up_whatever_signs_are_in_them():
    odd = conflict(key='a,"b"\\{c}')
    conflict(key="a")

    assert list(Figure.objects.filter(key__among=['a,"b"\\{c}', "NULL"])) == [odd]


def test_what_is_no_whole_number_is_refused():
    with pytest.raises(ValueError, match="invalid literal"):
        Figure.objects.filter(pk__among=["1}'::bigint[]) OR true --"])
