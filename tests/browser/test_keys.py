"""Keys and the palette, in a browser: they act on what is on the page, and never while somebody types."""

import re

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.xdist_group("newsroom")


def test_keys_lead_from_page_to_page_and_the_help_names_them(page: Page):
    page.keyboard.press("g")
    page.keyboard.press("c")
    expect(page).to_have_url(re.compile("/companies/$"))

    page.keyboard.press("?")
    help_dialog = page.get_by_role("dialog", name="Keys")
    expect(help_dialog).to_be_visible()
    expect(help_dialog).to_contain_text("go to the companies")

    page.keyboard.press("Escape")
    page.keyboard.press("/")
    page.keyboard.type("gd")
    expect(page).to_have_url(re.compile("/companies/$"))


def test_the_palette_finds_what_is_on_the_page_and_presses_it(page: Page):
    page.keyboard.press(".")
    field = page.get_by_role("combobox", name="Type to find a command or link")
    expect(field).to_be_focused()

    field.fill("compan")
    expect(page.get_by_role("listbox", name="Commands").get_by_role("option")).to_have_count(1)
    page.keyboard.press("Enter")

    expect(page).to_have_url(re.compile("/companies/$"))


def test_somebody_may_switch_keys_off_and_on_again(page: Page):
    page.goto("/profile/keys/")
    page.get_by_label("Use keys as commands").uncheck()
    page.get_by_role("button", name="Save").click()
    page.keyboard.press("g")
    page.keyboard.press("d")
    expect(page).to_have_url(re.compile("/profile/keys/$"))

    page.get_by_label("Use keys as commands").check()
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("status")).to_contain_text("Your keys are saved.")
    page.locator("body").press("g")
    page.keyboard.press("d")
    expect(page).to_have_url(re.compile(r":\d+/$"))


def test_w_watches_a_figure_and_the_list_of_watches_has_it(page: Page):
    expect(page.locator("[data-row]").first).to_be_visible(timeout=120_000)
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/figures/\d+/"))

    page.keyboard.press("w")

    expect(page.get_by_role("status").first).to_contain_text("You watch it.")
    page.goto("/inbox/watches/")
    page.get_by_role("button", name="Stop").first.click()
    expect(page.get_by_role("status").first).to_contain_text("You watch it no longer.")
