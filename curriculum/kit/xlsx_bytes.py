"""What openpyxl leaves to do: values beside the formulas.

openpyxl writes formulas without their values. Without values
a phone, a preview and Excel's Protected View (every file that was downloaded) show empty
cells where the dates should stand.
"""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from collections.abc import Mapping
from xml.sax.saxutils import escape

from openpyxl import Workbook
from openpyxl.utils.datetime import to_excel

from curriculum.kit.fixed_xlsx import STAMP, fixed_bytes

CellValues = dict[str, float | str]
"""Cell such as "C4" -> what its formula gives."""

_UNTOUCHED = re.compile(rb"<dcterms:modified[^>]*>" + STAMP + b"<")
_EMPTY = re.compile(r'(<c r="[A-Z]+\d+"(?: s="\d+")?) t="n" ?/>')
_FORMULA = re.compile(
    r'<c r="(?P<cell>[A-Z]+\d+)"(?P<rest>[^>]*)><f>(?P<formula>.*?)</f><v ?/?>(?:</v>)?</c>'
)


def number(value: object) -> float | str:
    """`value` as a cell holds it: a date is a number."""
    return to_excel(value) if isinstance(value, dt.date) else value


def to_bytes(workbook: Workbook, values: Mapping[str, CellValues]) -> bytes:
    """The workbook as .xlsx; the same workbook and values give the same bytes."""
    sheets = {
        f"xl/worksheets/sheet{number}.xml": values.get(sheet.title, {})
        for number, sheet in enumerate(workbook.worksheets, start=1)
    }

    def filled(name: str, part: bytes) -> bytes:
        return _with_values(part.decode(), sheets[name]).encode() if name in sheets else part

    return fixed_bytes(workbook, filled, deflated=True)


def as_written(content: bytes) -> bool:
    """Whether a workbook is still as `to_bytes` wrote it: whoever saves it sets the clock."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as book:
            return bool(_UNTOUCHED.search(book.read("docProps/core.xml")))
    except (zipfile.BadZipFile, KeyError):
        return False


def _with_values(xml: str, values: CellValues) -> str:
    def filled(found: re.Match[str]) -> str:
        if found["cell"] not in values:
            return found[0]
        value = values[found["cell"]]
        kind = ' t="str"' if isinstance(value, str) else ""
        rest = re.sub(r' t="\w+"', "", found["rest"])
        said = escape(value) if isinstance(value, str) else f"{value:.15g}"
        return f'<c r="{found["cell"]}"{rest}{kind}><f>{found["formula"]}</f><v>{said}</v></c>'

    # openpyxl marks empty cells as numbers, and some programs then count them as 0
    return _FORMULA.sub(filled, _EMPTY.sub(r"\g<1>/>", xml))
