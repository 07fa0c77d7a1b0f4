"""Whether anything is answered in a workbook at all, without calculating it.

Every learner has the workbook beside the notebook, and most answer in the notebook: reading
a whole workbook, a second or more, is kept for those who use it.
"""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree import ElementTree

from curriculum.excel_data.workbook.layout import ANSWERS, CELL, ROW_OF
from curriculum.kit.spreadsheet.address import address
from curriculum.kit.spreadsheet.safe_zip import checked_parts

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
OFFICE = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
PACKAGE = "{http://schemas.openxmlformats.org/package/2006/relationships}"


def untouched(content: bytes, file: str) -> bool:
    """True only where every answer cell is seen to be empty; in doubt, False.

    Raises WorkbookRefused for a file that is not safe to unpack.
    """
    parts = checked_parts(content, file)
    try:
        sheet = ElementTree.fromstring(parts[_part_of_answers(parts)])
    # another program's way of writing: the whole reading will tell what it is
    except (KeyError, StopIteration, ElementTree.ParseError):
        return False
    asked = {address(row, CELL) for row in ROW_OF.values()}
    cells = {cell.get("r"): cell for cell in sheet.iter(f"{MAIN}c")}
    return asked <= cells.keys() and not any(len(cells[name]) for name in asked)


def _part_of_answers(parts: Mapping[str, bytes]) -> str:
    workbook = ElementTree.fromstring(parts["xl/workbook.xml"])
    relations = ElementTree.fromstring(parts["xl/_rels/workbook.xml.rels"])
    sheets = workbook.iter(f"{MAIN}sheet")
    id_ = next(one.get(f"{OFFICE}id") for one in sheets if one.get("name") == ANSWERS)
    links = relations.iter(f"{PACKAGE}Relationship")
    target = next(link.get("Target", "") for link in links if link.get("Id") == id_)
    return target.lstrip("/") if target.startswith("/") else f"xl/{target}"
