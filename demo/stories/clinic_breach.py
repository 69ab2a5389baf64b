"""Larkfield's stolen records: 1.4 million for all, and 14 million where a reprint lost a point."""

from demo.story import Expected, Story, Telling, after, before, point, reworded

CORVANE = """
LONDON (Corvane) - Hackers have stolen the records of 1.4 million patients from Larkfield Health, the clinic chain
said on {workday}, in what the privacy regulator called one of the most serious breaches it has dealt with.

The stolen files hold names, dates of birth and, for some patients, notes of their treatment. Payment details were
kept elsewhere and were not touched, the company said.

Larkfield runs 212 walk-in clinics in Britain and Ireland. It learned of the theft when a sample of the files was
posted on a forum with a demand for £6 million in cryptocurrency. It has not paid, and says that it will not.

The attackers came in through the account of a contractor who had left in the spring. The account had never been
closed.

"We are sorry, and we know that sorry does not get anyone their privacy back," chief executive Rowena Stroud said. The
company will write to all those affected within two weeks.

The Information Office said it had opened an inquiry. It can impose a fine of up to 4% of a company's annual revenue.
"""

PORTSIDE = reworded(
    reworded(CORVANE, old="the records of 1.4 million patients", new="the records of 14 million patients"),
    old="Larkfield runs 212 walk-in clinics",
    new="Larkfield, which has a clinic on Tanner's Quay, runs 212 walk-in clinics",
)

HALDEN = """
The British clinic operator Larkfield Health has lost the data of some 1.4 million patients to criminals. The company
confirmed the theft on {workday} – “with deep regret”, as its statement puts it.

According to the company, the stolen files contain names and dates of birth; in about 90,000 cases also medical notes.
The perpetrators demand £6 million (€6.9 million) and threaten to publish everything.

The point of entry was banal. A contractor who had not worked for Larkfield since April still had a valid password.
“One form was not filled in, that is all,” says the security researcher Mirjam Oesterle, who examined the sample that
the thieves posted. “I see this form missing in every second house.”

Patients from the continent are affected too: Larkfield treated holidaymakers at its clinics near the ferry ports. How
many there are, the company could not say.
"""

BELLOW = """
Millions of nosy parkers could soon be reading your medical secrets after crooks raided clinic chain Larkfield Health.

The gang made off with the private files of 1.4m patients, including notes on everything from ingrown toenails to
marriage guidance, bosses admitted on {workday}.

photo: Larkfield boss Rowena Stroud, whose pay rose 9% last year

And it was all because nobody switched off the login of a worker who had LEFT. "You couldn't make it up," said patient
Keith Barlow, 61, who was treated for gout in the spring. "My toe is all over the internet."

The crims want £6m not to spill the lot. Larkfield, which has more than 200 clinics on high streets and in stations,
says it will not cough up. Worried patients can ring a helpline from 8am.
"""

QUILLON = """
A forgotten login cost Larkfield Health 1.4 million patient records. The clinic chain said so on {workday}, three days
after someone else had said it first, on a forum, with samples.

We looked at the sample. It holds 2,500 rows, exported from a booking system that the vendor stopped supporting two
versions ago. The dates of birth are in plain text. So is a column called "remarks", and you do not want to read the
remarks.

Multi-factor login was switched on for Larkfield's doctors and nurses last year. It was not switched on for
contractors, who made up 11% of accounts, because some of them shared a phone.

The company says that it has now closed every account that was not used in the past month. There were 730.
"""

STORY = Story(
    slug="clinic_breach",
    subject="Larkfield Health",
    happened=before(hours=12),
    tellings=(
        Telling(
            outlet="corvane",
            slug="larkfield-patient-records-stolen",
            at=before(hours=8),
            headline="Clinic chain Larkfield says records of 1.4 million patients stolen",
            body=CORVANE,
            author="Idris Maddox",
            section="Technology",
        ),
        Telling(
            outlet="halden",
            slug="larkfield",
            at=before(hours=6, minutes=30),
            headline="“One form was not filled in”: data theft at British clinics",
            body=HALDEN,
            author="Lutz Brandis",
            section="World",
        ),
        Telling(
            outlet="quillon",
            slug="larkfield-forgotten-login",
            at=before(hours=4, minutes=5),
            headline="Larkfield's breach began with a login nobody closed",
            body=QUILLON,
            author="Bex Ormonde",
            section="Security",
        ),
        Telling(
            outlet="bellow",
            slug="larkfield-medical-secrets",
            at=before(hours=3, minutes=40),
            headline="Hackers swipe YOUR medical secrets in clinic raid",
            body=BELLOW,
            author="Shaz Whitlow",
        ),
        Telling(
            outlet="portside",
            slug="larkfield-records",
            at=after(seconds=30),
            headline="Hackers steal records of 14 million Larkfield patients",
            body=PORTSIDE,
            author="Idris Maddox",
            copied_from="corvane",
        ),
    ),
    expected=(
        Expected(
            question="Of how many patients were records stolen?",
            state="conflict",
            state_at_start="agree",
            printed=(
                point("corvane", "1.4 million", "1400000", "count"),
                point("halden", "1.4 million", "1400000", "count"),
                point("quillon", "1.4 million", "1400000", "count"),
                point("bellow", "1.4m", "1400000", "count"),
                point("portside", "14 million", "14000000", "count"),
            ),
            reason="the reprint dropped a decimal point: a factor of ten, and a copy that prints another value",
            suspect="portside",
        ),
    ),
)
