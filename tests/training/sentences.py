"""Sentences of our own, with the arcs and names that a reader of numbers needs; most names are invented."""

ARCS = """
Brackwater shares tumbled 13.5 per cent on Monday after the lender admitted it had misstated its accounts.
    shares nsubj tumbled; cent * tumbled; 13.5 nummod cent; lender nsubj admitted; misstated ccomp admitted
The Lisbon exchange said that the stock had closed 2.7% lower at €81.20.
    exchange nsubj said; stock nsubj closed; closed ccomp said; % * closed|lower
Tessaly Grid lost about 140,000 customers in the storm, while Norhaven Power lost 32,000.
    Grid nsubj lost; customers obj lost; 140,000 nummod customers; Power nsubj lost; 32,000 obj lost
Police said at least 14 people had been killed and more than 60 injured when two trains collided near the port.
    people nsubj:pass killed; 14 nummod people; killed ccomp said; injured conj killed; Police nsubj said
Net profit for the half rose to €612m from €580m a year earlier, beating the €601m that analysts had forecast.
    profit nsubj rose; € obl rose; analysts nsubj forecast; beating advcl rose
The bank accused two brokers of opening 9,400 sham accounts to hide their losses.
    bank nsubj accused; brokers obj accused; opening advcl accused; accounts obj opening; 9,400 nummod accounts
Some 7% of its 31,000 employees, or roughly 2,200 people, will lose their jobs by September.
    % nsubj lose; employees nmod %; 31,000 nummod employees; jobs obj lose
Osmund Rail, which dropped 86 trains on Tuesday, blamed a broken signal.
    Rail nsubj blamed; trains obj dropped; 86 nummod trains; dropped acl:relcl Rail; signal obj blamed
RailWatch, a charity, put the number of late trains at 1,240.
    RailWatch nsubj put; charity appos RailWatch; number obj put; 1,240 obl put; trains nmod number
“We have removed 3.1 million posts this quarter,” the platform's spokeswoman, Dana Ruiz, told reporters.
    We nsubj removed; posts obj removed; removed ccomp told; spokeswoman nsubj told; million nummod posts
Unemployment fell from 5.2% to 4.8%, the lowest level since 2019, according to the statistics office.
    Unemployment nsubj fell; % obl fell; office obl fell
Shares of Orlane and Vexley gained 3% and 2%, respectively.
    Shares nsubj gained; Orlane nmod Shares; Vexley conj Orlane; % * gained
Brokers at Tolland Securities reckoned that the strike would cost the port €8m to €9m in lost fees.
    Brokers nsubj reckoned; strike nsubj cost; cost ccomp reckoned; port iobj cost
Neither the company nor its auditor would say how many of the 600 batteries had been recalled.
    company nsubj say; say ROOT say; 600 nummod batteries
Sales of electric vans more than doubled to 18,300, Velto said.
    Sales nsubj doubled; vans nmod Sales; doubled ccomp said; Velto nsubj said; 18,300 obl doubled
The fire has burned 12,400 hectares and destroyed as many as 90 homes, officials said on Sunday.
    fire nsubj burned; hectares obj burned; destroyed conj burned; homes obj destroyed; 90 nummod homes
Broadband group Ostrel added 2.6 million households, fewer than the 3 million it had promised.
    Ostrel nsubj added; households obj added; million nummod households
A further 19 ferries were halted, leaving 3,100 travellers on the quay.
    ferries nsubj:pass halted; 19 nummod ferries; leaving advcl halted; travellers obj leaving
Its market value shrank by $18bn in a single day.
    value nsubj shrank; $ obl shrank; market compound value; day obl shrank
The vaccine cut the risk of severe illness by 71 percent in a trial of 9,800 adults.
    vaccine nsubj cut; risk obj cut; percent obl cut; adults nmod trial; 9,800 nummod adults
Two-thirds of those polled said they opposed the plan.
    thirds nsubj said; opposed ccomp said
Ministers had promised 300,000 new homes a year; barely 190,000 were built.
    homes obj promised; 300,000 nummod homes; 190,000 nsubj:pass built
Orders slid 8% in May, but exports rose 3%, data showed on Friday.
    Orders nsubj slid; exports nsubj rose; rose conj slid; data nsubj showed
Marden Steel stock down 6% as losses widen
    stock nsubj down; % * down; losses nsubj widen; widen advcl down
Regulator fines Pellworth $2.4bn over fake reviews
    Regulator nsubj fines; Pellworth obj|iobj fines
Users of the app spend an average of 54 minutes a day on it, up from 38 minutes in 2023.
    Users nsubj spend; average * spend; minutes nmod average; up advcl spend
The recall affects 118,000 cars sold between 2021 and 2024, of which 74,000 are in Germany.
    recall nsubj affects; cars obj affects; sold acl cars
The company's workforce has shrunk by a fifth, to 8,200.
    workforce nsubj shrunk; company nmod:poss workforce; fifth obl shrunk
Holt Mining said it expects output of 1.2m tonnes this year.
    Mining nsubj said; it nsubj expects; expects ccomp said; output obj expects; tonnes nmod output
On Wednesday the group reported a loss of $95 million, compared with a profit of $12 million a year ago.
    group nsubj reported; loss obj reported; $ nmod loss; Wednesday obl reported
Three crew members died and 11 others are missing after the ferry sank, the coast guard said in a statement.
    members nsubj died; others nsubj missing; missing conj died; ferry nsubj sank; guard nsubj said; 11 nummod others
About one in four customers has complained about the change.
    one nsubj complained; change obl complained
"""

NAMES = """
[Brackwater|ORG] shares tumbled 13.5 per cent on Monday after the lender admitted it had misstated its accounts.
[Tessaly Grid|ORG] lost about 140,000 customers in the storm, while [Norhaven Power|ORG] lost 32,000.
Police in [Leeds|LOC] said at least 14 people had been killed when two trains collided near [Doncaster|LOC].
Net profit at [Orlane|ORG] for the three months to March rose to €412m from €380m a year earlier.
The bank, [Cindral|ORG], accused two brokers of opening 9,400 sham accounts.
[Osmund Rail|ORG], which dropped 86 trains on Tuesday, blamed a broken signal.
[RailWatch|ORG], a charity, put the number of late trains at 1,240.
The platform's spokeswoman, [Dana Ruiz|PERSON], told reporters that posts in [Brazil|LOC] had been removed.
Unemployment in [Spain|LOC] fell from 11.2% to 10.8%, according to the [National Statistics Institute|ORG].
Shares of [Orlane|ORG] and [Vexley|ORG] gained 3% and 2%, respectively.
Brokers at [Tolland & Sons|ORG] reckoned that the strike would cost [Pellworth Ports|ORG] €8m to €9m.
Sales of electric vans more than doubled to 18,300, [Velto|ORG] said.
The fire near [Santa Brena|LOC] has burned 12,400 hectares, officials said on Sunday.
Broadband group [Ostrel|ORG] added 2.6 million households, fewer than the 3 million it had promised.
[Emil Sørensen|PERSON], chief executive of [Nordlys Shipping|ORG], said the [Oslo|LOC]-based firm would cut 300 jobs.
[Marden Steel|ORG] stock down 6% as losses widen
Regulator fines [Pellworth|ORG] $2.4bn over fake reviews
[Holt Mining|ORG] said it expects output of 1.2m tonnes this year.
The [European Commission|ORG] fined [Google|ORG] €4.3bn in 2018.
[Microsoft|ORG] and [Amazon|ORG] both cut jobs in [Seattle|LOC] last year.
[Priya Nair|PERSON] of [Delhi|LOC] lost her savings when [Sundar Finance|ORG] collapsed.
[TLSY|ORG] fell 2.7% in [Lisbon|LOC] trading.
The vaccine, made by [Imbrel Biologics|ORG], cut the risk of severe illness by 71 percent.
Ministers in [London|LOC] had promised 300,000 new homes a year; barely 190,000 were built.
[Zentrix|ORG] raised $40m from [Harbor Ventures|ORG] and [Kite Capital|ORG].
[Toyota|ORG] sold 10.3 million cars, ahead of [Volkswagen|ORG].
The chipmaker's revenue rose to $18bn. On Friday, [Quorrel|ORG] had forecast $17bn.
[Anders Voss|PERSON] told the court that [Lumenex|ORG] had 3,000 unpaid bills.
[University of Trelane|ORG] researchers surveyed 4,200 adults in [Kenya|LOC] and [Uganda|LOC].
More than 900 stores of [Hollis & Gray|ORG] will close, the retailer said.
Apps such as [Chatterly|ORG] and [Snapchat|ORG] count daily active users differently.
[Norvik|ORG] Shares Fall 7% After Profit Warning
Bulls sold the dollar; Gold rose 2% while Oil fell.
Workers at the Unit 3 plant went on strike on Monday.
[Maren Voigt|PERSON] and [Tobias Lund|PERSON] founded [Fjordwell|ORG] in [Bergen|LOC].
“We were wrong,” [Adaeze Obi|PERSON] said.
Mr. [Halloran|PERSON] sold his stake in [Quaymont Foods|ORG] for $4m.
Economist [Ines Carvalho|PERSON] expects inflation of 3% in [Portugal|LOC].
[Kenji Morita|PERSON], 61, has led [Asahira Motors|ORG] since 2019.
The mayor, [Lukas Brandt|PERSON], put the toll at 40.
Police in [Naples|LOC] arrested [Rocco Marini|PERSON] on Friday.
[Grace Okello|PERSON] of the [Red Cross|ORG] counted 900 tents near [Gulu|LOC].
"""
