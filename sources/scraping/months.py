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
        "", "", "", "", "maj", "", "", "augusti", "", "", "", "desember",
    ),
)  # fmt: skip
MONTHS = {
    name: number
    for language in (ENGLISH, *OTHERS)
    for number, names in enumerate(language, start=1)
    for name in names.split()
}
