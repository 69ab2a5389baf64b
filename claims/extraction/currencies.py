"""Money before or after a number: signs, ISO 4217 codes and names, and which country's dollar is meant."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache

from babel.core import get_global
from babel.numbers import get_currency_name, get_territory_currencies

from claims.extraction.tokens import WORD, Tokens
from claims.extraction.wordlists import word_set

AMBIGUOUS_CURRENCY = "ambiguous_currency"

# What each sign stands for, the usual one first.
SIGNS = {
    "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₩": "KRW", "₽": "RUB", "₺": "TRY", "₪": "ILS", "₫": "VND",
    "₱": "PHP", "₦": "NGN", "₴": "UAH", "฿": "THB", "₡": "CRC", "₲": "PYG", "₵": "GHS", "₸": "KZT", "₼": "AZN", "₾": "GEL",
    "₿": "XBT", "元": "CNY", "円": "JPY",
}  # fmt: skip

# Letters glued to a dollar sign ("HK$").
DOLLAR_PREFIXES = {
    "us": "USD", "u": "USD", "a": "AUD", "au": "AUD", "aus": "AUD", "c": "CAD", "ca": "CAD", "can": "CAD", "cdn": "CAD",
    "hk": "HKD", "s": "SGD", "sg": "SGD", "nz": "NZD", "nt": "TWD", "r": "BRL", "mx": "MXN", "mex": "MXN", "j": "JMD",
    "tt": "TTD", "ec": "XCD", "fj": "FJD", "b": "BND", "n": "NAD", "z": "ZWG", "rd": "DOP", "bz": "BZD", "g": "GYD",
    "cn": "CNY", "jp": "JPY",
}  # fmt: skip

# Abbreviations written before a number that are not ISO 4217 codes.
ABBREVIATIONS = {
    "rs": "INR", "re": "INR", "rmb": "CNY", "rm": "MYR", "rp": "IDR", "kr": "SEK", "sfr": "CHF", "ksh": "KES", "kshs": "KES",
    "ush": "UGX", "ushs": "UGX", "tsh": "TZS", "dh": "AED", "dhs": "AED", "zł": "PLN", "kč": "CZK", "ft": "HUF", "lei": "RON",
    "euro": "EUR", "euros": "EUR", "nis": "ILS", "gh": "GHS", "btc": "XBT",
}  # fmt: skip
_LEFT_ONLY_UPPER = frozenset({"rm", "gh", "ft", "lei", "re"})  # ordinary words or units otherwise

# Names that stand alone; with a nation before them ("Canadian dollars") they come from CLDR.
NAMES = {
    "dollar": "USD", "buck": "USD", "greenback": "USD", "pound": "GBP", "quid": "GBP", "sterling": "GBP", "euro": "EUR",
    "yen": "JPY", "yuan": "CNY", "renminbi": "CNY", "rmb": "CNY", "rupee": "INR", "won": "KRW", "peso": "MXN", "franc": "CHF",
    "ruble": "RUB", "rouble": "RUB", "rand": "ZAR", "lira": "TRY", "zloty": "PLN", "baht": "THB", "ringgit": "MYR",
    "rupiah": "IDR", "naira": "NGN", "shekel": "ILS", "dirham": "AED", "riyal": "SAR", "forint": "HUF", "hryvnia": "UAH",
    "krona": "SEK", "krone": "NOK", "koruna": "CZK", "kuna": "HRK", "cedi": "GHS", "birr": "ETB", "taka": "BDT", "kyat": "MMK",
    "tenge": "KZT", "shilling": "KES", "dinar": "KWD", "rial": "IRR", "dong": "VND", "bolivar": "VES", "guarani": "PYG",
    "kwacha": "ZMW", "kwanza": "AOA", "metical": "MZN", "pula": "BWP", "afghani": "AFN", "manat": "AZN", "lari": "GEL",
    "leu": "RON", "lev": "BGN", "bitcoin": "XBT", "reai": "BRL",
}  # fmt: skip
IRREGULAR_NAMES = {
    "kronor": "SEK", "kroner": "NOK", "kronur": "ISK", "reais": "BRL", "lei": "RON", "leva": "BGN", "pesos": "MXN",
    "zlotys": "PLN", "zloties": "PLN", "liras": "TRY", "zl": "PLN", "kr": "SEK",
}  # fmt: skip
_SHARED_NAMES = word_set("""
    peso pesos krone kroner krona kronor shilling shillings dinar dinars rial rials riyal riyals franc francs kr
""")

# A hundredth of a unit.
MINOR = {
    "cent": "USD", "cents": "USD", "¢": "USD", "pence": "GBP", "penny": "GBP", "pennies": "GBP", "p": "GBP", "paise": "INR",
    "paisa": "INR", "kopeks": "RUB", "kopecks": "RUB", "sen": "MYR", "fils": "AED", "kobo": "NGN", "eurocents": "EUR",
}  # fmt: skip

# Codes that are English words or common abbreviations, too often in capitals to be trusted.
_NOT_CODES = word_set("ALL TOP CUP BAM MOP PEN TRY SOS MAD COP GEL LAK RON MUR TMT STN MRO SLE")

# Words of a text that point to one currency among those that share a sign or a name.
_PLACES = {
    "$": {
        "USD": "us usa america american americans nasdaq nyse washington dow fed",
        "AUD": "australia australian australians australia's asx sydney melbourne canberra brisbane perth queensland",
        "CAD": "canada canadian canadians canada's toronto ottawa ontario quebec alberta vancouver montreal tsx",
        "NZD": "zealand auckland wellington nzx kiwi",
        "HKD": "hong hkex",
        "SGD": "singapore singapore's singaporean sgx",
        "TWD": "taiwan taiwan's taiwanese taipei",
    },
    "¥": {
        "JPY": "yen japan japanese japan's tokyo osaka nikkei boj",
        "CNY": "yuan rmb renminbi china chinese china's beijing shanghai shenzhen hangzhou",
    },
    "kr": {
        "SEK": "sweden swedish sweden's stockholm gothenburg riksbank",
        "NOK": "norway norwegian norway's oslo bergen norges",
        "DKK": "denmark danish denmark's copenhagen",
        "ISK": "iceland icelandic iceland's reykjavik",
    },
    "rs": {
        "INR": "india indian india's mumbai delhi crore lakh bengaluru sensex",
        "PKR": "pakistan pakistani pakistan's karachi lahore islamabad",
        "LKR": "lanka lankan colombo",
        "NPR": "nepal nepali nepal's kathmandu nepalese",
        "MUR": "mauritius mauritian",
    },
    "£": {
        "GBP": "britain british uk london england scotland wales sterling",
        "EGP": "egypt egyptian egypt's cairo",
        "LBP": "lebanon lebanese lebanon's beirut",
        "SYP": "syria syrian syria's damascus",
    },
    "peso": {
        "MXN": "mexico mexican mexico's",
        "ARS": "argentina argentine argentina's argentinian buenos",
        "PHP": "philippines philippine manila filipino",
        "CLP": "chile chilean chile's santiago",
        "COP": "colombia colombian colombia's bogota bogotá",
        "UYU": "uruguay uruguayan montevideo",
        "CUP": "cuba cuban havana",
    },
    "shilling": {
        "KES": "kenya kenyan kenya's nairobi",
        "UGX": "uganda ugandan uganda's kampala",
        "TZS": "tanzania tanzanian tanzania's dodoma",
        "SOS": "somalia somali mogadishu",
    },
    "dinar": {
        "KWD": "kuwait kuwaiti", "IQD": "iraq iraqi baghdad", "JOD": "jordan jordanian amman", "TND": "tunisia tunisian tunis",
        "DZD": "algeria algerian algiers", "RSD": "serbia serbian belgrade", "BHD": "bahrain bahraini", "LYD": "libya libyan tripoli",
    },
    "riyal": {"SAR": "saudi riyadh", "QAR": "qatar qatari doha", "OMR": "oman omani muscat", "IRR": "iran iranian tehran"},
    "franc": {"CHF": "swiss switzerland zurich geneva", "XOF": "senegal ivory mali benin togo niger burkina", "XAF": "cameroon gabon chad"},
}  # fmt: skip
_GROUP_OF_NAME = {
    "¥": "¥", "$": "$", "£": "£", "kr": "kr", "rs": "rs", "re": "rs", "₹": "rs", "rupee": "rs", "rupees": "rs", "krona": "kr",
    "kronor": "kr", "krone": "kr", "kroner": "kr", "peso": "peso", "pesos": "peso", "shilling": "shilling",
    "shillings": "shilling", "dinar": "dinar", "dinars": "dinar", "riyal": "riyal", "riyals": "riyal", "rial": "riyal",
    "rials": "riyal", "franc": "franc", "francs": "franc", "dollar": "$", "dollars": "$", "pound": "£", "pounds": "£",
    "cent": "$", "cents": "$", "¢": "$",
}  # fmt: skip
_SIGN_MAY_BE_FOREIGN = frozenset({"¥", "kr", "rs"})  # used at home for another currency as often as for the usual one


@dataclass(frozen=True, slots=True)
class Money:
    """A currency found beside a number: its tokens, its code, and what the number is to be multiplied with."""

    first: int
    last: int
    code: str
    flags: tuple[str, ...] = ()
    factor: Decimal = Decimal(1)


def currency_before(tokens: Tokens, index: int) -> Money | None:
    """The currency written directly before the token ``index`` ("US$", "EUR ", "Rs. "), a sign in between skipped."""
    at = index - 1
    if tokens.words[at] in ("-", "−", "+", "~", "±") and tokens.glued(index):
        at -= 1
    word = tokens.words[at]
    if word == "." and tokens.words[at - 1] in SIGNS and tokens.glued(at):
        at, word = at - 1, tokens.words[at - 1]  # "$.50"
    if word in SIGNS:
        return _sign_before(tokens, at)
    if word == "." and tokens.words[at - 1] in ABBREVIATIONS and tokens.glued(at):
        at, word = at - 1, tokens.words[at - 1]
    if tokens.kinds[at] != WORD:
        return None
    raw = tokens.raw(at)
    if raw in iso_codes() and (not tokens.glued(at) or tokens.words[at - 1] not in ("-", "/", "#")):
        return Money(at, index, raw)
    code = ABBREVIATIONS.get(word)
    if (
        code is None
        or (word in _LEFT_ONLY_UPPER and not raw.isupper())
        or (word in ("euro", "euros") and raw.islower())
    ):
        return None
    if word == "euro" and not tokens.glued(index):
        return None  # "Euro 2024" is a tournament
    return _told_by_place(tokens, Money(at, index, code), word)


def currency_after(tokens: Tokens, index: int) -> Money | None:
    """The currency that begins at token ``index`` ("yuan", "US dollars", "€", "cents"); hyphens may stand between."""
    word = tokens.words[index]
    if word in SIGNS:
        if tokens.kinds[index + 1] == 2 or not tokens.glued(index + 1) or not tokens.words[index + 1].isdigit():
            return _told_by_place(tokens, Money(index, index + 1, SIGNS[word]), word)
        return None
    if tokens.kinds[index] != WORD:
        return _minor(tokens, index)
    phrase = _phrase_at(tokens, index)
    if phrase is not None:
        return phrase
    if tokens.raw(index) in iso_codes():
        return Money(index, index + 1, tokens.raw(index))
    if word == "us" and tokens.words[index + 1] == "$":
        return Money(index, index + 2, "USD")
    name = IRREGULAR_NAMES.get(word) or NAMES.get(word) or (NAMES.get(word[:-1]) if word.endswith("s") else None)
    if name is not None:
        return _told_by_place(tokens, Money(index, index + 1, name), word)
    return _minor(tokens, index)


@cache
def iso_codes() -> frozenset[str]:
    """The currencies that are legal tender somewhere, by ISO 4217 code, without those that read as English words."""
    codes = set()
    for territory in get_global("territory_currencies"):
        codes.update(get_territory_currencies(territory, start_date=date(2024, 1, 1), end_date=date(2026, 1, 1)))
    return frozenset(codes | {"CNH"}) - _NOT_CODES


def _sign_before(tokens: Tokens, at: int) -> Money:
    sign = tokens.words[at]
    if sign == "$" and tokens.kinds[at - 1] == WORD and tokens.glued(at):
        word = tokens.words[at - 1]
        if word in DOLLAR_PREFIXES:
            return Money(at - 1, at + 1, DOLLAR_PREFIXES[word])
        if tokens.raw(at - 1) in iso_codes():
            return Money(at - 1, at + 1, tokens.raw(at - 1))
    if sign == "¥" and tokens.words[at - 1] == "cn" and tokens.glued(at):
        return Money(at - 1, at + 1, "CNY")
    return _told_by_place(tokens, Money(at, at + 1, SIGNS[sign]), sign)


def _told_by_place(tokens: Tokens, money: Money, word: str) -> Money:
    """The same money in the currency that the text's places point to; flagged where they point to several or none."""
    group = _GROUP_OF_NAME.get(word)
    if group is None:
        return money
    words = tokens.vocabulary()
    named = [code for code, places in _PLACES[group].items() if not words.isdisjoint(places.split())]
    if money.code in named or (group == "rs" and word == "₹"):
        doubtful = group in _SIGN_MAY_BE_FOREIGN and len(named) > 1
        return _flagged(money, money.code) if doubtful else money
    if not named:
        return (
            _flagged(money, money.code)
            if (group in _SIGN_MAY_BE_FOREIGN and word != "rs") or word in _SHARED_NAMES
            else money
        )
    if group in ("$", "£"):
        return _flagged(money, money.code)  # a foreign place is no proof: the dollar is the world's
    return Money(money.first, money.last, named[0], (AMBIGUOUS_CURRENCY,) if len(named) > 1 else (), money.factor)


def _flagged(money: Money, code: str) -> Money:
    return Money(money.first, money.last, code, (AMBIGUOUS_CURRENCY,), money.factor)


def _minor(tokens: Tokens, index: int) -> Money | None:
    word = tokens.words[index]
    code = MINOR.get(word)
    if code is None or (word == "p" and not tokens.glued(index)):
        return None
    money = Money(index, index + 1, code, (), Decimal("0.01"))
    return _told_by_place(tokens, money, word) if word in _GROUP_OF_NAME else money


def _phrase_at(tokens: Tokens, index: int) -> Money | None:
    for words, code in _phrases().get(tokens.words[index], ()):
        at = index + 1
        for expected in words:
            if tokens.words[at] == "-" and tokens.glued(at):
                at += 1
            if tokens.words[at] != expected:
                break
            at += 1
        else:
            return Money(index, at, code)
    return None


@cache
def _phrases() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Names of two and more words by their first: "hong kong dollars", "us dollar", "pounds sterling"."""
    found: dict[tuple[str, ...], str] = {
        ("pounds", "sterling"): "GBP", ("pound", "sterling"): "GBP", ("american", "dollars"): "USD", ("us", "cents"): "USD",
        ("swedish", "krona"): "SEK", ("swedish", "crowns"): "SEK", ("norwegian", "crowns"): "NOK", ("danish", "crowns"): "DKK",
        ("norwegian", "krone"): "NOK", ("czech", "crowns"): "CZK", ("russian", "roubles"): "RUB", ("uae", "dirham"): "AED",
        ("korean", "won"): "KRW", ("israeli", "shekels"): "ILS", ("taiwan", "dollars"): "TWD", ("cfa", "francs"): "XOF",
        ("brazilian", "reais"): "BRL", ("indian", "rupees"): "INR", ("sterling",): "GBP", ("emirati", "dirhams"): "AED",
    }  # fmt: skip
    for code in iso_codes() - {"XDR"}:
        for count in (1, 2):
            words = tuple(get_currency_name(code, count, locale="en").lower().split())
            if len(words) > 1 and all(word.isalpha() for word in words):
                found.setdefault(words, code)
    by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for words, code in found.items():
        by_first.setdefault(words[0], []).append((words[1:], code))
    return {first: tuple(sorted(rest, key=lambda entry: -len(entry[0]))) for first, rest in by_first.items()}
