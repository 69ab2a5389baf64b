"""Number words that count nothing: "one thing is certain", "no one", "24/7", "back to square one", "two cents"."""

from claims.extraction.numbers.dates import COUNTED, Rejected
from claims.extraction.numbers.numerals import NUMBER_WORDS
from claims.extraction.numbers.tokens import Tokens
from claims.extraction.vocabulary.wordlists import word_set

# The number word is the first one of each phrase that is a number.
_PHRASES = """
    one thing is|at one point|one of these days|one another|no one|on the one hand|on one hand|one day|one by one
    one after another|one way or another|one or the other|one and only|one and the same|one too many|one more time
    one last time|one of a kind|one on one|one-on-one|one-to-one|one to one|one-off|one-time|one-sided|one-way
    one-stop|one-size|one-liner|one-liners|one-dimensional|one-party|one-china|one-child|one-man|one-woman
    one country|one person one vote|one man one vote|one vote one value|one-hit|one-trick|one-upmanship
    one step ahead|one step closer|one step further|one step at a time|one foot in|one eye on|one voice|one-two
    at one time|one occasion|at any one|one morning|one evening|one afternoon|one night in|one sunday|one thing
    for one thing|one way of|one way to|in one way|one reason|one example|one such|one wonders|one can|one could
    one might|one should|one would|one must|one has to|one may|one cannot|one never|one is|one was|one who|one that
    one which|one has|one had|one from|one with|one for|one to watch|one whose|one where|one when|one another's
    one's|one at a time|one and all|one fell swoop|one form or another|one place|one side|one end|one minute
    one moment|one second|one stage|one sense|one area|the one|this one|that one|each one|every one|any one
    which one|a one|new one|old one|big one|good one|bad one|only one of|another one|last one|first one|next one
    right one|wrong one|best one|a tough one|difficult one|latest one|the ones|square one|number one|day one
    round one|phase one|chapter one|act one|page one|tier one|grade one|loved one|evil one|little one|holy one
    formula one|air force one|force one|world war one|world war two|noone|two cents|in two minds|second to none
    two-way|two-state|two-faced|two-tone|put two and two|two's company|two wrongs|no two ways|two sides of the same
    two-party|two-tier|two-step|two-factor|two-dimensional|two-pronged|two-horse|two-fingered|two peas
    lesser of two evils|terrible twos|two-timing|two-thirds world|three-way|three-dimensional|three-pronged
    three-course|three-piece|three-point turn|three-ring|three rs|three cheers|three wise|three musketeers
    four-letter|four-wheel|four-wheeled|four-legged|four corners|on all fours|four-star|five-star|three-star
    two-star|one-star|six-star|seven-star|four-square|five-a-side|seven-a-side|eleven-a-side|nine-to-five
    nine to five|at sixes and sevens|six feet under|seven seas|seven deadly|seven wonders|cloud nine
    dressed to the nines|nine lives|the whole nine|a stitch in time saves nine|ten commandments|ten to one
    ten-gallon|twelve apostles|twelve days of|eleventh hour|forty winks|fifty-fifty|a hundred and ten
    one hundred and ten per cent|a hundred times over|hundred years' war|hundred years war|thirty years' war
    thirty years war|seven years' war|six day war|six-day war|yom|a thousand times no|a thousand words
    a million miles|a million dollars' worth|in a million|million-dollar question|a million times over
    thanks a million|million and one|one million and one|a thousand and one|death by a thousand|thousand cuts
    thousands upon|a hundred percent sure|hundred percent sure|zero tolerance|zero-tolerance|net zero|net-zero
    ground zero|zero-sum|zero sum|zero-day|zero hour|zero-hours|zero-hour|zero-carbon|zero-emission|zero-emissions
    zero emission|sub-zero|zero in on|zero chance|zero interest|patient zero|zero-waste|zero-rated|zero-rate
    zero-covid|zero covid|nil by mouth|three-quarter length|third-party|twenty-twenty|twenty-four seven
    twenty four seven|two-and-twenty|one-armed|two-handed|two-wheeler|two-wheelers|four-by-four|three-wheeler
    two left feet|one-horse|one-track|one-sidedly|one-third-party|one nation|two nations|two-nation|one belt|one uk
    one planet|one health|one direction|one love|one republic|five eyes|six nations|three gorges|four seasons
    four tops|high five|give me five|take five|hang ten|one more thing|one last thing|one final thing
    nine times out of ten|ten times out of ten
"""
_WORDS_OF_SPEECH = word_set("""
    said says say told tells added adds wrote writes asked noted argued reckoned reckons warned claimed claims joked
    explained tweeted posted commented described recalled called put quipped admitted suggested
""")
_TELLING = word_set("told tells said says asked wondered quipped joked whispered shrugged sighed confided")
_SPEAKERS = word_set("""
    analyst official source person resident witness expert user trader economist executive employee worker customer
    observer researcher critic commentator reader reviewer fan commenter mother father woman man student teacher
    driver local neighbour neighbor insider spokesperson diplomat banker investor lawyer senator lawmaker minister
    poster fund
""")
_AFTER_ANAPHOR = word_set("would were have are will had met agreed also could can should may did do , . ; )")
_PRONOUN_BEFORE = word_set("""
    the this that each every any which another last first next only-one good bad new old big right wrong no some-
    such same loved little former latter previous current latest whole quite what than as like is was be
""")
_PRONOUN_AFTER = word_set("""
    of is was are were has had can could may might must should would will who that which whose by with and or but as
    to from for . , ; : ? ! ) at on if because so then than when where while
""") | {"", "—", "–", '"', "'s"}


def _index() -> dict[str, tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]]:
    """Phrases by their number word, as the words before it (nearest first) and behind it."""
    found: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}
    anchors = set(NUMBER_WORDS) | {"hundred", "thousand", "million", "half"}
    for phrase in _PHRASES.replace("\n", "|").split("|"):
        words = phrase.replace("-", " - ").split()
        for at, word in enumerate(words):
            if word in anchors:
                found.setdefault(word, []).append((tuple(reversed(words[:at])), tuple(words[at + 1 :])))
                break
    return {word: tuple(sides) for word, sides in found.items()}


_IDIOMS = _index()


_NO_PARTICIPLES = frozenset({"hundred", "need", "seed", "weed", "feed", "reed", "bed", "red"})


def read_idiom(tokens: Tokens, index: int) -> Rejected | None:
    """The idiom around the number word at ``index``, or "one" where it is a pronoun."""
    word = tokens.words[index]
    following = tokens.words[index + 1]
    is_anaphor = following in _AFTER_ANAPHOR or (following.endswith("ed") and following not in _NO_PARTICIPLES)
    if tokens.words[index - 1] in ("the", "those", "these", "all") and is_anaphor:
        return Rejected(index, index + 1, "pronoun")
    if word in ("a", "an"):
        index, word = index + 1, tokens.words[index + 1]
    for before, after in _IDIOMS.get(word, ()):
        if (before or after) and _stands(tokens, index - 1, before, -1) and _stands(tokens, index + 1, after, 1):
            return Rejected(index - len(before), index + 1 + len(after), "idiom")
    return _pronoun(tokens, index) if word == "one" else None


def _stands(tokens: Tokens, at: int, expected: tuple[str, ...], step: int) -> bool:
    for word in expected:
        if tokens.words[at] != word:
            return False
        at += step
    return True


def _pronoun(tokens: Tokens, index: int) -> Rejected | None:
    """ "One" without a thing that it counts."""
    before, after = tokens.words[index - 1], tokens.words[index + 1]
    rejected = Rejected(index, index + 1, "pronoun")
    if after == "of" or before in _PRONOUN_BEFORE:
        return rejected
    if after == "in" and tokens.words[index + 2] in ("the", "a", "an", "our", "this") and tokens.starts_sentence(index):
        return rejected  # "One in the crowd"
    if after in _PRONOUN_AFTER and before not in ("only", "just", "least", "than", "to", "exactly", "from"):
        return rejected
    if after in _PRONOUN_AFTER and after not in ("", ".", ",", ";", "in", "to", ")", "and", "or"):
        return rejected
    if tokens.words[index + 2 : index + 4] == ["after", "another"]:
        return rejected  # "watched one firm after another leave"
    if tokens.words[index + 2] in _TELLING and after not in COUNTED and tokens.lower(index + 1):
        return Rejected(index, index + 1, "somebody who speaks")  # "one miller told us"
    for at in tokens.ahead(index + 1, 8):
        if tokens.words[at] in _SPEAKERS and after not in COUNTED:
            return (
                Rejected(index, index + 1, "somebody who speaks")
                if any(tokens.words[k] in _WORDS_OF_SPEECH for k in tokens.ahead(at + 1, 12))
                or any(tokens.words[k] in _WORDS_OF_SPEECH for k in tokens.back(index, 3))
                else None
            )
    return None
