"""The case's files as bytes, so that the build can write them and a check can compare."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from curriculum.case import daily_volume, event_log, project_tasks, steps, time_audit
from curriculum.case.holidays import HOL
from curriculum.case.records_workbook import NAME as RECORDS_WORKBOOK
from curriculum.case.records_workbook import records_workbook


def _csv(columns: Sequence[str], rows: Iterable[Sequence]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(rows)
    return text.getvalue().encode("utf-8")


def case_files() -> dict[str, bytes]:
    """File name -> content of every file in `curriculum/case/data` (CSV: UTF-8, LF)."""
    log = (row.values() for row in event_log.make_event_log())
    return {
        "daily_volume.csv": _csv(daily_volume.COLUMNS, daily_volume.make_daily_volume()),
        "event_log.csv": _csv(event_log.COLUMNS, log),
        "holidays.csv": _csv(("date", "name_th"), HOL.items()),
        "project_tasks.csv": _csv(project_tasks.COLUMNS, project_tasks.rows()),
        "time_audit.csv": _csv(time_audit.COLUMNS, time_audit.rows()),
        RECORDS_WORKBOOK: records_workbook(),
        "value_stream.csv": _csv(steps.COLUMNS, steps.rows()),
    }
