"""Characters that no text may hold, and white space that means nothing."""

import re

REPLACEMENT = "\ufffd"
# NUL, which PostgreSQL refuses, and lone surrogates, which UTF-8 cannot hold.
UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
CONTROLS = re.compile("[\x01-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u2060\ufeff\u00ad]")
WHITE_SPACE = re.compile(r"\s+")


def storable(text: str) -> str:
    """The text with NUL and lone surrogates as U+FFFD, one for one, so that every offset stays true."""
    return UNSTORABLE.sub(REPLACEMENT, text)


def one_line(text: str | None) -> str:
    """Scraped text on one line: storable, without control and invisible characters, single spaces.

    No-break and thin spaces become ordinary ones only where they stand with other white space: between
    digits they are part of a number.
    """
    if not text:
        return ""
    if "  " not in text and text.isprintable():  # nine in ten
        return text.strip()
    return WHITE_SPACE.sub(_space, CONTROLS.sub("", storable(text))).strip()


def _space(match: re.Match[str]) -> str:
    run = match.group()
    return run if run in "\u00a0\u2009\u202f" else " "
