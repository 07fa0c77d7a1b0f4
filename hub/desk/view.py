"""The desk as a page sees it: plain values in one language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from curriculum.kit.i18n import translate
from curriculum.kit.registry import assignments, module_named
from hub.board.course import printed_number
from hub.desk.counted import Line, Numbers
from hub.desk.job import Job, Needed, Stage
from hub.desk.steps import Step
from hub.desk.words import chosen

NOT_YET = "not_yet"
ATTENTION = "attention"


def step_seen(
    step: Step, job: Job | None, names: Mapping[str, str], lang: str,
    needed: Sequence[Needed] | None = None,
) -> dict[str, Any]:  # fmt: skip
    """One step, and what became of its last press; `names` are people's, by login.

    `needed` is who needs a trainer now, where that is not what the job said when it ended.
    """
    if job is None:
        return {"id": step, "state": NOT_YET}
    stage = job.seen
    needed = job.outcome.needed if needed is None else needed
    made: dict[str, Any] = {
        "id": step, "job": job.id, "by": names.get(job.by, job.by), "options": job.options,
        "state": ATTENTION if stage is Stage.DONE and needed else stage, "began": job.began,
        "ended": job.ended, "done": job.done, "total": job.total, "now": chosen(job.now, lang),
        "lines": [chosen(one, lang) for one in job.outcome.lines],
        "needed": [needed_seen(one, names, lang) for one in needed],
    }  # fmt: skip
    if job.failure is not None:
        said = job.failure
        made["failure"] = {"message": chosen(said.message, lang), "todo": chosen(said.todo, lang)}
    return made


def needed_seen(one: Needed, names: Mapping[str, str], lang: str) -> dict[str, Any]:
    return {
        "login": one.login, "name": names.get(one.login, ""), "title": title(one.assignment, lang),
        "cause": chosen(one.cause, lang), "todo": chosen(one.todo, lang), "ours": one.ours,
    }  # fmt: skip


def numbers_seen(numbers: Numbers, names: Mapping[str, str], lang: str) -> dict[str, Any]:
    return {
        "modules": [_line_seen(line, lang) for line in numbers.lines],
        "needed": [needed_seen(one, names, lang) for one in numbers.needed],
    }


def title(assignment: str, lang: str) -> str:
    """A part's title; the name itself for what the course has no longer."""
    if assignment in {one.id for one in assignments()}:
        return translate(module_named(assignment).title, lang)
    return assignment


def _line_seen(line: Line, lang: str) -> dict[str, Any]:
    module = module_named(line.assignment)
    return {
        **asdict(line),
        "title": translate(module.title, lang),
        "number": printed_number(module),
    }
