"""The frame of every demo: controls on top, one picture, and a table that says the same.

A demo supplies one pure function, `state -> View`. The frame draws when a control moves,
shows what went wrong in one sentence if drawing fails, and starts again on request.
"""

from __future__ import annotations

import html
import logging
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import ipywidgets as widgets
import traitlets
from matplotlib.figure import Figure

from curriculum.kit.i18n import _
from curriculum.kit.keys import KeysStay
from curriculum.kit.table import Table, tables_html
from curriculum.kit.theme import in_theme, to_png

WIDEST = "68em"
HEADING_STYLE = 'style="font-size:1.3em;font-weight:bold;margin:.2em 0"'
STATUS_STYLE = (
    'style="font-size:1.15em;line-height:1.6;margin:.4em 0;padding:.4em .8em;'
    'border-left:.3em solid #0072B2"'
)


@dataclass(frozen=True)
class View:
    """What one state of the controls shows."""

    figure: Figure
    tables: Sequence[Table]
    status: str
    """One or two sentences: what this shows. Also the picture's text alternative."""
    facts: Mapping[str, object]
    """The numbers shown, unrounded, by name."""


class Picture(widgets.Image):
    """An image with a text alternative in the page: `tooltip` becomes its title."""

    # ipywidgets 8.1 reads the length of `description` before it sets a tooltip, and an
    # Image has none: without this trait the browser stops with a TypeError
    description = traitlets.Unicode("").tag(sync=True)


class Demo(widgets.VBox):
    """A demo that shows itself in a notebook.

    `controls` by name, `image`, `table`, `status`, `restart` are widgets; `facts` holds the
    numbers now shown; `error` is the exception that stopped the last drawing, or None.
    """

    def __init__(
        self,
        title: str,
        controls: Mapping[str, widgets.ValueWidget],
        view: Callable[[Mapping[str, object]], View],
    ) -> None:
        self.controls = dict(controls)
        self.facts: Mapping[str, object] = {}
        self.error: Exception | None = None
        self.image = Picture(format="png", layout={"width": "100%", "max_width": WIDEST})
        self.table, self.status = widgets.HTML(), widgets.HTML()
        self.restart = widgets.Button(
            description=_("Start again"), icon="undo", layout={"width": "12em"}
        )
        self._view, self._held = view, False
        self._first = {name: control.value for name, control in self.controls.items()}
        heading = widgets.HTML(f"<p {HEADING_STYLE}>{html.escape(title)}</p>")
        super().__init__(
            [
                heading, *self.controls.values(), self.restart,
                self.status, self.image, self.table, KeysStay(),
            ],
            layout={"max_width": WIDEST},
        )  # fmt: skip
        for name, control in self.controls.items():
            control.observe(lambda change, name=name: self._moved(name), "value")
        self.restart.on_click(lambda button: self.start_again())
        self.redraw()

    def state(self) -> Mapping[str, object]:
        """What the drawing depends on: the value of each control."""
        return {name: control.value for name, control in self.controls.items()}

    def moved(self, name: str) -> None:
        """For demos that remember more than their controls show; the control `name` moved."""

    def start_again(self) -> None:
        """Every control back to where it stood at first."""
        with self.held():
            for name, value in self._first.items():
                self.controls[name].value = value
        self.redraw()

    @contextmanager
    def held(self) -> Iterator[None]:
        """Set controls in the block as if nobody had moved them: no `moved`, no picture."""
        self._held = True
        try:
            yield
        finally:
            self._held = False

    def redraw(self) -> None:
        """Draw the present state; if that fails, say so in place of the picture."""
        try:
            with in_theme():
                view = self._view(self.state())
                png = to_png(view.figure)
        except Exception as error:
            self._show_failure(error)
            return
        self.error, self.facts = None, dict(view.facts)
        self.image.value, self.image.tooltip = png, view.status
        self.image.layout.display = None
        self.table.value = tables_html(view.tables)
        self._say(view.status)

    def _moved(self, name: str) -> None:
        if not self._held:
            self.moved(name)
            self.redraw()

    def _show_failure(self, error: Exception) -> None:
        logging.getLogger(__name__).error("a demo could not be drawn", exc_info=error)
        self.error, self.facts = error, {}
        # an old picture beside new controls would be wrong
        self.image.layout.display, self.table.value = "none", ""
        reason = str(error) or type(error).__name__
        self._say(
            _(
                "The picture could not be drawn: {reason}. Press “Start again”; "
                "if it happens again, please tell the trainer."
            ).format(reason=reason)
        )

    def _say(self, sentence: str) -> None:
        self.status.value = (
            f'<p role="status" aria-live="polite" {STATUS_STYLE}>{html.escape(sentence)}</p>'
        )
