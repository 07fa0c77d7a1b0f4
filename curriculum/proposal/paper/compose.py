"""From a proposal's answers to the page: ten parts, in the language in use."""

from __future__ import annotations

import dataclasses

from curriculum.app_design.prototype.look import Look
from curriculum.kit.i18n import N_, _, language
from curriculum.kit.table import plain
from curriculum.kit.thai_dates import said_date_short
from curriculum.proposal.answers import Answers
from curriculum.proposal.paper import pictures
from curriculum.proposal.paper.content import (
    Beside,
    Block,
    Grid,
    Line,
    Lines,
    Paper,
    Section,
    Signature,
    with_thai_digits,
)
from curriculum.proposal.paper.plan_words import plan_lines, task_row
from curriculum.proposal.parts import CHAPTERS, chosen

MOST_TASKS = 10
TITLE = N_("Proposal to improve a process")
EMPTY = "…" * 16


def compose(answers: Answers, *, thai_digits: bool = False) -> Paper:
    """The page; `thai_digits` writes ๙๐ for 90, as official letters do."""
    told = _Told(answers)
    bodies = (
        told.office, told.problem, told.redesign, told.plan, told.indicator, told.screens,
        told.personal_data, told.risks, told.pmqa, told.people,
    )  # fmt: skip
    paper = Paper(
        lang=language(),
        title=_(TITLE),
        head=(
            Line(_("To"), answers.text("approver")),
            Line(_("Date"), ""),
        ),
        sections=tuple(
            Section(f"{chapter.number}. {_(chapter.title)}", tuple(body()))
            for chapter, body in zip(CHAPTERS, bodies, strict=True)
        ),
        signatures=(
            _signature(_("Proposed by"), answers.text("responsible")),
            _signature(_("Approved by"), answers.text("approver")),
        ),
        empty=EMPTY,
    )
    return with_thai_digits(paper) if thai_digits else paper


class _Told:
    """The body of each part."""

    def __init__(self, answers: Answers) -> None:
        self._answers = answers
        self._text = answers.text

    def office(self) -> list[Block]:
        return [
            _lines(
                Line(_("Process"), self._text("process")), Line(_("Office"), self._text("office"))
            )
        ]

    def problem(self) -> list[Block]:
        names = (
            "sipoc_suppliers",
            "sipoc_inputs",
            "sipoc_process",
            "sipoc_outputs",
            "sipoc_customers",
        )
        source = chosen(self._answers, "lead_time_source")
        lead = self._number("lead_time_min", _("minutes"))
        pce = self._number("pce_percent", "%")
        measured = f"{lead} ({_(source)})" if lead and source else lead
        return [
            _lines(Line(_("Problem"), self._text("problem"))),
            _lines(
                Line(_("Lead time today"), measured),
                Line("PCE", pce),
                Line(_("Bottleneck"), self._text("bottleneck")),
            ),
            Grid(
                (_("Suppliers"), _("Inputs"), _("Process (steps)"), _("Outputs"), _("Customers")),
                (tuple(self._text(name) for name in names),),
                (18, 18, 30, 16, 18),
            ),
        ]

    def redesign(self) -> list[Block]:
        kind = chosen(self._answers, "ecrs")
        what = " · ".join(filter(None, (_(kind) if kind else "", self._text("ecrs_action"))))
        return [
            _lines(Line(_("What changes"), what)),
            _lines(Line(_("Expected result"), self._result())),
        ]

    def plan(self) -> list[Block]:
        reading = self._answers.plan
        plan = reading.plan if reading else None
        if plan is None:
            return [
                _lines(
                    Line(_("Finish"), self._text("plan_finish")),
                    Line(_("Budget"), self._number("plan_budget", _("baht"))),
                )
            ]
        rows = tuple(task_row(task) for task in plan.planned[:MOST_TASKS])
        rest = len(plan.planned) - len(rows)
        more = _("and {count} more tasks").format(count=rest) if rest else ""
        note = _("◆ critical task; hatched: weekends and government holidays, not counted")
        table = Grid(
            (_("Task"), _("Responsible"), _("Days"), _("From – to")), rows, (40, 30, 9, 21),
            "; ".join(filter(None, (more, note))),
        )  # fmt: skip
        return [_lines(*plan_lines(plan)), Beside(table, pictures.gantt(plan))]

    def indicator(self) -> list[Block]:
        unit = self._text("kpi_unit")
        frequency = chosen(self._answers, "kpi_frequency")
        by = self._answers.date("kpi_target_by")
        day = said_date_short(by) if by else self._text("kpi_target_by")
        wanted = self._number("kpi_target", unit)
        table = Grid(
            (_("Indicator"), _("Baseline"), _("Target"), _("Source and frequency"), _("Owner")),
            (
                (
                    self._text("kpi_definition"),
                    self._number("kpi_baseline", unit),
                    " ".join(filter(None, (wanted, _("by {day}").format(day=day) if day else ""))),
                    " · ".join(filter(None, (self._text("kpi_source"), _(frequency)))),
                    self._text("kpi_owner"),
                ),
            ),
            (32, 15, 19, 18, 16),
        )
        values = [self._answers.number(key) for key in ("kpi_baseline", "kpi_target")]
        if None in values:
            return [table]
        return [Beside(table, pictures.before_and_target(*values), share=79)]

    def screens(self) -> list[Block]:
        app = self._answers.app
        told: list[Block] = []
        if users := " · ".join(filter(None, map(self._text, ("app_users", "app_story")))):
            told.append(_lines(Line(_("Users"), users)))
        if app is None or self._text("app_screens"):
            told.append(_lines(Line(_("Screens"), self._text("app_screens"))))
        if app is not None:
            told.append(pictures.screens(app, _look(self._answers.raw.get("app_look"))))
        stuck = [self._text("test_1_stuck"), self._text("test_2_stuck")]
        told.append(
            _lines(
                Line(_("User test"), self._text("test_task")),
                Line(_("Got stuck"), " / ".join(filter(None, stuck))),
                Line(_("Changed since"), self._text("test_change")),
            )
        )
        if central := self._text("app_central_service"):
            told.append(_lines(Line(_("Central services"), central)))
        return told

    def personal_data(self) -> list[Block]:
        basis = chosen(self._answers, "data_basis")
        return [
            _lines(
                Line(_("Data asked for"), self._text("data_asked")),
                Line(_("Legal basis"), _(basis) if basis else ""),
                Line(_("Kept"), self._text("data_kept")),
            ),
            _lines(Line(_("Without a phone"), self._text("without_phone"))),
        ]

    def risks(self) -> list[Block]:
        rows = tuple(
            tuple(self._text(f"risk_{n}{what}") for what in ("", "_sign", "_response", "_owner"))
            for n in (1, 2)
        )
        headings = (_("Risk"), _("Warning sign"), _("Response"), _("Who watches"))
        return [Grid(headings, rows, (28, 22, 32, 18))]

    def pmqa(self) -> list[Block]:
        category = chosen(self._answers, "pmqa_category")
        return [_lines(Line(_(category) if category else "", self._text("pmqa_link")))]

    def people(self) -> list[Block]:
        # the names stand in the signatures below it
        return []

    def _number(self, key: str, unit: str) -> str:
        number = self._answers.number(key)
        if number is None:
            return self._text(key)
        return f"{plain(number, 2)} {unit}".strip() if unit != "%" else f"{plain(number, 2)}%"

    def _result(self) -> str:
        before, after = (
            self._answers.number(key) for key in ("lead_time_min", "expected_lead_time_min")
        )
        if before is None or after is None or before <= 0:
            return self._number("expected_lead_time_min", _("minutes"))
        change = (after - before) / before
        said = _("lead time from {before} to {after} minutes ({change}%)")
        return said.format(
            before=plain(before, 2),
            after=plain(after, 2),
            change=f"{change * 100:+.0f}".replace("-", "−"),
        )


def _lines(*items: Line) -> Lines:
    return Lines(items)


def _signature(role: str, position: str) -> Signature:
    return Signature(role, position, _("Signed"), _("Signed on"))


def _look(saved: object) -> Look:
    """The saved colours; Look.described puts right what is none."""
    known = [field.name for field in dataclasses.fields(Look)]
    kept = saved if isinstance(saved, dict) else {}
    return Look(**{name: kept[name] for name in known if name in kept})
