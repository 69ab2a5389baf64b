"""Verbs and nouns that report what somebody says, as data."""

from claims.extraction.vocabulary.wordlists import word_set

SAY = {
    "say": "said says saying say", "tell": "told tells telling", "report": "reported reports reporting",
    "announce": "announced announces announcing", "estimate": "estimated estimates estimating estimate",
    "claim": "claimed claims claiming", "allege": "alleged alleges alleging", "warn": "warned warns warning",
    "add": "added adds adding", "state": "stated states stating", "note": "noted notes noting",
    "suggest": "suggested suggests suggest", "indicate": "indicated indicates indicate", "find": "found finds",
    "forecast": "forecast forecasts forecasted", "predict": "predicted predicts", "expect": "expected expects expect",
    "calculate": "calculated calculates", "reckon": "reckoned reckons reckon", "insist": "insisted insists",
    "confirm": "confirmed confirms", "acknowledge": "acknowledged acknowledges", "admit": "admitted admits",
    "concede": "conceded concedes", "argue": "argued argues", "explain": "explained explains",
    "show": "showed shows show shown",
    "reveal": "revealed reveals", "declare": "declared declares", "deny": "denied denies denying",
    "dispute": "disputed disputes disputing",
    "accuse": "accused accuses accusing",
    "put": "put puts", "count": "counted counts", "believe": "believed believes believe",
    "think": "thought thinks think",
    "disclose": "disclosed discloses", "project": "projected projects", "know": "know knows", "see": "sees",
    "boast": "boasts boasted", "maintain": "maintains maintained", "quote": "quotes quoted", "write": "wrote writes",
    "tweet": "tweeted", "testify": "testified", "assert": "asserted asserts", "point": "pointed points",
    "blame": "blamed blames",
    "recall": "recalled", "hear": "heard", "guess": "guesses", "fume": "fumed", "hail": "hailed hails",
    "rule": "ruled rules", "model": "model",
    "inform": "informed informs", "notify": "notified notifies",
    "contend": "contended contends", "conclude": "concluded concludes", "complain": "complained complains",
    "caution": "cautioned cautions", "stress": "stressed stresses", "joke": "joked jokes", "quip": "quipped quips",
    "hope": "hoped hopes", "learn": "learned learnt", "swear": "swears swore",
    "promise": "promised promises promising", "pledge": "pledged pledges", "vow": "vowed vows",
    "suspect": "suspects", "foresee": "foresees foresaw foresee", "anticipate": "anticipates",
    "emphasise": "emphasised emphasises emphasized emphasizes", "reiterate": "reiterated reiterates",
    "counter": "countered counters", "scoff": "scoffed scoffs", "opine": "opined opines",
    "surmise": "surmised surmises", "proclaim": "proclaimed proclaims", "trumpet": "trumpeted trumpets",
    "brag": "bragged brags",
    "lament": "lamented laments", "moan": "moaned moans", "rage": "raged rages", "observe": "observed observes",
    "clarify": "clarified clarifies", "certify": "certified certifies",
    "reply": "replied replies", "retort": "retorted", "remark": "remarked remarks", "assure": "assured assures",
    "sigh": "sighed sighs", "grumble": "grumbled grumbles", "shrug": "shrugged shrugs", "laugh": "laughed laughs",
}  # fmt: skip
SAY_FORMS = {form: verb for verb, forms in SAY.items() for form in (verb, *forms.split())}
# These govern a number only through a clause or a particle of their own, not as plain verbs.
NEEDS_CLAUSE = word_set(
    """
    find show see know believe think recall project point add count hear put report claim state note model quote write
    boast hail see hope learn swear declare deny dispute rule stress caution suspect
    counter trumpet observe rage certify
    """
)
PROMISING = frozenset({"promise", "pledge", "vow"})  # who promises a thing is also who does it
ADDRESSING = frozenset({"tell", "inform", "notify"})  # those whom somebody tells stand behind them
EVIDENCE_NOUNS = word_set(
    """
    record data figure return survey report study poll analysis estimate filing statement document number statistic
    review inquiry audit result pattern test finding letter research
    """
)
SPEAKERS = word_set(
    "analyst source tracker police official insider trader economist expert commenter organiser union lawyer"
    " rival competitor peer broker researcher person seller campaigner activist whistleblower critic opponent"
)
# Papers that speak for whoever wrote them, where nothing says who did.
PAPERS = word_set(
    "memo memorandum letter document paper dossier leak indictment complaint lawsuit petition affidavit message email"
    " e-mail circular bulletin slide spreadsheet abstract draft transcript leaflet brochure"
)
# Behind a quotation these say who speaks.
QUOTING = word_set(
    """
    said says added adds told tells insisted insists warned warns wrote writes explained explains replied replies argued
    argues claimed claims boasted boasts admitted admits tweeted posted vowed vows promised promises fumed fumes stated
    states declared declares predicted predicts confirmed confirms noted notes joked jokes quipped quips sighed sighs
    laughed laughs shrugged shrugs recalled recalls complained complains grumbled grumbles concluded concludes announced
    announces remarked remarks beamed conceded concedes acknowledged acknowledges reckoned reckons suggested suggests
    lamented laments raged stormed shouted
    """
)
# Behind a number these say whose it is: "the 5 million that analysts had expected".
EXPECTED = word_set(
    """
    expected forecast predicted estimated projected expect anticipated recommends recommended admitted disclosed looking
    pencilled penciled anticipate hoped feared predict budgeted promised swears swear quoted quotes cites gives
    """
)
# In a relative clause of the number these do: "the 61 million whom it claims", "the 1,300 the board has owned up to".
STATED = word_set(
    """
    claims claimed claim admits acknowledged acknowledges conceded concedes owned owns gave cited counts counted stated
    states announced announces reported reports boasts boasted alleges alleged declared declares mentioned mentions
    advertised advertises cites quotes quoted disputes confirmed confirms named names lists listed
    """
)
