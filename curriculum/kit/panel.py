"""What every form and quiz stands in: labels that wrap, one button, one line read aloud."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

import ipywidgets as widgets

from curriculum.kit.keys import KeysStay

NOT_CHOSEN = ""
"""Value of a drop-down list before the choice; ipywidgets shows None as an empty box."""

# ipywidgets cuts long labels to one line of 28 px: Thai sentences must wrap instead
STYLE = """<style>
.workshop-panel {max-width: 46rem; padding: 0.5rem 0.75rem; overflow: visible}
.workshop-panel, .workshop-panel .widget-html-content, .workshop-panel label,
.workshop-panel select, .workshop-panel input, .workshop-panel textarea,
.workshop-panel button {font-size: 1rem !important; line-height: 1.6 !important}
.workshop-panel .widget-inline-hbox {width: auto; height: auto; flex-wrap: wrap}
.workshop-panel .widget-label {width: auto; height: auto; max-width: 100%; overflow: visible;
  white-space: normal; text-align: start; flex: 1 1 18rem}
.workshop-panel .widget-radio-box {margin-bottom: 0 !important}
.workshop-panel .widget-radio-box label {display: flex; height: auto; padding: 0.2rem 0;
  gap: 0.5rem; white-space: normal; cursor: pointer}
.workshop-panel .widget-radio-box input {order: -1; flex: none; width: 1.2rem; height: 1.6rem;
  margin: 0}
.workshop-panel select, .workshop-panel input[type=text] {height: auto; min-height: 2.5rem}
.workshop-panel .widget-dropdown select {flex: 1 1 16rem; width: auto}
.workshop-panel .widget-text, .workshop-panel .widget-textarea {flex-direction: column;
  align-items: stretch}
.workshop-panel .widget-text .widget-label, .workshop-panel .widget-textarea .widget-label {
  flex: none}
.workshop-panel button {width: max-content; max-width: 100%; height: auto; min-height: 2.75rem;
  padding: 0.3rem 1.2rem; white-space: normal; overflow: visible}
.workshop-panel :focus-visible {outline: 3px solid #1a56b0; outline-offset: 2px}
.workshop-panel [role=status] > p {margin: 0.4rem 0; padding-inline-start: 0.7rem;
  border-inline-start: 4px solid currentColor}
.workshop-panel [role=status] ul {margin: 0.4rem 0; padding-inline-start: 1.4rem}
</style>"""


class Panel(widgets.VBox):
    """A column with labels that wrap, a button, and a line read aloud when it changes."""

    def __init__(
        self, rows: Iterable[widgets.Widget], button: str = "", layout: widgets.Layout | None = None
    ) -> None:
        self.feedback = widgets.HTML(value=_status(""))
        self.button = widgets.Button(description=button, layout=widgets.Layout(width="max-content"))
        self.button.on_click(self._pressed)
        self._follows = False
        pressed = [self.button] if button else []
        super().__init__(
            [widgets.HTML(STYLE), KeysStay(), *rows, *pressed, self.feedback],
            layout=layout or widgets.Layout(width="auto"),
        )
        self.add_class("workshop-panel")

    def press(self) -> None:
        """What the button does."""

    def follow(self, *rows: widgets.Widget) -> None:
        """After the first press, answer each change of these rows as well.

        While the kernel is busy ipywidgets holds a change back, and the button overtakes it: what
        is said would be about a choice that nobody sees any more.
        """
        for row in rows:
            row.observe(self._changed, names="value")

    def _pressed(self, _button: widgets.Button) -> None:
        self._follows = True
        self.press()

    def _changed(self, _change: object) -> None:
        if self._follows:
            self.press()

    def say(self, *paragraphs: str, points: Sequence[str] = ()) -> None:
        """Put plain text on the status line: paragraphs, then a list of points."""
        self.feedback.value = _status(_paragraphs(*paragraphs) + _points(points))


def _status(inner: str) -> str:
    return f'<div role="status" aria-live="polite">{inner}</div>'


def _paragraphs(*texts: str) -> str:
    return "".join(f"<p>{escape(text)}</p>" for text in texts if text)


def _points(texts: Sequence[str]) -> str:
    return "<ul>" + "".join(f"<li>{escape(text)}</li>" for text in texts) + "</ul>" if texts else ""
