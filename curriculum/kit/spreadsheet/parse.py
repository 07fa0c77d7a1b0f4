"""Reading a formula into a tree, and saying in plain words where it cannot be read."""

from __future__ import annotations

import re
from collections.abc import Mapping

from curriculum.kit.finding import Finding
from curriculum.kit.spreadsheet import findings as say
from curriculum.kit.spreadsheet.findings import FormulaRefused
from curriculum.kit.spreadsheet.ranges import between, one_cell
from curriculum.kit.spreadsheet.tokens import Token, tokens_of
from curriculum.kit.spreadsheet.tree import (
    At,
    Brackets,
    Call,
    Constant,
    Error,
    Name,
    Node,
    Nothing,
    Number,
    Operation,
    Percent,
    Range,
    Sign,
    Text,
    Truth,
)
from curriculum.kit.stops.words import clean

MOST_LEVELS, MOST_STEPS = 64, 250
PREFIXES = re.compile(r"^(?:_xlfn\.|_xlws\.|_xlpm\.|_xludf\.)+", re.IGNORECASE)
BINDING = dict.fromkeys(("=", "<>", "<", ">", "<=", ">="), 1) | {
    "&": 2, "+": 3, "-": 3, "*": 4, "/": 4, "^": 5,
}  # fmt: skip


def parse(body: str, tables: Mapping[str, Mapping[str, Range]] | None = None) -> tuple[Node, int]:
    """The tree of a formula without its =, and how many closing brackets it lacked at its end.

    `tables` gives each Excel table's columns by name, for Records[wait_min].
    Raises FormulaRefused.
    """
    reader = _Parser(body, tables or {})
    return reader.whole(), reader.brackets_added


class _Parser:
    def __init__(self, body: str, tables: Mapping[str, Mapping[str, Range]]) -> None:
        self._body = body
        self._tables = tables
        self._tokens = tokens_of(body)
        self._next = 0
        self._level = self._steps = 0
        self.brackets_added = 0

    def whole(self) -> Node:
        node = self._expression(0)
        if self._peek():
            surplus = self._peek().text in (")", "}")
            raise self._refused(say.BRACKETS if surplus else say.UNREADABLE)
        return node

    def _peek(self) -> Token | None:
        return self._tokens[self._next] if self._next < len(self._tokens) else None

    def _take(self, *texts: str) -> bool:
        token = self._peek()
        if token and token.kind == "sign" and token.text in texts:
            self._next += 1
            return True
        return False

    def _refused(self, finding: Finding) -> FormulaRefused:
        token = self._peek()
        at = token.at if token else max(0, len(self._body) - 12)
        return FormulaRefused(finding.with_params(near=clean(self._body[at:], 20) or "="))

    def _expression(self, binding: int) -> Node:
        left = self._signed()
        while (token := self._peek()) and token.kind == "sign" and token.text in BINDING:
            own = BINDING[token.text]
            if own <= binding:
                break
            self._count_step()
            self._next += 1
            left = Operation(token.text, left, self._expression(own))
        return left

    def _count_step(self) -> None:
        self._steps += 1
        if self._steps > MOST_STEPS:
            raise FormulaRefused(say.TOO_LONG)

    def _signed(self) -> Node:
        token = self._peek()
        if token and token.kind == "sign" and token.text in ("+", "-", "@"):
            self._count_step()
            self._next += 1
            inside = self._signed()
            return At(inside) if token.text == "@" else Sign(token.text, inside)
        node = self._atom()
        while self._take("%"):
            self._count_step()
            node = Percent(node)
        if (token := self._peek()) and token.text == "#":
            raise self._refused(say.UNSUPPORTED_FEATURE)
        return node

    def _atom(self) -> Node:
        token = self._peek()
        if token is None:
            raise self._refused(say.UNREADABLE)
        if token.kind == "sign":
            return self._bracketed()
        self._next += 1
        match token.kind:
            case "text":
                return Text(token.text[1:-1].replace('""', '"'))
            case "error":
                return Error(token.text)
            case "sheet":
                return self._on_sheet(token)
            case "table":
                return self._in_table(token)
            case "number":
                return self._range(token, None) or Number(token.text)
        return self._word(token)

    def _bracketed(self) -> Node:
        if self._take("("):
            self._deeper()
            inside = self._expression(0)
            self._close()
            return Brackets(inside)
        if self._take("{"):
            return self._constant()
        raise self._refused(say.UNREADABLE)

    def _deeper(self) -> None:
        self._level += 1
        if self._level > MOST_LEVELS:
            raise FormulaRefused(say.TOO_LONG)

    def _close(self) -> None:
        self._level -= 1
        if self._take(")"):
            return
        if self._peek() is None:
            # Excel closes brackets that are missing at the very end
            self.brackets_added += 1
            return
        raise self._refused(say.BRACKETS if self._peek().text == "}" else say.UNREADABLE)

    def _constant(self) -> Node:
        rows: list[tuple[Node, ...]] = []
        row: list[Node] = []
        while True:
            value = self._signed()
            if not isinstance(value, Number | Text | Truth | Error | Sign):
                raise self._refused(say.UNREADABLE)
            row.append(value)
            if self._take(","):
                continue
            rows.append(tuple(row))
            row = []
            if self._take(";"):
                continue
            if self._take("}") and len({len(one) for one in rows}) == 1:
                return Constant(tuple(rows))
            raise self._refused(say.BRACKETS if self._peek() is None else say.UNREADABLE)

    def _on_sheet(self, token: Token) -> Node:
        sheet = token.text[:-1]
        if sheet.startswith("'"):
            sheet = sheet[1:-1].replace("''", "'")
        target = self._peek()
        if target is None or target.kind not in ("word", "number"):
            raise self._refused(say.UNREADABLE)
        self._next += 1
        found = self._range(target, sheet) or one_cell(target.text, sheet)
        if found is None:
            raise self._refused(say.UNREADABLE)
        return found

    def _sees(self, sign: str) -> bool:
        token = self._peek()
        return token is not None and token.kind == "sign" and token.text == sign

    def _word(self, token: Token) -> Node:
        if self._sees("("):
            return self._call(PREFIXES.sub("", token.text).upper())
        if found := self._range(token, None) or one_cell(token.text, None):
            return found
        if token.text.upper() in ("TRUE", "FALSE"):
            return Truth(token.text.upper() == "TRUE")
        if token.text.startswith("$"):
            self._next -= 1
            raise self._refused(say.UNREADABLE)
        return Name(PREFIXES.sub("", token.text))

    def _range(self, token: Token, sheet: str | None) -> Range | None:
        """What a colon makes of the word before and the word behind it."""
        if not self._sees(":"):
            return None
        self._next += 1
        last = self._peek()
        found = between(token.text, last.text, sheet) if last else None
        if found is None:
            raise self._refused(say.UNREADABLE)
        self._next += 1
        return found

    def _call(self, name: str) -> Node:
        self._next += 1
        self._deeper()
        arguments: list[Node] = []
        if self._take(")"):
            self._level -= 1
            return Call(name, ())
        while True:
            at_end = self._peek() is None
            if at_end or self._sees(",") or self._sees(";") or self._sees(")"):
                arguments.append(Nothing())
            else:
                arguments.append(self._expression(0))
            if not self._take(",", ";"):
                break
        self._close()
        if arguments == [Nothing()]:
            arguments = []
        if name == "SINGLE" and len(arguments) == 1:
            # how a file says @
            return At(arguments[0])
        return Call(name, tuple(arguments))

    def _in_table(self, token: Token) -> Node:
        """Records[wait_min] of an Excel table; only whole columns of tables that are known."""
        name, _, rest = token.text.partition("[")
        columns = self._tables.get(name.casefold())
        if columns is None:
            raise FormulaRefused(say.UNSUPPORTED_FEATURE.with_params(near=clean(token.text, 40)))
        words = [part.strip(" @") for part in re.findall(r"[^\[\],]+", rest.removesuffix("]"))]
        own_row = "@" in rest or "#this row" in [word.casefold() for word in words]
        wanted = [word for word in words if word and not word.startswith("#")]
        if len(wanted) > 1 or (wanted and wanted[0].casefold() not in columns):
            raise FormulaRefused(say.UNSUPPORTED_FEATURE.with_params(near=clean(token.text, 40)))
        found = columns[wanted[0].casefold() if wanted else ""]
        return At(found) if own_row else found
