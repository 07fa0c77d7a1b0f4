"""What stands where in the workbook of the exercise."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from curriculum.kit.i18n import N_

FILE = "excel_data.xlsx"
"""Beside the notebook, both when it is downloaded and when it is handed in."""
ANSWERS, COUNTER, WORK = "answers", "counter", "work"
"""Names of sheets; the others hold tables under the names of `given`."""
FIRST_ROW = 9
QUESTION, THAI, ENGLISH, CELL, UNIT = range(1, 6)
"""Columns of the sheet `answers`."""


class Kind(Enum):
    """What an answer cell should hold."""

    COUNT = N_("a whole number")
    AMOUNT = N_("a number")
    RATIO = N_("a ratio between 0 and 1")


@dataclass(frozen=True)
class AnswerCell:
    """One cell to answer in."""

    name: str
    """The answer's name in the notebook: "f_count"."""
    question: str
    asks: str
    kind: Kind
    part_of: str = ""
    """The answer in the notebook of which this is one part: "score"."""
    is_formula: bool = False
    """Judged as a formula on changed data; otherwise its value counts."""

    @property
    def defined_name(self) -> str:
        """The cell's name in Excel; p90 alone would be the cell in column P, row 90."""
        return "p90_min" if self.name == "p90" else self.name


CELLS = (
    AnswerCell(
        "n_dup", "3.4", N_("Sheet raw: how many rows are doubled (to be removed)?"), Kind.COUNT
    ),
    AnswerCell(
        "f_count",
        "3.5",
        N_("Sheet counter: how many ID1 cases are from ศรีธารา? Write a formula."),
        Kind.COUNT,
        is_formula=True,
    ),
    AnswerCell(
        "f_avg",
        "3.6",
        N_("Sheet counter: mean wait (column E) of walk-in cases. Write a formula."),
        Kind.AMOUNT,
        is_formula=True,
    ),
    AnswerCell(
        "f_fee",
        "3.6",
        N_("Sheet counter: total fee (column G) of ID2 cases. Write a formula."),
        Kind.AMOUNT,
        is_formula=True,
    ),
    AnswerCell(
        "within",
        "3.7",
        N_("Sheets records and services: share of cases with service_min no more than std_min."),
        Kind.RATIO,
    ),
    AnswerCell(
        "within30",
        "3.9",
        N_("Sheet records: share of cases that wait 30 minutes or less."),
        Kind.RATIO,
    ),
    AnswerCell(
        "p90",
        "3.9",
        N_("Sheet records: 90th percentile of wait_min (PERCENTILE.INC), in minutes."),
        Kind.AMOUNT,
    ),
    AnswerCell(
        "bad_id",
        "3.10",
        N_("Sheet clean_raw: how many citizen IDs are not valid (column id_valid is FALSE)?"),
        Kind.COUNT,
        part_of="score",
    ),
    AnswerCell(
        "time_swapped",
        "3.10",
        N_("Sheet clean_raw: in how many rows does end stand before start?"),
        Kind.COUNT,
        part_of="score",
    ),
    AnswerCell(
        "missing_score",
        "3.10",
        N_("Sheet clean_raw: in how many rows is satisfaction blank?"),
        Kind.COUNT,
        part_of="score",
    ),
)
ROW_OF = {cell.name: FIRST_ROW + number for number, cell in enumerate(CELLS)}
"""Row of each answer on the sheet `answers`, by its name."""

TITLE = N_("Exercise of module 3 in Excel: your answers")
STEPS = (
    N_("1. Look at the other sheets. Their data is locked, so that nothing changes by mistake."),
    N_(
        "2. Answer in the framed cells of column D, best with a formula. "
        "Sheet work, and columns P to T of sheet records, are yours to calculate in."
    ),
    N_(
        "3. Save as an Excel workbook (.xlsx) under the same name, and put it beside the notebook. "
        "Then run the checks in the notebook, and hand both in."
    ),
    N_("What is answered in the notebook itself counts before what stands here."),
)
HEADINGS = (N_("Question"), N_("What to find"), N_("Answer"), N_("The answer is"))
