"""Numbers that analysts and firms pencil in, guide to or stick to: estimates of what is to come, in their shorthand."""

import re

WHO_ESTIMATES = (
    r"(?:analysts|economists|forecasters|brokers|investors|traders|(?:the )?(?:market|markets|city|consensus|street)"
    r"|we|they|it|he|she)"
)
ESTIMATING = re.compile(
    r"\bpencil(?:s|l?ed|l?ing)? in\b"
    r"|\bwe (?:now |currently |still |conservatively )?(?:model|assume|look for|haircut)\b"
    r"|\b(?:our|its|his|her|their|the bank's|the agency's) (?:own )?(?:\w+ )?(?:model|base case|spreadsheet)\b"
    r"|\b(?:targets|targeting|eyes|eyeing)(?: [a-z]+ of)?(?: (?:about|around|some|roughly|over|nearly|more than))?$"
    r"|\bhop(?:es?|ed|ing) for\b|\bpeak (?:annual |yearly )?sales\b"
    r"|\bon our (?:\w+ )?(?:numbers|estimates|sums|arithmetic)\b|\bin our books?\b"
    r"|\b(?:guides?|guided|guiding) (?:\w+ )?to\b"
    r"|\b(?:reckons?|reckoned|reckoning|banks?|banked|banking|counts?|counting|budgeted) on\b"
    r"|\b(?:sticks?|stuck|sticking) (?:to|with|by)\b"
    r"|\b(?:sees?|seeing) (?:[a-z]+ ){1,4}(?:at|of|reaching|hitting|falling|rising|averaging|growing)\b"
    r"|\b(?:expectations?|consensus)(?: [a-z]+){0,3} (?:of|for|at)\b"
    r"|\b(?:forecasts?|guidance|outlook|projections?|estimates?) (?:at|to|of|for|from|is|was)\b"
)
# "should account for half of revenue", not "should be offered to residents".
SHOULD = re.compile(
    r"\bshould (?:\w+ly )?(?:reach|hit|rise|fall|grow|account|bring|add|earn|make|end|top|exceed|come|cost|take|yield"
    r"|save|generate|average|approach|settle|land|stand|total|deliver|contribute|shrink|drop|climb|slow|ease)\b"
)
HAD_ESTIMATED = re.compile(
    rf"^(?:that |which )?(?:(?:[a-z]+ ){{0,2}}){WHO_ESTIMATES} (?:had |have |has |were |was )?(?:been )?"
    r"(?:expect(?:ed|ing)|forecast(?:ed)?|predicted|pencill?ed in|projected|look(?:ed|ing) for|hop(?:ed|ing) for"
    r"|(?:planned|intended|meant|hoped|wanted|promised) to)\b"
)
REACH = 10  # words before a number in which such a phrase is its own
BEHIND = 9
ENDS = frozenset({".", ";", ":", "but", "while", "whereas", "although"})


def is_estimate(before: list[str], after: list[str]) -> bool:
    """Whether the words before or behind a number give it as an estimate of what is to come."""
    near = before[-REACH:]
    start = max((at + 1 for at, word in enumerate(near) if word in ENDS), default=0)
    text = " ".join(near[start:])
    if ESTIMATING.search(text) or SHOULD.search(text):
        return True
    return HAD_ESTIMATED.match(" ".join(after[:BEHIND])) is not None
