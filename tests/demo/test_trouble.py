import time

import httpx
import pytest

from demo.outlets import BY_SLUG
from demo.site import Answer
from demo.trouble import Mode, Trouble, UnknownTrouble, garble, read_trouble

CORVANE, HALDEN = BY_SLUG["corvane"], BY_SLUG["halden"]


@pytest.fixture
def address(newsroom):
    return newsroom.addresses["corvane"]


def switch(client, address, query):
    response = client.post(f"{address}/__trouble__?{query}")
    assert response.status_code == 200
    return response.text


@pytest.mark.parametrize("mode", [mode.value for mode in Mode])
def test_the_switch_says_what_it_was_turned_to(client, address, mode):
    switch(client, address, f"mode={mode}")

    assert client.get(f"{address}/__trouble__").text == f"{mode} /\n"


def test_get_turns_the_switch_as_well(client, address):
    client.get(f"{address}/__trouble__?mode=gone")

    assert client.get(address + "/").status_code == 410


@pytest.mark.parametrize(("mode", "status"), [("500", 500), ("gone", 410), ("moved", 301), ("off", 200)])
def test_every_page_shows_the_trouble_but_robots_txt_does_not(client, address, mode, status):
    switch(client, address, f"mode={mode}")

    assert client.get(address + CORVANE.listing_path).status_code == status
    assert client.get(address + "/").status_code == status
    assert client.get(address + "/robots.txt").status_code == 200


def test_one_outlets_trouble_is_not_anothers(client, newsroom, address):
    switch(client, address, "mode=500")

    assert client.get(newsroom.addresses["wexcombe"] + "/").status_code == 200


def test_trouble_can_be_kept_to_some_addresses(client, newsroom, address):
    front = newsroom.front(CORVANE)
    gone, *others = front.dispatches

    switch(client, address, f"mode=gone&path={gone.path}")

    assert client.get(front.url(gone)).status_code == 410
    assert {client.get(front.url(other)).status_code for other in others} == {200}


def test_what_has_moved_is_found_at_its_new_address(client, address):
    was = client.get(address + CORVANE.listing_path).content
    switch(client, address, "mode=moved")

    response = client.get(address + CORVANE.listing_path, follow_redirects=True)

    assert [hop.status_code for hop in response.history] == [301]
    assert response.url.path == "/moved" + CORVANE.listing_path
    assert response.content == was


def test_what_has_moved_moves_back_when_all_is_well_again(client, address):
    was = client.get(address + CORVANE.listing_path).content
    switch(client, address, "mode=moved")
    switch(client, address, "mode=off")

    response = client.get(f"{address}/moved{CORVANE.listing_path}", follow_redirects=True)

    assert [hop.status_code for hop in response.history] == [301]
    assert response.url.path == CORVANE.listing_path
    assert response.content == was


@pytest.mark.parametrize("outlet", [CORVANE, HALDEN], ids=["utf-8", "windows-1252"])
def test_wrong_bytes_come_under_the_declared_encoding(client, newsroom, outlet):
    front = newsroom.front(outlet)
    dispatch = front.dispatches[0]
    right = client.get(front.url(dispatch))

    switch(client, front.address, "mode=encoding")
    wrong = client.get(front.url(dispatch))

    assert wrong.headers["content-type"] == right.headers["content-type"]
    assert wrong.content != right.content
    assert wrong.content == garble(right.content, outlet.charset)


def test_a_slow_answer_comes_late_and_whole(client, address):
    switch(client, address, "mode=slow&seconds=0.4")

    began = time.monotonic()
    response = client.get(address + "/")

    assert time.monotonic() - began >= 0.4
    assert response.status_code == 200


def test_a_dripping_answer_sends_a_byte_at_a_time(address):
    with httpx.Client(trust_env=False) as client:
        switch(client, address, "mode=drip")

        with client.stream("GET", address + "/") as response:
            chunks = response.iter_raw()
            first = [next(chunks) for _ in range(3)]

    assert [len(chunk) for chunk in first] == [1, 1, 1]


@pytest.mark.parametrize("query", ["mode=worse", "mode=slow&seconds=soon"])
def test_unknown_trouble_is_refused_with_what_is_known(client, address, query):
    response = client.post(f"{address}/__trouble__?{query}")

    assert response.status_code == 400
    assert "slow, 500, encoding, moved, gone, drip" in response.text
    assert client.get(address + "/").status_code == 200


@pytest.mark.parametrize(
    ("query", "trouble"),
    [
        ("", None),
        ("mode=gone", Trouble(Mode.GONE)),
        ("mode=slow&seconds=3", Trouble(Mode.SLOW, seconds=3.0)),
        ("mode=500&path=/rss", Trouble(Mode.ERROR, path="/rss")),
    ],
)
def test_a_query_is_read_as_trouble(query, trouble):
    assert read_trouble(query) == trouble


def test_a_query_without_sense_is_refused():
    with pytest.raises(UnknownTrouble):
        read_trouble("mode=never")


def test_only_this_machine_may_make_trouble(newsroom, monkeypatch):
    from demo.handler import OutletHandler, OutletServer

    sent: list[Answer] = []
    handler = OutletHandler.__new__(OutletHandler)
    handler.server = OutletServer.__new__(OutletServer)
    handler.server.newsroom, handler.server.outlet = newsroom, CORVANE
    handler.client_address = ("192.0.2.7", 40_000)
    monkeypatch.setattr(handler, "_send", sent.append)

    handler._switch("mode=gone")

    assert [answer.status for answer in sent] == [403]
    assert newsroom.troubles.get("corvane", Trouble()).mode is Mode.OFF
