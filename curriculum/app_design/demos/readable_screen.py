"""D4.1, can this screen be read: colours, button size and distance, on a telephone."""

from __future__ import annotations

from collections.abc import Mapping

import ipywidgets as widgets

from curriculum.app_design.contrast import REQUIRED, contrast_ratio, readable, said_ratio
from curriculum.app_design.demos.phone_preview import FARTHEST, NEAREST, draw_phone
from curriculum.app_design.demos.scales import (
    LARGEST,
    SMALLEST,
    draw_contrast,
    draw_size,
    draw_time,
)
from curriculum.app_design.fitts import index_of_difficulty, movement_time
from curriculum.app_design.target_size import MINIMUM_AA, MINIMUM_AAA, large_enough
from curriculum.kit.controls import LABEL_WIDTH, choice, slider
from curriculum.kit.demo import Demo, View
from curriculum.kit.i18n import N_, _
from curriculum.kit.table import Table, plain
from curriculum.kit.theme import new_figure

PAIRS = {
    ("#FFFFFF", "#F5A623"): N_("white on bright orange"),
    ("#777777", "#FFFFFF"): N_("grey on white"),
    ("#767676", "#FFFFFF"): N_("grey on white, one shade darker"),
    ("#1A1A1A", "#FFC107"): N_("black on yellow"),
    ("#FFFFFF", "#0B5394"): N_("white on dark blue"),
    ("#FFFFFF", "#2E9E5B"): N_("white on green"),
}
"""Colour of the text and colour behind it, and what people call the two."""
OWN = None
FIRST = ("#FFFFFF", "#F5A623")
SIZES = {"normal": N_("normal"), "large": N_("large: 18 points or more, bold 14 or more")}


def view(state: Mapping[str, object]) -> View:
    """`state`: fg, bg (colour codes), size (of the text), button, distance (CSS pixels)."""
    fg, bg, size = str(state["fg"]), str(state["bg"]), str(state["size"])
    button, distance = float(state["button"]), float(state["distance"])
    ratio = contrast_ratio(fg, bg)
    facts = {
        "ratio": ratio,
        "required": REQUIRED[size],
        "readable": readable(ratio, size),
        "aa": large_enough(button, button, MINIMUM_AA),
        "aaa": large_enough(button, button, MINIMUM_AAA),
        "difficulty": index_of_difficulty(distance, button),
        "seconds": movement_time(distance, button),
        "seconds_at_44": movement_time(distance, MINIMUM_AAA),
    }
    figure = new_figure(12, 7)
    taken = draw_phone(figure, fg, bg, size == "large", button, distance)
    figure.get_layout_engine().set(rect=(taken, 0, 1 - taken, 1), hspace=0.1)
    contrast, target, time = figure.subplots(3, 1, height_ratios=(1, 1, 3))
    draw_contrast(contrast, ratio, facts)
    draw_size(target, button, facts)
    draw_time(time, button, distance, facts)
    return View(figure, [_table(state, facts)], _status(button, distance, facts), facts)


def outcome(passed: bool) -> str:
    """A sign and a word, so that no colour is needed."""
    return _("✓ passes") if passed else _("✗ fails")


def _table(state: Mapping[str, object], facts: Mapping) -> Table:
    button = _("{size} px").format(size=plain(float(state["button"])))
    rows = [
        (
            _("Contrast of {fg} on {bg}").format(fg=state["fg"], bg=state["bg"]),
            f"{said_ratio(facts['ratio'])} : 1",
            _("at least {limit} : 1").format(limit=plain(facts["required"])),
            outcome(facts["readable"]),
        ),
        *(
            (
                _("Button, level {level}").format(level=level),
                button,
                _("at least {limit} px").format(limit=limit),
                outcome(passed),
            )
            for level, limit, passed in (
                ("AA", MINIMUM_AA, facts["aa"]),
                ("AAA", MINIMUM_AAA, facts["aaa"]),
            )
        ),
        (
            _("Time for the thumb to reach it"),
            _("{seconds} s").format(seconds=plain(facts["seconds"], 3)),
            _("{seconds} s with a button of 44 px").format(
                seconds=plain(facts["seconds_at_44"], 3)
            ),
            "",
        ),
    ]
    columns = [_("Checked"), _("Here"), _("Compared with"), _("Outcome")]
    return Table(_("Text, button and thumb"), columns, rows)


def _status(button: float, distance: float, facts: Mapping) -> str:
    if facts["readable"]:
        text = _("The text can be read: contrast {ratio}, and {limit} is asked for.")
    else:
        text = _("The text is too faint: contrast {ratio}, but {limit} is asked for.")
    if facts["aaa"]:
        size = _("The button of {size} px is large enough for every thumb.")
    elif facts["aa"]:
        size = _("The button of {size} px is just allowed; 44 px would be kinder.")
    else:
        size = _("The button of {size} px is too small; at least 24 px is asked for.")
    time = _("From {distance} px away the thumb takes {seconds} seconds.")
    return " ".join((text, size, time)).format(
        ratio=said_ratio(facts["ratio"]),
        limit=plain(facts["required"]),
        size=plain(button),
        distance=plain(distance),
        seconds=plain(facts["seconds"], 2),
    )


class ReadableScreen(Demo):
    """A ready pair sets both colours; changing one of them makes a pair of one's own."""

    def __init__(self) -> None:
        pairs = [(_(name), pair) for pair, name in PAIRS.items()]
        sizes = [(_(name), size) for size, name in SIZES.items()]
        controls = {
            "pair": choice(_("Pair of colours"), [*pairs, (_("my own colours"), OWN)], FIRST),
            "fg": _colour(_("Colour of the text"), FIRST[0]),
            "bg": _colour(_("Colour behind the text"), FIRST[1]),
            "size": choice(_("Size of the text"), sizes, "normal"),
            "button": slider(_("Size of the button (pixels)"), 24, SMALLEST, LARGEST, 1),
            "distance": slider(
                _("From the thumb to the button (pixels)"), 300, NEAREST, FARTHEST, 10
            ),
        }
        super().__init__(_("Can this screen be read?"), controls, view)

    def moved(self, name: str) -> None:
        pair, colours = self.controls["pair"], (self.controls["fg"], self.controls["bg"])
        with self.held():
            if name == "pair" and pair.value is not OWN:
                for control, colour in zip(colours, pair.value, strict=True):
                    control.value = colour
            elif name in ("fg", "bg"):
                chosen = tuple(control.value.upper() for control in colours)
                pair.value = chosen if chosen in PAIRS else OWN


def _colour(label: str, value: str) -> widgets.ColorPicker:
    return widgets.ColorPicker(
        value=value, description=label,
        style={"description_width": LABEL_WIDTH}, layout={"width": "95%"},
    )  # fmt: skip


def readable_screen() -> ReadableScreen:
    """D4.1: choose colours, button size and distance; see what can be read and reached."""
    return ReadableScreen()
