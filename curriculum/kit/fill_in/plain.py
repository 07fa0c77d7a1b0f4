"""The fields of an answer that is a plain value, by its kind."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from curriculum.kit.answers import (
    Answer,
    Choices,
    Count,
    Date,
    Facts,
    Flag,
    Label,
    LabelSet,
    LabelTable,
    Number,
    NumberTable,
    Text,
)
from curriculum.kit.answers.formula import Formula
from curriculum.kit.answers.mapping import path
from curriculum.kit.fill_in.literal import (
    EMPTY,
    NotALiteral,
    list_code,
    number_code,
    said,
    table_code,
    text_code,
    value_of,
)
from curriculum.kit.texts import Unit

Value = str | list[str]
Values = Mapping[str, Value]
"""Field to what stands in it; a list where several may be ticked."""


@dataclass(frozen=True)
class Field:
    """One thing to fill in."""

    id: str
    """The path of what it gives: "lead_time", "va_class[S3]"."""
    key: str = ""
    """Its own name within a table."""


@dataclass(frozen=True)
class Plain:
    """The fields of one answer."""

    name: str
    kind: str
    """"number", "text", "date", "formula", "choice", "list" or "ticks"."""
    keys: tuple[str, ...] = ()
    """Of a table: one field for each."""
    choices: Choices | None = None
    unit: Unit | None = None

    @property
    def fields(self) -> tuple[Field, ...]:
        return tuple(Field(path(self.name, key), key) for key in self.keys) or (Field(self.name),)

    @property
    def codes(self) -> tuple[str, ...]:
        return tuple(self.choices.spellings) if self.choices else ()

    def code(self, values: Values) -> str:
        """The assignment that says what the fields hold."""
        codes = {field.key: self._code(values.get(field.id, "")) for field in self.fields}
        if not self.keys:
            return f"{self.name} = {codes['']}"
        return f"{self.name} = {table_code(codes)}"

    def values(self, statement: ast.stmt | None) -> dict[str, Value] | None:
        """What the fields show for the statement; None where its value is calculated."""
        try:
            value = None if statement is None else value_of(statement)
            if not self.keys:
                return {self.name: self._value(value)}
            items = {} if value is None else value
            if not isinstance(items, dict):
                return None
            return {field.id: self._value(items.get(field.key)) for field in self.fields}
        except NotALiteral:
            return None

    def _code(self, value: Value) -> str:
        match self.kind:
            case "ticks":
                chosen = [code for code in self.codes if code in value]
                return list_code(chosen)
            case "choice" | "list":
                if self.choices is None:
                    return value if value in ("True", "False") else EMPTY
                return repr(value) if value in self.codes else EMPTY
            case "number":
                return number_code(str(value))
        return text_code(str(value))

    def _value(self, value: Any) -> Value:
        match self.kind:
            case "ticks":
                return self._ticked(value)
            case "choice" | "list" if self.choices is None:
                return str(value) if isinstance(value, bool) else said(value)
            case "choice" | "list":
                code = self.choices.code(said(value)) if value is not None else ""
                if code is None:
                    raise NotALiteral(repr(value))
                return code
        return said(value)

    def _ticked(self, value: Any) -> list[str]:
        if value is None:
            return []
        if not isinstance(value, list | tuple | set):
            raise NotALiteral(repr(value))
        codes = [self.choices.code(one) if isinstance(one, str) else None for one in value]
        if None in codes:
            raise NotALiteral(repr(value))
        return [code for code in self.codes if code in codes]


def plain(answer: Answer) -> Plain | None:
    """The fields of an answer; None where its value cannot be typed as it is."""
    # an answer that may stand in a workbook, or is judged by facts, is filled in all the same
    if (inner := getattr(answer, "answer", None)) is not None:
        return plain(inner)
    match answer:
        case Facts():
            return plain(answer.table)
        case Number() | Count():
            return Plain(answer.name, "number", unit=answer.unit)
        case NumberTable():
            return Plain(answer.name, "number", keys=answer.keys, unit=answer.unit)
        case Label():
            return Plain(answer.name, _one_of(answer.choices), choices=answer.choices)
        case LabelTable():
            return Plain(answer.name, "list", keys=answer.keys, choices=answer.choices)
        case LabelSet():
            return Plain(answer.name, "ticks", choices=answer.choices)
        case Flag():
            return Plain(answer.name, "choice")
        case Date():
            return Plain(answer.name, "date")
        case Formula():
            return Plain(answer.name, "formula")
        case Text():
            return Plain(answer.name, "text")
    return None


def _one_of(choices: Choices) -> str:
    """Few choices are seen at a glance; many stand in a list."""
    return "choice" if len(choices.spellings) <= 6 else "list"
