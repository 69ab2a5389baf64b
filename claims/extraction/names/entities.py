"""Whom a document names: names that mean the same gathered into one entity, with a canonical name and a kind."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from claims.extraction.names.identities import LABEL_KINDS, Entity, Labelled, identify
from claims.extraction.names.medicines import medicines_in
from claims.extraction.names.names import Name, bare, names_in
from claims.extraction.names.nametests import believed, is_surname_of
from claims.extraction.names.outlets import is_outlet
from claims.extraction.names.registry import Registry, fold
from claims.extraction.names.surroundings import stands_as_firm
from claims.extraction.vocabulary.legalforms import without_legal_form
from claims.extraction.vocabulary.places import place_named
from claims.extraction.vocabulary.typenouns import NAME_ENDINGS, TYPE_NOUNS
from claims.extraction.vocabulary.wordlists import word_set

# A dash follows an agency in brackets, no ticker: "LONDON (AP) —".
TICKER = re.compile(
    r" ?\((?:(?:[A-Z]{2,6}|Nasdaq|Euronext|Xetra): ?|(?:NYSE|NASDAQ|Nasdaq|LSE|HKEX|TSX|ASX|OTC|Euronext|Xetra) )?"
    r"([A-Z]{1,5}(?:\.[A-Z])?|\d{3,6}\.HK)"
    r"(?: [A-Z]{2})?\)(?! ?[-–—])"
)
HEADLINE_TICKER = re.compile(r"([A-Z]{3,5})(?: [A-Z]{2})?:")
ACRONYM = re.compile(r" ?\(\W*([A-Z][A-Za-z]{1,9}|[A-Z][\w ]{2,24})\W*\)")
ACRONYMS_OF_PLACES = frozenset({"EU", "UN", "UK", "US", "UAE", "CE"})
# At the end of an outlet's name, where the words before it are no short form of it.
OUTLET_ENDINGS = word_set("""
    news times post herald gazette journal daily tribune chronicle telegraph mail courier dispatch examiner
    observer guardian mirror globe bulletin star sun voice advertiser reporter independent advocate bugle
    lantern echo sentinel mercury standard argus clarion dagblad metro ledger review monitor
    """)
# Bodies named after the place that they serve: "Tolland" is not short for "Tolland Council".
LOCAL_ENDINGS = word_set("council police court service county region district authority constabulary department")
TEAM_ENDINGS = word_set("town city united rovers rangers athletic wanderers albion county")
AS_PLACE = re.compile(r"\b(?:in|near|across|throughout|(?:north|south|east|west)(?:ern)?|central) $")
SHORTEST_CLIP = 3  # letters
PART_BEFORE = re.compile(
    r"\b(?:arm|unit|app|service|division|platform|brand|subsidiary|tool|programme|program|assistant|chatbot),? $"
)
ALONE = 2  # times that the short name stands by itself
SHORTEST_INITIALS = 3  # words
MODEL_CODE = re.compile(r"[a-z]+-?\d+\w*|\d+[a-z]+")


@dataclass(frozen=True, slots=True)
class Mention:
    start: int
    end: int
    entity: Entity


def entities_of(
    text: str,
    *,
    registry: Registry,
    labelled: Iterable[Labelled] = (),
    known: Sequence[str] = (),
    body_start: int = 0,
    is_word: Callable[[str], bool] = lambda word: False,
) -> list[Mention]:
    """Every mention of a named entity in order of its start; mentions of the same entity share the object.

    ``known`` are names from outside the text (the publisher's) that its short forms may refer to; before
    ``body_start`` stands a headline; ``is_word`` knows the words of the language, which begin sentences as well.
    """
    labels = list(labelled)
    names = believed(
        text,
        [*names_in(text), *medicines_in(text, is_word)],
        registry=registry,
        labels=labels,
        known=known,
        body_start=body_start,
        is_word=is_word,
    )
    names = _without_exchanges(text, names)
    clusters = _Clusters(Entity(_display(name), "", fold(name), first=len(text), forms={bare(name)}) for name in known)
    by_name: dict[int, Entity] = {}
    namesakes = {bare(name.text) for name in names if _stands_as_place(text, name) or stands_as_firm(text, name)}
    things = _things_of_others(text, names, body_start=body_start, known=known)
    for name in sorted(names, key=lambda name: (-len(bare(name.text)), name.start)):
        entity = clusters.find(bare(name.text), may_be_last=bare(name.text) not in namesakes)
        if entity is None:
            entity = Entity(name=_display(name.text), kind="", key=fold(name.text), first=name.start)
            clusters.add(entity)
        elif entity.name.isupper() and not name.text.isupper() and bare(name.text) in entity.forms:
            entity.name = _display(name.text)  # "ORASHTE, April 3"
        clusters.note(bare(name.text), entity, lends=bare(name.text) not in things)
        entity.count += 1
        entity.first = min(entity.first, name.start)
        by_name[name.start] = entity
        _note_short_forms(text, name, entity)
    _note_headline_ticker(text, by_name)
    by_name, found = _with_short_forms(names, by_name, clusters.all)
    own: dict[int, list[Name]] = defaultdict(list)
    for name in names:
        if name.start in by_name:
            own[id(by_name[name.start])].append(name)
    kinds = {label.start: LABEL_KINDS[label.label] for label in labels if label.label in LABEL_KINDS}
    for entity in found:
        entity.is_word = (
            not entity.name.isupper()
            and len(entity.forms) == 1
            and all(len(form) == 1 and is_word(form[0]) for form in entity.forms)
        )
        identify(text, entity, own[id(entity)], registry=registry, kinds=kinds)
    return _merged([Mention(name.start, name.end, by_name[name.start]) for name in names if name.start in by_name])


class _Clusters:
    """Entities found by the first words of their names, and by the last."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        self.all: list[Entity] = []
        self._by_beginning: dict[tuple[str, ...], Entity] = {}
        self._by_last: dict[str, Entity] = {}
        self._numbered: dict[tuple[str, ...], Entity] = {}
        for entity in entities:
            self.add(entity)
            for form in set(entity.forms):
                self.note(form, entity)
                if is_outlet(entity):  # "the Echo has learned": a publisher's own short name
                    self._by_last.setdefault(form[-1], entity)

    def add(self, entity: Entity) -> None:
        self.all.append(entity)

    def note(self, form: tuple[str, ...], entity: Entity, *, lends: bool = True) -> None:
        """Let an entity be found by a name and, where it ``lends`` them, its short forms; who came first keeps one."""
        entity.forms.add(form)
        self._by_beginning.setdefault(form, entity)
        if not lends or form[-1] in OUTLET_ENDINGS:  # "Orlane" is the town, not short for "Orlane Echo"
            return
        if form[-1].isdigit() and len(form) > 1:
            rival = self._numbered.setdefault(form[:-1], entity)
            if rival is not entity:  # "Ventra 4" and "Ventra 5": neither is meant by "Ventra"
                for length in range(1, len(form)):
                    if self._by_beginning.get(form[:length]) is rival:
                        del self._by_beginning[form[:length]]
                return
        if MODEL_CODE.fullmatch(form[-1]):  # the maker "Pellico" is not short for its "Pellico P3"
            return
        for length in range(2 if form[-1] in LOCAL_ENDINGS else 1, len(form)):
            if not _extends_place(form[:length]):
                self._by_beginning.setdefault(form[:length], entity)
        if set(form[-2:]) & TEAM_ENDINGS:  # "the Town", "United"
            self._by_last.setdefault(next(word for word in form[-2:] if word in TEAM_ENDINGS), entity)
        if form[-1] in TYPE_NOUNS or is_surname_of(form):
            self._by_last.setdefault(form[-1], entity)

    def find(self, form: tuple[str, ...], *, may_be_last: bool) -> Entity | None:
        """The entity whose name this is or shortens, None when there is none; a surname may be the last word of one."""
        found = self._by_beginning.get(form) or self._clipped(form)
        if found is None and may_be_last and len(form) == 1 and not _extends_place(form):
            return self._by_last.get(form[0])
        return found

    def _clipped(self, form: tuple[str, ...]) -> Entity | None:
        """Whose name has its last word cut: "Voss Semi" is Voss Semiconductor."""
        if len(form) < 2 or len(form[-1]) < SHORTEST_CLIP:
            return None
        longer = self._by_beginning.get(form[:-1])
        forms = longer.forms if longer is not None else ()
        is_clip = any(len(each) == len(form) and each[-1].startswith(form[-1]) for each in forms)
        return longer if is_clip else None


def _without_exchanges(text: str, names: Sequence[Name]) -> list[Name]:
    """The names but those of exchanges before tickers: "Norvik Shipping ASA (OSX: NVK)"."""
    tickers = [ticker for name in names if (ticker := TICKER.match(text, name.end)) is not None]
    exchanges = {at for ticker in tickers for at in range(ticker.start(), ticker.start(1))}
    return [name for name in names if name.start not in exchanges]


def _things_of_others(
    text: str, names: Sequence[Name], *, body_start: int, known: Sequence[str]
) -> set[tuple[str, ...]]:
    """Names that begin with one which the body used alone before, or are called a part: "its app, Quill Maps".

    A firm is introduced by its full name; what ends in a word for firms is one, and no product.
    """
    at: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for name in names:
        at[bare(name.text)].append(name.start)
    own = {bare(name) for name in known}
    found = set()
    for form, starts in at.items():
        alone = at.get(form[:1], [])
        first = next((start for start in alone if start >= body_start), None)
        is_thing = len(form) == 2 and form not in own and form[1] not in NAME_ENDINGS and len(starts) == 1
        is_later = len(alone) >= ALONE and first is not None and first < starts[0]
        if is_thing and alone and (is_later or PART_BEFORE.search(text[max(0, starts[0] - 20) : starts[0]])):
            found.add(form)
    return found


def _stands_as_place(text: str, name: Name) -> bool:
    """ "in Talvania", "northern Talvania": no surname, nor the last word of a company's name."""
    before, after = text[max(0, name.start - 20) : name.start], text[name.end : name.end + 2]
    return AS_PLACE.search(before) is not None and after not in {"'s", "’s"}


def _extends_place(form: tuple[str, ...]) -> bool:
    """A place is not short for a company that is named after it ("Manchester", "Manchester Airport")."""
    return place_named(" ".join(form)) is not None


def _note_short_forms(text: str, name: Name, entity: Entity) -> None:
    """ "Norvik Shipping (NVK)", "Civil Safety Office (CSO)", 'Norvik Shipping ("Norvik")'."""
    after = text[name.end : name.end + 40]
    ticker = TICKER.match(after)
    if ticker and not place_named(ticker.group(1)) and ticker.group(1) not in ACRONYMS_OF_PLACES:
        entity.ticker = entity.ticker or ticker.group(1)
        entity.forms.add((ticker.group(1).lower(),))
    acronym = ACRONYM.match(after)
    if acronym:
        entity.forms.add(bare(acronym.group(1)))


def _note_headline_ticker(text: str, by_name: dict[int, Entity]) -> None:
    """ "NVK: soft quarter": letters that a note begins with are the ticker of a name that has them in their order."""
    ticker = HEADLINE_TICKER.match(text)
    own = by_name.get(0)
    if ticker is None or own is None or own.count > 1 or place_named(ticker[1]) is not None:
        return
    letters = re.compile(".*".join(ticker[1]), re.I)
    bearers = [e for e in by_name.values() if e is not own and letters.match(e.name.replace(" ", ""))]
    if bearers:
        bearers[0].ticker = bearers[0].ticker or ticker[1]
        bearers[0].forms.add((ticker[1].lower(),))


def _with_short_forms(
    names: Sequence[Name], by_name: dict[int, Entity], clusters: list[Entity]
) -> tuple[dict[int, Entity], list[Entity]]:
    """Acronyms and tickers that a fuller name was given in brackets move to its entity."""
    owners: dict[tuple[str, ...], Entity] = {(of_it,): entity for entity in clusters if (of_it := _initials(entity))}
    owners |= {form: entity for entity in clusters for form in entity.forms if len(entity.forms) > 1}
    for name in names:
        owner = owners.get(bare(name.text))
        current = by_name.get(name.start)
        if owner is not None and current is not None and owner is not current and len(current.forms) == 1:
            by_name[name.start] = owner
            owner.count += 1
            current.count -= 1
    return by_name, [entity for entity in clusters if entity.count > 0]


def _initials(entity: Entity) -> str:
    """The letters of "Hsin Kuang Advanced", by which a text may call it again; none for shorter names."""
    words = [word for word in entity.name.replace("-", " ").split(" ") if word[:1].isupper()]
    return "".join(word[0].lower() for word in words) if len(words) >= SHORTEST_INITIALS else ""


def _display(name: str) -> str:
    """A name without the legal form that bare() ignores after a comma, and with single spaces."""
    return re.sub(r"\s+", " ", without_legal_form(name)).strip(" ,")


def _merged(mentions: list[Mention]) -> list[Mention]:
    """Mentions with one object for each key, so that "Alibaba" and "BABA" are one."""
    by_key: dict[str, Entity] = {}
    merged = []
    for mention in sorted(mentions, key=lambda mention: mention.start):
        entity = by_key.setdefault(mention.entity.key, mention.entity)
        if entity is not mention.entity and not mention.entity.forms <= entity.forms:
            entity.forms |= mention.entity.forms
            entity.count += mention.entity.count
            entity.first = min(entity.first, mention.entity.first)
        merged.append(Mention(mention.start, mention.end, entity))
    return merged
