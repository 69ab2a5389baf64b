"""Tresmond's fine: 45 million euros in the bank's own disclosure, and two digits that changed places."""

from demo.story import Edit, Expected, Story, Telling, before, later, point, reworded

DISCLOSURE = """
The following disclosure was submitted by Tresmond Bank (TRSM) and is published by the Exchange without examination of
its contents.

Tresmond Bank has today been notified of an administrative fine of €45 million imposed by the Supervisory Authority
for Credit Institutions. The fine concerns shortcomings in the monitoring of payments between 2019 and 2022.

| Item | Detail |
| Issuer | Tresmond Bank |
| Administrative fine | €45 million |
| Provision made in earlier periods | €30 million |
| Remaining effect on the result of the year | €15 million |

According to the Authority, the monitoring systems that the Bank used in that period raised alerts that were not
examined in good time. The Bank has since replaced these systems and has employed 160 additional staff for the
purpose.

The Bank does not intend to appeal. The decision will be published by the Authority in due course.
"""

CORVANE = """
NORDHAVEN (Corvane) - Tresmond Bank has been fined 45 million euros ($52 million) for failing to notice that its
accounts were being used to launder money, the banking supervisor said on {workday}.

Over three years the bank let through 2,900 payments that should have been stopped, most of them for a network of
shell companies that traded in used cars, the supervisor found.

Tresmond said that it accepted the fine and had since hired 160 people to check payments. It had set aside 30 million
euros for the case.

The fine is the largest that the supervisor has imposed. It had the power to ask for 80 million.

"The alarms rang. They were switched off because they rang too often," said Folke Rasmusdotter, the head of
supervision.
"""

HALDEN = """
Tresmond Bank must pay a fine of €54 million. The banking supervisor announced the penalty on {workday} and spoke of
“failures over years, at every level”.

From 2019 to 2022, criminals moved money through the institution by selling each other the same used cars again and
again, on paper. One hatchback changed hands 61 times. Nobody at the bank – with 3,800 employees – found that strange.

A clerk at the Halden branch did. She reported her suspicion in the autumn of 2020 and was told to take a course. “I
took the course,” she says. “It said that I should report my suspicion.”

The bank has apologised to her. It will not appeal against the fine.
"""

HALDEN_CORRECTED = reworded(HALDEN, old="a fine of €54 million", new="a fine of €45 million")

GERMAN = """
Die Tresmond Bank muss ein Bußgeld von 45 Millionen Euro zahlen. Das teilte die Bankenaufsicht am {werktag} mit.

Zwischen 2019 und 2022 gingen rund 2.900 Zahlungen durch, die hätten gestoppt werden müssen. Dahinter stand ein Netz
von Firmen, die einander dieselben Gebrauchtwagen verkauften – einen davon 61-mal.

„Die Warnungen waren da, man hat sie abgestellt“, sagte die Leiterin der Aufsicht, Folke Rasmusdotter. Die Bank will
das Bußgeld nicht anfechten. Sie hat nach eigenen Angaben 160 Prüfer eingestellt.
"""

KINGSMERE = """
A bank that could not tell a car from a crime has been handed the largest fine in the history of its regulator.
Tresmond Bank will pay 45 million euros for ignoring warnings about money laundering.

Supervisors pored over 11 million transactions. What they found in the end fits on a page: a few dozen companies, a
few hundred cars, and a great many forms with the same signature.

The bank's chairman, who has held the post for eight years, said that he would stay. "It is precisely now that
experience is needed," Baldur Stenmark said.

The finance ministry is understood to want higher limits. Under the present law a fine may not exceed a tenth of a
bank's annual revenue, and in practice it has never come close.
"""

PLINTH = """
The car was a silver hatchback, nine years old, with a dent in the left rear door. Between one January and the next it
was sold 61 times, and on each occasion the price went up.

It never moved. I know, because I went to see it: it stands in a field behind a chicken farm, and there is a hen in
it. This week the bank that financed its remarkable career, Tresmond, was fined €45 million.

The people who sold it to each other have not been fined at all.
"""

STORY = Story(
    slug="tresmond_fine",
    subject="Tresmond Bank",
    happened=before(hours=9),
    tellings=(
        Telling(
            outlet="nordhaven",
            slug="trsm-disclosure",
            at=before(hours=9),
            headline="Disclosure by Tresmond Bank (TRSM): administrative fine",
            body=DISCLOSURE,
            section="Disclosures",
        ),
        Telling(
            outlet="corvane",
            slug="tresmond-bank-fined-money-laundering",
            at=before(hours=8, minutes=20),
            headline="Tresmond Bank fined 45 million euros over money laundering",
            body=CORVANE,
            author="Jens Aldermo",
            section="Business",
        ),
        Telling(
            outlet="halden",
            slug="tresmond",
            at=before(hours=7, minutes=20),
            headline="The car that was sold 61 times",
            body=HALDEN,
            author="Lutz Brandis",
            section="Business",
            edits=(Edit(at=later(demo_hours="3"), body=HALDEN_CORRECTED),),
        ),
        Telling(
            outlet="halden",
            slug="tresmond-de",
            at=before(hours=6, minutes=55),
            headline="Tresmond Bank zahlt 45 Millionen Euro Bußgeld",
            body=GERMAN,
            author="Lutz Brandis",
            section="Wirtschaft",
            language="de",
        ),
        Telling(
            outlet="kingsmere",
            slug="tresmond-largest-fine",
            at=before(hours=4),
            headline="A record fine for a bank that looked away",
            body=KINGSMERE,
            author="Ingrid Falkensee",
            section="Business",
            summary="Tresmond's chairman is staying, its regulator is satisfied, and the money is gone",
        ),
        Telling(
            outlet="plinth",
            slug="the-hatchback",
            at=before(hours=1, minutes=45),
            headline="The hatchback",
            body=PLINTH,
            author="Maribel Quist",
            section="Crime",
        ),
    ),
    expected=(
        Expected(
            question="How large is Tresmond's fine?",
            state="agree",
            state_at_start="conflict",
            printed=(
                point("nordhaven", "€45 million", "45000000", "EUR"),
                point("corvane", "45 million euros", "45000000", "EUR"),
                point("corvane", "$52 million", "52000000", "USD"),
                point("halden", "€54 million", "54000000", "EUR"),
                point("kingsmere", "45 million euros", "45000000", "EUR"),
                point("plinth", "€45 million", "45000000", "EUR"),
                point("halden", "€45 million", "45000000", "EUR", edit=1),
            ),
            reason="two digits changed places, against the bank's own disclosure; put right in silence much later",
            suspect="halden",
        ),
    ),
)
