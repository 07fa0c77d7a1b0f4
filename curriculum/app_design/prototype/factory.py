"""D4.4, the prototype factory: a table on top; below it the phone, the checks and the map.

factory = prototype_factory()                  # the course's booking app, version 1
factory = prototype_factory(app_spec)          # a DataFrame or a list of dicts of one's own
factory.app_spec, factory.report, factory.phone.taps
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from html import escape
from pathlib import Path

import ipywidgets as widgets

from curriculum.app_design.prototype.checks import Report, check_app
from curriculum.app_design.prototype.example import APP_TITLE, GOAL, app_small, app_v1, app_v2
from curriculum.app_design.prototype.flow_map import draw_map, map_table
from curriculum.app_design.prototype.keeping import (
    Kept,
    keep,
    kept_before,
    links_html,
    write_pages,
)
from curriculum.app_design.prototype.look import Look
from curriculum.app_design.prototype.look_control import LookControl
from curriculum.app_design.prototype.phone import Phone
from curriculum.app_design.prototype.report_html import checks_html, complaints, status_line
from curriculum.app_design.prototype.spec import Table, rows_of
from curriculum.app_design.prototype.workbench import STYLE, boxed, button, columns
from curriculum.kit.controls import choice
from curriculum.kit.demo import Demo, View
from curriculum.kit.grid import TableEditor
from curriculum.kit.i18n import _, language
from curriculum.kit.proposal import FILE
from curriculum.kit.refusal import Refusal

SMALL_GOAL = "DONE"


def view(state: Mapping[str, object]) -> View:
    """`state`: report (what the checks say about the table as it stands)."""
    report = state["report"]
    facts = {
        "screens": len(report.app.screens),
        "unreachable": report.unreachable,
        "dead_ends": report.dead_ends,
        "taps": report.taps,
        "passed": report.passed,
    }
    return View(draw_map(report), [map_table(report)], status_line(report), facts)


class PrototypeFactory(Demo):
    """The demo's frame around an editor and a phone.

    Each way to start ("v1", "v2", "small", "saved", "given") keeps its own table while the
    factory is open, so that looking at another one loses nothing.
    """

    def __init__(self, given: Kept | None, path: Path) -> None:
        self._path = path
        self._given = given
        self._tables = self._first_tables()
        start = "given" if given else "v1"
        table = self._tables[start]
        self.editor = TableEditor(_("The table app_spec: one row is one thing on one screen"), columns(), table.rows)  # fmt: skip
        self.report = check_app(table.rows, table.look, table.goal)
        self.phone = Phone(self.report.app, table.look, table.title)
        self.checks = widgets.HTML()
        self.done = widgets.HTML()
        controls = {
            "start": choice(_("Table to open"), self._starts(), start),
            "title": widgets.Text(value=table.title, description=_("Name of the app")),
            "goal": widgets.Dropdown(
                options=self._goals(), value=self.report.goal, description=_("Goal")
            ),
            "look": LookControl(table.look),
        }
        super().__init__(_("The prototype factory"), controls, view)
        self._lay_out()
        self.editor.observe(lambda change: self._moved("table"), "rows")

    @property
    def app_spec(self) -> list[dict[str, str]]:
        """The table as it stands in the editor, without empty rows."""
        return [row for row in rows_of(self.editor.rows) if any(row.values())]

    @property
    def look(self) -> Look:
        return self.controls["look"].look

    def state(self) -> Mapping[str, object]:
        return {"report": self.report}

    def moved(self, name: str) -> None:
        if name == "start":
            self._open(self._tables[self.controls["start"].value])
        else:
            self._tables[self.controls["start"].value] = self._kept()

    def start_again(self) -> None:
        """The tables as they were at first; what was saved stays saved."""
        self._tables = self._first_tables()
        with self.held():
            self.controls["start"].value = self._first["start"]
            self._open(self._tables[self._first["start"]])
        self.phone.restart()
        self.done.value = ""
        self.redraw()

    def redraw(self) -> None:
        """Check the table as it stands; phone, checks, map and marks in the table follow."""
        goal = f"{self.controls['goal'].value}"
        kept = self._tables[self.controls["start"].value]
        # a goal that is being renamed is not forgotten: it counts again when its screen is back
        self.report = check_app(self.editor.rows, self.look, goal or kept.goal)
        with self.held():
            if self.controls["goal"].options != self._goals():
                self.controls["goal"].options = self._goals()
            self.controls["goal"].value = self.report.goal
        self.phone.show(self.report.app, self.look, self.controls["title"].value)
        self.checks.value = checks_html(self.report)
        self.editor.complain(complaints(self.report))
        super().redraw()

    def save(self) -> None:
        """The table into the proposal."""
        try:
            keep(self._kept(), self._path)
        except OSError:
            self._say_done(
                _("✗ Nothing was saved: the folder cannot be written. Please tell the trainer.")
            )
            return
        self._tables["saved"] = self._kept()
        with self.held():
            now = self.controls["start"].value
            self.controls["start"].options = self._starts()
            self.controls["start"].value = now
        self._say_done(
            _("✓ Saved in {file}: {rows} rows, {screens} screens.").format(
                file=self._path.name, rows=len(self.app_spec), screens=len(self.report.app.screens)
            )
        )

    def make_page(self) -> None:
        """The page for a phone, beside the proposal, and links to download it."""
        if not self.report.app.screens:
            self._say_done(_("… There is no screen yet. Write one into the table first."))
            return
        title = self.controls["title"].value
        try:
            folder = self._path.resolve().parent
            paths = write_pages(self.report.app, title, language(), self.look, folder)
        except Refusal as refused:
            self._say_done(f"✗ {refused}")
        except OSError:
            self._say_done(
                _("✗ Nothing was saved: the folder cannot be written. Please tell the trainer.")
            )
        else:
            self._say_done(_("✓ Made from the table as it stands now:"), links_html(paths))

    def _open(self, table: Kept) -> None:
        with self.held():
            self.editor.rows = [dict(row) for row in table.rows]
            self.controls["title"].value = table.title
            self.controls["goal"].options = self._goals(check_app(table.rows))
            known = [value for _label, value in self.controls["goal"].options]
            self.controls["goal"].value = table.goal if table.goal in known else ""
            self.controls["look"].value = asdict(table.look)
        self.phone.restart()

    def _kept(self) -> Kept:
        goal = self.controls["goal"].value or self._tables[self.controls["start"].value].goal
        return Kept(self.editor.rows, goal, self.controls["title"].value, self.look)

    def _first_tables(self) -> dict[str, Kept]:
        tables = {
            "v1": Kept(app_v1(), GOAL, _(APP_TITLE)),
            "v2": Kept(app_v2(), GOAL, _(APP_TITLE)),
            "small": Kept(app_small(), SMALL_GOAL, _("My service")),
        }
        if self._given:
            tables = {"given": self._given, **tables}
        saved = kept_before(self._path)
        return {**tables, "saved": saved} if saved else tables

    def _starts(self) -> list[tuple[str, str]]:
        labels = {
            "given": _("the table given to the factory"),
            "v1": _("the booking app, version 1"),
            "v2": _("the booking app, version 2"),
            "small": _("an app of my own: two screens to begin with"),
            "saved": _("my saved table"),
        }
        return [(labels[name], name) for name in self._tables]

    def _goals(self, report: Report | None = None) -> tuple[tuple[str, str], ...]:
        names = (report or self.report).app.names
        return ((_("choose …"), ""), *((name, name) for name in names))

    def _lay_out(self) -> None:
        heading, controls = self.children[0], self.controls
        buttons = [
            button(_("Save my table"), "save", self.save),
            button(_("Make the page for a phone"), "download", self.make_page),
            button(_("Phone: start again"), "refresh", self.phone.restart),
            self.restart,
        ]
        rest = [control for name, control in controls.items() if name != "start"]
        looks = boxed(widgets.VBox(rest), "workshop-controls")
        says = boxed(widgets.VBox([self.checks, looks]), "workshop-says")
        bench = boxed(widgets.Box([self.phone, says]), "workshop-bench")
        # at its own size: a map that shrinks to fit cannot be read
        self.image.layout.width, self.image.layout.align_self = "auto", "flex-start"
        self.children = [
            widgets.HTML(STYLE), heading, boxed(widgets.Box([controls["start"]]), "workshop-open"),
            self.editor, boxed(widgets.Box(buttons), "workshop-buttons"), self.done, self.status,
            bench, self.image, self.table,
        ]  # fmt: skip
        self.add_class("workshop-factory")

    def _say_done(self, sentence: str, links: str = "") -> None:
        self.done.value = (
            f"<div role='status' aria-live='polite' class='workshop-done'>"
            f"<p>{escape(sentence)}</p>{links}</div>"
        )


def prototype_factory(
    app_spec: Table | None = None, goal: str = "", title: str = "", path: Path = FILE
) -> PrototypeFactory:
    """D4.4: edit the table, see the phone, the flow map and the live checks.

    `app_spec`: a table of one's own (DataFrame or list of dicts with the columns of
    `spec.COLUMNS`); without it the course's booking app. `goal` names the screen where the
    citizen's matter is done. `path` is the proposal's file; pages are written beside it.
    """
    given = None
    if app_spec is not None:
        given = Kept(rows_of(app_spec), goal, title or _("My service"))
    return PrototypeFactory(given, path)
