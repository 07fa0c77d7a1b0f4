"""The hunt of lesson 3: twenty rows as typed, ten of them with one fault each."""

from __future__ import annotations

from dataclasses import dataclass

import ipywidgets as widgets
import pandas as pd

from curriculum.excel_data.data import given
from curriculum.kit.choice import Item, Sorting
from curriculum.kit.i18n import N_, _
from curriculum.kit.table import Table, tables_html

RECORDS = (
    "R0141", "R0144", "R0146", "R0147", "R0150", "R0152", "R0159", "R0161", "R0162", "R0163",
    "R0165", "R0166", "R0168", "R0170", "R0171", "R0180", "R0183", "R0186", "R0192",
)  # fmt: skip
"""Twenty rows, for R0150 stands twice."""
COLUMNS = {
    "service_date": N_("Date"),
    "citizen_id": N_("Citizen ID"),
    "service": N_("Service"),
    "tambon": N_("Tambon"),
    "start": N_("Began"),
    "end": N_("Ended"),
    "fee": N_("Fee (baht)"),
    "satisfaction": N_("Score"),
}

SPACE = N_("a stray space")
NICKNAME = N_("a nickname in place of the full name")
THAI_DATE = N_("date in Thai digits")
MONTH = N_("month in words")
FEE_WORD = N_("fee written as a word")
THAI_FEE = N_("fee in Thai digits")
NO_SCORE = N_("score missing")
SWAPPED = N_("ended before it began")
LOST_ID = N_("citizen ID destroyed by Excel")
TWICE = N_("the whole row stands twice")
KINDS = (
    SPACE, NICKNAME, THAI_DATE, MONTH, FEE_WORD, THAI_FEE, NO_SCORE, SWAPPED, LOST_ID, TWICE,
)  # fmt: skip


@dataclass(frozen=True)
class Fault:
    """The one fault of a row (counted from 1), and where to look for it."""

    row: int
    kind: str
    hint: str


FAULTS = (
    Fault(2, NO_SCORE, N_("Look at the last column. Did nobody ask, or did nobody answer?")),
    Fault(6, TWICE, N_("Compare it with the row above, cell by cell.")),
    Fault(7, NICKNAME, N_("Compare the service with row 3. Which name stands in the official list?")),
    Fault(8, MONTH, N_("Compare the date with the row below it.")),
    Fault(9, THAI_FEE, N_("Can Excel add up this fee? Look at its digits.")),
    Fault(10, SWAPPED, N_("Read the two times aloud. Which comes first on a clock?")),
    Fault(11, FEE_WORD, N_("What happens when Excel adds up this fee?")),
    Fault(15, SPACE, N_("Look where the name of the service begins.")),
    Fault(16, LOST_ID, N_("Count the digits of the ID. The last ones are gone for good.")),
    Fault(17, THAI_DATE, N_("Look at the date: to Excel these digits are letters.")),
)  # fmt: skip

# as Excel shows text: at the left, every space kept
STYLE = """<style>
.workshop-as-typed {max-width: 68em; overflow-x: auto}
.workshop-as-typed td, .workshop-as-typed th {text-align: left !important;
  padding: .15em .45em !important}
.workshop-as-typed td {white-space: pre}
.workshop-as-typed th:first-child {white-space: nowrap}
</style>"""


def rows() -> pd.DataFrame:
    """The twenty rows as typed: the columns of `COLUMNS`, index 1 to 20."""
    raw = given("raw")
    chosen = raw.loc[raw["record_no"].isin(RECORDS), list(COLUMNS)]
    return chosen.set_axis(range(1, len(chosen) + 1))


def fault_hunt() -> widgets.VBox:
    """The table, and below it ten lists: which kind of fault has this row?"""
    typed = rows()
    table = Table(
        _("Twenty rows of the file, as they were typed"),
        [_("Row"), *map(_, COLUMNS.values())],
        [(str(number), *row) for number, row in zip(typed.index, typed.to_numpy(), strict=True)],
    )
    picture = widgets.HTML(f'{STYLE}<div class="workshop-as-typed">{tables_html([table])}</div>')
    sorting = Sorting(
        _("Ten of the twenty rows have a fault. Which kind is it? Each kind occurs once."),
        tuple(map(_, KINDS)),
        [Item(_row(one.row), _(one.kind), _(one.hint)) for one in FAULTS],
        _(
            "There is an eleventh fault, and it is in all twenty rows: to Excel every date "
            "here is text, and nobody can count days with text."
        ),
    )
    return widgets.VBox([picture, sorting])


def _row(number: int) -> str:
    return _("Row {number}").format(number=number)
