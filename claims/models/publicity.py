"""What the public may see: figures with a published verdict, and conflicts that an editor marked."""

from django.db.models import Q

from claims.models.figure import Figure, FigureQuerySet


def public_figures() -> FigureQuerySet:
    """Standing figures that anybody may see."""
    return Figure.objects.standing().filter(Q(is_public=True) | Q(is_signed=True))


def is_public(figure: Figure) -> bool:
    return figure.is_public or figure.is_signed
