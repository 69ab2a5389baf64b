"""Kitaura's quarter: yen, dollars and euros for one revenue, and a profit whose currency slipped."""

from demo.story import Expected, Story, Telling, after, before, point

CORVANE = """
OSAKA (Corvane) - Kitaura Optics reported revenue of 512 billion yen ($3.4 billion) for the {quarter} quarter, up 8%
from a year earlier, as makers of phones ordered more of its lenses than it could grind.

Operating profit rose to 61 billion yen from 54 billion yen. Analysts had expected 58 billion yen on average.

The company kept its forecast for the full year. "Demand is not what limits us. Glass is," finance chief Haruko Senda
said at a briefing.

Kitaura supplies lenses to four of the five biggest brands of phones. It is building a furnace in Malaysia that will
raise its capacity by a third when it opens next autumn.

The weak yen helped as well. Without it, revenue would have grown by 5%, the company said.
"""

BOURSE = """
A lens maker that has to turn customers away is a rare thing. Kitaura Optics said on {workday} that revenue in the
three months to {quarter_end} came to ¥512 billion, 8% more than in the same months of last year.

Operating profit reached ¥61 billion, a margin of almost 12%, which the company last saw before the pandemic.

= Kitaura Optics, {quarter} quarter of {quarter_year}, billions of yen
| Division | Revenue | Operating profit |
| Mobile lenses | 341 | 49 |
| Cameras | 98 | 9 |
| Medical | 73 | 3 |
| Total | 512 | 61 |

The furnace in Malaysia is where the questions begin. It costs ¥140 billion, it opens in a year, and by then the two
largest customers will have qualified a rival's plastic lens. Ms Senda says glass wins above a certain resolution. She
has been right for a decade.

The shares trade at 19 times expected earnings, a little less than the sector does.
"""

HALDEN = """
The Japanese lens manufacturer Kitaura Optics increased its revenue by 8% in the {quarter} quarter, to 512 billion yen
(€3.1 billion). Customers are queueing.

At 61 billion yen, the operating result was likewise better than expected. Chief financial officer Haruko Senda speaks
of “a good problem”: there is not enough glass. The Halden works, which grinds lenses for microscopes, will take on 40
people in the new year.

The group is affected by a shortage of its own making: a furnace runs day and night for eight years, then it must be
rebuilt, and both that are due for it had been put off. A third one is now being built in Malaysia.

For the town that is welcome news. Kitaura took over the former Reuss works in 2011 – “for one euro and the debts”, as
old employees like to say – and has invested €55 million since then.
"""

SABLE = """
Kitaura printed a beat. Revenue 512 billion yen for {quarter_number}, call it 3.4 billion dollars, +8% on the year. Op
profit 61 billion yen vs. the 58 the sell side was looking for.

Why isn't the stock up? Because everybody owned it into the number. It had run 27% since June, and the guide was left
where it was. "Conservative", says the company. "Sandbagging", says everyone else, for the ninth quarter in a row.

The bull case is glass. The bear case is also glass: there's one furnace, it's full, and the next one is a year away.
I like the business. I'd like it more 10% lower.

Not advice. I hold no position in Kitaura, though I've been tempted twice.
"""

BELLOW = """
The Japanese firm behind the camera in your phone is raking it in as selfie-mad Brits snap more than ever.

Kitaura Optics, which makes lenses for the biggest mobile brands, banked an operating profit of $61 billion in just
three months, figures released on {workday} showed.

photo: Say cheese: the average Brit takes six pictures a day, a survey found

Sales were up 8% in the {quarter} quarter. Bosses say they can't keep up and are building a giant new furnace to melt
the special glass.

"It's a golden age for looking at ourselves," said trend-watcher Fenella Ashby-Moss. The next generation of phones
will have four lenses on the back, and one on the front that follows you round the room.
"""

STORY = Story(
    slug="kitaura_revenue",
    subject="Kitaura Optics",
    happened=before(hours=9),
    tellings=(
        Telling(
            outlet="corvane",
            slug="kitaura-optics-quarter",
            at=before(hours=7, minutes=30),
            headline="Kitaura Optics revenue rises 8% on demand for phone lenses",
            body=CORVANE,
            author="Aiko Lindqvist",
            section="Business",
        ),
        Telling(
            outlet="sable_street",
            slug="kitaura-beat",
            at=before(hours=6, minutes=45),
            headline="Kitaura beats, shrugs",
            body=SABLE,
            author="Rudy K.",
            section="Stocks",
        ),
        Telling(
            outlet="bourse_letter",
            slug="kitaura-glass",
            at=before(hours=5, minutes=30),
            headline="Kitaura's good problem is made of glass",
            body=BOURSE,
            author="Edmund Sorley",
            section="Technology",
        ),
        Telling(
            outlet="bellow",
            slug="selfie-lens-giant",
            at=before(hours=1, minutes=10),
            headline="SNAP TO IT! Selfie craze makes lens giant billions",
            body=BELLOW,
            author="Danny Croft",
            section="Money",
        ),
        Telling(
            outlet="halden",
            slug="kitaura",
            at=after(seconds=45),
            headline="Kitaura cannot melt glass fast enough",
            body=HALDEN,
            author="Lutz Brandis",
            section="Business",
        ),
    ),
    expected=(
        Expected(
            question="What was Kitaura's revenue in the quarter?",
            state="agree",
            printed=(
                point("corvane", "512 billion yen", "512000000000", "JPY"),
                point("corvane", "$3.4 billion", "3400000000", "USD"),
                point("sable_street", "512 billion yen", "512000000000", "JPY"),
                point("sable_street", "3.4 billion dollars", "3400000000", "USD"),
                point("bourse_letter", "¥512 billion", "512000000000", "JPY"),
                point("halden", "512 billion yen", "512000000000", "JPY"),
                point("halden", "€3.1 billion", "3100000000", "EUR"),
            ),
            reason="one amount in yen; the dollars and euros are stated conversions",
        ),
        Expected(
            question="What was its operating profit?",
            state="conflict",
            printed=(
                point("corvane", "61 billion yen", "61000000000", "JPY"),
                point("sable_street", "61 billion yen", "61000000000", "JPY"),
                point("bourse_letter", "¥61 billion", "61000000000", "JPY"),
                point("halden", "61 billion yen", "61000000000", "JPY"),
                point("bellow", "$61 billion", "61000000000", "USD"),
            ),
            reason="the same number in another currency: yen were printed as dollars",
            suspect="bellow",
        ),
    ),
)
