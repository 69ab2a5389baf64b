"""Names of months, and what they are short for, in the languages whose dates we read; in lower case."""

ENGLISH = (
    "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
    "september sept sep", "october oct", "november nov", "december dec",
)  # fmt: skip
OTHERS = (
    (  # German
        "januar jänner jan", "februar feber", "märz maerz mär mrz", "", "mai", "juni", "juli", "", "", "oktober okt",
        "", "dezember dez",
    ),
    (  # French
        "janvier janv", "février fevrier févr fév", "mars", "avril avr", "mai", "juin", "juillet juil", "août aout",
        "septembre", "octobre", "novembre", "décembre decembre déc",
    ),
    (  # Spanish
        "enero ene", "febrero", "marzo", "abril abr", "mayo", "junio", "julio", "agosto ago", "septiembre setiembre",
        "octubre", "noviembre", "diciembre dic",
    ),
    (  # Italian
        "gennaio gen", "febbraio", "", "aprile", "maggio mag", "giugno giu", "luglio lug", "", "settembre set",
        "ottobre ott", "", "dicembre",
    ),
    (  # Portuguese
        "janeiro", "fevereiro fev", "março marco", "", "maio", "junho", "julho", "", "setembro", "outubro out",
        "novembro", "dezembro",
    ),
    (  # Dutch
        "januari", "februari", "maart mrt", "", "mei", "", "", "augustus", "", "", "", "",
    ),
    (  # Swedish, Danish and Norwegian
        "", "", "marts", "", "maj", "", "", "augusti", "", "", "", "desember",
    ),
    (  # Polish
        "stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia", "września", "października",
        "listopada", "grudnia",
    ),
    (  # Czech
        "ledna", "února", "března", "dubna", "května", "června", "července", "srpna", "září", "října", "listopadu",
        "prosince",
    ),
    (  # Romanian
        "ianuarie", "februarie", "martie", "aprilie", "", "iunie", "iulie", "", "septembrie", "octombrie",
        "noiembrie", "decembrie",
    ),
    (  # Hungarian
        "január", "február", "március", "április", "május", "június", "július", "augusztus", "szeptember", "október",
        "", "",
    ),
    (  # Turkish
        "ocak", "şubat", "mart", "nisan", "mayıs", "haziran", "temmuz", "ağustos", "eylül", "ekim", "kasım", "aralık",
    ),
    (  # Indonesian and Malay
        "", "", "maret mac", "", "", "jun", "", "agustus ogos", "", "", "", "disember",
    ),
    (  # Finnish
        "tammikuuta", "helmikuuta", "maaliskuuta", "huhtikuuta", "toukokuuta", "kesäkuuta", "heinäkuuta", "elokuuta",
        "syyskuuta", "lokakuuta", "marraskuuta", "joulukuuta",
    ),
    (  # Russian
        "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября",
        "декабря",
    ),
    (  # Ukrainian
        "січня", "лютого", "березня", "квітня", "травня", "червня", "липня", "серпня", "вересня", "жовтня",
        "листопада", "грудня",
    ),
    (  # Greek
        "ιανουαρίου", "φεβρουαρίου", "μαρτίου", "απριλίου", "μαΐου", "ιουνίου", "ιουλίου", "αυγούστου", "σεπτεμβρίου",
        "οκτωβρίου", "νοεμβρίου", "δεκεμβρίου",
    ),
    (  # Arabic, in Egypt and the Gulf, and in the Levant
        "يناير", "فبراير شباط", "مارس آذار", "أبريل ابريل نيسان", "مايو أيار", "يونيو حزيران", "يوليو تموز",
        "أغسطس آب", "سبتمبر أيلول", "أكتوبر", "نوفمبر", "ديسمبر",
    ),
)  # fmt: skip
MONTHS = {
    name: number
    for language in (ENGLISH, *OTHERS)
    for number, names in enumerate(language, start=1)
    for name in names.split()
}
