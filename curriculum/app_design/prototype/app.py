"""A prototype as the table describes it: screens with texts, buttons, fields and notices."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from curriculum.app_design.prototype.kinds import KINDS


@dataclass(frozen=True)
class Text:
    """A paragraph."""

    row: int
    """Row of the table it comes from, counted from 1."""
    text: str


@dataclass(frozen=True)
class Notice:
    """The privacy notice, or the part of it that stands here."""

    row: int
    text: str


@dataclass(frozen=True)
class Button:
    row: int
    label: str
    goto: str
    """The screen it leads to as its own row names it; as typed where there is no such screen."""


@dataclass(frozen=True)
class Field:
    """Something the citizen is asked for."""

    row: int
    label: str
    kind: str
    """A key of `kinds.KINDS`."""
    choices: tuple[str, ...] = ()


Element = Text | Notice | Button | Field


@dataclass(frozen=True)
class Screen:
    name: str
    title: str
    elements: tuple[Element, ...]
    """In the order of the table's rows."""
    row: int
    """The first row that names the screen."""

    @property
    def buttons(self) -> tuple[Button, ...]:
        return tuple(e for e in self.elements if isinstance(e, Button))

    @property
    def fields(self) -> tuple[Field, ...]:
        return tuple(e for e in self.elements if isinstance(e, Field))

    @property
    def has_notice(self) -> bool:
        return any(isinstance(e, Notice) for e in self.elements)

    @property
    def is_notice_page(self) -> bool:
        """There to show the notice: it asks for nothing."""
        return self.has_notice and not self.fields

    @property
    def is_left_by_back(self) -> bool:
        """Only there to be read: the notice, and nothing to press. Back is the way on."""
        return self.is_notice_page and not self.buttons


@dataclass(frozen=True)
class App:
    """Screens in the order in which the table first names them; the first is where it starts."""

    screens: tuple[Screen, ...]

    @cached_property
    def by_name(self) -> Mapping[str, Screen]:
        return {screen.name: screen for screen in self.screens}

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(self.by_name)

    @property
    def first(self) -> str:
        """The screen it starts with; "" for an app without screens."""
        return self.screens[0].name if self.screens else ""

    @cached_property
    def edges(self) -> tuple[tuple[str, str], ...]:
        """(from, to) of every button that leads to another screen, each pair once."""
        return tuple(dict.fromkeys(self._links()))

    def ways_out(self, name: str) -> tuple[str, ...]:
        return tuple(to for here, to in self.edges if here == name)

    def described(self) -> dict[str, object]:
        """Plain JSON of what a phone shows."""
        return {
            "first": self.first,
            "screens": [
                {
                    "name": screen.name,
                    "title": screen.title or screen.name,
                    "elements": [_described(element) for element in screen.elements],
                }
                for screen in self.screens
            ],
        }

    def _links(self) -> Iterator[tuple[str, str]]:
        for screen in self.screens:
            for button in screen.buttons:
                if button.goto in self.by_name and button.goto != screen.name:
                    yield screen.name, button.goto


def _described(element: Element) -> dict[str, object]:
    match element:
        case Text(_, text):
            return {"sort": "text", "text": text}
        case Notice(_, text):
            return {"sort": "notice", "text": text}
        case Button(_, label, goto):
            return {"sort": "button", "label": label, "goto": goto}
        case Field(_, label, kind, choices):
            asks = KINDS[kind].input
            return {"sort": "field", "label": label, "input": asks, "choices": list(choices)}
