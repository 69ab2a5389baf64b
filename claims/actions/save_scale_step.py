"""Add a step to the scale of verdicts, name one anew, or retire it."""

from django.db import transaction

from claims.models import ScaleStep


class NothingOffered(Exception):
    """The last step of the scale was to be retired."""

    def __init__(self) -> None:
        super().__init__("One step at least has to be offered. Offer another first.")


@transaction.atomic
def save_scale_step(
    *, code: str, label: str, meaning_text: str, review_value: int | None, position: int, is_offered: bool
) -> ScaleStep:
    """The step of this code says this; verdicts that have it keep it. Raises NothingOffered."""
    steps = list(ScaleStep.objects.select_for_update().order_by("pk"))
    if not is_offered and not any(step.is_offered for step in steps if step.code != code):
        raise NothingOffered
    step, _is_new = ScaleStep.objects.update_or_create(
        code=code,
        defaults={
            "label": label,
            "meaning_text": meaning_text,
            "review_value": review_value,
            "position": position,
            "is_offered": is_offered,
        },
    )
    return step
