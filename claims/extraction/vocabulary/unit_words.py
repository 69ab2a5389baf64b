"""Units of measurement as tables: names, UN/CEFACT codes (Recommendation 20), and what CLDR lacks."""

from claims.extraction.vocabulary.wordlists import word_set

PERCENT, PERCENTAGE_POINT, BASIS_POINT, COUNT, RATIO = "percent", "percentage_point", "basis_point", "count", "ratio"

# CLDR's name, ours (an underscore is a space), UN/CEFACT's code; CLDR's name begins with the dimension.
FROM_CLDR = """
concentr-permille permille NX
angle-degree degree DD
temperature-celsius degree_celsius CEL
temperature-fahrenheit degree_fahrenheit FAH
temperature-kelvin kelvin KEL
duration-century century -
duration-decade decade -
duration-year year ANN
duration-quarter quarter QAN
duration-month month MON
duration-week week WEE
duration-day day DAY
duration-hour hour HUR
duration-minute minute MIN
duration-second second SEC
duration-millisecond millisecond C26
duration-microsecond microsecond B98
duration-nanosecond nanosecond C47
length-kilometer km KMT
length-meter metre MTR
length-centimeter cm CMT
length-millimeter mm MMT
length-micrometer micrometre 4H
length-nanometer nanometre C45
length-mile mile SMI
length-yard yard YRD
length-foot foot FOT
length-inch inch INH
length-nautical-mile nautical_mile NMI
length-light-year light_year B57
length-parsec parsec C63
length-furlong furlong M50
length-fathom fathom AK
area-square-kilometer square_kilometre KMK
area-hectare hectare HAR
area-square-meter square_metre MTK
area-square-centimeter square_centimetre CMK
area-square-mile square_mile MIK
area-acre acre ACR
area-square-yard square_yard YDK
area-square-foot square_foot FTK
area-square-inch square_inch INK
mass-tonne tonne TNE
mass-kilogram kg KGM
mass-gram gram GRM
mass-milligram mg MGM
mass-microgram microgram MC
mass-ton ton STN
mass-stone stone STI
mass-pound pound LBR
mass-ounce ounce ONZ
mass-carat carat CTM
volume-cubic-kilometer cubic_kilometre H20
volume-cubic-meter cubic_metre MTQ
volume-cubic-centimeter cubic_centimetre CMQ
volume-cubic-mile cubic_mile M69
volume-cubic-yard cubic_yard YDQ
volume-cubic-foot cubic_foot FTQ
volume-cubic-inch cubic_inch INQ
volume-liter litre LTR
volume-milliliter millilitre MLT
volume-centiliter centilitre CLT
volume-hectoliter hectolitre HLT
volume-megaliter megalitre MAL
volume-acre-foot acre_foot M67
volume-bushel bushel BUA
volume-gallon gallon GLL
volume-pint pint PTL
volume-quart quart QTL
volume-fluid-ounce fluid_ounce OZA
volume-barrel barrel BLL
power-gigawatt GW A90
power-megawatt MW MAW
power-kilowatt kW KWT
power-watt watt WTT
power-horsepower horsepower HJ
energy-kilowatt-hour kWh KWH
energy-kilojoule kilojoule KJO
energy-joule joule JOU
energy-kilocalorie kilocalorie K53
energy-calorie calorie D70
energy-british-thermal-unit btu BTU
energy-electronvolt electronvolt A53
electric-volt volt VLT
electric-ampere ampere AMP
electric-ohm ohm OHM
frequency-gigahertz GHz A86
frequency-megahertz MHz MHZ
frequency-kilohertz kHz KHZ
frequency-hertz hertz HTZ
digital-petabyte PB E36
digital-terabyte TB E35
digital-gigabyte GB E34
digital-megabyte MB 4L
digital-kilobyte kB 2P
digital-byte byte AD
digital-terabit terabit E83
digital-gigabit gigabit B68
digital-megabit megabit D36
digital-kilobit kilobit C37
digital-bit bit A99
graphics-megapixel megapixel E38
graphics-pixel pixel E37
speed-kilometer-per-hour km/h KMH
speed-meter-per-second m/s MTS
speed-mile-per-hour mph HM
speed-knot knot KNT
consumption-mile-per-gallon mpg -
pressure-millibar millibar MBR
pressure-bar bar BAR
pressure-atmosphere atmosphere ATM
pressure-hectopascal hectopascal A97
pressure-kilopascal kilopascal KPA
pressure-megapascal megapascal MPA
pressure-pascal pascal PAL
pressure-pound-force-per-square-inch psi PS
torque-newton-meter newton_metre NU
force-newton newton NEW
"""

# Name, code, dimension, and every spelling: what CLDR lacks, and what news writes beside it.
OWN: tuple[tuple[str, str | None, str, str], ...] = (
    (PERCENT, "P1", "percent", "%|percent|per cent|percents|pct|pc|p.c.|procent"),
    (PERCENTAGE_POINT, "P1", "percentage_point",
        "percentage point|percentage points|percent point|percent points|per cent point|"
        "per cent points|pp|pps|ppt|ppts|ppoint|ppoints|% point|% points|%-point|%-points|pct point|"
        "pct points|pct pts|% pts|percentage pts|pc point|pc points"),
    (BASIS_POINT, "BP", "percentage_point", "basis point|basis points|bp|bps|basis pts|bips"),
    ("GW", "A90", "power", "gw"),
    ("MW", "MAW", "power", "mw|mwe|mwp|mwt|mwth"),
    ("kW", "KWT", "power", "kw"),
    ("TW", "D31", "power", "tw|terawatt|terawatts"),
    ("GWp", None, "power", "gwp"),
    ("GWh", "GWH", "energy", "gwh|gigawatt hour|gigawatt hours"),
    ("MWh", "MWH", "energy", "mwh|megawatt hour|megawatt hours"),
    ("TWh", "D32", "energy", "twh|terawatt hour|terawatt hours"),
    ("kWh", "KWH", "energy", "kwh"),
    ("milliwatt", "C31", "power", "milliwatt|milliwatts"),
    ("millijoule", "C15", "energy", "millijoule|millijoules"),
    ("megajoule", "3B", "energy", "mj|megajoule|megajoules"),
    ("gigajoule", "GV", "energy", "gj|gigajoule|gigajoules"),
    ("therm", "N72", "energy", "therm|therms"),
    ("mmbtu", None, "energy", "mmbtu|million btu|million british thermal units"),
    ("barrel", "BLL", "volume", "bbl|bbls|boe|barrel of oil equivalent|barrels of oil equivalent"),
    ("tonne", "TNE", "mass", "tonne|tonnes|metric ton|metric tons|metric tonne|metric tonnes"),
    ("ton", "STN", "mass", "short ton|short tons|us ton|us tons"),
    ("kilotonne", "KTN", "mass", "kt|kilotonne|kilotonnes|kiloton|kilotons"),
    ("megatonne", None, "mass", "megatonne|megatonnes|megaton|megatons"),
    ("gigatonne", None, "mass", "gt|gigatonne|gigatonnes|gigaton|gigatons"),
    ("kg", "KGM", "mass", "kg|kgs|kilo|kilos"),
    ("pound", "LBR", "mass", "lb|lbs"),
    ("ounce", "ONZ", "mass", "oz|troy ounce|troy ounces"),
    ("bushel", "BUA", "volume", "bushel|bushels|bu"),
    ("km", "KMT", "length", "km|kms"),
    ("foot", "FOT", "length", "ft|feet|foot"),
    ("inch", "INH", "length", "inch|inches"),
    ("mile", "SMI", "length", "mile|miles"),
    ("square kilometre", "KMK", "area", "sq km|sq kms|km²|km2|sqkm|square km|square kms"),
    ("square metre", "MTK", "area", "sq m|sq metre|sq metres|sq meter|sq meters|m²|m2|sqm|square m"),
    ("square mile", "MIK", "area", "sq mi|sq mile|sq miles"),
    ("square foot", "FTK", "area", "sq ft|sq feet|sq foot|sqft|square ft|ft²"),
    ("hectare", "HAR", "area", "ha|hectare|hectares"),
    ("cubic metre", "MTQ", "volume", "cu m|m³|m3|cu metre|cu metres|cu meters|cubic m"),
    ("bcm", None, "volume", "bcm"),
    ("cubic foot", "FTQ", "volume", "cu ft|cubic ft|ft³"),
    ("litre", "LTR", "volume", "litre|litres|liter|liters"),
    ("millilitre", "MLT", "volume", "ml"),
    ("mph", "HM", "speed", "mph|mile an hour|miles an hour|mile per hour|miles per hour"),
    ("km/h", "KMH", "speed",
        "km/h|kph|kmh|kmph|km per hour|km an hour|kilometres an hour|kilometers an hour|"
        "kilometre an hour"),
    ("knot", "KNT", "speed", "knot|knots|kt"),
    ("km/s", "M62", "speed",
        "km/s|kilometres a second|kilometers a second|kilometres per second|kilometers per second"),
    ("rpm", "RPM", "frequency", "rpm|revolutions per minute|revolutions a minute"),
    ("newton metre", "NU", "torque", "n·m|n⋅m"),
    ("teaspoon", "G24", "volume", "tsp|teaspoon|teaspoons"),
    ("tablespoon", "G25", "volume", "tbsp|tablespoon|tablespoons"),
    ("gigapixel", None, "graphics", "gigapixel|gigapixels"),
    ("mole", "C34", "amount", "mol"),
    ("millimole", "C18", "amount", "mmol|millimole|millimoles"),
    ("micromole", "FH", "amount", "µmol|μmol|umol"),
    ("nanomole", None, "amount", "nmol"),
    ("nanogram", None, "mass", "ng|nanogram|nanograms"),
    ("microlitre", "4G", "volume", "µl|μl|microlitre|microlitres"),
    ("decilitre", "DLT", "volume", "dl|decilitre|decilitres"),
    ("millivolt", "2Z", "electric", "mv|millivolt|millivolts"),
    ("milliampere", "4K", "electric", "ma|milliamp|milliamps"),
    ("m/s", "MTS", "speed", "m/s|metres a second|meters a second"),
    ("degree celsius", "CEL", "temperature",
        "°c|° c|℃|degree c|degrees c|celsius|degrees centigrade|centigrade|deg c|degc|ºc|º c"),
    ("degree fahrenheit", "FAH", "temperature", "°f|° f|℉|degree f|degrees f|fahrenheit|deg f|degf|ºf|º f"),
    ("degree", "DD", "angle", "degree|degrees|°|º|deg"),
    ("year", "ANN", "duration", "year|years|yr|yrs"),
    ("month", "MON", "duration", "month|months|mth|mths"),
    ("fortnight", None, "duration", "fortnight|fortnights"),
    ("week", "WEE", "duration", "week|weeks|wk|wks"),
    ("day", "DAY", "duration", "day|days"),
    ("night", None, "duration", "night|nights"),
    ("hour", "HUR", "duration", "hour|hours|hr|hrs"),
    ("minute", "MIN", "duration", "minute|minutes|min|mins"),
    ("second", "SEC", "duration", "second|seconds|sec|secs"),
    ("millisecond", "C26", "duration", "ms"),
    ("century", None, "duration", "century|centuries"),
    ("semester", None, "duration", "semester|semesters"),
    ("GB", "E34", "digital", "gb|gig|gigs"),
    ("TB", "E35", "digital", "tb"),
    ("MB", "4L", "digital", "mb"),
    ("EB", "E78", "digital", "exabyte|exabytes"),
    ("megabit per second", "E20", "digital_rate",
        "mbps|mbit/s|megabits per second|megabit per second|megabits a second|mb/s"),
    ("gigabit per second", "B80", "digital_rate",
        "gbps|gbit/s|gigabits per second|gigabit per second|gigabits a second"),
    ("decibel", "2N", "sound", "decibel|decibels|db|dba"),
    ("horsepower", "HJ", "power", "hp|bhp|horsepower"),
    ("kilovolt", "KVT", "electric", "kv|kilovolt|kilovolts"),
    ("hertz", "HTZ", "frequency", "hz|hertz"),
    ("GHz", "A86", "frequency", "ghz"),
    ("MHz", "MHZ", "frequency", "mhz"),
    ("ångström", "A11", "length", "å|ångström|angstrom|angstroms"),
    ("kilonewton", "B47", "force", "kilonewton|kilonewtons"),
    ("nanometre", "C45", "length", "nm|nanometre|nanometres|nanometer|nanometers"),
    ("micrometre", "4H", "length", "µm|μm|micron|microns"),
    ("microgram", "MC", "mass", "µg|μg|mcg"),
    ("permille", "NX", "percent", "‰|per mille|per mil"),
    ("ppm", "59", "concentration", "ppm|parts per million"),
    ("ppb", "61", "concentration", "ppb|parts per billion"),
    ("sievert", "D13", "dose", "sievert|sieverts"),
    ("millisievert", "C28", "dose", "msv|millisievert|millisieverts"),
    ("teu", None, "capacity", "teu|teus"),
    ("dwt", None, "capacity", "dwt|deadweight tonnes|deadweight tons"),
    ("international unit", "NIU", "dose", "iu"),
    ("exahash per second", None, "hashrate", "eh/s|exahash|exahashes"),
)  # fmt: skip

# Symbols that mean another unit in other capitals: MJ is a megajoule, mJ a millijoule.
CASED = {"mJ": "millijoule", "mW": "milliwatt", "Nm": "newton metre", "kN": "kilonewton"}

# Spellings of CLDR that mean something else, or nothing, in news text.
MISLEADING = word_set("""
    m in bar bars mo st pt am pm ct dec fur ac cd cal fl ev ly pa mp ns pb mi gal kn fth stone stones qt tn
""")
