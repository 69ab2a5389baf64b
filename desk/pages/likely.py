"""Other figures that a figure, or one of its claims, may belong to."""

from django.db.models import Q

from claims.models import Figure

MOST_LIKELY = 12


def likely_figures(figure: Figure) -> list[Figure]:
    """Figures of the same subject or story, the latest first: those to merge with or to move a claim to."""
    near = Q(story=figure.story_id) if figure.story_id is not None else Q(pk__in=())
    if figure.subject_key:
        near |= Q(subject_key=figure.subject_key)
    others = Figure.objects.standing().filter(near).exclude(pk=figure.pk)
    latest = others.order_by("-changed_at", "-pk")[: MOST_LIKELY * 4]
    nearest_first = sorted(
        latest, key=lambda other: (other.subject_key != figure.subject_key) + (other.measure != figure.measure)
    )
    return nearest_first[:MOST_LIKELY]
