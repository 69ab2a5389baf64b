"""What full-text search looks at in figures and claims; the indexes are made of the very same expressions."""

from django.contrib.postgres.search import SearchVector

from claims.models.said import text_said
from sources.models.words import LANGUAGE

FIGURE_WORDS = SearchVector("subject_name", "measure", "summary", config=LANGUAGE)
CLAIM_WORDS = SearchVector(text_said("subject_name"), text_said("measure"), "sentence", config=LANGUAGE)
