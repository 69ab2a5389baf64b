"""Searching and importing as people do it, wide, on a phone and without scripts."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, expect

from config.preparation import DEMO_PASSWORD
from tests.newsroom import Newsroom

pytestmark = pytest.mark.xdist_group("newsroom")


def width_of(page: Page) -> int:
    return page.evaluate("document.documentElement.scrollWidth")


@pytest.fixture
def plain_page(browser: Browser, newsroom: Newsroom):
    """A phone's page without scripts, signed in."""
    with browser.new_context(
        viewport={"width": 320, "height": 640}, base_url=newsroom.url, java_script_enabled=False
    ) as context:
        opened = context.new_page()
        opened.goto("/sign-in/")
        opened.get_by_label("Username").fill("editor")
        opened.get_by_label("Password", exact=True).fill(DEMO_PASSWORD)
        opened.get_by_role("button", name="Sign in").click()
        yield opened


def test_a_key_leads_to_the_search_and_its_filters_are_pressed_and_dropped(page: Page):
    _wait(page, lambda: page.goto("/search/") is not None and page.locator("[data-row]").count() > 0)
    page.goto("/publishers/")
    page.keyboard.press("/")
    page.wait_for_url("**/search/**")
    page.keyboard.press("/")
    expect(page.get_by_label("Words")).to_be_focused()

    page.keyboard.type("zeppelin")
    page.keyboard.press("Enter")

    expect(page.get_by_text("Nothing was found.")).to_be_visible()
    page.get_by_role("link", name="drop", exact=False).first.click()
    expect(page.locator("[data-row]").first).to_be_visible()
    page.get_by_label("Narrow the search").get_by_role("link").first.click()
    page.wait_for_url("**state=**")
    expect(page.get_by_label("Filters that are on")).to_be_visible()


def test_the_desk_is_narrowed_by_a_choice_and_its_address_and_focus_stay(page: Page):
    _wait(page, lambda: page.goto("/?tab=changed") is not None and page.locator("[data-row]").count() > 1)
    measures = page.get_by_label("Measure")

    measures.focus()
    measures.select_option(index=1)

    page.wait_for_url("**/?tab=changed&measure=*")
    expect(page.get_by_label("Filters that are on").get_by_role("link")).to_have_count(2)
    expect(measures).to_be_focused()
    page.get_by_role("link", name="drop all").click()
    page.wait_for_url("**/?tab=changed")


def test_a_search_is_saved_without_scripts_on_a_phone(plain_page: Page):
    plain_page.goto("/search/?state=conflict")
    assert plain_page.viewport_size is not None

    plain_page.get_by_text("Save search").click()
    plain_page.get_by_label("Name").fill("Open now")
    plain_page.get_by_role("button", name="Save", exact=True).click()

    expect(plain_page.get_by_text("Saved as “Open now”.")).to_be_visible()
    plain_page.goto("/search/saved/")
    expect(plain_page.get_by_role("link", name="Open now")).to_be_visible()


@pytest.mark.parametrize("address", ["/search/?q=shares", "/search/?kind=claims", "/search/saved/", "/import/"])
def test_nothing_is_wider_than_a_phone(address: str, page: Page):
    page.set_viewport_size({"width": 320, "height": 640})

    page.goto(address)

    assert width_of(page) <= 320


@pytest.mark.parametrize("which", ["page", "plain_page"])
def test_an_article_is_imported_and_undone(which: str, request: pytest.FixtureRequest, tmp_path):
    page: Page = request.getfixturevalue(which)
    text = tmp_path / f"quillbank-{which}.txt"
    text.write_text(f"Quillbank closes branches\n\nQuillbank will close 31 branches, it said. That is {which}.")

    page.goto("/import/")
    page.get_by_label("Or a file").set_input_files(text)
    page.get_by_role("button", name="Preview").click()
    page.get_by_role("button", name="Import 1 line").click()
    _wait(page, lambda: page.get_by_text("Finished.").is_visible())
    page.get_by_role("button", name="Undo this import").click()

    expect(page.get_by_text("This import was undone.")).to_be_visible()
    page.get_by_role("link", name="Quillbank closes branches").click()
    expect(page.get_by_text("withdrawn: its import was undone")).to_be_visible()


def _wait(page: Page, is_so: Callable[[], bool]) -> None:
    """Until it is so: with scripts the page asks by itself, without them somebody presses."""
    for _each in range(120):
        if is_so():
            return
        page.wait_for_timeout(500)
        again = page.get_by_role("link", name="Look again")
        if again.is_visible():
            again.click()
    raise AssertionError("the import did not finish in a minute")
