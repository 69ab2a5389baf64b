"""Fennick's layoffs: jobs for some, a share of the staff for others, and both are true."""

from demo.story import Expected, Story, Telling, after, before, bounds, point

CORVANE = """
ROTTERDAM (Corvane) - Fennick Mobility will cut about 1,200 jobs, or 8% of its workforce, as demand for shared
scooters and cars falls short of what it had built for, the company said on {workday}.

Most of the cuts will be made in operations and marketing. Fennick will also withdraw from 14 smaller cities, among
them Ghent and Aarhus, by the end of the winter.

"We grew for a summer that never came," co-founder Daan Verhulst wrote in a message to employees that was seen by
Corvane.

The company had 15,000 employees at the end of last year. It expects severance costs of 45 million euros, and savings
of 110 million euros a year from the middle of {next_year}.

Fennick has never made an annual profit. It raised 600 million euros from investors two years ago, at a price that
valued it at 4 billion.
"""

KINGSMERE = """
The message arrived at six in the morning, and by seven the scooters of Rotterdam had lost the people who charge them.
Fennick Mobility, the transport company that promised to make the second car unnecessary, is shedding around 1,200
jobs.

Those affected were told by e-mail on {workday} and locked out of their accounts within the hour. A union that
represents drivers called it "dismissal by software update".

The company says that it had no choice. Riders took 6% fewer trips this year than last, and the cities that once
begged for scooters now charge for the pavement.

Economists at the transport institute in Delft see a familiar curve. "The first million rides are cheap because
they're subsidised by investors. The second million are dear," said Hanneke Roos. "What you're watching is the price
coming out."

Severance will be two months' pay for most. Those who joined after January get three weeks.
"""

PLINTH = """
Daan Verhulst does not like the word layoffs. In the long, unpunctuated note that ended the careers of one in 12 of
his employees, he used "right-shaping" four times.

I had known for three weeks that the note was coming, because the man who wrote its first draft had sent it to me. He
is one of the twelve hundred. His draft did not say "right-shaping". It said "I am sorry".

What happened between the two versions is the story of how Fennick Mobility came to spend €600 million on a summer.
"""

SABLE = """
Scooter people Fennick are cutting 8% of staff. Still private, so no ticker to dunk on, but there's a read-across.

Three listed names sell them batteries, and none has said a word. If 14 cities go dark, that's maybe 20,000 scooters
that don't need a new pack next spring. At 180 euros a pack you can do the sum on a napkin. I did. It's not nothing.

The other read-across is money. Fennick raised 600 million at a 4 billion price. Somebody marks that on a book
somewhere, and quarter-end is coming.

Not advice. I fell off one of these in Lisbon and hold a grudge, but no position.
"""

STORY = Story(
    slug="fennick_layoffs",
    subject="Fennick Mobility",
    happened=before(hours=10),
    tellings=(
        Telling(
            outlet="corvane",
            slug="fennick-mobility-job-cuts",
            at=before(hours=8, minutes=50),
            headline="Fennick Mobility to cut 8% of workforce, leave 14 cities",
            body=CORVANE,
            author="Pieter Oudekerk",
            section="Business",
        ),
        Telling(
            outlet="portside",
            slug="fennick-job-cuts",
            at=before(hours=8, minutes=10),
            headline="Scooter firm Fennick to cut 1,200 jobs",
            body=CORVANE,
            author="Pieter Oudekerk",
            copied_from="corvane",
        ),
        Telling(
            outlet="sable_street",
            slug="fennick-read-across",
            at=before(hours=4, minutes=15),
            headline="Scooters down, who's holding the battery?",
            body=SABLE,
            author="Rudy K.",
            section="Private markets",
        ),
        Telling(
            outlet="kingsmere",
            slug="fennick-second-car",
            at=before(hours=2, minutes=30),
            headline="The end of the cheap ride",
            body=KINGSMERE,
            author="Ottoline Marsh",
            section="Business",
            summary="Fennick promised to replace the second car. First it has to replace the summer it had planned for",
        ),
        Telling(
            outlet="plinth",
            slug="right-shaping",
            at=after(seconds=100),
            headline="Right-shaping",
            body=PLINTH,
            author="Leander Voss",
            section="Business",
        ),
    ),
    expected=(
        Expected(
            question="How many jobs will Fennick cut?",
            state="agree",
            printed=(
                point("corvane", "about 1,200", "1200", "count"),
                point("portside", "about 1,200", "1200", "count"),
                point("kingsmere", "around 1,200", "1200", "count"),
                point("plinth", "twelve hundred", "1200", "count"),
            ),
            reason="one announcement; the reprint shares its origin",
        ),
        Expected(
            question="What share of its staff is that?",
            state="compatible",
            printed=(
                point("corvane", "8%", "8", "percent"),
                point("portside", "8%", "8", "percent"),
                point("sable_street", "8%", "8", "percent"),
                bounds("plinth", "one in 12", "percent", low="8.3", high="8.4"),
            ),
            reason="one in 12 is 8.3%, which 8% rounds",
        ),
    ),
)
