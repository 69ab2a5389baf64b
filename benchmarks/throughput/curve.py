"""What was measured, and its drawing: milliseconds a claim over the number of claims, which grows tenfold a step."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

WIDTH, HEIGHT = 640, 320
LEFT, RIGHT, TOP, BOTTOM = 64, 24, 40, 48
LIMIT = 1.5  # times what a claim takes at the smallest size


@dataclass(frozen=True, slots=True)
class Point:
    """With so many claims in the database, ``grouped`` more took so long each.

    ``milliseconds`` on the clock; ``cpu_milliseconds`` of them the worker's own, without the database.
    """

    claims: int
    figures: int
    grouped: int
    milliseconds: float
    cpu_milliseconds: float


def draw(points: Sequence[Point]) -> str:
    """The curve as an SVG document, with the limit that is promised, in colours that a dark page keeps legible."""
    top = max(LIMIT * points[0].milliseconds, *(point.milliseconds for point in points)) * 1.25
    across = [_across(point.claims, points) for point in points]
    down = [_down(point.milliseconds, top) for point in points]
    marks = "".join(
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="5" fill="#1b6ac9"/>'
        f'<text x="{x:.1f}" y="{y - 12:.1f}" text-anchor="middle">{point.milliseconds:.2f} ms</text>'
        f'<text x="{x:.1f}" y="{HEIGHT - BOTTOM + 20}" text-anchor="middle">{point.claims:,}</text>'
        for x, y, point in zip(across, down, points, strict=True)
    )
    line = " ".join(f"{x:.1f},{y:.1f}" for x, y in zip(across, down, strict=True))
    limit = _down(LIMIT * points[0].milliseconds, top)
    floor = HEIGHT - BOTTOM
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" '
        f'aria-label="Time to group a claim over the number of claims" font-family="sans-serif" font-size="13" '
        f'fill="#6b7280">\n'
        f'<text x="{LEFT}" y="20">milliseconds to group one claim, storage included</text>\n'
        f'<path d="M{LEFT} {TOP}V{floor}H{WIDTH - RIGHT}" fill="none" stroke="#6b7280"/>\n'
        f'<path d="M{LEFT} {limit:.1f}H{WIDTH - RIGHT}" stroke="#b4232a" stroke-dasharray="6 4"/>\n'
        f'<text x="{WIDTH - RIGHT}" y="{limit - 6:.1f}" text-anchor="end">'
        f"limit: {LIMIT} × the time at {points[0].claims:,}</text>\n"
        f'<polyline points="{line}" fill="none" stroke="#1b6ac9" stroke-width="2"/>\n{marks}\n'
        f'<text x="{(LEFT + WIDTH - RIGHT) / 2}" y="{HEIGHT - 8}" text-anchor="middle">claims in the database</text>\n'
        f"</svg>\n"
    )


def _across(claims: int, points: Sequence[Point]) -> float:
    first, last = math.log10(points[0].claims), math.log10(points[-1].claims)
    share = (math.log10(claims) - first) / (last - first) if last > first else 0.0
    return LEFT + 40 + share * (WIDTH - LEFT - RIGHT - 80)


def _down(milliseconds: float, top: float) -> float:
    return HEIGHT - BOTTOM - milliseconds / top * (HEIGHT - TOP - BOTTOM)
