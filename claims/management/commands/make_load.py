"""Fill a database with invented news, for benchmarks of grouping, pages and feeds."""

import time
from argparse import ArgumentParser

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from tqdm import tqdm

from claims.management.load.invented import MENTIONS_IN_A_HOT_ARTICLE, Plan, stories
from claims.management.load.rows import Rows
from claims.management.load.writing import finish, first_ids, write
from claims.models import Claim

CLAIMS_A_TRANSACTION = 20_000


class Command(BaseCommand):
    help = (
        "Fill the database with invented news: publishers, companies, stories, articles with claims, and the figures "
        "that these make, as grouping and judging leave them. For benchmarks: give it a data folder of its own."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--companies", type=int, default=2000)
        parser.add_argument("--articles", type=int, default=10_000)
        parser.add_argument("--claims", type=int, default=100_000)
        parser.add_argument("--hot", type=int, default=0, help="figures with a hundredth of all claims each")
        parser.add_argument("--waiting", type=int, default=0, help="about so many claims are left for grouping to do")
        parser.add_argument("--seed", type=int, default=1)

    def handle(
        self,
        *,
        companies: int,
        articles: int,
        claims: int,
        hot: int,
        waiting: int,
        seed: int,
        verbosity: int,
        **_options: object,
    ) -> None:
        if Claim.objects.exists():
            raise CommandError("There are claims already. Invented news is for a database of its own.")
        plan = Plan(companies=companies, articles=articles, claims=claims, hot=hot, seed=seed)
        if hot * plan.hot_articles > articles or hot * MENTIONS_IN_A_HOT_ARTICLE > claims:
            raise CommandError("The hot figures alone need more articles than that. Ask for fewer of them.")
        began = time.monotonic()
        rows = Rows(plan, first=first_ids(), now=timezone.now(), waiting=waiting)
        rows.begin()
        # any: it counts claims
        with tqdm(total=claims, unit="claim", unit_scale=True, disable=verbosity == 0 or None, file=self.stderr) as bar:
            for story in stories(plan):
                rows.add(story)
                count = len(rows.tables["claims_claim"])
                if count >= CLAIMS_A_TRANSACTION:
                    write(rows)
                    bar.update(count)
            bar.update(len(rows.tables["claims_claim"]))
            write(rows)
        finish()
        made = {table: rows.next[table] - first for table, first in rows.first.items()}
        self.stdout.write(
            f"{made['claims_claim']} claims, {made['claims_figure']} figures, {made['sources_article']} articles, "
            f"{made['claims_story']} stories in {time.monotonic() - began:.0f} s"
        )
