"""Ostrel's order: exact in the company's release, rounder elsewhere, at a price that is only guessed."""

from demo.story import Expected, Story, Telling, before, bounds, point

OSTREL = """
Ostrel Group has received an order for 1,150 welding robots from the vehicle manufacturer Talvik Motors. It is the
largest single order in the history of the Robotics division.

The machines are intended for Talvik's new works at Lissa. Delivery begins in the second half of {next_year} and will
extend over 18 months. The parties have agreed not to disclose the order value.

"Talvik has worked with our machines for 26 years. We are proud that the next generation will come from Brannholm as
well," says Marit Solheim, chief executive of Ostrel Group.

The robots belong to the new O-9 series, which consumes 30% less electricity than its predecessor and weighs 410 kg.
Ostrel will also train 220 of the customer's technicians.
"""

CORVANE = """
BRANNHOLM (Corvane) - Ostrel Group has won an order for more than 1,100 robots from the carmaker Talvik Motors, its
largest so far, the company said on {workday}.

The two sides did not give a price. Analysts at Pell Harding estimated that the order was worth about 130 million
euros.

Talvik is building a factory at Lissa for small electric vans, and plans to make 180,000 of them a year there. It has
bought its robots from Ostrel since the turn of the century.

The news comes at a convenient time for Ostrel, whose customers have complained of worn gearboxes. The new series of
machines uses a part from a different supplier.

"Nobody orders a thousand arms from a firm they don't trust," said Anneke Tuil of Pell Harding. "But nobody pays until
they work, either."
"""

BOURSE = """
The largest order in the history of Ostrel's robot division is also its most discreet. Talvik Motors, which is buying
1,150 welding machines for its new van works, and Ostrel, which will build them, have agreed to say nothing of the
price.

One can try. List prices for a machine of this size start at €140,000; nobody who takes a thousand pays them. A
discount of a fifth would be normal, and would put the order at roughly €129 million.

Whatever the sum is, it will be spread over 18 months, and none of it falls in this year. For a group with €4.1
billion in revenue that makes it a comfort rather than a turning point.

The point is the gearbox. Talvik's engineers are known to take machines apart before they sign. They have now signed.
"""

STORY = Story(
    slug="ostrel_order",
    subject="Ostrel Group",
    happened=before(hours=30),
    tellings=(
        Telling(
            outlet="ostrel",
            slug="talvik-order",
            at=before(hours=29, minutes=30),
            headline="Largest single order: Talvik Motors buys 1,150 robots",
            body=OSTREL,
            section="Company",
        ),
        Telling(
            outlet="corvane",
            slug="ostrel-talvik-robots-order",
            at=before(hours=28, minutes=10),
            headline="Ostrel wins its largest order from carmaker Talvik",
            body=CORVANE,
            author="Jens Aldermo",
            section="Business",
        ),
        Telling(
            outlet="bourse_letter",
            slug="ostrel-discreet-order",
            at=before(hours=26, minutes=45),
            headline="What a thousand robots cost",
            body=BOURSE,
            author="Philippa Marchetti-Boyle",
            section="Industry",
        ),
    ),
    expected=(
        Expected(
            question="How many robots has Talvik ordered?",
            state="compatible",
            printed=(
                point("ostrel", "1,150", "1150", "count"),
                bounds("corvane", "more than 1,100", "count", low="1100"),
                point("bourse_letter", "1,150", "1150", "count"),
            ),
            reason="more than 1,100 holds 1,150",
        ),
        Expected(
            question="What is the order worth?",
            state="compatible",
            printed=(
                point("corvane", "about 130 million euros", "130000000", "EUR"),
                point("bourse_letter", "roughly €129 million", "129000000", "EUR"),
            ),
            reason="two estimates, both approximate, that overlap",
        ),
    ),
)
