"""Government-office holidays of fiscal years 2568-2569 (October 2024 to August 2026).

A teaching table, checked by hand: Labour Day and Children's Day are not in it, because
government offices do not keep them.
"""

from __future__ import annotations

import datetime as dt

_NAMES = {
    "2024-10-14": "ชดเชยวันนวมินทรมหาราช",
    "2024-10-23": "วันปิยมหาราช",
    "2024-12-05": "วันชาติ",
    "2024-12-10": "วันรัฐธรรมนูญ",
    "2024-12-30": "วันหยุดราชการเพิ่มเป็นกรณีพิเศษ",
    "2024-12-31": "วันสิ้นปี",
    "2025-01-01": "วันขึ้นปีใหม่",
    "2025-02-12": "วันมาฆบูชา",
    "2025-04-07": "ชดเชยวันจักรี",
    "2025-04-14": "วันสงกรานต์",
    "2025-04-15": "วันสงกรานต์",
    "2025-04-16": "ชดเชยวันสงกรานต์",
    "2025-05-05": "ชดเชยวันฉัตรมงคล",
    "2025-05-09": "วันพระราชพิธีพืชมงคล",
    "2025-05-12": "ชดเชยวันวิสาขบูชา",
    "2025-06-02": "วันหยุดราชการเพิ่มเป็นกรณีพิเศษ",
    "2025-06-03": "วันเฉลิมพระชนมพรรษาสมเด็จพระราชินี",
    "2025-07-10": "วันอาสาฬหบูชา",
    "2025-07-11": "วันเข้าพรรษา",
    "2025-07-28": "วันเฉลิมพระชนมพรรษา ร.10",
    "2025-08-11": "วันหยุดราชการเพิ่มเป็นกรณีพิเศษ",
    "2025-08-12": "วันแม่แห่งชาติ",
    "2025-10-13": "วันนวมินทรมหาราช",
    "2025-10-23": "วันปิยมหาราช",
    "2025-12-05": "วันชาติ",
    "2025-12-10": "วันรัฐธรรมนูญ",
    "2025-12-31": "วันสิ้นปี",
    "2026-01-01": "วันขึ้นปีใหม่",
    "2026-01-02": "วันหยุดราชการเพิ่มเป็นกรณีพิเศษ",
    "2026-03-03": "วันมาฆบูชา",
    "2026-04-06": "วันจักรี",
    "2026-04-13": "วันสงกรานต์",
    "2026-04-14": "วันสงกรานต์",
    "2026-04-15": "วันสงกรานต์",
    "2026-05-04": "วันฉัตรมงคล",
    "2026-05-13": "วันพระราชพิธีพืชมงคล",
    "2026-06-01": "ชดเชยวันวิสาขบูชา",
    "2026-06-03": "วันเฉลิมพระชนมพรรษาสมเด็จพระราชินี",
    "2026-07-28": "วันเฉลิมพระชนมพรรษา ร.10",
    "2026-07-29": "วันอาสาฬหบูชา",
    "2026-07-30": "วันเข้าพรรษา",
    "2026-08-12": "วันแม่แห่งชาติ",
}

HOL: dict[dt.date, str] = {dt.date.fromisoformat(day): name for day, name in _NAMES.items()}
"""Date -> the holiday's Thai name, in date order."""

SATURDAY = 5


def is_working_day(day: dt.date) -> bool:
    """Neither Saturday, Sunday nor a government-office holiday."""
    return day.weekday() < SATURDAY and day not in HOL


def working_days(first: dt.date, last: dt.date) -> list[dt.date]:
    """Every working day from `first` to `last`, both included; empty when last < first."""
    days = (first + dt.timedelta(days=n) for n in range((last - first).days + 1))
    return [day for day in days if is_working_day(day)]


def days_off_before(day: dt.date) -> int:
    """How many days in a row the office was closed right before `day`."""
    off = 0
    while not is_working_day(day - dt.timedelta(days=off + 1)):
        off += 1
    return off
