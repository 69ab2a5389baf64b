"""Solvanta's vaccine: one efficacy in several words, and another for severe cases that is easily taken for it."""

from demo.story import Expected, Story, Telling, after, before, bounds, point

CORVANE = """
BASEL (Corvane) - A vaccine against dengue fever developed by Solvanta was 78.4% effective at preventing the disease
in a trial of 16,200 adults in five countries, the company said on {workday}.

Against severe dengue, which fills hospital wards in the rainy season, the efficacy was 91%, Solvanta said. It plans
to apply for approval in Brazil and the European Union early in {next_year}.

Participants were given two doses three months apart, or a placebo, and followed for 18 months. There were 62 cases of
the disease in the vaccine group and 287 in the placebo group.

= Confirmed dengue within 18 months
| Group | Participants | Cases |
| Vaccine | 8,100 | 62 |
| Placebo | 8,100 | 287 |

Side effects were mostly mild. One in five of those vaccinated had a headache the next day.

Dengue, which is carried by mosquitoes, infects as many as 400 million people a year, most of whom never notice.
"""

QUILLON = """
Nearly 80% protection, from a vaccine that can travel in a picnic box: that is the pitch from Solvanta, whose dengue
shot has come through its last big trial.

The trial enrolled 16,200 adults. For the first time in this field it did so entirely by phone: eligibility, diary and
follow-up ran through an app, and a nurse called only when somebody's temperature did.

That cut the cost by about a third, according to the company, and gave regulators something new to worry about. Fevers
that nobody typed in don't exist. Solvanta says it checked by sending 4,000 blood kits to people who had reported
nothing.

The shot itself is old-fashioned, a weakened virus grown in cells. It keeps for six months at 8 degrees.
"""

HALDEN = """
Good news from Basel: the dengue vaccine of the biotechnology company Solvanta prevented more than three-quarters of
cases in a large study. “We were hoping for two-thirds,” admits the head of the study, Professor Beatriz Azevedo.

A total of 16,200 adults in Brazil, Thailand and three further countries took part. Whoever was vaccinated ended up in
hospital far less often than those who were given a placebo.

A course of two doses is to cost no more than €24 in poorer countries. Elsewhere, the company is thinking of
“something above €100” – travellers will have to pay for themselves.

Tropical doctors advise patience. The study lasted 18 months; an earlier vaccine of a competitor looked just as good
at this point, and did not in the third year.
"""

BELLOW = """
Holidaymakers could soon wave goodbye to deadly dengue thanks to a wonder jab that stops 91% of severe cases.

Boffins at Swiss firm Solvanta tested the vaccine on 16,200 brave volunteers, who let themselves be bitten silly for a
year and a half.

photo: BITE ME: The tiger mosquito has spread to 13 countries in Europe

The results, unveiled on {workday}, were hailed as a game changer by travel bosses. Bookings to the tropics slumped by
a fifth last winter after a string of outbreaks.

Mum-of-three Carly Debenham, 34, caught the bug in Bali. "It felt as if my knees were on backwards," she said. "I'd
have the jab tomorrow. I'd have it today."

It won't come cheap. Experts reckon that a course of two could set you back £90.
"""

STORY = Story(
    slug="solvanta_vaccine",
    subject="Solvanta",
    happened=before(hours=8),
    tellings=(
        Telling(
            outlet="corvane",
            slug="solvanta-dengue-vaccine-trial",
            at=before(hours=7),
            headline="Solvanta dengue vaccine 78.4% effective in late-stage trial",
            body=CORVANE,
            author="Renske Tolland",
            section="Health",
        ),
        Telling(
            outlet="quillon",
            slug="dengue-shot-trial-by-phone",
            at=before(hours=5, minutes=15),
            headline="The dengue trial that ran on phones",
            body=QUILLON,
            author="Noor Castellan",
            section="Health",
        ),
        Telling(
            outlet="halden",
            slug="dengue",
            at=before(hours=4, minutes=25),
            headline="“We were hoping for two-thirds”: success for dengue vaccine",
            body=HALDEN,
            author="Katrin Wolfsteiner",
            section="Science",
        ),
        Telling(
            outlet="bellow",
            slug="dengue-wonder-jab",
            at=after(seconds=150),
            headline="Wonder jab to save your winter sun",
            body=BELLOW,
            author="Shaz Whitlow",
            section="Health",
        ),
    ),
    expected=(
        Expected(
            question="How effective was the vaccine against dengue?",
            state="compatible",
            printed=(
                point("corvane", "78.4%", "78.4", "percent"),
                bounds("quillon", "Nearly 80%", "percent", high="80"),
                bounds("halden", "more than three-quarters", "percent", low="75"),
            ),
            reason="three ways of saying one result",
        ),
        Expected(
            question="How effective was it against severe dengue?",
            state="agree",
            printed=(
                point("corvane", "91%", "91", "percent", qualifier="severe"),
                point("bellow", "91%", "91", "percent", qualifier="severe"),
            ),
            reason="another figure than the efficacy against any dengue: its qualifier is stated",
        ),
        Expected(
            question="How many people took part?",
            state="agree",
            printed=(
                point("corvane", "16,200", "16200", "count"),
                point("quillon", "16,200", "16200", "count"),
                point("halden", "16,200", "16200", "count"),
                point("bellow", "16,200", "16200", "count"),
            ),
            reason="all say the same",
        ),
    ),
)
