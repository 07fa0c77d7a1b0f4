"""What a learner types into a field, as a Python value, and back again."""

from __future__ import annotations

import ast
import math
import re
from collections.abc import Mapping, Sequence
from typing import Any

from curriculum.kit.texts import NotANumber, OtherUnit, read_number, tidy

EMPTY = "..."
PLAIN_NUMBER = re.compile(r"[+-]?\d{1,15}(?:\.\d{1,15})?")
LONGEST_LINE = 72


class NotALiteral(ValueError):
    """A statement whose value is calculated, so that no field can show it."""


def number_code(text: str) -> str:
    """A number as Python writes it; anything else stays text, for the check to explain."""
    said = tidy(text)
    if not said:
        return EMPTY
    return _number(float(said)) if PLAIN_NUMBER.fullmatch(said) else repr(text.strip())


def plain_number(text: str) -> str | None:
    """The number that stands in code itself; None for what is no number at all."""
    try:
        number = read_number(text)
    except (NotANumber, OtherUnit):
        return None
    return _number(number) if math.isfinite(number) else None


def text_code(text: str) -> str:
    return repr(text.strip()) if text.strip() else EMPTY


def table_code(items: Mapping[str, str]) -> str:
    """A dict of codes: on one line, or four names to a line where it is long."""
    pairs = [f"{key!r}: {code}" for key, code in items.items()]
    line = "{" + ", ".join(pairs) + "}"
    if len(line) <= LONGEST_LINE:
        return line
    rows = [", ".join(pairs[at : at + 4]) for at in range(0, len(pairs), 4)]
    return "{\n" + "".join(f"    {row},\n" for row in rows) + "}"


def list_code(members: Sequence[str]) -> str:
    return repr(list(members)) if members else EMPTY


def value_of(statement: ast.stmt) -> Any:
    """The value that a statement spells out; `...` is None. Raises NotALiteral."""
    value = getattr(statement, "value", None)
    if not isinstance(value, ast.expr):
        raise NotALiteral(ast.unparse(statement))
    try:
        return _without_gaps(ast.literal_eval(value))
    except (ValueError, TypeError, SyntaxError, MemoryError, RecursionError) as error:
        raise NotALiteral(ast.unparse(statement)) from error


def said(value: Any) -> str:
    """How a person would type a number or a text; raises NotALiteral for anything else."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if type(value) in (int, float):
        return _number(value)
    raise NotALiteral(repr(value))


def _number(value: float) -> str:
    return f"{value:.15g}"


def _without_gaps(value: Any) -> Any:
    if value is Ellipsis:
        return None
    if isinstance(value, dict):
        return {key: _without_gaps(one) for key, one in value.items()}
    return value
