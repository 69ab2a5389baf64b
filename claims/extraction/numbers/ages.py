"""Ages in passing: "aged 71", "Ada Moss, 38, from Hull", "60 and over", "a 43-year-old". They give no quantity."""

from claims.extraction.numbers.amounts import Amount
from claims.extraction.numbers.dates import COUNTED, Rejected, is_month
from claims.extraction.numbers.numerals import NUMBER_WORDS
from claims.extraction.numbers.tokens import NUMBER, Tokens
from claims.extraction.vocabulary.wordlists import word_set

OLDEST = 120  # years; a temple may be older, and then its age is a quantity

_AGE = word_set("aged age ages")
_AFTER_AGE_WORD = word_set("between over under of from at about least and to around than more")  # "aged at least 18"
_LEGAL_AGES = word_set("retirement pension voting drinking minimum legal school-leaving")
_LOOSE = word_set("over under above below")
_OR_OLDER = word_set("over older above under younger up below")
_PEOPLE = word_set("""
    people those adults patients voters residents everyone anyone participants women men children drivers workers
    citizens persons britons nobody anybody somebody everybody someone kids pupils students youngsters teenagers
    infants toddlers babies girls boys pensioners readers renters
""")
_INFANTS = word_set("children kids babies infants toddlers newborns")
_FROM_AGE = word_set("from under over above below older younger")
_GROUPS = word_set("group groups bracket range")
_KIN = word_set("""
    sons daughters children kids twins boys girls grandchildren brothers sisters nephews nieces siblings teenagers
    pupils parents pensioners
""")
_RELATIVES = word_set("""
    wife husband son daughter mother father mum dad brother sister partner boyfriend girlfriend uncle aunt
    grandmother grandfather gran nan grandson granddaughter niece nephew cousin friend neighbour neighbor
""")
_PAST_IT = word_set("them people men women those both many most all")  # "most of them past 70"
_BEHIND_NAME = word_set(", who told said of")  # "Moss, 38, said"
_BEHIND_FULL_NAME = word_set(", . ; ) who told said of and was is has had — –")
_BEHIND_GROWN = word_set("and or but when in on at last this next that now then")
_BEHIND_TURNED = word_set(". , ; in on this last next later today tomorrow and") | {""}


_LIFE = frozenset({"year", "month", "week", "day"})
_AGED_REACH = 9  # words from "aged" to the last of the numbers it speaks of
_IN_SPAN_OF_LIFE = frozenset(NUMBER_WORDS) | word_set(
    "between over under of from at about least and to around than more up - – years year months month weeks week days"
)
_WHO = word_set("who whose")  # "says the rancher, 58, whose family"
_LIVING = word_set("died dies retired retires married wed widowed orphaned school home sat sits")  # "left school at 15"
_SAYING = word_set("said says told tells added adds asked recalled recalls remembers explained")
_PERSONAL = word_set("she he i they who")
_CHILDREN = word_set("boy girl child son daughter toddler baby infant lad kid grandson granddaughter nephew niece")
_AFTER_LIVING = word_set("or and in to after with when from last was were is has")
_KINSFOLK = _KIN | _RELATIVES


def read_age(tokens: Tokens, amount: Amount) -> Rejected | None:
    """The age that the amount is; None where it counts or measures."""
    if amount.unit is not None:
        return _old(tokens, amount)
    if amount.value is None and amount.form != "range":
        return None
    if (amount.high or 0) > OLDEST:
        return None
    if tokens.kinds[amount.number] == NUMBER:
        return _group(tokens, amount) or _person(tokens, amount)
    return _group(tokens, amount) or _child(tokens, amount) or _grown(tokens, amount)


def _grown(tokens: Tokens, amount: Amount) -> Rejected | None:
    """ "since she was fourteen", "He turned forty in May"."""
    words, index, last = tokens.words, amount.number, amount.last
    is_personal = words[index - 2] in ("she", "he", "i") and words[index - 1] in ("was", "is", "turned", "turns")
    is_closed = not tokens.lower(last) or words[last] in _BEHIND_GROWN
    return Rejected(index, last, "age") if is_personal and is_closed else None


def _child(tokens: Tokens, amount: Amount) -> Rejected | None:
    """ "a boy of nine", "the boy, nine, was hurt"."""
    words, index, last = tokens.words, amount.number, amount.last
    is_child = words[index - 2] in _CHILDREN and not tokens.lower(last)
    is_of_age = words[index - 1] == "of" and words[index - 3] in ("a", "the", "another", "his", "her", "their")
    is_told = words[index - 1] == "," and words[last] == ","
    is_of_age = is_of_age and (not tokens.lower(last) or words[last] in ("was", "is", "had", "who", "has", "and"))
    return (
        Rejected(index, last, "age")
        if (is_child and is_told) or (words[index - 2] in _CHILDREN and is_of_age)
        else None
    )


def _old(tokens: Tokens, amount: Amount) -> Rejected | None:
    """ "43-year-old", "60 years of age", "a three-month-old"."""
    words, last = tokens.words, amount.last
    if amount.unit == "year" and (amount.high or 0) <= OLDEST:
        at = last + (words[last] == "-")
        if words[at] in ("old", "olds") or (words[at], words[at + 1]) == ("of", "age"):
            return Rejected(amount.number, at + 1, "age")
    if amount.unit in _LIFE and words[last] == "-" and words[last + 1] in ("old", "olds"):
        return Rejected(amount.number, last + 2, "age")
    return _span_of_life(tokens, amount) if amount.unit in _LIFE else None


def _span_of_life(tokens: Tokens, amount: Amount) -> Rejected | None:
    """ "children aged 9 months to 14 years", "those between six weeks and three years"."""
    words = tokens.words
    if words[amount.number - 1] in _FROM_AGE and words[amount.number - 2] in _INFANTS:
        return Rejected(amount.number, amount.last, "age group")  # "for babies from 6 months"
    for at in tokens.back(amount.number, _AGED_REACH):
        if words[at] in ("aged", "ages"):
            return Rejected(amount.number, amount.last, "age")
        if words[at] == "between" and words[at - 1] in _PEOPLE:
            return Rejected(amount.number, amount.last, "age group")
        if words[at] not in _IN_SPAN_OF_LIFE and tokens.kinds[at] != NUMBER:
            return None
    return None


def _group(tokens: Tokens, amount: Amount) -> Rejected | None:
    """ "aged 5 to 11", "the 18-24 age group", "people over 65", "under-16s", "60 and over", "twenty-something"."""
    words, index, last = tokens.words, amount.number, amount.last
    before, after = words[index - 1], words[last]
    if after == "age" and words[last + 1] in _GROUPS:
        return Rejected(index, last, "age group")
    if after == "-" and words[last + 1] in ("something", "somethings"):
        return Rejected(index, last + 2, "age")
    for back in words[index - 1], words[index - 2], words[index - 3]:
        if back == "age" and before == "to" and words[index - 3] in _LEGAL_AGES:
            return None  # "raise the retirement age to 66"
        if back in _AGE:
            return Rejected(index, last, "age")
        if back not in _AFTER_AGE_WORD:
            break
    has_people = words[index - 2] in _PEOPLE or (words[index - 2] == "the" and not tokens.lower(last))
    if before in _LOOSE and has_people and after not in COUNTED:
        return Rejected(index - 1, last, "age group")
    if before == "-" and words[index - 2] in ("over", "under") and (tokens.glued(last) or tokens.glued(index)):
        return Rejected(index - 2, last, "age group")
    if after in ("and", "or") and words[last + 1] in _OR_OLDER and words[last + 2] not in ("than", "the", "a"):
        is_age = words[last + 1] in ("older", "younger") or any(words[k] in _PEOPLE for k in tokens.back(index, 4))
        return Rejected(index, last + 2, "age group") if is_age else None
    return None


def _person(tokens: Tokens, amount: Amount) -> Rejected | None:
    """ "Ada Moss, 38, from Hull", "Moss (38)", "who turned 40 in May", "she was 12 when"."""
    words, index, last = tokens.words, amount.number, amount.last
    if not (words[index].isdecimal() and len(words[index]) <= 3):
        return None
    before, after = words[index - 1], words[last]
    rejected = Rejected(index, last, "age")
    if before == "," and tokens.capital(index - 2) and not is_month(tokens, index - 2):
        has_full_name = (tokens.capital(index - 3) or words[index - 3] == '"') and after in _BEHIND_FULL_NAME
        return rejected if after in _BEHIND_NAME or has_full_name else None
    if before in ("also", "now", "then", "just", "only") and words[index - 2] == "," and after in (",", "."):
        return rejected  # "Her husband Tom, also 34, came"
    if (
        before in ("was", "is")
        and words[index - 2] in _PERSONAL
        and words[index - 3] in ("since", "when", "until", "till")
    ):
        return rejected if not tokens.lower(last) else None  # "since she was 16"
    if before in ("is", "am") and words[index - 2] in _PERSONAL and after in (",", ".", '"') and len(words[index]) == 2:
        return rejected  # "Ms Hart, who is 47, said so"
    if before == "at" and tokens.starts_sentence(index - 1) and after == "," and words[last + 1] in ("he", "she", "i"):
        return rejected  # "At 93, he still works"
    is_former = tokens.words[index - 3] in ("-", "‑") and tokens.words[index - 4] == "ex"
    if before == "," and after == "," and is_former:
        return rejected  # "The ex-plumber, 52, is"
    if before == "(" and after == ")" and tokens.capital(index - 2) and len(words[index]) == 2:
        return rejected
    if before == "," and words[index - 2] in _KINSFOLK and after in (",", "and"):
        return rejected  # "her sons, 9 and 12, were there"
    if before == "," and after == "," and _is_somebody(tokens, index, last):
        return rejected
    if before == "at" and any(words[k] in _LIVING for k in tokens.back(index - 1, 4)):
        return rejected if not tokens.lower(last) or after in _AFTER_LIVING else None
    if before == "past" and words[index - 2] in _PAST_IT and not tokens.lower(last):
        return rejected
    if before in ("was", "is", "were") and after == "when":
        return rejected
    return rejected if before in ("turned", "turns", "turning") and after in _BEHIND_TURNED else None


def _is_somebody(tokens: Tokens, index: int, last: int) -> bool:
    """ "says the miller, 58, whose", "The miller, 58, said": an age between commas behind a noun for a person."""
    words = tokens.words
    if not tokens.lower(index - 2):
        return False
    is_told = words[index - 3] in ("the", "a", "an") and bool({words[index - 4], words[last + 1]} & _SAYING)
    return is_told or words[last + 1] in _WHO
