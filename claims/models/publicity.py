"""What the public may see: figures with a published verdict, and conflicts that an editor marked."""

from django.db.models import Exists, OuterRef, Q

from claims.models.figure import Figure, FigureQuerySet
from claims.models.verdict import Verdict


def public_figures() -> FigureQuerySet:
    """Standing figures that anybody may see."""
    published = Verdict.objects.current().filter(figure=OuterRef("pk"))
    return Figure.objects.standing().filter(Q(is_public=True) | Exists(published))


def is_public(figure: Figure) -> bool:
    return figure.is_public or Verdict.objects.current().filter(figure=figure).exists()
