"""What numbers measure, in words that news chooses."""

from datetime import datetime

import pytest

from tests.claims.extraction.reading import claim_at

PUBLISHED = datetime.fromisoformat("2026-07-16T10:00:00+00:00")


@pytest.mark.parametrize(
    ("text", "exact", "measure"),
    [
        ("The group means to shed 3,200 jobs by next summer.", "3,200", "job cut"),
        ("Union leaders say that 900 posts would go in Penang.", "900", "job cut"),
        ("More than 9,000 people fled the valley.", "9,000", "person evacuated"),
        ("Some 6,200 were told to leave their homes on Saturday.", "6,200", "person evacuated"),
        ("About 14,000 households had no electricity.", "14,000", "household without power"),
        ("Third-quarter revenue dropped 14%.", "14%", "revenue"),
        ("Net loss amounted to €96 million, or €0.41 per share.", "€0.41", "loss per share"),
        ("Details of 1,304,600 current and former customers were copied.", "1,304,600", "customer"),
        ("The hackers stole files and demanded £4 million.", "£4 million", "ransom"),
        ("Dockers walked out over pay. The union wants 12%.", "12%", "pay demand"),
        ("Brevik, a maker of an app used by 38 million people, grew.", "38 million", "user"),
        ("Phone shipments rose 2.1% to 291 million units.", "291 million", "phone shipment"),
        ("Ondo kept its lead with a 19% share.", "19%", "market share"),
        ("Orrin cut its sales forecast to $5 billion.", "$5 billion", "sales revenue"),
        (
            "The attack cost $112 million, three-fifths of it covered by insurance.",
            "three-fifths",
            "share of attack cost covered",
        ),
        ("Officers found 700 stolen bikes. They returned 120 of them.", "120", "bike returned"),
        ("The mud was up to 15 metres deep in places.", "15 metres", "depth"),
        ("The governor said the number of dead had gone up to 74.", "74", "death"),
        ("The film opened to just $38.4M at home.", "$38.4M", "film"),
        ("Cocoa settled down 187 pounds, or 4.2%, at 4,266 pounds a ton.", "4,266 pounds", "price"),
        ("Police say 9 people are confirmed dead.", "9", "death"),
        ("The ride stopped with a jolt and 14 pupils were hurt.", "14", "pupil injury"),
        ("The ride stopped with a jolt and 14 people were hurt.", "14", "injury"),
        ("The lift stopped with a jolt, stewards at the fair said. At noon 70 workers were out.", "70", "worker"),
        ("The mill said that 70 workers at Orrin Foods had the flu.", "70", "employee"),
        ("The clinic phoned patients 3,300 times in March.", "3,300 times", "patient call"),
        ("The mill discharged raw waste on 41 occasions last year.", "41", "raw waste discharge"),
        ("The mill had been warned in writing on three occasions.", "three", "warning"),
        ("The council wants 60 full-time wardens in its parks.", "60", "full time warden"),
        ("The board expects volume to fall by 4% this year.", "4%", "volume"),
        ("A weekly pass for the ferry will cost commuters €41.", "€41", "weekly pass price"),
        ("Readers pay €9 a month for the paper's app.", "€9", "price"),
        ("The yard wants to lower its costs by €45 million.", "€45 million", "cost saving"),
        ("The yard's shares are cheap. Tuesday's fall of 5% looks overdone.", "5%", "share price"),
        ("The stock ended the session 17% lower.", "17%", "share price"),
        ("Sellers wiped 6% off the yard's shares.", "6%", "share price"),
        ("Marchers blocked the gate. More than 40 were hauled off by police.", "40", "person detained"),
        ("Bills will rise by an average of 13% in May.", "13%", "bill"),
        ("The clinic knew of 14 deaths in patients who had a fever, and of 37 late visits.", "37", "late visit"),
        ("The fair told of 31 riders who were hurt, nine of whom had not worn a belt.", "nine", "rider injury"),
        ("The firm was told a day later; the law allows 72 hours.", "72 hours", "time limit"),
        ("There are 640 people on the clinic's waiting list.", "640", "person on waiting list"),
        ("As many as 85 people were absent from the rolls.", "85", "person absent"),
        ("About 31 million people turn to Brevik's app every week.", "31 million", "weekly user"),
        (
            "Pickets stood at the gate. The union said 260 of its members had joined the strike.",
            "260",
            "worker on strike",
        ),
        ("The strike goes on. The union says that 260 bakers were hurt.", "260", "baker injury"),
        ("On Friday 45 guides resigned, and on Saturday 29.", "29", "guide"),
        ("Somebody had been in the cellar for six hours.", "six hours", "cellar duration"),
        ("A dozen vans are in the water. Divers have searched seven.", "seven", "van"),
        ("Listed equities returned 14.2 per cent last year.", "14.2 per cent", "listed equity return"),
        ("Costs came to 0.07 per cent of assets.", "0.07 per cent", "cost as share of asset"),
        ("Patients spent an average of seven hours there.", "seven hours", "patient time"),
        ("It launched 90 satellites for $2m each. It will launch 40 more.", "40", "satellite"),
        ("Headcount at year-end: 486", "486", "employee"),
        ("How long does the repair take? About 45 minutes, and it is free.", "45 minutes", "repair duration"),
        ("And the price? $499 to start with.", "$499", "price"),
        ("Infected sites: 23 (last update: 19)", "19", "infected site"),
        (
            "Revenue was $5 billion, above a consensus of $4.8 billion.",
            "$4.8 billion",
            "revenue",
        ),
        ("Growers will produce 36 million hectolitres this year.", "36 million hectolitres", "production"),
        ("Its order is worth $1.8 billion.", "$1.8 billion", "order value"),
        ("Shops report three times as many thefts as the police.", "three times", "theft"),
        ("The surcharge, which came down from 14% to 11.5%, is gone.", "14%", "surcharge"),
        ("The number of households has gone up to 112,000.", "112,000", "household"),
        ("Shoplifting has gone up by a quarter.", "a quarter", "shoplifting"),
        ("The grid needs $9 billion of new lines.", "$9 billion", "line"),
        ("It sold 6.7 million albums, up 9%.", "9%", "album sold"),
        ("The firm forked out £196 for four tickets.", "£196", "ticket price"),
        ("Its Q1 was soft – sales SEK 3.1bn – but look at orders: SEK 4.2bn.", "SEK 3.1bn", "sales revenue"),
        ("Its Q1 was soft – sales SEK 3.1bn – but look at orders: SEK 4.2bn.", "SEK 4.2bn", "order"),
        ("They sat for hours in 31C heat.", "31C", "temperature"),
        ("The payout is thirteen times Orrin's revenue.", "thirteen times", "revenue"),
        ("Owners of a $350,000 home would pay more.", "$350,000", "home"),
        ("Emergency room waits stretched to nine hours.", "nine hours", "emergency room wait"),
        ("Some 3,900 of these roles are in Wales.", "3,900", "job"),
        ("It found 9.4 million users, of whom 1.7 million in France.", "1.7 million", "user"),
        ("Fires destroyed 391 structures, including 214 residences.", "214", "home destroyed"),
        ("More than 18,000 homes and businesses lost power.", "18,000", "home without power"),
        ("More than a thousand surgeries were put off.", "a thousand", "surgery postponed"),
        ("At least five suits have been filed.", "five", "lawsuit filed"),
        ("Earnings per diluted share were $1.02.", "$1.02", "earnings per share"),
        ("Analysts put the odds at 70%.", "70%", "probability"),
        ("Losses reached $350 million. A rival came out at $450 million.", "$450 million", "net loss"),
        ("Goods rose by 1.8% and services 4.6%.", "4.6%", "service"),
        ("Growth this year is seen at 1.9%.", "1.9%", "gdp growth"),
        ("Public sector pay rose 2.7%.", "2.7%", "public sector pay"),
        ("The brewer saw almost a tenth wiped off its shares.", "a tenth", "share price"),
        ("Orrin was down by up to 15 per cent.", "15 per cent", "share price"),
        ("Bitcoin slipped 2.3% to $71,400.", "2.3%", "price"),
    ],
)
def test_a_number_measures_what_its_sentence_counts(text, exact, measure):
    claim = claim_at(text, exact, published=PUBLISHED)

    assert claim.measure == measure


@pytest.mark.parametrize(
    ("text", "exact", "role", "direction"),
    [
        ("Ticket sales are running 7% behind last year.", "7%", "change", "down"),
        ("The slump erased $900 million from its market value.", "$900 million", "change", "down"),
        ("Waits stretched to nine hours.", "nine hours", "to", None),
        ("So far 9,800 packs (23%) have been returned.", "23%", "share", None),
        ("Food is dearer and transport is up by more than half.", "half", "change", "up"),
        ("A lorry shed 25 tonnes of gravel.", "25 tonnes", "level", None),
        ("It will be minus four tonight.", "minus four", "level", None),
        ("Streaming makes up 84% of what they earn.", "84%", "share", None),
        ("Corrin Labs put on 4.4 per cent.", "4.4 per cent", "change", "up"),
        ("The index gave up 0.7 per cent.", "0.7 per cent", "change", "down"),
        ("Orrin was 14.8 per cent in the red.", "14.8 per cent", "change", "down"),
        ("Admissions were 8% below the year-earlier level.", "8%", "change", "down"),
        ("It saw almost a tenth wiped off its shares.", "a tenth", "change", "down"),
    ],
)
def test_a_number_goes_where_its_words_say(text, exact, role, direction):
    claim = claim_at(text, exact, published=PUBLISHED)

    assert (claim.role, claim.direction) == (role, direction)


@pytest.mark.parametrize(
    ("text", "exact", "modality"),
    [
        ("The firm found no evidence that 300,000 people were affected.", "300,000", "denied"),
        ("Correction: yesterday we said that it had 41 ships.", "41", "denied"),
        ("It said the 58 million number is off by an order of magnitude.", "58 million", "denied"),
        ("The firm wants to launch 4,500 satellites.", "4,500", "forecast"),
        ("The hackers claim to have taken files on 2.6 million patients.", "2.6 million", "alleged"),
    ],
)
def test_what_is_only_claimed_or_not_borne_out_is_not_asserted(text, exact, modality):
    claim = claim_at(text, exact, published=PUBLISHED)

    assert claim.modality == modality


@pytest.mark.parametrize(
    ("text", "exact", "measure"),
    [
        ("The levy for Brix Mills is 34%. Corda Mills, which did not answer, faces 48%.", "48%", "levy"),
        ("The levy for Brix Mills is 34%.\n\nCorda Mills, which did not answer, faces 48%.", "48%", "levy"),
        (
            "The fleet has a quota of 140 tonnes. The ministry had allowed its boats 118 tonnes.",
            "118 tonnes",
            "quota weight",
        ),
        ("Some 400 jars were recalled. Holm accounts for just over 90.", "90", "jar recalled"),
        ("Sales of jam fell 18% at Holm. Orra Foods reported a rise of 4%.", "4%", "sales of jam"),
        ("The mill expects expenses of €41 million in connection with the move.", "€41 million", "expense"),
        ("The mill expects one-off charges of €41 million.", "€41 million", "charge"),
        ("A typical kettle costs $41 now.", "$41", "typical kettle cost"),
        ("Imports from Malta were worth €31 million last year.", "€31 million", "import value"),
        ("At the yard the backlog stood at 61 ferries.", "61", "ferry backlog"),
        ("It runs a fleet of 43 tugs.", "43", "tug fleet"),
        ("At the mill 2,100 roles are at risk.", "2,100", "job at risk"),
        ("A first march, in June, drew about 900.", "900", "protester"),
        ("The fair drew about 900 people.", "900", "visitor"),
        ("A litre of diesel costs €1.72.", "€1.72", "diesel price"),
        ("Nurses were offered a rise of 3.5%.", "3.5%", "pay rise"),
        ("The pier is £6m over budget.", "£6m", "cost overrun"),
        ("The ointment was 82% effective against rashes.", "82%", "efficacy"),
        ("The song has been downloaded 40 million times.", "40 million", "download"),
        ("The levy will raise £3m a year.", "£3m", "revenue"),
        ("The creek rose to 7.2 metres.", "7.2 metres", "water level"),
        ("The bill passed by 214 votes to 190.", "190", "bill"),
        ("They marched, as protesters do. The police counted 2,300.", "2,300", "protester"),
        ("The mill is the largest employer there, with 730 people.", "730", "employee"),
        ("The yard and its 730 people had a good year.", "730", "employee"),
        ("Complaints per 1,000 calls\nHolm Mobile: 4.1\nBrix Mobile: 2.2", "2.2", "complaints per call"),
        ("The cost of building the mine and the mill is unchanged at €16m.", "€16m", "cost"),
        (
            "The maker sold 3.1 million copies. Our panel, in 31 countries, puts it at 2.4 million.",
            "2.4 million",
            "copy sold",
        ),
        ("She took no bonus this year. The year before she accepted £310,000.", "£310,000", "bonus"),
        ("Patients on the tablet saw their monthly pain days fall by 4.6 days.", "4.6 days", "monthly pain day"),
    ],
)
def test_a_bare_number_is_of_what_was_told_of_and_no_word_that_stands_near(text, exact, measure):
    claim = claim_at(text, exact, published=PUBLISHED)

    assert claim.measure == measure


@pytest.mark.parametrize(
    ("text", "exact", "measure"),
    [
        ("The note gives the pass rate as 71%, not the 84% of the press release.", "84%", "pass rate"),
        ("The cuts are worth some €35m a year.", "€35m", "annual cost saving"),
        ("The step from €10.99 to €12.99 angered fans.", "€10.99", "price"),
        ("A gang of hackers wrote. The firm got a demand for $4 million.", "$4 million", "ransom demand"),
        ("Orlow Yachts has 1,900 people at its yard in Velm.", "1,900", "employee"),
        ("Some 900 boats are sold. The thieves boast of 950.", "950", "boat sold"),
        ("The builder speaks of a budget of €1.1bn. We think €1.4bn is nearer the mark.", "€1.4bn", "budget"),
        ("**Should I worry?** Some 640 will come.", "640", "visitor"),
    ],
)
def test_a_number_measures_what_is_told_of_it_and_not_who_tells_it(text, exact, measure):
    assert claim_at(text, exact).measure == measure


@pytest.mark.parametrize(
    ("text", "exact", "measure"),
    [
        ("Our courier-partners earn $31.20 an hour on average.", "$31.20", "hourly pay"),
        ("Fans will cough up 15 dollars a month for the pass.", "15 dollars", "price"),
        ("**How many of us are there?** More than 210,000.", "210,000", None),
        ("• How much: €3m", "€3m", None),
        ("The budget: €3m", "€3m", "budget"),
    ],
)
def test_pay_and_prices_are_told_by_their_rates_and_questions_without_a_noun_name_nothing(text, exact, measure):
    assert claim_at(text, exact).measure == measure


@pytest.mark.parametrize(
    ("text", "exact", "measure", "role"),
    [
        (
            "The difference in the pass rate between the two areas was 15.9 percentage points.",
            "15.9 percentage points",
            "gap",
            "level",
        ),
        ("Brindle had put $18 million a year on the table.", "$18 million", "offer", "level"),
        ("Brindle's riders say that they earn $13.80.", "$13.80", "pay", "level"),
        ("In May the outfit was fined £740,000 for its noise.", "£740,000", "fine", "level"),
        ("The hackers had the cheek to demand $6 million.", "$6 million", "ransom", "level"),
        ("Lantern took in $11 million from parents.", "$11 million", "sales revenue", "level"),
        ("Unions say a strike is on. About 2,600 workers joined the walkout.", "2,600", "worker on strike", "level"),
        ("A strike looms, say unions. Bosses have put 4% on the table.", "4%", "pay offer", "change"),
    ],
)
def test_gaps_offers_pay_and_strikers_are_told_by_the_words_around(text, exact, measure, role):
    claim = claim_at(text, exact)

    assert (claim.measure, claim.role) == (measure, role)
