"""The page on which an outlet is asked about its number: whom, in which words, and what was asked before."""

from collections.abc import Sequence
from dataclasses import dataclass

from accounts.models import User
from claims.models import Claim, Figure, FigureEvent
from desk.askforms import AskForm
from desk.asking import Printed, draft, mail_link, subject_of
from desk.origins import by_origin
from desk.pages.claims import claims_of_figures
from desk.templatetags.desk import headline
from sources.models import Publisher


@dataclass(frozen=True)
class Outlet:
    """An outlet and the number that it printed; ``asked`` is the latest question to it."""

    publisher: Publisher
    claim: Claim
    asked: FigureEvent | None


@dataclass(frozen=True)
class AskPage:
    """``mail`` is the link of a mail with the latest question; empty where none was asked or no address is known."""

    figure: Figure
    outlets: list[Outlet]
    chosen: Outlet | None
    form: AskForm
    mail: str


def ask_page(figure: Figure, *, publisher_id: int | None, user: User, form: AskForm | None = None) -> AskPage:
    """All outlets of the figure; without a ``publisher_id`` of theirs, the first that nobody asked is chosen."""
    outlets = _outlets(figure)
    chosen = next((each for each in outlets if each.publisher.pk == publisher_id), None) or _next(outlets, figure)
    if chosen is None:
        return AskPage(figure, outlets, chosen, form or AskForm(), mail="")
    printed = {each.publisher.pk: _printed(each.claim) for each in outlets}
    asked = printed[chosen.publisher.pk]
    others = [each for each in printed.values() if each is not asked and each.number != asked.number]
    question = draft(asked, others, by=user.display_name)
    mail = ""
    if chosen.asked is not None:
        subject = subject_of(asked, about=str(figure))
        mail = mail_link(chosen.publisher.corrections_contact, subject=subject, body=chosen.asked.summary)
    return AskPage(figure, outlets, chosen, form or AskForm(initial={"question": question}), mail)


def asked_outlets(figure_ids: Sequence[int]) -> dict[int, list[str]]:
    """The outlets that were asked about each figure, in one query."""
    events = FigureEvent.objects.asked().filter(figure__among=figure_ids).order_by("at", "pk")
    found: dict[int, list[str]] = {}
    for figure_id, name in events.values_list("figure", "after"):
        found.setdefault(figure_id, []).append(name)
    return {figure_id: list(dict.fromkeys(names)) for figure_id, names in found.items()}


def _outlets(figure: Figure) -> list[Outlet]:
    """Each outlet with its first number; those that found it out before those that repeat it."""
    origins = by_origin(claims_of_figures([figure.pk]).get(figure.pk, []))
    claims = [*(origin.lead for origin in origins), *(claim for origin in origins for claim in origin.repeats)]
    asked = {
        (event.way_back or {}).get("publisher"): event
        for event in figure.events.asked().select_related("user").order_by("at", "pk")
    }
    firsts: dict[int, Claim] = {}
    for claim in claims:
        firsts.setdefault(claim.revision.article.publisher_id, claim)
    return [Outlet(claim.revision.article.publisher, claim, asked.get(pk)) for pk, claim in firsts.items()]


def _next(outlets: list[Outlet], figure: Figure) -> Outlet | None:
    """The first that nobody asked, one whose number the evidence doesn't favour before the others."""
    favoured = {str(each) for each in (figure.proposal or {}).get("claims", ())}
    ordered = sorted(outlets, key=lambda each: (each.asked is not None, str(each.claim.pk) in favoured))
    return ordered[0] if ordered else None


def _printed(claim: Claim) -> Printed:
    article = claim.revision.article
    address = article.canonical_url if article.canonical_url.startswith("http") else ""
    return Printed(
        outlet=article.publisher.name,
        number=claim.exact,
        sentence=claim.sentence,
        headline=headline(article) if article.headline else "",
        address=address,
    )
