"""`service_records.xlsx`: the service records as an office keeps them, in an Excel workbook.

Sheet `raw` holds the 1,224 rows as text, just as they were typed; `services`, `tambons`,
`holidays` and `counter` are tables with real dates and numbers.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from curriculum.case import counter_sheet
from curriculum.case.holidays import HOL
from curriculum.case.service_records import SERVICES, TAMBONS, make_service_records
from curriculum.kit.fixed_xlsx import MADE_ON, fixed_bytes

NAME = "service_records.xlsx"
SERVICE_COLUMNS = ("code", "name_th", "nickname_th", "fee", "std_min")
TAMBON_COLUMNS = ("name_th", "nickname_th")
TEXT = "@"
"""The number format of cells that stay text: Excel then turns no ID into 9.12E+12."""
THAI_DATE = "[$-107041E]d mmm yyyy"
"""A real date, shown in the Buddhist Era with a Thai month."""

_WIDEST, _NARROWEST = 36, 9
_HEADING = {
    "font": Font(bold=True),
    "fill": PatternFill("solid", fgColor="DCE6F1"),
    "alignment": Alignment(vertical="center"),
}


def records_workbook() -> bytes:
    """The workbook's content; the same bytes on every machine."""
    workbook = Workbook()
    workbook.remove(workbook.active)
    workbook.properties.creator = "Sithara District Office (fictional)"
    workbook.properties.title = "Service records, April and May 2025 (invented data, CC BY 4.0)"
    workbook.properties.created = MADE_ON
    typed = make_service_records()[1]
    _add(workbook, "raw", tuple(typed[0]), (map(str, row.values()) for row in typed), TEXT)
    _add(workbook, "services", SERVICE_COLUMNS, _service_rows())
    _add(workbook, "tambons", TAMBON_COLUMNS, ((name, name.removeprefix("ต.")) for name in TAMBONS))
    _add(workbook, "holidays", ("date", "name_th"), HOL.items())
    _add(workbook, "counter", counter_sheet.HEADER, counter_sheet.VISITS)
    return fixed_bytes(workbook)


def _service_rows() -> Iterable[tuple]:
    return (tuple(getattr(service, name) for name in SERVICE_COLUMNS) for service in SERVICES)


def _add(
    workbook: Workbook,
    title: str,
    header: Sequence[str],
    rows: Iterable[Iterable[object]],
    number_format: str | None = None,
) -> None:
    sheet = workbook.create_sheet(title)
    sheet.append(list(header))
    for row in rows:
        # an empty text would be a cell with something in it; Excel's own blank is no cell
        sheet.append([value if value != "" else None for value in row])
    for cell in sheet[1]:
        cell.font, cell.fill, cell.alignment = _HEADING.values()
    for row in sheet.iter_rows(min_row=2):
        for cell in row:
            if number_format:
                cell.number_format = number_format
            elif isinstance(cell.value, dt.date):
                cell.number_format = THAI_DATE
    _fit(sheet)
    sheet.freeze_panes = "A2"


def _fit(sheet: Worksheet) -> None:
    for number, column in enumerate(sheet.iter_cols(values_only=True), start=1):
        longest = max(len(str(value)) for value in column if value is not None)
        width = min(max(longest + 2, _NARROWEST), _WIDEST)
        sheet.column_dimensions[get_column_letter(number)].width = width
