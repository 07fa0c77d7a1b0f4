"""The control of a prototype's look: colours with a name and a code each, and a height."""

from __future__ import annotations

from dataclasses import asdict

import anywidget
import traitlets

from curriculum.app_design.prototype.look import FIRST_LOOK, HIGHEST, LOWEST, Look
from curriculum.app_design.prototype.phone import asset
from curriculum.kit.i18n import _

STYLE = """
.workshop-look {display: grid; box-sizing: border-box; grid-template-columns: 13em minmax(0, 1fr); gap: .35em 0; align-items: center;
  font-size: 1rem; line-height: 1.5; color: var(--jp-ui-font-color0, #1a1a1a)}
.workshop-look > div {display: flex; min-width: 0; gap: .5em; align-items: center}
.workshop-look input {font: inherit; box-sizing: border-box; height: 2.5rem; margin: 0}
.workshop-look input[type=color] {flex: none; width: 3.2rem; padding: 2px; border: 1px solid #595959; background: #fff}
.workshop-look input[type=text] {flex: 1; min-width: 6em; padding: 0 .6em; border: 1px solid #595959; color: #1a1a1a;
  background: #fff}
.workshop-look input[type=range] {flex: 1; min-width: 8em}
.workshop-look output {flex: none; width: 2.5em; text-align: end}
.workshop-look :focus-visible {outline: 3px solid #1a56b0; outline-offset: 2px}
"""


class LookControl(anywidget.AnyWidget):
    """Each input has a label of its own, which ipywidgets' colour picker does not give it.

    `value` is the look as a dict; a colour is as typed, and may be no colour.
    """

    _esm = asset("look_control.js")
    _css = STYLE

    value = traitlets.Dict().tag(sync=True)
    labels = traitlets.Dict().tag(sync=True)
    heights = traitlets.List(traitlets.Int()).tag(sync=True)

    def __init__(self, look: Look) -> None:
        super().__init__(value=asdict(look), labels=_labels(), heights=[LOWEST, HIGHEST])

    @property
    def look(self) -> Look:
        return Look(**{**asdict(FIRST_LOOK), **self.value})


def _labels() -> dict[str, str]:
    return {
        "group": _("Colours and size"),
        "code": _("colour code"),
        "paper": _("Colour of the background"),
        "ink": _("Colour of the text"),
        "button": _("Colour of the buttons"),
        "button_ink": _("Colour of the words on buttons"),
        "height": _("Height of buttons and fields (px)"),
    }
