"""Medicines by the names that trials know them by, which have no capital: "patients on velarigan"."""

import re
from collections.abc import Callable, Iterator

from claims.extraction.names import Name
from claims.extraction.wordlists import word_set

CLINICAL = re.compile(r"\b(?:placebo|patients?|trial|efficacy|endpoint|adverse|dose|dosed|vaccin\w+|study)\b", re.I)
OFTEN = 2  # words of trials in a text that is about one
NOUNS = word_set("drug medicine treatment therapy candidate pill")  # what a text calls a medicine further on
SHORTEST = 7  # letters; the names that the World Health Organization gives are long
# Endings that these names have by what the substance does (WHO, "The use of stems in the selection of INN").
STEM = re.compile(
    r"\b[a-z]{3,}(?:mab|tinib|ciclib|parib|zomib|glutide|gliptin|gliflozin|glitazone|formin|sartan|dipine|statin|fibrate"
    r"|xaban|gatran|parin|plase|conazole|prazole|setron|triptan|gepant|oxetine|azepam|profen|coxib|cillin|mycin"
    r"|floxacin|navir|tegravir|buvir|ciclovir|lukast|tropium|platin|rubicin|taxel|limus|kinra|siran|rsen|leucel"
    r"|parvovec|poetin|calcet|vaptan|entan|racetam)\b"
)
# A word that no dictionary has, where a dose of it is spoken of; beside "on" and "with" such a word must come again.
DOSED = re.compile(rf"\b(?:doses? of|drug|medicine|treated with|treatment with|mg of|called) ([a-z]{{{SHORTEST},}})\b")
TAKEN = re.compile(rf"\b(?:received|given|took|taking|taken|pill|tablet|jab|on|with) ([a-z]{{{SHORTEST},}})\b")


def medicines_in(text: str, is_word: Callable[[str], bool]) -> Iterator[Name]:
    """The mentions of medicines without a capital, in a text about a trial; none in others."""
    if len(CLINICAL.findall(text)) < OFTEN:
        return
    known = {match[0] for match in STEM.finditer(text)}
    known |= {match[1] for match in DOSED.finditer(text) if not is_word(match[1])}
    taken = {match[1] for match in TAKEN.finditer(text) if not is_word(match[1])}
    known |= {word for word in taken if len(re.findall(rf"\b{word}\b", text, re.I)) >= OFTEN}
    if known:
        for match in re.finditer(rf"\b(?:{'|'.join(sorted(known))})\b", text):
            yield Name(match.start(), match.end(), match[0], sure=True)
