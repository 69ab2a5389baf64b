"""Murmura's fake accounts: a number and two magnitudes that fit together, until one outlet edits its own."""

from demo.story import Edit, Expected, Story, Telling, before, bounds, later, point, reworded

CORVANE = """
(Corvane) - Murmura said on {workday} that it had removed 24,000 fake accounts that posed as local parents' groups in
the weeks before a string of school board elections.

The social network said the accounts were run from two office buildings and had been created in batches over the
summer. It did not say who was behind them.

"They didn't argue for a candidate. They argued that voting was pointless," said Oriane Dufresne, who leads the
company's integrity team.

Murmura found the network after volunteers in three counties reported the same misspelt slogan. Its engineers then
traced 310 groups, some of them with members who had no idea that the organiser was not a neighbour.

The company has 118 million monthly users. It was fined last year for leaving a similar operation online after being
told of it, and has since doubled the number of its moderators.

Election officials said that they had seen no sign that turnout was affected. Counting in the last of the districts
ends next week.
"""

QUILLON = """
Murmura has pulled down 24,000 fake accounts that pretended to be parents in suburbs where school boards were up for
election, the company said in a post on {workday}.

The tell was a typo. The operators wrote "chlidren first" in a pinned post, copied it into hundreds of groups, and
never went back. A retired proofreader in one of them did what proofreaders do.

According to Murmura's write-up, the accounts were warmed up for about four months: birthdays, lost cats, a bake sale.
Only then came the politics. The groups never endorsed anyone. They just made the whole thing sound hopeless.

We asked the company how it counts. An account is "fake", it says, if it was made by someone whose job was to make
accounts. That leaves out the real people who were paid to post from their own profiles, and there were some.

The profile pictures were generated, which is no longer news. What is new is that the comments were not: each was
typed by a person, slowly, and that is why the filters slept through it.
"""

QUILLON_EDITED = reworded(QUILLON, old="down 24,000 fake accounts", new="down about 20,000 fake accounts")

KINGSMERE = """
They had names like Kelsey and Brandon, they worried about lunches, and they did not exist. Murmura, the social
network, has deleted tens of thousands of fake accounts that infiltrated parents' groups ahead of school board
elections.

The deletions were announced late on {workday} in a post of five paragraphs. The company's researchers believe that
the aim was to keep people at home rather than to change their minds.

Sociologists who study local politics say that the choice of target was shrewd. School boards are elected by few
people, and in some districts fewer than one voter in ten takes part.

"You don't need to persuade anybody of anything. You need a few hundred tired parents to stay on the sofa," said
Wendell Achterhuis, a lecturer in political communication.

Members of the groups have been sent a notice. Several told this newspaper that they felt foolish. One, a mother of
two, said that she had driven a casserole to an address that turned out to be a car park.
"""

WEXCOMBE = """
A parents' group in Wexcombe was among those taken in by thousands of fake accounts on the social network Murmura, it
has emerged.

The Estuary Mums & Dads group had 1,900 members and an administrator called Kelsey who nobody had met. It was closed
on {workday} along with many others across the country.

"She wished my daughter a happy birthday," said Gemma Treloar of Hollow Lane. "I had her down as someone from the
swimming club."

The company says the accounts were set up to put people off voting in school elections. None are being held here until
May, and the county clerk said residents had nothing to do.

Members can find each other again in a new group run by the library. It has 240 so far, and its administrator can be
met at the desk on weekdays.
"""

PLINTH = """
On the second floor of an office block between a tyre dealer and a tanning salon, 41 people sat down each morning to
be somebody else. By the time Murmura caught up with them, they had been more than 20,000 somebodies.

That is the number of fake accounts that the company says it removed this week, an operation larger than any it has
made public before. What it did not publish is how long it had known.

The answer is in a folder of messages that a former shift leader gave to The Plinth.
"""

STORY = Story(
    slug="fake_accounts",
    subject="Murmura",
    happened=before(hours=11),
    tellings=(
        Telling(
            outlet="corvane",
            slug="murmura-removes-fake-accounts",
            at=before(hours=9, minutes=30),
            headline="Murmura removes 24,000 fake accounts ahead of school board votes",
            body=CORVANE,
            author="Salma Reyhani",
            section="Technology",
        ),
        Telling(
            outlet="quillon",
            slug="murmura-parents-that-never-were",
            at=before(hours=8, minutes=45),
            headline="A typo gave away Murmura's army of imaginary parents",
            body=QUILLON,
            author="Bex Ormonde",
            section="Platforms",
            edits=(Edit(at=later(demo_hours="1"), body=QUILLON_EDITED),),
        ),
        Telling(
            outlet="kingsmere",
            slug="imaginary-neighbours",
            at=before(hours=5, minutes=50),
            headline="The imaginary neighbours next door",
            body=KINGSMERE,
            author="Caspar Wyndham-Ito",
            section="Society",
            summary="How a social network's parents' groups were filled with people who were not there",
        ),
        Telling(
            outlet="wexcombe",
            slug="parents-group-closed",
            at=before(hours=3, minutes=15),
            headline="Wexcombe parents' group closed after fake account purge",
            body=WEXCOMBE,
            author="Tamsin Pryor",
        ),
        Telling(
            outlet="plinth",
            slug="forty-one-people",
            at=before(hours=1, minutes=20),
            headline="Forty-one people who were everybody",
            body=PLINTH,
            author="Leander Voss",
            section="Investigations",
        ),
    ),
    expected=(
        Expected(
            question="How many fake accounts did Murmura remove?",
            state="conflict",
            state_at_start="compatible",
            printed=(
                point("corvane", "24,000", "24000", "count"),
                point("quillon", "24,000", "24000", "count"),
                bounds("kingsmere", "tens of thousands", "count", low="10000", high="99999"),
                bounds("wexcombe", "thousands", "count", low="1000", high="9999"),
                bounds("plinth", "more than 20,000", "count", low="20000"),
                point("quillon", "about 20,000", "20000", "count", edit=1),
            ),
            reason="compatible at first, in different words; the silent edit to about 20,000 no longer fits 24,000",
            suspect="quillon",
        ),
    ),
)
