"""Fact-checkers at work, by keyboard alone: the article's cards, a missed number, the queue."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

pytestmark = pytest.mark.xdist_group("newsroom")

PATIENCE_MS = 120_000
ASKED = 3
TURNS = 10  # looks at the articles, of which the newsroom publishes more and more
HAS_REJECTED = """
    () => [...document.querySelectorAll(".passage > p .rejected")].some((each) => /^[0-9]+$/.test(each.innerText))
"""
SELECT_REJECTED = """
    () => {
        const rejected = [...document.querySelectorAll(".passage > p .rejected")];
        const number = rejected.find((each) => /^[0-9]+$/.test(each.innerText));
        getSelection().selectAllChildren(number);
        return number.innerText;
    }
"""


@pytest.fixture
def article(page: Page) -> Page:
    """An article with a number that is no claim, and several that are; nothing has the focus."""
    expect(page.locator("[data-row]").first).to_be_visible(timeout=PATIENCE_MS)
    for _turn in range(TURNS):
        page.goto("/search/?kind=articles")
        for address in dict.fromkeys(href.partition("#")[0] for href in hrefs(page, "main a[href*='/articles/']")):
            page.goto(address)
            if page.evaluate(HAS_REJECTED) and page.locator(".note-was-unreviewed").count() > 1:
                return page
        page.wait_for_timeout(2000)
    raise AssertionError("No article has a number that is no claim, and two that are")


def hrefs(page: Page, selector: str) -> list[str]:
    found: list[str] = page.locator(selector).evaluate_all("links => links.map(link => link.getAttribute('href'))")
    return found


def focused_card(page: Page) -> Locator:
    return page.locator(".note:focus-within")


def tab_to(page: Page, name: str) -> None:
    for _turn in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.name") == name:
            return
    raise AssertionError(f"Tab does not lead to {name}")


def test_a_reading_is_confirmed_rejected_and_corrected_by_keys(article: Page):
    article.keyboard.press("j")
    card = article.locator(f"#{focused_card(article).get_attribute('id')}")

    article.keyboard.press("y")
    expect(card.locator("summary").first).to_contain_text("confirmed")
    article.keyboard.press("u")
    expect(card.locator("summary").first).not_to_contain_text("confirmed")

    card.locator("summary").first.focus()
    article.keyboard.press("n")
    expect(card.locator("summary").first).to_contain_text("rejected")

    article.keyboard.press("e")
    expect(article).to_have_url(re.compile(r"/claims/\d+/correct/$"))
    tab_to(article, "claimant")
    article.keyboard.type("Harbour Exchange")
    article.keyboard.press("Control+Enter")
    expect(article.get_by_role("status").first).to_contain_text("is corrected")
    expect(card.locator("summary").first).to_contain_text("corrected")


def test_a_missed_number_is_selected_and_added_by_keys(article: Page):
    number = article.evaluate(SELECT_REJECTED)
    article.keyboard.press("a")

    expect(article.get_by_role("heading", name="Add a number")).to_be_visible()
    expect(article.get_by_label("Number", exact=True)).to_have_value(number)
    tab_to(article, "measure")
    article.keyboard.type("age")
    article.keyboard.press("Control+Enter")

    expect(article.get_by_role("status").first).to_contain_text(f"“{number}” is a claim now.")
    expect(article.locator(".note").filter(has_text="confirmed").filter(has_text=number).first).to_be_visible()


def test_the_queue_is_worked_by_keys(page: Page):
    page.keyboard.press("g")
    page.keyboard.press("q")
    expect(page).to_have_url(re.compile("/queue/$"))
    question = page.locator(".answers")
    for _turn in range(90):  # the first questions come half a minute after the first conflict
        left = re.search(r"(\d+) left", page.locator("#queue").inner_text())
        if left is not None and int(left[1]) > ASKED:
            break
        page.wait_for_timeout(1000)
        page.reload()
    first = question.get_attribute("action")

    page.keyboard.press("h")
    expect(question).not_to_have_attribute("action", first or "")
    expect(page.locator(".last-answers li")).to_have_count(1)
    second = question.get_attribute("action")

    page.keyboard.press("u")
    expect(question).to_have_attribute("action", first or "")
    page.keyboard.press("l")
    expect(question).to_have_attribute("action", second or "")
    page.keyboard.press("y")
    expect(question).not_to_have_attribute("action", second or "")
    expect(page.locator(".last-answers li").first).to_contain_text(re.compile("Right|Same figure"))
    assert page.evaluate("document.activeElement.id") == "answer-yes"
