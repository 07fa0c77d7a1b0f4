"""The self-assessment: one list for each statement, and on the button where to look."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from html import escape

import ipywidgets as widgets

from curriculum.kit.i18n import _
from curriculum.kit.panel import NOT_CHOSEN, Panel
from curriculum.kit.registry import CURRICULUM, module_named
from curriculum.opening.statements import LEVELS, STATEMENTS, Level, Statement

AT_FIRST = 4
"""Sections that one can keep in mind; a longer list is no advice."""


@dataclass(frozen=True)
class Advice:
    """What the answers lead to."""

    first: tuple[Statement, ...]
    """To look at with care."""
    later: tuple[Statement, ...]
    """Afterwards, at one's own pace."""
    lightly: tuple[Statement, ...]
    """What one can do already."""


def advice(levels: Mapping[Statement, Level]) -> Advice:
    """What was never done comes first, and then one section of each module before the second."""
    wanted = sorted(
        (one for one, level in levels.items() if level <= Level.WITH_HELP),
        key=lambda one: (levels[one], _place(one), STATEMENTS.index(one)),
    )
    lightly = tuple(one for one in STATEMENTS if levels.get(one, Level.NEVER) >= Level.ALONE)
    return Advice(_in_order(wanted[:AT_FIRST]), _in_order(wanted[AT_FIRST:]), lightly)


def where(statement: Statement) -> str:
    """The section that shows it: "Module 1, minutes 20–32: …", ● where the short day has it."""
    section = _sections(statement.module)[statement.section]
    title = section["title"]
    said = _("Module {number}, minutes {start}–{end}: {title}").format(
        number=module_named(statement.module).number, start=section["from"], end=section["to"],
        title=_(title),
    )  # fmt: skip
    return f"{said} ●" if section["short_day"] else said


class SelfAssessment(Panel):
    """Twelve statements; nothing is right or wrong, and nothing leaves the page."""

    def __init__(self) -> None:
        self.rows = {one: _row(one) for one in STATEMENTS}
        question = _("What is true of you today?")
        asked = widgets.HTML(f"<strong>{escape(question)}</strong>")
        super().__init__([asked, *self.rows.values()], _("Show me where to look"))
        self.follow(*self.rows.values())

    @property
    def levels(self) -> dict[Statement, Level]:
        """What was chosen so far."""
        return {one: Level(row.value) for one, row in self.rows.items() if row.value != NOT_CHOSEN}

    def press(self) -> None:
        chosen = self.levels
        if not chosen:
            self.say(_("… Choose at least one line first, then press the button."))
            return
        said, left = advice(chosen), len(STATEMENTS) - len(chosen)
        rest = _("Not chosen yet: {count}.").format(count=left) if left else ""
        if not said.first:
            self.say(
                _("You can do all of this. Look for somebody beside you who cannot yet."), rest
            )
            return
        lightly = (
            _("You can do already: {count} of {total}.").format(
                count=len(said.lightly), total=len(STATEMENTS)
            )
            if said.lightly
            else _("The course is made for you: it begins at the beginning.")
        )
        care = (
            _("Look at these sections with care; the other {count} can wait until you study by yourself (● is also on the short day):").format(count=len(said.later))
            if said.later
            else _("Look at these sections with care (● is also on the short day):")
        )  # fmt: skip
        self.say(
            " ".join(filter(None, (lightly, rest))), care, points=[where(one) for one in said.first]
        )


def _row(statement: Statement) -> widgets.Dropdown:
    return widgets.Dropdown(
        options=[(_("choose …"), NOT_CHOSEN), *((_(text), int(level)) for level, text in LEVELS.items())],
        value=NOT_CHOSEN, description=_(statement.text), style={"description_width": "auto"},
        layout=widgets.Layout(width="auto", height="auto"),
    )  # fmt: skip


def _place(statement: Statement) -> int:
    """How many statements of the same module stand before it."""
    same = [one for one in STATEMENTS if one.module == statement.module]
    return same.index(statement)


def _in_order(statements: list[Statement]) -> tuple[Statement, ...]:
    """As the day brings them."""
    return tuple(sorted(statements, key=STATEMENTS.index))


@cache
def _sections(module: str) -> dict[str, dict]:
    said = tomllib.loads((CURRICULUM / module / "module.toml").read_text("utf-8"))
    return {section["id"]: section for section in said["sections"]}
