"""axe finds nothing on any page, in either theme."""

from urllib.parse import urlencode

import psycopg
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from config.preparation import DEMO_PASSWORD
from servers import postgres
from servers.folder import DataFolder
from tests.newsroom import Newsroom

pytestmark = pytest.mark.xdist_group("newsroom")

# What an address needs to be filled in, and where the newsroom has one.
IDS = {
    "figure": "SELECT id FROM claims_figure WHERE state = 'conflict' AND merged_into_id IS NULL ORDER BY rank DESC",
    "claim": "SELECT id FROM claims_claim WHERE figure_id = {figure} AND is_current",
    "article": "SELECT article_id FROM sources_revision WHERE number > 1",
    "publisher": "SELECT id FROM sources_publisher",
    "company": "SELECT company_id FROM claims_figure WHERE company_id IS NOT NULL",
    "source": "SELECT id FROM sources_source",
}
SIGNED_OUT = ("/sign-in/", "/sign-in/forgotten/", "/join/made-up/", "/sign-in/new-password/x/y/")
SIGNED_IN = (
    "/",
    "/?tab=agreeing&q=nothing-is-called-so",
    "/figures/{figure}/",
    "/figures/{figure}/decide/",
    "/figures/{figure}/claims/{claim}/",
    "/articles/{article}/",
    "/signoff/",
    "/queue/",
    "/quality/",
    "/quality/items/",
    "/claims/{claim}/correct/",
    "/articles/{article}/add-number/",
    "/import/",
    "/corrections/",
    "/methodology/",
    "/publishers/",
    "/publishers/{publisher}/",
    "/companies/?q=a",
    "/companies/{company}/",
    "/companies/{company}/edit/",
    "/search/?q=shares",
    "/search/saved/",
    "/sources/",
    "/sources/add/",
    "/sources/opml/",
    "/sources/{source}/",
    "/inbox/",
    "/inbox/watches/",
    "/feeds/",
    "/feeds/keys/",
    "/feeds/webhooks/",
    "/api/v1/docs",
    "/profile/",
    "/profile/keys/",
    "/profile/password/",
    "/profile/two-factor/",
    "/profile/sessions/",
    "/people/",
    "/audit/",
    "/nowhere/",
)
PATIENCE_MS = 120_000
# The rest of the rules see the same in both themes.
ONLY_COLOURS = {"runOnly": ["color-contrast"], "resultTypes": ["violations"]}
EVERYTHING = {"resultTypes": ["violations"]}


@pytest.fixture(scope="module")
def addresses(newsroom: Newsroom, browser: Browser) -> list[str]:
    with browser.new_context(base_url=newsroom.url) as context:
        desk = signed_in(context.new_page())
        expect(desk.locator("[data-row]").first).to_be_visible(timeout=PATIENCE_MS)
    found: dict[str, int] = {}
    with psycopg.connect(postgres.url(DataFolder(newsroom.data_dir)), autocommit=True) as database:
        for name, query in IDS.items():
            row = database.execute(query.format(**found) + " LIMIT 1").fetchone()
            found[name] = row[0] if row else 1
    return [address.format(**found) for address in SIGNED_IN]


def signed_in(page: Page) -> Page:
    page.goto(f"/sign-in/?{urlencode({'next': '/'})}")
    page.get_by_label("Username").fill("admin")
    page.get_by_label("Password").fill(DEMO_PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url("**/")
    return page


def found_on(page: Page, address: str) -> list[str]:
    """What axe says of a page in the light, and of its colours in the dark."""
    page.emulate_media(color_scheme="light")
    page.goto(address)
    light = Axe().run(page, options=EVERYTHING).response["violations"]
    page.emulate_media(color_scheme="dark")
    dark = Axe().run(page, options=ONLY_COLOURS).response["violations"]
    return [
        f"{address} {each['id']}: {node['target']} {node['failureSummary']}"
        for each in (*light, *dark)
        for node in each["nodes"][:3]
    ]


def test_axe_finds_nothing_on_any_page_in_either_theme(newsroom: Newsroom, browser: Browser, addresses: list[str]):
    with browser.new_context(viewport={"width": 1280, "height": 720}, base_url=newsroom.url) as context:
        page = context.new_page()

        found = [said for address in SIGNED_OUT for said in found_on(page, address)]
        signed_in(page)
        found += [said for address in addresses for said in found_on(page, address)]

    assert found == []


def test_axe_would_find_what_is_wrong(browser: Browser):
    with browser.new_context() as context:
        page = context.new_page()
        page.set_content("<html><body><img src='x'><p style='color: #ccc; background: #fff'>pale</p></body></html>")

        found = {each["id"] for each in Axe().run(page, options=EVERYTHING).response["violations"]}

    assert {"image-alt", "color-contrast", "html-has-lang"} <= found


def test_the_dialogs_are_clean_as_well(newsroom: Newsroom, browser: Browser):
    with browser.new_context(base_url=newsroom.url) as context:
        page = signed_in(context.new_page())
        for key in ("?", "."):
            page.keyboard.press(key)

            violations = Axe().run(page, options=EVERYTHING).response["violations"]

            assert [(each["id"], each["nodes"][0]["html"]) for each in violations] == []
            page.keyboard.press("Escape")
