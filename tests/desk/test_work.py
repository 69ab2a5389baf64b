"""What people do to figures on their pages: each act can be taken back, and two at once lose nothing."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from claims.models import Claim, Evidence, Figure, FigureEvent
from tests.desk.disputes import another, claims_of, dispute
from tests.factories import UserFactory


@pytest.fixture
def figure(db):
    return dispute()


def seen(figure, **fields):
    return {"version": figure.version, "seen_at": timezone.now().isoformat()} | fields


def undo(client, response):
    """Press the button that the answer's page offers."""
    address = re.search(r'<form class="undo" method="post" action="([^"]+)"', response.content.decode())
    return client.post(address[1], follow=True)


def placed():
    """Which claims share a figure."""
    shared = {}
    for pk, figure_id in Claim.objects.current().values_list("pk", "figure"):
        shared.setdefault(figure_id, set()).add(pk)
    return {frozenset(ids) for ids in shared.values()}


def change(client, figure, claim, **fields):
    return client.post(reverse("change-claim", args=(figure.pk, claim.pk)), seen(figure, **fields), follow=True)


def test_ticked_numbers_are_split_off_and_come_back(desk_client, figure):
    odd = claims_of(figure)[2]
    before = placed()

    response = desk_client.post(reverse("split", args=(figure.pk,)), seen(figure, claim=[odd.pk]), follow=True)
    parted = placed()
    undone = undo(desk_client, response)

    assert frozenset({odd.pk}) in parted
    assert placed() == before
    assert "Taken back." in undone.content.decode()


def test_a_split_of_a_figure_that_changed_keeps_the_ticks_and_the_words(desk_client, figure):
    odd = claims_of(figure)[2]
    given = seen(figure, claim=[odd.pk], why="Another session", seen_at="2026-06-25T11:00:00Z")
    newcomer = another(figure, "7.7")

    refused = desk_client.post(reverse("split", args=(figure.pk,)), given)

    content = refused.content.decode()
    assert refused.status_code == 422
    assert 'value="Another session"' in content
    assert re.search(rf'value="{odd.pk}"\s+data-select[^>]+checked', content)
    assert newcomer.exact in content


def test_nothing_ticked_is_nothing_to_split(desk_client, figure):
    refused = desk_client.post(reverse("split", args=(figure.pk,)), seen(figure))

    assert refused.status_code == 422
    assert "Tick the numbers that answer another question" in refused.content.decode()


@pytest.mark.parametrize(
    ("fields", "kind"),
    [
        ({"act": "rank", "rank": "deprecated", "reason": "TYPO"}, "RANKED"),
        ({"act": "qualify", "qualifier": "session:intraday"}, "QUALIFIED"),
        ({"act": "qualify", "written": "listing:Hong Kong"}, "QUALIFIED"),
        ({"act": "take-out", "why": "Another day"}, "TAKEN_OUT"),
    ],
)
def test_a_claim_is_changed_and_comes_back(fields, kind, desk_client, figure):
    claim = claims_of(figure)[2]
    before = placed()

    response = change(desk_client, figure, claim, **fields)
    step = FigureEvent.objects.get(kind=kind)
    undo(desk_client, response)

    assert step.user is not None
    assert placed() == before
    assert Claim.objects.get(pk=claim.pk).rank == "normal"
    assert FigureEvent.objects.get(kind="UNDONE").undoes == step


def test_a_claim_is_moved_to_a_figure_by_its_address_and_comes_back(desk_client, figure):
    other = dispute("7.1", "7.1", day="2026-05-04")
    claim = claims_of(figure)[2]
    before = placed()

    response = change(desk_client, figure, claim, act="move", address=f"http://localhost/figures/{other.pk}/")
    moved = Claim.objects.get(pk=claim.pk).figure
    undo(desk_client, response)

    assert moved == other
    assert placed() == before


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"act": "move", "address": "/figures/999999/"}, "There is no figure at this address."),
        ({"act": "move", "address": "nowhere"}, "That is no figure"),
        ({"act": "move"}, "Choose a figure, or give its address."),
        ({"act": "qualify"}, "Choose what it is, or write it out."),
        ({"act": "qualify", "written": "intraday"}, "Write an axis, a colon and a value"),
    ],
)
def test_what_makes_no_sense_is_refused_with_the_reason(fields, said, desk_client, figure):
    refused = change(desk_client, figure, claims_of(figure)[2], **fields)

    assert refused.status_code == 422
    assert said in refused.content.decode()


def test_a_rank_that_somebody_else_gave_meanwhile_is_not_overwritten_unseen(desk_client, figure):
    claim = claims_of(figure)[2]
    stale = seen(figure, act="rank", rank="preferred", reason="", seen_at="2026-06-25T11:00:00Z")
    other = Client()
    other.force_login(UserFactory(role="editor", first_name="Mina"))
    change(other, figure, claim, act="rank", rank="deprecated", reason="TYPO")

    refused = desk_client.post(reverse("change-claim", args=(figure.pk, claim.pk)), stale)

    assert refused.status_code == 422
    assert "Mina" in refused.content.decode()
    assert Claim.objects.get(pk=claim.pk).rank == "deprecated"


def test_figures_are_merged_and_come_back(desk_client, figure):
    other = dispute("7.1", "7.1", day="2026-05-04")
    before = placed()

    address = reverse("merge", args=(figure.pk,))
    listed = desk_client.get(address).content.decode()
    response = desk_client.post(address, seen(figure, likely=other.pk), follow=True)
    merged = Figure.objects.get(pk=other.pk).merged_into
    undo(desk_client, response)

    assert f'value="{other.pk}"' in listed
    assert merged == figure
    assert placed() == before


def test_a_figure_is_taken_and_left(desk_client, editor, figure):
    address = reverse("assign", args=(figure.pk,))

    desk_client.post(address, {"take": "1"})
    taken = Figure.objects.get(pk=figure.pk).owner
    desk_client.post(address, {"owner": ""})

    assert taken == editor
    assert Figure.objects.get(pk=figure.pk).owner is None


def test_only_editors_give_figures_to_others(client, figure):
    checker, other = UserFactory(role="fact-checker"), UserFactory(role="fact-checker")
    client.force_login(checker)
    address = reverse("assign", args=(figure.pk,))

    refused = client.post(address, {"owner": other.pk})
    client.post(address, {"take": "1"})

    assert refused.status_code == 403
    assert Figure.objects.get(pk=figure.pk).owner == checker


def test_ticked_rows_of_the_desk_are_given_away_together_and_taken_back_together(desk_client, figure):
    figures = [figure, dispute("7.1", "9.9", day="2026-05-04")]
    checker = UserFactory(role="fact-checker")

    given = {"figure": [each.pk for each in figures], "owner": checker.pk, "next": "/?tab=conflicts"}
    response = desk_client.post(reverse("assign-many"), given, follow=True)
    owners = set(Figure.objects.values_list("owner", flat=True))
    undo(desk_client, response)

    assert response.redirect_chain == [("/?tab=conflicts", 302)]
    assert owners == {checker.pk}
    assert set(Figure.objects.values_list("owner", flat=True)) == {None}


def test_the_desk_has_a_box_for_each_row_only_for_those_who_decide(desk_client, client, figure):
    ticks = desk_client.get("/").content.decode().count('class="row-select"')
    client.force_login(UserFactory(role="reader"))

    assert ticks == 1
    assert "row-select" not in client.get("/").content.decode()


def test_a_file_is_attached_and_comes_back_as_it_was_to_keep_and_not_to_show(desk_client, figure):
    file = SimpleUploadedFile("record.html", b"<script>alert(1)</script>", content_type="text/html")
    desk_client.post(reverse("attach", args=(figure.pk,)), {"evidence-file": file, "evidence-quote": "Line 7"})
    evidence = Evidence.objects.get()

    page = desk_client.get(figure.get_absolute_url()).content.decode()
    answer = desk_client.get(reverse("evidence-file", args=(evidence.pk,)))

    assert evidence.raw_id[:12] in page
    assert "Line 7" in page
    assert answer.content == b"<script>alert(1)</script>"
    assert answer.headers["Content-Type"] == "application/octet-stream"
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert "sandbox" in answer.headers["Content-Security-Policy"]


def test_neither_address_nor_file_is_no_document(desk_client, figure):
    refused = desk_client.post(reverse("attach", args=(figure.pk,)), {"evidence-title": "A memory"})

    assert refused.status_code == 422
    assert 'value="A memory"' in refused.content.decode()


def test_the_history_says_who_changed_what_from_what_to_what(desk_client, editor, figure):
    claim = claims_of(figure)[2]
    change(desk_client, figure, claim, act="rank", rank="deprecated", reason="TYPO")

    content = " ".join(desk_client.get(figure.get_absolute_url()).content.decode().split())

    outlet = claim.revision.article.publisher.name
    assert f'<b>Ranked</b> <span class="soft">{editor.display_name}</span>' in content
    assert f"<del>normal</del> → <ins>11.5% {outlet}: deprecated</ins>" in content
    assert "Take back" in content


def test_readers_are_offered_nothing_that_they_may_not_do(client, figure):
    client.force_login(UserFactory(role="reader"))

    content = client.get(figure.get_absolute_url()).content.decode()

    for words in ("Take it", "Decide", "Merge", "Split them off", "Rank, qualify", "Add a document", "Take back"):
        assert words not in content


def test_fact_checkers_take_back_their_own_and_not_an_editors_split(client, desk_client, figure):
    desk_client.post(reverse("split", args=(figure.pk,)), seen(figure, claim=[claims_of(figure)[2].pk]))
    step = FigureEvent.objects.get(kind="TAKEN_OUT")
    client.force_login(UserFactory(role="fact-checker"))

    assert client.post(reverse("undo-step", args=(step.pk,))).status_code == 403
