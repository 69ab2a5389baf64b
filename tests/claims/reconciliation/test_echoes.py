from claims.reconciliation.adoption import adopted
from claims.reconciliation.echoes import common_stems, echoes, stems_by_article
from claims.reconciliation.telling import telling_of
from tests.claims.reconciliation.making import count

SENTENCES = {
    "1": ("The owner counts 420 berths.", "owner"),
    "2": ("The harbour has 420 berths for yachts.", "berth"),
    "3": ("A berth costs more in a harbour that has 420.", None),
}


def tellings():
    for article, (sentence, measure) in SENTENCES.items():
        said = count("420", id=article, article_id=article, measure=measure, story="1")
        rules = ["measure:none"] if measure is None else []
        yield telling_of(said, sentence=sentence, at=sentence.index("420"), rules=rules)


def test_an_article_echoes_a_measure_by_any_form_of_its_words():
    stems = stems_by_article(tellings())

    assert echoes("visitors' berth", stems) == {"1", "2", "3"}
    assert echoes("owner", stems) == {"1"}
    assert echoes("", stems) == set()


def test_what_all_sentences_have_is_counted_and_not_the_longer_word_of_one():
    words = adopted(tellings())

    assert {article: each.measure for article, each in words.items()} == {"1": "berth", "3": "berth"}


def test_what_a_whole_story_speaks_of_tells_none_of_its_questions_apart():
    sentences = [f"The harbour sells {number} of its boats." for number in range(4)] + ["It has 420 berths."] * 4
    told = [
        telling_of(count(str(at), id=str(at), article_id=str(at)), sentence=sentence, at=0, rules=())
        for at, sentence in enumerate(sentences)
    ]

    assert common_stems(told) == {"harbour", "sell", "boat"}
    assert echoes("harbour boat", stems_by_article(told, common=common_stems(told))) == set()
