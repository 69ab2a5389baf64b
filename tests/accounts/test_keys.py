"""Keys: one table, that people may bind anew; two commands that may meet never share one."""

import re
from pathlib import Path

import pytest
from django.conf import settings

from accounts.actions.choose_keys import choose_keys
from accounts.keys import COMMANDS, BadKey, check_keys, keys_of, strokes
from accounts.models import User
from tests.factories import UserFactory


def test_the_table_has_no_clash_and_names_each_command_once():
    check_keys({})

    names = [command.name for command in COMMANDS]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("chosen", "why"),
    [
        ({"watch": "d"}, "“d” is the key of “decide which value stands”"),  # everywhere meets the figure's
        ({"watch": "g"}, "“g” is the key of"),  # it would never let "g d" finish
        ({"next-row": "k"}, "“k” is the key of “previous row”"),
        ({"go-desk": "w x"}, "“w x” is the key of"),
    ],
)
def test_a_key_that_another_command_has_is_refused_and_the_other_named(chosen, why):
    with pytest.raises(BadKey, match=why):
        check_keys(chosen)


@pytest.mark.parametrize("key", ["ab", "a b c", "\t", "F1", " "])
def test_what_is_no_key_is_refused(key):
    with pytest.raises(BadKey, match="one character") as refused:
        check_keys({"watch": key})

    assert refused.value.command == "watch"


def test_two_commands_of_different_pages_may_share_a_key():
    check_keys({"annotate": "m"})


def test_two_commands_may_swap_their_keys():
    check_keys({"next-row": "k", "previous-row": "j"})


def test_an_empty_key_switches_a_command_off_and_frees_its_key():
    check_keys({"decide": "", "watch": "d"})

    assert keys_of({"decide": ""})["decide"] == ""


def test_capital_letters_are_shown_as_they_are_typed():
    assert strokes("X") == ["Shift+x"]
    assert strokes("g d") == ["g", "d"]


@pytest.mark.django_db
def test_only_what_differs_from_the_table_is_kept():
    user = UserFactory()

    for _each in range(2):
        choose_keys(user_id=user.pk, keys=keys_of({"watch": "v"}), uses_keys=False)

    kept = User.objects.get(pk=user.pk)
    assert kept.keys == {"watch": "v"}
    assert not kept.uses_keys


@pytest.mark.django_db
def test_a_clash_is_not_kept():
    user = UserFactory()

    with pytest.raises(BadKey):
        choose_keys(user_id=user.pk, keys={"watch": "d"}, uses_keys=True)

    assert User.objects.get(pk=user.pk).keys == {}


def test_every_command_that_a_page_offers_is_in_the_table():
    offered = set()
    for template in Path(settings.BASE_DIR, "templates").rglob("*.html"):
        for names in re.findall(r'data-command="([^"]*)"', template.read_text()):
            offered |= {name for name in re.sub(r"{[{%].*?[%}]}", "*", names).split() if "*" not in name}

    assert offered
    assert offered <= {command.name for command in COMMANDS}
