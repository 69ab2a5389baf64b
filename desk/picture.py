"""A figure as a picture: its sentence and its plot, for feeds, link previews and whoever can't show SVG."""

import re
import textwrap
from functools import lru_cache
from pathlib import Path
from typing import Any

import font_source_sans_pro
import resvg_py
from django.conf import settings
from django.template.loader import render_to_string

from claims.models import Figure
from desk.drawing import marks_of
from desk.origins import by_origin
from desk.pages.claims import claims_of_figures
from desk.plots.interval import WIDE, interval_plot

# The size that link previews ask for (Open Graph).
WIDTH, HEIGHT = 1200, 630
MARGIN = 60
LINE_LENGTH, MOST_LINES = 62, 3
FONT = "Source Sans Pro"
FACES = ("SourceSansPro-Regular", "SourceSansPro-Bold")
# Rules of the stylesheet that draw plots; the rest lays out pages.
PLOT_RULE = re.compile(r"^([^{}@]*(?:\.p-|\.plot-svg text|\.is-gone)[^{}]*)\{([^{}]*)\}", re.MULTILINE)
TOKEN = re.compile(r"--([a-z-]+):\s*light-dark\((#[0-9a-f]+),")
VARIABLE = re.compile(r"var\(--([a-z-]+)\)")


def picture_png(figure: Figure) -> bytes:
    """The picture as PNG, the same for the same figure on every machine: its letters come with the application."""
    return bytes(
        resvg_py.svg_to_bytes(
            svg_string=_svg(figure),
            skip_system_fonts=True,
            font_files=font_files(),
            font_family=FONT,
            sans_serif_family=FONT,
        )
    )


def font_files() -> list[str]:
    folder = Path(next(iter(font_source_sans_pro.__path__))) / "files"
    return [str(folder / f"{face}.ttf") for face in FACES]


def _svg(figure: Figure) -> str:
    claims = claims_of_figures([figure.pk]).get(figure.pk, [])
    marks = marks_of(by_origin(claims), figure)
    plot = interval_plot(marks, form=WIDE, is_conflict=figure.state == Figure.State.CONFLICT)
    lines = textwrap.wrap(figure.summary or str(figure), LINE_LENGTH, max_lines=MOST_LINES, placeholder=" …")
    top = MARGIN + 64 + 46 * len(lines)
    # Any: what a template takes
    context: dict[str, Any] = {
        "figure": figure,
        "lines": [(line, MARGIN + 74 + 46 * at) for at, line in enumerate(lines)],
        "plot": plot,
        "top": top,
        "scale": 1.0 if plot is None else min((WIDTH - 2 * MARGIN) / WIDE.width, (HEIGHT - top - 40) / plot.height),
        "margin": MARGIN,
        "width": WIDTH,
        "height": HEIGHT,
        "style": style(),
        "colours": colours(),
        "font": FONT,
    }
    return render_to_string("desk/picture.svg", context)


@lru_cache(maxsize=1)
def colours() -> dict[str, str]:
    """The light theme's colours by their names in the stylesheet; pictures have one theme."""
    text = (settings.BASE_DIR / "static" / "css" / "tokens.css").read_text()
    return {name.replace("-", "_"): colour for name, colour in TOKEN.findall(text)}


@lru_cache(maxsize=1)
def style() -> str:
    """The plots' own rules with their colours written out, since pictures know no variables."""
    text = (settings.BASE_DIR / "static" / "css" / "plots.css").read_text()
    rules = [f"{selector.strip()} {{{body}}}" for selector, body in PLOT_RULE.findall(text)]
    return VARIABLE.sub(lambda found: colours().get(found[1].replace("-", "_"), FONT), "\n".join(rules))
