"""The stories of the demo newsroom."""

from demo.stories import (
    aerolinde_passengers,
    clinic_breach,
    fake_accounts,
    fennick_layoffs,
    four_day_week_survey,
    hearthlight_customers,
    kitaura_revenue,
    ostrel_battery_plant,
    ostrel_order,
    ostrel_shares,
    solvanta_vaccine,
    tamsel_flood,
    tresmond_fine,
)
from demo.story import Story

STORIES: tuple[Story, ...] = (
    ostrel_shares.STORY,
    fake_accounts.STORY,
    clinic_breach.STORY,
    tamsel_flood.STORY,
    kitaura_revenue.STORY,
    fennick_layoffs.STORY,
    solvanta_vaccine.STORY,
    aerolinde_passengers.STORY,
    tresmond_fine.STORY,
    ostrel_battery_plant.STORY,
    ostrel_order.STORY,
    four_day_week_survey.STORY,
    hearthlight_customers.STORY,
)
