"""What people are who do something: "168 million people use it" counts users, "the 900 people it employs" employees."""

import re

from claims.extraction.grammar.phrases import base_of, phrase_of
from claims.extraction.grammar.site import Site
from claims.extraction.grammar.syntax import SUBJECTS, Node, Relation
from claims.extraction.grammar.topics import speaks_of
from claims.extraction.vocabulary.measurewords import AGENTS, PATIENTS
from claims.extraction.vocabulary.typenouns import singular
from claims.extraction.vocabulary.wordlists import word_set

USING = frozenset({"open", "love", "trust", "play", "install", "adopt", "launch"})
DRAWING = dict.fromkeys(("draw", "drew", "attract"), "")
PROTESTS = word_set("march protest demonstration rally vigil picket sit-in blockade strike")
COUNTING = dict.fromkeys(word_set("count say said estimate put see saw speak spoke reckon"), "")
COUNTERS = word_set("police officer organiser organizer steward union city")
JOINING = dict.fromkeys(("join", "back", "support"), "")
COMING = dict.fromkeys(("come", "came", "attend", "watch"), "")
EMPLOYING = dict.fromkeys(("employ",), "")
STRIKER = "worker on strike"
STRIKES = word_set("strike stoppage walkout picket action ballot")
# Verbs that say who somebody is only with the word behind them.
AGENT_PHRASES = {
    ("sign", "up"): "registration", ("drop", "out"): "dropout", ("turn", "out"): "attendee", ("turn", "up"): "attendee",
    ("show", "up"): "attendee", ("walk", "out"): STRIKER, ("take", "part"): "participant",
    ("need", "treatment"): "person treated", ("set", "off"): "starter", ("set", "out"): "starter",
    ("line", "up"): "starter", ("cross", "the"): "finisher", ("find", "work"): "person in work",
    ("turn", "to"): "user", ("log", "in"): "user", ("log", "on"): "user", ("tune", "in"): "viewer",
}  # fmt: skip
RACING = dict.fromkeys(("run", "ran", "race", "jog"), "")
RELATIVES = frozenset({"who", "that", "which"})
CLAIMS = word_set("lawsuit suit claim action case petition complaint")
OFTEN = re.compile(r"\b(?:every|each|a|per) (day|week|month)\b")
HOW_OFTEN = {"day": "daily", "week": "weekly", "month": "monthly"}
CLAUSE_REACH = 10  # words of a clause in which "every week" stands


def agent_of(site: Site) -> str | None:
    """What those counted are by what they do or have done to them; None where that names nothing."""
    verb = site.tree.nodes[site.top.head]
    is_close = site.top.preposition == "to" and verb.lower == "close" and verb.relation in SUBJECTS
    verb = site.tree.nodes[verb.head] if is_close else verb  # "Close to 350 people work there"
    if site.top.relation == Relation.AGENT and verb.lemma in {"use", *USING}:
        return "user"  # "an app loved by 38 million people"
    if site.noun is None and speaks_of(site.document.text, "sport") and _comes(site, verb):
        return "attendance"
    if _is_on_strike(site, verb):
        return STRIKER
    if _is_crowd(site) and speaks_of(site.document.text, "protest"):
        return "protester"
    if site.top.relation == Relation.OBJECT and base_of(verb, DRAWING) is not None and _is_protest(site, verb):
        return "protester"
    if site.top.relation == Relation.OBJECT and verb.is_verb and (suffers := base_of(verb, PATIENTS)) is not None:
        return PATIENTS[suffers]
    is_compound = site.top.relation == Relation.COMPOUND and verb.is_verb  # "where 890 people work"
    is_subject = is_close or is_compound or site.top.relation == Relation.SUBJECT
    if is_subject and (verb.is_verb or _is_done(site, verb)):
        return _by_verb(site, verb) or _by_clause(site)
    return _by_clause(site)


def _is_on_strike(site: Site, verb: Node) -> bool:
    """ "had joined the stoppage", "2,600 workers were out", "on Friday 1,450 colleagues took part"."""
    if site.top.relation not in SUBJECTS or not speaks_of(site.document.text, "pay dispute"):
        return False
    behind = [node.lower for node in site.tree.nodes[verb.index : verb.index + CLAUSE_REACH]]
    joins = base_of(verb, JOINING) is not None and not STRIKES.isdisjoint(behind)
    takes_part = behind[:2] in (["took", "part"], ["taken", "part"])
    return joins or takes_part or behind[:1] == ["out"] or "strike" in behind[:3]


def _comes(site: Site, verb: Node) -> bool:
    """ "Rovers drew 23,400", "an average of 23,418 came": those who come to a game."""
    is_drawn = site.top.relation == Relation.OBJECT and base_of(verb, DRAWING) is not None
    return is_drawn or (base_of(site.predicate, COMING) is not None and site.first < site.predicate.index)


def _is_crowd(site: Site) -> bool:
    """ "The police counted 2,300", "organisers spoke of 6,000": a crowd by those who count it."""
    subject = site.tree.subject(site.predicate.index)
    counts = base_of(site.predicate, COUNTING) is not None
    return site.noun is None and counts and subject is not None and singular(subject.lower) in COUNTERS


def _is_protest(site: Site, verb: Node) -> bool:
    """ "A first march drew about 900"."""
    subject = site.tree.subject(verb.index)
    return subject is not None and singular(subject.lower) in PROTESTS


def _is_done(site: Site, word: Node) -> bool:
    """ "21,500 finished": a verb that the tagger took for an adjective."""
    return word.lower.endswith("ed") and not site.tree.children(word.index, Relation.COPULA)


def _by_clause(site: Site) -> str | None:
    """ "the 38 million people who use it every week", "the 900 people it employs"."""
    for clause in site.tree.children((site.noun or site.head).index, Relation.RELATIVE, Relation.NOUN_CLAUSE):
        if clause.tag == "VBN" and clause.relation == Relation.NOUN_CLAUSE and base_of(clause, EMPLOYING) is not None:
            return "employee"  # "the 430 people employed there"
        subject = site.tree.subject(clause.index)
        is_theirs = subject is None or subject.lower in RELATIVES
        if not is_theirs and base_of(clause, EMPLOYING) is not None:
            return "employee"
        if is_theirs and subject is not None and clause.is_verb:
            return _by_verb(site, clause)
    return None


def _by_verb(site: Site, verb: Node) -> str | None:
    objects = site.tree.objects(verb.index)
    if verb.lemma == "lose" and any(node.lower in {"life", "lives"} for node in objects):
        return "death"
    opens = any(site.entity_at(node) is not None for node in objects)
    follows = site.tree.nodes[verb.index + 1].lower if verb.index + 1 < len(site.tree.nodes) else ""
    if verb.lemma == "live" and follows in {"off", "with", "under", "through", "by"}:
        return None  # "who live off its orders"
    agent = AGENT_PHRASES.get((verb.lemma, follows)) or AGENTS.get(base_of(verb, AGENTS) or "")
    races = base_of(verb, RACING) is not None or agent in {"participant", "starter", "entrant", "competitor"}
    if races and speaks_of(site.document.text, "race"):
        return "runner"
    if opens and verb.lemma in USING:
        agent = "user"
    joined = next((node for node in objects if node.lower in CLAIMS), None)
    if agent == "member" and joined is not None:
        return f"{phrase_of(site, joined, complement=False)} member"  # "have joined its claim"
    signed = next((node for node in objects if agent == "signature" and site.entity_at(node) is None), None)
    if signed is not None:
        return f"{phrase_of(site, signed, complement=False)} signature"
    if agent != "user":
        return agent
    said = " ".join(node.lower for node in site.tree.nodes[verb.index : verb.index + CLAUSE_REACH])
    often = OFTEN.search(said)
    return f"{HOW_OFTEN[often[1]]} user" if often is not None else agent
