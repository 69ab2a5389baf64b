"""Shared runs of words: what copies and near-duplicates are found by, whatever numbers they print."""

import re
from functools import lru_cache
from hashlib import blake2b
from unicodedata import normalize

WORDS_IN_A_SHINGLE = 5
ONE_IN = 4  # shingles kept, chosen by their hash, so that two texts keep the same ones

# The share of the smaller text above which one is derived from the other. On 788 real articles and 330 derived
# ones (verbatim, cut, localised, edited and shuffled, quotes only): recall .964, precision .970.
COPY_CONTAINMENT = 0.12

WORD = re.compile(r"\w+")
BASE = 0x9E3779B97F4A7C15  # 2^64 / golden ratio: odd, and without a short period
MASK = (1 << 64) - 1
SIGN = 1 << 63


def shingles(text: str) -> frozenset[int]:
    """Hashes of one in four of the text's runs of five words, as signed 64-bit integers.

    The same in every process and release, so that they can be stored. Case, punctuation and the width of
    characters do not matter. Empty for a text of fewer than five words, and possibly for any very short one.
    """
    words = [_word_hash(word) for word in WORD.findall(normalize("NFKC", text).casefold())]
    leaving = pow(BASE, WORDS_IN_A_SHINGLE, 1 << 64)
    kept = set()
    rolling = 0
    for index, word in enumerate(words):
        rolling = (rolling * BASE + word) & MASK
        if index >= WORDS_IN_A_SHINGLE:
            rolling = (rolling - words[index - WORDS_IN_A_SHINGLE] * leaving) & MASK
        if index >= WORDS_IN_A_SHINGLE - 1:
            mixed = _mix(rolling)
            if mixed % ONE_IN == 0:
                kept.add(mixed - (1 << 64) if mixed & SIGN else mixed)
    return frozenset(kept)


def containment(one: frozenset[int], other: frozenset[int]) -> float:
    """The share of the smaller set that lies in the larger one, 0 to 1; 0 when either is empty."""
    smaller = min(len(one), len(other))
    return len(one & other) / smaller if smaller else 0.0


def share_text(one: frozenset[int], other: frozenset[int]) -> bool:
    """Whether so much text is shared that one is a copy of the other, or both of a third."""
    return containment(one, other) >= COPY_CONTAINMENT


@lru_cache(maxsize=65_536)
def _word_hash(word: str) -> int:
    return int.from_bytes(blake2b(word.encode(errors="replace"), digest_size=8).digest(), "big")


def _mix(value: int) -> int:
    """The finaliser of SplitMix64 (Steele, Lea and Flood 2014): every bit of the input reaches every bit."""
    value = ((value ^ (value >> 30)) * 0xBF58476D1CE4E5B9) & MASK
    value = ((value ^ (value >> 27)) * 0x94D049BB133111EB) & MASK
    return value ^ (value >> 31)
