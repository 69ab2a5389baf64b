"""Medicines by the names that trials know them by, which have no capital: "patients on velarigan"."""

import re
from collections.abc import Callable, Iterator

from claims.extraction.names.names import NOT_NAMES, Name
from claims.extraction.vocabulary.wordlists import word_set

CLINICAL = re.compile(r"\b(?:placebo|patients?|trial|efficacy|endpoint|adverse|dose|dosed|vaccin\w+|study)\b", re.I)
OFTEN = 2  # words of trials in a text that is about one
NOUNS = word_set("drug medicine treatment therapy candidate pill")  # what a text calls a medicine further on
SHORTEST = 6  # letters; the names that the World Health Organization gives are long
# Endings that these names have by what the substance does (WHO, "The use of stems in the selection of INN").
STEM = re.compile(
    r"\b[a-z]{3,}(?:mab|tinib|ciclib|parib|zomib|glutide|gliptin|gliflozin|glitazone|formin|sartan|dipine|statin|fibrate"
    r"|xaban|gatran|parin|plase|conazole|prazole|setron|triptan|gepant|oxetine|azepam|profen|coxib|cillin|mycin"
    r"|floxacin|navir|tegravir|buvir|ciclovir|lukast|tropium|platin|rubicin|taxel|limus|kinra|siran|rsen|leucel"
    r"|parvovec|poetin|calcet|vaptan|entan|racetam)\b"
)
KINDS = "drug|medicine|pill|jab|vaccine|treatment|therapy|compound|antibody|antibiotic|tablet"
NAME = rf"(?<![\w’'-])([a-z]{{{SHORTEST},16}})(?![\w’'-])"
# A word that no dictionary has, called what it is, or where a dose of it is spoken of.
CALLED = re.compile(
    rf"\b(?:{KINDS}|doses? of|treated with|treatment with|mg of|called),? {NAME}"
    rf"|{NAME}, (?:an?|the) (?:[a-z-]+ ){{0,3}}(?:{KINDS})\b"
)
# Beside these such a word must come again, or "the drug" must.
TAKEN = re.compile(
    rf"\b(?:received|receiving|given|took|taking|taken|on|with|for|(?:trial|study|approval) of|approve[sd]) {NAME}"
    rf"|{NAME}(?:[’']s)? (?:cuts?|reduce[sd]|lowered|halved|improved|showed|works|worked|helped|group|arm|patients"
    r"|sales|trial)\b"
)
MEANT_AGAIN = re.compile(rf"\b[Tt]he (?:{KINDS})\b")
FUNCTION_WORDS = NOT_NAMES | word_set("against because whether without himself herself itself themselves ourselves")


def medicines_in(text: str, is_word: Callable[[str], bool]) -> Iterator[Name]:
    """The mentions of medicines without a capital, in a text about a trial; none in others."""
    if len(CLINICAL.findall(text)) < OFTEN:
        return
    known = {match[0] for match in STEM.finditer(text)}
    known |= _unknown(CALLED, text, is_word)
    least = 1 if MEANT_AGAIN.search(text) else OFTEN
    known |= {word for word in _unknown(TAKEN, text, is_word) if len(re.findall(rf"\b{word}\b", text, re.I)) >= least}
    if known:
        for match in re.finditer(rf"\b(?:{'|'.join(sorted(known))})\b", text):
            yield Name(match.start(), match.end(), match[0], sure=True)


def _unknown(pattern: re.Pattern[str], text: str, is_word: Callable[[str], bool]) -> set[str]:
    found = {next(filter(None, match.groups())) for match in pattern.finditer(text)}
    return {word for word in found if word not in FUNCTION_WORDS and not is_word(word)}
