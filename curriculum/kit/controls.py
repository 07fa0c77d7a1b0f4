"""The controls of a demo: labels in whole words, wide enough for Thai."""

from __future__ import annotations

from collections.abc import Sequence

import ipywidgets as widgets

LABEL_WIDTH = "19em"

Slider = widgets.IntSlider | widgets.FloatSlider


def slider(label: str, value: float, lowest: float, highest: float, step: float) -> Slider:
    """A slider in words and units; whole numbers only when `step` is an int."""
    kind = widgets.IntSlider if isinstance(step, int) else widgets.FloatSlider
    return kind(
        value=value, min=lowest, max=highest, step=step, description=label,
        readout_format="d" if isinstance(step, int) else ".1f",
        continuous_update=True, style={"description_width": LABEL_WIDTH}, layout={"width": "95%"},
    )  # fmt: skip


def choice(label: str, options: Sequence[tuple[str, object]], value: object) -> widgets.Dropdown:
    """A drop-down list of (text, value) pairs."""
    return widgets.Dropdown(
        options=options, value=value, description=label,
        style={"description_width": LABEL_WIDTH}, layout={"width": "95%"},
    )  # fmt: skip


def named_steps(label: str, options: Sequence[str], value: str) -> widgets.SelectionSlider:
    """A slider over texts, such as times of day."""
    return widgets.SelectionSlider(
        options=options, value=value, description=label, continuous_update=True,
        style={"description_width": LABEL_WIDTH}, layout={"width": "95%"},
    )  # fmt: skip


def tick(label: str, value: bool = False) -> widgets.Checkbox:
    """A tick box with its whole sentence beside it."""
    return widgets.Checkbox(
        value=value, description=label, indent=False,
        style={"description_width": "initial"}, layout={"width": "95%"},
    )  # fmt: skip
