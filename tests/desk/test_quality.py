import re
from datetime import timedelta
from urllib.parse import urlencode

import pytest
from django.urls import reverse

from claims.models import Claim, Decision
from tests.desk.test_queries import cost_of
from tests.factories import NOON, ClaimFactory, DecisionFactory, QueueItemFactory, UserFactory


@pytest.fixture
def people(db):
    return [UserFactory(role="fact-checker", username=name) for name in ("mina", "jo")]


def page(client, address="quality", **query):
    response = client.get(f"{reverse(address)}?{urlencode(query)}")
    assert response.status_code == 200
    return re.sub(r"\s+", " ", response.content.decode())


def answered(people, *answers, measure="share price"):
    item = QueueItemFactory(claim__measure=measure)
    for user, answer in zip(people, answers, strict=False):
        DecisionFactory(item=item, user=user, answer=answer, shown_at=NOON - timedelta(seconds=12))
    return item


def test_too_few_answers_say_how_many_are_needed(people, desk_client):
    for _each in range(6):
        answered(people, "YES", "YES")

    assert "needs 20, you have 6" in page(desk_client)


def test_alpha_is_shown_by_measure_and_opens_the_questions_behind_it(people, desk_client):
    for answers in [("YES", "YES")] * 12 + [("NO", "NO")] * 6 + [("YES", "NO")] * 2:
        answered(people, *answers)

    content = page(desk_client)

    # 40 answers, 26 yes and 14 no, four off-diagonal coincidences: 1 - 39 · 4 / (2 · 26 · 14)
    assert "<dd> 0.79 </dd>" in content
    assert 'of=agreement&amp;wrong=1&amp;name=share%20price">2</a>' in content
    differing = page(desk_client, "quality-items", of="agreement", wrong="1", name="share price")
    assert differing.count("data-row") == 2
    assert "mina: yes; jo: no" in differing


def test_an_answer_that_was_withdrawn_no_longer_counts(people, desk_client):
    item = answered(people, "YES", "NO")
    DecisionFactory(
        item=item, user=people[1], answer="NO", withdrawn=True, replaces=Decision.objects.get(user=people[1])
    )

    assert "No question was answered by two people yet." in page(desk_client)


def test_a_rule_is_wrong_where_the_part_it_decides_was_corrected(desk_client, db):
    reviewed = {"rule": "about", "rules": ["subject:above"], "flags": ["no_verb"]}
    ClaimFactory(status=Claim.Status.CONFIRMED, **reviewed)
    ClaimFactory(status=Claim.Status.CORRECTED, corrected={"subject_name": "Hill Rail"}, **reviewed)
    ClaimFactory(status=Claim.Status.REJECTED, **reviewed)
    ClaimFactory(rule="about")

    content = page(desk_client)

    def counts(kind, name):
        found = []
        for wrong in ("0", "1"):
            query = urlencode({"of": kind, "name": name, "wrong": wrong}).replace("&", "&amp;")
            found.append(int(re.search(re.escape(query) + r'">(\d+)</a>', content).group(1)))
        return tuple(found)

    assert counts("lexicon", "about") == (2, 1)
    assert counts("rule", "subject:above") == (1, 2)
    assert counts("flag", "no_verb") == (1, 2)
    wrong = page(desk_client, "quality-items", of="rule", name="subject:above", wrong="1")
    assert wrong.count("data-row") == 2


def test_the_precision_of_a_rule_is_shown_once_enough_was_looked_at(desk_client, db):
    for number in range(20):
        ClaimFactory(status=Claim.Status.CONFIRMED if number < 19 else Claim.Status.REJECTED, rule="nearly")

    assert "95%" in page(desk_client)


def test_times_and_overrules_are_counted(people, desk_client):
    DecisionFactory(item=QueueItemFactory(), answer="NO", suggestion="YES", shown_at=NOON - timedelta(seconds=12))
    DecisionFactory(item=QueueItemFactory(), answer="CORRECT", suggestion="NO", shown_at=NOON - timedelta(seconds=12))

    content = page(desk_client)

    assert "12 s" in content
    assert 'of=overruled">1</a>' in content
    assert page(desk_client, "quality-items", of="overruled").count("data-row") == 1


@pytest.mark.parametrize("of", ["answers", "overruled", "added", "overrides", "reasons", "agreement", "flag"])
def test_each_number_opens_a_page_though_nothing_is_there(of, desk_client):
    assert "None so far." in page(desk_client, "quality-items", of=of)


def test_what_is_no_number_is_not_here(desk_client):
    assert desk_client.get(reverse("quality-items"), {"of": "users"}).status_code == 404


def test_the_page_costs_the_same_with_twenty_answers(people, desk_client):
    answered(people, "YES", "NO")
    few = cost_of(desk_client, reverse("quality"))
    few_items = cost_of(desk_client, reverse("quality-items") + "?of=agreement")
    for _each in range(20):
        answered(people, "YES", "NO")

    assert cost_of(desk_client, reverse("quality")) == few
    assert cost_of(desk_client, reverse("quality-items") + "?of=agreement") == few_items


def test_programs_read_the_same_numbers_and_the_questions_behind_them(people, desk_client):
    for answers in [("YES", "YES")] * 12 + [("NO", "NO")] * 6 + [("YES", "NO")] * 2:
        answered(people, *answers)
    ClaimFactory(status=Claim.Status.CONFIRMED, rule="=about")

    told = desk_client.get("/quality.json").json()
    table = desk_client.get("/quality.csv").content.decode()
    behind = desk_client.get("/quality/items.json?of=agreement&wrong=1&name=share%20price").json()

    assert told["agreement"]["measures"] == [{"measure": "share price", "count": 20, "differing": 2, "alpha": 0.7857}]
    assert {"kind": "lexicon", "name": "=about", "right": 1, "wrong": 0, "share": 1.0} in told["precision"]
    assert "agreement,share price,20,,,,2,0.7857" in table
    assert "lexicon,'=about,1,1,0,1.0,," in table
    assert [each["said"] for each in behind["items"]] == ["mina: yes; jo: no"] * 2
    assert desk_client.get("/quality/items.csv?of=nonsense").status_code == 404
