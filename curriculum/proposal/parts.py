"""The ten parts of a proposal: what each asks, where it is filled in, when it is complete."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from curriculum.app_design.proposal import PEOPLE, SCREENS, TEST
from curriculum.excel_data.proposal import PARTS as EXCEL
from curriculum.kit.i18n import N_
from curriculum.kit.proposal import Field, Part
from curriculum.proposal.answers import Answers
from curriculum.time_project.proposal import PARTS as TIME
from curriculum.value_chain.proposal import PARTS as VALUE

SIPOC = Part(
    N_("2. The process from one end to the other (SIPOC)"),
    (
        Field("sipoc_suppliers", N_("Suppliers: who delivers what the process needs")),
        Field("sipoc_inputs", N_("Inputs: what comes in")),
        Field("sipoc_process", N_("Process: its steps, 5 to 8, in their order"), long=True),
        Field("sipoc_outputs", N_("Outputs: what comes out")),
        Field("sipoc_customers", N_("Customers: who uses it (groups, no person's name)")),
    ),
)
BETTER = Part(
    N_("5. Which way is better"),
    (
        Field(
            "kpi_better",
            N_("A better value of the indicator is"),
            choices=(("lower", N_("lower (as with minutes)")),
                     ("higher", N_("higher (as with satisfaction)"))),
        ),
    ),
)  # fmt: skip
PMQA = Part(
    N_("9. Link to PMQA"),
    (
        Field(
            "pmqa_category",
            N_("The category that the proposal serves most"),
            choices=(
                ("1", N_("PMQA category 1: leadership")),
                ("2", N_("PMQA category 2: strategic planning")),
                ("3", N_("PMQA category 3: customers and stakeholders")),
                ("4", N_("PMQA category 4: measurement and analysis")),
                ("5", N_("PMQA category 5: workforce")),
                ("6", N_("PMQA category 6: operations")),
                ("7", N_("PMQA category 7: results")),
            ),
        ),
        Field("pmqa_link", N_("How the proposal serves it: one sentence"), long=True),
    ),
)
SIGNING = Part(
    N_("10. Who is responsible, and who approves"),
    (
        Field("responsible", N_("Who is responsible (position, no person's name)")),
        Field("approver", N_("Who approves (position, no person's name)")),
    ),
)


@dataclass(frozen=True)
class Chapter:
    """One of the ten numbered parts."""

    number: int
    title: str
    """As it is printed, an English msgid."""
    parts: tuple[Part, ...]
    lesson: str = ""
    """The module in whose last section it is filled in; "" where that is here."""
    needed: tuple[str, ...] = ()
    """Keys without which the part is not complete."""

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(field.key for part in self.parts for field in part.fields)


_SIPOC = tuple(field.key for field in SIPOC.fields)
CHAPTERS = (
    Chapter(1, N_("Process and office"), (VALUE[0],), "value_chain", ("process", "office")),
    Chapter(
        2, N_("Problem and evidence"), (VALUE[1], SIPOC), "value_chain",
        ("problem", "lead_time_min", "lead_time_source", "pce_percent", "bottleneck", *_SIPOC),
    ),
    Chapter(
        3, N_("Redesign (ECRS) and expected result"), (VALUE[2],), "value_chain",
        ("ecrs", "ecrs_action", "expected_lead_time_min"),
    ),
    Chapter(4, N_("Plan and budget"), (TIME[0],), "time_project", ("plan",)),
    Chapter(
        5, N_("Indicator (KPI)"), (EXCEL[0], BETTER), "excel_data",
        ("kpi_definition", "kpi_unit", "kpi_source", "kpi_frequency", "kpi_owner", "kpi_baseline",
         "kpi_target", "kpi_target_by", "kpi_better"),
    ),
    Chapter(
        6, N_("Screens of the prototype"), (SCREENS, TEST), "app_design",
        ("app_users", "app_screens", "test_change"),
    ),
    Chapter(
        7, N_("Personal data and vulnerable groups"), (PEOPLE,), "app_design",
        ("data_asked", "data_basis", "data_kept", "without_phone"),
    ),
    Chapter(
        8, N_("Risks"), (TIME[1],), "time_project",
        ("risk_1", "risk_1_response", "risk_2", "risk_2_response"),
    ),
    Chapter(9, N_("Link to PMQA"), (PMQA,), "", ("pmqa_category", "pmqa_link")),
    Chapter(10, N_("Responsible, and approval"), (SIGNING,), "", ("responsible", "approver")),
)  # fmt: skip
BY_NUMBER = {chapter.number: chapter for chapter in CHAPTERS}
FIELDS: Mapping[str, Field] = {
    field.key: field for chapter in CHAPTERS for part in chapter.parts for field in part.fields
}
NO_DATA = "none"
"""The legal basis of a service that asks for no personal data."""


def filled(answers: Answers, key: str) -> bool:
    """Whether there is something under `key` that can be used."""
    if key == "plan":
        # a plan that was only typed as a date still needs its tasks
        return answers.plan is not None and answers.plan.plan is not None
    if key == "app_screens":
        return bool(answers.text(key)) or answers.app is not None
    if key in ("data_asked", "data_kept") and answers.text("data_basis") == NO_DATA:
        return True
    field = FIELDS[key]
    if field.choices:
        return bool(answers.choice(key, [value for value, _label in field.choices]))
    if field.unit is not None:
        return answers.number(key) is not None
    return bool(answers.text(key))


def missing(answers: Answers, chapter: Chapter) -> tuple[str, ...]:
    """The needed keys that are still empty."""
    return tuple(key for key in chapter.needed if not filled(answers, key))


def chosen(answers: Answers, key: str) -> str:
    """The label (msgid) of what was chosen in a list, "" where nothing was."""
    labels = dict(FIELDS[key].choices)
    return labels.get(answers.choice(key, labels), "")
