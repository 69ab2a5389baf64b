"""Hearthlight's customers: a loss that one blog asserts and the company denies."""

from demo.story import Expected, Story, Telling, after, before, bounds, denied, point

SABLE = """
Hearing that Hearthlight Energy has lost 3,000 customers since it botched its billing system. That's from someone who
sits close enough to the screens to know.

It's a small number against 410,000 accounts. It's a big number against the story they tell, which is that everybody
is delighted with the new app.

The app, by the way, billed my neighbour for 14 months of somebody else's gas. He's a patient man. He has switched.

Results are due in three weeks. I'd listen for the word "churn", and for how long the pause is before the answer.

Not advice. Short a little, by way of the sector.
"""

CORVANE = """
(Corvane) - Hearthlight Energy denied on {workday} that it had lost 3,000 customers because of faults in its billing
system, after a report on a markets blog sent its shares lower.

"The number is wrong," a spokeswoman said. Fewer than 400 households had left for reasons to do with billing, she
said, while more than 5,000 had joined.

Hearthlight supplies gas and power to 410,000 households. It moved them to a new system in the spring, and has since
apologised for sending some of them bills for other people's homes.

The energy ombudsman has received 1,150 complaints about the company this year, up from 480 in the whole of last year.

Shares in Hearthlight were 1.8% lower by mid-afternoon.
"""

KINGSMERE = """
For the third time since the spring, Hearthlight Energy has had to explain its bills. For the first time it has had to
explain how many people no longer receive them.

The supplier did not lose 3,000 customers, it insisted on {workday}. The number had been put about by a blogger who
bets on falling share prices. The true figure was below 400, the company said.

Complaints tell a story of their own. The ombudsman counted 1,150 of them up to the end of last month.

Dorothy Penhale, who is 83, has had letters meant for a fish shop since May. "They owe me £212, or I owe it to them,"
she said. "The young man on the telephone thought that it might be both."
"""

WEXCOMBE = """
Residents of Wexcombe who are billed for their neighbours' gas can have the mistake put right at the town hall, where
Hearthlight Energy has set up a desk until Friday.

The company came after the Courier had printed letters from 26 readers. It has 6,200 customers in the district.

It was not true that customers were leaving in droves, regional manager Piers Haddow said at the opening. "Fewer than
400 in the whole country," he said. "And we have had some back."

Retired plumber Stan Okell was first in the queue, with a folder. He had been charged for the floodlights of the bowls
club. "I don't play," he said. "I can't even see it from the house."

The desk is open from nine to four. Bring two bills, yours and the one that is not.
"""

STORY = Story(
    slug="hearthlight_customers",
    subject="Hearthlight Energy",
    happened=before(hours=6),
    tellings=(
        Telling(
            outlet="sable_street",
            slug="hearthlight-churn",
            at=before(hours=5, minutes=5),
            headline="Hearthlight: who's left?",
            body=SABLE,
            author="Rudy K.",
            section="Stocks",
        ),
        Telling(
            outlet="corvane",
            slug="hearthlight-denies-customer-loss",
            at=before(hours=2, minutes=40),
            headline="Hearthlight denies losing 3,000 customers over billing faults",
            body=CORVANE,
            author="Milan Terzic",
            section="Business",
        ),
        Telling(
            outlet="kingsmere",
            slug="hearthlight-bills",
            at=before(minutes=35),
            headline="The bills that went next door",
            body=KINGSMERE,
            author="Caspar Wyndham-Ito",
            section="Consumers",
            summary="An energy supplier that billed the wrong homes now disputes how many people have had enough",
        ),
        Telling(
            outlet="wexcombe",
            slug="gas-bills-desk",
            at=after(seconds=80),
            headline="Bring two bills: gas desk opens at the town hall",
            body=WEXCOMBE,
            author="Howard Linnet",
        ),
    ),
    expected=(
        Expected(
            question="How many customers has Hearthlight lost over its bills?",
            state="conflict",
            printed=(
                point("sable_street", "3,000", "3000", "count"),
                denied("corvane", "3,000", "3000", "count"),
                bounds("corvane", "Fewer than 400", "count", high="400"),
                denied("kingsmere", "3,000", "3000", "count"),
                bounds("kingsmere", "below 400", "count", high="400"),
                bounds("wexcombe", "Fewer than 400", "count", high="400"),
            ),
            reason="the blog's 3,000 against fewer than 400; a number quoted to be denied is nobody's claim",
            suspect="sable_street",
        ),
    ),
)
