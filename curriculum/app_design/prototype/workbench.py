"""The parts of the factory's workbench: the table's columns, its buttons, the layout."""

from __future__ import annotations

from collections.abc import Callable

import ipywidgets as widgets

from curriculum.app_design.prototype.kinds import KINDS, NOTICE, label_of
from curriculum.kit.grid import Column
from curriculum.kit.i18n import _, language, translate

STYLE = """<style>
.workshop-factory .workshop-grid .workshop-scroll {max-height: 21em; overflow: auto}
.workshop-factory .workshop-grid thead th {position: sticky; top: -4px; z-index: 4}
.workshop-factory .workshop-grid .workshop-wrong {max-height: 6.5em; overflow: auto}
.workshop-factory .workshop-controls {max-width: 34em; margin-top: .6em}
.workshop-factory .workshop-controls > *, .workshop-factory .workshop-open > * {width: 100% !important;
  height: auto; align-items: center}
.workshop-factory .workshop-controls .widget-label, .workshop-factory .workshop-open .widget-label {
  flex: 0 0 13em; width: 13em !important; height: auto; line-height: 1.5; font-size: 1rem; white-space: normal;
  text-align: start}
.workshop-factory .workshop-open {max-width: 46em}
.workshop-factory .workshop-controls select, .workshop-factory .workshop-open select,
.workshop-factory .workshop-controls input[type=text] {flex: 1 1 auto; min-width: 0; height: auto;
  min-height: 2.5rem; font-size: 1rem; box-sizing: border-box}
.workshop-factory .workshop-bench {flex-flow: row wrap; align-items: flex-start; gap: 1.6em; overflow: visible;
  padding: .4em 4px 1.4em}
.workshop-factory .workshop-bench > * {flex: 0 0 auto; margin: 0}
.workshop-factory .workshop-bench > .workshop-says {flex: 1 1 24em; min-width: 18em}
.workshop-factory .workshop-buttons {flex-flow: row wrap; gap: .6em; margin: .4em 0}
.workshop-factory .workshop-buttons button {width: max-content; height: auto; min-height: 2.75rem;
  padding: .3rem 1.2rem; font-size: 1rem; white-space: normal}
.workshop-factory .workshop-done {font-size: 1.05em; line-height: 1.6}
.workshop-factory .workshop-done p {margin: .2em 0}
.workshop-factory .workshop-done a {font-weight: bold; text-decoration: underline}
</style>"""


def columns() -> list[Column]:
    """The columns of the table `app_spec`; the kinds are a list to choose from."""
    named = ["text", NOTICE, *(kind for kind in KINDS if kind != "text")]
    kinds = [("", "–"), *((kind, translate(label_of(kind), language())) for kind in named)]
    return [
        Column("screen", _("screen (short name)"), width="6em"),
        Column("title", _("title (once a screen)"), width="10em"),
        Column("text", _("text (to read)"), width="14em"),
        Column("button", _("button (its words)"), width="10em"),
        Column("goto", _("goto (which screen)"), width="6em"),
        Column("field", _("field (what is asked)"), width="10em"),
        Column("kind", _("kind (of field)"), choices=kinds, width="9em"),
    ]


def button(label: str, icon: str, press: Callable[[], None]) -> widgets.Button:
    """A button wide enough for its words."""
    made = widgets.Button(description=label, icon=icon, layout={"width": "max-content"})
    made.on_click(lambda _made: press())
    return made


def boxed(widget: widgets.Widget, name: str) -> widgets.Widget:
    """The widget, marked so that STYLE can lay it out."""
    widget.add_class(name)
    return widget
