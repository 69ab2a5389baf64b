"""The smallest valid objects. What a test is about is written in the test."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from hashlib import sha256

import factory
from django.contrib.auth.models import Group
from django.db.backends.postgresql.psycopg_any import NumericRange

from accounts.models import Invitation, User
from accounts.roles import ADMINISTRATOR, READER
from claims.models import (
    Annotation,
    Claim,
    Company,
    Decision,
    ExtractionRun,
    Figure,
    FigureEvent,
    QueueItem,
    RejectedNumber,
    Story,
)
from following.models import Token
from sources.models import Article, Check, Publisher, Revision, Source

NOON = datetime(2026, 6, 25, 12, tzinfo=UTC)
PASSWORD = "a long enough password"


class UserFactory(factory.django.DjangoModelFactory[User]):
    class Meta:
        model = User
        skip_postgeneration_save = True

    username = factory.Sequence(lambda n: f"person{n}")
    email = factory.LazyAttribute(lambda user: f"{user.username}@example.org")
    password = factory.django.Password(PASSWORD)

    @factory.post_generation
    def role(self, create: bool, extracted: str | None, **_options: object) -> None:
        """``role="editor"``; readers unless said otherwise."""
        if create:
            self.groups.add(Group.objects.get(name=extracted or READER))


class InvitationFactory(factory.django.DjangoModelFactory[Invitation]):
    class Meta:
        model = Invitation

    email = factory.Sequence(lambda n: f"guest{n}@example.org")
    role = READER
    invited_by = factory.SubFactory(UserFactory, role=ADMINISTRATOR)
    sent_at = NOON


class PublisherFactory(factory.django.DjangoModelFactory[Publisher]):
    class Meta:
        model = Publisher

    name = factory.Sequence(lambda n: f"Outlet {n}")


class SourceFactory(factory.django.DjangoModelFactory[Source]):
    class Meta:
        model = Source

    publisher = factory.SubFactory(PublisherFactory)
    url = factory.Sequence(lambda n: f"https://outlet{n}.example/feed.xml")
    next_check_at = NOON


class CheckFactory(factory.django.DjangoModelFactory[Check]):
    class Meta:
        model = Check

    source = factory.SubFactory(SourceFactory)
    checked_at = NOON
    outcome = Check.Outcome.UNCHANGED


class ArticleFactory(factory.django.DjangoModelFactory[Article]):
    class Meta:
        model = Article

    publisher = factory.SubFactory(PublisherFactory)
    canonical_url = factory.Sequence(lambda n: f"https://outlet.example/{n}")
    headline = "Shares fall"
    published_at = NOON
    first_seen_at = NOON


class RevisionFactory(factory.django.DjangoModelFactory[Revision]):
    """Becomes its article's latest."""

    class Meta:
        model = Revision
        skip_postgeneration_save = True

    article = factory.SubFactory(ArticleFactory)
    number = 1
    retrieved_at = NOON
    headline = factory.SelfAttribute("article.headline")
    text = "Shares fell 4.9%."
    text_sha256 = factory.LazyAttribute(lambda revision: sha256(revision.text.encode()).hexdigest())

    @factory.post_generation
    def latest(self, create: bool, _extracted: object, **_options: object) -> None:
        if create:
            self.article.latest_revision = self
            self.article.save(update_fields=["latest_revision"])


class ExtractionRunFactory(factory.django.DjangoModelFactory[ExtractionRun]):
    class Meta:
        model = ExtractionRun

    revision = factory.SubFactory(RevisionFactory)
    extractor = "test-1"
    started_at = NOON
    finished_at = NOON + timedelta(seconds=1)


class RejectedNumberFactory(factory.django.DjangoModelFactory[RejectedNumber]):
    class Meta:
        model = RejectedNumber

    run = factory.SubFactory(ExtractionRunFactory)
    start = 0
    end = 6
    exact = "Shares"
    reason = "model name"


class CompanyFactory(factory.django.DjangoModelFactory[Company]):
    class Meta:
        model = Company

    name = factory.Sequence(lambda n: f"Company {n}")
    key = factory.LazyAttribute(lambda company: company.name.lower())


class StoryFactory(factory.django.DjangoModelFactory[Story]):
    class Meta:
        model = Story

    headline = "Shares fall"
    first_at = NOON
    last_at = NOON


class FigureFactory(factory.django.DjangoModelFactory[Figure]):
    class Meta:
        model = Figure

    subject_name = "Ferrodyne"
    subject_key = "ferrodyne"
    measure = "share price"
    unit = "percent"
    state = Figure.State.SINGLE
    key = factory.LazyAttribute(lambda figure: f"{figure.subject_key}|{figure.measure}|{figure.unit}")
    claims_count = 1
    articles_count = 1
    outlets_count = 1
    origins_count = 1
    founded_at = NOON
    changed_at = NOON
    opened_at = factory.LazyAttribute(lambda figure: NOON if figure.state == Figure.State.CONFLICT else None)


class FigureEventFactory(factory.django.DjangoModelFactory[FigureEvent]):
    class Meta:
        model = FigureEvent

    figure = factory.SubFactory(FigureFactory)
    kind = FigureEvent.Kind.FOUNDED
    at = NOON
    version = 1


class ClaimFactory(factory.django.DjangoModelFactory[Claim]):
    """ "4.9%" in "Shares fell 4.9%.": value and intervals follow from ``exact`` only when you give them together."""

    class Meta:
        model = Claim

    run = factory.SubFactory(ExtractionRunFactory)
    revision = factory.SelfAttribute("run.revision")
    exact = "4.9%"
    start = factory.LazyAttribute(lambda claim: max(claim.revision.text.find(claim.exact), 0))
    end = factory.LazyAttribute(lambda claim: claim.start + len(claim.exact))
    sentence = factory.LazyAttribute(lambda claim: claim.revision.text[:500])
    sentence_start = 0
    value = Decimal("4.9")
    minimum = factory.SelfAttribute("value")
    maximum = factory.SelfAttribute("value")
    unit = "percent"
    hedge = "exact"
    hard = factory.LazyAttribute(lambda claim: NumericRange(*_half_of_the_last_digit(claim.value), "[)"))
    typical = factory.SelfAttribute("hard")
    rule = "rounded"
    subject_name = "Ferrodyne"
    subject_key = "ferrodyne"
    subject_kind = "company"
    measure = "share price"
    role = "change"
    direction = "down"
    modality = "asserted"
    confidence = 0.9
    key = "ferrodyne|share price|percent"
    created_at = NOON


class AnnotationFactory(factory.django.DjangoModelFactory[Annotation]):
    """A comment on a figure."""

    class Meta:
        model = Annotation

    figure = factory.SubFactory(FigureFactory)
    motivation = Annotation.Motivation.COMMENTING
    body = factory.LazyFunction(lambda: {"value": "Call them."})
    author = factory.SubFactory(UserFactory)
    created_at = NOON


class QueueItemFactory(factory.django.DjangoModelFactory[QueueItem]):
    """Was the claim read right?"""

    class Meta:
        model = QueueItem

    kind = QueueItem.Kind.READING
    claim = factory.SubFactory(ClaimFactory)
    measure = factory.SelfAttribute("claim.measure")
    rank = 0
    severity = 0.5
    uncertainty = 0.5
    suggestion = QueueItem.Outcome.YES
    created_at = NOON


class DecisionFactory(factory.django.DjangoModelFactory[Decision]):
    class Meta:
        model = Decision

    item = factory.SubFactory(QueueItemFactory)
    user = factory.SubFactory(UserFactory)
    answer = Decision.Answer.YES
    made_at = NOON


class TokenFactory(factory.django.DjangoModelFactory[Token]):
    class Meta:
        model = Token

    user = factory.SubFactory(UserFactory)
    name = "newsroom reader"
    digest = factory.Sequence(lambda n: sha256(str(n).encode()).hexdigest())
    hint = "abcd"
    scopes = factory.LazyFunction(lambda: ["feeds"])
    created_at = NOON


def _half_of_the_last_digit(value: Decimal) -> tuple[Decimal, Decimal]:
    exponent = value.as_tuple().exponent
    half = Decimal((0, (5,), int(exponent) - 1))
    return value - half, value + half
