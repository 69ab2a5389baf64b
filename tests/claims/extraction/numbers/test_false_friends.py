"""Numbers that give no quantity: each is kept, with its reason."""

import pytest

from claims.extraction.numbers.quantities import read_quantities


@pytest.mark.parametrize(
    ("text", "rejected", "reason"),
    [
        ("It opens on 14 March 2026.", "14 March 2026", "date"),
        ("It opens on April 14, 2026.", "April 14, 2026", "date"),
        ("It ran on 18 and 19 July.", "18 and 19 July", "date"),
        ("It opens on 2026-05-04.", "2026-05-04", "date"),
        ("It opens in 2026.", "2026", "year"),
        ("The 2019–2023 term", "2019–2023", "years"),
        ("In the 1980s", "1980s", "decade"),
        ("At 9:30 a.m. it rang.", "9:30 a.m.", "clock time"),
        ("At 9am it rang.", "9am", "clock time"),
        ("At 0900 GMT it rang.", "0900 GMT", "clock time"),
        ("It left at five o'clock.", "five o'clock", "clock time"),
        ("She came 21st.", "21st", "ordinal"),
        ("the third day", "third", "ordinal"),
        ("They use GPT-4 now.", "GPT-4", "name or code"),
        ("COVID-19 spread.", "COVID-19", "name or code"),
        ("The A320 landed.", "A320", "name or code"),
        ("Recall 26V-417 is open.", "26V-417", "name or code"),
        ("The Boeing 737 landed.", "Boeing 737", "version or model"),
        ("They bought the Vento 5, new.", "Vento 5", "name"),
        ("The S&P 500 fell.", "S&P 500", "index or list name"),
        ("See Section 230.", "Section 230", "section"),
        ("It filed Form 10-K.", "10-K", "form or section"),
        ("A 401(k) plan", "401(k)", "form or section"),
        ("under 49 CFR 573", "49 CFR 573", "section"),
        ("A Phase 3 trial", "Phase 3", "phase or stage"),
        ("See page 12.", "page 12", "page"),
        ("They won 3-1 at home.", "3-1", "score or odds"),
        ("The court ruled 5-4.", "5-4", "score or odds"),
        ("He lives at 40 Alder Lane.", "40 Alder Lane", "address"),
        ("Call 020 7946 0991 now.", "020 7946 0991", "telephone number"),
        ("Call 1-888-555-0142.", "1-888-555-0142", "telephone number"),
        ("Ada Moss, 38, from Hull", "38", "age"),
        ("A 43-year-old left.", "43-year-old", "age"),
        ("those aged 60 and over", "60", "age"),
        ("a mother of three", "mother of three", "family"),
        ("Open 24/7 now", "24/7", "idiom"),
        ("At one point it fell.", "At one point", "idiom"),
        ("One thing is certain.", "One thing is", "idiom"),
        ("One of the best", "One", "pronoun"),
        ("since she was fourteen and moved", "fourteen", "age"),
        ("He turned forty in May.", "forty", "age"),
        ("For babies from 6 months, it is safe.", "6 months", "age group"),
        ("Tonight at 11, on the radio.", "11", "clock time"),
        ("It goes out on Wednesdays at 7.", "7", "clock time"),
        ("We tried the clinic at 9.15 and waited.", "9.15", "clock time"),
        ("Text the Courier on 60017.", "60017", "telephone number"),
        ("Ring 13 55 02 at any hour.", "13 55 02", "telephone number"),
        ("Visit us at 9 quai Delacour.", "9 quai", "address"),
        ("All letters should go to Calle Rosal 22, 21400 Marena.", "21400", "postcode"),
        ("Regulation 2027/418 of 9 March", "2027/418", "date, ratio or score"),
        ("fewer attacks (p<0.001)", "p<0.001", "confidence level"),
        ("The dossier runs to 212 pages.", "212 pages", "length of a text"),
        ("He resigned, two days after the vote.", "two days", "period"),
        ("Their new show, 48 Hours, is out.", "48 Hours", "name"),
        ("Letters go to Box Hall, 8021 Zurich.", "8021", "postcode"),
        ("Its code is 4006381333931.", "4006381333931", "name or code"),
        ("It was sold in a 500 g jar.", "500 g jar", "kind of a thing"),
        ("Patients on the 20 mg tablet slept.", "20 mg tablet", "kind of a thing"),
        ("It is a full price for one molecule.", "one", "pronoun"),
        ("They saw one firm after another leave.", "one", "pronoun"),
        ("We are open 24 hours a day.", "24 hours a day", "idiom"),
        ("Reading time: 2 min.", "2 min", "reading time"),
        ("the first three months", "three months", "period"),
        ("the six months to 31 January", "six months", "period"),
        ("(95% CI)", "95%", "confidence level"),
        ("per 100,000 people", "100,000", "denominator of a rate"),
        ("The 10-year Treasury yield rose.", "10-year", "name of a security"),
        ("1. Costs fell.", "1.", "list number"),
        ("He said so.[3]", "[3]", "footnote"),
        ("Thread #212 is open.", "#212", "number of a thing"),
        ("App version 6.2 is out.", "version 6.2", "version or model"),
        ("Build 2026.20.4 is out.", "2026.20.4", "version"),
        ("**2. Is it safe?** Yes", "2.", "list number"),
        ("**4**. Is it safe?", "4**.", "list number"),
        ("Issue 1,204 · 3 June", "Issue 1,204", "numbered thing"),
        ("More in letter 31, due soon", "letter 31", "numbered thing"),
        ("Survey note 3.2 explains how.", "note 3.2", "numbered thing"),
        ("the member for constituency 22, said", "constituency 22", "place"),
        ("Ring our helpdesk on 1800 555 044 now.", "1800 555 044", "telephone number"),
        ("Text 6060 to join.", "6060", "telephone number"),
        ("says the weaver, 61, whose loom burnt", "61", "age"),
        ("The weaver, 61, said so.", "61", "age"),
        ("babies aged six weeks to 18 months", "18 months", "age"),
        ("those between 3 months and two years", "two years", "age group"),
        ("nobody under 30 believes it", "under 30", "age group"),
        ("She married at 19.", "19", "age"),
        ("The mill opened at five as ever.", "five", "clock time"),
        ("It comes out on 4 June at 11.00.", "11.00", "clock time"),
        ("Back at 6 with the weather.", "6", "clock time"),
        ("reading time 4 minutes", "4 minutes", "reading time"),
        ("Three days on, the smoke still rises.", "Three days", "period"),
        ("support for at least the next twelve months", "twelve months", "period"),
        ("its studio Sevenfold made it", "Sevenfold", "name"),
        ("And Grade 5s? They passed.", "Grade 5", "phase or stage"),
        ("And Prep 5s? They passed.", "Prep 5s", "name"),
        ("1. Vento 2 (Norvik)", "Vento 2", "name"),
        ("Norvik AG (SIX: NVK) said", "SIX", "stock code"),
        ("Five things to know", "Five things", "length of a list"),
        ("I'd give it 7 out of 10.", "7 out of 10", "rating"),
        ("Gran gives it a 3.", "3", "rating"),
        ("never mind the billions for once", "billions", "idiom"),
        ("one miller told us so", "one", "somebody who speaks"),
        ("One more thing: bread.", "One more thing", "idiom"),
        ("a fool, twice over.", "twice", "idiom"),
        ("The trial in courtroom 14 is due.", "courtroom 14", "place"),
        ("The hearing resumes at 10 on Tuesday.", "10", "clock time"),
        ("He turns 60 next month.", "60", "age"),
        ("Her husband Tom, also 34, came.", "34", "age"),
        ("A boy of nine was hurt.", "nine", "age"),
        ("The boy, nine, was hurt.", "nine", "age"),
        ("She has been there since she was 16.", "16", "age"),
        ("He wears the number 10 shirt.", "number 10", "numbered thing"),
        ("Photo 3 of 12", "Photo 3 of 12", "numbered thing"),
        ("Year 11 pupils passed.", "Year 11", "phase or stage"),
        ("A 9mm pistol was found.", "9mm pistol", "kind of a thing"),
        ("At 51.5 degrees north, days are long.", "51.5 degrees north", "coordinate"),
        ("The two men shook hands.", "two", "pronoun"),
        ("A three-member panel sat.", "three-member", "kind of a thing"),
        ("Ms Hart, who is 47, said so.", "47", "age"),
        ("At 93, he still mends nets.", "93", "age"),
        ("Verdict: 4 stars", "4 stars", "rating"),
        ("4.5 out of 5", "4.5 out of 5", "rating"),
        ("The rate per 40 ft container", "40 ft", "denominator of a rate"),
        ("Reactor 4 blew.", "Reactor 4", "place"),
        ("see https://example.org/2026/05", "https://example.org/2026/05", "web address"),
        ("seen in 4K and on phones", "4K", "name of a format"),
        ("3 min read", "3 min read", "reading time"),
        ("agent 007 left", "007", "code"),
        ("2x4 planks", "2x4", "dimensions"),
        ("8 out of 8 points", "8 out of 8", "rating"),
        ("according to two people briefed on it", "two", "somebody who speaks"),
        ("Three sources close to the board spoke.", "Three", "somebody who speaks"),
        ("Listen on 98.3 FM.", "98.3 FM", "frequency of a station"),
        ("A 10-for-1 split is due.", "10-for-1", "split or offer"),
        ("The index (May 2020 = 100) fell.", "100", "base of an index"),
        ("Profit (H1 25: lower) fell.", "25", "period"),
        ("Sales rose in FY 26.", "26", "period"),
        ("a 90-page complaint", "90-page", "length of a text"),
        ("the plans, all 1,200 pages of them", "1,200 pages", "length of a text"),
        ("He drove the number 5 bus.", "5 bus", "flight, train or case"),
        ("Channel 9 viewers wrote in.", "Channel 9", "flight, train or case"),
        ("That is why Band 7 makes sense.", "Band 7", "name"),
        ("under condition 19", "condition 19", "numbered thing"),
        ("closed at mile 14", "mile 14", "place"),
        ("the file 31B/0412/FUL", "31B/0412/FUL", "name or code"),
        ("He lives at 12 Rue Marchais.", "12 Rue", "address"),
        ("Tune in at 7 for more.", "7", "clock time"),
        ("The doors open at 9.15.", "9.15", "clock time"),
        ("The ferry left at 1430.", "1430", "clock time"),
        ("A 5k and 10k race", "5k", "name of a race"),
        ("It stood at T-minus 10.", "T-minus 10", "countdown"),
        ("A two-stage rocket", "two-stage", "kind of a thing"),
        ("It is the first loss in ten years.", "ten years", "period"),
        ("Over the 12 months it grew.", "12 months", "period"),
        ("the highest 12-month rate", "12-month", "period"),
        ("See table 3b.", "table 3b", "numbered thing"),
        ("He fell at the 20-mile mark.", "20-mile mark", "place"),
        ("It has 24-hour support.", "24-hour", "idiom"),
        ("A family of four came.", "family of four", "family"),
        ("My wife, 34, and I left.", "34", "age"),
        ("Nine times out of ten it works.", "Nine times out of ten", "idiom"),
        ("One of the three resigned.", "three", "pronoun"),
        ("mined in block 19,223,401", "block 19,223,401", "place"),
        ("her sons, 9 and 12, came", "12", "age"),
        ("most of them past 70", "70", "age"),
        ("Profit for the half rose.", "half", "part or idiom"),
    ],
)
def test_a_false_friend_is_kept_with_its_reason(text, rejected, reason):
    reading = read_quantities(text)

    assert reading.quantities == ()
    assert (rejected, reason) in [(found.text, found.reason) for found in reading.rejections]


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("More than 2000 people came.", "2000"),
        ("In June 12 people died.", "12"),
        ("Last week 40 people died.", "40"),
        ("On Monday 40 people died.", "40"),
        ("The 90kg box", "90kg"),
        ("It takes 5-7 working days.", "5-7 working days"),
        ("The temple is 1,500 years old.", "1,500 years"),
        ("Only one person came.", "one"),
        ("Six of them came.", "Six"),
        ("Chapters cost $11.", "$11"),
        ("The mark of 60 fell.", "60"),
        ("A third of them came.", "A third"),
        ("It would bring back half of what it paid.", "half"),
        ("The index started at 104.6.", "104.6"),
        ("Two people died.", "Two"),
        ("In case 40 people come, call.", "40"),
        ("Doctors report 12 dead.", "12"),
        ("A crew of nine was saved.", "nine"),
        ("At 34,500 seats it is huge.", "34,500"),
        ("The sky has 4,000 stars.", "4,000"),
        ("The two lorries crashed.", "two"),
        ("Shares opened at 10 on Tuesday.", "10"),
        ("They report 3 deaths.", "3"),
        ("It flew 900 km in two hours.", "two hours"),
        ("It was mended in two hours.", "two hours"),
        ("Sales rose ninefold.", "ninefold"),
        ("The rate is back at 5, he said.", "5"),
        ("Critics gave it scores that average 91 out of 100.", "91 out of 100"),
        ("They have a couple of hundred, all new.", "a couple of hundred"),
        ("Only one miller drowned.", "one"),
        ("The index stood at 9.15, he said.", "9.15"),
        ("Some 2400 Oslo homes lost power.", "2400"),
        ("The raid led to one arrest.", "one"),
        ("The canal will work 24 hours a day.", "24 hours"),
        ("It was shut for one week.", "one week"),
        ("Pay within 20 Days of this notice.", "20 Days"),
        ("The army said two soldiers and one civilian were hurt.", "one"),
        ("She was fourteen points behind.", "fourteen"),
        ("It sold 2500 cars and 3,400 vans.", "2500"),
        ("He was jailed for over three years.", "three years"),
        ("It was down for two days after the storm.", "two days"),
    ],
)
def test_a_quantity_that_looks_like_a_false_friend_is_read(text, quantity):
    assert quantity in [found.text for found in read_quantities(text).quantities]


@pytest.mark.parametrize(
    "text",
    [
        "At this point, nobody knows what one should do next.",
        "One could argue that the second half was better.",
        "It was a one-sided affair from start to end.",
        "For one, no one had asked.",
        "A second-hand shop and a third-party app are half-hearted ideas.",
        "Net zero, ground zero and zero tolerance.",
    ],
)
def test_a_sentence_without_a_quantity_stays_clean(text):
    assert read_quantities(text).quantities == ()


@pytest.mark.parametrize(
    ("text", "rejected", "reason"),
    [
        ("The Larch 1000 plans have 1,000 buyers.", "1000", "name or code"),
        ("a rise of 18% over three years", "three years", "period"),
        ("9.5% more pay over three years", "three years", "period"),
        ("6.4 million travelled in the same three months.", "three months", "period"),
    ],
)
def test_a_false_friend_beside_a_quantity_is_rejected(text, rejected, reason):
    reading = read_quantities(text)

    assert len(reading.quantities) == 1
    assert (rejected, reason) in [(found.text, found.reason) for found in reading.rejections]


def test_the_time_in_which_a_count_came_together_is_no_quantity():
    reading = read_quantities("It sold 2.1m lamps in just three days.")

    assert [quantity.text for quantity in reading.quantities] == ["2.1m"]
    assert [found.text for found in reading.rejections] == ["three days"]


def test_every_number_in_digits_is_read_or_rejected():
    text = "On 3 May 2026 the FTSE 100 fell 1.2% to 8,123 at 4.30pm; call 0800 555 0118 or see p. 7, #9 and Gate 22."

    reading = read_quantities(text)

    covered = {place for found in (*reading.quantities, *reading.rejections) for place in range(found.start, found.end)}
    assert [text[place] for place in range(len(text)) if text[place].isdigit() and place not in covered] == []


def test_a_number_that_is_part_of_a_name_once_is_so_throughout():
    text = "The sequel, Marrow Deep 2, is out.\n\nTitle | Peak\nMarrow Deep 2 | 874,112\nMarrow Deep | 97,350"

    reading = read_quantities(text)

    assert [quantity.text for quantity in reading.quantities] == ["874,112", "97,350"]
