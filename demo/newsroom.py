"""The state of a running newsroom."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from demo.front import Front
from demo.outlets import OUTLETS, Outlet
from demo.timeline import published
from demo.trouble import Trouble


@dataclass
class Newsroom:
    """Where the outlets are, when the newsroom started, and what is wrong at each outlet."""

    start: datetime
    hour: timedelta
    clock: Callable[[], datetime]
    addresses: dict[str, str] = field(default_factory=dict)
    """The address of each outlet by its slug, without a final slash."""
    troubles: dict[str, Trouble] = field(default_factory=dict)
    stopping: threading.Event = field(default_factory=threading.Event)
    """Set when the newsroom closes: slow answers wait for it, so that closing is quick."""

    def front(self, outlet: Outlet) -> Front:
        """The outlet as it is now."""
        now = self.clock()
        return Front(outlet, self.addresses, published(start=self.start, now=now, hour=self.hour), now)

    def sources(self) -> list[tuple[str, str]]:
        """Each outlet's name with the address of its listing."""
        return [(outlet.name, self.addresses[outlet.slug] + outlet.listing_path) for outlet in OUTLETS]
