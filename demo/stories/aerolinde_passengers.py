"""Aerolinde's passengers: one total, rounded or not, and two changes with two bases of comparison."""

from demo.story import Expected, Story, Telling, before, later, point

DISCLOSURE = """
The following traffic figures were submitted by Aerolinde (AERL) and are published by the Exchange without examination
of their contents.

= Aerolinde, {month} {month_year}
| Item | {month} {month_year} | {month} {year_before_month} | Change |
| Passengers | 2,314,807 | 2,179,667 | +6.2% |
| Seat load factor | 84.7% | 83.4% | +1.3 points |
| Flights operated | 15,906 | 15,322 | +3.8% |

Aerolinde carried 2,314,807 passengers in {month}. Compared with the same month of the previous year this is an
increase of 6.2%. The comparison is affected by industrial action of ground staff in the previous year, which led to
the cancellation of 240 flights. In the month under review the airline cancelled 112 flights.
"""

BOURSE = """
Aerolinde carried 2.31 million passengers in {month}, 6.2% more than in the same month a year earlier, the airline
said on {workday}. Its aircraft were 84.7% full, a gain of 1.3 percentage points.

The growth came from the south. Routes to the Adriatic, which Aerolinde took over from a bankrupt rival, now bring one
passenger in six. The long-haul routes, of which there are only four, shrank.

Fares are the quiet part of the release. Revenue per seat and kilometre rose by 0.4%, which is to say that after wages
and fuel it fell. The carrier has 31 aircraft and four more on order; the lessors have been told, in a polite way,
that two of these might be wanted later.

For now the tills ring. An airline that fills its seats in a wet month has at least found out what they are worth.
"""

CORVANE = """
(Corvane) - Aerolinde flew 2.31 million passengers in {month}, up 6.2% on the year, it said on {workday}.

Seat load factor rose to 84.7% from 83.4%. The airline cancelled 112 flights in the month, fewer than half as many as
a year before, when a strike by ground staff lasted nine days.

Traffic on its Adriatic routes rose by 38%. Long-haul traffic was down 5%, Aerolinde said.

"Our guests have noticed that the Adriatic is warm in the autumn too," sales chief Dunja Perisic said in a statement.
The airline will add a third daily flight to Split in the spring.

It repeated that it expects to carry 27 million passengers in the financial year, which ends in March.
"""

SABLE = """
Monthly traffic from Aerolinde: passengers up 1.9% from {month_before}. Fine. Not exciting.

Everyone will quote you the yearly number. Ignore it. Last year had a strike in it, so the comp is a gift. Against the
month before you see what's happening now, and what's happening is that the summer didn't end.

The bit that matters sits in a footnote: average stage length is shorter, because of all those hops to the beach.
Shorter flights, more landings, more fees.

Load factor 84.7. Yields flat, which with fuel where it is means down. Four planes coming, and management is trying to
push two of them out of the door before they arrive.

Not advice. No position. I fly them, the sandwiches are good.
"""

WEXCOMBE = """
Wexcombe's little airport had its busiest {month} in a decade, helped by the airline Aerolinde, which carried 2.3
million passengers across its network.

The new flight to Split leaves on Tuesdays and Saturdays, and has been full since it started. It will run through the
winter with a smaller aircraft.

Airport manager Len Prowse said 21,400 people had used the terminal in the month. "We had a queue," he said. "An
actual queue. I took a photograph."

The car park filled up on two Saturdays. The parish council wants the money from it, about £9,000, spent on the road
that leads there.

Residents of Marsh Road have asked for the Saturday flight to leave after seven. The airline says that it will look
into it.
"""

STORY = Story(
    slug="aerolinde_passengers",
    subject="Aerolinde",
    happened=before(hours=6),
    tellings=(
        Telling(
            outlet="nordhaven",
            slug="aerl-traffic",
            at=before(hours=6),
            headline="Disclosure by Aerolinde (AERL): traffic figures for {month}",
            body=DISCLOSURE,
            section="Disclosures",
        ),
        Telling(
            outlet="corvane",
            slug="aerolinde-monthly-traffic",
            at=before(hours=5, minutes=40),
            headline="Aerolinde passengers up 6.2% in {month}",
            body=CORVANE,
            author="Milan Terzic",
            section="Business",
        ),
        Telling(
            outlet="sable_street",
            slug="aerolinde-traffic",
            at=before(hours=3, minutes=50),
            headline="Aerolinde: the summer that wouldn't end",
            body=SABLE,
            author="Rudy K.",
            section="Stocks",
        ),
        Telling(
            outlet="bourse_letter",
            slug="aerolinde-fills-its-seats",
            at=before(hours=3),
            headline="Aerolinde fills its seats, at a price",
            body=BOURSE,
            author="Edmund Sorley",
            section="Transport",
        ),
        Telling(
            outlet="wexcombe",
            slug="airport-busiest",
            at=later(demo_hours="0.5"),
            headline="Queue at the airport, and the manager is delighted",
            body=WEXCOMBE,
            author="Tamsin Pryor",
        ),
    ),
    expected=(
        Expected(
            question="How many passengers did Aerolinde carry in the month?",
            state="agree",
            printed=(
                point("nordhaven", "2,314,807", "2314807", "count"),
                point("corvane", "2.31 million", "2310000", "count"),
                point("bourse_letter", "2.31 million", "2310000", "count"),
                point("wexcombe", "2.3 million", "2300000", "count"),
            ),
            reason="2.3 and 2.31 million are the exact count of the airline's own disclosure, rounded",
        ),
        Expected(
            question="By how much did its passengers grow on the year?",
            state="agree",
            printed=(
                point("nordhaven", "6.2%", "6.2", "percent", qualifier="year on year"),
                point("corvane", "6.2%", "6.2", "percent", qualifier="year on year"),
                point("bourse_letter", "6.2%", "6.2", "percent", qualifier="year on year"),
            ),
            reason="one release; the 1.9% that a blog prints is the change from the month before, another figure",
        ),
        Expected(
            question="By how much did its passengers grow on the month?",
            state="agree",
            printed=(point("sable_street", "1.9%", "1.9", "percent", qualifier="month on month"),),
            reason="only one outlet prints it",
        ),
    ),
)
