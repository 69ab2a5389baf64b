"""Invented stories as rows, grouped and judged as grouping and judging would leave them."""

import json
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache
from hashlib import sha256

from claims.actions.judge_figure import judge_figure
from claims.actions.load_window import numbers_of
from claims.extraction.quantity import Direction, Hedge, Interval, Role
from claims.management.load.invented import (
    ARTICLES_A_STORY,
    QUESTIONS,
    Article,
    Mention,
    Plan,
    Story,
    company_names,
    outlet_names,
)
from claims.models import Figure
from claims.models.members import Member
from claims.models.reading import key_of, period_dates
from claims.reconciliation.placing import signatures
from claims.reconciliation.statement import Statement

EXTRACTOR = "made-1"
# Of the claims that wait, so many are of hot stories; of other stories the last articles wait.
HOT_SHARE = 0.1
LATE_ARTICLES = 2
Row = tuple[object, ...]

COLUMNS: dict[str, tuple[str, ...]] = {
    "sources_publisher": ("id", "name", "homepage", "is_primary", "created_at"),
    "claims_company": ("id", "key", "name", "kind", "country", "homepage", "guarded", "updated_at"),
    "claims_story": ("id", "headline", "first_at", "last_at", "articles_count", "profile"),
    "sources_article": (
        "id", "canonical_url", "publisher_id", "headline", "published_at", "first_seen_at", "attempts", "trouble",
        "last_error", "language", "section", "is_paywalled", "declared_original", "etag", "last_modified",
        "latest_revision_id", "read_by",
    ),
    "sources_revision": (
        "id", "article_id", "number", "retrieved_at", "headline", "text", "text_sha256", "authors", "language",
        "published_at", "links", "shingles",
    ),
    "claims_storyarticle": ("article_id", "story_id"),
    "claims_extractionrun": (
        "id", "revision_id", "extractor", "started_at", "finished_at", "attempts", "error", "claims_count", "language",
    ),
    "claims_claim": (
        "id", "revision_id", "run_id", "is_current", "field", "start", "end", "exact", "prefix", "suffix", "sentence",
        "sentence_start", "value", "minimum", "maximum", "unit", "unit_code", "hedge", "hard", "typical", "rule",
        "company_id", "subject_key", "subject_name", "subject_kind", "subject_text", "subject_ticker", "measure",
        "role", "direction", "period", "period_dates", "qualifiers", "claimant", "modality", "flags", "confidence",
        "rules", "key", "figure_id", "signature", "origin", "copied_from_id", "attempts", "error", "created_at",
        "status", "rank", "rank_reason",
    ),
    "claims_figure": tuple(each.attname for each in Figure._meta.concrete_fields),
    "claims_figureplace": ("place", "figure_id"),
    "claims_figureevent": ("figure_id", "kind", "at", "version", "summary"),
}  # fmt: skip


@dataclass
class Rows:
    """The rows of invented news, table by table, in the order in which they may be written.

    ``first`` gives the first free id of each table. About ``waiting`` claims are left for grouping to do: those of the
    last articles of the hot stories and of the latest others. ``now`` is when everything was stored.
    """

    plan: Plan
    first: dict[str, int]
    now: datetime
    waiting: int = 0
    tables: dict[str, list[Row]] = field(default_factory=lambda: defaultdict(list))

    def __post_init__(self) -> None:
        self.next = dict(self.first)
        self.names = company_names(self.plan.companies)
        self.outlets = outlet_names(self.plan.outlets)
        self.left = self.waiting

    def begin(self) -> None:
        """The publishers and companies that everything else refers to."""
        for at, name in enumerate(self.outlets):
            self.tables["sources_publisher"].append((self.first["sources_publisher"] + at, name, "", False, self.now))
        for at, name in enumerate(self.names):
            company_id = self.first["claims_company"] + at
            self.tables["claims_company"].append((company_id, name.lower(), name, "company", "", "", [], self.now))

    def add(self, story: Story) -> None:
        """One story with its articles, claims and figures."""
        times = [article.published_at for article in story.articles]
        story_id = self._take("claims_story")
        profile = '{"words": {}, "entities": {}, "dated": true}'
        self.tables["claims_story"].append((story_id, story.headline, min(times), max(times), len(times), profile))
        told: dict[int, list[_Told]] = defaultdict(list)
        first_waiting = self._first_waiting(story)
        for at, article in enumerate(story.articles):
            is_waiting = at >= first_waiting
            for each in self._article(article, story_id=story_id, is_waiting=is_waiting):
                told[each.mention.question.kind].append(each)
        for each_told in told.values():
            placed = [each for each in each_told if not each.is_waiting]
            if placed:
                self._figure([each.member for each in placed], now=max(times))
            for each in each_told:
                self.tables["claims_claim"].append(self._claim(each))

    def _first_waiting(self, story: Story) -> int:
        """Which of a story's articles are left for grouping: from this one on."""
        is_hot = len(story.articles) > ARTICLES_A_STORY
        most = self.waiting * HOT_SHARE // max(self.plan.hot, 1) if is_hot else self.left
        first, count = len(story.articles), 0
        while count < most and first > (0 if is_hot else len(story.articles) - LATE_ARTICLES):
            first -= 1
            count += len(story.articles[first].mentions)
        self.left -= count
        return first

    def _take(self, table: str) -> int:
        self.next[table] += 1
        return self.next[table] - 1

    def _article(self, article: Article, *, story_id: int, is_waiting: bool) -> list["_Told"]:
        article_id, revision_id = self._take("sources_article"), self._take("sources_revision")
        run_id = self._take("claims_extractionrun")
        publisher_id, at = self.first["sources_publisher"] + article.outlet, article.published_at
        url = f"https://outlet{publisher_id}.example/{article_id}"
        self.tables["sources_article"].append(
            (
                article_id, url, publisher_id, article.headline, at, at, 0, 0.0,
                "", "en", "", False, "", "", "", revision_id, EXTRACTOR,
            )
        )  # fmt: skip
        digest = sha256(article.text.encode()).hexdigest()
        self.tables["sources_revision"].append(
            (revision_id, article_id, 1, at, article.headline, article.text, digest, [], "en", at, [], [])
        )
        self.tables["claims_storyarticle"].append((article_id, story_id))
        self.tables["claims_extractionrun"].append(
            (run_id, revision_id, EXTRACTOR, at, at, 1, "", len(article.mentions), "en")
        )
        told = [
            _Told(
                mention, article, revision_id, run_id, is_waiting, self._member(mention, article, article_id, story_id)
            )
            for mention in article.mentions
        ]
        by_key: dict[str, list[Member]] = defaultdict(list)
        for each in told:
            by_key[each.member.key].append(each.member)
        for key, members in by_key.items():
            found = signatures([member.statement for member in members], key=key)
            for member in members:
                member.signature = found[member.id]
        return told

    def _member(self, mention: Mention, article: Article, article_id: int, story_id: int) -> Member:
        claim_id = self._take("claims_claim")
        number, question = mention.number, mention.question
        measure, unit, _code, _kind, role, _month, _sentence = QUESTIONS[question.kind]
        name = self.names[question.company]
        interval = Interval(number.low, number.high, high_closed=number.low == number.high)
        statement = Statement(
            id=str(claim_id),
            article_id=str(article_id),
            publisher=self.outlets[article.outlet],
            published_at=article.published_at,
            subject_key=name.lower(),
            subject=name,
            measure=measure,
            unit=unit,
            role=Role(role),
            direction=Direction.DOWN if role == "change" else None,
            period=question.period or None,
            qualifiers=(),
            hard=interval,
            typical=interval,
            value=number.value,
            hedge=Hedge(number.hedge),
            text=number.text,
            story=str(story_id),
        )
        return Member(
            pk=claim_id,
            key=_key(statement.subject or "", measure, unit),
            figure_id=None,
            before_id=None,
            signature=None,
            origin="",
            copied_from_id=None,
            is_standing=True,
            is_preferred=False,
            is_misread=False,
            company_id=self.first["claims_company"] + question.company,
            revision_number=1,
            article_id=article_id,
            publisher_id=self.first["sources_publisher"] + article.outlet,
            statement=statement,
        )

    def _figure(self, members: list[Member], *, now: datetime) -> None:
        figure = Figure(pk=self._take("claims_figure"), key=members[0].key, founded_at=now, changed_at=now)
        judge_figure(figure=figure, members=members, sources={}, now=now)
        event = (figure.pk, "FOUNDED", now, 1, "")
        self.tables["claims_figureevent"].append(event)
        if figure.state == Figure.State.CONFLICT:
            figure.opened_at = now
            self.tables["claims_figureevent"].append((figure.pk, "OPENED", now, figure.version, figure.summary))
        said = {name: getattr(figure, name) for name in COLUMNS["claims_figure"]}
        said |= {name: json.dumps(said[name]) for name in ("phrases", "hints")}
        said["proposal"] = said["proposal"] and json.dumps(said["proposal"])
        self.tables["claims_figure"].append(tuple(said.values()))
        places = {number for member in members for number in numbers_of(member)}
        self.tables["claims_figureplace"] += [(number, figure.pk) for number in sorted(places)]
        for member in members:
            member.figure_id = figure.pk

    def _claim(self, told: "_Told") -> Row:
        mention, member, article = told.mention, told.member, told.article
        number, said = mention.number, member.statement
        interval = f"[{number.low},{number.high}{']' if number.low == number.high else ')'}"
        dates = period_dates(said.period)
        _measure, _unit, code, *_ = QUESTIONS[mention.question.kind]
        placed = member.figure_id is not None
        return (
            member.pk, told.revision_id, told.run_id, True, "articleBody", mention.start, mention.end, number.text,
            article.text[max(0, mention.start - 32) : mention.start], article.text[mention.end : mention.end + 32],
            mention.sentence, mention.sentence_start, number.value, number.value, number.value, said.unit, code,
            number.hedge, interval, interval, number.rule, member.company_id, said.subject_key, said.subject,
            "company", said.subject, "", said.measure, said.role.value, said.direction or "", said.period or "",
            None if dates is None else f"[{dates.lower},{dates.upper})", [], "", "asserted", [], 0.95, [],
            member.key, member.figure_id, member.signature if placed else None, member.origin, member.copied_from_id,
            0, "", article.published_at, "unreviewed", "normal", "",
        )  # fmt: skip


@dataclass(slots=True)
class _Told:
    mention: Mention
    article: Article
    revision_id: int
    run_id: int
    is_waiting: bool
    member: Member


@lru_cache(maxsize=65536)
def _key(subject: str, measure: str, unit: str) -> str:
    nowhere = Interval(None, None)
    return key_of(
        Statement(
            id="",
            article_id="",
            publisher="",
            published_at=None,
            subject_key=subject.lower(),
            subject=subject,
            measure=measure,
            unit=unit,
            role=Role.LEVEL,
            direction=None,
            period=None,
            qualifiers=(),
            hard=nowhere,
            typical=nowhere,
            value=None,
            hedge=Hedge.EXACT,
            text="",
        )
    )
