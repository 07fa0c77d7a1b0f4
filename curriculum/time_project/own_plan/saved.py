"""The plan in `proposal.json`: as typed, so that it opens again, and what follows from it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from curriculum.kit.i18n import _
from curriculum.kit.thai_dates import said_date
from curriculum.time_project.own_plan.columns import as_typed
from curriculum.time_project.own_plan.example import START, TITLE, example_rows
from curriculum.time_project.own_plan.plan import Plan

KEY = "plan"
PROCESS = "process"
"""Field 1 of the proposal, filled in module 1: the name of the learner's process."""


@dataclass(frozen=True)
class Typed:
    """What stands in the workbench, as text."""

    title: str
    start: str
    more_holidays: str
    rows: Sequence[Mapping[str, str]]


def from_answers(answers: Mapping[str, object]) -> Typed:
    """What was saved last; the example where nothing, or nothing readable, was saved."""
    kept = answers.get(KEY)
    rows = kept.get("rows") if isinstance(kept, dict) else None
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        process = answers.get(PROCESS)
        title = process if isinstance(process, str) else _(TITLE)
        return Typed(title, said_date(START), "", example_rows())
    texts = [kept.get(name) for name in ("title", "start_typed", "more_holidays")]
    title, start, more = (text if isinstance(text, str) else "" for text in texts)
    return Typed(title, start, more, as_typed(rows))


def changes(typed: Typed, plan: Plan | None) -> dict[str, object]:
    """What to save: all that was typed; dates and sums only of a plan that is understood.

    The flat keys are those of field 4 of the proposal's form.
    """
    kept: dict[str, object] = {
        "title": typed.title,
        "start_typed": typed.start,
        "more_holidays": typed.more_holidays,
        "rows": [dict(row) for row in typed.rows],
    }
    if plan is None:
        # results of an earlier table would contradict this one
        return {KEY: kept} | dict.fromkeys(
            ("plan_start", "plan_critical", "plan_finish", "plan_budget")
        )
    kept |= {
        "start": plan.start.isoformat(),
        "finish": plan.finish.isoformat(),
        "working_days": plan.duration,
        "critical": list(plan.critical),
        "budget": plan.budget,
    }
    return {
        KEY: kept,
        "plan_start": said_date(plan.start),
        "plan_critical": ("-" if plan.one_critical_path else ", ").join(plan.critical),
        "plan_finish": said_date(plan.finish),
        "plan_budget": plan.budget,
    }
