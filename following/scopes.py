"""What a key opens: each scope, the permission its owner needs for it, and what it means to people."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

FEEDS = "feeds"
READ = "read"
INGEST = "ingest"
ANNOTATE = "annotate"
DECIDE = "decide"
SIGN = "sign"
METRICS = "metrics"


@dataclass(frozen=True)
class Scope:
    name: str
    permission: str
    label: str | Promise


SCOPES = (
    Scope(FEEDS, "claims.view_figure", _("read feeds")),
    Scope(READ, "claims.view_figure", _("read by the API")),
    Scope(INGEST, "sources.add_article", _("bring articles in")),
    Scope(ANNOTATE, "claims.add_annotation", _("annotate")),
    Scope(DECIDE, "claims.add_verdict", _("decide figures")),
    Scope(SIGN, "claims.add_signoff", _("sign verdicts off")),
    Scope(METRICS, "accounts.view_user", _("read measurements of the servers")),
)
SCOPE = {scope.name: scope for scope in SCOPES}
