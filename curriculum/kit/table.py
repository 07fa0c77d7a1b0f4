"""The table beside a picture: it says the same in numbers, for who cannot see the picture."""

from __future__ import annotations

import html
from collections.abc import Sequence
from dataclasses import dataclass

_TABLE_STYLE = (
    "<style>"
    ".workshop-tables{display:flex;flex-wrap:wrap;gap:.5em 2em;align-items:flex-start}"
    ".workshop-tables table{border-collapse:collapse;font-size:1.05em;line-height:1.5}"
    ".workshop-tables caption{text-align:left;font-weight:bold;padding:.4em 0}"
    ".workshop-tables th,.workshop-tables td"
    "{border-bottom:1px solid #8A8A8A;padding:.2em .8em;text-align:right}"
    '.workshop-tables th[scope="row"],.workshop-tables th:first-child'
    "{text-align:left;font-weight:normal}"
    ".workshop-tables .prose th,.workshop-tables .prose td{text-align:left;vertical-align:top}"
    '.workshop-tables th[scope="col"]{font-weight:bold;vertical-align:bottom}'
    "</style>"
)


@dataclass(frozen=True)
class Table:
    """Rows of text under a caption, the same for the eye and for a screen reader."""

    caption: str
    columns: Sequence[str]
    rows: Sequence[Sequence[str]]
    """The first cell of each row names the row."""
    prose: bool = False
    """Words and not numbers: every column begins at the left."""

    def to_html(self) -> str:
        """A table with a caption and marked headings; every text is escaped."""
        heads = "".join(f'<th scope="col">{html.escape(name)}</th>' for name in self.columns)
        body = "".join(_row_html(row) for row in self.rows)
        kind = ' class="prose"' if self.prose else ""
        return (
            f"<table{kind}><caption>{html.escape(self.caption)}</caption>"
            f"<thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table>"
        )


def tables_html(tables: Sequence[Table]) -> str:
    """The tables side by side, where there is room for it."""
    inner = "".join(table.to_html() for table in tables)
    return f'{_TABLE_STYLE}<div class="workshop-tables">{inner}</div>'


def plain(value: float, digits: int = 1) -> str:
    """A number as people write it: at most `digits` decimals, no trailing zeros."""
    text = f"{value:,.{digits}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _row_html(row: Sequence[str]) -> str:
    first, *others = (html.escape(cell) for cell in row)
    cells = "".join(f"<td>{cell}</td>" for cell in others)
    return f'<tr><th scope="row">{first}</th>{cells}</tr>'
