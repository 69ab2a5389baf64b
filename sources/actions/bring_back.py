"""An article that was withdrawn, and comes again, says again what it said."""

from sources.models import Article


def bring_back(article_id: int) -> None:
    """It is withdrawn no more; whoever reads texts restores what it said. Others stay as they are."""
    Article.objects.filter(pk=article_id, withdrawn_at__isnull=False).update(withdrawn_at=None)
