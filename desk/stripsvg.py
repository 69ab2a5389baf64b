"""A strip plot as SVG.

Written here and not in a template: forty rows of the desk have forty strips, which took a quarter of the page's time.
"""

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from desk.plots.strip import Bar, Dot, StripPlot

RIGHT_ARROW = "m-6-4l6 4l-6 4"
LEFT_ARROW = "m6-4l-6 4l6 4"
CROSS = "m-4-4l8 8m0-8l-8 8"
DIAMOND = "m0-5.5l5.5 5.5l-5.5 5.5l-5.5-5.5z"


def strip_svg(strip: StripPlot, *, sentence: str) -> SafeString:
    """The picture; ``sentence`` is what it shows, in words."""
    width, height = strip.width, strip.height
    return mark_safe(  # noqa: S308 - numbers, and text that is escaped
        f'<svg class="strip" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img"'
        f' aria-label="{escape(sentence)}"><path class="p-axis" d="M0 {strip.line_y}H{width}"/>{_gap(strip)}'
        + "".join(_typical(bar) for bar in strip.typical)
        + "".join(_hard(bar, strip.line_y) for bar in strip.hard)
        + "".join(_dot(dot, strip.line_y) for dot in strip.dots)
        + "</svg>"
    )


def _gap(strip: StripPlot) -> str:
    gap = strip.gap
    if gap is None:
        return ""
    return (
        f'<rect class="p-gap" x="{gap.x}" y="18" width="{gap.width}" height="16"/>'
        f'<path class="p-gap-edge" d="M{gap.x} {strip.line_y}H{gap.end}"/>'
    )


def _typical(bar: Bar) -> str:
    return f'<rect class="p-typical" x="{bar.x}" y="22" width="{bar.width}" height="8" rx="1"/>'


def _hard(bar: Bar, y: int) -> str:
    right = f'<path class="p-arrow" d="M{bar.end} {y}{RIGHT_ARROW}"/>' if bar.has_right_arrow else ""
    left = f'<path class="p-arrow" d="M{bar.x} {y}{LEFT_ARROW}"/>' if bar.has_left_arrow else ""
    return f'<path class="p-hard" d="M{bar.x} {y}H{bar.end}"/>{right}{left}'


def _dot(dot: Dot, y: int) -> str:
    ring = f'<circle class="p-ring" cx="{dot.x}" cy="{y}" r="8"/>' if dot.is_preferred else ""
    label = f'<text class="label" x="{dot.label_x}" y="{dot.label_y}">{escape(dot.label)}</text>' if dot.label else ""
    if dot.is_dismissed:
        mark = f'<path class="p-dismissed" d="M{dot.x} {y}{CROSS}"/>'
    elif dot.is_exact:
        mark = f'<circle class="p-exact" cx="{dot.x}" cy="{y}" r="5"/>'
    else:
        mark = f'<path class="p-vague" d="M{dot.x} {y}{DIAMOND}"/>'
    return f"{ring}{mark}{label}"
