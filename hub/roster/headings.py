"""Which column holds what: the heading row, in Thai or English, wherever it stands."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from hub.roster.table import Sheet
from hub.roster.texts import compared


class Column(StrEnum):
    NAME = "name"
    TITLE = "title"
    FIRST = "first"
    LAST = "last"
    OFFICE = "office"
    POSITION = "position"
    LOGIN = "login"
    EMAIL = "email"
    ROLE = "role"


HEADINGS = {
    Column.NAME: (
        "ชื่อ-สกุล", "ชื่อ-นามสกุล", "ชื่อ-ชื่อสกุล", "ชื่อตัว-ชื่อสกุล", "ชื่อและนามสกุล", "ชื่อและสกุล",
        "ชื่อ-ฉายา", "ชื่อเต็ม", "รายชื่อ", "ชื่อผู้เข้าอบรม", "ชื่อผู้เข้ารับการอบรม", "ชื่อ-สกุลผู้เข้าอบรม",
        "ชื่อ-สกุลผู้เข้ารับการอบรม", "รายชื่อผู้เข้าอบรม", "รายชื่อผู้เข้ารับการอบรม", "ยศ-ชื่อ-สกุล",
        "คำนำหน้า-ชื่อ-สกุล", "คำนำหน้าชื่อ-ชื่อ-สกุล", "ชื่อ-นามสกุลผู้เข้าอบรม", "ชื่อข้าราชการ",
        "name", "full name", "fullname", "name-surname", "name and surname", "first and last name",
        "participant", "participant name", "learner", "display name", "employee name",
    ),
    Column.TITLE: ("คำนำหน้า", "คำนำหน้าชื่อ", "คำนำหน้านาม", "ยศ", "title", "prefix"),
    Column.FIRST: ("ชื่อ", "ชื่อตัว", "ชื่อจริง", "first name", "firstname", "given name", "forename"),
    Column.LAST: (
        "นามสกุล", "สกุล", "last name", "lastname", "surname", "family name",
    ),
    Column.OFFICE: (
        "หน่วยงาน", "สังกัด", "ส่วนราชการ", "สำนักงาน", "สำนัก", "กอง", "กรม", "กลุ่มงาน", "ฝ่าย", "หน่วยงาน/สังกัด",
        "สังกัด/หน่วยงาน", "หน่วยงานต้นสังกัด", "หน่วยงานที่สังกัด", "กลุ่ม/ฝ่าย", "กอง/สำนัก", "สำนัก/กอง", "ที่ทำงาน",
        "office", "department", "organization", "organisation", "agency", "division", "unit", "workplace",
    ),
    Column.POSITION: ("ตำแหน่ง", "ตำแหน่งงาน", "ตำแหน่ง/ระดับ", "position", "job title"),
    Column.LOGIN: (
        "ชื่อเข้าใช้", "ชื่อเข้าใช้งาน", "ชื่อผู้ใช้", "ชื่อผู้ใช้งาน", "รหัสผู้ใช้", "รหัสเข้าใช้", "บัญชีผู้ใช้", "ล็อกอิน",
        "login", "username", "user name", "user", "account",
    ),
    Column.EMAIL: ("อีเมล", "อีเมล์", "อีเมลล์", "ไปรษณีย์อิเล็กทรอนิกส์", "e-mail", "email", "email address", "mail"),
    Column.ROLE: ("บทบาท", "บทบาทหน้าที่", "ประเภท", "ประเภทผู้เข้าร่วม", "สถานะ", "role", "type"),
}  # fmt: skip
KNOWN = {compared(heading): column for column, all_ in HEADINGS.items() for heading in all_}
SURNAME = compared("ชื่อสกุล")
"""Alone it is "first and last name"; beside ชื่อตัว it is the surname."""
IN_BRACKETS = re.compile(r"\([^)]*\)|\[[^]]*\]")
SEARCHED = 200
"""Rows in which the headings may stand; lists begin after a title or two."""

WIDEST = 3
"""Title, first name and last name under one merged heading."""


@dataclass(frozen=True)
class Headings:
    """Where the headings stand in a sheet, and what each column holds."""

    row: int
    """As Excel counts."""
    columns: Mapping[Column, int]
    name_width: int = 1
    """Columns under one merged heading "name": the title, first and last name stand in them."""


def find_headings(sheet: Sheet) -> Headings | None:
    """The first row that names most columns; None where no row names the people's."""
    best: Headings | None = None
    for number, row in enumerate(sheet.rows[:SEARCHED], 1):
        found = _headings(number, row)
        if found and (best is None or len(found.columns) > len(best.columns)):
            best = found
    return best


def _headings(number: int, row: Sequence[str]) -> Headings | None:
    columns: dict[Column, int] = {}
    for at, text in enumerate(row):
        column = KNOWN.get(compared(IN_BRACKETS.sub("", text)))
        # the first of two: a list may give the name in Thai and again in English
        if column and column not in columns:
            columns[column] = at
    if (
        Column.FIRST in columns
        and Column.NAME in columns
        and (compared(row[columns[Column.NAME]]) == SURNAME)
    ):
        columns[Column.LAST] = columns.pop(Column.NAME)
    if Column.NAME not in columns and Column.FIRST in columns and Column.LAST not in columns:
        columns[Column.NAME] = columns.pop(Column.FIRST)
    if Column.NAME in columns:
        start = columns[Column.NAME]
        width = min(next((at for at, text in enumerate(row[start + 1 :], 1) if text), 1), WIDEST)
        # a first name under a heading of its own is part of the full name already
        columns.pop(Column.FIRST, None), columns.pop(Column.LAST, None)
        return Headings(number, columns, width)
    if Column.FIRST in columns:
        return Headings(number, columns)
    return None
