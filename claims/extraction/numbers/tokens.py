"""A text as numbers, words and signs, each with its place; what every rule for quantities reads."""

import re
from collections.abc import Iterable

NUMBER, WORD, SIGN, WEB = 1, 2, 3, 4

PADDING = 16  # empty tokens behind the last: rules look ahead, and back through negative indexes, without bounds checks

# Every alternative begins with what only it can begin with and repeats nothing nested: time is linear in the text.
_TOKEN = re.compile(
    r"""
    (?P<web>(?:https?://|www\.)[^\s<>"]{1,2000}|[@\#][^\W\d][\w]{0,63}|(?<![^\W_])[ur]/[^\W\d]\w{0,63})
  | (?P<broken>â€[\u2013\u2014\u201c\u201d\u2122\u0153\u0161\u2018\u2019]?)
  | (?P<number>\d+(?:[.,]\d+|['’\u00a0\u2007\u2009\u202f]\d{3}(?!\d))*)
  | (?P<dotted>[^\W\d_](?:\.[^\W\d_]){1,5}(?![^\W_])\.?)
  | (?P<word>[^\W\d_]+(?:['’][^\W\d_]{1,5}(?![^\W\d_]))?)
  | (?P<sign>\S)
    """,
    re.VERBOSE,
)
_KINDS = {"web": WEB, "broken": SIGN, "number": NUMBER, "dotted": WORD, "word": WORD, "sign": SIGN}

# Look-alikes of one sign; UTF-8 read as Windows-1252 turns dashes and quotes into "â€" and a third character.
_SAME_SIGN = {
    "‐": "-", "‑": "-", "﹣": "-", "－": "-",
    "‒": "–", "―": "—", "⁻": "−",
    "’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'",
    "“": '"', "”": '"', "„": '"', "«": '"', "»": '"',
    "％": "%", "﹪": "%", "٪": "%", "＄": "$", "￥": "¥", "￡": "£",
    "∼": "~", "～": "~", "≃": "≈", "≅": "≈", "⩾": "≥", "⩽": "≤", "⁄": "/", "∕": "/",
    "（": "(", "）": ")", "，": ",", "\ufffd": "\ufffd",
    "â€\u201c": "–", "â€\u201d": "—", "â€\u2122": "'", "â€\u0153": '"',
}  # fmt: skip

_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f"), None)

DASHES = frozenset("-–—−\ufffd")


class Tokens:
    """Parallel lists over one text: ``kinds``, folded ``words``, ``starts`` and ``ends``.

    The first ``count`` entries are tokens, padding stands behind them. A word is folded to lower case, without the
    dots of an abbreviation; look-alike signs are one sign.
    """

    __slots__ = ("_grouped", "_vocabulary", "count", "ends", "kinds", "starts", "text", "words")

    def __init__(self, text: str) -> None:
        self.text = text
        self.kinds: list[int] = []
        self.words: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        for match in _TOKEN.finditer(text):
            group = match.lastgroup or "sign"
            word = match.group()
            kind = _KINDS[group]
            if kind == WORD:
                word = word.lower()
                if group == "dotted":
                    word = word.replace(".", "")
                elif "’" in word:
                    word = word.replace("’", "'")
            elif kind == SIGN:
                if word.translate(_INVISIBLE) == "":
                    continue
                word = _SAME_SIGN.get(word, word)
            self.kinds.append(kind)
            self.words.append(word)
            self.starts.append(match.start())
            self.ends.append(match.end())
        self.count = len(self.words)
        self._vocabulary: frozenset[str] | None = None
        self._grouped: int | None = None
        self._pad(len(text) + 1)

    def _pad(self, place: int) -> None:
        self.kinds.extend([0] * PADDING)
        self.words.extend([""] * PADDING)
        self.starts.extend([place] * PADDING)
        self.ends.extend([place] * PADDING)

    def vocabulary(self) -> frozenset[str]:
        """Every word and sign of the text, folded."""
        if self._vocabulary is None:
            self._vocabulary = frozenset(self.words)
        return self._vocabulary

    def least_grouped(self) -> int:
        """How many digits the shortest number has that the text writes with commas ("1,140": 4); 0 if it has none."""
        if self._grouped is None:
            grouped = (word for word in self.words if len(word) > 4 and word[-4] == "," and word[0].isdigit())
            self._grouped = min((len(word) - word.count(",") for word in grouped), default=0)
        return self._grouped

    def raw(self, index: int) -> str:
        """The token as written."""
        return self.text[self.starts[index] : self.ends[index]]

    def slice(self, first: int, last: int) -> str:
        """The text from token ``first`` up to, not including, token ``last``."""
        return self.text[self.starts[first] : self.ends[last - 1]]

    def glued(self, index: int) -> bool:
        """Whether nothing stands between this token and the one before it."""
        gap = self.text[self.ends[index - 1] : self.starts[index]] if 0 < index < self.count else " "
        return not gap or not gap.translate(_INVISIBLE)

    def capital(self, index: int) -> bool:
        """Whether the token begins with a capital letter."""
        return self.kinds[index] == WORD and self.text[self.starts[index]].isupper()

    def lower(self, index: int) -> bool:
        """Whether the token is a word that begins with a small letter."""
        return self.kinds[index] == WORD and self.text[self.starts[index]].islower()

    def starts_line(self, index: int) -> bool:
        """Whether the token is the first of its line."""
        return index == 0 or "\n" in self.text[self.ends[index - 1] : self.starts[index]]

    def starts_sentence(self, index: int) -> bool:
        """Whether the token opens a line, a sentence or a quotation, as far as signs tell."""
        if self.words[index - 1] in ("am", "pm", "a.m", "p.m") and self._opens_line_with_time(index):
            return True
        if self.kinds[index - 1] == NUMBER and self.words[index - 2] in (":", ".") and self.starts_line(index - 3):
            return True
        return self.words[index - 1] in _SENTENCE_ENDS or self.kinds[index - 1] == 0 or self.starts_line(index)

    def _opens_line_with_time(self, index: int) -> bool:
        """ "3.10pm Three shelters": whether only a time of day stands before a token on its line."""
        return any(self.starts_line(at) for at in range(max(0, index - 4), index))

    def back(self, index: int, reach: int) -> Iterable[int]:
        """Indexes before ``index``, nearest first, within the sentence and at most ``reach``."""
        for earlier in range(index - 1, max(-1, index - 1 - reach), -1):
            if self.words[earlier] in _FULL_STOPS or self.starts_line(earlier + 1):
                return
            yield earlier

    def ahead(self, index: int, reach: int) -> Iterable[int]:
        """Indexes from ``index`` on, within the sentence and at most ``reach``."""
        for later in range(index, min(self.count, index + reach)):
            if self.words[later] in _FULL_STOPS or (later > index and self.starts_line(later)):
                return
            yield later


_FULL_STOPS = frozenset(".!?;|•")
_SENTENCE_ENDS = frozenset({".", "!", "?", ":", ";", '"', "'", "(", "•", "-", "–", "—", "*", "|", ">"})
