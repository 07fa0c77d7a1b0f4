"""What lesson 3 gives into the learner's hands: the practice workbook and a live sheet."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from pathlib import Path

from curriculum import case
from curriculum.case.counter_sheet import ROWS
from curriculum.case.records_workbook import NAME
from curriculum.kit.grid.sheet import Sheet
from curriculum.kit.i18n import _

SOURCE = Path(case.__file__).parent / "data" / NAME
OWN_FORMULAS = "I2:I6"
KEPT = ("A1:D13", "E1", "F1:H13", "I1")
"""Not E2:E13: a wait may be changed, to see which results move."""


@dataclass(frozen=True)
class Told:
    """One sentence, and a link to a file beside the notebook, or none."""

    sentence: str
    file: str = ""

    def _repr_html_(self) -> str:
        # JupyterLab turns the address into one of its own, and leaves `download` as it is
        words = escape(_("Download it"))
        link = f' <a href="{escape(self.file)}" download>{words}</a>' if self.file else ""
        return f'<p role="status">{escape(self.sentence)}{link}</p>'

    def __repr__(self) -> str:
        return self.sentence


def workbook(folder: Path = Path()) -> Told:
    """Put `service_records.xlsx` into `folder`; one that lies there is kept as it is."""
    target = folder / NAME
    if target.exists():
        said = _("✓ {file} is beside this notebook already. Nothing was changed in it.")
        return Told(said.format(file=NAME), NAME)
    try:
        target.write_bytes(SOURCE.read_bytes())
    except OSError:
        said = _("✗ {file} could not be put beside this notebook. Please tell the trainer.")
        return Told(said.format(file=NAME))
    return Told(_("✓ {file} is now beside this notebook.").format(file=NAME), NAME)


def sheet() -> Sheet:
    """The sheet `counter`, live: formulas go into I2 to I6, and the waits may be changed."""
    header, *visits = ROWS
    return Sheet(
        [(*header, _("Your formula")), *visits],
        caption=_("The sheet counter, with room for your own formulas"),
        name="counter",
        fill=OWN_FORMULAS,
        given=KEPT,
        size=(len(ROWS), len(header) + 1),
    )
