"""Figures with their claims, as the pages meet them."""

from decimal import Decimal

from claims.models import Claim, Figure
from sources.models import Publisher
from tests.factories import (
    NOON,
    ArticleFactory,
    ClaimFactory,
    ExtractionRunFactory,
    FigureFactory,
    PublisherFactory,
    RevisionFactory,
)

CONFLICT = "Harbour Post says 4.9%, Hill Gazette says 11.5%. No single value fits both."


def printed(figure: Figure, *, publisher: Publisher, percent: str, **fields: object) -> Claim:
    """A claim of the figure in an article of its own."""
    text = f"Ferrodyne shares fell {percent}% on Thursday.\n\nIt sells the FX-9 in 31 countries."
    article = ArticleFactory(publisher=publisher, headline=f"Ferrodyne falls {percent}%")
    run = ExtractionRunFactory(revision=RevisionFactory(article=article, text=text))
    fields = {"origin": f"article:{article.pk}"} | fields
    sentence = text.split("\n")[0]
    if publisher.pk not in figure.publisher_ids:
        figure.publisher_ids = sorted([*figure.publisher_ids, publisher.pk])  # as judging would
        figure.save(update_fields=("publisher_ids",))
    return ClaimFactory(
        run=run, figure=figure, exact=f"{percent}%", value=Decimal(percent), sentence=sentence, **fields
    )


def conflict(**fields: object) -> Figure:
    """4.9% against 11.5%, by two outlets."""
    fields = {
        "state": Figure.State.CONFLICT,
        "summary": CONFLICT,
        "direction": "down",
        "spread_min": Decimal("4.9"),
        "spread_max": Decimal("11.5"),
        "spread_difference": Decimal("6.6"),
        "spread_unit": "percentage_point",
        "claims_count": 2,
        "articles_count": 2,
        "outlets_count": 2,
        "origins_count": 2,
        "opened_at": NOON,
    } | fields
    figure = FigureFactory(**fields)
    for name, percent in (("Harbour Post", "4.9"), ("Hill Gazette", "11.5")):
        publisher, _made = Publisher.objects.get_or_create(name=name)
        printed(figure, publisher=publisher, percent=percent)
    return figure


def agreement(**fields: object) -> Figure:
    """Two outlets that say the same."""
    figure = FigureFactory(
        state=Figure.State.AGREE, summary="Both say 4.9%.", outlets_count=2, origins_count=2, **fields
    )
    for _each in range(2):
        printed(figure, publisher=PublisherFactory(), percent="4.9")
    return figure
