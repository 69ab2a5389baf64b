"""Dates as whoever reads them writes them."""

import zoneinfo
from datetime import UTC, datetime

from django.utils import timezone, translation

from desk.dates import dated

NOON = datetime(2026, 6, 25, 12, 0, tzinfo=UTC)


def test_one_moment_is_written_for_each_time_zone_and_language_that_asks() -> None:
    written = {}
    for zone in ("UTC", "Europe/Berlin", "Asia/Shanghai", "UTC"):
        for language in ("en-gb", "de"):
            with timezone.override(zoneinfo.ZoneInfo(zone)), translation.override(language):
                written[zone, language] = dated(NOON, "day and time of a year")

    assert written["UTC", "en-gb"] == "25 Jun 2026 12:00"
    assert written["Europe/Berlin", "en-gb"] == "25 Jun 2026 14:00"
    assert written["Asia/Shanghai", "de"] == "25. Jun 2026 20:00"


def test_equal_moments_of_different_zones_are_both_told_in_the_readers_own() -> None:
    berlin = NOON.astimezone(zoneinfo.ZoneInfo("Europe/Berlin"))

    assert dated(NOON, "time") == dated(berlin, "time") == "12:00"
    assert dated(None, "time") == ""
