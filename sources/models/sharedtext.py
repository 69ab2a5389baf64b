"""Which articles share so much text that one was taken from the other, or both from a third."""

from typing import Self

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from sources.models.article import Article


class SharedTextQuerySet(models.QuerySet["SharedText"]):
    def of(self, article_id: int) -> Self:
        """The pairs of an article, whichever of the two it is."""
        return self.filter(Q(article=article_id) | Q(earlier=article_id))

    def neighbours(self, article_id: int, *, limit: int | None = None) -> list[int]:
        """The other articles of its pairs, those that share most first."""
        pairs = self.of(article_id).order_by("-containment", "pk").values_list("article", "earlier")[:limit]
        return [earlier if article == article_id else article for article, earlier in pairs]


class SharedText(models.Model):
    """Two articles whose latest texts overlap by COPY_CONTAINMENT (sources/shingles.py) or more."""

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="+")
    # By its id, which never changes; which was published first is for the reconciler to say.
    earlier = models.ForeignKey(
        Article, on_delete=models.CASCADE, related_name="+", help_text=_("The one that was known to us first.")
    )
    containment = models.FloatField(help_text=_("The share of the smaller text that is in the other, 0 to 1."))
    found_at = models.DateTimeField()

    objects = SharedTextQuerySet.as_manager()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("article", "earlier"), name="one_row_a_pair_of_texts"),
            models.CheckConstraint(condition=Q(earlier__lt=F("article")), name="pairs_of_texts_in_order"),
            models.CheckConstraint(condition=Q(containment__gte=0, containment__lte=1), name="containment_is_a_share"),
        )
