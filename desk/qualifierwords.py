"""The qualifiers that a person may mark, in the spelling of reconciliation, with their names."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Choice = tuple[str, str | Promise]

# axis, and its values. A value that is not here is written out: listing:Hong Kong.
QUALIFIERS: tuple[tuple[str | Promise, tuple[Choice, ...]], ...] = (
    (
        _("session"),
        (
            ("session:close", _("at the close")),
            ("session:intraday", _("intraday")),
            ("session:pre-market", _("before the market opens")),
            ("session:after-hours", _("after hours")),
        ),
    ),
    (
        _("compared with"),
        (
            ("basis:year-on-year", _("a year before")),
            ("basis:quarter-on-quarter", _("the quarter before")),
            ("basis:month-on-month", _("the month before")),
        ),
    ),
    (
        _("counted"),
        (
            ("accumulation:new", _("new ones only")),
            ("accumulation:cumulative", _("all so far")),
            ("frequency:daily", _("a day")),
            ("frequency:weekly", _("a week")),
            ("frequency:monthly", _("a month")),
            ("frequency:annual", _("a year")),
        ),
    ),
    (
        _("stage"),
        (
            ("stage:interim", _("provisional")),
            ("stage:revised", _("revised")),
            ("stage:final", _("final")),
        ),
    ),
    (
        _("accounts"),
        (
            ("earnings:net", _("after tax")),
            ("earnings:pretax", _("before tax")),
            ("debt:including", _("with debt")),
            ("debt:excluding", _("without debt")),
            ("adjusted:yes", _("adjusted")),
            ("adjusted:no", _("as reported")),
            ("price:current", _("at today's prices")),
            ("price:constant", _("adjusted for inflation")),
        ),
    ),
    (_("region"), (("region:world", _("worldwide")),)),
)
