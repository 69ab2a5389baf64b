"""A survey on the four-day week: six percentage points, which one outlet calls 6%."""

from demo.story import Expected, Story, Telling, after, before, point

CORVANE = """
(Corvane) - Support for a four-day working week has fallen from 52% to 46% within a year, according to a survey that
the polling institute Pollworth published on {workday}.

The drop of six percentage points is the first since the institute began asking in 2021. Opposition rose to 39%; the
rest had no opinion.

Support is lowest among the self-employed, at 28%, and highest among those under 30, of whom 63% are in favour.

"People haven't stopped wanting the time. They've stopped believing that the pay would stay," said Pollworth's
director, Agathe Lindqvist-Rowe.

Pollworth questioned 2,040 adults by telephone. The margin of error is 2.2 percentage points.
"""

BELLOW = """
Workshy Britain is coming to its senses! Support for the barmy four-day week has fallen by 6% in just one year, a new
poll reveals.

Hard-working grafters have seen through the skivers' charter, with the self-employed leading the charge. Only 28% of
them back the plan.

photo: Thank goodness it's Thursday: fewer workers now dream of a three-day weekend

But youngsters still fancy a lie-in. Nearly two-thirds of the under-30s want the extra day off, according to pollsters
Pollworth.

Bosses' leader Sir Terence Gadd said: "I've been saying it for years. You don't win the Cup by playing 72 minutes."
"""

KINGSMERE = """
Fewer than half of us now want the four-day week. In Pollworth's yearly survey of attitudes to work, support for it
has slipped to 46%.

The institute put the question to 2,040 people this month. A year ago, 52% of those asked had been in favour; it was
the highest share that the institute has measured.

What has changed is less the wish than the trust in it. Asked whether their employer would cut their pay along with
their hours, 57% said that they expected so.

In the trials run so far, this did not happen. Of the 61 companies that took part in the largest, 54 kept the shorter
week, and none lowered wages.

"There's a gap between what the trials show and what people hear," said Rosalind Abara, who directed one of them. "And
into that gap goes the mortgage."
"""

PORTSIDE = """
Four in ten of our readers would take the fifth day off even for less money. The rest want it for nothing, or not at
all.

We asked after a national survey by Pollworth found that support for a four-day week stood at 46%, down six points
from last year.

Of the 318 who answered on our site, most work in the harbour, in the shops or at the hospital, where a week has seven
days anyway.

The harbour office tried it for the clerks two summers ago. It worked, says harbour master Tim Outram, until the boats
found out that nobody was in on Fridays, and started to come on Fridays.

"I'd like a four-day week," wrote Marie from Cutler's Row. "I'd like to get down from six first."
"""

STORY = Story(
    slug="four_day_week_survey",
    subject="Pollworth",
    happened=before(hours=7),
    tellings=(
        Telling(
            outlet="corvane",
            slug="four-day-week-support-falls",
            at=before(hours=6, minutes=20),
            headline="Support for four-day week falls below half, survey finds",
            body=CORVANE,
            author="Renske Tolland",
            section="Society",
        ),
        Telling(
            outlet="kingsmere",
            slug="four-day-week-trust",
            at=before(hours=4, minutes=50),
            headline="The day off we no longer believe in",
            body=KINGSMERE,
            author="Ottoline Marsh",
            section="Work",
            summary="A yearly survey shows that it is not the wish for a shorter week that fades, but the trust in it",
        ),
        Telling(
            outlet="bellow",
            slug="four-day-week-barmy",
            at=before(minutes=50),
            headline="Back to work! Brits go off four-day week",
            body=BELLOW,
            author="Danny Croft",
        ),
        Telling(
            outlet="portside",
            slug="readers-on-four-day-week",
            at=after(seconds=120),
            headline="What Portside thinks of the four-day week",
            body=PORTSIDE,
            author="Effie Grantham",
        ),
    ),
    expected=(
        Expected(
            question="What share supports the four-day week?",
            state="agree",
            printed=(
                point("corvane", "46%", "46", "percent"),
                point("kingsmere", "46%", "46", "percent"),
                point("portside", "46%", "46", "percent"),
            ),
            reason="one survey",
        ),
        Expected(
            question="By how much has support fallen?",
            state="agree",
            printed=(
                point("corvane", "six percentage points", "6", "percentage_point"),
                point("portside", "six points", "6", "percentage_point"),
            ),
            reason="points with points",
        ),
        Expected(
            question="By how many percent has support fallen?",
            state="agree",
            printed=(point("bellow", "6%", "6", "percent"),),
            reason="percent are not percentage points: a figure of its own, and a slip (52 to 46 is a fall of 11.5%)",
            suspect="bellow",
        ),
    ),
)
