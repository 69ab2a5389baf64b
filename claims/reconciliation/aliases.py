"""Which names of one story mean the same: short and long forms, family names, initials."""

from collections import Counter
from collections.abc import Iterable

from claims.reconciliation.subjects import IDLE_WORDS, name_parts

FEWEST_INITIALS = 3


def aliases(names: Iterable[str]) -> dict[str, str]:
    """For each name the one by which the story knows what it stands for, itself where there is a choice.

    ``names`` may repeat: of all forms of one name the commonest counts. Lists of names stand for themselves.
    """
    counts = Counter(names)
    words = {name: _words(name) for name in counts}
    spelled: dict[tuple[str, ...], str] = {}
    for name in sorted(counts, key=lambda each: (-counts[each], -len(each), each)):
        spelled.setdefault(words[name], name)
    found = {}
    for name, mine in words.items():
        longer = [other for other in spelled if mine and _stands_for(mine, name, other)]
        fullest = [other for other in longer if not any(_stands_for(other, "", more) for more in longer)]
        found[name] = spelled[fullest[0]] if len(fullest) == 1 else spelled[mine]
    forms: dict[str, Counter[str]] = {}
    for name, full in found.items():
        forms.setdefault(full, Counter())[name] += counts[name]
    known_as = {full: min(each, key=lambda name: (-each[name], -len(name), name)) for full, each in forms.items()}
    return {name: known_as[full] for name, full in found.items()}


def _stands_for(short: tuple[str, ...], spelling: str, long: tuple[str, ...]) -> bool:
    if len(short) >= len(long):
        return False
    if long[: len(short)] == short or long[-len(short) :] == short:
        return True
    initials = "".join(word[0] for word in long)
    return spelling.isupper() and len(spelling) >= FEWEST_INITIALS and spelling.casefold() == initials


def _words(name: str) -> tuple[str, ...]:
    parts = name_parts(name)
    if len(parts) != 1:
        return (name.casefold(),)
    return tuple(word for word in parts[0] if word not in IDLE_WORDS) or parts[0]
