"""Grids to type in: `TableEditor` here for a short table, `sheet.Sheet` for a live spreadsheet.

editor = TableEditor(_("Tasks"), [Column("id", _("Code")), Column("days", _("Days"), numeric=True)],
                     rows=[{"id": "A", "days": "5"}])
editor.observe(lambda change: print(editor.rows), "rows")
editor.complain([Complaint(row=1, column="days", message=_("Type a whole number."))])

`curriculum.kit.grid.sheet` brings the engine of the spreadsheets along: a module whose tables
only hold text does not need it.
"""

from curriculum.kit.grid.column import Column, Complaint
from curriculum.kit.grid.editor import TableEditor

__all__ = ["Column", "Complaint", "TableEditor"]
