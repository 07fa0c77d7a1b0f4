"""The learner's own plan: a table to type in, and the picture, calendar and workbook of it.

PlanWorkbench()            # in a box of the notebook; opens what was saved last
"""

from __future__ import annotations

from html import escape
from pathlib import Path

import ipywidgets as widgets

from curriculum.kit.demo import WIDEST, Picture
from curriculum.kit.grid import TableEditor
from curriculum.kit.i18n import _
from curriculum.kit.panel import Panel
from curriculum.kit.proposal import FILE, load, save
from curriculum.kit.proposal.form import CANNOT_OPEN
from curriculum.kit.table import tables_html
from curriculum.kit.theme import in_theme, to_png
from curriculum.time_project.gantt import gantt_figure
from curriculum.time_project.own_plan import files, saved
from curriculum.time_project.own_plan.calendar import calendar_bytes, next_sequence
from curriculum.time_project.own_plan.columns import Rows, as_typed, columns
from curriculum.time_project.own_plan.plan import Plan
from curriculum.time_project.own_plan.rows import Reading, read_plan
from curriculum.time_project.own_plan.wording import (
    critical_sentence,
    dates_table,
    finish_sentence,
)
from curriculum.time_project.own_plan.workbook import workbook_bytes

STYLE = f"""<style>
.workshop-panel.workshop-plan {{max-width: {WIDEST}}}
.workshop-plan .widget-text, .workshop-plan .widget-textarea {{max-width: 46rem}}
.workshop-plan .workshop-wrong > p {{border: 0; padding: 0}}
.workshop-plan .workshop-plan-files {{flex-wrap: wrap; gap: .5rem}}
</style>"""


class PlanWorkbench(Panel):
    """Table, start date and buttons; `reading` is what the table says as it stands now.

    `table`, `title`, `start`, `more_holidays` are the inputs; `to_calendar`, `to_workbook`,
    `to_proposal` the buttons; `picture`, `dates`, `links` show what comes out.
    """

    def __init__(
        self,
        rows: Rows | None = None,
        start: object = None,
        *,
        path: Path = FILE,
        folder: Path = Path(),
    ) -> None:
        """`rows` and `start` take the place of what was saved in the proposal at `path`;
        files are written into `folder`."""
        self._path, self._folder = path, folder
        try:
            before = load(path)
        except OSError:
            before = None
        typed = saved.from_answers(before.answers if before else {})
        self.title = _text(_("Name of the project"), typed.title)
        self.start = _text(
            _("Start date (for example 9 March 2026 or 9/3/2026)"),
            typed.start if start is None else str(start),
        )
        self.table = TableEditor(
            _("Tasks of the project: one row is one task"),
            columns(),
            typed.rows if rows is None else as_typed(rows),
        )
        self.more_holidays = widgets.Textarea(
            value=typed.more_holidays,
            description=_("More holidays, one a line (for example 23 October 2026 Chulalongkorn Day)"),
            layout={"width": "auto", "height": "auto"}, style={"description_width": "auto"},
        )  # fmt: skip
        self.picture = Picture(format="png", layout={"width": "100%", "max_width": WIDEST})
        self.dates, self.links = widgets.HTML(), widgets.HTML()
        self.to_calendar = _button(_("Make the calendar file (plan.ics)"), self.write_calendar)
        self.to_workbook = _button(_("Make the Excel workbook (plan.xlsx)"), self.write_workbook)
        self.to_proposal = _button(_("Save the plan in my proposal"), self.save)
        self.buttons = widgets.HBox([self.to_calendar, self.to_workbook, self.to_proposal])
        self.buttons.add_class("workshop-plan-files")
        super().__init__(
            [widgets.HTML(STYLE), self.title, self.start, self.table, self.more_holidays],
            _("Work out the dates"),
        )
        self.add_class("workshop-plan")
        self.children += (self.buttons, self.links, self.picture, self.dates)
        self.reading = self._read()
        self._show(self.reading, "" if before else _(CANNOT_OPEN), _kept(before))
        for box in (self.title, self.start, self.more_holidays):
            box.observe(lambda _change: self._outdated(), "value")
        self.table.observe(lambda _change: self._outdated(), "rows")

    @property
    def typed(self) -> saved.Typed:
        """What stands in the inputs now."""
        return saved.Typed(
            self.title.value, self.start.value, self.more_holidays.value, as_typed(self.table.rows)
        )

    def press(self) -> None:
        """Read the table; show the picture, or what must be corrected."""
        self._work_out()

    def write_calendar(self) -> None:
        """Write plan.ics and offer it for download."""
        if plan := self._work_out():
            path = self._folder / files.CALENDAR
            sequence = next_sequence(plan, files.read(path))
            self._offer(
                path,
                calendar_bytes(plan, sequence),
                _(
                    "To see it in Google Calendar: Settings, Import & export, Import. In Outlook: "
                    "Calendar, Add calendar, Upload from file. Best into a calendar of its own, so "
                    "that it can be taken out again."
                ),
            )

    def write_workbook(self) -> None:
        """Write plan.xlsx and offer it for download; a workbook edited since is kept."""
        if plan := self._work_out():
            path = self._folder / files.WORKBOOK
            try:
                aside = files.keep_edited(path)
            except OSError:
                aside = None
            kept = _("Your own changes to the workbook are kept in {file}.")
            self._offer(
                path,
                workbook_bytes(plan),
                _("In Excel, change the working days of a task and watch the finish date move."),
                kept.format(file=aside.name) if aside else "",
            )

    def save(self) -> None:
        """Save the plan under "plan" in the proposal, at one stroke."""
        plan = self._work_out()
        try:
            now = save(saved.changes(self.typed, plan), self._path)
        except OSError:
            self._tell(
                _("✗ Nothing was saved: the folder cannot be written. Please tell the trainer.")
            )
            return
        done = _("✓ The plan is saved in {file}.").format(file=self._path.name)
        if plan is None:
            done = _(
                "✓ What you typed is saved in {file}. Dates and budget are not saved yet: "
                "please correct the table first."
            ).format(file=self._path.name)
        self._tell(done, _kept(now))

    def _read(self) -> Reading:
        typed = self.typed
        return read_plan(
            typed.rows, typed.start, title=typed.title, more_holidays=typed.more_holidays
        )

    def _work_out(self) -> Plan | None:
        self.reading = self._read()
        self.links.value = ""
        self._show(self.reading)
        return self.reading.plan

    def _show(self, reading: Reading, *first: str) -> None:
        self.table.complain([one for one in reading.complaints if one.row])
        plan = reading.plan
        if plan is None:
            # an old picture beside a table that cannot be read would be wrong
            self.picture.layout.display, self.dates.value = "none", ""
            points = [one.message for one in reading.complaints if not one.row]
            if cells := len(reading.complaints) - len(points):
                where = _(
                    "Cells of the table: {count}. Each is marked, and explained under the table."
                )
                points.append(where.format(count=cells))
            self.say(*first, _("✗ Before the dates, please correct:"), points=points)
            return
        with in_theme():
            self.picture.value = to_png(
                gantt_figure(plan.scheduled, plan.start, tuple(plan.holidays))
            )
        self.picture.layout.display = None
        self.picture.tooltip = f"{finish_sentence(plan)} {critical_sentence(plan)}"
        self.dates.value = tables_html([dates_table(plan)])
        done = f"✓ {finish_sentence(plan)}"
        self.say(*first, done, critical_sentence(plan), points=reading.notes)

    def _outdated(self) -> None:
        self.links.value = ""
        self.say(
            _("… Something has changed. Please press “{button}”.").format(
                button=self.button.description
            )
        )

    def _offer(self, path: Path, content: bytes, *sentences: str) -> None:
        try:
            files.write(path, content)
            done = _("✓ {file} is written beside this notebook.").format(file=path.name)
        except OSError:
            done = _(
                "… {file} could not be written beside this notebook; the link below holds it."
            ).format(file=path.name)
        self._tell(done, *sentences, link=files.download_link(path.name, content))

    def _tell(self, *sentences: str, link: str = "") -> None:
        words = "".join(f"<p>{escape(sentence)}</p>" for sentence in sentences if sentence)
        link = f"<p>{link}</p>" if link else ""
        self.links.value = f'<div role="status" aria-live="polite">{words}{link}</div>'


def _kept(reading: object) -> str:
    if getattr(reading, "set_aside", None) is None:
        return ""
    return _("… The saved proposal could not be read. It is kept as {file}.").format(
        file=reading.set_aside.name
    )


def _text(label: str, value: str) -> widgets.Text:
    return widgets.Text(
        value=value, description=label, layout={"width": "auto", "height": "auto"},
        style={"description_width": "auto"},
    )  # fmt: skip


def _button(label: str, pressed: object) -> widgets.Button:
    button = widgets.Button(description=label, layout=widgets.Layout(width="max-content"))
    button.on_click(lambda _button: pressed())
    return button
