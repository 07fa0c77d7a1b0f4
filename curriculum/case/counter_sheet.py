"""The sheet `counter`: twelve visits of 13-15 May 2025 (B.E. 2568), small enough to check by hand.

Row 1 holds the headings, rows 2-13 the visits, columns A to H; H9 was left blank.
"""

from __future__ import annotations

import datetime as dt

import pandas as pd

HEADER = ("date", "service", "tambon", "channel", "wait_min", "service_min", "fee", "score")
"""wait_min and service_min in minutes, fee in baht, score 1 to 5."""
COLUMNS = "ABCDEFGH"
FIRST_ROW, LAST_ROW = 2, 13
"""Excel's row numbers of the visits."""

_TUESDAY, _WEDNESDAY, _THURSDAY = (dt.date(2025, 5, day) for day in (13, 14, 15))

VISITS = (
    (_TUESDAY, "ID1", "ศรีธารา", "walk-in", 42, 14, 0, 2),
    (_TUESDAY, "CR1", "ทุ่งสมมติ", "walk-in", 35, 12, 0, 3),
    (_TUESDAY, "ID2", "ศรีธารา", "walk-in", 51, 22, 100, 2),
    (_TUESDAY, "ID1", "ดอนจำลอง", "นัดหมาย", 8, 15, 0, 5),
    (_WEDNESDAY, "CR3", "ศรีธารา", "walk-in", 12, 6, 10, 4),
    (_WEDNESDAY, "ID1", "ทุ่งสมมติ", "walk-in", 28, 16, 0, 3),
    (_WEDNESDAY, "ID2", "เขาทดสอบ", "นัดหมาย", 5, 24, 100, 5),
    (_WEDNESDAY, "CR4", "ศรีธารา", "walk-in", 18, 38, 0, None),
    (_THURSDAY, "ID1", "ศรีธารา", "นัดหมาย", 9, 13, 0, 5),
    (_THURSDAY, "CR1", "บึงตัวอย่าง", "walk-in", 22, 11, 0, 4),
    (_THURSDAY, "ID2", "ศรีธารา", "walk-in", 31, 27, 100, 3),
    (_THURSDAY, "CR3", "ทุ่งสมมติ", "นัดหมาย", 4, 5, 10, 5),
)

ROWS = (HEADER, *VISITS)
"""Rows 1 to 13 as a spreadsheet holds them: real dates, numbers, text, None for a blank cell."""


def counter() -> pd.DataFrame:
    """A fresh table of the visits: columns A to H, index 2 to 13 (Excel's names for the cells).

    A is a timestamp, E, F and G whole numbers, H a number with one gap (NaN at 9).
    """
    rows = range(FIRST_ROW, LAST_ROW + 1)
    table = pd.DataFrame(VISITS, columns=list(COLUMNS), index=rows)
    return table.assign(A=pd.to_datetime(table["A"]))
