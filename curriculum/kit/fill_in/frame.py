"""A line of code, or a short function, with gaps that a list or a box fills.

For the answers that are a rule and not a value: a learner who writes no code still decides what
the rule is, one gap at a time.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from curriculum.kit.fill_in.literal import EMPTY, plain_number, text_code

MARK = re.compile(r"<(\w+)>")
_HOLE = "GAP_"


@dataclass(frozen=True)
class Gap:
    """One place of a frame."""

    label: str
    """What stands there, in words (an English msgid)."""
    options: Mapping[str, str] | None = None
    """Code to the words that are shown for it; None where a number is typed."""
    text: bool = False
    """Free text is typed, which becomes a text in quotation marks."""

    def code(self, value: str) -> str:
        """The code of what is chosen or typed; `...` where there is none."""
        if self.options is not None:
            return value if value in self.options else EMPTY
        return text_code(value) if self.text else plain_number(value) or EMPTY

    def value(self, node: ast.AST) -> str | None:
        """What is chosen or typed, of the code that stands there; None for other code."""
        if isinstance(node, ast.Constant) and node.value is Ellipsis:
            return ""
        if self.options is not None:
            spelled = {ast.unparse(ast.parse(code, mode="eval")): code for code in self.options}
            return spelled.get(ast.unparse(node))
        try:
            value = ast.literal_eval(node)
        except (ValueError, TypeError):
            return None
        if isinstance(value, str) == self.text and not isinstance(value, bool):
            return value if self.text else f"{value:.15g}"
        return None


@dataclass(frozen=True)
class Frame:
    """One statement that gives `name` its value, with a `<mark>` for each gap.

    Frame("to_be", "def to_be(ce):\\n    return ce + <years>", {"years": Gap(N_("Years to add"))})
    """

    name: str
    text: str
    gaps: Mapping[str, Gap]
    title: str = ""
    """Above the gaps (an English msgid); the name where it is empty."""

    @cached_property
    def is_function(self) -> bool:
        return self.text.startswith("def ")

    def code(self, values: Mapping[str, str]) -> str:
        """The statement. A calculation with an open gap would stop: until all are filled, `...`."""
        codes = {name: gap.code(values.get(name, "")) for name, gap in self.gaps.items()}
        if EMPTY in codes.values() and not self.is_function:
            return f"{self.name} = {EMPTY}"
        return MARK.sub(lambda mark: codes[mark[1]], self.text)

    def values(self, statement: ast.stmt | None) -> dict[str, str] | None:
        """Gap to value where the statement is this frame; None where it is code of another kind.

        A starter that still holds `...` is an empty form.
        """
        empty = dict.fromkeys(self.gaps, "")
        if statement is None:
            return empty
        found: dict[str, ast.AST] = {}
        if _matches(self._pattern, statement, found):
            values = {name: self.gaps[name].value(node) for name, node in found.items()}
            if None not in values.values():
                return {**empty, **values}
        return empty if _has_a_gap(statement) else None

    @cached_property
    def _pattern(self) -> ast.stmt:
        return ast.parse(MARK.sub(rf"{_HOLE}\1", self.text)).body[0]


def _matches(pattern: object, node: object, found: dict[str, ast.AST]) -> bool:
    if isinstance(pattern, ast.Name) and pattern.id.startswith(_HOLE):
        return isinstance(node, ast.AST) and _noted(pattern.id.removeprefix(_HOLE), node, found)
    if isinstance(pattern, list):
        return (
            isinstance(node, list)
            and len(pattern) == len(node)
            and all(_matches(one, other, found) for one, other in zip(pattern, node, strict=True))
        )
    if isinstance(pattern, ast.AST):
        return type(pattern) is type(node) and all(
            _matches(value, getattr(node, name, None), found)
            for name, value in ast.iter_fields(pattern)
        )
    return pattern == node


def _noted(gap: str, node: ast.AST, found: dict[str, ast.AST]) -> bool:
    """A gap that stands in two places holds the same in both."""
    before = found.setdefault(gap, node)
    return ast.dump(before) == ast.dump(node)


def _has_a_gap(statement: ast.stmt) -> bool:
    return any(
        isinstance(node, ast.Constant) and node.value is Ellipsis for node in ast.walk(statement)
    )
