import json

import pytest
from lxml import html

from demo.body import words
from demo.markup.plinth import FREE_BLOCKS
from demo.outlets import BY_SLUG, OUTLETS
from tests.demo.conftest import END


def by_slug(outlet):
    return outlet.slug


def get_article(client, newsroom, outlet, slug):
    """The tree of an article's page, with its dispatch."""
    front = newsroom.front(BY_SLUG[outlet])
    dispatch = next(dispatch for dispatch in front.dispatches if dispatch.telling.slug == slug)
    response = client.get(front.url(dispatch))
    assert response.status_code == 200
    return html.fromstring(response.content), dispatch


def linked_data(tree):
    return json.loads(tree.xpath('//script[@type="application/ld+json"]')[0].text)


def flat(text):
    return " ".join(text.split())


@pytest.mark.parametrize("outlet", OUTLETS, ids=by_slug)
def test_every_article_is_served_with_its_whole_text(client, newsroom, clock, outlet):
    clock.now = END
    front = newsroom.front(outlet)
    free = FREE_BLOCKS if outlet.slug == "plinth" else None

    for dispatch in front.dispatches:
        response = client.get(front.url(dispatch))

        assert response.status_code == 200
        assert response.headers["content-type"] == outlet.html_type
        tree = html.fromstring(response.content.decode(outlet.charset))
        text = linked_data(tree)["articleBody"] if outlet.slug == "quillon" else tree.text_content()
        shown = "".join(text.split())
        for block in dispatch.blocks[:free]:
            assert "".join(words(block).split()) in shown


def test_a_wall_hides_the_rest_and_says_so(client, newsroom, clock):
    clock.now = END

    tree, dispatch = get_article(client, newsroom, "plinth", "forty-one-people")

    assert linked_data(tree)["isAccessibleForFree"] is False
    assert words(dispatch.blocks[FREE_BLOCKS]) not in flat(tree.text_content())


def test_a_reprint_names_its_original_in_its_head_its_data_and_its_text(client, newsroom):
    tree, dispatch = get_article(client, newsroom, "portside", "fennick-job-cuts")

    original = newsroom.front(dispatch.outlet).link("fennick_layoffs", "corvane")
    assert original.startswith(newsroom.addresses["corvane"])
    assert client.get(original).status_code == 200
    assert tree.xpath('//link[@rel="canonical"]/@href') == [original]
    assert linked_data(tree)["isBasedOn"] == original
    assert "first published by Corvane Newswire" in tree.text_content()


def test_an_articles_own_reporting_is_canonical_at_home(client, newsroom, clock):
    clock.now = END

    tree, dispatch = get_article(client, newsroom, "portside", "readers-on-four-day-week")

    assert tree.xpath('//link[@rel="canonical"]/@href') == [newsroom.addresses["portside"] + dispatch.path]


def test_a_credit_links_to_the_article_that_it_follows(client, newsroom):
    tree, _ = get_article(client, newsroom, "bellow", "robot-giant-ostrel-shares-plunge")

    (link,) = tree.xpath('//a[text()="Sable Street"]/@href')
    assert "ostrel-gearbox" in link
    assert "ostrel" in client.get(link).text.lower()


def test_the_graph_holds_the_article_as_one_node_of_several(client, newsroom):
    tree, dispatch = get_article(client, newsroom, "kingsmere", "imaginary-neighbours")

    nodes = linked_data(tree)["@graph"]
    (article,) = [node for node in nodes if node["@type"] == "NewsArticle"]
    assert len(nodes) > 1
    assert article["headline"] == dispatch.headline
    assert article["author"] == [{"@type": "Person", "name": "Caspar Wyndham-Ito"}]


def test_microdata_tells_the_headline_the_author_and_the_day(client, newsroom):
    tree, dispatch = get_article(client, newsroom, "bourse_letter", "kitaura-glass")

    (item,) = tree.xpath('//*[@itemtype="https://schema.org/NewsArticle"]')
    assert item.xpath('.//*[@itemprop="headline"]')[0].text_content() == dispatch.headline
    assert item.xpath('.//*[@itemprop="datePublished"]/@datetime')[0].endswith("+01:00")
    assert "341" in item.xpath('.//*[@itemprop="articleBody"]//table')[0].text_content()


def test_the_courier_says_nothing_to_machines(client, newsroom):
    tree, _ = get_article(client, newsroom, "wexcombe", "parents-group-closed")

    assert not tree.xpath('//script[@type="application/ld+json"] | //*[@itemprop] | //meta[@property] | //time')
    assert tree.xpath("//meta/@name") == ["viewport"]
    assert "Wednesday 24 June 2026, 06:15" in tree.text_content()


def test_quillon_is_empty_without_scripts_but_brings_its_data(client, newsroom):
    tree, dispatch = get_article(client, newsroom, "quillon", "larkfield-forgotten-login")

    data = json.loads(tree.get_element_by_id("__NEXT_DATA__").text)
    assert flat(tree.get_element_by_id("__next").text_content()) == ""
    assert data["props"]["pageProps"]["article"]["body"] == [words(block) for block in dispatch.blocks]


def test_a_correction_is_printed_where_the_outlet_admits_it(client, newsroom, clock):
    clock.now = END

    open_about_it, _ = get_article(client, newsroom, "sable_street", "ostrel-gearbox")
    silent, _ = get_article(client, newsroom, "halden", "tresmond")

    assert "CORRECTION" in open_about_it.text_content()
    assert "€45 million" in silent.text_content()
    assert "orrect" not in silent.text_content()


def test_counters_change_the_page_and_leave_the_text(client, newsroom, clock):
    former, _ = get_article(client, newsroom, "bellow", "larkfield-medical-secrets")
    clock.now = END
    later, _ = get_article(client, newsroom, "bellow", "larkfield-medical-secrets")

    body = '//div[@itemprop="articleBody"]'
    assert former.text_content() != later.text_content()
    assert former.xpath(body)[0].text_content() == later.xpath(body)[0].text_content()
