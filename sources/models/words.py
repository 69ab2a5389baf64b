"""What full-text search looks at in revisions; the index is made of the very same expression."""

from django.contrib.postgres.search import SearchVector
from django.db.models.functions import Left

# PostgreSQL's configuration for words: it knows inflections and leaves out the commonest ones.
LANGUAGE = "english"
# Characters of a text that can be searched: PostgreSQL refuses a vector of more than a megabyte.
MOST_SEARCHED = 150_000

REVISION_WORDS = SearchVector("headline", Left("text", MOST_SEARCHED), config=LANGUAGE)
