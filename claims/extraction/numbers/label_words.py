"""Words that a number behind them only labels, and names that end in a number."""

from claims.extraction.numbers.dates import MONTHS, WEEKDAYS
from claims.extraction.vocabulary.wordlists import word_set

# A word in the singular (or listed in the plural) directly before a number labels it, and the reason to print.
LABELS = {
    "section": """
        section sections sec clause clauses paragraph paragraphs para subsection rule chapter chapters schedule annex
        appendix exhibit exhibits amendment title proposition prop bill act directive regulation resolution cfr usc
        statute count article articles measure
    """,
    "page": "page pages p pp line lines verse psalm folio slide slides",
    "numbered thing": """
        no nos number numbers nr item items figure fig table chart box step lesson tip question answer q option note
        footnote comment post thread entry plate map condition bib runner engine booster recital layer
        vitamin omega factor sample specimen update bulletin issue edition letter newsletter report dispatch module
        photo photograph picture image communique memo circular briefing recommendation finding decree instalment
        installment unit exercise task
    """,
    "phase or stage": """
        phase phases stage stages tier tiers level category categories cat class classes grade grades type types part
        parts volume vol episode season series round heat lap race leg set game match matchday gameweek week day days
        year quarter inning period session zone group pool page
    """,
    "place": """
        room suite unit apartment apt flat floor gate terminal platform pier bay district ward precinct route highway
        interstate road exit junction studio area building block plot hangar berth seat row bed box postcode zip sector
        reactor tower turbine silo badge courtroom ballroom boardroom classroom
        camp hall court stand pitch lane door desk runway marker hole mile milepost kilometre kilometer pad quay
        constituency arrondissement
    """,
    "flight, train or case": """
        flight train bus tram channel radio file form docket case ref reference code pin id serial batch lot ticket
        extension ext order invoice patent permit licence license account registration claim protocol isbn issn pmid
        doi crd policy
    """,
    "version or model": """
        version versions v release build model models mark mk windows ios android iphone ipad pixel galaxy playstation
        ps xbox macos chrome firefox python java php formula apollo soyuz falcon boeing airbus embraer bombardier cessna
        antonov ilyushin mig sukhoi tupolev gemini claude gpt llama porsche peugeot saab mazda nokia intel ryzen core
        snapdragon dreamliner ubuntu bluetooth wifi usb hdmi directx viking voyager
    """,
    "rank": "top best ranked seed seeded rank world",
    "name": "catch blink maroon cloud",
}
REASONS: dict[str, str] = {}
for _reason, _label_words in LABELS.items():
    for _label in _label_words.split():
        REASONS.setdefault(_label, _reason)
# These label only when capitalised, or when nothing counted follows: "last week 40 people", "a level 5 points higher".
DOUBTFUL = word_set("""
    week day days year quarter period session season series game match round race set group pool
    part parts unit area figure point line lines count title bill act rule order item items box note post
    comment account claim case layer condition engine mile file form code court stand hall pitch seat road world row
    gate camp door
    desk core model models mark number numbers question questions answer option chapter heat lap leg channel radio
    policy flight train bus plot map volume formula matches days lane cloud
    article articles table chart measure factor marker hole
    license licence ticket permit step block file sample specimen update bulletin issue edition letter newsletter
    photo photograph picture image report dispatch module memo circular briefing recommendation finding decree
    exercise task constituency
""")
# Labels that are verbs as well, unless a sign, a preposition or a verb follows the number: "Doctors report 3 dead".
ALSO_VERBS = word_set("report issue note order post file box book")
BEHIND_LABEL = word_set("of is was are were for on in and to or has will said says by at as")
INDICES = word_set("""
    ftse cac nikkei russell stoxx asx csi nifty sensex dow nasdaq topix dax ibex fortune forbes seng kospi smi tsx
    msci s&p aex omx omxs psi crsp wilshire inc bse hsi sti klci set50 euronext eurostoxx
""")
INDEX_SIZES = word_set("""
    20 25 30 35 40 50 60 80 90 100 150 200 225 250 300 350 400 500 600 800 1000 2000 3000 5000
""")
GROUPS = word_set("group g big magnificent famous gang")
# Capitalised words that open sentences, or are ordinary before a count.
PLAIN_CAPITALS = word_set("""
    the a an about around nearly almost over under some only just at least more than fewer less up to of in on by
    from with for and but or if when while after before since until between another all both these those other its
    their his her our my your there it they we he she i another approximately roughly exactly every each no not now
    then so as that this also still however meanwhile yesterday today total average minimum maximum additional
    another including plus minus said says added killed injured
""")
TEMPORAL = word_set(
    "day week year quarter period season session game match race round order account case claim measure factor"
)
# Verbs that a name with a number does: "when the Solano 5 ships", "why Band 41 makes".
NAME_VERBS = word_set("""
    is was has does as says its costs makes ships sells runs uses gets goes comes needs takes offers features weighs
    includes starts begins arrives launches lands beats boasts adds packs lasts means lets gives brings becomes keeps
    remains seems supports delivers promises carries contains appears requires shows reaches
    returns premieres resumes explains describes sets covers lists replaces supersedes stops ends opens closes deals
    refers applies states looks
""")
PARTED = word_set("page part photo photograph picture image slide episode step chapter day stage item lesson")
PUPILS = word_set("pupils pupil students student children girls boys exams exam teachers classes maths")
ABBREVIATED = word_set("no nos p pp fig vol ch sec art para ext cat nr apt v ver")
NEVER_NAMES = WEEKDAYS | MONTHS | {"us", "uk", "eu", "un", "ci"}
