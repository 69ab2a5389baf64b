"""Who in a text only speaks, and is not written about: handles in a forum, people whom it quotes."""

import re
from collections.abc import Sequence

from claims.extraction.names.entities import Mention

BEGINS_LINE = re.compile(r"\n(?:â€¢|[^\w\n])*$")
VOICE_AFTER = re.compile(r": (?:[\"“]|[^\n]{0,80}\b(?:I|my|me|mine|our|we|us)\b)", re.I)
EDITED_BY = re.compile(r"\b(?:by|from|via|cc|@)[ @]?$", re.I)
HANDLE_NAME = re.compile(r"[a-z]\w*|[A-Za-z]*[a-z][A-Z]\w*|\w*[a-z]_\w*")
SPEAKS_AFTER = re.compile(
    r"(?:, [^,.\n]{2,70},)? (?:said|says|told|added|adds|warned|argued|explained|admitted)\b"
    r"|, (?:who|chief|head|director)\b"
)
SPEAKS_BEFORE = re.compile(r"\b(?:said|says|added|told|adds) (?:[a-z-]+,? ){0,4}$")


VICTIM_BEFORE = re.compile(
    r"\b(?:stole|stolen|steals?|stealing|drain\w*|swip\w+|hack\w*|breach\w*|leak\w*|cyber-?attack|raid\w*|theft|heist"
    r"|looted|robbed|accessed|compromised)\b(?: [\w’'$£€.,-]+){0,7} (?:from|at|on|against|of|hits|into) (?:the )?"
    r"(?:[a-z-]+ ){0,3}$"
)
SOURCE_NAME = re.compile(
    r"\b(?:Met (?:Office|Service)|Meteorolog\w+|Weather|Statistics|Statistical|Census|Geological|Seismolog\w+"
    r"|Observatory|Polling|Opinion)\b"
)
SOURCE_BEFORE = re.compile(
    r"\b(?:figures|statistics|surveys?|polls?|polling|research|study|tracker|index)"
    r"(?: (?:published|released|compiled|conducted|issued|carried out|done|out))?(?: (?:on|this|last|earlier) \w+)?"
    r" (?:by|from)(?: the| a)?(?: [a-z-]+){0,3} $"
)
SOURCE_AFTER = re.compile(
    r"(?:[’']s)? (?:figures|statistics|survey|poll|polling|data|tracker|index|house price index)"
    r"(?: \w+){0,3} (?:show|shows|showed|suggest|suggests|suggested|indicate|found|put)\b"
    r"| (?:polled|surveyed|questioned|interviewed|canvassed) (?:[\d,.]+|more|some|about|nearly|around)"
    r"|,? (?:which|who|that) (?:counts|tracks|monitors|measures|surveys|polls|compiles|audits)\b"
)
SOURCE_AS = re.compile(
    r"\b(?:trackers?|sleuths?|pollsters?|researchers?|watchers|monitors|(?:number|data)[- ]crunchers|boffins"
    r"|(?:research|data|analytics|monitoring|tracking|polling|ratings?) (?:firm|provider|company|group|house|service"
    r"|site|outfit|agency)|consultancy|think[- ]tank) $"
)
# "according to the Marlow Centre", "Marlow reckons", "Ann Lowe of Marlow": such mentions tell of others.
TELLS_AFTER = re.compile(
    r"(?:, [^,.\n]{2,70},)? (?:estimates?|estimated|reckons?|reckoned|believes?|expects?|found|calculates?|calculated"
    r"|puts?(?! (?:on|up|off|out|in|back|forward)\b)|counted|counts|polled|surveyed)\b"
)
TELLS_BEFORE = re.compile(
    r"\b(?:[Aa]ccording to|(?:economist|analyst|strategist|researcher|professor|[A-Z][a-z]+ [A-Z][\w’'-]+),?"
    r" (?:at|of|from|with))"
    r"(?: the| an?)?(?: [a-z-]+){0,4} $"
)
SAYS_AFTER = re.compile(
    r"(?:, [^,.\n]{2,70},)? (?:said|says|reported|warn(?:s|ed)|insist(?:s|ed)|argue[sd]|claim(?:s|ed)|added)\b"
)


# Who breaks into firms or bets on their fall: what is lost, stolen or asked of them is not his.
BREAK_IN = re.compile(
    r"\b(?:[Hh]ack\w*|[Rr]ansom\w*|[Ee]xtort\w*|[Cc]yber-?\w+|[Ii]ntruders?|[Bb]reach\w*|[Ss]tolen)\b"
)
ASSAILANT_BEFORE = re.compile(
    r"\b(?:[Hh]ackers?|[Ii]ntruders?|[Ee]xtortionists?|[Gg]ang|[Cc]rew|[Cc]riminals|[Cc]ollective|[Rr]ansomware \w+"
    r"|[Hh]acking \w+)(?: (?:called|known as|named|dubbed|signing as|going by)(?: the name(?: of)?)?)?,? $"
    r"|\b(?:calls?|calling|styles?|styling|signs?|names?) (?:itself|himself|herself|themselves|as) $"
)
ASSAILANT_AFTER = re.compile(
    r",? (?:(?:which|who|that) )?(?:has |have |had )?(?:claim(?:s|ed) (?:responsibility|credit)|boast(?:s|ed)\b"
    r"|(?:is |are |was |were )?demand(?:s|ed|ing)\b[^.\n]{0,40}(?:ransom|bitcoin|crypto))"
    r"|, (?:the|an?) (?:[a-z-]+ ){0,2}(?:hackers?|ransomware \w+|hacking \w+|gang|extortionists?)\b"
)
SHORT_SELLER_BEFORE = re.compile(r"\b(?:[Ss]hort[- ]sellers?|[Bb]ear raiders?)(?: called)? $")
SHORT_SELLER_AFTER = re.compile(
    r"(?: [A-Z]\w+)?, (?:an? |the |which is an? )?(?:[\w-]+ ){0,3}short[- ]seller\b"
    r"|, (?:which|who|a party that) (?:has |holds? |is )(?:a )?(?:short(?:ed)?\b|bet(?:ting)? against)"
)


def note_voices(text: str, mentions: Sequence[Mention]) -> None:
    """Learn who counts and polls others, and who only speaks: handles before a colon, people who are quoted."""
    is_of_break_in = BREAK_IN.search(text) is not None
    for mention in mentions:
        entity = mention.entity
        before, after = text[max(0, mention.start - 50) : mention.start], text[mention.end : mention.end + 90]
        if (
            SOURCE_NAME.search(mention.entity.name)
            or SOURCE_BEFORE.search(text[max(0, mention.start - 90) : mention.start])
            or SOURCE_AS.search(text[max(0, mention.start - 24) : mention.start])
            or SOURCE_AFTER.match(after)
        ):
            entity.is_source = True
        before_it = text[max(0, mention.start - 90) : mention.start]
        entity.tellings += bool(
            TELLS_AFTER.match(after)
            or TELLS_BEFORE.search(before_it)
            or (entity.kind != "company" and SAYS_AFTER.match(after))
        )
        is_hacker = is_of_break_in and (ASSAILANT_BEFORE.search(before_it) or ASSAILANT_AFTER.match(after))
        if is_hacker or SHORT_SELLER_BEFORE.search(before_it) or SHORT_SELLER_AFTER.match(after):
            entity.is_assailant = True
        if VICTIM_BEFORE.search(text[max(0, mention.start - 90) : mention.start]):
            entity.is_victim = True
        is_handle = HANDLE_NAME.fullmatch(entity.name) and after.startswith(": ")
        is_firm = entity.kind == "company" or (entity.kind == "organisation" and entity.count > 1)
        if after.startswith(": ") and BEGINS_LINE.search(before) and text[mention.start : mention.end].isupper():
            entity.kind, entity.is_speaker = "person", True  # in a transcript
        elif BEGINS_LINE.search(before) and (is_handle or (VOICE_AFTER.match(after) and not is_firm)):
            entity.is_voice = True
        elif entity.kind == "person" and (SPEAKS_AFTER.match(after) or SPEAKS_BEFORE.search(before)):
            entity.is_speaker = True
        elif HANDLE_NAME.fullmatch(entity.name) and EDITED_BY.search(before):
            entity.is_voice = True
