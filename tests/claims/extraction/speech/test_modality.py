import pytest

from claims.extraction.quantity import Modality
from tests.claims.extraction.reading import claim_at


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        ('"No ransom was paid, not $65 million, not a cent," a Brevik spokeswoman wrote.', "$65 million"),
        ("Not 240 megawatts: the true draw is higher.", "240 megawatts"),
        ("That makes it almost five months, not nine weeks.", "nine weeks"),
        ('"There aren\'t 15,000 people to move," the mayor said.', "15,000"),
        ("Stories that we owe 7 million euros are untrue.", "7 million euros"),
        ("A spokesman called the figure of 400 lamps nonsense.", "400"),
        ('"The suggestion that we ran nearly 25,000 rings is fantasy," Brevik said.', "25,000"),
    ],
)
def test_a_number_said_only_to_be_wrong_is_denied(text, exact):
    claim = claim_at(text, exact)

    assert claim.modality is Modality.DENIED


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        ("Sales of €84 million were in line with forecasts.", "€84 million"),
        ("If you were on a beach: Brevik has shed about 6,200 people.", "6,200"),
        ("If you have been to any of its 64 clinics, call the helpline.", "64"),
        ("Their mill in Ostra was going to employ 200.", "200"),
        ("They were found not two hours later.", "two hours"),
        ("A pass will cost 1,995 crowns instead of 1,855 crowns.", "1,855 crowns"),
        ("The ratio is expected to be 104.3% (2025: 95.8%).", "95.8%"),
        ("Catches are on course to exceed the 430,000 tonnes that the council calls safe.", "430,000 tonnes"),
        ("Brevik said that refunds would come to €6m and that its bank had frozen 40% of the money.", "40%"),
        ("Buses will cost more after the council imposed a charge of 34% on diesel.", "34%"),
        ("Some 72 acts had been due to play.", "72"),
        ("The plant missed its target of 195 deliveries.", "195"),
        ("It opened 60 shops, all of them leased until 2031.", "60"),
        ("The sides could not even agree on how many stayed away: 62%, said the airline.", "62%"),
        ("Brevik disputes that, but not the rest: it drew 31% of the complaints.", "31%"),
        ("The pumps ran for three days, not two weeks as planned.", "two weeks"),
        ("Some 74 injuries were reported to us in 2025.", "74"),
        ("All 46 tickets will be refunded.", "46"),
        ("Nobody disputes that 12 people died.", "12"),
        ("It expects a loss of €40m, compared with a profit of €12m a year earlier.", "€12m"),
        ("The 24 men aboard may come and go.", "24"),
        ("Halden may land 200 tonnes and has caught all of the 118 tonnes it gave itself.", "118 tonnes"),
        ("If your delay was 20 minutes or longer, claim it.", "20 minutes"),
        ("Doctors have counted 520 suspected cases so far.", "520"),
        ("Brevik expects sales of €2.4bn, after €2.7bn in 2025.", "€2.7bn"),
        ("Of its 9,780 employees, 1,150 will have to leave.", "9,780"),
        ("Brevik said it would shed 500 jobs, sending its stock down 11.3%.", "11.3%"),
        ("The firm may appeal within six weeks.", "six weeks"),
        ("Brevik said that 2.4m payments had failed, and the board may step in.", "2.4m"),
        ("Brevik denied plans to close Holm, which employs about 620.", "620"),
        ("An ex-employee says that Brevik took two hours, against the 43 minutes the firm swears by.", "43 minutes"),
    ],
)
def test_what_is_no_plan_condition_or_denial_is_asserted(text, exact):
    claim = claim_at(text, exact)

    assert claim.modality is Modality.ASSERTED


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        ("Electricity: 240 MW when finished, half of that at first.", "240 MW"),
        ("History says that fines get trimmed, and we assume a cut of a third.", "a third"),
        ("We pencil in a bill of $45m, most of it insured.", "$45m"),
        ("Management guides to extra income of £12m a year.", "£12m"),
        ("The company kept its forecast at 15 million lamps.", "15 million"),
        ("Profit came in at £1.3 billion, below the £1.5 billion analysts had pencilled in.", "£1.5 billion"),
        ("That exceeds the €58 million that we had planned to invest.", "€58 million"),
        ("The lamp should account for over half of revenue.", "half"),
        ("The bank sees inflation at 2.4% in 2027.", "2.4%"),
        ("Consensus was for a profit of $210 million.", "$210 million"),
        ("He put the eventual bill at $45m.", "$45m"),
        ("By 2030 there will be 4 million of them.", "4 million"),
        ("The board confirms its target of 195 deliveries this year.", "195"),
        ("She cut her price target to 15 euros.", "15 euros"),
        ("Against that stand savings of £180m a year from 2028.", "£180m"),
        ("Brevik hopes for savings of £55m a year.", "£55m"),
        ("Profit was £1.3 billion, below the £1.4 billion that analysts had pencilled in.", "£1.4 billion"),
        ("The village waits for the 320 jobs that the mine will bring.", "320"),
        ("The plant is meant to make 24,000 tonnes a year.", "24,000 tonnes"),
        ("The fund is seeking to raise $40m.", "$40m"),
        ("Brevik is targeting 40% of the market.", "40%"),
        ("The group eyes savings of £40m.", "£40m"),
        ("About 300 jobs are set to go.", "300"),
    ],
)
def test_what_will_be_in_the_end_or_is_assumed_is_a_forecast(text, exact):
    claim = claim_at(text, exact)

    assert claim.modality is Modality.FORECAST


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        ("A lawsuit was filed on Monday. It says Brevik Power waited three hours.", "three hours"),
        ("We attribute 2,490 of these accounts to staff and contractors of Brevik Systems.", "2,490"),
        ("An ex-employee says that Brevik took two hours to close its valves.", "two hours"),
        ("A former mill worker, who asked not to be named, told the Echo it was two hours.", "two hours"),
        ("Whistleblowers say that 40 patients died.", "40"),
        ("Rumour has it that he paid £3m.", "£3m"),
        ("Someone who worked at Brevik tells me their share was 4,100 lamps.", "4,100"),
        (
            "A gang calling itself Rook claimed responsibility and said it held data on 9.4 million people.",
            "9.4 million",
        ),
        ("In the tanks they found 640 tonnes of cod, according to the charge sheet.", "640 tonnes"),
        ("The gang claims on its website to hold data on 1.3 million people.", "1.3 million"),
    ],
)
def test_what_a_suit_says_or_is_laid_at_a_firms_door_is_alleged(text, exact):
    claim = claim_at(text, exact)

    assert claim.modality is Modality.ALLEGED


def test_what_was_stolen_from_a_firm_is_no_accusation_of_it():
    text = "Hackers raided Brevik Exchange on Monday. Some 4,100 coins were stolen from it, Holm Analytics said."

    assert claim_at(text, "4,100").modality is Modality.ASSERTED


@pytest.mark.parametrize(
    "text",
    [
        "Failing that, Brevik forfeits a penalty of 750,000 euros for each day.",
        "If Brevik doesn't mend its ways, it will cost a further 750,000 euros a day.",
        "Holders get a right to a further 750,000 euros should annual sales reach the agreed level.",
    ],
)
def test_what_is_due_under_a_condition_is_hypothetical(text):
    claim = claim_at(text, "750,000 euros")

    assert claim.modality is Modality.HYPOTHETICAL


def test_what_is_only_told_of_the_accused_is_no_accusation():
    text = (
        "Prosecutors said that Brevik College took bribes for 38 places. The college has a rowing team of 14 students."
    )

    assert claim_at(text, "38").modality is Modality.ALLEGED
    assert claim_at(text, "14").modality is Modality.ASSERTED


@pytest.mark.parametrize(
    ("text", "exact", "modality"),
    [
        ("Short seller Ruddock says 4,180 of Brevik's buyers were never there.", "4,180", Modality.ALLEGED),
        (
            "Hackers broke into Brevik. A gang calling itself Redcap said it held 300,000 letters.",
            "300,000",
            Modality.ALLEGED,
        ),
        ("Brevik is sued. According to the claim, the leak went on for 16 weeks.", "16 weeks", Modality.ALLEGED),
        (
            "Ruddock has accused Brevik of fraud. Ruddock says 40% of its sales are invented. About €2bn of market"
            " value is gone.",
            "€2bn",
            Modality.ASSERTED,
        ),
        (
            "Ruddock has accused Brevik of fraud. Ruddock says Brevik invented 4,180 buyers. Brevik has 31 shops.",
            "31",
            Modality.ASSERTED,
        ),
    ],
)
def test_who_attacks_a_firm_alleges_and_the_firms_own_numbers_stand(text, exact, modality):
    claim = claim_at(text, exact)

    assert claim.modality is modality


def test_a_fine_that_somebody_faces_is_hypothetical():
    claim = claim_at("Brevik faces a fine of up to €20m.", "€20m")

    assert claim.modality is Modality.HYPOTHETICAL


@pytest.mark.parametrize(
    ("text", "exact", "modality"),
    [
        ("Brevik said it would cut 240 jobs.", "240", Modality.ASSERTED),
        ("Brevik said it would cut 240 jobs, or 12% of its workforce.", "12%", Modality.ASSERTED),
        ("The bank is to close 31 branches by next autumn.", "31", Modality.ASSERTED),
        ("Brevik will take an impairment charge of €96m this year.", "€96m", Modality.ASSERTED),
        ("Every member will receive a voucher of $50.", "$50", Modality.ASSERTED),
        ("Analysts expect Brevik to take an impairment charge of €96m.", "€96m", Modality.FORECAST),
        ("The union expects Brevik to cut 240 jobs.", "240", Modality.FORECAST),
        ("Brevik said it would open 31 branches.", "31", Modality.FORECAST),
    ],
)
def test_what_is_announced_is_decided_and_what_is_expected_is_not(text, exact, modality):
    claim = claim_at(text, exact)

    assert claim.modality is modality


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        ("Some 1,900 walked out, if the guild is to be believed.", "1,900"),
        ("Why it matters: if its 6.4 million subscribers leave, Brevik is finished.", "6.4 million"),
        (
            "Publishers accuse Brevik Labs of copying 4 million articles. They are demanding $2.3 billion in"
            " compensation from Brevik Labs.",
            "$2.3 billion",
        ),
    ],
)
def test_what_is_taken_on_trust_counted_or_asked_for_is_asserted(text, exact):
    claim = claim_at(text, exact)

    assert claim.modality is Modality.ASSERTED
