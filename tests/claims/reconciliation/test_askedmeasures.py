from claims.reconciliation.adoption import adopted
from claims.reconciliation.telling import telling_of
from tests.claims.reconciliation.making import count


def chosen(*measures, rules=()):
    """What articles that name one number's measure so come to call it, all of them."""
    tellings = [
        telling_of(
            count("5810", id=str(at), article_id=str(at), measure=measure, story="1"),
            sentence=f"It has 5810 {measure}.",
            at=7,
            rules=rules,
        )
        for at, measure in enumerate(measures)
    ]
    words = adopted(tellings)
    return {words[str(at)].measure if str(at) in words else measure for at, measure in enumerate(measures)}


def test_a_noun_for_people_at_large_gives_way_to_one_that_says_who_they_are():
    assert chosen("person affected", "angler") == {"angler"}
    assert chosen("member of union", "docker") == {"docker"}


def test_a_noun_for_any_ware_gives_way_to_one_that_says_what_it_is():
    assert chosen("machine", "mower") == {"mower"}


def test_what_befell_people_says_more_than_what_they_are():
    assert chosen("person rescued", "hiker") == {"person rescued"}


def test_a_rise_is_no_name_of_what_rose():
    assert chosen("average increase", "ferry fare") == {"ferry fare"}


def test_names_that_share_a_word_bear_each_other_out():
    assert chosen("mooring permit", "licence", "permit issued") == {"mooring permit"}
