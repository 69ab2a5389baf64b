"""What an outlet's pages know: its own address, the other outlets', and what is published."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone

from demo.dates import MONTHS, WEEKDAYS
from demo.outlets import Outlet
from demo.timeline import Dispatch


@dataclass(frozen=True)
class Front:
    """One outlet at one moment."""

    outlet: Outlet
    addresses: Mapping[str, str]
    """The address of every outlet by its slug, without a final slash."""
    everything: tuple[Dispatch, ...]
    """What all outlets have published, the newest first."""
    now: datetime

    @property
    def address(self) -> str:
        return self.addresses[self.outlet.slug]

    @property
    def dispatches(self) -> tuple[Dispatch, ...]:
        """What this outlet has published, the newest first."""
        return tuple(dispatch for dispatch in self.everything if dispatch.outlet.slug == self.outlet.slug)

    def url(self, dispatch: Dispatch) -> str:
        """The address of any outlet's article."""
        return self.addresses[dispatch.outlet.slug] + dispatch.path

    def link(self, story: str, outlet: str) -> str:
        """The address of an outlet's latest article on a story, or of the outlet when it has none yet."""
        for dispatch in self.everything:
            if (dispatch.story, dispatch.outlet.slug) == (story, outlet):
                return self.url(dispatch)
        return self.addresses[outlet] + "/"

    def canonical(self, dispatch: Dispatch) -> str:
        """The address that a page names as its original: its own, unless it reprints another outlet's text."""
        if dispatch.telling.copied_from:
            return self.link(dispatch.story, dispatch.telling.copied_from)
        return self.url(dispatch)

    def local(self, moment: datetime) -> datetime:
        """The moment by the outlet's own clock."""
        return moment.astimezone(timezone(timedelta(hours=self.outlet.zone_hours)))

    def day(self, moment: datetime) -> str:
        """The outlet's own day in words: Saturday 21 November 2026."""
        local = self.local(moment)
        return f"{WEEKDAYS[local.weekday()]} {local.day} {MONTHS[local.month - 1]} {local.year}"

    def clock(self, moment: datetime) -> str:
        """The outlet's own time of day."""
        return f"{self.local(moment):%H:%M}"
