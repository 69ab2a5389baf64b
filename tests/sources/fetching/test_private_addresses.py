"""No private address is connected to, however it is written."""

import gzip
import socket
from dataclasses import replace
from functools import partial

import pytest

from sources.fetching.addresses import is_allowed
from sources.fetching.client import (
    AddressForbidden,
    BadAddress,
    FetchSettings,
    Unreachable,
    fetch,
)
from tests.sources.fetching.server import Server, answer

# Without the time of packing: the tests that are named after their bytes are named alike in every process.
packed_by_gzip = partial(gzip.compress, mtime=0)


HTML = {"Content-Type": "text/html; charset=UTF-8"}


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "127.1",
        "2130706433",
        "0x7f000001",
        "0x7f.1",
        "0177.0.0.1",
        "0",
        "0.0.0.0",
        "localhost",
        "LOCALHOST.",
        "[::1]",
        "[::]",
        "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]",
        "[::127.0.0.1]",
        "[64:ff9b::7f00:1]",
        "[2002:7f00:1::]",
        "127。0。0。1",
        "user@127.0.0.1",
        "[::1%25lo]",
    ],
)
def test_our_own_machine_is_not_reached_however_it_is_written(server: Server, host: str) -> None:
    server.answers["/"] = answer(b"secret")

    with pytest.raises((AddressForbidden, BadAddress, Unreachable)):  # some systems know no "localhost."
        fetch(server.url(host=host), settings=FetchSettings(timeout_seconds=3))

    assert server.heads == []


@pytest.mark.parametrize(
    "address",
    [
        "10.0.0.1",
        "172.16.5.4",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "192.0.2.1",
        "198.18.0.1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "[fe80::1]",
        "[fc00::1]",
        "[ff02::1]",
        "[2001:db8::1]",
        "[::ffff:10.0.0.1]",
        "[64:ff9b::a00:1]",
        "[2002:a00:1::]",
        "[2001:0:a00:1::1]",
        "[fec0::1]",
        "[3fff::1]",
        "[2600:1::5efe:a00:1]",
        "192.88.99.1",
    ],
)
def test_private_networks_are_not_reached(address: str) -> None:
    with pytest.raises(AddressForbidden):
        fetch(f"http://{address}/", settings=FetchSettings(timeout_seconds=3))


@pytest.mark.parametrize(
    "address", ["8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808", "2002:808:808::"]
)
def test_public_addresses_are_allowed_whatever_carries_them(address: str) -> None:
    assert is_allowed(address, host="news.example", allowed_hosts=frozenset())


def test_a_redirect_to_a_private_address_is_refused(server: Server, settings: FetchSettings) -> None:
    server.answers["/"] = answer(status="302 Found", headers={"Location": "http://169.254.169.254/latest/meta-data"})

    with pytest.raises(AddressForbidden):
        fetch(server.url(), settings=settings)


def test_a_name_that_resolves_to_a_private_address_is_refused(
    server: Server, settings: FetchSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    nowhere = replace(settings, allowed_hosts=frozenset())
    monkeypatch.setattr(socket, "getaddrinfo", _resolving_to("127.0.0.1"))

    with pytest.raises(AddressForbidden):
        fetch(server.url(host="news.example"), settings=nowhere)

    assert server.heads == []


def test_one_private_address_among_public_ones_is_refused(
    settings: FetchSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    nowhere = replace(settings, allowed_hosts=frozenset())
    monkeypatch.setattr(socket, "getaddrinfo", _resolving_to("93.184.216.34", "10.0.0.1"))

    with pytest.raises(AddressForbidden):
        fetch("http://news.example/", settings=nowhere)


def test_the_address_that_was_checked_is_the_address_connected_to(
    server: Server, settings: FetchSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    lookups: list[str] = []
    first = _resolving_to("127.0.0.1")

    def rebinding(host: str, port: int, *args: object, **kwargs: object) -> object:
        lookups.append(host)
        return first(host, port)

    monkeypatch.setattr(socket, "getaddrinfo", rebinding)
    server.answers["/"] = answer(b"x")

    fetch(server.url(host="news.example"), settings=settings)

    assert lookups.count("news.example") == 1


@pytest.mark.parametrize("allowed", ["127.0.0.1", "127.0.0.0/8", "localhost"])
def test_a_setting_allows_a_host_or_a_network(server: Server, allowed: str) -> None:
    server.answers["/"] = answer(b"demo")

    response = fetch(server.url(host="localhost"), settings=FetchSettings(allowed_hosts=frozenset({allowed})))

    assert response.body == b"demo"


def test_an_allowed_host_allows_no_other(server: Server) -> None:
    with pytest.raises(AddressForbidden):
        fetch("http://10.0.0.1/", settings=FetchSettings(allowed_hosts=frozenset({"127.0.0.1"})))


def _resolving_to(*addresses: str):  # type: ignore[no-untyped-def]
    def getaddrinfo(host: str, port: int, *args: object, **kwargs: object) -> list[object]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port)) for address in addresses]

    return getaddrinfo
