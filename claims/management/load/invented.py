"""Invented news in any amount: companies, stories, the questions that they answer, and who prints which number.

Everything follows from the seed. The words are few and the numbers many, as in real news of business.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from random import Random

from claims.management.load.numbers import Number, hedged, invent, otherwise

STARTS = [
    "Al", "Bar", "Cor", "Dun", "El", "Fen", "Gar", "Hal", "Il", "Jor", "Kel", "Lan", "Mor", "Nor", "Or", "Pel",
    "Quin", "Ros", "Sal", "Tor", "Ul", "Ver", "Wes", "Yar", "Zel",
]  # fmt: skip
MIDDLES = [
    "a", "be", "da", "di", "fo", "ga", "ki", "la", "ma", "ne", "o", "pa", "ri", "ro", "sa", "ta", "ti", "u",
    "va", "vo",
]  # fmt: skip
ENDS = [
    "bridge", "dale", "field", "fort", "gate", "ham", "holm", "land", "mere", "more", "nor", "sby", "stead",
    "ston", "tern", "va", "vik", "wald", "ward", "wick",
]  # fmt: skip
KINDS = [
    "Group", "Holdings", "Industries", "Motors", "Energy", "Foods", "Systems", "Works",
]  # fmt: skip
OUTLET_STARTS = [
    "Eastern", "Northern", "Western", "Southern", "Central", "Harbour", "Valley", "Coastal", "Upland", "Market",
    "City", "Lakeside",
]  # fmt: skip
OUTLET_ENDS = [
    "Chronicle", "Courier", "Dispatch", "Gazette", "Herald", "Ledger", "Mail", "Monitor", "Observer", "Post",
    "Record", "Standard",
]  # fmt: skip

# What stories are about: measure, unit, UN/CEFACT code, kind of number, role, whether the month is stated, sentence.
QUESTIONS: tuple[tuple[str, str, str, str, str, bool, str], ...] = (
    ("share price", "percent", "P1", "percent", "change", True, "Shares of {who} fell {number} on {day}."),
    ("revenue", "USD", "USD", "money", "level", True, "{who} reported revenue of {number} for {month}."),
    ("employee", "count", "C62", "count", "level", False, "{who} now employs {number} people."),
    ("net income", "USD", "USD", "money", "level", True, "Net income came to {number} in {month}."),
    ("customer", "count", "C62", "count", "level", False, "The company counts {number} customers."),
    ("debt", "EUR", "EUR", "money", "level", False, "Its debt stands at {number}, filings show."),
    ("delivery", "count", "C62", "count", "level", True, "Deliveries reached {number} in {month}."),
    ("store", "count", "C62", "count", "level", False, "{who} runs {number} stores."),
    ("fine", "USD", "USD", "money", "level", False, "A regulator had fined it {number}."),
    ("complaint", "count", "C62", "count", "level", False, "The ombudsman received {number} complaints about {who}."),
)
FILLERS = (
    "Analysts had expected otherwise.",
    "A spokeswoman declined to comment further.",
    "The board meets again next month.",
    "Rivals reported similar trends this year.",
    "Investors will want to hear more about costs.",
    "Union leaders asked for talks.",
)

ARTICLES_A_STORY = 5
MENTIONS_IN_A_HOT_ARTICLE = 4
# Two stories of one company are so far apart that no two of their numbers answer one question.
DAYS_APART = 40
LAST_DAY = date(2026, 6, 25)
DISPUTED = 0.08
HEDGED = 0.12
DISSENTING = 0.3


@dataclass(frozen=True, slots=True)
class Question:
    """What a figure asks: one of QUESTIONS of one company in one story, and the numbers that are printed for it."""

    company: int
    kind: int
    period: str
    said: Number
    hedged: Number
    otherwise: Number | None


@dataclass(frozen=True, slots=True)
class Mention:
    """A number in a text: the question it answers, and where it stands."""

    question: Question
    number: Number
    start: int
    end: int
    sentence: str
    sentence_start: int


@dataclass(frozen=True, slots=True)
class Article:
    outlet: int
    published_at: datetime
    headline: str
    text: str
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Story:
    company: int
    headline: str
    articles: tuple[Article, ...]


@dataclass
class Plan:
    """How much news: ``hot`` figures have a hundredth of all claims each."""

    companies: int
    articles: int
    claims: int
    hot: int = 0
    outlets: int = 120
    seed: int = 1
    used: dict[tuple[int, int], set[Decimal]] = field(default_factory=dict)

    @property
    def hot_articles(self) -> int:
        """The articles of one hot story."""
        return max(1, self.claims // 100 // MENTIONS_IN_A_HOT_ARTICLE)


def company_names(count: int) -> list[str]:
    """Names whose first words are all different, for those tell companies apart."""
    words = [start + middle + end for middle in MIDDLES for end in ENDS for start in STARTS]
    names = [f"{word} {KINDS[at % len(KINDS)]}" for at, word in enumerate(words)]
    if count > len(names):
        raise ValueError(f"there are names for {len(names)} companies")
    return names[:count]


def outlet_names(count: int) -> list[str]:
    names = [f"{start} {end}" for start in OUTLET_STARTS for end in OUTLET_ENDS]
    return (names + [f"{name} {edition}" for edition in range(2, 2 + count // len(names)) for name in names])[:count]


def stories(plan: Plan) -> Iterator[Story]:
    """The hot stories, then all others, from the latest back."""
    random = Random(plan.seed)  # noqa: S311 - news, not secrets
    names = company_names(plan.companies)
    for at in range(plan.hot):
        yield _hot_story(plan, random, names, company=at % plan.companies)
    articles = max(plan.articles - plan.hot * plan.hot_articles, 0)
    claims = plan.claims - plan.hot * plan.hot_articles * MENTIONS_IN_A_HOT_ARTICLE
    for at in range(-(-articles // ARTICLES_A_STORY)):
        sizes = []
        for _ in range(min(ARTICLES_A_STORY, articles)):
            sizes.append(round(claims / articles))
            claims, articles = claims - sizes[-1], articles - 1
        yield _story(plan, random, names, company=at % plan.companies, back=at // plan.companies + 1, sizes=sizes)


def _hot_story(plan: Plan, random: Random, names: list[str], *, company: int) -> Story:
    """Everybody prints one number again and again, and many another one."""
    day = _day(company, back=0)
    question = _question(plan, random, company, 0, day, is_disputed=True)
    asked = [question] * MENTIONS_IN_A_HOT_ARTICLE
    return _told(plan, random, names[company], company, day, [asked] * plan.hot_articles)


def _story(plan: Plan, random: Random, names: list[str], *, company: int, back: int, sizes: list[int]) -> Story:
    """A story of which each article mentions so many numbers, the same number again only when all were mentioned."""
    day = _day(company, back=back)
    questions = [
        _question(plan, random, company, kind, day, is_disputed=random.random() < DISPUTED)
        for kind in range(len(QUESTIONS))
    ]
    asked = []
    for size in sizes:
        shuffled = random.sample(questions, len(questions))
        asked.append([shuffled[at % len(shuffled)] for at in range(size)])
    return _told(plan, random, names[company], company, day, asked)


def _day(company: int, *, back: int) -> date:
    return LAST_DAY - timedelta(days=back * DAYS_APART + company % 7)


def _question(plan: Plan, random: Random, company: int, at: int, day: date, *, is_disputed: bool) -> Question:
    _measure, unit, _code, kind, _role, has_month, _sentence = QUESTIONS[at]
    used = plan.used.setdefault((company, at), set())
    while True:  # no number of one company and measure twice: it would be taken for the same news
        said = invent(random, kind=kind, unit=unit)
        other = otherwise(random, said, kind=kind, unit=unit) if is_disputed else None
        values = {said.value} | ({other.value} if other else set())
        if used.isdisjoint(values):
            break
    used |= values
    period = "" if not has_month else day.isoformat() if kind == "percent" else f"{day:%Y-%m}"
    return Question(company, at, period, said, hedged(said, kind=kind, unit=unit), other)


def _told(plan: Plan, random: Random, who: str, company: int, day: date, asked: list[list[Question]]) -> Story:
    headline = f"{who}: {random.choice(FILLERS)[:-1].lower()}"
    articles = tuple(_article(plan, random, who, headline, day, questions) for questions in asked)
    return Story(company, headline, articles)


def _article(plan: Plan, random: Random, who: str, headline: str, day: date, asked: list[Question]) -> Article:
    published_at = datetime.combine(day, time(6), UTC) + timedelta(minutes=random.randrange(24 * 60 - 6 * 60))
    words = {"who": who, "day": f"{day:%A}", "month": f"{day:%B}"}
    printed: dict[int, Number] = {}
    mentions: list[Mention] = []
    parts: list[str] = []
    at = 0
    for question in asked:
        number = printed.setdefault(question.kind, _printed(random, question))
        before, _, after = QUESTIONS[question.kind][6].partition("{number}")
        head, tail = before.format(**words) + number.spelled, after.format(**words)
        end = at + len(head)
        mentions.append(Mention(question, number, end - len(number.text), end, head + tail, at))
        parts.append(f"{head}{tail} {random.choice(FILLERS)}\n\n")
        at += len(parts[-1])
    return Article(random.randrange(plan.outlets), published_at, headline, "".join(parts).rstrip(), tuple(mentions))


def _printed(random: Random, question: Question) -> Number:
    if question.otherwise is not None and random.random() < DISSENTING:
        return question.otherwise
    return question.hedged if random.random() < HEDGED else question.said
