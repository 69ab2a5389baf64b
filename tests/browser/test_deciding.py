"""From the desk to a published verdict by keyboard alone, by two people; and a figure in every view and size."""

import re
import time
from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
import pytest
from playwright.sync_api import Browser, Page, expect

from config.preparation import DEMO_PASSWORD
from servers import postgres
from servers.folder import DataFolder
from tests.browser.test_arriving_conflict import OWED
from tests.newsroom import Newsroom

pytestmark = pytest.mark.xdist_group("newsroom")

PATIENCE_MS = 120_000


@contextmanager
def signed_in(browser: Browser, newsroom: Newsroom, who: str, **options: object) -> Iterator[Page]:
    """A page of somebody else than the editor."""
    with browser.new_context(base_url=newsroom.url, **options) as context:
        opened = context.new_page()
        opened.goto("/sign-in/")
        opened.get_by_label("Username").fill(who)
        opened.get_by_label("Password").fill(DEMO_PASSWORD)
        opened.get_by_role("button", name="Sign in").click()
        opened.wait_for_url("**/")
        yield opened


@pytest.fixture
def settled_page(page: Page, newsroom: Newsroom) -> Page:
    """The desk when all that was published so far is on it: figures that still change can't be decided."""
    with psycopg.connect(postgres.url(DataFolder(newsroom.data_dir)), autocommit=True) as database:
        while database.execute(OWED).fetchone() != (0, 0, 0):
            time.sleep(0.5)
    page.reload()
    expect(page.locator("[data-row]").first).to_be_visible(timeout=PATIENCE_MS)
    return page


def test_a_figure_is_decided_and_signed_off_by_keyboard_alone(settled_page: Page, browser: Browser, newsroom: Newsroom):
    page = settled_page
    page.keyboard.press("j")
    page.keyboard.press("k")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/figures/\d+/$"))
    page.wait_for_load_state()  # a key that is pressed before its script runs is lost
    figure = page.url
    page.keyboard.press("d")
    expect(page).to_have_url(re.compile(r"/figures/\d+/decide/$"))
    expect(page.locator("[data-row] input:focus")).to_have_count(1)
    page.keyboard.press("x")
    page.keyboard.press("1")
    expect(page.get_by_label("another period")).to_be_checked()
    page.keyboard.press("r")
    page.keyboard.press("1")
    expect(page.get_by_role("radio", name="supported", exact=True)).to_be_checked()
    page.get_by_text("No primary document, and only one origin?").focus()
    page.keyboard.press("Enter")
    page.get_by_label("Why publish without").focus()
    page.keyboard.type("The court's own page, seen by two of us.")
    page.get_by_role("radio", name="supported", exact=True).focus()
    page.keyboard.press("c")
    page.keyboard.type("The court's file says so on its first page.")
    page.keyboard.press("Control+Enter")
    expect(page.get_by_role("status")).to_contain_text("Your verdict waits for a second person")

    with signed_in(browser, newsroom, "checker") as second:
        second.keyboard.press("g")
        second.keyboard.press("s")
        expect(second).to_have_url(re.compile("/signoff/$"))
        second.keyboard.press("j")
        second.keyboard.press("Enter")
        expect(second.get_by_role("heading", level=1)).to_contain_text("Your own answer")
        expect(second.get_by_role("main")).not_to_contain_text("The court's file")
        second.keyboard.press("x")
        second.keyboard.press("r")
        second.keyboard.press("1")
        second.keyboard.press("Control+Enter")
        expect(second.get_by_text("The two answers agree.")).to_be_visible()
        expect(second.get_by_role("main")).to_contain_text("The court's file says so on its first page.")
        second.keyboard.press("y")
        expect(second.get_by_role("status")).to_contain_text("The verdict is published.")
        expect(second.get_by_role("main")).to_contain_text("Resolved")
        second.keyboard.press("u")
        expect(second.get_by_role("status")).to_contain_text("Taken back.")

    page.goto(figure)
    page.get_by_role("button", name=re.compile("^Take back: verdict written")).first.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("Taken back.")


def test_a_figure_opens_in_every_view_on_a_phone_without_scripts(browser: Browser, newsroom: Newsroom, page: Page):
    row = page.locator("[data-row]").first
    expect(row).to_be_visible(timeout=PATIENCE_MS)
    address = row.locator(".row-link").get_attribute("href")
    phone = {"viewport": {"width": 320, "height": 640}, "java_script_enabled": False, "color_scheme": "dark"}

    with signed_in(browser, newsroom, "editor", **phone) as opened:
        for view in ("Table", "Timeline", "Copy chain", "Plot"):
            opened.goto(address)
            opened.get_by_role("link", name=view, exact=True).click()
            expect(opened.locator("[aria-current=true]").filter(has_text=view)).to_be_visible()
            assert opened.evaluate("document.documentElement.scrollWidth") <= 320
        opened.get_by_role("link", name="Decide").click()
        expect(opened.get_by_role("group", name="Which number stands?")).to_be_visible()
        assert opened.evaluate("document.documentElement.scrollWidth") <= 320


def test_the_sentence_and_the_plot_stand_above_the_fold_and_views_swap_in_place(page: Page):
    row = page.locator("[data-row]").first
    expect(row).to_be_visible(timeout=PATIENCE_MS)
    row.locator(".row-link").click()

    plot = page.locator(".plot-wide")
    expect(plot).to_be_visible()
    box = plot.bounding_box()
    page.get_by_role("link", name="Table", exact=True).click()

    assert box is not None
    assert box["y"] + box["height"] <= 720
    expect(page.get_by_role("table")).to_be_visible()
    expect(page).to_have_url(re.compile(r"view=table$"))
    expect(page.locator("#view-table")).to_be_focused()
