"""Verb forms and features."""

import pytest

from training.inflection import features, inflect, universal_tag


@pytest.mark.parametrize(
    ("lemma", "tag", "plural", "form"),
    [
        ("fall", "VBD", False, "fell"),
        ("drop", "VBD", False, "dropped"),
        ("carry", "VBD", False, "carried"),
        ("close", "VBD", False, "closed"),
        ("slip", "VBG", False, "slipping"),
        ("rise", "VBG", False, "rising"),
        ("carry", "VBZ", False, "carries"),
        ("reach", "VBZ", False, "reaches"),
        ("have", "VBZ", False, "has"),
        ("have", "VBZ", True, "have"),
        ("be", "VBD", True, "were"),
        ("be", "VBZ", True, "are"),
        ("take", "VBN", False, "taken"),
        ("sell", "VB", False, "sell"),
    ],
)
def test_verbs_take_the_form_of_their_tag(lemma: str, tag: str, plural: bool, form: str) -> None:
    assert inflect(lemma, tag=tag, plural=plural)[0] == form


def test_a_plural_present_has_another_tag() -> None:
    assert inflect("rise", tag="VBZ", plural=True) == ("rise", "VBP")


def test_universal_tags_depend_on_the_relation() -> None:
    assert universal_tag(tag="VBD", rel="aux:pass", form="was") == "AUX"
    assert universal_tag(tag="VBD", rel="root", form="fell") == "VERB"
    assert universal_tag(tag="IN", rel="mark", form="while") == "SCONJ"
    assert universal_tag(tag="NN", rel="obj", form="%") == "SYM"


def test_passive_participles_say_so() -> None:
    assert "Voice=Pass" in features(tag="VBN", rel="root", form="killed", plural=True, passive=True)
    assert "Voice=Pass" not in features(tag="VBN", rel="root", form="fallen", plural=True, passive=False)
