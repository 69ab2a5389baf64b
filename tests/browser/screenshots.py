"""`make screenshots`: the demo newsroom's pages as the README and docs/ show them."""

import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from config.preparation import DEMO_PASSWORD
from tests.browser.chromium import HOW_TO, browser_arguments, find_chromium
from tests.newsroom import PROJECT, Newsroom, running_newsroom

IMAGES = PROJECT / "docs" / "images"
WIDE, LAPTOP, PHONE = (1440, 900), (1280, 720), (320, 640)
PAGES = (
    *("queue", "signoff", "search", "inbox", "import", "companies", "publishers", "sources"),
    *("quality", "feeds", "methodology", "profile"),
)
# By then every outlet has been read,
SETTLED_SECONDS = 90
# and then some articles have come while people were at work.
AT_WORK_SECONDS = 60
WATCHED = 6
# The figure whose page is drawn: it stays a conflict, so nobody decides it.
SHOWN = "share price"


def main() -> int:
    chromium = find_chromium()
    if chromium is None:
        print(HOW_TO, file=sys.stderr)
        return 1
    IMAGES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, running_newsroom(Path(folder) / "data") as newsroom:
        print(f"The newsroom is open; its pages are drawn in {SETTLED_SECONDS} seconds…")
        time.sleep(SETTLED_SECONDS)
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium, args=browser_arguments())
            _work(browser, newsroom)
            time.sleep(AT_WORK_SECONDS)
            for name, size, scheme in (("", WIDE, "light"), ("-dark", LAPTOP, "dark"), ("-phone", PHONE, "light")):
                _draw(browser, newsroom, suffix=name, size=size, scheme=scheme)
            browser.close()
    return 0


def _work(browser: Browser, newsroom: Newsroom) -> None:
    """The editor watches what is open and asks an outlet; a checker decides a figure, and the verdict waits."""
    with browser.new_context(base_url=newsroom.url) as context:
        page = context.new_page()
        _sign_in(page, "editor")
        others = page.locator("[data-row]").filter(has_not_text=SHOWN)
        links = [row.get_attribute("href") or "" for row in others.locator(".row-link").all()]
        for link in links[:WATCHED]:
            page.goto(link)
            page.get_by_role("button", name="Watch").click()
        page.goto(f"{links[0]}ask/")
        page.get_by_role("button", name="Note that it is asked").click()
    with browser.new_context(base_url=newsroom.url) as context:
        page = context.new_page()
        _sign_in(page, "checker")
        page.goto(f"{links[1]}decide/")
        page.locator("input[name=stands]").first.check()
        page.get_by_role("radio", name="supported", exact=True).check()
        page.get_by_text("No primary document, and only one origin?").click()
        page.get_by_label("Why publish without").fill("Two of us have read the notice.")
        page.get_by_label("On what grounds?").fill("The notice itself has this number.")
        page.keyboard.press("Control+Enter")
        page.wait_for_url("**/figures/*/")


def _sign_in(page: Page, who: str) -> None:
    page.goto("/sign-in/")
    page.get_by_label("Username").fill(who)
    page.get_by_label("Password").fill(DEMO_PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url("**/")


def _draw(browser: Browser, newsroom: Newsroom, *, suffix: str, size: tuple[int, int], scheme: str) -> None:
    viewport = {"width": size[0], "height": size[1]}
    with browser.new_context(base_url=newsroom.url, viewport=viewport, color_scheme=scheme) as context:
        page = context.new_page()
        page.goto("/sign-in/")
        _keep(page, f"sign-in{suffix}")
        _sign_in(page, "editor")
        _keep(page, f"desk{suffix}")
        page.locator("[data-row]").filter(has_text=SHOWN).get_by_role("link").first.click()
        _keep(page, f"figure{suffix}")
        figure = page.url
        for name in ("decide", "ask"):
            page.goto(f"{figure}{name}/")
            _keep(page, f"{name}{suffix}")
        page.goto(figure)
        page.locator(".crumbs a").nth(1).click()
        _keep(page, f"company{suffix}")
        page.goto(figure)
        page.locator("a[href*='#claim-']").first.click()
        _keep(page, f"article{suffix}")
        for name in PAGES:
            page.goto(f"/{name}/")
            _keep(page, f"{name}{suffix}")


def _keep(page: Page, name: str) -> None:
    page.wait_for_load_state("networkidle") if "desk" not in name else page.wait_for_timeout(500)
    page.screenshot(path=IMAGES / f"{name}.png")
    print(f"docs/images/{name}.png")


if __name__ == "__main__":
    sys.exit(main())
