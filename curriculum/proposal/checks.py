"""The proposal, what its machine checks ask for and what they find. No expected values.

The checks carry no points: they are the gate, and the five rows of the rubric are the mark.
"""

from __future__ import annotations

from curriculum.kit.i18n import N_
from curriculum.kit.proposal import FILE
from curriculum.kit.question import ManualTask, Question
from curriculum.proposal import facts
from curriculum.proposal import misconceptions as known
from curriculum.proposal.answer import InProposal
from curriculum.proposal.facts import Fact
from curriculum.proposal.parts import CHAPTERS

EMPTY = b"{}\n"
POINTS = 20
"""Of each row of the rubric."""


def _check(
    id_: str, title: str, skill: str, answer: InProposal, found: tuple[known.Misconception, ...]
) -> Question:
    return Question(
        id=id_, title=title, points=0, skill=skill, objective=1, answers=(answer,),
        # what is true of one's own proposal is no secret
        shown=answer.paths(), misconceptions=found,
    )  # fmt: skip


def _of(*keys: str, **told: Fact) -> InProposal:
    return InProposal(told, keys)


QUESTIONS = (
    _check(
        "q7_01", N_("All ten parts are there"), "proposal.complete",
        InProposal(facts.PARTS, chapters=tuple(c.number for c in CHAPTERS)), (),
    ),
    _check(
        "q7_02", N_("At least six tasks"), "proposal.tasks",
        _of("plan", tasks=facts.tasks), known.TASKS,
    ),
    _check(
        "q7_03", N_("The finish is a working day"), "proposal.finish",
        _of("plan", "plan_finish", finish=facts.finish), known.FINISH,
    ),
    _check(
        "q7_04", N_("Every number has its unit"), "proposal.units",
        _of(
            "lead_time_min", "expected_lead_time_min", "bottleneck", "kpi_unit",
            lead_time=facts.lead_time, expected=facts.expected, bottleneck=facts.bottleneck,
            kpi_unit=facts.kpi_unit,
        ),
        known.UNITS,
    ),
    _check(
        "q7_05", N_("A before and a target"), "proposal.target",
        _of(
            "lead_time_min", "expected_lead_time_min", "kpi_baseline", "kpi_target", "kpi_better",
            "kpi_target_by",
            shorter=facts.shorter, target=facts.target, target_day=facts.target_day,
        ),
        known.BEFORE_AND_AFTER,
    ),
    _check(
        "q7_06", N_("Somebody owns the indicator"), "proposal.owner",
        _of("kpi_owner", owner=facts.owner), known.OWNER,
    ),
    _check(
        "q7_07", N_("Where the numbers come from"), "proposal.sources",
        _of(
            "lead_time_source", "kpi_source", "kpi_frequency",
            lead_time_source=facts.lead_time_source, kpi_source=facts.kpi_source,
            kpi_frequency=facts.kpi_frequency,
        ),
        known.SOURCES,
    ),
    _check(
        "q7_08", N_("No personal data"), "proposal.personal",
        InProposal(facts.PERSONAL), known.PERSONAL,
    ),
)  # fmt: skip

TASKS = tuple(
    ManualTask(id=id_, title=title, points=POINTS, objective=1)
    for id_, title in (
        ("q7_m1", N_("Problem and evidence")),
        ("q7_m2", N_("The redesign")),
        ("q7_m3", N_("The plan")),
        ("q7_m4", N_("The indicators")),
        ("q7_m5", N_("Users and personal data")),
    )
)

ACCOMPANYING = {FILE.name: lambda _lang: EMPTY}
"""Empty it goes out, and filled in it comes back with the notebook."""
