"""English forms: verbs by tag and subject; universal tags and features as the English treebanks have them."""

IRREGULAR_FORMS = """
be was been, beat beat beaten, become became become, begin began begun, break broke broken, bring brought
brought, build built built, burn burned burned, buy bought bought, catch caught caught, come came come, cost
cost cost, creep crept crept, cut cut cut, do did done, draw drew drawn, drive drove driven, fall fell fallen,
feel felt felt, find found found, fly flew flown, forecast forecast forecast, get got got, give gave given, go
went gone, grow grew grown, have had had, hit hit hit, hold held held, hurt hurt hurt, keep kept kept, know knew
known, lead led led, leap leapt leapt, leave left left, let let let, lose lost lost, make made made, mean meant
meant, meet met met, pay paid paid, put put put, rise rose risen, run ran run, say said said, see saw seen, sell
sold sold, send sent sent, set set set, shed shed shed, shoot shot shot, show showed shown, shrink shrank
shrunk, sink sank sunk, slide slid slid, spend spent spent, spread spread spread, stand stood stood, steal stole
stolen, strike struck struck, swell swelled swollen, swing swung swung, take took taken, tear tore torn, tell
told told, think thought thought, win won won, withdraw withdrew withdrawn, write wrote written
"""
IRREGULAR = {
    lemma: (past, participle) for lemma, past, participle in (forms.split() for forms in IRREGULAR_FORMS.split(","))
}
DOUBLED_WORDS = (
    """ban begin cancel cut dip drop expel flag get hit let plan plug put run scrap set shed shun slip top trim win"""
)
DOUBLED = frozenset(DOUBLED_WORDS.split())  # "dropped", "dropping"
BE = {
    "VBD": ("was", "were"),
    "VBZ": ("is", "are"),
    "VBN": ("been", "been"),
    "VBG": ("being", "being"),
    "VB": ("be", "be"),
}  # tag: (singular, plural)
VOWELS = "aeiou"
NAME_ADJECTIVE_WORDS = """
American Central Civil Electric European Financial First General Global Great International National New Nordic
North Northern Red Royal South Southern United Upper
"""
NAME_ADJECTIVES = frozenset(NAME_ADJECTIVE_WORDS.split())

UNIVERSAL = {
    "NN": "NOUN", "NNS": "NOUN", "NNP": "PROPN", "NNPS": "PROPN", "JJ": "ADJ", "JJR": "ADJ", "JJS": "ADJ", "RB": "ADV",
    "RBR": "ADV", "RBS": "ADV", "CD": "NUM", "CC": "CCONJ", "PRP": "PRON", "PRP$": "PRON", "POS": "PART", "TO": "PART",
    "MD": "AUX", "RP": "ADP", "$": "SYM", "SYM": "SYM", "EX": "PRON", "PDT": "DET", "WDT": "PRON", "WP": "PRON",
    "WP$": "PRON", "WRB": "ADV", "HYPH": "PUNCT", ",": "PUNCT", ".": "PUNCT", ":": "PUNCT", "``": "PUNCT",
    "''": "PUNCT", "-LRB-": "PUNCT", "-RRB-": "PUNCT",
}  # fmt: skip
FEATURES = {
    "NN": "Number=Sing", "NNS": "Number=Plur", "NNP": "Number=Sing", "NNPS": "Number=Plur", "JJ": "Degree=Pos",
    "JJR": "Degree=Cmp", "JJS": "Degree=Sup", "RBR": "Degree=Cmp", "RBS": "Degree=Sup", "MD": "VerbForm=Fin",
    "VB": "VerbForm=Inf", "VBG": "Tense=Pres|VerbForm=Part", "VBN": "Tense=Past|VerbForm=Part",
    "WDT": "PronType=Rel", "WP": "PronType=Rel", "WRB": "PronType=Rel", "EX": "PronType=Dem",
}  # fmt: skip
FORM_FEATURES = {
    "the": "Definite=Def|PronType=Art", "a": "Definite=Ind|PronType=Art", "an": "Definite=Ind|PronType=Art",
    "this": "Number=Sing|PronType=Dem", "that": "Number=Sing|PronType=Dem", "these": "Number=Plur|PronType=Dem",
    "those": "Number=Plur|PronType=Dem", "all": "PronType=Tot", "each": "PronType=Tot", "every": "PronType=Tot",
    "no": "PronType=Neg", "some": "PronType=Ind", "any": "PronType=Ind", "another": "PronType=Ind",
    "it": "Case=Nom|Gender=Neut|Number=Sing|Person=3|PronType=Prs",
    "he": "Case=Nom|Gender=Masc|Number=Sing|Person=3|PronType=Prs",
    "she": "Case=Nom|Gender=Fem|Number=Sing|Person=3|PronType=Prs",
    "they": "Case=Nom|Number=Plur|Person=3|PronType=Prs", "we": "Case=Nom|Number=Plur|Person=1|PronType=Prs",
    "i": "Case=Nom|Number=Sing|Person=1|PronType=Prs",
    "them": "Case=Acc|Number=Plur|Person=3|PronType=Prs",
    "its": "Case=Gen|Gender=Neut|Number=Sing|Person=3|Poss=Yes|PronType=Prs",
    "his": "Case=Gen|Gender=Masc|Number=Sing|Person=3|Poss=Yes|PronType=Prs",
    "her": "Case=Gen|Gender=Fem|Number=Sing|Person=3|Poss=Yes|PronType=Prs",
    "their": "Case=Gen|Number=Plur|Person=3|Poss=Yes|PronType=Prs",
    "our": "Case=Gen|Number=Plur|Person=1|Poss=Yes|PronType=Prs", "not": "Polarity=Neg", "n't": "Polarity=Neg",
}  # fmt: skip


def inflect(lemma: str, *, tag: str, plural: bool) -> tuple[str, str]:
    """The verb's form and its tag; VBZ with a plural subject gives the base form and VBP."""
    if tag == "VBZ" and plural:
        return ("are" if lemma == "be" else lemma), "VBP"
    if lemma == "be":
        return BE[tag][plural], tag
    if tag == "VBZ":
        return {"have": "has", "do": "does", "go": "goes"}.get(lemma, _third_person(lemma)), tag
    if tag == "VBG":
        return _participle(lemma), tag
    if tag in ("VBD", "VBN"):
        past, participle = IRREGULAR.get(lemma, (_past(lemma), _past(lemma)))
        return (past if tag == "VBD" else participle), tag
    return lemma, tag


def universal_tag(*, tag: str, rel: str, form: str) -> str:
    """The universal part of speech; "" never."""
    if tag.startswith("VB"):
        return "AUX" if rel.split(":")[0] in ("aux", "cop") else "VERB"
    if tag == "IN":
        return "SCONJ" if rel == "mark" else "ADP"
    if tag == "DT":
        return "DET" if rel in ("det", "advmod", "det:predet") else "PRON"
    if form == "%":
        return "SYM"
    if form in ("not", "n't"):
        return "PART"
    if tag == "NNP" and rel == "amod":
        return "ADJ"
    return UNIVERSAL[tag]


def features(*, tag: str, rel: str, form: str, plural: bool, passive: bool) -> str:
    """Morphological features, sorted, "" for none; finite verbs carry their subject's number, in the third person."""
    lower = form.lower()
    if tag in ("VBD", "VBZ", "VBP"):
        number, tense = ("Plur" if plural else "Sing"), ("Past" if tag == "VBD" else "Pres")
        return f"Mood=Ind|Number={number}|Person=3|Tense={tense}|VerbForm=Fin"
    if tag == "NNP" and rel == "amod":
        return "Degree=Pos"
    if tag == "VBN" and (passive or rel.startswith(("acl", "amod"))):
        return "Tense=Past|VerbForm=Part|Voice=Pass"
    if tag == "CD":
        digits = any(character.isdigit() for character in form)
        return f"NumForm={'Digit' if digits else 'Word'}|NumType=Card"
    if tag in ("DT", "PRP", "PRP$", "RB", "PDT") and lower in FORM_FEATURES:
        return FORM_FEATURES[lower]
    return FEATURES.get(tag, "")


def _third_person(lemma: str) -> str:
    if lemma.endswith(("s", "x", "ch", "sh", "z")):
        return lemma + "es"
    if lemma.endswith("y") and lemma[-2] not in VOWELS:
        return lemma[:-1] + "ies"
    return lemma + "s"


def _past(lemma: str) -> str:
    if lemma.endswith("e"):
        return lemma + "d"
    if lemma.endswith("y") and lemma[-2] not in VOWELS:
        return lemma[:-1] + "ied"
    return lemma + (lemma[-1] if lemma in DOUBLED else "") + "ed"


def _participle(lemma: str) -> str:
    if lemma.endswith("e") and not lemma.endswith("ee"):
        return lemma[:-1] + "ing"
    return lemma + (lemma[-1] if lemma in DOUBLED else "") + "ing"
