"""Figures as grouping makes them, for pages that change them."""

from claims.actions.append_verdict import Judgement
from claims.actions.group_batch import group_batch
from claims.actions.issue_verdict import issue_verdict
from claims.actions.set_ranks import Ranked
from claims.models import Claim, Figure, Verdict
from tests.claims.actions.saying import article, keys, says, story
from tests.factories import NOON

DAY = "2026-06-25"


def dispute(*numbers: str, day: str = DAY) -> Figure:
    """A conflict of 4.9 by two outlets against 11.5 by one, or of the numbers given, each by an outlet of its own."""
    news = story()
    for number in numbers or ("4.9", "4.9", "11.5"):
        claim = says(article(of=news), number, period=day)
    group_batch(keys=keys(), now=NOON)
    claim.refresh_from_db()
    assert claim.figure is not None
    return claim.figure


def claims_of(figure: Figure) -> list[Claim]:
    return list(figure.claims.current().order_by("pk"))


def another(figure: Figure, number: str) -> Claim:
    """A claim by another outlet arrives in the figure."""
    news = claims_of(figure)[0].revision.article.story_article.story
    claim = says(article(of=news), number, period=DAY)
    group_batch(keys=keys(), now=NOON)
    figure.refresh_from_db()
    return claim


def judged(figure: Figure, reviewer, **fields) -> Verdict:
    """A verdict that waits: the first number stands."""
    claims = claims_of(figure)
    ranks = {claim.pk: Ranked("preferred") for claim in claims if claim.exact == claims[0].exact}
    words = {"rating": "SUPPORTED", "rationale": "The secret grounds.", "ranks": ranks} | fields
    verdict = issue_verdict(
        figure_id=figure.pk,
        reviewer=reviewer,
        judgement=Judgement(**words),
        seen_version=figure.version,
        issued_at=NOON,
    )
    figure.refresh_from_db()
    return verdict
