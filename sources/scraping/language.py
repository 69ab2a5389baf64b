"""Which language a text is in: by its script, else by its smallest words."""

import re
from collections import Counter

STOPWORDS = {
    "en": "the and of to in that is was for on with as at by from has have it said are this be were will which",
    "de": "der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus hat",
    "fr": "le la les et des en du une est dans que pour qui sur pas au par avec ce il plus sont aux ont cette",
    "es": "el la los de que y en un una del las por con para es se su al lo como más fue han pero sus",
    "it": "il di che la e per un in una del della con non sono si da le dei gli alla nel anche più ha dal",
    "pt": "o de que e do da em um para com não uma os no se na por mais as dos como mas foi ao das pela",
    "nl": "de het een van en in is dat op te zijn met voor niet aan er om ook door werd bij naar wordt heeft",
    "sv": "och att det som en på är av för med den till har inte om ett men var jag från vid kan så",
    "da": "og det at en den til er som på de med han af for ikke der var mig sig men et har om",
    "no": "og det som er til på en av for at med ikke har den de et om var fra han men ble kan",
    "pl": "i w na z się nie do to że jest o jak po ale co za od przez przy są był tym które oraz",
    "tr": "ve bir bu da de için ile çok olarak daha olan gibi sonra kadar ne var en ama olduğu",
    "id": "yang dan di untuk dengan pada ini dari dalam itu akan tidak juga ke oleh adalah karena bisa",
}  # the most frequent words of each, in their own order of frequency
SCRIPTS = (  # the first that holds a third of the letters decides
    ("ja", re.compile("[\u3040-\u30ff]")),
    ("ko", re.compile("[\uac00-\ud7af]")),
    ("zh", re.compile("[\u4e00-\u9fff]")),
    ("ar", re.compile("[\u0600-\u06ff]")),
    ("he", re.compile("[\u0590-\u05ff]")),
    ("el", re.compile("[\u0370-\u03ff]")),
    ("th", re.compile("[\u0e00-\u0e7f]")),
    ("hi", re.compile("[\u0900-\u097f]")),
    ("uk", re.compile("[іїєґ]")),
    ("ru", re.compile("[\u0400-\u04ff]")),
)
SCRIPT_SHARES = {
    "ja": 0.1,
    "uk": 0.03,
}  # kana stand among Chinese characters, Ukrainian's own letters among Russian ones
DEFAULT_SHARE = 0.3
LOOKED_AT = 5_000
FEWEST_WORDS = 12
LEAST_SHARE = 0.12  # of the words; running text in a language has a quarter or more
LEAST_LEAD = 1.3  # over the second language

_LANGUAGES_OF: dict[str, list[str]] = {}
for _language, _words in STOPWORDS.items():
    for _word in _words.split():
        _LANGUAGES_OF.setdefault(_word, []).append(_language)


def detect_language(text: str) -> str | None:
    """The language's two-letter code, or None when the text is short or in none that we know."""
    text = text[:LOOKED_AT].lower()
    letters = sum(map(str.isalpha, text))
    for language, script in SCRIPTS:
        if letters and len(script.findall(text)) / letters > SCRIPT_SHARES.get(language, DEFAULT_SHARE):
            return language
    words = re.findall(r"[^\W\d_]+", text)
    if len(words) < FEWEST_WORDS:
        return None
    hits = Counter(language for word in words for language in _LANGUAGES_OF.get(word, ()))
    (first, most), (_, second) = [*hits.most_common(2), ("", 0), ("", 0)][:2]
    return first if most / len(words) >= LEAST_SHARE and most >= LEAST_LEAD * second else None


def declared_language(*labels: str | None) -> str | None:
    """The first label that is a language tag, as its primary subtag: "en" of "en_GB"."""
    for label in labels:
        match = re.match(r"\s*([a-zA-Z]{2,3})(?:$|[-_,\s])", label or "")
        if match:
            return match[1].lower()
    return None
