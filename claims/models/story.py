"""Stories: articles about one event, found by entities, words and time."""

from django.db import models

from sources.models import Article


class Story(models.Model):
    """An event that articles tell of. ``profile`` is what new articles are compared with, of bounded size."""

    headline = models.CharField(max_length=1000)
    first_at = models.DateTimeField()
    last_at = models.DateTimeField()
    articles_count = models.PositiveIntegerField(default=0)
    profile = models.JSONField(default=dict)

    class Meta:
        verbose_name_plural = "stories"
        indexes = (models.Index(fields=("last_at",), name="stories_by_last_article"),)

    def __str__(self) -> str:
        return self.headline


class StoryArticle(models.Model):
    """The one story an article belongs to."""

    article = models.OneToOneField(Article, on_delete=models.CASCADE, related_name="story_article")
    story = models.ForeignKey(Story, on_delete=models.CASCADE, related_name="story_articles")
    profile = models.JSONField(null=True, help_text="What the article was compared by, so that it can be again.")
    cast = models.JSONField(null=True, help_text="Whom its latest text names, and what speaks for each.")


class StoryTerm(models.Model):
    """An entity or rare word of a story: the inverted index by which candidate stories are found."""

    story = models.ForeignKey(Story, on_delete=models.CASCADE, related_name="terms")
    term = models.CharField(max_length=100)
    last_at = models.DateTimeField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=("term", "story"), name="one_term_a_story"),)
        indexes = (models.Index(fields=("term", "-last_at"), name="stories_by_term"),)


class Provenance(models.Model):
    """Which article another was taken from, by the strongest evidence known. Said of texts, never of intentions."""

    article = models.OneToOneField(Article, on_delete=models.CASCADE, related_name="provenance")
    source = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="derived")
    basis = models.CharField(max_length=10, help_text="A Basis of claims.reconciliation.independence.")
    wording = models.CharField(max_length=300)
    shared = models.FloatField(help_text="The share of the smaller text that stands in both, 0 to 1.")
