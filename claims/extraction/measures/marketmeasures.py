"""What percentages are of at markets and central banks: indexes, a share's value, policy rates, dearer things."""

from claims.extraction.grammar.phrases import base_of, canonical, phrase_of
from claims.extraction.grammar.site import Site
from claims.extraction.grammar.syntax import Node
from claims.extraction.grammar.topics import speaks_of
from claims.extraction.measures.comparatives import COMPARED
from claims.extraction.measures.countmeasures import Measure
from claims.extraction.measures.directions import Change
from claims.extraction.measures.fates import HEDGES
from claims.extraction.measures.nounmeasures import PRONOUNS, is_actor
from claims.extraction.measures.sides import VALUES
from claims.extraction.quantity import Role
from claims.extraction.vocabulary.changewords import LOST, change_lemma
from claims.extraction.vocabulary.typenouns import TYPE_NOUNS, singular
from claims.extraction.vocabulary.wordlists import word_set

INDEXES = word_set("""
    kosdaq kospi nikkei topix dax mdax ftse dow nasdaq stoxx hang sensex nifty ibex omx iseq ibovespa bovespa psi aex
    asx tsx bel20 wig20 merval taiex csi jse
""")
RATE_WORDS = frozenset({"rate", "benchmark"})
RATE_UNITS = frozenset({"percent", "basis_point", "percentage_point"})
UNITS_OF_RATES = RATE_UNITS | {"count", "point"}
NEAR_RATE = word_set("rate rates benchmark cut cuts hike rise move it")
SESSIONS = (("on", "the", "day"), ("in", "early", "trading"), ("in", "late", "trading"), ("at", "the", "close"))
CLOSING = dict.fromkeys(word_set("close open end finish trade start"), "")
ENDS = frozenset({"higher", "lower", "up", "down"})
TRADERS = frozenset({"investor", "trader", "punter", "shareholder"})
STOCKS = word_set("share shares stock stocks it")
DEAR = frozenset({"price", "cost", "fare", "fee", "rent", "premium", "tariff", "speed", "weight"})
DAYS = word_set("monday tuesday wednesday thursday friday today yesterday day session")
DAY_REACH = 4  # words on either side of a change in which its day stands
VALUE_REACH = 7  # words behind a sum in which the value stands that it was lost of
INDEX_REACH = 4  # words of an index's name before "Index"
NO_GOODS = TYPE_NOUNS | NEAR_RATE


def of_market(site: Site, change: Change) -> Measure | None:
    """An index, a share's value, a policy rate or a price by which things cost more; None for other quantities."""
    found = _index(site) or _policy_rate(site)
    if found is None and site.quantity.unit == "percent":
        found = (
            _on_the_day(site, change)
            or _closed(site)
            or _marked(site, change)
            or _value_lost(site, change)
            or _costs_more(site)
            or _inflation(site, change)
        )
    return Measure(found, None, "measure:market-word") if found is not None else _market_value(site, change)


def moved_in_a_day(site: Site, change: Change) -> bool:
    """ "Friday's fall of 5%", "a gain of 3% yesterday": what moves so in a day, where a text tells of shares."""
    if change.word is None or not change.word.is_noun or site.quantity.unit != "percent":
        return False
    near = [*site.words_before(DAY_REACH), *site.words_after(DAY_REACH)]
    return not DAYS.isdisjoint(near) and speaks_of(site.document.text, "shares")


def _market_value(site: Site, change: Change) -> Measure | None:
    """ "wiped €2bn off its value", "some $40m of market value is gone": what goes with a fall at the exchange."""
    if not site.is_money or change.role != Role.CHANGE or not speaks_of(site.document.text, "shares"):
        return None
    behind = site.tree.nodes[site.last + 1 : site.last + 1 + VALUE_REACH]
    value = next((node for node in behind if node.lower in VALUES), None)
    link = site.words_after(1)
    is_bare = change.rule == "direction:wiped" and link not in (["off"], ["from"], ["of"])
    is_value = (value is not None and link != [","]) or is_bare
    return Measure("market value", value, "measure:market-word") if is_value else None


def _index(site: Site) -> str | None:
    """ "the Kosdaq gave up 0.7%", "the Consumer Price Index rose by 3.4%"."""
    if site.is_money or site.quantity.unit not in UNITS_OF_RATES:
        return None
    subject = site.tree.subject(site.predicate.index)
    if subject is None or subject.index > site.first or (site.quantity.unit == "count" and site.noun is not None):
        return None
    words = [node.lower for node in site.tree.nodes[max(0, subject.index - INDEX_REACH) : subject.index + 1]]
    if words[-1] == "index":
        named = canonical(" ".join(words[-3:-1]))
        return named if named.split(" ")[-1] in {"price", "inflation"} else "index level"
    return "index level" if INDEXES.intersection(words[-2:]) else None


def _policy_rate(site: Site) -> str | None:
    """ "takes its benchmark to 4%", "we got the 25bp": what a central bank's percentage is where no noun says other."""
    if site.quantity.unit not in RATE_UNITS or not speaks_of(site.document.text, "central bank"):
        return None
    tree = site.tree
    nouns = [*tree.objects(site.predicate.index), *filter(None, [tree.subject(site.predicate.index)])]
    names = [node for node in nouns if node.word.quantity is None and node.index < site.first]
    if any(_is_rate(site, node) for node in names):
        return "interest rate"
    return "interest rate" if site.quantity.unit == "basis_point" and site.noun is None and not _other(names) else None


def _is_rate(site: Site, node: Node) -> bool:
    """Whether a noun is the bank's rate and no other, as the jobless rate is."""
    return singular(node.lower) in RATE_WORDS and phrase_of(site, node, complement=False) in {
        *RATE_WORDS,
        "interest rate",
    }


def _other(names: list[Node]) -> bool:
    return any(node.is_noun and singular(node.lower) not in NO_GOODS for node in names)


def _on_the_day(site: Site, change: Change) -> str | None:
    """ "up roughly 4% on the day": what moves so far within a session, where no noun says what."""
    is_bare = site.noun is None and change.rule in {"direction:particle", "direction:sign"}
    subject = site.tree.subject(site.predicate.index)
    is_thing = subject is not None and subject.is_noun and not is_actor(subject) and site.entity_at(subject) is None
    is_session = any(" ".join(site.words_after(len(words))) == " ".join(words) for words in SESSIONS)
    return "share price" if is_bare and is_session and not is_thing else None


def _closed(site: Site) -> str | None:
    """ "Brix Foods closed 2.3% higher", "the stock ended the session 2% lower": what a firm does at the exchange."""
    subject = site.tree.subject(site.predicate.index)
    entity = site.entity_at(subject) if subject is not None else None
    is_firm = (entity is not None and entity.is_organisation) or (subject is not None and subject.lower in STOCKS)
    moves = not ENDS.isdisjoint(site.words_after(1))
    return "share price" if is_firm and moves and base_of(site.predicate, CLOSING) is not None else None


def _marked(site: Site, change: Change) -> str | None:
    """ "investors marked it down 6.4%": what those who trade in shares do to a firm."""
    subject = site.tree.subject(site.predicate.index)
    trades = subject is not None and singular(subject.lower) in TRADERS
    return "share price" if trades and change.rule == "direction:particle" and site.noun is None else None


def _value_lost(site: Site, change: Change) -> str | None:
    """ "the stock has lost a third of its value": a firm's or its share's fall."""
    noun, verb = site.noun, change.word
    if noun is None or noun.lower not in VALUES or verb is None:
        return None
    if not verb.is_verb or change_lemma(verb.lower, verb.lemma) not in LOST:
        return None
    subject = site.tree.subject(verb.index)
    entity = site.entity_at(subject) if subject is not None else None
    is_firm = entity is not None and entity.is_organisation
    is_stock = subject is not None and (subject.lower in STOCKS or singular(subject.lower) in TYPE_NOUNS)
    return "share price" if is_firm or is_stock else None


def _inflation(site: Site, change: Change) -> str | None:
    """ "prices were 2.7% higher than a year earlier", of nothing in particular, in a text about inflation."""
    subject = site.tree.subject(site.predicate.index)
    if subject is None or subject.lower != "prices" or change.role != Role.CHANGE or site.noun is not None:
        return None
    is_bare = phrase_of(site, subject) == "price"
    return "price inflation" if is_bare and speaks_of(site.document.text, "inflation") else None


def _costs_more(site: Site) -> str | None:
    """ "homes cost 5.8% more", "flour became a tenth dearer", "cheaper by 9%"."""
    subject = site.tree.subject(site.predicate.index)
    costs = base_of(site.predicate, {"cost": ""}) is not None and site.words_after(1) in (["more"], ["less"])
    before = [word for word in site.words_before(4) if word not in HEDGES]
    beside = {*site.words_after(1), *(before[-2:-1] if before[-1:] == ["by"] else ())}
    kind = "price" if costs else next((COMPARED[word] for word in beside if word in COMPARED), None)
    if kind is None or subject is None or subject.index > site.first:
        return None
    is_named = subject.is_noun or subject.index == 0  # a noun that only its capital made a verb
    if not is_named or site.entity_at(subject) is not None or subject.lower in PRONOUNS:
        return None if costs else kind
    phrase = phrase_of(site, subject, complement=False)
    return phrase if canonical(phrase).split(" ")[-1] in DEAR else f"{phrase} {kind}"
