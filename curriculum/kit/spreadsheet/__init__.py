"""A spreadsheet that calculates as Excel does, and formulas as people type them."""

from curriculum.kit.spreadsheet.book import Book
from curriculum.kit.spreadsheet.contents import CellError, Content
from curriculum.kit.spreadsheet.findings import FormulaRefused, WorkbookRefused
from curriculum.kit.spreadsheet.understood import Understood, understood_formula

__all__ = [
    "Book",
    "CellError",
    "Content",
    "FormulaRefused",
    "Understood",
    "WorkbookRefused",
    "understood_formula",
]
