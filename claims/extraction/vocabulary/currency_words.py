"""How money is written: signs, abbreviations and names, and the places that tell one dollar from another."""

from claims.extraction.vocabulary.wordlists import word_set

# What each sign stands for, the usual one first.
SIGNS = {
    "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₩": "KRW", "₽": "RUB", "₺": "TRY", "₪": "ILS",
    "₫": "VND", "₱": "PHP", "₦": "NGN", "₴": "UAH", "฿": "THB", "₡": "CRC", "₲": "PYG", "₵": "GHS", "₸": "KZT",
    "₼": "AZN", "₾": "GEL", "₿": "XBT", "元": "CNY", "円": "JPY",
}  # fmt: skip

# Letters glued to a dollar sign ("HK$").
DOLLAR_PREFIXES = {
    "us": "USD", "u": "USD", "a": "AUD", "au": "AUD", "aus": "AUD", "c": "CAD", "ca": "CAD", "can": "CAD",
    "cdn": "CAD", "hk": "HKD", "s": "SGD", "sg": "SGD", "nz": "NZD", "nt": "TWD", "r": "BRL", "mx": "MXN",
    "mex": "MXN", "j": "JMD", "tt": "TTD", "ec": "XCD", "fj": "FJD", "b": "BND", "n": "NAD", "z": "ZWG", "rd": "DOP",
    "bz": "BZD", "g": "GYD", "cn": "CNY", "jp": "JPY",
}  # fmt: skip

# Abbreviations written before a number that are not ISO 4217 codes.
ABBREVIATIONS = {
    "rs": "INR", "re": "INR", "rmb": "CNY", "rm": "MYR", "rp": "IDR", "kr": "SEK", "sfr": "CHF", "skr": "SEK",
    "nkr": "NOK", "dkr": "DKK", "ksh": "KES", "kshs": "KES", "ush": "UGX", "ushs": "UGX", "tsh": "TZS", "dh": "AED",
    "dhs": "AED", "zł": "PLN", "kč": "CZK", "ft": "HUF", "lei": "RON", "euro": "EUR", "euros": "EUR", "nis": "ILS",
    "gh": "GHS", "btc": "XBT",
}  # fmt: skip
LEFT_ONLY_UPPER = frozenset({"rm", "gh", "ft", "lei", "re"})  # ordinary words or units otherwise

# Letters glued to an amount that are a currency only in texts about its country: "W390bn", "R1.2m".
LETTERS = {
    "w": ("KRW", word_set("korea korean korea's seoul kospi kosdaq won")),
    "won": ("KRW", word_set("korea korean korea's seoul kospi kosdaq")),
    "r": ("ZAR", word_set("africa african africa's johannesburg pretoria jse rand eskom")),
    "y": ("JPY", word_set("japan japanese japan's tokyo nikkei yen")),
    "p": ("PHP", word_set("philippines philippine manila filipino peso pesos")),
    "bt": ("THB", word_set("thailand thai thailand's bangkok baht")),
}

# Names that stand alone; with a nation before them ("Canadian dollars") they come from CLDR.
NAMES = {
    "dollar": "USD", "buck": "USD", "greenback": "USD", "pound": "GBP", "quid": "GBP", "sterling": "GBP",
    "euro": "EUR", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY", "rmb": "CNY", "rupee": "INR", "won": "KRW",
    "peso": "MXN", "franc": "CHF", "ruble": "RUB", "rouble": "RUB", "rand": "ZAR", "lira": "TRY", "zloty": "PLN",
    "baht": "THB", "ringgit": "MYR", "rupiah": "IDR", "naira": "NGN", "shekel": "ILS", "dirham": "AED",
    "riyal": "SAR", "forint": "HUF", "hryvnia": "UAH", "krona": "SEK", "krone": "NOK", "koruna": "CZK",
    "crown": "CZK", "kuna": "HRK", "cedi": "GHS", "birr": "ETB", "taka": "BDT", "kyat": "MMK", "tenge": "KZT",
    "shilling": "KES", "dinar": "KWD", "rial": "IRR", "dong": "VND", "bolivar": "VES", "guarani": "PYG",
    "kwacha": "ZMW", "kwanza": "AOA", "metical": "MZN", "pula": "BWP", "afghani": "AFN", "manat": "AZN",
    "lari": "GEL", "leu": "RON", "lev": "BGN", "bitcoin": "XBT", "reai": "BRL",
}  # fmt: skip
IRREGULAR_NAMES = {
    "kronor": "SEK", "kroner": "NOK", "kronur": "ISK", "reais": "BRL", "lei": "RON", "leva": "BGN", "pesos": "MXN",
    "zlotys": "PLN", "zloties": "PLN", "liras": "TRY", "zl": "PLN", "kr": "SEK",
}  # fmt: skip
SHARED_NAMES = word_set("""
    peso pesos krone kroner krona kronor shilling shillings dinar dinars rial rials riyal riyals franc francs kr
    crown crowns
""")

# A hundredth of a unit.
MINOR = {
    "cent": "USD", "cents": "USD", "¢": "USD", "pence": "GBP", "penny": "GBP", "pennies": "GBP", "p": "GBP",
    "paise": "INR", "paisa": "INR", "kopeks": "RUB", "kopecks": "RUB", "sen": "MYR", "fils": "AED", "kobo": "NGN",
    "eurocents": "EUR",
}  # fmt: skip

# Codes that are English words or common abbreviations, too often in capitals to be trusted.
NOT_CODES = word_set("ALL TOP CUP BAM MOP PEN TRY SOS MAD COP GEL LAK RON MUR TMT STN MRO SLE")

# Words of a text that point to one currency among those that share a sign or a name.
PLACES = {
    "crown": {
        "CZK": "czech prague brno czechia",
        "SEK": "sweden swedish sweden's stockholm",
        "NOK": "norway norwegian norway's oslo",
        "DKK": "denmark danish denmark's copenhagen",
    },
    "$": {
        "USD": "us usa america american americans nasdaq nyse washington dow fed",
        "AUD": "australia australian australians australia's asx sydney melbourne canberra brisbane perth queensland"
        " adelaide tasmania hobart",
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
        "KWD": "kuwait kuwaiti",
        "IQD": "iraq iraqi baghdad",
        "JOD": "jordan jordanian amman",
        "TND": "tunisia tunisian tunis",
        "DZD": "algeria algerian algiers",
        "RSD": "serbia serbian belgrade",
        "BHD": "bahrain bahraini",
        "LYD": "libya libyan tripoli",
    },
    "riyal": {
        "SAR": "saudi riyadh",
        "QAR": "qatar qatari doha",
        "OMR": "oman omani muscat",
        "IRR": "iran iranian tehran",
    },
    "franc": {
        "CHF": "swiss switzerland zurich geneva",
        "XOF": "senegal ivory mali benin togo niger burkina",
        "XAF": "cameroon gabon chad",
    },
}
GROUP_OF_NAME = {
    "crown": "crown", "crowns": "crown", "¥": "¥", "$": "$", "£": "£", "kr": "kr", "rs": "rs", "re": "rs", "₹": "rs",
    "rupee": "rs", "rupees": "rs", "krona": "kr", "kronor": "kr", "krone": "kr", "kroner": "kr", "peso": "peso",
    "pesos": "peso", "shilling": "shilling", "shillings": "shilling", "dinar": "dinar", "dinars": "dinar",
    "riyal": "riyal", "riyals": "riyal", "rial": "riyal", "rials": "riyal", "franc": "franc", "francs": "franc",
    "dollar": "$", "dollars": "$", "pound": "£", "pounds": "£", "cent": "$", "cents": "$", "¢": "$",
}  # fmt: skip
# Names that only some of those who share a sign write so.
SPELLED = {
    "kroner": ("NOK", "DKK"), "krone": ("NOK", "DKK"), "kronor": ("SEK",), "krónur": ("ISK",), "kronur": ("ISK",),
}  # fmt: skip
# Dollars that their own press calls plain "$" and the world's doesn't, and words that make a text American.
HOME_DOLLARS = ("AUD", "NZD")
STATES = word_set("south western new wales northern territory island")  # parts of the names of lands within them
WITHIN = word_set("in across throughout around")
AMERICAN = word_set("usa america american americans nasdaq nyse washington dow fed manhattan california texas florida")
SIGN_MAY_BE_FOREIGN = frozenset({"¥", "kr", "rs"})  # used at home for another currency as often as for the usual one

# Names of two words and more that CLDR lacks.
PHRASES = {
    "pounds sterling": "GBP",
    "pound sterling": "GBP",
    "sterling": "GBP",
    "american dollars": "USD",
    "us cents": "USD",
    "swedish krona": "SEK",
    "swedish crowns": "SEK",
    "norwegian crowns": "NOK",
    "norwegian krone": "NOK",
    "danish crowns": "DKK",
    "czech crowns": "CZK",
    "russian roubles": "RUB",
    "uae dirham": "AED",
    "emirati dirhams": "AED",
    "korean won": "KRW",
    "israeli shekels": "ILS",
    "taiwan dollars": "TWD",
    "cfa francs": "XOF",
    "brazilian reais": "BRL",
    "indian rupees": "INR",
}
