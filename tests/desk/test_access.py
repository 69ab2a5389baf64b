"""Who may open what: every address of the pages and feeds, for every role."""

import pytest
from django.test import Client
from django.urls import URLPattern, get_resolver, reverse
from django.utils import timezone

from accounts.actions.invite_person import invitation_token
from accounts.roles import ADMINISTRATOR, EDITOR, FACT_CHECKER, READER, ROLES
from claims.actions.attach_evidence import attach_evidence
from desk.urls import urlpatterns as desk_urls
from feeds.urls import urlpatterns as feed_urls
from following.actions.send_digest import unsubscribe_token
from sources.models import ImportRun
from tests.desk.disputes import judged
from tests.desk.scenes import conflict
from tests.factories import (
    NOON,
    AnnotationFactory,
    CompanyFactory,
    DecisionFactory,
    InvitationFactory,
    QueueItemFactory,
    SourceFactory,
    TokenFactory,
    UserFactory,
)

EVERYBODY = frozenset(ROLES)
EDITORS = frozenset({EDITOR, ADMINISTRATOR})
CHECKERS = frozenset({FACT_CHECKER, *EDITORS})
ADMINISTRATORS = frozenset({ADMINISTRATOR})
ANYONE = frozenset({*ROLES, None})

# address: (method, arguments, who may; None is somebody who did not sign in)
TABLE = {
    "desk": ("get", (), EVERYBODY),
    "desk-news": ("get", (), EVERYBODY),
    "desk-json": ("get", (), EVERYBODY),
    "desk-csv": ("get", (), EVERYBODY),
    "figure": ("get", ("figure",), EVERYBODY),
    "assign-many": ("post", (), CHECKERS),
    "decide": ("get", ("figure",), CHECKERS),
    "change-claim": ("get", ("figure", "claim"), EDITORS),
    "split": ("post", ("figure",), EDITORS),
    "merge": ("get", ("figure",), EDITORS),
    "ask": ("get", ("figure",), CHECKERS),
    "assign": ("post", ("figure",), CHECKERS),
    "attach": ("post", ("figure",), CHECKERS),
    "evidence-file": ("get", ("evidence",), EVERYBODY),
    "undo-step": ("post", ("step",), CHECKERS),
    "sign-offs": ("get", (), EVERYBODY),
    "sign-off": ("get", ("verdict",), CHECKERS),
    "approve": ("post", ("verdict",), CHECKERS),
    "send-back": ("post", ("verdict",), CHECKERS),
    "override": ("post", ("verdict",), ADMINISTRATORS),
    "methodology": ("get", (), ANYONE),
    "scale": ("get", (), ADMINISTRATORS),
    "article": ("get", ("article",), EVERYBODY),
    "add-number": ("get", ("article",), CHECKERS),
    "assess-claim": ("post", ("claim",), CHECKERS),
    "correct-claim": ("get", ("claim",), CHECKERS),
    "remark-claim": ("post", ("claim",), CHECKERS),
    "remark-figure": ("post", ("figure",), CHECKERS),
    "annotation": ("get", ("annotation",), EVERYBODY),
    "withdraw-annotation": ("post", ("annotation",), CHECKERS),
    "quality": ("get", (), EVERYBODY),
    "quality-items": ("get", (), EVERYBODY),
    "quality-json": ("get", (), EVERYBODY),
    "quality-csv": ("get", (), EVERYBODY),
    "quality-items-json": ("get", (), EVERYBODY),
    "quality-items-csv": ("get", (), EVERYBODY),
    "queue": ("get", (), CHECKERS),
    "assign-items": ("post", (), EDITORS),
    "take-items": ("post", (), CHECKERS),
    "queue-item": ("get", ("item",), CHECKERS),
    "decide-item": ("post", ("item",), CHECKERS),
    "undo-decision": ("post", ("decision",), CHECKERS),
    "correct-item": ("get", ("item",), CHECKERS),
    "publishers": ("get", (), EVERYBODY),
    "publisher": ("get", ("publisher",), EVERYBODY),
    "publisher-contact": ("post", ("publisher",), EDITORS),
    "companies": ("get", (), EVERYBODY),
    "company": ("get", ("company",), EVERYBODY),
    "add-company": ("get", (), EDITORS),
    "edit-company": ("get", ("company",), EDITORS),
    "search": ("get", (), EVERYBODY),
    "search-json": ("get", (), EVERYBODY),
    "search-csv": ("get", (), EVERYBODY),
    "saved-searches": ("get", (), EVERYBODY),
    "save-search": ("post", (), EVERYBODY),
    "rename-search": ("post", ("source",), EVERYBODY),
    "delete-search": ("post", ("source",), EVERYBODY),
    "restore-search": ("post", ("source",), EVERYBODY),
    "imports": ("get", (), EDITORS),
    "import": ("get", ("import",), EDITORS),
    "start-import": ("post", ("source",), EDITORS),
    "undo-import": ("post", ("source",), EDITORS),
    "discard-import": ("post", ("source",), EDITORS),
    "import-sample": ("get", ("sample",), EDITORS),
    "sources": ("get", (), EVERYBODY),
    "source": ("get", ("source",), EVERYBODY),
    "sources-opml": ("get", (), EVERYBODY),
    "add-source": ("get", (), EDITORS),
    "add-opml": ("get", (), EDITORS),
    "pause-source": ("post", ("source",), EDITORS),
    "resume-source": ("post", ("source",), EDITORS),
    "sign-in": ("get", (), ANYONE),
    "sign-in-code": ("get", (), ANYONE),
    "forgotten": ("get", (), ANYONE),
    "new-password": ("get", ("key", "key"), ANYONE),
    "sign-out": ("post", (), ANYONE),
    "join": ("get", ("invitation",), ANYONE),
    "theme": ("post", (), EVERYBODY),
    "profile": ("get", (), EVERYBODY),
    "keys": ("get", (), EVERYBODY),
    "password": ("get", (), EVERYBODY),
    "sessions": ("get", (), EVERYBODY),
    "end-sessions": ("post", (), EVERYBODY),
    "end-session": ("post", ("source",), EVERYBODY),
    "two-factor": ("get", (), EVERYBODY),
    "change-two-factor": ("post", (), EVERYBODY),
    "inbox": ("get", (), EVERYBODY),
    "mark-read": ("post", (), EVERYBODY),
    "mark-unread": ("post", (), EVERYBODY),
    "watches": ("get", (), EVERYBODY),
    "watch": ("post", (), EVERYBODY),
    "unsubscribe": ("get", ("unsubscribe",), ANYONE),
    "audit": ("get", (), ADMINISTRATORS),
    "audit-csv": ("get", (), ADMINISTRATORS),
    "audit-json": ("get", (), ADMINISTRATORS),
    "people": ("get", (), ADMINISTRATORS),
    "invite": ("post", (), ADMINISTRATORS),
    "resend-invitation": ("post", ("source",), ADMINISTRATORS),
    "withdraw-invitation": ("post", ("source",), ADMINISTRATORS),
    "change-role": ("post", ("person",), ADMINISTRATORS),
    "close-account": ("post", ("person",), ADMINISTRATORS),
    "reopen-account": ("post", ("person",), ADMINISTRATORS),
    "remove-two-factor": ("post", ("person",), ADMINISTRATORS),
    "feeds": ("get", (), ANYONE),
    "claimreviews": ("get", (), ANYONE),
    "program-keys": ("get", (), EVERYBODY),
    "webhooks": ("get", (), EDITORS),
    "test-webhook": ("post", ("token",), EDITORS),
    "enable-webhook": ("post", ("token",), EDITORS),
    "remove-webhook": ("post", ("token",), EDITORS),
    "redeliver": ("post", ("token",), EDITORS),
    # Only its owner sees one; tests/feeds/test_webhooks.py holds that.
    "webhook": ("get", ("token",), frozenset()),
    "revoke-key": ("post", ("token",), EVERYBODY),
    # A key opens these, and nothing else does: nobody's session counts.
    "feed": ("get", ("key", "kind", "format"), frozenset()),
    "feed-of": ("get", ("key", "kind", "company", "format"), frozenset()),
    "keyed-picture": ("get", ("key", "figure"), EVERYBODY),
    "web-annotations": ("get", (), EVERYBODY),
    "keyed-web-annotations": ("get", ("key",), frozenset()),
    "desk-atom": ("get", (), EVERYBODY),
    "search-atom": ("get", (), EVERYBODY),
    "public-feed": ("get", ("kind", "format"), ANYONE),
    "public-feed-of": ("get", ("company-kind", "company", "format"), ANYONE),
    "publicity": ("post", ("figure",), EDITORS),
    "card": ("get", ("public",), ANYONE),
    "card-picture": ("get", ("public",), ANYONE),
    "embed": ("get", ("public",), ANYONE),
    "oembed": ("get", (), frozenset()),
    "corrections": ("get", (), ANYONE),
    "api-reference": ("get", (), ANYONE),
}

# Twins of pages: what the page is about, and who may. Those in other formats carry the same mark, which
# tests/feeds/test_twins.py holds against the page's.
TWINS = {
    "figures": ((), EVERYBODY),
    "claims": ((), EVERYBODY),
    "articles": ((), EVERYBODY),
    "verdicts": ((), EVERYBODY),
    "annotations": ((), EVERYBODY),
    "companies": ((), EVERYBODY),
    "publishers": ((), EVERYBODY),
    "sources": ((), EVERYBODY),
    "sign-offs": ((), EVERYBODY),
    "queue": ((), CHECKERS),
    "inbox": ((), EVERYBODY),
    "watches": ((), EVERYBODY),
    "saved-searches": ((), EVERYBODY),
    "imports": ((), EDITORS),
    "people": ((), ADMINISTRATORS),
    "figure": (("figure",), EVERYBODY),
    "article": (("article",), EVERYBODY),
    "company": (("company",), EVERYBODY),
    "publisher": (("publisher",), EVERYBODY),
    "source": (("source",), EVERYBODY),
    "import": (("import",), EDITORS),
    "corrections": ((), ANYONE),
    "card": (("public",), ANYONE),
}
TABLE |= {f"{page}-json": ("get", arguments, allowed) for page, (arguments, allowed) in TWINS.items()}

# Without what they ask for in the address, these say that there is nothing, to whoever asks.
KEYED = ("feed", "feed-of", "keyed-web-annotations", "oembed")
# These say so to some: a key opens pictures for strangers, and a webhook is its owner's alone.
HIDDEN = {"keyed-picture": (None,), "webhook": (EDITOR, ADMINISTRATOR)}


@pytest.fixture
def ids(db):
    figure = conflict()
    article = figure.claims.first().revision.article
    checker = UserFactory(role=FACT_CHECKER)
    attached = attach_evidence(figure_id=figure.pk, user=checker, now=NOON, file=b"the record")
    return {
        "figure": figure.pk,
        "article": article.pk,
        "publisher": article.publisher_id,
        "company": CompanyFactory().pk,
        "source": SourceFactory().pk,
        "token": TokenFactory().pk,
        "import": ImportRun.objects.create(user=UserFactory(), name="a file", created_at=timezone.now()).pk,
        "sample": "sample.csv",
        "key": "x" * 43,
        "kind": "conflicts",
        "company-kind": "company",
        "format": "atom",
        "public": conflict(is_public=True).pk,
        "claim": figure.claims.first().pk,
        "evidence": figure.evidence.get().pk,
        "step": attached.pk,
        "verdict": judged(figure, checker, ranks={}, reason="PERIOD").pk,
        "annotation": AnnotationFactory(figure=figure).pk,
        "item": QueueItemFactory(claim=figure.claims.first()).pk,
        "decision": DecisionFactory().pk,
        "person": UserFactory().pk,
        "unsubscribe": unsubscribe_token(UserFactory()),
        "invitation": invitation_token(InvitationFactory(sent_at=timezone.now())),
    }


@pytest.mark.parametrize("role", [*ROLES, None])
@pytest.mark.parametrize("name", TABLE)
def test_an_address_opens_for_its_roles_and_for_nobody_else(name, role, ids):
    client = Client()
    if role is not None:
        client.force_login(UserFactory(role=role))
    method, arguments, allowed = TABLE[name]

    response = getattr(client, method)(reverse(name, args=[ids[each] for each in arguments]))

    if name in KEYED or role in HIDDEN.get(name, ()):
        assert response.status_code == 404
    elif role in allowed:
        # 422 is a form that wants more than nothing.
        assert response.status_code < 400 or response.status_code == 422, response.content
        assert not response.headers.get("Location", "").startswith("/sign-in/?next=")
    elif role is None:
        assert response.status_code == 302
        assert response.headers["Location"].startswith("/sign-in/?next=")
    else:
        assert response.status_code == 403


def test_the_table_has_every_address():
    # Those of the API ask for a key, and are walked in tests/feeds/api.
    named = {pattern.name for pattern in (*desk_urls, *feed_urls) if isinstance(pattern, URLPattern)}
    twins = {f"{page}-{written}" for page in TWINS for written in ("csv", "atom")}
    assert named - twins == set(TABLE)
    assert get_resolver().url_patterns


def test_a_role_that_may_not_is_told_so_in_the_pages_own_look(client, db):
    client.force_login(UserFactory(role=READER))

    response = client.get(reverse("add-source"))

    assert response.status_code == 403
    assert "Not yours to open" in response.content.decode()


def test_every_role_is_in_the_table():
    assert {READER, FACT_CHECKER, EDITOR, ADMINISTRATOR} == EVERYBODY
