"""The people that a list names, and the rows that name nobody, each with its reason."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from curriculum.kit.i18n import N_, language, translate
from curriculum.kit.stops.words import clean
from curriculum.kit.texts import THAI_DIGITS
from grading.errors import WorkshopError
from hub.roster.headings import Column, Headings, find_headings
from hub.roster.person import LOGIN, Role
from hub.roster.table import Sheet, read_tables
from hub.roster.texts import compared

LONGEST = 120
EMAIL = re.compile(r"[^\s@<>\"'(),;:]+@[^\s@<>\"'(),;:]+\.[^\s@<>\"'(),;:.]{2,}")
THAI = re.compile("[\u0e01-\u0e4e]")
ROLES = {
    compared(word): role
    for role, words in {
        Role.TRAINER: ("วิทยากร", "ผู้ช่วยวิทยากร", "วิทยากรผู้ช่วย", "วิทยากรหลัก", "ผู้สอน", "อาจารย์", "trainer", "instructor", "teacher", "assistant"),
        Role.LEARNER: ("ผู้เรียน", "ผู้เข้าอบรม", "ผู้เข้ารับการอบรม", "ผู้เข้าร่วม", "ผู้เข้าร่วมอบรม", "ผู้รับการอบรม", "learner", "participant", "student", "trainee"),
    }.items()
    for word in words
}  # fmt: skip
NO_NAME = N_("the name is missing")
NOT_A_NAME = N_("{got} does not look like a name")
LONG_NAME = N_("the name is longer than {most} characters")
BAD_LOGIN = N_("{got} cannot be a login: it takes letters a–z, digits, dot, hyphen and underscore, at most 32, and begins and ends with a letter or digit")  # fmt: skip
BAD_EMAIL = N_("{got} is not an e-mail address")
BAD_ROLE = N_("the role {got} is not known: write {trainer} or {learner}")


class NoNames(WorkshopError):
    """No sheet of the file has a column of names."""

    def __init__(self, file: str) -> None:
        super().__init__(
            N_("{file} has no column of names that could be found."),
            N_("Above the names write the heading ชื่อ-สกุล (or Name); beside it, if you like, หน่วยงาน (Office), อีเมล (E-mail), บทบาท (Role), ชื่อเข้าใช้ (Login)."),
            file=file,
        )  # fmt: skip


@dataclass(frozen=True)
class Place:
    """Where a row stands, as Excel counts."""

    row: int
    sheet: str = ""
    """Empty where the file has only one with names."""

    def says(self, lang: str | None = None) -> str:
        lang = lang or language()
        if self.sheet:
            said = translate(N_("sheet {sheet}, row {row}"), lang)
            return said.format(sheet=self.sheet, row=self.row)
        return translate(N_("row {row}"), lang).format(row=self.row)


@dataclass(frozen=True)
class Entry:
    """One person as the list has them; empty is what it does not say."""

    place: Place
    name: str
    office: str = ""
    login: str = ""
    email: str = ""
    role: Role | None = None


@dataclass(frozen=True)
class BadRow:
    """A row that did not go in, and why."""

    place: Place
    reason: str
    """An English msgid."""
    name: str = ""
    params: Mapping[str, object] = field(default_factory=dict)

    def says(self, lang: str | None = None) -> str:
        lang = lang or language()
        params = {
            key: value.says(lang) if isinstance(value, Place) else value
            for key, value in self.params.items()
        }
        reason = translate(self.reason, lang).format(**params)
        who = f" ({self.name})" if self.name else ""
        return f"{self.place.says(lang)}{who}: {reason}"


def read_entries(path: Path) -> tuple[list[Entry], list[BadRow]]:
    """Everybody in the list at `path`; raises NoNames, and what read_tables raises."""
    # of all ways to read the file, the one in which most columns have a known heading
    ways = [[(s, h) for s in sheets if (h := find_headings(s))] for sheets in read_tables(path)]
    chosen = max(ways, key=lambda way: sum(len(headings.columns) for _, headings in way))
    if not chosen:
        raise NoNames(clean(path.name))
    found = [
        one
        for sheet, headings in chosen
        for one in _rows(sheet, headings, sheet.name if len(chosen) > 1 else "")
    ]
    return (
        [one for one in found if isinstance(one, Entry)],
        [one for one in found if isinstance(one, BadRow)],
    )


def _rows(sheet: Sheet, headings: Headings, name: str) -> Iterator[Entry | BadRow]:
    heading_row = sheet.rows[headings.row - 1]
    for number, row in enumerate(sheet.rows[headings.row :], headings.row + 1):
        # a list printed on several pages repeats its headings
        if not row or row == heading_row:
            continue
        texts = {column: _at(row, at) for column, at in headings.columns.items()}
        if not any(texts.values()) and not _says_something(row):
            continue
        yield _entry(Place(number, name), texts | {Column.NAME: _name(row, headings, texts)})


def _at(row: Sequence[str], at: int) -> str:
    return row[at] if at < len(row) else ""


def _says_something(row: Sequence[str]) -> bool:
    """More than a running number that was filled in down to the end of the page."""
    return any(not text.translate(THAI_DIGITS).rstrip(".").isdigit() for text in row if text)


def _name(row: Sequence[str], headings: Headings, texts: Mapping[Column, str]) -> str:
    if Column.NAME in headings.columns:
        start = headings.columns[Column.NAME]
        parts = [_at(row, at) for at in range(start, start + headings.name_width)]
    else:
        parts = [texts[Column.FIRST], texts.get(Column.LAST, "")]
    title = texts.get(Column.TITLE, "")
    whole = " ".join(part for part in parts if part)
    if not whole or not title or compared(whole).startswith(compared(title)):
        return whole
    # Thai writes นายสมชาย in one word
    return f"{title}{'' if THAI.search(title) else ' '}{whole}"


def _entry(place: Place, texts: Mapping[Column, str]) -> Entry | BadRow:
    name = texts[Column.NAME]
    shown = clean(name)

    def bad(reason: str, got: str = "", **params: object) -> BadRow:
        return BadRow(place, reason, shown, {"got": f"“{clean(got)}”"} | params)

    if not name:
        return bad(NO_NAME)
    if len(name) > LONGEST:
        return bad(LONG_NAME, most=LONGEST)
    if any(sign.isdigit() for sign in name) or len(compared(name)) < 2:
        return bad(NOT_A_NAME, name)
    login = texts.get(Column.LOGIN, "").translate(THAI_DIGITS).lower()
    if login and not LOGIN.fullmatch(login):
        return bad(BAD_LOGIN, login)
    email = texts.get(Column.EMAIL, "").replace(" ", "").removeprefix("mailto:")
    email = "" if email in ("-", "–") else email
    if email and (len(email) > LONGEST or not EMAIL.fullmatch(email)):
        return bad(BAD_EMAIL, email)
    wanted = texts.get(Column.ROLE, "")
    role = ROLES.get(compared(wanted))
    if compared(wanted) and role is None:
        return bad(BAD_ROLE, wanted, trainer="วิทยากร (trainer)", learner="ผู้เรียน (learner)")
    office = texts.get(Column.OFFICE) or texts.get(Column.POSITION, "")
    return Entry(
        place, name, clean(office, LONGEST) if compared(office) else "", login, email, role
    )
