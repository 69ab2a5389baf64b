"""Whether a text is in a language that we read: English, by the share of its commonest words."""

import re

from claims.extraction.vocabulary.wordlists import word_set

WORD = re.compile(r"[^\W\d_]+")
COMMON = word_set(
    """
    the of and to in a is that for it was on are as with his they at be this have from or had by not but what all were
    we
    """
    """
     when your can said there an each which she do how their if will up other about out many then them these so some
    her
    """
    " would make like him into has its after over than more new says"
)
SAMPLE = 4000
ENOUGH_WORDS = 12
ENGLISH_SHARE = 0.12
OTHER_SCRIPT = re.compile(
    r"[\u0400-\u04FF\u0590-\u06FF\u0900-\u0DFF\u3040-\u30FF\u4E00-\u9FFF\uAC00-\uD7AF\u0E00-\u0E7F]"
)
OTHERS: dict[str, frozenset[str]] = {
    "de": word_set("der die das und ist nicht von den mit dem für auf ein eine im sich auch wird wurde nach bei"),
    "fr": word_set("le la les des et est une dans pour que qui sur pas avec au du par plus ce sont"),
    "es": word_set("el los las del que una por con para como más pero sus le ha está son también"),
    "it": word_set("il lo gli che di una per con non sono della nel alla più anche dei delle"),
    "nl": word_set("het een van dat niet zijn voor met aan er ook naar bij wordt werd door"),
    "pt": word_set("os as um uma para com não por mais dos das foi ao são também pelo pela"),
    "sv": word_set("och att det som en på är av för med den till inte har ett var"),
}


def language_of(text: str) -> str | None:
    """ "en", another ISO 639-1 code that the text's small words speak for, or None for one we cannot name.

    A text too short to tell counts as English.
    """
    sample = text[:SAMPLE]
    words = [word.lower() for word in WORD.findall(sample)]
    if len(OTHER_SCRIPT.findall(sample)) > len(sample) / 5:
        return None
    if len(words) < ENOUGH_WORDS:
        return "en"
    english = sum(word in COMMON for word in words) / len(words)
    shares = {code: sum(word in common for word in words) / len(words) for code, common in OTHERS.items()}
    best = max(shares, key=lambda code: shares[code])
    if shares[best] > english:
        return best
    # A list of short lines has few small words; nothing else speaks for another language.
    return "en" if english >= ENGLISH_SHARE or shares[best] < ENGLISH_SHARE / 2 else None
