"""What money is by the verb that moves it, as data: alone, with a particle, and by whom it is moved."""

import re

from claims.extraction.vocabulary.wordlists import word_set

REVENUE = "sales revenue"  # what is taken in may be called either
# Verbs with a particle right behind them: "set aside $210 million", "the boss takes home £1.2m".
PHRASAL = {
    ("set", "aside"): "provision", ("put", "aside"): "provision", ("write", "off"): "write-down",
    ("wrote", "off"): "write-down", ("write", "down"): "write-down", ("wrote", "down"): "write-down",
    ("pay", "out"): "payout", ("paid", "out"): "payout", ("pay", "off"): "repayment", ("pay", "back"): "repayment",
    ("paid", "back"): "repayment", ("give", "back"): "repayment", ("hand", "back"): "repayment",
    ("hand", "over"): "payment", ("hand", "out"): "aid", ("put", "up"): "investment", ("put", "in"): "investment",
    ("put", "into"): "investment", ("plough", "into"): "investment", ("pump", "into"): "investment",
    ("pour", "into"): "investment", ("sink", "into"): "investment", ("chip", "in"): "funding",
    ("bring", "in"): REVENUE, ("brought", "in"): REVENUE, ("rake", "in"): REVENUE, ("pull", "in"): REVENUE,
    ("take", "in"): REVENUE, ("took", "in"): REVENUE, ("taken", "in"): REVENUE,
    ("buy", "back"): "share buyback", ("bought", "back"): "share buyback", ("take", "home"): "pay",
    ("took", "home"): "pay", ("make", "off"): "money stolen", ("made", "off"): "money stolen",
    ("run", "up"): "debt", ("ran", "up"): "debt", ("pile", "up"): "debt", ("lay", "out"): "spending",
    ("claw", "back"): "recovered sum", ("win", "back"): "recovered sum", ("won", "back"): "recovered sum",
    ("get", "back"): "recovered sum", ("got", "back"): "recovered sum", ("take", "out"): "withdrawal",
    ("took", "out"): "withdrawal", ("pull", "out"): "withdrawal", ("cash", "out"): "withdrawal",
    ("cough", "up"): "payment", ("stump", "up"): "payment", ("fork", "out"): "payment", ("shell", "out"): "spending",
    ("turn", "over"): REVENUE, ("set", "back"): "price", ("draw", "down"): "loan",
    ("carry", "off"): "money stolen", ("get", "away"): "money stolen", ("got", "away"): "money stolen",
}  # fmt: skip
# Those who get back what they paid; what is lent, without which nothing is repaid.
CUSTOMERS = word_set("""
    customer consumer punter household client passenger patient member traveller subscriber buyer user guest person
    shopper tenant resident fan holidaymaker family
""")
LENT = re.compile(r"\b(?:loans?|lend|lent|lenders?|debts?|bonds?|borrow|creditors?|banks?|bailout|advance[ds]?)", re.I)
# Crimes: what they take is stolen, whatever it is.
STEALING = dict.fromkeys(word_set("steal stole stolen drain loot siphon nab swipe pilfer embezzle"), "")
# What is done to a sum that is its own subject: "about $23 million has been frozen".
DONE_TO = {
    "freeze": "money frozen", "frozen": "money frozen", "trace": "money traced", "recover": "recovered sum",
    "charge": "charge", "write": "write-down", "invest": "investment", "raise": "funding", "pledge": "pledge",
    "donate": "donation", "withdraw": "withdrawal", "withdrawn": "withdrawal", "steal": "stolen money",
    "stolen": "stolen money", "launder": "laundered money", "spend": "spending", "spent": "spending",
    "pay": "payment", "paid": "payment", "lose": "loss", "lost": "loss", "wager": "bet", "bet": "bet",
    "save": "saving", "owe": "debt", "set": "funding", "earmark": "funding", "refund": "refund",
    "return": "repayment", "award": "award", "transfer": "transfer", "move": "transfer", "send": "transfer",
    "sent": "transfer", "allocate": "funding", "insure": "insured value", "trade": "trading volume",
}  # fmt: skip
GIVERS = word_set("""
    government ministry state council commission county city parliament treasury taxpayer taxpayers exchequer agency
    department authority eu lottery
""")
DEMANDING = dict.fromkeys(("demand", "want", "ask", "extort"), "")
# "$900 million flowed out", "some $187 million vanished": sums that go by themselves.
GOING = {
    "vanish": "missing money", "disappear": "missing money", "flow": "withdrawal", "pour": "withdrawal",
    "leave": "withdrawal", "left": "withdrawal", "drain": "withdrawal", "flee": "withdrawal", "fled": "withdrawal",
}  # fmt: skip
TAKING = dict.fromkeys(word_set("take taken took lift lifted"), "")
KEEPING = dict.fromkeys(word_set("have has had keep kept hold held"), "")
CAUSES = word_set("charity charities causes cause hospice hospices appeal")
CONTESTING = dict.fromkeys(word_set("collect earn win won pocket take took get got bank receive"), "")
DONORS = word_set("""
    local neighbour neighbor fundraiser supporter well-wisher runner donor family friend appeal page charity volunteer
    stranger parishioner viewer reader listener
""")
CHARITIES = word_set("fund appeal charity foundation trust hospice relief")
RAISING = dict.fromkeys(word_set("raise take took taken collect bring brought"), "")
INSURERS = word_set("insurer insurers insurance underwriter underwriters")
COVERING = dict.fromkeys(("cover", "reimburse", "pay"), "")
AWARDED = word_set("winner champion victor finisher jockey athlete player")
ASSETS = word_set("""
    plant factory mine line bridge tunnel stadium campus centre center hub complex reactor refinery terminal warehouse
    fab pipeline farm network building headquarters port yard mill
""")
# Nouns that name sums of money.
MONEY_NOUNS = word_set("""
    cost price bill fee fund budget revenue turnover loss profit fine penalty settlement investment funding grant
    subsidy aid debt loan bond charge saving spending pay wage salary bonus compensation payout payment deposit reserve
    reward bounty ransom prize donation tax duty levy rent fare premium dividend deal offer bid valuation value
    contract claim refund stake deficit surplus provision write-down synergy
""")
