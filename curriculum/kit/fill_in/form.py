"""The form of a question: which fields there are, and how they and the answer box say the same."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from curriculum.kit.fill_in.frame import Frame
from curriculum.kit.fill_in.plain import Plain, Value, Values, plain
from curriculum.kit.fill_in.settings import FormSettings, settings_of
from curriculum.kit.fill_in.source import statement, written
from curriculum.kit.question import Question


class NoForm(ValueError):
    """An answer that no field can give: its part's forms.py needs a frame for it."""

    def __init__(self, question: str, name: str) -> None:
        self.question, self.name = question, name
        super().__init__(
            f"{question}: no field can give {name}; write a Frame for it in its part's forms.py"
        )


@dataclass(frozen=True)
class Form:
    """The parts of a question's answer, in order."""

    question: Question
    settings: FormSettings
    parts: tuple[Plain | Frame, ...]

    def part_of(self, field: str) -> Plain | Frame | None:
        """The part that a field of the page belongs to."""
        return next((part for part in self.parts if field in fields(part)), None)

    def read(self, source: str) -> tuple[dict[str, Value], list[str]]:
        """What the fields show for an answer box, and the names that it calculates instead."""
        shown: dict[str, Value] = {}
        calculated = []
        for part in self.parts:
            found = statement(source, part.name)
            values = _read(part, found)
            if values is None:
                calculated.append(part.name)
                values = _read(part, None) or {}
            shown |= values
        return shown, calculated

    def code(self, values: Values, names: Collection[str]) -> dict[str, str]:
        """Name to the statement that the fields make of it, for `names`."""
        return {
            part.name: part.code(_own(part, values)) for part in self.parts if part.name in names
        }

    def write(self, source: str, codes: Mapping[str, str]) -> str:
        """The answer box with these statements in it."""
        for name, code in codes.items():
            source = written(source, name, code)
        return source


def form_of(question: Question) -> Form:
    """The form of a question; raises NoForm."""
    settings = settings_of(question.id)
    frames = {frame.name: frame for frame in settings.frames}
    parts = []
    for answer in question.answers:
        part = frames.get(answer.name) or plain(answer)
        if part is None:
            raise NoForm(question.id, answer.name)
        parts.append(part)
    return Form(question, settings, tuple(parts))


def fields(part: Plain | Frame) -> tuple[str, ...]:
    """The fields of a part, as the page names them."""
    if isinstance(part, Frame):
        return tuple(f"{part.name}.{gap}" for gap in part.gaps)
    return tuple(field.id for field in part.fields)


def _read(part: Plain | Frame, found: object) -> dict[str, Value] | None:
    values = part.values(found)
    if values is None or isinstance(part, Plain):
        return values
    return {f"{part.name}.{gap}": value for gap, value in values.items()}


def _own(part: Plain | Frame, values: Values) -> Values:
    if isinstance(part, Plain):
        return values
    return {gap: str(values.get(f"{part.name}.{gap}", "")) for gap in part.gaps}
