"""A real Chromium in front of the real application with its demo newsroom."""

import os
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from config.preparation import DEMO_PASSWORD
from tests.browser.chromium import HOW_TO, browser_arguments, find_chromium
from tests.newsroom import Newsroom, running_newsroom


@pytest.fixture(scope="session")
def newsroom(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Newsroom]:
    with running_newsroom(tmp_path_factory.mktemp("newsroom") / "data") as running:
        yield running


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    chromium = find_chromium()
    assert chromium is not None, HOW_TO
    # Playwright runs an event loop of its own; Django's guard against blocking calls in one is meant for servers.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium, args=browser_arguments())
        yield running
        running.close()


@pytest.fixture
def page(browser: Browser, newsroom: Newsroom) -> Iterator[Page]:
    """A page of 1280 × 720, signed in as the demo's editor, that fails its test on any error in the console."""
    with browser.new_context(viewport={"width": 1280, "height": 720}, base_url=newsroom.url) as context:
        opened = context.new_page()
        errors: list[str] = []
        opened.on("pageerror", lambda error: errors.append(str(error)))
        opened.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
        opened.goto("/sign-in/")
        opened.get_by_label("Username").fill("editor")
        opened.get_by_label("Password").fill(DEMO_PASSWORD)
        opened.get_by_role("button", name="Sign in").click()
        opened.wait_for_url("**/")
        yield opened
        assert errors == []
