from datetime import UTC, datetime

import pytest

from tests.claims.extraction.reading import claim_at

PUBLISHED = datetime(2026, 5, 14, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "exact", "claimant"),
    [
        ("Brevik Ltd (Oslo: BRK) today said revenue was €84 million.", "€84 million", "Brevik"),
        (
            "Shares in Brevik Steel fell after the steelmaker posted a loss and said it would cut 900 jobs.",
            "900",
            "Brevik Steel",
        ),
        ("The toll could pass 40 if the river rises as forecast on Monday, said Ida Holm.", "40", "Ida Holm"),
        ("The weather service measured 92 mm of rain at Tarn Bridge.", "92 mm", "weather service"),
        (
            "Ostra Research estimates the damage at $41 million, well above the governor's $24 million.",
            "$24 million",
            "governor",
        ),
        ("The repair would have cost $18 million, according to the inspection report.", "$18 million", None),
        ("A discount would put the order at roughly €129 million.", "€129 million", None),
        ("The union put its offer on the table, and inflation is running at 4.2%.", "4.2%", None),
    ],
)
def test_who_stated_a_number_is_whom_the_sentence_lets_speak(text, exact, claimant):
    claim = claim_at(text, exact, published=PUBLISHED)

    assert claim.claimant == claimant


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        ("Those of Brevik Bank, which announced cuts in May, edged up 0.7%.", "0.7%"),
        ("Brevik eliminated 4,000 posts in 2023, and several managers told Norwire that most came back.", "4,000"),
        ("It lost 4,600 people that year, whatever Brevik says in its report.", "4,600"),
        ("Brevik told thousands of workers that they must go.", "thousands"),
        ("The vaccine worked, its maker Brevik Bio said on Tuesday, sending its shares up 19%.", "19%"),
        ("Some 210 boxes are waiting, according to the port authority, and 14 vessels lay at anchor.", "14"),
        ("The group Pale Hood has claimed responsibility and demanded £4 million.", "£4 million"),
    ],
)
def test_a_number_outside_what_somebody_says_is_nobodys_word(text, exact):
    claim = claim_at(text, exact, published=PUBLISHED)

    assert claim.claimant is None


@pytest.mark.parametrize(
    ("text", "exact", "claimant"),
    [
        ("Umber Cooperative cut the lines.\n\nSome 840 homes were dark, the co-op said.", "840", "Umber Coop"),
        ("Sheriff Ray Holm spoke. At least four men died, the Tarn County sheriff said.", "four", "Ray Holm"),
        ("A study was published on Monday. It says Brevik Power waited three hours.", "three hours", "study"),
        ("Regulators in Tarn fined Brevik on Monday, which they said was 2.6% of its turnover.", "2.6%", "regulators"),
        ("The repair bill is put by industry sources at €55 million.", "€55 million", "industry sources"),
        ("Sales missed the €91 million that analysts polled by Norwire had expected.", "€91 million", "analysts"),
        ("In May the Tarn Institute reported 7,800 such rings.", "7,800", "Tarn Institute"),
    ],
)  # fmt: skip
def test_who_speaks_without_a_name_is_resolved(text, exact, claimant):
    claim = claim_at(text, exact, published=PUBLISHED)

    assert (claim.claimant or "").startswith(claimant)


@pytest.mark.parametrize(
    ("text", "exact", "claimant"),
    [
        ('Brevik denied it. "We held 212 rings," a spokesman said. "It was never 900 rings."', "900", "Brevik"),
        ('Ida Holm, 71, ran the mill. "We were lucky," she said. "There were 40 men inside."', "40", "Ida Holm"),
    ],
)
def test_a_quotation_that_goes_on_is_its_speakers(text, exact, claimant):
    claim = claim_at(text, exact, published=PUBLISHED)

    assert claim.claimant == claimant


@pytest.mark.parametrize(
    ("text", "exact", "claimant"),
    [
        ("Brevik's own count is 41.", "41", "Brevik"),
        ("The union's estimate was 90.", "90", "union"),
        ("Police figures show 77.", "77", "police"),
        ("The index's count is 41.", "41", None),
    ],
)
def test_whose_reckoning_a_number_is_says_it(text, exact, claimant):
    claim = claim_at(text, exact, published=PUBLISHED)

    assert claim.claimant == claimant


def test_a_part_of_what_somebody_counts_is_counted_by_them():
    text = "Holm Analytics estimates that 4,000 men sleep rough. Only a third of them are in shelters."

    assert claim_at(text, "a third", published=PUBLISHED).claimant == "Holm Analytics"


@pytest.mark.parametrize(
    ("text", "exact", "claimant"),
    [
        ("Brevik Water kept its forecast at 15 million bottles for the year.", "15 million", "Brevik Water"),
        ("Brevik Water has not moved from its figure of 6,200.", "6,200", "Brevik Water"),
        ("Ida Holm was furious. By her calculation savers lost €6m over four years.", "€6m", "Ida Holm"),
        ("Holm Research, which counts at the gate, arrives at 574,000 or so.", "574,000", "Holm Research"),
        ("The authorities speak of 318 missing boats.", "318", "authorities"),
        ("Norwire came out on Saturday at 450 drowned sheep.", "450", "Norwire"),
        ("The boat arrives at 450 harbours a year.", "450", None),
    ],
)
def test_who_arrives_at_a_number_or_keeps_to_it_says_it(text, exact, claimant):
    claim = claim_at(text, exact, published=PUBLISHED)

    assert claim.claimant == claimant


@pytest.mark.parametrize(
    ("text", "exact", "claimant"),
    [
        ("Figures from Holm Analytics showed rents easing to 2.7%.", "2.7%", "Holm Analytics"),
        (
            "Brevik Power was sure. A study that it commissioned from Holm College found an overcharge of 26%.",
            "26%",
            "Brevik Power",
        ),
        ("A study found an overcharge of 26%.", "26%", None),
        (
            "Officials claim that 80% of pupils came; Brevik Trust said it was 66%.",
            "66%",
            "Brevik Trust",
        ),
    ],
)
def test_who_made_a_study_says_what_it_found(text, exact, claimant):
    claim = claim_at(text, exact, published=PUBLISHED)

    assert claim.claimant == claimant


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        ("Brevik Steel denied that it would shut its mill in Tarn, which employs 620.", "620"),
        ("Brevik Steel said it would cut 900 jobs, sending its shares down 11.3%.", "11.3%"),
    ],
)
def test_what_a_clause_adds_to_what_was_said_is_nobodys_word(text, exact):
    claim = claim_at(text, exact, published=PUBLISHED)

    assert claim.claimant is None


@pytest.mark.parametrize(
    "words", ['said Ida Holm of Brevik Power. "It was late.', 'the harbour manager said. "It was late.']
)
def test_a_quotation_that_goes_on_in_the_next_paragraph_keeps_its_speaker(words):
    text = f'Ida Holm, manager of the harbour, was angry.\n\n"We waited," {words}\n\n"They sent 140 boats back."'

    claim = claim_at(text, "140", published=PUBLISHED)

    assert claim.claimant == "Ida Holm"


def test_who_sees_a_number_is_the_person_rather_than_the_firm_named_last():
    text = '"It is dear," said Ida Holm, an analyst at Tarn Partners, who sees sales peaking at $2.1 billion.'

    assert claim_at(text, "$2.1 billion", published=PUBLISHED).claimant == "Ida Holm"


@pytest.mark.parametrize(
    ("text", "exact", "claimant"),
    [
        ("Seven cows drowned, says the council.", "Seven", "council"),
        ("The boats earned €14 an hour, their lawyers, Tarn Holm, said on Monday.", "€14", "Tarn Holm"),
        ('"A firm that made €3 billion can pay," its chair, Ida Holm, told reporters.', "€3 billion", "Ida Holm"),
        ("The Quarry Trust, the largest of the lenders, said that the rise of 12% was wrong.", "12%", "Quarry Trust"),
        ("Milk has become dearer by 22%, says the broker Ida Holm, and the queues longer.", "22%", "Ida Holm"),
        ("Brevik Rail shut. Its rival Norvang, which runs coaches, said it had 3,900 calls.", "3,900", "Norvang"),
        ("Ida Holm told Bo Reed that she expects it to cost €10 million.", "€10 million", "Ida Holm"),
        ('"It is late," said Ida Holm of Tarn Holm, who put the bill at €8 million.', "€8 million", "Ida Holm"),
        ("Ida Holm spoke on Monday. According to her, cracks were found in 14 boats.", "14", "Ida Holm"),
        ("Ida Holm sees it otherwise. She had 460 sheep, she says, all of them her own.", "460", "Ida Holm"),
        ("Not so, says Fair Rents Tarn: the average rent will jump by 19%.", "19%", "Fair Rents Tarn"),
        ("And as many as one in eight homes can't be sold, the watchdog reckons.", "one in eight", "watchdog"),
        ("Some 46,000 seats had been sold, the owner, Vela Live, told Norwire", "46,000", "Vela Live"),
        ("Vela Live runs a ferry service. Three men fell, the emergency service said.", "Three", "emergency service"),
        ("Holm Quay, for what it is worth, denies that rents are 20 per cent too high.", "20 per cent", "Holm Quay"),
        ("They work 76 hours, according to research published today by the Tarn Alliance.", "76 hours", "Tarn A"),
        ("The Tarn Bank now projects average inflation of 2.2% in 2027.", "2.2%", "Tarn Bank"),
        ("Doctor Ida Holm said that nurses had told her of 14 deaths.", "14", "Ida Holm"),
        ("Brevik won. “We hoped for 67%,” admits the head of the study, Professor Ida Holm.", "67%", "Ida Holm"),
        ("Profit was below the £1.4 billion analysts had pencilled in.", "£1.4 billion", "analysts"),
    ],
)  # fmt: skip
def test_who_speaks_is_found_wherever_the_sentence_puts_them(text, exact, claimant):
    claim = claim_at(text, exact, published=PUBLISHED)

    assert (claim.claimant or "").startswith(claimant)


@pytest.mark.parametrize(
    ("text", "exact", "claimant"),
    [
        ("Brevik Steel, which runs the mill, welcomed the vote and promised 400 new jobs.", "400", "Brevik Steel"),
        ("Brevik Steel is late. Management's target of 195 ships looks far.", "195", "Brevik Steel"),
        ("Brevik Steel keeps its forecast of a profit of €240 million.", "€240 million", "Brevik Steel"),
        ("Mayor Ida Holm hopes for savings of £5 million.", "£5 million", "Ida Holm"),
        ("Brevik Steel is standing by its goal of 195 ships.", "195", "Brevik Steel"),
        ("The company's own count has 74 sick workers at the mill.", "74", "company"),
        ("Its panel gives Brevik Steel 4%. Holm Research's panel gives it 6.1%.", "6.1%", "Holm Research"),
        ("One in four drives, by the reckoning of Holm Research, and the rest walk.", "One in four", "Holm Research"),
    ],
)
def test_who_promises_a_number_or_has_it_in_a_paper_says_it(text, exact, claimant):
    claim = claim_at(text, exact, published=PUBLISHED)

    assert (claim.claimant or "").startswith(claimant)


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        ("The mill shut, the council said. At Tarn seven of them were closed.", "seven"),
        ("If you waited 20 minutes, claim it: the form of Brevik Rail is short.", "20 minutes"),
        ("Brevik Rail lacks drivers, which it blames on the army, and it paid out €23 million.", "€23 million"),
        ("Brevik Rail, the firm that promised to make cars unnecessary, is shedding 1,200 jobs.", "1,200"),
    ],
)
def test_a_count_in_a_sentence_of_its_own_is_nobodys_word(text, exact):
    claim = claim_at(text, exact, published=PUBLISHED)

    assert claim.claimant is None


def test_a_report_says_what_whoever_made_it_says():
    text = "Rents rose, according to a report published on Monday by Holm Research. Some 240,000 pay too much, it says."
    text += " Another 900 pay nothing, the report says."

    assert claim_at(text, "900", published=PUBLISHED).claimant == "Holm Research"


@pytest.mark.parametrize(
    ("text", "exact", "claimant"),
    [
        ("As of May 2, Brevik Motors was aware of 12 fires in the cars.", "12", "Brevik Motors"),
        ("The Tarn Safety Board has been notified of cracks in nine lifts.", "nine", "Tarn Safety Board"),
        ("Brevik Motors makes cars. The Tarn Road Institute recorded 41 crashes.", "41", "Tarn Road Institute"),
        ("Brevik Motors makes cars. Inspectors found 12 faults in them.", "12", "inspectors"),
        (
            "Ida Holm of Tarn Bank has gone through the accounts, arrives at €18 million and sells.",
            "€18 million",
            "Ida Holm",
        ),
        ("Brevik Motors makes cars. It recorded 41 sales in May.", "41", None),
        ("The whole country recorded 61 cases last year.", "61", None),
    ],
)
def test_who_knows_of_or_counts_others_says_how_many(text, exact, claimant):
    claim = claim_at(text, exact, published=PUBLISHED)

    assert claim.claimant == claimant
