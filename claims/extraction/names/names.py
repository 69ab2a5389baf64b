"""Proper names in a text, found by their capitals alone: where they stand, not yet whom they name."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from claims.extraction.vocabulary.eventnouns import NAMED_EVENT
from claims.extraction.vocabulary.legalforms import WRITTEN, is_legal_form
from claims.extraction.vocabulary.places import place_named, place_of_adjective
from claims.extraction.vocabulary.typenouns import (
    ASSET_NOUNS,
    COMPANY_ENDINGS,
    NAME_ENDINGS,
    OCCUPATIONS,
    PERSON_NOUNS,
    PLACE_NOUNS,
    TYPE_NOUNS,
)
from claims.extraction.vocabulary.wordlists import word_set

CAPITALISED = (
    r"(?:[A-Z\u00C0-\u00DE][\w&+’'\u00DF-\u00FF]*(?:[.-][\w&+]+)*\+?|[A-Z]\.(?:[A-Z]\.)+|"
    r"[a-z]{1,2}[A-Z]\w+|\d+[A-Z]\w*)"
)
JOINER = r"(?:of the|of|for|and|&|de la|del|dos|das|della|de|du|la|van der|van|von|al-|bin)"
NAME = re.compile(
    rf"\b{CAPITALISED}(?:[ ]A/S|(?:[ ]{JOINER})?[ ]{CAPITALISED}|[ ]\d{{1,2}}(?=[\s,.])(?! of (?:the|its|our|their)\b)"
    r"|\.?,[ ](?:Inc|Ltd"
    rf"|Corp|LLC|plc|Co)\b\.?|[ ](?:{WRITTEN}))*"
)
# "Nurses' Guild", "Miller's Field": the possessive is part of the name of such a body or place.
MEMBERS_BODY = r"(?:Party|Union|Guild|League|Association|Federation|Alliance|Society|Council|Confederation|Syndicate"
MEMBERS_BODY += r"|Hospice|Hospital|School|College|Church|Cathedral|Academy|Infirmary"
MEMBERS_BODY += r"|Field|Farm|Green|Wood|Hill|Point|Bay|Cross|Landing|Creek|Corner|Gate|Yard|Quay|Island|Park|Mill)"
CUT = re.compile(rf"[’']s? (?!{MEMBERS_BODY}\b)|, (?=[A-Z](?!nc|td|orp|LC|o\b))| and (?=[A-Z])")
POSSESSIVE = re.compile(r"[’']s?$")

# Bodies whose names list what they are for, without an article after "and": "the Retail and Depot Workers' Union".
LISTING = word_set("""
    union guild league association federation alliance confederation syndicate authority commission agency bureau
    department ministry office inspectorate directorate
    """)
LONGEST_LIST = 4  # words on either side of "and"

# Words that are capitalised for another reason than being a name.
NOT_NAMES = word_set("""
    a an the this that these those it its he she they we you i his her their our my your there here what which who whom
    when where why how if in on at by to of for from with without as after before since until while during over under
    above below between among into than then also although though because but and or nor so yet still even just only
    not no yes more most less fewer least many much some any each every both either neither all half one two three four
    five six seven eight nine ten first second third last next another other such same own old about around nearly
    almost roughly approximately according despite however meanwhile instead moreover overall further total today
    yesterday tomorrow tonight monday tuesday wednesday thursday friday saturday sunday january february march april may
    june july august september october november december spring summer autumn winter q1 q2 q3 q4 h1 h2 fy shares share
    stock stocks revenue revenues sales profit profits income earnings losses loss net gross average analysts analyst
    investors investor police officials people residents workers employees users customers passengers experts critics
    critic lawyers scientists researchers doctors unions union report reports data figures results records ceo cfo coo
    chief executive chairman president minister mr mrs ms dr prof sir dame lord lady correction update breaking
    exclusive
    photo image source sources read see note method contact highlights key facts per pct percent would could should will
    can may might must do does did is are was were be been being has have had get got let make makes made say says said
    ai ipo ceo gdp cpi usd eur gbp uk's daily weekly monthly annual quarterly yearly early late mid end overnight
    round rounds nobody somebody everybody everyone someone anyone
    anybody nothing something everything well good keep great ok yes please let thanks sorry hello
    against regarding concerning considering excluding given based whether unless once off out up down back away maybe
    perhaps again never ever always often sometimes now soon later thus hence therefore otherwise plus minus per except
    across amid among along near inside outside beyond behind beside throughout including via like unlike towards upon
    capex opex ebitda ebit arpu adjusted organic underlying
    management regulation directive phase article section pricing
    """)
# Capitalised before a name at the head of a sentence, or in a tabloid: "Rival Ardent Foods", "Pensioner Ann Oduya".
ROLE_WORDS = OCCUPATIONS | word_set("""
    rival rivals maker makers supplier suppliers owner owners parent operator publisher carrier airline bank lender
    insurer retailer grocer chipmaker carmaker automaker drugmaker brewer startup analyst economist pensioner dad mum
    mother father teacher retired nurse doctor fan boss founder co-founder professor senator governor mayor judge
    justice captain coach striker midfielder goalkeeper defender customer passenger resident viewer tv telly city
    superintendent sheriff commander commissioner treasurer headteacher principal constable
    brokerage broker developer pollster tracker regulator watchdog charity landlord housebuilder miner
    gran grandmother grandfather worker driver farmer player champion spokesman spokeswoman spokesperson lawyer
    prosecutor chancellor councillor detective inspector sergeant
    promoter organiser organizer contractor subcontractor singer rapper actor actress presenter headmaster headmistress
    modeler modeller forecaster consultancy auditor architect reseller hyperscaler streamer studio chatbot exchange
    applicant campaigner campaigners prosecuting defending neurologist cardiologist epidemiologist surgeon seismologist
    """)
# Campaigns are called by what they demand: "the Keep Ridley Green group".
DEMANDS = word_set("keep let get make save stop our")
# They begin a sentence that tells the reader what to do, and so stand before a name: "Call NHS 111".
IMPERATIVES = word_set("""
    call visit contact dial email ring phone click follow ask text tell join try buy sell watch remember forget imagine
    """)
# "Copenhagen-based Sondre": said of a name, and no part of it.
PARTICIPLE = re.compile(r"-(?:[a-z]+ed|led|run|made|born|built|wide|bound|style)$")
CONTRACTION = re.compile(r"(?:n[’']t|[’'](?:re|ve|ll|d|m))$")
# "18.31 Gusts of 83mph": the time that a line of a live report begins with.
TIME_OF_LINE = re.compile(r"(?:^|\n)\W*\d{1,2}[.:]\d\d(?: ?[ap]\.?m\.?)?(?: [A-Z]{3,4})?\W{1,4}$")
OFFICES_BEFORE = word_set("""
    Secretary Minister MP MEP Commissioner Senator Congressman Congresswoman Professor Mayor Admiral Colonel Chancellor
    Governor Sheriff Archbishop Bishop Officer Executive President Chairman Chairwoman Chair Director Manager Inspector
    Superintendent Headmaster Headmistress
    """)
TITLES = word_set("mr mrs ms dr prof sir dame lord lady president minister secretary director")
# "Professor Ann Lowe of the Clinic"
PERSON_OF = re.compile(r"([A-Z][a-z]+)\.?((?: [A-Z][\w.’'-]+){2,3}) of (?:the )?")
# "Ann Lowe of Norvik Bank", but no "Royal Society of Chemistry".
PERSON_OF_FIRM = re.compile(r"[A-Z][a-z]+(?: [A-Z][a-z’'-]+){0,1} ([A-Z][a-z’'-]+) of (?:the )?(?=[A-Z])")
FOR_USE = re.compile(r"(?:[\w’'-]+ )+?([\w’'-]+) for ")
OF_PLACE = re.compile(r"([\w’'-]+) of (?:the )?([A-Z][\w ]+)$")
# Before "of" and a place these make one name: "Bank of England", "University of Leeds".
HEADS_OF_NAMES = (
    (set(NAME_ENDINGS) - COMPANY_ENDINGS) | TYPE_NOUNS | PERSON_NOUNS | PLACE_NOUNS | ASSET_NOUNS
    | word_set("""
    kingdom republic church gulf bay isle prince princess duke duchess queen king museum voice times house commonwealth
    state states embassy people treaty statue battle strait sea cape lake mount archbishop bishop order history north
    south east west heart daughters sons friends chamber academy library college school institute union society bishop
    confederation congress assembly tour confederation cup game sons festival secretary speaker archdiocese diocese
    """)
)  # fmt: skip
BODIES = HEADS_OF_NAMES | COMPANY_ENDINGS
MIDDLE_WORDS = word_set("and of for the & de")
ENDINGS = word_set("q1 q2 q3 q4 h1 h2 fy shares stock results ceo cfo coo ipo ipos")
# What a body's own organ does, it does: "the Board of Management of Norvik".
ORGAN = re.compile(
    r"(?:The )?(?:Board of (?:Management|Directors|Trustees|Governors)|(?:Management|Supervisory|Executive) Board)"
    r" (?:of|at) (?:the )?(?=[A-Z])"
)
FOR_NAME = re.compile(r" for (?:the )?(?=[A-Z])")
CAUSES = word_set("campaign alliance action coalition party network movement union initiative people friends")
LAND = re.compile(r" (?:valley|river|peninsula|islands?|basin|delta|estuary|gorge|fjord|lake|bay|hills|mountains?)\b")
EVENT = re.compile(NAMED_EVENT)
MONTHS_AND_DAYS = word_set(
    """
    january february march april may june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays
    jan feb mar apr jun jul aug sep sept oct nov dec
    """
)
HEADS_AND_ENDINGS = HEADS_OF_NAMES | COMPANY_ENDINGS
ROLES_AND_TITLES = ROLE_WORDS | TITLES
BEHIND_NAMES = MONTHS_AND_DAYS | ENDINGS


@dataclass(frozen=True, slots=True)
class Name:
    """A run of capitalised words, text[start:end]; ``sure`` unless only its place gave it the capital."""

    start: int
    end: int
    text: str
    sure: bool


def names_in(text: str) -> Iterator[Name]:
    """Names in order, longest first; words that begin a sentence are not sure to be names."""
    for match in NAME.finditer(text):
        yield from _trimmed(text, match.start(), match.group())


def _trimmed(text: str, start: int, found: str) -> Iterator[Name]:
    for offset, piece in _parts(found):
        words = piece.split(" ")
        begin = start + offset
        while words and _stands_before(words, begins=begins_sentence(text, begin)):
            begin += len(words[0]) + 1
            words.pop(0)
        title = next((at for at, word in enumerate(words[:-2]) if word in OFFICES_BEFORE), None)
        if title is not None:  # "Transport Secretary Helen Marsh"
            begin += sum(len(word) + 1 for word in words[: title + 1])
            words = words[title + 1 :]
        while words and (words[-1].lower().rstrip(".,") in BEHIND_NAMES or words[-1] in MIDDLE_WORDS):
            words.pop()
        name = POSSESSIVE.sub("", " ".join(words)).rstrip(",")
        if len(name) < 2 or not any(character.isalpha() for character in name):
            continue
        land = LAND.match(text, begin + len(name))
        if land is not None and len(words) == 1 and place_named(name) is None:
            name += land[0]  # "Orrin valley" is not short for "Orrin Power"
        event = EVENT.match(text, begin + len(name)) if begin + len(name) == start + offset + len(piece) else None
        if len(words) == 1 and place_named(name) is None and begins_sentence(text, begin):
            event = None  # "Strong quake kills 40"
        if event is not None and land is None:
            name += event[0]
        is_sure = len(words) > 1 or land is not None or event is not None or not begins_sentence(text, begin)
        yield Name(begin, begin + len(name), name, sure=is_sure)


def _stands_before(words: Sequence[str], *, begins: bool) -> bool:
    """Whether the first of these words only stands before a name; ``begins`` says that it begins a sentence."""
    first, is_alone = words[0], len(words) == 1
    if not is_alone and not begins and first.lower() in DEMANDS:
        return False
    if _is_no_name(first, alone=is_alone or words[1] in MIDDLE_WORDS):
        return True
    is_said_of = place_of_adjective(first) is not None or PARTICIPLE.search(first) is not None
    return not is_alone and (is_said_of or (begins and first.lower() in IMPERATIVES))


def _is_no_name(word: str, *, alone: bool) -> bool:
    lower = POSSESSIVE.sub("", word.lower()).strip(".’'\"")
    if lower in NOT_NAMES or lower in MIDDLE_WORDS or (lower.isdigit() and not alone) or CONTRACTION.search(lower):
        return True
    return lower.partition("-of-")[0] in ROLE_WORDS and (not alone or word.islower())


def _parts(found: str) -> Iterator[tuple[int, str]]:
    """A run cut after a possessive, at "and" between complete names, and where a person is said to be of a place."""
    person = PERSON_OF.match(found)
    if person is not None and person[1].lower() in ROLES_AND_TITLES:
        yield from _parts_of(found[: person.end(2)])
        yield from ((person.end() + offset, piece) for offset, piece in _parts_of(found[person.end() :]))
    elif (person := PERSON_OF_FIRM.match(found)) is not None and person[1].lower() not in HEADS_AND_ENDINGS:
        yield from _parts_of(found[: person.end(1)])
        yield from ((person.end() + offset, piece) for offset, piece in _parts_of(found[person.end() :]))
    else:
        yield from _parts_of(found)


def _parts_of(found: str) -> Iterator[tuple[int, str]]:
    home = OF_PLACE.search(found)
    if home is not None and home[1].lower() not in HEADS_OF_NAMES and place_named(home[2]) is not None:
        found = found[: home.end(1)]  # "Ardent Foods of Wisconsin"
    organ = ORGAN.match(found)
    if organ is not None:
        yield from ((organ.end() + offset, piece) for offset, piece in _parts_of(found[organ.end() :]))
        return
    between = FOR_NAME.search(found)
    if between is not None and not any(map(_may_be_for, found[: between.start()].split(" "))):
        yield from _parts_of(found[: between.start()])  # "who build the Vela for Norvik"
        yield from ((between.end() + offset, piece) for offset, piece in _parts_of(found[between.end() :]))
        return
    use = FOR_USE.match(found)
    if use is not None and use[1].lower() in COMPANY_ENDINGS:
        found = found[: use.end(1)]  # "fined Norvik Bank for KYC lapses"
    position = 0
    for cut in CUT.finditer(found):
        if (
            cut.group() == " and " and not _joins(found[position : cut.start()], found[cut.end() :])
        ) or cut.group() != " and ":
            yield position, found[position : cut.start()]
            position = cut.end()
    yield position, found[position:]


def _may_be_for(word: str) -> bool:
    """Whether names begin so that go on with "for": "Agency for Food", "Parents for Clean Air"."""
    lower = word.lower()
    return lower in BODIES or lower in CAUSES or lower.endswith("s")


def _joins(left: str, right: str) -> bool:
    """Whether "and" stands inside one name ("Department of Health and Care") and not between two."""
    before, after = left.lower().split(" "), right.lower().split(" ")
    lists = after[-1] in LISTING and 1 < len(after) <= LONGEST_LIST >= len(before) and LISTING.isdisjoint(before)
    return lists or (" of " in left and len(after) <= 2) or " for " in left


def begins_sentence(text: str, position: int) -> bool:
    """Whether a word has its place to thank for its capital."""
    before = text[max(0, position - 3) : position].rstrip(" \"“‘'([")
    if TIME_OF_LINE.search(text[max(0, position - 20) : position]):
        return True
    return (
        position == 0 or not before or before[-1] in ".!?\n:•*-|;✈)…#¢" or "\n" in text[max(0, position - 3) : position]
    )


def has_legal_form(name: str) -> bool:
    """Whether a name ends as firms do ("Norvik plc")."""
    words = name.replace("/", "").split(" ")
    return len(words) > 1 and is_legal_form(words[-1].strip(".,"))


@lru_cache(maxsize=8192)
def bare(name: str) -> tuple[str, ...]:
    """The words of a name in lower case, without "the" and legal forms: what short and long forms share."""
    words = [word.strip(".,").lower().replace("’", "'") for word in name.replace("/", "").split(" ")]
    words = [word for word in words if word]
    if words[:1] == ["the"]:
        words = words[1:]
    while len(words) > 1 and is_legal_form(words[-1]):
        words.pop()
    return tuple(words)
