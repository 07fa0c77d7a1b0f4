"""One stop as plain data: frozen, readable from JSON, and ready to be said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from curriculum.kit.finding import Finding
from curriculum.kit.stops.reasons import ELSEWHERE, REASONS, placeholders
from curriculum.kit.stops.words import TEXT_LIMIT, WORD_LIMIT, clean, limit_of

LINE_LIMIT = 1_000_000


@dataclass(frozen=True)
class Stop:
    """Where and why a box stopped; `code` names an entry of `REASONS`."""

    line: int | None
    """Counted from 1 in the learner's box; None where no line of the box was running."""
    text: str
    """That line as it stands in the box; empty where there is none."""
    kind: str
    """The exception's class, for example "NameError"."""
    code: str
    params: Mapping[str, str] = field(default_factory=dict)

    def finding(self) -> Finding:
        """The same for the learner: what happened, and what to try."""
        message, hint = REASONS[self.code]
        if self.line is None:
            message = ELSEWHERE
        filled = {**self.params, "line": str(self.line), "kind": self.kind}
        return Finding(self.code, message, hint, filled)

    def to_json(self) -> dict[str, Any]:
        """Plain JSON that `from_json` reads back."""
        return {
            "line": self.line,
            "text": self.text,
            "kind": self.kind,
            "code": self.code,
            "params": dict(self.params),
        }

    @classmethod
    def from_json(cls, data: object) -> Stop:
        """Read what a learner's process wrote; raises ValueError for anything else than a Stop."""
        if not isinstance(data, dict) or set(data) != {"line", "text", "kind", "code", "params"}:
            raise ValueError("a stop has line, text, kind, code and params, and nothing else")
        line, code, params = data["line"], data["code"], data["params"]
        if line is not None and (type(line) is not int or not 1 <= line <= LINE_LIMIT):
            raise ValueError("the line of a stop is a whole number from 1, or null")
        if not isinstance(code, str) or code not in REASONS:
            raise ValueError("the code of a stop is not one that this course knows")
        if not isinstance(params, dict) or set(params) != placeholders(code):
            raise ValueError(f"the params of {code} are {sorted(placeholders(code))}")
        limits = [(data["text"], TEXT_LIMIT), (data["kind"], WORD_LIMIT)]
        limits += [(value, limit_of(name)) for name, value in params.items()]
        if not all(isinstance(text, str) and clean(text, limit) == text for text, limit in limits):
            raise ValueError("a text of a stop is too long or holds control characters")
        return cls(line, data["text"], data["kind"], code, params)
