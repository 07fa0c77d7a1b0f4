"""satisfaction.xlsx or satisfaction.csv of a cohort, as rows of text."""

from __future__ import annotations

import csv
import io
import warnings
from collections.abc import Iterator, Sequence
from pathlib import Path

import openpyxl

from curriculum.kit.i18n import N_
from curriculum.kit.spreadsheet.safe_zip import MOST_BYTES, checked_parts
from grading.files import read_ordinary
from grading.report.record import Form, Problem
from grading.report.satisfaction import read_form

NAMES = ("satisfaction.xlsx", "satisfaction.csv")
DELIMITERS = ",;\t"
MOST_ROWS, MOST_COLUMNS = 20_000, 60
UNREADABLE = N_("{file} cannot be read. Open it in Excel and save it as an Excel workbook (.xlsx).")
TWO_FILES = N_("There are two satisfaction files; {file} was read.")


def form_in(root: Path) -> tuple[Form | None, tuple[Problem, ...]]:
    """The form of the cohort at `root`, and what kept it from being read."""
    there = [name for name in NAMES if (root / name).exists()]
    if not there:
        return None, ()
    two = (Problem(TWO_FILES, {"file": there[0]}),) if len(there) > 1 else ()
    try:
        content = read_ordinary(root / there[0], MOST_BYTES)
        rows = list(_workbook(content) if content.startswith(b"PK") else _text(content))
    # whatever a damaged part makes openpyxl's own code raise: KeyError, BadZipFile, ...
    except Exception:
        return None, (*two, Problem(UNREADABLE, {"file": there[0]}))
    return read_form(there[0], rows), two


def _workbook(content: bytes) -> Iterator[Sequence[str]]:
    checked_parts(content, NAMES[0])
    with warnings.catch_warnings():
        # extensions that openpyxl does not know are not ours to mind
        warnings.simplefilter("ignore")
        book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        sheet = book.worksheets[0]
        # what the file says of its own size is not to be believed
        sheet.reset_dimensions()
        for row in sheet.iter_rows(max_row=MOST_ROWS, max_col=MOST_COLUMNS, values_only=True):
            yield tuple("" if value is None else str(value) for value in row)


def _text(content: bytes) -> Iterator[Sequence[str]]:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        # TIS-620, as Excel on Thai Windows saves it
        text = content.decode("cp874")
    first = text.partition("\n")[0]
    delimiter = max(DELIMITERS, key=first.count)
    for number, row in enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)):
        if number < MOST_ROWS:
            yield row[:MOST_COLUMNS]
