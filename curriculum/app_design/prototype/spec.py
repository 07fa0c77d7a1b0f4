"""Reading the table `app_spec`: rows of text in, an app and remarks out.

One row is one thing on one screen: a text, a button with the screen it leads to, or a field
with its kind. The rules, as a learner reads them:

- `screen` is the short name of the screen and stands in every row. The first row's screen is
  where the app starts. Rows of one screen may stand anywhere; the phone keeps their order.
- `title` is the screen's heading. Write it once, in one row of the screen.
- `text` may stand alone, or above the button or field of the same row.
- `button` and `goto` belong together: the words on the button, and the screen it leads to.
- `field` and `kind` belong together: what is asked, and which kind of data it is. A list
  (kind slot or service) takes its choices from `text`, with a comma between them.
- kind `notice` makes the row's text the privacy notice.
- An empty row is nothing.

Whatever can be understood becomes part of the app, so that the phone always shows something.
"""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from curriculum.app_design.prototype.app import App, Button, Element, Field, Notice, Screen, Text
from curriculum.app_design.prototype.kinds import KINDS, NOTICE, kind_named, plain_words
from curriculum.app_design.prototype.remark import Remark
from curriculum.app_design.prototype.row_rules import (
    BUTTON_WITHOUT_GOTO,
    CUT,
    FIELD_WITHOUT_KIND,
    GOTO_WITHOUT_BUTTON,
    KIND_WITHOUT_FIELD,
    NO_SCREEN_NAME,
    NO_SCREENS,
    NOTICE_WITHOUT_TEXT,
    TOO_MANY_ROWS,
    TWO_THINGS,
    TWO_TITLES,
    UNKNOWN_COLUMN,
    UNKNOWN_KIND,
    UNKNOWN_SCREEN,
)
from curriculum.kit.i18n import _

COLUMNS = ("screen", "title", "text", "button", "goto", "field", "kind")
MOST_ROWS = 300
LONGEST_CELL = 2000
# what nobody types and everybody can be fooled with: control characters, and marks that turn
# the direction of all text after them (line breaks stay)
UNSEEN = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]")
LONE_SURROGATE = re.compile("[\ud800-\udfff]")

Row = Mapping[str, str]
Table = pd.DataFrame | Iterable[Mapping[str, object]]


@dataclass(frozen=True)
class Reading:
    """What a table says, and what is wrong with it."""

    app: App
    remarks: tuple[Remark, ...]


def rows_of(table: Table) -> list[dict[str, str]]:
    """The table as the editor holds it: one dict of text for each row, one key for each column.

    A DataFrame's missing values and None are "". Unknown columns are left out.
    """
    records = table.to_dict("records") if isinstance(table, pd.DataFrame) else table
    return [{column: _text(row.get(column)) for column in COLUMNS} for row in records]


def read_app(table: Table) -> Reading:
    """The app in `table` (DataFrame, or list of dicts) and a remark for each bad row."""
    records = table.to_dict("records") if isinstance(table, pd.DataFrame) else list(table)
    remarks = [
        UNKNOWN_COLUMN.at(name=name, columns=", ".join(COLUMNS))
        for name in dict.fromkeys(f"{key}" for row in records for key in row)
        if name not in COLUMNS
    ]
    rows = list(enumerate(rows_of(records), start=1))
    if len(rows) > MOST_ROWS:
        remarks.append(TOO_MANY_ROWS.at(count=len(rows), most=MOST_ROWS))
    remarks += [
        CUT.at(number, cell=column, most=LONGEST_CELL)
        for number, row in rows
        for column in COLUMNS
        if len(row[column]) > LONGEST_CELL
    ]
    rows = [(n, {c: tidy(row[c]) for c in COLUMNS}) for n, row in rows[:MOST_ROWS]]
    reader = _Reader([(number, row) for number, row in rows if any(row.values())])
    app = reader.app()
    return Reading(app, tuple(remarks + sorted(reader.remarks, key=lambda r: r.row or 0)))


def tidy(text: str) -> str:
    """NFC, without unseen characters, without spaces around it, at most LONGEST_CELL long."""
    clean = LONE_SURROGATE.sub("�", UNSEEN.sub("", text.replace("\r\n", "\n")))
    return unicodedata.normalize("NFC", clean)[:LONGEST_CELL].strip()


class _Reader:
    """Goes through the rows once for the names, and once for what is on the screens."""

    def __init__(self, rows: Sequence[tuple[int, Row]]) -> None:
        self.rows = rows
        self.remarks: list[Remark] = []
        self.names: dict[str, str] = {}
        """A screen's name for comparing, to the name as its first row writes it."""
        for _number, row in rows:
            if row["screen"]:
                self.names.setdefault(plain_words(row["screen"]), row["screen"])

    def app(self) -> App:
        titles: dict[str, str] = {}
        first_rows: dict[str, int] = {}
        elements: dict[str, list[Element]] = {name: [] for name in self.names.values()}
        for number, row in self.rows:
            if not row["screen"]:
                self.remarks.append(NO_SCREEN_NAME.at(number))
                continue
            name = self.names[plain_words(row["screen"])]
            first_rows.setdefault(name, number)
            if row["title"] and titles.setdefault(name, row["title"]) != row["title"]:
                self.remarks.append(TWO_TITLES.at(number, name, title=titles[name]))
            elements[name] += self._elements(number, name, row)
        if not elements:
            self.remarks.append(NO_SCREENS.at(1))
        return App(
            tuple(
                Screen(name, titles.get(name, ""), tuple(things), first_rows[name])
                for name, things in elements.items()
            )
        )

    def _elements(self, number: int, name: str, row: Row) -> list[Element]:
        kind = kind_named(row["kind"]) if row["kind"] else None
        if kind == NOTICE:
            return [*self._notice(number, name, row), *self._button(number, name, row)]
        fields = self._field(number, name, row, kind)
        listed = any(field.choices for field in fields)
        text = [Text(number, row["text"])] if row["text"] and not listed else []
        buttons = self._button(number, name, row)
        if fields and buttons:
            self.remarks.append(TWO_THINGS.at(number, name))
        return [*text, *fields, *buttons]

    def _notice(self, number: int, name: str, row: Row) -> list[Element]:
        text = "\n".join(filter(None, (row["field"], row["text"])))
        if not text:
            self.remarks.append(NOTICE_WITHOUT_TEXT.at(number, name))
            return []
        return [Notice(number, text)]

    def _button(self, number: int, name: str, row: Row) -> list[Button]:
        label, typed = row["button"], row["goto"]
        if not label:
            if typed:
                self.remarks.append(GOTO_WITHOUT_BUTTON.at(number, name, goto=typed))
            return []
        goto = self.names.get(plain_words(typed), typed)
        if not typed:
            self.remarks.append(BUTTON_WITHOUT_GOTO.at(number, name, button=label))
        elif plain_words(typed) not in self.names:
            near = difflib.get_close_matches(plain_words(typed), self.names, 3, 0.5)
            shown = [self.names[n] for n in near] or list(self.names.values())
            self.remarks.append(
                UNKNOWN_SCREEN.at(number, name, button=label, goto=typed, names=", ".join(shown))
            )
        return [Button(number, label, goto)]

    def _field(self, number: int, name: str, row: Row, kind: str | None) -> list[Field]:
        label, typed = row["field"], row["kind"]
        if typed and kind is None:
            kinds = ", ".join((*KINDS, NOTICE))
            self.remarks.append(UNKNOWN_KIND.at(number, name, kind=typed, kinds=kinds))
        if not label:
            if typed:
                self.remarks.append(KIND_WITHOUT_FIELD.at(number, name))
            return []
        if not typed:
            self.remarks.append(FIELD_WITHOUT_KIND.at(number, name, field=label))
        kind = kind or "text"
        return [Field(number, label, kind, _choices(kind, row["text"]))]


def _choices(kind: str, text: str) -> tuple[str, ...]:
    if KINDS[kind].input != "select":
        return ()
    typed = tuple(dict.fromkeys(filter(None, map(str.strip, re.split(r"[,\n]", text)))))
    return typed or tuple(_(choice) for choice in KINDS[kind].choices)


def _text(value: object) -> str:
    if value is None or value is ... or (isinstance(value, float) and value != value):
        return ""
    return "" if value is pd.NA or value is pd.NaT else f"{value}"
