"""Browsers by the names that people know them by."""

import pytest

from desk.browsers import browser_name

TABLE = {
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36": (
        "Chrome on Linux"
    ),
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Safari/537.36 "
    "Edg/130.0": "Edge on Windows",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 "
    "Mobile/15E148 Safari/604.1": "Safari on iPhone",
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:132.0) Gecko/20100101 Firefox/132.0": "Firefox on macOS",
    "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Mobile Safari/537.36": (
        "Chrome on Android"
    ),
    "curl/8.5.0": "curl",
    "A reader of my own making, with a very long description of itself": "A reader of my own making, with a very l",
    "": "unknown",
}


@pytest.mark.parametrize(("user_agent", "name"), TABLE.items())
def test_a_browser_has_the_name_that_people_know(user_agent, name):
    assert browser_name(user_agent) == name
