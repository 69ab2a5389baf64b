"""Whom "it", "the company" and "its shares" mean: one document's entities, and which of them it is about."""

import re
from collections.abc import Set
from dataclasses import dataclass, field

from claims.extraction.names.asides import is_backer, is_cited, is_example, is_owner_of_next, only_states, stands_beside
from claims.extraction.names.entities import Mention
from claims.extraction.names.identities import Entity
from claims.extraction.names.mentions import REACH, Mentions
from claims.extraction.names.outlets import is_advocate
from claims.extraction.names.protagonists import LEAD_LENGTH, Contender
from claims.extraction.names.works import Work
from claims.extraction.vocabulary.eventnouns import EVENT_NOUNS
from claims.extraction.vocabulary.kinships import kindred
from claims.extraction.vocabulary.typenouns import (
    ASSET_NOUNS,
    COMPANY_NOUNS,
    FIGURE_NOUNS,
    FIRM_NOUNS,
    ORGANISATION_NOUNS,
    PLACE_NOUNS,
    PRODUCT_MEASURES,
    PRODUCT_NOUNS,
    TEAM_NOUNS,
    TYPE_NOUNS,
    singular,
)
from claims.extraction.vocabulary.wordlists import word_set

LONGEST_SENTENCE, LONGEST_PARAGRAPH = 1000, 3000  # characters
PERSON_WITHIN = 600
INTRODUCED_WITHIN = 900  # characters after "a ship" within which it is named
# A sentence whose subject is "the company" goes on in the next as "it".
DESCRIBED = re.compile(
    r"(?:The|This|That) (?:[a-z-]+ )??([a-z]+) (?:has |had |is |was |will |also |then )?[a-z]+(?:s|ed|d|en|t)\b"
)
ROLE_OF_OTHER = re.compile(r" [a-z-]+ [A-Z]")  # "Blockchain tracker Hexwatch"
ITEM = re.compile(r"^(?:\d{1,2}[.)]|\W)*\s*")  # the number or bullet of a list's item
# Between the beginning of a sentence and whom it is about stand a few words, no preposition among them.
OPENING = re.compile(
    r"(?:(?:The|Its|Their|A|An) )?(?:(?!(?:of|at|to|in|by|on|for|with|from|than|between|against)\b)[\w’'-]+ ){0,3}"
)
WORKS = ASSET_NOUNS | {"site"}
REMEDIES = word_set("drug medicine pill jab vaccine treatment therapy antibody")
ONLY_WORKS = ASSET_NOUNS - TYPE_NOUNS
INSTITUTIONS = frozenset({"hospital", "school", "college", "university", "museum", "charity", "club", "zoo"})
PEOPLE = FIGURE_NOUNS - TYPE_NOUNS
ANY_FIRM = FIRM_NOUNS | TEAM_NOUNS
TRADES = COMPANY_NOUNS - FIRM_NOUNS
FACILITIES = word_set("lab laboratory site website app service network platform exchange")  # of public bodies too
CARRIERS = word_set("carrier shipper airline")  # "Norvik Line" is a firm and no railway
INTRODUCING = TYPE_NOUNS | ASSET_NOUNS | PRODUCT_NOUNS | EVENT_NOUNS
COMPANY_MEASURES = word_set("""
    revenue profit income loss valuation cash employee job dividend price target debt funding cost spending site
    staff participant volunteer pay burn earnings investment buyback
    """)

IT = frozenset({"it", "its", "itself"})
THEY = frozenset({"they", "their", "them", "themselves"})
WE = frozenset({"we", "our", "us", "ours", "ourselves"})
ME = frozenset({"i", "my", "me", "mine"})
PERSONAL = frozenset({"he", "his", "him", "she", "her", "hers"})


@dataclass(slots=True)
class Document:
    """The mentions of one text, and what is needed to resolve a reference at any place in it."""

    text: str
    mentions: Mentions
    publisher: Entity | None = None  # set where the text speaks for its publisher ("we")
    publisher_name: str | None = None
    remedy: Entity | None = None  # the code name of the drug that a clinical text is about
    own_voice: bool = False  # the whole text is a statement of its publisher
    cast: list[Contender] = field(default_factory=list)  # whom the text may be about, the likeliest first
    main: Entity | None = None
    work: Work | None = None  # that the text tells of again and again
    event: Entity | None = None  # that the text tells of, under a name
    firm: Entity | None = None  # the organisation named most often
    place: Entity | None = None  # the one that "the city" means
    speakers: tuple[str, ...] = ()  # of a transcript, as its lines begin
    accused: Entity | None = None
    accuser: Entity | None = None
    seen: dict[str, Entity] = field(default_factory=dict)  # measure → whom it was last about
    guessed: dict[str, Entity] = field(default_factory=dict)  # the same where nothing but the article's topic says so

    def at(self, start: int, end: int) -> Mention | None:
        return self.mentions.at(start, end)

    @property
    def listed(self) -> Entity | None:
        """Whose "the shares" are: the main entity's if it may be a company, else those of the first company named."""
        main = self.main
        if main is not None and (main.kind == "company" or (main.kind == "organisation" and not main.nouns)):
            return main
        return next((mention.entity for mention in self.mentions if mention.entity.kind == "company"), self.firm)

    def is_alone(self, entity: Entity) -> bool:
        """Whether no other organisation is named, so that what is nobody else's is this one's."""
        return not any(
            m.entity.is_organisation and m.entity is not entity and not m.entity.members for m in self.mentions
        )

    def product_of(self, measure: str, position: int) -> Entity | None:
        """The product or study that a measure is of ("efficacy" of a vaccine), where the document names one."""
        parts = set(measure.split(" "))
        for nouns, measures in PRODUCT_MEASURES:
            if parts & measures:
                named = (m.entity for m in self.mentions.before(position) if m.entity.nouns & nouns)
                found = next((entity for entity in named if not entity.ticker), None)
                return found or self._remedy_of(measure)
        return self._remedy_of(measure)

    def _remedy_of(self, measure: str) -> Entity | None:
        is_firms = "share price" in measure or set(measure.split(" ")) & COMPANY_MEASURES
        return None if is_firms and "peak" not in measure else self.remedy

    def before(self, position: int, *kinds: str, within: int = 600) -> Entity | None:
        """The entity named last before a position, of one of the kinds."""
        for mention in self.mentions.before(position):
            if position - mention.start > within:
                return None
            if mention.end <= position and (not kinds or mention.entity.kind in kinds):
                return mention.entity
        return None

    def resolve_pronoun(self, word: str, position: int) -> Entity | None:
        lower = word.lower()
        if lower in WE:
            return self.main if self.speakers else self.publisher or self.main
        if lower in PERSONAL:
            return self.before(position, "person")
        if lower in THEY:
            group = next((m.entity for m in self.mentions.groups.before(position) if m.end <= position), None)
            return group or self.organisation_before(position)
        return self.organisation_before(position) if lower in IT else None

    def organisation_before(self, position: int) -> Entity | None:
        """The organisation that "it" means: the first named in this sentence or the last, else the main one."""
        start = self._sentence_before(position)
        here = [m.entity for m in self.mentions.between(start + 1, position) if self._may_be_it(m)]
        if here:
            return here[0]
        previous = self._sentence_before(max(start, 0))
        described = DESCRIBED.match(self.text[previous + 1 : start].lstrip())
        if described is not None and singular(described[1]) in TYPE_NOUNS:
            return self.resolve_noun(described[1], previous + 1) or self.main
        earlier = [m.entity for m in self.mentions.between(previous + 1, position) if self._may_be_it(m)]
        if self.main is not None and (not earlier or self.main in earlier):
            return self.main
        return earlier[0] if earlier else self.main

    def _may_be_it(self, mention: Mention) -> bool:
        """An organisation, unless it is only named as the source ("according to tracker X")."""
        if mention.entity is not self.main and mention.entity.is_source:
            return False
        if is_owner_of_next(self.text, mention.end):
            return False
        if mention.entity is not self.main and stands_beside(self.text, mention.start):
            return False
        return mention.entity.is_organisation or mention.entity.is_event

    def _maker(self) -> Entity | None:
        """The first organisation beside the work that the text is about: a game's studio, a ship's owner."""
        others = (m.entity for m in self.mentions if m.entity.is_organisation and m.entity is not self.main)
        return next((entity for entity in others if not entity.nouns & ASSET_NOUNS and not entity.is_source), self.main)

    def _sentence_before(self, position: int) -> int:
        """Where the sentence that holds a position begins, or the longest sentence would."""
        reach = max(0, position - LONGEST_SENTENCE)
        return max(self.text.rfind(". ", reach, position), self.text.rfind("\n", reach, position), reach - 1)

    def _person_meant(self, word: str, position: int) -> Entity | None:
        """Whom "the striker" means: who was called so, the main person, or else whoever was named last."""
        called = next((m.entity for m in self.mentions.before(position) if word in m.entity.nouns), None)
        return called or self.person_before(position)

    def person_before(self, position: int, *, besides: Entity | None = None) -> Entity | None:
        """Whom "he" means: the main entity if it is a person, else the person named last, unless it is ``besides``."""
        if self.main is not None and self.main.kind == "person" and self.main is not besides:
            return self.main
        near = (m.entity for m in self.mentions.before(position) if position - m.start < PERSON_WITHIN)
        people = [e for e in near if e.kind == "person" and e is not besides and not e.members]
        return next((person for person in people if besides is None or not person.is_speaker), next(iter(people), None))

    def _called(self, word: str, position: int) -> Entity | None:
        """The entity named last that the document calls by a noun, or else by one that means the same."""
        for words in ({word}, kindred(word)):
            found = next((m.entity for m in self.mentions.before(position) if self._may_be_called(m, words)), None)
            if found is not None:
                return found
        return None

    def _may_be_called(self, mention: Mention, words: Set[str]) -> bool:
        """Whether one of the nouns means an entity; one that is only listed as an example is not "the company"."""
        if not words & mention.entity.nouns:
            return False
        is_main = mention.entity is self.main or self.main is None
        return is_main or not is_example(self.text, mention.start)

    def told_of(self, position: int) -> Entity | None:
        """The company that the paragraph tells of, where it has not named the main one: it begins a sentence, or is
        the only one so far."""
        here = [m for m in self.mentions.between(self._line_before(position), position) if not m.entity.is_assailant]
        if any(mention.entity is self.main for mention in here):
            return None
        firms = [m for m in here if m.entity.is_organisation and not m.entity.is_source and not m.entity.members]
        firms = [m for m in firms if not (only_states(self.text, m.end) or is_backer(self.text, m.start))]
        if len({id(mention.entity) for mention in firms}) == 1 and not is_cited(self.text, firms[0].start):
            return firms[0].entity
        return next((mention.entity for mention in firms if self._opens(mention)), None)

    def topic_of(self, position: int) -> Entity | None:
        """Whom a paragraph is about that begins with somebody else's name and does not come back to the main one."""
        line = self._line_before(position)
        here = self.mentions.between(line, position)
        if not here or any(mention.entity is self.main for mention in here):
            return None
        first = here[0].entity
        if ROLE_OF_OTHER.match(self.text[here[0].end : here[0].end + 30]) or (
            bool(self.speakers) and self.text[here[0].end : here[0].end + 1] == ":"
        ):
            return None
        is_other = first.is_organisation and not (first.is_source or first.is_word or first.nouns & ORGANISATION_NOUNS)
        begins = OPENING.fullmatch(ITEM.sub("", self.text[line : here[0].start]))
        return first if is_other and begins is not None and not first.members else None

    def _company_before(self, word: str, position: int) -> Entity | None:
        """Whom "the company" means where its paragraph does not say: the main one, a work's maker, the last named."""
        main = self.main
        if main is not None and main.kind == "organisation" and main.nouns & ORGANISATION_NOUNS:
            firm = self.before(position, "company", within=REACH)  # a public body is no company
            if firm is None and word not in FACILITIES:
                firm = self.mentions.unexplained_before(position)
            if firm is not None:
                return firm
        if main is not None and main.is_organisation:
            is_firm = main.kind == "company" or bool(main.nouns & CARRIERS)
            return self._maker() if main.nouns & ASSET_NOUNS and not is_firm else main
        if self.own_voice and self.publisher is not None and not is_advocate(self.publisher):
            return self.publisher  # in its notice about a product
        return self.before(position, "company") or self.before(position, "company", "organisation")

    def _opens(self, mention: Mention) -> bool:
        """Whether a sentence begins with a mention: only an article and words of its kind stand before it."""
        start = self._sentence_before(mention.start)
        return bool(OPENING.fullmatch(self.text[start + 1 : mention.start].lstrip()))

    def introduced(self, noun: str, position: int) -> Entity | None:
        """Whom a lead means by "a ship" that is named further down; None for a noun of nobody."""
        if position > LEAD_LENGTH or noun not in INTRODUCING:
            return None
        later = (m.entity for m in self.mentions.between(position, position + INTRODUCED_WITHIN))
        return next((e for e in later if e.first > position and kindred(noun) & e.nouns), None)

    def _line_before(self, position: int) -> int:
        """Where the paragraph that holds a position begins, or the longest paragraph would."""
        reach = max(0, position - LONGEST_PARAGRAPH)
        return max(self.text.rfind("\n", reach, position) + 1, reach)

    def resolve_noun(self, noun: str, position: int) -> Entity | None:
        """Whom "the airline", "the three labs" or "the ministry" means; None for a noun that stands for nobody."""
        lower = noun.lower()
        word = singular(lower)
        if word in EVENT_NOUNS and word == lower:
            return self._called(word, position)
        if word in WORKS and word == lower:
            work = self._called(word, position) or self._called("project", position)
            if work is not None or word in ONLY_WORKS:
                return work
        if word in PLACE_NOUNS and word == lower:
            return self.place
        if word in REMEDIES and word == lower:
            return self._called(word, position) or self.remedy
        if word in PEOPLE:
            return self._person_meant(word, position) if word == lower else None
        if word not in TYPE_NOUNS:
            return None
        if word != lower and word in TYPE_NOUNS:  # plural
            groups = self.mentions.groups
            nearest = next((m.entity for m in groups.before(position) if m.end <= position), None)
            return nearest or next((mention.entity for mention in groups), None)
        told = self.told_of(position)
        if told is not None and (word in told.nouns or (not told.nouns and word in ANY_FIRM)):
            return told
        if self.main is not None and word in self.main.nouns and self.main.first < position:
            return self.main
        known = self._called(word, position)
        if known is not None:
            return known
        if word in TRADES and self.main is not None and self.main.kind == "company":
            return self.main
        if word in COMPANY_NOUNS:
            is_other = told is None or (bool(told.nouns) and not told.nouns & COMPANY_NOUNS)
            return self._company_before(word, position) if is_other else told
        if word in INSTITUTIONS and self.main is not None and self.main.is_organisation and not self.main.nouns:
            return self.main  # "Ashgrove General … the hospital"
        beginning = self.mentions.between(0, REACH)
        return next((mention.entity for mention in beginning if word in mention.entity.nouns), None)
