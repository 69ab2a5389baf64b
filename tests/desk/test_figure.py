import re
from datetime import timedelta

from django.db.backends.postgresql.psycopg_any import NumericRange
from django.urls import reverse

from claims.models import Claim, Figure, FigureEvent
from tests.desk.scenes import CONFLICT, conflict, printed
from tests.factories import NOON, FigureEventFactory, FigureFactory, PublisherFactory


def page(client, figure, *, view="plot"):
    response = client.get(figure.get_absolute_url(), {"view": view})
    assert response.status_code == 200
    return re.sub(r"\s+", " ", response.content.decode())


def test_the_sentence_the_plot_and_its_table_twin_are_there(desk_client):
    figure = conflict()

    content, table = page(desk_client, figure), page(desk_client, figure, view="table")

    assert f'<p class="figure-sentence">{CONFLICT}</p>' in content
    assert content.count(f'role="img" aria-label="{CONFLICT}"') == 3
    assert f"<caption>{CONFLICT}</caption>" in table
    assert "6.6 percentage points apart" in content


def test_each_claim_stands_in_its_sentence_and_leads_to_its_place_in_the_article(desk_client):
    figure = conflict()
    claim = figure.claims.get(exact="11.5%")

    content = page(desk_client, figure)

    address = reverse("article", args=(claim.revision.article_id,))
    assert f'Ferrodyne shares fell <a class="quote-number" href="{address}#claim-{claim.pk}">11.5%</a>' in content
    assert "11.45 – 11.55%" in content


def test_copies_stand_below_the_report_they_repeat(desk_client):
    figure = conflict()
    original = figure.claims.get(exact="4.9%")
    printed(
        figure,
        publisher=PublisherFactory(name="Copycat"),
        percent="4.9",
        copied_from=original,
        origin=original.origin,
    )

    content = page(desk_client, figure)

    assert "1 more text repeats it" in content
    assert "4.9% ×2" in content
    assert content.index("Harbour Post", content.index("Where it was printed")) < content.rindex("Copycat")


def test_reason_proposal_and_history_are_shown(desk_client):
    figure = conflict(hints=[{"kind": "qualifier", "text": "another session, maybe", "claims": []}])
    claim = figure.claims.get(exact="4.9%")
    Figure.objects.filter(pk=figure.pk).update(
        proposal={
            "claims": [str(claim.pk)],
            "reason": "The exchange keeps the record.",
            "would_change": "A correction by the exchange.",
        }
    )
    FigureEventFactory(figure=figure, kind=FigureEvent.Kind.REOPENED)

    content = page(desk_client, figure)

    assert "another session, maybe" in content
    assert "The exchange keeps the record." in content
    assert "What would change this" in content
    assert "A correction by the exchange." in content
    assert "Conflict reopened" in content


def test_a_merged_figure_leads_to_the_one_that_stands_for_ever(desk_client):
    standing = conflict()
    merged = FigureFactory(merged_into=standing)

    response = desk_client.get(merged.get_absolute_url())

    assert (response.status_code, response.headers["Location"]) == (301, standing.get_absolute_url())


def test_a_figure_that_one_outlet_printed_says_so(desk_client):
    figure = FigureFactory(summary="Only Harbour Post printed this.")
    printed(figure, publisher=PublisherFactory(name="Harbour Post"), percent="4.9")

    assert "Only one outlet printed this figure on its own." in page(desk_client, figure)


def test_vague_words_are_drawn_hollow_with_the_range_that_readers_take_them_for(desk_client):
    figure = FigureFactory(unit="count", state=Figure.State.COMPATIBLE, origins_count=2, direction="")
    publisher = PublisherFactory()
    printed(figure, publisher=publisher, percent="24", unit="count")
    vague = {
        "value": None,
        "unit": "count",
        "hedge": "order_of_magnitude",
        "hard": NumericRange(10, 1000),
        "typical": NumericRange(10, 100),
    }
    claim = printed(figure, publisher=PublisherFactory(name="Loose"), percent="10", unit="count")
    Claim.objects.filter(pk=claim.pk).delete()
    Claim.objects.bulk_create([_changed(claim, vague)])

    content = page(desk_client, figure)

    assert 'class="p-vague"' in content
    assert 'class="p-typical"' in content
    assert "logarithmic scale" in content


def test_a_figure_without_claims_still_opens(desk_client):
    assert page(desk_client, FigureFactory(claims_count=0, origins_count=0))


def test_a_figure_that_does_not_exist_is_said_not_to(desk_client):
    response = desk_client.get(reverse("figure", args=(10**17,)))

    assert response.status_code == 404
    assert "Not here" in response.content.decode()


def test_money_of_another_currency_is_listed_but_not_drawn(desk_client):
    figure = FigureFactory(unit="USD", origins_count=2)
    printed(figure, publisher=PublisherFactory(), percent="5", unit="USD")
    printed(figure, publisher=PublisherFactory(), percent="6", unit="EUR")

    content = page(desk_client, figure)

    assert "in another unit, so not drawn" in content
    assert "Not on this scale, being in another unit:" in content
    assert content.count('class="p-name"') == 3


def _changed(claim, fields):
    claim.pk = None
    for name, value in fields.items():
        setattr(claim, name, value)
    return claim


def test_the_way_to_a_figure_names_the_article_that_printed_it_first(desk_client):
    figure = conflict()
    first = figure.claims.get(exact="11.5%").revision.article
    first.published_at = NOON - timedelta(days=1)
    first.save()
    second = figure.claims.get(exact="4.9%").revision.article

    content = desk_client.get(figure.get_absolute_url()).content.decode()

    crumbs = content.split('<p class="crumbs">')[1].split("</p>")[0]
    assert reverse("article", args=(first.pk,)) in crumbs
    assert reverse("article", args=(second.pk,)) not in crumbs
