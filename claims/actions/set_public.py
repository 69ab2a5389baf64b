"""Show a conflict to the public, or no longer."""

from datetime import datetime

from django.db import transaction

from claims.models import Figure


@transaction.atomic
def set_public(*, figure_id: int, is_public: bool, now: datetime) -> Figure:
    """The figure is marked, and feeds tell of it anew. Twice is once; the audit log keeps who did it."""
    figure = Figure.objects.select_for_update().get(pk=figure_id)
    if figure.is_public != is_public:
        figure.is_public = is_public
        figure.version += 1
        figure.changed_at = now
        figure.save(update_fields=("is_public", "version", "changed_at"))
    return figure
