"""One thing that the live checks say about a prototype, and where in the table it stands."""

from __future__ import annotations

from dataclasses import dataclass

from curriculum.kit.finding import Finding


@dataclass(frozen=True)
class Remark:
    """A finding (what is so, and what to do) at a place in the table."""

    check: str
    """The check it belongs to, a key of `checks.CHECKS`."""
    finding: Finding
    row: int | None = None
    """Row of the table, counted from 1; None where the whole table or the colours are meant."""
    column: str | None = None
    screen: str | None = None

    @property
    def code(self) -> str:
        return self.finding.code

    def says(self, lang: str | None = None) -> str:
        """What is so, then what to do, as plain text."""
        return f"{self.finding.says(lang)} {self.finding.advises(lang)}".strip()


@dataclass(frozen=True)
class Rule:
    """A remark that is not about anything yet: its code, its sentences, its check, its column."""

    code: str
    check: str
    message: str
    """English msgid with {placeholders}."""
    hint: str
    column: str | None = None

    def at(self, row: int | None = None, screen: str | None = None, **params: object) -> Remark:
        """The remark about this row and screen; `params` fill the placeholders."""
        known = {"row": row, "screen": screen, **params}
        said = {name: f"{value}" for name, value in known.items() if value is not None}
        finding = Finding(f"app.{self.code}", self.message, self.hint, said)
        return Remark(self.check, finding, row, self.column, screen)
