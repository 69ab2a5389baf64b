"""Telephone numbers: by their prefix, by a call to ring or text them, by how their digits are grouped."""

from claims.extraction.numbers.dates import Rejected
from claims.extraction.numbers.tokens import NUMBER, Tokens
from claims.extraction.vocabulary.wordlists import word_set

LONGEST = 12  # groups of digits

_PHONE_CUES = word_set("""
    call phone tel telephone hotline helpline dial fax text whatsapp mobile contact ring calling freephone
    samaritans helpdesk switchboard freecall enquiries inquiries landline sms txt texting
""")
_TEXTING = word_set("text txt sms whatsapp call ring phone message dial")
_RINGING = word_set("ring call dial phone telephone text ringing calling dialling dialing phoning hotline helpline")
_FREEPHONE = frozenset({"1300", "1700", "1800", "1850", "1890", "1900"})
_EMERGENCY = frozenset({"911", "999", "112", "111", "101", "311", "411", "988", "000"})
_CALLS = word_set("call calls caller callers operator dispatcher dispatchers emergency line hotline service services")


def read_telephone(tokens: Tokens, index: int) -> Rejected | None:
    """Groups of digits that start with 0, + or a call, or that are grouped as telephone numbers are."""
    words, kinds = tokens.words, tokens.kinds
    at, groups, digits = index, [], 0
    while kinds[at] == NUMBER and words[at].isdecimal() and at - index < LONGEST:
        groups.append(len(words[at]))
        digits += len(words[at])
        at += 1
        if words[at] == ")" and tokens.glued(at):
            at += 1
        is_joined = words[at] in ("-", "–") and tokens.glued(at) and tokens.glued(at + 1)
        if is_joined:
            at += 1
        elif not (kinds[at] == NUMBER and tokens.starts[at] - tokens.ends[at - 1] <= 1):
            break
    before = words[index - 1]
    first = index - 1 if before in ("+", "(") else index
    if before == "+" and digits >= 8 and not tokens.glued(index - 1):
        return Rejected(first, at, "telephone number")
    if len(groups) > 1 and words[index][0] == "0" and 7 <= digits <= 15:
        return Rejected(first, at, "telephone number")
    if (groups in ([3, 3, 4], [1, 3, 3, 4], [3, 4], [4, 3, 4]) and "-" in (*words[index + 1 : at], before)) or (
        groups == [3, 3, 4] and before == "("
    ):
        return Rejected(first, at, "telephone number")
    if words[index] in _FREEPHONE and sum(groups[1:]) == 6:
        return Rejected(first, at, "telephone number")  # "1800 555 019"
    if before in ("text", "txt", "sms") and groups == [digits] and digits > 3 and words[at] in ("to", "and", "or"):
        return Rejected(first, at, "telephone number")  # "Text 5050 to find yours"
    is_texted = before in ("on", "to") and groups == [digits] and digits > 3 and "," not in words[index]
    if is_texted and any(words[k] in _TEXTING and tokens.starts_sentence(k) for k in tokens.back(index, 7)):
        return Rejected(first, at, "telephone number")  # "Text the Courier on 60017."
    if before in _RINGING and len(groups) > 1 and digits >= 5:
        return Rejected(first, at, "telephone number")  # "should ring 13 55 02 at any hour"
    if words[index] in _EMERGENCY and words[at] in _CALLS:
        return Rejected(index, at, "telephone number")
    if digits >= 3 and len(groups) <= 4 and any(tokens.words[k] in _PHONE_CUES for k in tokens.back(index, 3)):
        is_plain = groups == [digits] and (digits in (3, 4, 5, 6) or words[index][0] == "0" or digits > 6)
        if ((is_plain or len(groups) > 1) and not tokens.lower(at)) or (
            before in ("nhs", "dial", "on", "call") and digits == 3
        ):
            return Rejected(first, at, "telephone number")
    return None
