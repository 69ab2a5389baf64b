"""Ostrel's battery plant: 30 gigawatt-hours in the first phase, 40 in the end; most outlets do not say which."""

from demo.story import Expected, Story, Telling, before, later, point

OSTREL = """
Ostrel Group has today laid the foundation stone for its first battery cell plant at Brannholm. In its first phase,
from {next_year}, the plant will have an annual capacity of 30 GWh. With the second phase the capacity rises to 40
GWh.

The Group invests €2.1 billion in the site and will create 2,600 jobs, of which around 300 are apprenticeships.

"Here, where our grandparents built ships, we are building the stores of energy for our machines," says Marit Solheim,
chief executive of Ostrel Group.

= Brannholm cell plant
| | First phase | Second phase |
| Annual capacity | 30 GWh | 40 GWh |
| Jobs | 1,900 | 2,600 |
| Floor area | 310,000 m² | 420,000 m² |

The energy comes from wind farms in the bay. Waste heat will supply 7,000 homes in the district of Nordermoor.
"""

CORVANE = """
BRANNHOLM (Corvane) - Ostrel Group broke ground on {weekday} for a battery plant in its home town that will be able to
make cells with a capacity of 30 gigawatt-hours a year.

The company is spending 2.1 billion euros on the site, a fifth of which comes from the state. It hopes to become less
dependent on suppliers in Asia, who make nine in ten of the cells used in Europe.

Marit Solheim, the chief executive, said that the timetable would not be touched by a profit warning which the company
issued this week.

Farmers with tractors blocked the road for about an hour in protest at the loss of 160 hectares of pasture.
"""

WEXCOMBE = """
Two Wexcombe firms have won work at the enormous battery factory that Ostrel Group is building in Brannholm.

Prosser & Daughters will supply 900 fire doors, and Estuary Cranes has sent two of its largest machines across by
barge. Together the orders are worth £3.4 million.

The factory will turn out 40 GWh of cells a year, enough for more than half a million cars. It covers the area of 60
football pitches, though nobody plans to play.

The cranes left on Monday's tide. Crane driver Alun Gedge, who went with them, will lodge in Brannholm until the roof
is on, which he reckons will be after Easter. He has bought a phrase book and a bicycle.

"It came at the right moment," said Bronwen Prosser, whose workshop laid off five people last winter and has taken on
eight. "We do doors. They need doors."
"""

QUILLON = """
Ostrel makes robots that build cars. Now it wants to make the cells that drive them, and the robots that make the
cells. Its plant at Brannholm will produce 40 GWh a year.

The chemistry is sodium, which is the interesting part. Sodium cells store about 20% less than lithium at the same
weight, and cost a third less. For a forklift that nobody wants to be light, that's a good trade.

Ostrel will use the first cells itself. Each of its larger machines carries a 12 kWh pack so that it can finish a weld
when the grid hiccups.

There is room on the site for a third hall. The company won't say what for, and its planning application calls the
space a meadow.
"""

STORY = Story(
    slug="ostrel_battery_plant",
    subject="Ostrel Group",
    happened=before(hours=5),
    tellings=(
        Telling(
            outlet="ostrel",
            slug="foundation-stone",
            at=before(hours=4, minutes=30),
            headline="Foundation stone laid for battery cell plant at Brannholm",
            body=OSTREL,
            section="Company",
        ),
        Telling(
            outlet="corvane",
            slug="ostrel-battery-plant-brannholm",
            at=before(hours=3, minutes=20),
            headline="Ostrel breaks ground on 2.1 billion euro battery plant",
            body=CORVANE,
            author="Jens Aldermo",
            section="Business",
        ),
        Telling(
            outlet="quillon",
            slug="ostrel-sodium-cells",
            at=before(hours=1, minutes=30),
            headline="The robot maker's battery is full of salt",
            body=QUILLON,
            author="Noor Castellan",
            section="Energy",
        ),
        Telling(
            outlet="wexcombe",
            slug="doors-for-battery-factory",
            at=later(demo_hours="1.25"),
            headline="Nine hundred doors for a battery factory",
            body=WEXCOMBE,
            author="Howard Linnet",
        ),
    ),
    expected=(
        Expected(
            question="What will the plant's annual capacity be?",
            state="conflict",
            printed=(
                point("ostrel", "30 GWh", "30", "GWh", qualifier="first phase"),
                point("ostrel", "40 GWh", "40", "GWh", qualifier="second phase"),
                point("corvane", "30 gigawatt-hours", "30", "GWh"),
                point("quillon", "40 GWh", "40", "GWh"),
                point("wexcombe", "40 GWh", "40", "GWh"),
            ),
            reason="a hidden qualifier: only the company says which phase; the two values are two figures",
        ),
        Expected(
            question="How much does Ostrel invest in it?",
            state="agree",
            printed=(
                point("ostrel", "€2.1 billion", "2100000000", "EUR"),
                point("corvane", "2.1 billion euros", "2100000000", "EUR"),
            ),
            reason="one sum in two styles",
        ),
    ),
)
