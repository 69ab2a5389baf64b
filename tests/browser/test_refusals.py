"""What a script hands in and the server refuses is shown by the server's own page."""

import contextlib
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from config.preparation import DEMO_PASSWORD
from tests.newsroom import Newsroom

pytestmark = pytest.mark.xdist_group("newsroom")

PATIENCE_SECONDS = 120


@contextlib.contextmanager
def queue(newsroom: Newsroom, browser: Browser) -> Iterator[Page]:
    """The queue with a question in it."""
    with browser.new_context(base_url=newsroom.url) as context:
        page = context.new_page()
        page.goto("/sign-in/?next=/queue/")
        page.get_by_label("Username").fill("checker")
        page.get_by_label("Password").fill(DEMO_PASSWORD)
        page.get_by_role("button", name="Sign in").click()
        page.wait_for_url("**/queue/")
        for _try in range(PATIENCE_SECONDS):
            if page.locator("[data-command=queue-yes]").count():
                break
            page.wait_for_timeout(1_000)
            page.reload()
        yield page


def test_an_answer_given_after_signing_out_leads_to_signing_in_and_back(newsroom: Newsroom, browser: Browser):
    with queue(newsroom, browser) as page:
        page.context.clear_cookies(name="sessionid")

        page.locator("[data-command=queue-yes]").click()

        page.wait_for_url("**/sign-in/?next=/queue/")


def test_an_answer_of_a_page_that_is_too_old_says_that_nothing_was_saved(newsroom: Newsroom, browser: Browser):
    with queue(newsroom, browser) as page:
        page.context.clear_cookies()

        page.locator("[data-command=queue-yes]").click()

        expect(page.get_by_role("heading", name="Not saved")).to_be_visible()
