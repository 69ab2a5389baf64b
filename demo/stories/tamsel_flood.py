"""The Tamsel flood: a toll that grows, told by outlets that stopped counting at different hours."""

from demo.story import Edit, Expected, Story, Telling, after, before, later, point, reworded

CORVANE_EARLY = """
TAMSEL (Corvane) - At least 11 people died when the river Tamse burst its banks overnight and swept through the old
town of Tamsel, the regional governor said on {weekday}.

Rescuers in boats were taking residents from roofs at first light. The water came up by three metres in less than two
hours, according to the hydrological service, after the heaviest rain in the valley since records began in 1911.

"We heard the bells and thought it was a wedding," said Pavla Hrubin, a baker, who climbed out of an attic window with
two children.

The power is out in 8,400 homes and the railway is closed. Schools were opened as shelters.
"""

CORVANE_LATE = """
TAMSEL (Corvane) - The death toll from the flood in the Tamse valley has risen to 19, the regional governor said on
{weekday}, as the water began to fall and search teams reached villages that had been cut off.

Six people are still missing. Governor Radim Solk said that he feared the number of dead would go up again. "There are
cellars that we have not been able to open," he told reporters beside a bridge that was no longer there.

More than 3,000 people have left their homes. The army has sent 450 soldiers with pumps and two field kitchens.

The rain stopped around noon. The hydrological service expects the river to be back within its banks in two days, but
warned that the ground could not take any more water.

Insurers said it was too early to put a price on the damage. A flood in the same valley in 2002 cost 90 million euros.
"""

WEXCOMBE = """
Eleven people have been killed by floods in Tamsel, the twin town of Wexcombe, and a fund has been opened at the town
hall for those who have lost their homes.

The mayor said she had spoken to her opposite number by telephone. "The line went dead twice. He was standing on a
table," said Cllr Joan Escott.

The two towns have exchanged choirs, football teams and, in one case, husbands since 1974. A lorry with blankets
leaves from the fire station at six tomorrow morning, and drivers are wanted.

In the library, the photographs of the last visit have been put on show beside a collecting tin. They were taken in
the old town, on a terrace that is not there any more.

The fund stood at £2,150 by lunchtime.
"""

WEXCOMBE_SECOND = reworded(
    reworded(WEXCOMBE, old="Eleven people have been killed", new="Nineteen people have been killed"),
    old="The fund stood at £2,150 by lunchtime.",
    new="The fund stood at £6,800 by this evening.",
)

WEXCOMBE_THIRD = reworded(WEXCOMBE_SECOND, old="Nineteen people have", new="At least 23 people have")

HALDEN = """
The flood in the valley of the Tamse has claimed 19 lives so far. “We are counting, and we are not finished,” said the
district’s fire chief Bohdan Reiter, who has been on his feet for thirty hours.

Around 3,000 inhabitants have been brought to safety. In the old town, the water stood up to the street signs. Damage
to the cathedral alone is put at €4 million by the parish.

The question of the warning is now being asked. The sirens sounded at ten past two; by then the lower streets had been
under water for half an hour. The hydrological service says it sent its first notice before midnight. In the town hall
it lay – unread – in a mailbox.
"""

QUILLON = """
The warning for the Tamse valley was right, early and machine-readable, and it went to an inbox nobody opens at night.
The flood has now killed 23 people, according to the governor's office.

The regional weather service runs a model with a grid of 500 metres. At 23.40 it gave the valley a 70% chance of water
above the danger mark. The alert left the server at 23.52.

It arrived as an attachment. The system that could have set off the sirens by itself was bought two years ago for 1.2
million euros and is still in its boxes, the mayor's office confirmed, since the contract for its installation is
being argued over in court.

Phones in the valley did get a message in the end, at 2.31. By that time most of the masts had no power.
"""

STORY = Story(
    slug="tamsel_flood",
    subject="Tamsel",
    happened=before(hours=14),
    tellings=(
        Telling(
            outlet="corvane",
            slug="tamsel-flood-first-deaths",
            at=before(hours=10, minutes=40),
            headline="At least 11 dead as river bursts banks in Tamsel",
            body=CORVANE_EARLY,
            author="Zdena Marek",
            section="World",
        ),
        Telling(
            outlet="wexcombe",
            slug="tamsel-twin-town-fund",
            at=before(hours=9),
            headline="Fund opened for flooded twin town",
            body=WEXCOMBE,
            author="Tamsin Pryor",
            edits=(
                Edit(at=before(hours=2), body=WEXCOMBE_SECOND),
                Edit(at=later(demo_hours="0.75"), body=WEXCOMBE_THIRD),
            ),
        ),
        Telling(
            outlet="corvane",
            slug="tamsel-flood-toll-rises",
            at=before(hours=3, minutes=55),
            headline="Tamsel flood toll rises to 19, six missing",
            body=CORVANE_LATE,
            author="Zdena Marek",
            section="World",
        ),
        Telling(
            outlet="halden",
            slug="tamse",
            at=before(hours=2, minutes=50),
            headline="Flood on the Tamse: the warning lay in a mailbox",
            body=HALDEN,
            author="Katrin Wolfsteiner",
            section="World",
        ),
        Telling(
            outlet="quillon",
            slug="tamse-flood-alert",
            at=after(seconds=60),
            headline="The flood alert worked. Nobody was listening",
            body=QUILLON,
            author="Noor Castellan",
            section="Infrastructure",
        ),
    ),
    expected=(
        Expected(
            question="How many people has the flood killed?",
            state="agree",
            printed=(
                point("corvane", "11", "11", "count"),
                point("wexcombe", "Eleven", "11", "count"),
                point("corvane", "19", "19", "count"),
                point("halden", "19", "19", "count"),
                point("wexcombe", "Nineteen", "19", "count", edit=1),
                point("quillon", "23", "23", "count"),
                point("wexcombe", "23", "23", "count", edit=2),
            ),
            reason="a running total: each later, larger number supersedes those before it",
        ),
        Expected(
            question="How many people left their homes?",
            state="compatible",
            printed=(
                point("corvane", "3,000", "3000", "count"),
                point("halden", "3,000", "3000", "count"),
            ),
            reason="more than 3,000 and around 3,000 are the same number in different words",
        ),
    ),
)
