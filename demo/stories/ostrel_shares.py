"""Ostrel's shares: 4.9% at the close for most, 11.5% for a blog that took the low of the session, and for its copy."""

from demo.story import Edit, Expected, Story, Telling, after, before, bounds, later, point, reworded

CORVANE = """
BRANNHOLM (Corvane) - Shares in Ostrel Group fell 4.9% on {workday} after the maker of industrial robots cut its
profit forecast for the second time this year, blaming a supplier whose gearboxes failed in the field.

The stock closed at 38.79 euros on the Nordhaven Exchange, its lowest finish since March, in trading that was more
than three times as heavy as usual.

Ostrel now expects an operating profit of 310 million to 330 million euros for {year}. It had promised "about 400
million" as late as the summer.

photo: A welding robot on show at Ostrel's works in Brannholm. The company delivered 5,200 of them last year.

"We shipped machines that we should have held back," chief executive Marit Solheim told analysts on a call. "That is
being put right, one customer at a time."

The faulty gearbox sits in the elbow of the firm's best-selling arm. Ostrel said that 640 machines would be refitted
by the spring, and that no injuries had been reported.

Analysts had worried for months about the pace at which the company was growing. "The forecast was a matter of when,
not whether," said Anneke Tuil of the broker Pell Harding, who cut her rating on the stock to hold.
"""

NOTICE = """
Pursuant to its rules on volatile instruments, the Exchange publishes the following particulars of trading in the
ordinary shares of Ostrel Group (OSTR) on {workday_date}.

= Ostrel Group, ordinary shares, regular session
| Item | Value |
| Previous close | €40.79 |
| Opening price | €38.20 |
| Lowest price of the session | €36.10 |
| Highest price of the session | €39.05 |
| Closing price | €38.79 |
| Change at close | −4.9% |
| Shares traded | 6,418,302 |

Shares in Ostrel Group closed 4.9% lower than on the previous trading day. At its lowest, shortly after the opening
auction, the share traded 11.5% below the previous close.

Trading was interrupted once, for five minutes, under the Exchange's volatility safeguard. No order was cancelled.
"""

BOURSE = """
Ostrel's second profit warning of the year cost its owners rather less than the first. Shares in the Brannholm group
ended {workday} down 4.9% at €38.79, having been a good deal lower in the first minutes of trading.

The recovery says something about who was selling. Funds that follow momentum left at the open; by lunch those who
look at order books were buying. And the order book is not the problem: new orders rose 3% in the {quarter} quarter.

What is wrong is a gearbox. Ostrel will refit 640 machines at its own cost, and puts the bill at €70 million. Add the
penalties for late delivery, and the new forecast of €310 million to €330 million in operating profit looks careful
rather than brave.

Ms Solheim has been in charge for 14 months. She inherited the supplier, not the decision to keep shipping. Investors
will give her until the annual meeting. They tend to be patient with a firm that holds a fifth of its market and has
no net debt.
"""

SABLE = """
Well, that was ugly. Ostrel ($OSTR) shares crashed 11.5% on {workday} after the robot people told the world that,
oops, the gearboxes break.

It's the second guidance cut this year. Op profit is now seen at 310-330 million euros. The old number was 400.

Do the maths: that's a fifth of the year's profit, gone in a press release published before most of us had coffee.

I said in September that 22 times earnings was silly for a company that bolts arms to floors. Not gloating. (A bit.)

What would change my mind? A clean quarter. Show me refits finished on time, show me a supplier that can count, and
show me a finance chief who doesn't find 70 million down the back of the sofa twice a year. Until then there are
cheaper ways to own factory automation, and I'll write about two of them on the weekend list.

Not advice. I hold no position in Ostrel.
"""

SABLE_CORRECTED = reworded(SABLE, old="shares crashed 11.5% on", new="shares dropped 5.1% on")

BELLOW = """
Robot giant Ostrel was left reeling after a gearbox blunder sent its shares plunging 11.5% and wiped millions off the
pensions of ordinary savers.

The German-based firm's stock went into freefall on {workday} as bosses admitted that hundreds of its machines would
have to be taken apart, blog [Sable Street](sable_street) reported.

photo: ARMLESS: One of the 640 robots that must be refitted by the spring

Furious investors took to social media to ask how it could happen twice in a year. "I put my redundancy into this
lot," wrote one. "Now I could weld better myself."

Chief executive Marit Solheim, 52, said sorry on a call with City types but would not say whether she would hand back
her bonus.

The company, which builds the arms that put cars together, will make a profit of around €320 million this year instead
of the €400 million it had boasted of. A spokesman declined to comment on the share price.
"""

KINGSMERE = """
Investors in Ostrel Group had a bruising {workday}. The engineering company's shares lost nearly 5% of their value
after it warned that faulty gearboxes would eat into profits for a second time.

The warning came before the market opened in Nordhaven, where the company is listed. Ostrel said it would refit 640
machines and that the work would last until the spring.

For Brannholm, a port of 96,000 people in which one household in nine depends on the group's wages, the share price is
not an abstraction. Half of the workforce holds shares through a savings plan that matches what they put in.

"People look at it in the canteen, on their phones, and then nobody says much," said Tove Lindahl, who chairs the
works council. She had been promised, she said, that no jobs were at stake.

The company repeated that promise on {workday}, though only for the rest of the year. It employs 23,000 people, of
whom 4,100 work in the town.
"""

OSTREL = """
Ostrel Group today adjusts its outlook for the financial year {year}. The Group now expects an operating profit
between €310 million and €330 million (previously: about €400 million). Revenue is still expected to reach €4.1
billion.

The adjustment reflects provisions of €70 million for a refit programme. Inspections found premature wear in a gearbox
that an external supplier provides for the O-7 series. As a precaution, 640 delivered machines will be refitted free
of charge by the end of the first quarter of {next_year}.

"The quality of our machines is not negotiable," says Marit Solheim, chief executive of Ostrel Group. "We inform our
customers openly, and we bear the cost."

Order intake developed positively and rose 3% in the {quarter} quarter compared with the same quarter a year earlier.

## Key points
- Operating profit {year}: €310 million to €330 million
- Provisions for refits: €70 million
- Machines concerned: 640
- Revenue outlook unchanged at €4.1 billion
"""

STORY = Story(
    slug="ostrel_shares",
    subject="Ostrel Group",
    happened=before(hours=7),
    tellings=(
        Telling(
            outlet="ostrel",
            slug="outlook",
            at=before(hours=7),
            headline="Ostrel Group adjusts outlook for {year}",
            body=OSTREL,
            section="Ad hoc",
        ),
        Telling(
            outlet="nordhaven",
            slug="ostr-particulars",
            at=before(hours=6, minutes=10),
            headline="Particulars of trading in Ostrel Group (OSTR)",
            body=NOTICE,
            section="Surveillance",
        ),
        Telling(
            outlet="corvane",
            slug="ostrel-shares-fall-profit-warning",
            at=before(hours=6),
            headline="Ostrel shares fall 4.9% after second profit warning",
            body=CORVANE,
            author="Jens Aldermo",
            section="Business",
        ),
        Telling(
            outlet="sable_street",
            slug="ostrel-gearbox",
            at=before(hours=5, minutes=25),
            headline="Ostrel strips a gear",
            body=SABLE,
            author="Rudy K.",
            section="Stocks",
            edits=(
                Edit(
                    at=later(demo_hours="1.5"),
                    body=SABLE_CORRECTED,
                    correction="CORRECTION: I had the drop at more than twice its size. Fixed above. Mea culpa.",
                ),
            ),
        ),
        Telling(
            outlet="bourse_letter",
            slug="ostrel-second-warning",
            at=before(hours=4, minutes=40),
            headline="Why Ostrel's second warning hurt less",
            body=BOURSE,
            author="Philippa Marchetti-Boyle",
            section="Industry",
        ),
        Telling(
            outlet="bellow",
            slug="robot-giant-ostrel-shares-plunge",
            at=before(hours=2, minutes=5),
            headline="GEARED FOR DISASTER! Robot giant's shares plunge 11.5% in a day",
            body=BELLOW,
            author="Danny Croft",
            section="Money",
        ),
        Telling(
            outlet="kingsmere",
            slug="brannholm-watches-ostrel",
            at=after(seconds=15),
            headline="A town with one share price",
            body=KINGSMERE,
            author="Ingrid Falkensee",
            section="Business",
            summary="Brannholm's biggest employer has warned on profits again, and its workers are shareholders too",
        ),
    ),
    expected=(
        Expected(
            question="By how much did Ostrel's shares fall that day?",
            state="conflict",
            printed=(
                point("nordhaven", "4.9%", "4.9", "percent", qualifier="close"),
                point("corvane", "4.9%", "4.9", "percent"),
                point("bourse_letter", "4.9%", "4.9", "percent"),
                bounds("kingsmere", "nearly 5%", "percent", high="5"),
                point("sable_street", "11.5%", "11.5", "percent"),
                point("sable_street", "5.1%", "5.1", "percent", edit=1),
                point("bellow", "11.5%", "11.5", "percent"),
            ),
            reason="11.5% was the low of the session, as the exchange's notice says; the share closed 4.9% lower",
            suspect="sable_street",
        ),
        Expected(
            question="How many machines will Ostrel refit?",
            state="agree",
            printed=(
                point("ostrel", "640", "640", "count"),
                point("corvane", "640", "640", "count"),
                point("bourse_letter", "640", "640", "count"),
                point("kingsmere", "640", "640", "count"),
                point("bellow", "640", "640", "count"),
            ),
            reason="all take it from the company's release",
        ),
    ),
)
