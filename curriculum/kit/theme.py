"""How every picture of the course looks: Thai letters, large type, colour never alone.

with in_theme():
    figure = new_figure()
    figure.add_subplot().bar(...)
png = to_png(figure)
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path

import matplotlib
from matplotlib import font_manager
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

THAI_FONT, FALLBACK_FONT = "Sarabun", "DejaVu Sans"
STYLES = ("Regular", "Bold", "Italic", "BoldItalic")
INK, QUIET, PAPER = "#1A1A1A", "#595959", "#FFFFFF"
"""Text, secondary text (7:1 on paper) and background."""


@dataclass(frozen=True)
class Look:
    """A fill that is told apart by colour, by brightness and by pattern."""

    colour: str
    hatch: str = ""
    marker: str = "o"
    line: str = "-"

    def bar(self) -> dict:
        """Keyword arguments for a bar or an area."""
        return {
            "facecolor": self.colour,
            "hatch": self.hatch,
            "edgecolor": INK,
            "linewidth": 1.0,
        }


# Okabe and Ito's colours, which the three common kinds of colour blindness keep apart
WORK = Look("#0072B2", "", "o", "-")
WAITING = Look("#F5C76B", "//", "s", "--")
VALUE = Look("#009E73", "..", "^", "-.")
ALARM = Look("#D55E00", "xx", "D", ":")
PLAIN = Look("#C9D1D6", "", "o", "-")


def rc() -> dict:
    """matplotlib settings of the theme."""
    register_fonts()
    return {
        "font.family": [THAI_FONT, FALLBACK_FONT],
        "font.size": 15,
        "axes.titlesize": 17,
        "axes.titleweight": "bold",
        "axes.titlelocation": "left",
        "axes.titlepad": 12,
        "axes.labelsize": 15,
        "axes.spines.top": False,
        "axes.spines.right": False,
        "axes.grid": False,
        "axes.axisbelow": True,
        "axes.unicode_minus": False,
        "xtick.labelsize": 14,
        "ytick.labelsize": 14,
        "legend.fontsize": 14,
        "legend.frameon": False,
        "text.color": INK,
        "axes.labelcolor": INK,
        "axes.edgecolor": QUIET,
        "xtick.color": INK,
        "ytick.color": INK,
        "grid.color": "#D9D9D9",
        "hatch.linewidth": 1.0,
        "figure.constrained_layout.w_pad": 0.12,
        "lines.linewidth": 2.5,
        "figure.facecolor": PAPER,
        "figure.dpi": 100,
        "savefig.dpi": "figure",
    }


@cache
def register_fonts() -> None:
    """Make the course's Thai font known to matplotlib; it is installed with the course."""
    for path in _sarabun_files():
        font_manager.fontManager.addfont(path)


@contextmanager
def in_theme() -> Iterator[None]:
    """Within the block, everything drawn follows the theme; afterwards nothing has changed."""
    with matplotlib.rc_context(rc()):
        yield


def use_theme() -> None:
    """Let a learner's own plots follow the theme, until the kernel ends."""
    matplotlib.rcParams.update(rc())


def new_figure(width: float = 11, height: float = 5.5) -> Figure:
    """An empty figure of `width` x `height` inches, outside pyplot: nothing to close, no leak."""
    with in_theme():
        figure = Figure(figsize=(width, height), layout="constrained")
        FigureCanvasAgg(figure)
        return figure


def to_png(figure: Figure) -> bytes:
    """The Agg figure as PNG; the same figure gives the same bytes (no date, no program name)."""
    buffer = io.BytesIO()
    with in_theme():
        # savefig would draw everything twice, once only to lay it out
        figure.canvas.print_png(buffer, metadata={"Software": None})
    return buffer.getvalue()


def missing_glyphs(text: str) -> set[str]:
    """The characters of `text` that neither font of the theme can draw."""
    return {c for c in text if not c.isspace() and ord(c) not in _drawable()}


def _sarabun_files() -> list[Path]:
    folder = resources.files("fontpkg_sarabun") / "files"
    return [Path(str(folder / f"{THAI_FONT}-{style}.ttf")) for style in STYLES]


@cache
def _drawable() -> frozenset[int]:
    fallback = font_manager.findfont(FALLBACK_FONT, fallback_to_default=False)
    regular = _sarabun_files()[0]
    faces = [font_manager.get_font(str(path)) for path in (regular, fallback)]
    return frozenset().union(*(face.get_charmap() for face in faces))
