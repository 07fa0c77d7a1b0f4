"""A file of names as sheets of rows of text, whatever program wrote it."""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import openpyxl
from openpyxl.cell.read_only import EmptyCell, ReadOnlyCell

from curriculum.kit.i18n import N_, language, translate
from curriculum.kit.spreadsheet import findings as say
from curriculum.kit.spreadsheet.findings import WorkbookRefused
from curriculum.kit.spreadsheet.safe_zip import MOST_BYTES, OLD_OFFICE, checked_parts
from grading.errors import WorkshopError
from grading.files import TOO_LARGE, Refused, read_ordinary
from hub.roster.caused import Caused
from hub.roster.texts import tidy_text

MOST_ROWS, MOST_COLUMNS = 20_000, 60
DELIMITERS = ",;\t|"
UTF16 = (b"\xff\xfe", b"\xfe\xff")
SEPARATOR_LINE = re.compile(r"sep=(.)", re.IGNORECASE)
# how every letter of UTF-8 Thai begins when it is read as TIS-620; rare in Thai itself
GARBLED = re.compile("[\u0e40][\u0e18\u0e19]")
ZEROS = re.compile(r"0{2,}")
NOT_TEXT = N_("it is neither an Excel workbook (.xlsx) nor a text file (.csv)")
GARBLED_THAI = N_(
    "its Thai letters are garbled: it was once opened or saved with the wrong encoding"
)
TOO_BIG = N_("it is too large for a list of names")
TOO_MANY = N_("it has more than {most} rows")
AS_XLSX = N_("Open the list in Excel, look whether the names are right, and save it as an Excel workbook (.xlsx).")  # fmt: skip
SHORTER = N_("Take out what is not the list of names, and import it again.")


class ListRefused(Caused):
    """A file of names that cannot be read at all."""

    def __init__(self, file: str, cause: str, todo: str = AS_XLSX, **params: object) -> None:
        super().__init__(N_("{file} cannot be read: {cause}."), cause, todo, file=file, **params)


class WorkbookList(WorkshopError):
    """A workbook that is damaged, locked, too large or dangerous."""

    def __init__(self, refused: WorkbookRefused) -> None:
        self.finding = refused.finding
        super().__init__(
            "{said}", "{advised}",
            said=refused.finding.says("en"), advised=refused.finding.advises("en"),
        )  # fmt: skip

    def says(self, lang: str | None = None) -> tuple[str, str]:
        """What the finding says; its hint on a file that is too big speaks of an exercise."""
        too_big = self.finding.code == say.TOO_BIG.code
        todo = translate(SHORTER, lang or language()) if too_big else self.finding.advises(lang)
        return self.finding.says(lang), todo


@dataclass(frozen=True)
class Sheet:
    """One sheet's rows, blank ones too, so that the first is row 1 as Excel counts."""

    name: str
    rows: tuple[tuple[str, ...], ...]


def read_tables(path: Path) -> list[list[Sheet]]:
    """The file's sheets; more than one way of reading them where the delimiter is not certain.

    Raises ListRefused, WorkbookList and OSError.
    """
    try:
        # a list may well be a link on somebody's desktop; a pipe or a device it may not
        content = read_ordinary(path.resolve(strict=True), MOST_BYTES)
    except Refused as error:
        if error.cause == TOO_LARGE:
            raise ListRefused(path.name, TOO_BIG, SHORTER) from error
        raise ListRefused(path.name, error.cause) from error
    if content.startswith((b"PK", OLD_OFFICE)):
        return [list(_workbook(content, path.name))]
    return _delimited(_decoded(content, path.name), path.name)


def _workbook(content: bytes, file: str) -> Iterator[Sheet]:
    try:
        checked_parts(content, file)
        with warnings.catch_warnings():
            # extensions that openpyxl does not know are not ours to mind
            warnings.simplefilter("ignore")
            book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
            for sheet in book.worksheets:
                if sheet.sheet_state == "visible":
                    # what the file says of its own size is not to be believed
                    sheet.reset_dimensions()
                    # without max_col, or every blank row down to a stray cell is filled up to it
                    rows = (map(_cell, row[:MOST_COLUMNS]) for row in sheet.iter_rows())
                    yield Sheet(sheet.title, _limited(rows, file))
    except WorkbookRefused as error:
        raise WorkbookList(error) from error
    except ListRefused:
        raise
    # openpyxl raises whatever the damaged part made of its own code: KeyError, TypeError, ...
    except Exception as error:
        raise WorkbookList(WorkbookRefused(say.TRUNCATED.with_params(file=file))) from error


def _cell(cell: ReadOnlyCell | EmptyCell) -> str:
    value = cell.value
    if value is None or cell.data_type == "e":
        return ""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, int) and not isinstance(value, bool):
        # 0007 is often 7 shown with the format 0000
        shown = cell.number_format or ""
        return str(value).zfill(len(shown)) if ZEROS.fullmatch(shown) else str(value)
    if isinstance(value, (dt.datetime, dt.date)):
        return value.isoformat()
    return str(value)


def _decoded(content: bytes, file: str) -> str:
    """The text of a file in UTF-8, UTF-16 with its mark, or TIS-620 (as Windows has it)."""
    encoding = "utf-16" if content.startswith(UTF16) else "utf-8-sig"
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        try:
            text = content.decode("cp874")
        except UnicodeDecodeError as error:
            thai = content.count(b"\xe0\xb8") + content.count(b"\xe0\xb9")
            cause = GARBLED_THAI if thai * 20 > len(content) else NOT_TEXT
            raise ListRefused(file, cause) from error
    if "\0" in text or text.lstrip().startswith(("%PDF", "{\\rtf")):
        raise ListRefused(file, NOT_TEXT)
    if len(GARBLED.findall(text)) * 4 > sum(sign > "\x7f" for sign in text):
        raise ListRefused(file, GARBLED_THAI)
    return text


def _delimited(text: str, file: str) -> list[list[Sheet]]:
    first, _, rest = text.partition("\n")
    said = SEPARATOR_LINE.fullmatch(first.strip())
    if said:
        # Excel's own hint; its line stays, blank, so that rows keep their numbers
        return [[_sheet("\n" + rest, said[1], file)]]
    return [[_sheet(text, delimiter, file)] for delimiter in DELIMITERS]


def _sheet(text: str, delimiter: str, file: str) -> Sheet:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        return Sheet("", _limited((row[:MOST_COLUMNS] for row in reader), file))
    except csv.Error as error:
        raise ListRefused(file, NOT_TEXT) from error


def _limited(rows: Iterator[Iterator[str]], file: str) -> tuple[tuple[str, ...], ...]:
    kept, filled = [], 0
    for row in rows:
        texts = tuple(text and tidy_text(text) for text in row)
        filled += any(texts)
        # a stray cell in the last row of a sheet makes a million blank ones
        kept.append(texts if any(texts) else ())
        if filled > MOST_ROWS:
            raise ListRefused(file, TOO_MANY, SHORTER, most=MOST_ROWS)
    return tuple(kept)
