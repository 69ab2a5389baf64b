"""What news sentences speak of, by words of several kinds, as data: one text says "died", another "the toll".

A noun says what is counted, the verb beside it what became of it. Words that could mean several of these are left out.
"""

# concept -> words, looked up by their stems
CONCEPTS: dict[str, tuple[str, ...]] = {
    "death": ("died", "dead", "death", "killed", "toll", "fatality", "fatal", "perished", "drowned", "corpse", "lives"),
    "injury": (
        "injured", "injury", "hurt", "wounded", "treated", "treatment", "hospitalised", "hospitalized", "casualty",
    ),
    "missing": ("missing", "unaccounted"),
    "flight": (
        "displaced", "evacuated", "evacuees", "evacuation", "fled", "fleeing", "homeless", "uprooted", "shelter",
        "driven",
    ),
    "crowd": (
        "marched", "marchers", "protesters", "demonstrators", "demonstrated", "rally", "rallied", "crowd", "gathered",
        "attended", "attendance", "spectators", "turned",
    ),
    "arrest": ("arrested", "arrests", "detained", "detainees", "custody", "jailed"),
    "jobs": (
        "jobs", "posts", "positions", "staff", "workers", "employees", "workforce", "headcount", "redundancies",
        "layoffs", "employ", "roles", "payroll",
    ),
    "dismissal": ("redundancies", "layoffs", "laid", "axed", "shed", "dismissed", "sacked", "eliminated", "cuts"),
    "breach": (
        "hacked", "hackers", "breach", "leaked", "stolen", "exposed", "compromised", "records", "personal", "data",
        "files", "accounts", "database",
    ),
    "ransom": ("ransom", "demanded", "extortion", "asked", "blackmail"),
    "cost": (
        "cost", "costs", "bill", "budget", "swallowed", "financed", "invest", "investment", "spend", "spending",
        "expenditure", "expense", "overrun", "financing",
    ),
    "price": ("price", "priced", "fare", "fares", "fee", "charge", "retail", "sells", "ticket", "tariff"),
    "fine": ("fine", "fined", "penalty", "penalties", "sanction", "settle", "settlement", "compensation"),
    "sales": ("revenue", "sales", "turnover", "takings"),
    "profit": ("profit", "profits", "earned", "earnings", "income"),
    "loss": ("loss", "losses", "deficit", "shortfall"),
    "shares": ("shares", "stock"),
    "debt": ("debt", "debts", "borrowing", "owes", "loans"),
    "poll": ("vote", "votes", "voters", "ballots", "electorate", "polls", "polling", "elected"),
    "turnout": ("turnout", "participation", "abstained"),
    "trial": ("volunteers", "participants", "patients", "enrolled", "trial", "placebo"),
    "protection": ("efficacy", "effective", "effectiveness", "protected", "protection", "prevented"),
    "dose": ("dose", "doses", "jab", "jabs", "shot", "shots", "injection", "vial"),
    "housing": ("homes", "houses", "households", "properties", "dwellings", "families"),
    "ruin": ("destroyed", "damaged", "flattened", "gutted", "wrecked", "inundated", "flooded", "razed"),
    "burning": ("burned", "burnt", "charred", "scorched", "consumed", "blackened"),
    "supply": ("power", "supply", "electricity", "supplied", "capacity"),
    "cancelling": ("cancelled", "cancellations", "scrapped", "grounded"),
    "lateness": ("delay", "delayed", "late", "postponed", "overdue", "behind"),
    "outage": (
        "outage", "offline", "down", "unavailable", "blackout", "disruption", "downtime", "dark", "restored",
        "without",
    ),
    "travel": ("passengers", "travellers", "travelers", "riders", "commuters", "ridership", "journeys", "trips"),
    "stranded": ("stranded", "stuck", "trapped"),
    "recall": ("recall", "recalled", "recalling"),
    "fault": ("overheated", "overheating", "complaints", "incidents", "defect", "faulty", "reports", "malfunction"),
    "rain": ("rain", "rainfall", "precipitation", "downpour"),
    "giving": ("donated", "donations", "donors", "raised", "pledged", "pledge", "promised", "charity", "aid"),
    "visit": ("visitors", "visited", "visits", "guests", "admissions", "tourists"),
    "users": ("users", "subscribers", "members", "membership", "subscribed"),
    "goods": ("delivered", "deliveries", "shipped", "shipments", "sold", "bought", "orders"),
    "wages": ("wage", "wages", "salary", "salaries", "pay", "raise"),
    "felling": ("felled", "cleared", "clearing", "cut", "logged", "felling"),
    "heat": ("heat", "temperature", "degrees", "hot", "hottest"),
    "racing": ("runners", "starters", "finishers", "entrants", "riders", "set"),
    "schooling": ("pupils", "students", "schoolchildren", "classes"),
    "infection": ("infected", "infections", "cases", "sick", "ill", "sickened", "outbreak"),
    "testing": ("tested", "tests", "samples", "inspected", "checked"),
    "cargo": ("cargo", "grain", "wheat", "containers", "aboard", "tonnes", "freight", "flour", "rice"),
    "speed": ("speed", "fast", "speeding"),
    "emission": ("emissions", "emitted", "carbon", "greenhouse"),
    "water": ("reservoir", "reservoirs", "spilled", "leak", "spill"),
}  # fmt: skip
