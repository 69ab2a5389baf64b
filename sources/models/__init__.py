"""From publisher to stored text: who publishes, which addresses we poll, what stood there and when."""

from sources.models.article import Article, ArticleAddress
from sources.models.host import HOST_LEASE, Host
from sources.models.importing import UNDO_WITHIN, ImportLine, ImportRun
from sources.models.owed import MAX_ATTEMPTS, POLL_LEASE, RING_AGAIN
from sources.models.publisher import Publisher
from sources.models.revision import RawResponse, Retrieval, Revision
from sources.models.sharedtext import SharedText
from sources.models.source import Check, Source

__all__ = [
    "HOST_LEASE",
    "MAX_ATTEMPTS",
    "POLL_LEASE",
    "RING_AGAIN",
    "UNDO_WITHIN",
    "Article",
    "ArticleAddress",
    "Check",
    "Host",
    "ImportLine",
    "ImportRun",
    "Publisher",
    "RawResponse",
    "Retrieval",
    "Revision",
    "SharedText",
    "Source",
]
