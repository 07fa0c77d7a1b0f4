"""The Excel road: the exercise as a workbook, solved in Excel, read back as answers."""

from curriculum.excel_data.workbook.answer import OrWorkbook
from curriculum.excel_data.workbook.layout import FILE
from curriculum.excel_data.workbook.read import CellAnswer, from_workbook, read_answers
from curriculum.excel_data.workbook.write import exercise_workbook

__all__ = [
    "FILE",
    "CellAnswer",
    "OrWorkbook",
    "exercise_workbook",
    "from_workbook",
    "read_answers",
]
