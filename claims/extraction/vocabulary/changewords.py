"""Words that say that something rose or fell, as data: verbs, nouns and the particles of headlines."""

from functools import lru_cache

from claims.extraction.vocabulary.wordlists import word_set

UP_VERBS = word_set("""
    rise climb jump gain soar surge increase grow advance rally leap spike rocket swell expand improve strengthen
    rebound recover balloon mushroom skyrocket quicken accelerate double triple quadruple treble appreciate firm edge-up
    widen raise lift hike boost up bump uprate push-up add outgrow lengthen stretch
    """)
DOWN_VERBS = word_set("""
    fall drop decline decrease slip slide plunge tumble sink shed shrink contract dip slump plummet crash dive ease
    retreat weaken tank nosedive collapse halve dwindle recede subside slow depreciate wane fade worsen narrow
    cut slash reduce lower trim pare curb shorten
    """)
UP_NOUNS = word_set(
    """
    rise increase gain jump surge growth climb advance rally leap spike hike uptick upturn improvement boost expansion
    addition rebound
    """
)
DOWN_NOUNS = word_set(
    """
    fall drop decline decrease slip slide plunge tumble reduction contraction dip slump cut slowdown downturn loss
    collapse shrinkage retreat decrease
    """
)
CHANGE_NOUNS = UP_NOUNS | DOWN_NOUNS | {"change", "swing", "move", "shift"}
# "added 2 million users" is a change, "added a 3 billion plant" is not: only what is had in number.
GAINED = word_set("add gain attract win recruit hire sign recoup")
LOST = word_set("lose shed")
HELD_NOUNS = word_set("""
    user subscriber member membership customer client account follower viewer reader listener job employee worker
    position post point seat vote resident inhabitant household passenger store branch student patient basis-point mau
    dau
    """)
FORMS = {
    "rose": "rise", "risen": "rise", "rising": "rise", "fell": "fall", "fallen": "fall", "falling": "fall",
    "grew": "grow", "grown": "grow", "sank": "sink", "sunk": "sink", "shrank": "shrink", "shrunk": "shrink",
    "slid": "slide", "sliding": "slide", "lost": "lose", "losing": "lose", "leapt": "leap", "leaped": "leap",
    "dove": "dive",
    "cut": "cut", "cutting": "cut", "cuts": "cut", "won": "win", "winning": "win", "shed": "shed", "shedding": "shed",
    "halved": "halve", "halving": "halve", "rallied": "rally", "tumbled": "tumble", "tumbling": "tumble",
    "dropped": "drop", "dropping": "drop", "slipped": "slip", "slipping": "slip", "dipped": "dip", "dipping": "dip",
    "slumped": "slump", "plunged": "plunge", "plunging": "plunge", "surged": "surge", "surging": "surge",
    "increased": "increase", "increasing": "increase", "decreased": "decrease", "declined": "decline",
    "declining": "decline", "eased": "ease", "easing": "ease", "raised": "raise", "raising": "raise",
    "advanced": "advance", "soared": "soar", "jumped": "jump", "climbed": "climb", "gained": "gain", "added": "add",
    "reduced": "reduce", "reducing": "reduce", "lowered": "lower", "lifted": "lift", "hiked": "hike",
    "trimmed": "trim", "slashed": "slash", "slashing": "slash", "doubled": "double", "doubling": "double",
    "tripled": "triple", "trebled": "treble", "quadrupled": "quadruple", "retreated": "retreat",
    "contracted": "contract", "improved": "improve", "improving": "improve", "rebounded": "rebound",
    "recovered": "recover", "expanded": "expand", "weakened": "weaken", "strengthened": "strengthen",
    "plummeted": "plummet", "crashed": "crash", "collapsed": "collapse", "slowed": "slow", "accelerated": "accelerate",
    "tanked": "tank", "swelled": "swell", "swollen": "swell", "spiked": "spike", "rocketed": "rocket",
}  # fmt: skip
VERBS_OF_CHANGE = UP_VERBS | DOWN_VERBS
WORDS_OF_CHANGE = VERBS_OF_CHANGE | CHANGE_NOUNS
MOVING = WORDS_OF_CHANGE | LOST | GAINED


@lru_cache(maxsize=8192)
def change_lemma(word: str, lemma: str = "") -> str:
    """The base form of a word as the tables above have it."""
    lower = word.lower()
    if lower in FORMS:
        return FORMS[lower]
    if lemma in MOVING:
        return lemma
    for ending, put in (("ies", "y"), ("es", ""), ("s", ""), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e")):
        if lower.endswith(ending):
            base = lower.removesuffix(ending) + put
            if base in MOVING:
                return base
    return lemma or lower
