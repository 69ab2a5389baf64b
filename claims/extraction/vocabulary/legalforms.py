"""Legal forms of firms, as words and as names end in them: "Norvik plc", "Bellori S.p.A.", "Ardent Foods, Inc."."""

import re

from claims.extraction.vocabulary.wordlists import word_set

# in lower case and without dots; those that tell no two firms of one group apart are among them
LEGAL_FORMS = word_set(
    "inc incorporated corp corporation co company ltd limited plc llc llp lp ag sa nv se asa ab oyj kgaa gmbh spa sarl"
    " srl sas bv as a/s aps holdings holding group pte pty kk"
)
DOTTED = "|".join(map(re.escape, ("S.p.A", "S.r.l", "S.A.S", "S.A", "N.V", "B.V", "A.G")))
# what a name goes on with, though it has dots, a stroke or no capital
WRITTEN = rf"A/S|(?:{DOTTED})\.|plc"
_ENDING = re.compile(rf"(?: Co\.?)?,? (?:Inc|Ltd|Corp|LLC|PLC|plc|ASA|AG|A/S|SpA|GmbH|Oyj|{DOTTED})\.?$")


def is_legal_form(word: str) -> bool:
    """Whether a word is a legal form, with dots or without, in capitals or not."""
    return word.replace(".", "").lower() in LEGAL_FORMS


def without_legal_form(name: str) -> str:
    """A name as newspapers print it: without the form at its end that is nothing but law ("Group" stays)."""
    return _ENDING.sub("", name)
