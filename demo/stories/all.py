"""The stories of the demo newsroom."""

from demo.stories import clinic_breach, fake_accounts, kitaura_revenue, ostrel_shares, tamsel_flood
from demo.story import Story

STORIES: tuple[Story, ...] = (
    ostrel_shares.STORY,
    fake_accounts.STORY,
    clinic_breach.STORY,
    tamsel_flood.STORY,
    kitaura_revenue.STORY,
)
