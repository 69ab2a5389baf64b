"""Which capitals are names, and which only begin a sentence, shout, or stand for a measure."""

import re
from collections import Counter
from collections.abc import Callable, Sequence, Set

from claims.extraction.names.identities import COMPANY_CONTEXT, LABEL_KINDS, Labelled, is_marked_ticker
from claims.extraction.names.names import BODIES, Name, bare, begins_sentence
from claims.extraction.names.registry import Registry
from claims.extraction.names.surroundings import ACTS
from claims.extraction.vocabulary.places import place_named, place_of_adjective
from claims.extraction.vocabulary.typenouns import NAME_ENDINGS, TYPE_NOUNS
from claims.extraction.vocabulary.wordlists import word_set

LOWER_WORD = re.compile(r"[a-z]+")
BEGINNING = re.compile(r"([A-Z][a-z]+) (?:(?:of|for|and)(?: the)? )?(?=[A-Z])")
SAYS_AFTER = re.compile(
    r"^(?:[’']s\b|,? (?:said|says|reported|announced|posted|plans|unveiled|warned|cut|raised|is|was|has|had|will"
    r"|can|could|would|should|may|might|must|does|did|also|itself|alone)\b)"
)
NO_NAME = re.compile(
    r"-(?:[a-z]+ed|led|run|made|born|built|wide)$|^(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov"
    r"|Dec)\b\.?(?: \d|$)"
    r"|^(?:Section|Article|Form|Band|Grade|Class|Table|Page|Gate|Terminal|Note|Phase|Chapter|Figure|Part|Exhibit|Room|Row"
    r"|Unit|Flight|Route)\b"
    r"|^(?:Annex|Appendix|Week|Issue|Platform|Block|Schedule|Sector|Highway|Stage|Level|Pier|Berth|Dock|Lot|Zone|Episode"
    r"|Chapter|Season|Volume|Lane|Hall|Ward|Floor|Tier|Category|Grade|Year|Day|Round|Item|Slide|Box) (?:\d|[A-Z]\b)"
    r"|^(?:Lunar|Chinese|Jewish) New Year$|^(?:Mountain|Pacific|Central|Eastern|Greenwich Mean|Summer|Standard) Time$"
    r"|^(?:Wall Street|Christmas|Easter|Ramadan|Halloween|Thanksgiving|Diwali|Black Friday|New Year)$"
    r"|^(?:(?:Management|Supervisory|Executive|Advisory) (?:Board|Committee|Council)|Group Management"
    r"|Board of (?:Management|Directors|Trustees|Governors)|(?:Annual )?General Meeting)$"  # a body's own organs
    r"|^(?:Social Security|National Insurance|Freedom of Information)$|^\d|^[IVX]+$|[âÃ]$"
)
# Where something happens to be, unless the headline is about it: "the shop in Alder Street".
STREET = re.compile(r"(?:[A-Z][\w’'-]+ ){1,3}(?:Street|Road|Avenue|Boulevard|Lane|Drive|Terrace|Crescent)")
# Capitals that are measures, forms or units rather than anybody's name.
ACRONYMS_OF_THINGS = word_set(
    """
    MAU MAUS DAU DAUS CI IPO CEO CFO COO CTO GDP CPI PPI EPS EBIT EBITDA ROE ROI TV PC CO2 DIY AI IT PR HR FAQ Q&A
    TL;DR TLDR UTC GMT BST EST EDT PDT PST CET USD EUR GBP CNY JPY RMB SUV EV EVS VAT ID OK PM AM LLC PLC NYSE NASDAQ
    GP GPS FOI MRI IVF DNA HIV ATM SIM PIN VIP ICU ER A&E PPE LED LCD CCTV NGO NGOS BNB SME SMES R&D M&A
    LOL YMMV DO NOT PINNED AND BUT ARE YOU AGAIN BUY SELL NEUTRAL HOLD RT PS NB P.S KM MW GW KWH LNG SMS URL PDF API
    """
)
ENDS_OF_PARTICIPLES = ("ized", "ised")
ENDS_OF_ADJECTIVES = ("n", "an", "ian", "ish", "ese")
# Offices and powers that many texts write with a capital: "the Chancellor", "across the State", "told the City".
OFFICES = word_set("""
    chancellor government govt gov state opposition cabinet premier taoiseach speaker governor mayor president minister
    secretary treasurer commissioner sheriff council parliament crown coalition administration ministry department
    exchequer
    """)
TEAMS = word_set("rovers rangers wanderers athletic united albion")
STUDY_AFTER = re.compile(r" (?:study|trial|survey|programme|project)\b")  # "the CREST study"
ACTS_AFTER = re.compile(r" [a-z]+ed (?:~|[$£€]|its |the |a )")  # "Skyway scrapped ~~~ flights"
LONGEST_ACRONYM = 3  # letters; longer words in capitals may be shouting
COMMON_WORD = "common"  # labels that the tagger's word classes give, beside those of the recogniser
PROPER_WORD = "proper"


def believed(
    text: str,
    names: Sequence[Name],
    *,
    registry: Registry,
    labels: Sequence[Labelled],
    known: Sequence[str],
    body_start: int,
    is_word: Callable[[str], bool],
) -> list[Name]:
    """The names among capitalised words; for the parameters see ``entities_of``."""
    names = [name for name in names if not _only_shouts(name, registry)]
    common = {label.start for label in labels if label.label == COMMON_WORD}
    names = [_without_common_word(text, name, common, is_word) for name in names]
    tests = _Tests(text, names, registry=registry, labels=labels, known=known, body_start=body_start, is_word=is_word)
    return [name for name in names if tests.is_surname(name) or (tests.may_be_name(name) and tests.is_name(name))]


def _without_common_word(text: str, name: Name, common: Set[int], is_word: Callable[[str], bool]) -> Name:
    """The name without a word of the language that only begins its sentence: "Fears for Norvik", "Sobbing Ann Lowe"."""
    word = BEGINNING.match(name.text)
    if word is None or name.start not in common or NO_NAME.search(name.text) or not begins_sentence(text, name.start):
        return name
    is_ending = {name.text[word.end() :].lower()} & (NAME_ENDINGS.keys() | TYPE_NOUNS)  # "Calm Media"
    if (
        is_ending
        or word[1].lower() in BODIES
        or not is_word(word[1])
        or re.search(rf"[a-z,] {re.escape(name.text)}", text)
    ):
        return name
    start = name.start + word.end()
    return Name(start, name.end, name.text[word.end() :], sure=True)


def is_surname_of(longer: tuple[str, ...]) -> bool:
    """Whether the last word of a name can stand for it as a person's surname does."""
    return len(longer) in {2, 3} and longer[-1] not in NAME_ENDINGS and all(word.isalpha() for word in longer)


class _Tests:
    """What speaks for a name and against it, in its text, the registry and the tagger's word classes."""

    def __init__(
        self,
        text: str,
        names: Sequence[Name],
        *,
        registry: Registry,
        labels: Sequence[Labelled],
        known: Sequence[str],
        body_start: int,
        is_word: Callable[[str], bool],
    ) -> None:
        self._text, self._registry, self._body_start, self._is_word = text, registry, body_start, is_word
        sure = {bare(name.text) for name in names if name.sure} | {bare(name) for name in known}
        self._endings = {form[-1] for form in sure if len(form) > 1}
        self._beginnings = {form[:length] for form in sure for length in range(1, len(form) + 1)}
        self._surnames = {form[-1] for form in sure if is_surname_of(form)}
        self._recognised = {label.start for label in labels if label.label in LABEL_KINDS}
        self._common = {label.start for label in labels if label.label == COMMON_WORD}
        self._proper = {label.start for label in labels if label.label == PROPER_WORD}
        self._plain = text.replace("’", "'")
        self._proper_forms = {bare(name.text) for name in names if name.start in self._proper}
        self._lower = set(LOWER_WORD.findall(text))
        self._repeated = Counter(form for form in (bare(name.text) for name in names) if not set(form) & self._lower)

    def is_surname(self, name: Name) -> bool:
        """Whether one word is the surname of somebody whom the text names in full."""
        form = bare(name.text)
        if len(form) != 1 or form[0] not in self._surnames:
            return False
        return name.start in self._proper or form[0] not in self._lower

    def may_be_name(self, name: Name) -> bool:
        """Whether nothing says that the capitals are no name."""
        form = bare(name.text)
        if not form or NO_NAME.search(name.text) or place_of_adjective(name.text) or self._is_adjective(form):
            return False
        if STREET.fullmatch(name.text) and not self._is_topic(name):
            return False
        if name.text.upper() in ACRONYMS_OF_THINGS or name.text.strip("’'").isdigit():
            return False
        if len(form) == 1 and form[0] not in self._endings and self._is_kind_word(form[0], name):
            return False
        if (len(form) == 1 and form[0] in OFFICES) or name.text.endswith((" Officer", " Executive", " Director")):
            return False
        if name.text.isupper():
            if self._is_shouted_lead(name, form):
                return False
            if _shouts(name, self._registry, self._is_word) and not STUDY_AFTER.match(self._text, name.end):
                return False
        elif not name.sure and name.start in self._common and self._is_word(form[0]) and form not in self._beginnings:
            return form[0] in self._endings & TEAMS  # "Rovers paid £45,000"
        if not name.sure and len(form) == 1 and form[0].endswith(ENDS_OF_PARTICIPLES):
            return False  # "Annualized revenue"
        return name.sure or len(form) != 1 or form[0] not in self._lower

    def _is_topic(self, name: Name) -> bool:
        """Whether the headline is about a place: "land north of Tollgate Lane", not "a shop on Tollgate Lane"."""
        return re.search(rf"(?<!\b[ioIO]n ){re.escape(name.text)}", self._text[: self._body_start]) is not None

    def _is_shouted_lead(self, name: Name, form: tuple[str, ...]) -> bool:
        """Whether capitals only begin a tabloid's story: "WANTAWAY striker Ann Lowe", where nobody is called so."""
        is_lead = self._body_start <= name.start <= self._body_start + 2 and len(name.text) > LONGEST_ACRONYM
        after = self._text[name.end : name.end + 30]
        is_known = self._repeated[form] > 1 or self._registry.find(name.text) or place_named(name.text)
        return is_lead and not is_known and re.match(r" [a-z]", after) is not None and not SAYS_AFTER.match(after)

    def _is_adjective(self, form: tuple[str, ...]) -> bool:
        """Whether one word is made of another name of the text: "Marlandish", where it names Marland."""
        stems = [form[0].removesuffix(end) for end in ENDS_OF_ADJECTIVES if form[0].endswith(end)]
        return len(form) == 1 and any((stem,) in self._beginnings or self._repeated[(stem,)] for stem in stems)

    def is_name(self, name: Name) -> bool:
        """Whether something says that the capitals are a name."""
        form = bare(name.text)
        if name.sure or form in self._beginnings or place_named(name.text) or is_marked_ticker(self._text, name):
            return True
        is_listed = self._registry.with_name(name.text) is not None and not self._registry.is_guarded(name.text)
        if len(form) == 1 and all(self._is_word(part) for part in form[0].split("-")):
            acts = ACTS_AFTER.match(self._text, name.end) is not None and form[0] not in self._lower
            has = self._repeated[form] > 1 and form in self._proper_forms and f"{name.text}'s" in self._plain
            return has or (name.start in self._proper and (is_listed or acts))
        is_parsed = name.start in self._common or name.start in self._proper
        is_titled = name.end < self._body_start and name.start in self._proper and form[0] not in self._lower
        return (
            is_titled
            or is_listed
            or name.start in self._recognised
            or self._repeated[form] > 1
            or (is_parsed and len(form[0]) > 2)
            or _is_named_here(self._text, name)
        )

    @staticmethod
    def _is_kind_word(word: str, name: Name) -> bool:
        return word in TYPE_NOUNS or (word in NAME_ENDINGS and not name.sure)


def _shouts(name: Name, registry: Registry, is_word: Callable[[str], bool]) -> bool:
    """Whether a word in capitals is a word of the language and no name or ticker that the registry knows."""
    parts = name.text.lower().split("-")
    if any(character.isdigit() for character in name.text):
        return False
    return len(name.text) > LONGEST_ACRONYM and registry.find(name.text) is None and any(map(is_word, parts))


def _only_shouts(name: Name, registry: Registry) -> bool:
    """Whether several words in capitals name nobody that the registry knows."""
    if not name.text.isupper() or " " not in name.text:
        return False
    return registry.with_name(name.text) is None and place_named(name.text) is None


def _is_named_here(text: str, name: Name) -> bool:
    after = text[name.end : name.end + 30]
    return bool(
        COMPANY_CONTEXT.match(after) or ACTS.match(after) or (SAYS_AFTER.match(after) and not name.text.endswith("s"))
    )
