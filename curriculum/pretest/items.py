"""The twelve items of the tests before and after the course, in one form.

Which choice is right stands in the trainers' notebooks alone. The choices stand here in the
order of their codes, and each learner sees them in an order of their own.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from curriculum.kit.answers import Choices, Label
from curriculum.kit.fill_in.settings import FormSettings
from curriculum.kit.i18n import N_
from curriculum.kit.question import Question


@dataclass(frozen=True)
class Item:
    """One item: a question and its choices."""

    title: str
    asks: str
    skill: str
    objective: int
    """1 to 5, as the course's outcomes O1 to O5 in module.toml."""
    choices: Mapping[str, str]
    """Code to the words of the choice; the code is what is stored."""


ITEMS = (
    Item(
        title=N_("Bottleneck"),
        asks=N_("Which step of a process is its bottleneck?"),
        skill="queue.bottleneck",
        objective=1,
        choices={
            "complaints": N_("The one that people complain about most"),
            "last": N_("The last one"),
            "longest_work": N_("The one with the longest work time"),
            "utilisation": N_("The one with the highest utilisation"),
        },
    ),
    Item(
        title=N_("Process cycle efficiency (PCE)"),
        asks=N_("What is process cycle efficiency (PCE)?"),
        skill="vsm.pce",
        objective=1,
        choices={
            "steps_passed": N_("Steps that are done ÷ all steps"),
            "value_to_total": N_("Value-adding time ÷ total time"),
            "wait_to_total": N_("Waiting time ÷ total time"),
            "work_to_wait": N_("Work time ÷ waiting time"),
        },
    ),
    Item(
        title=N_("People in the office"),
        asks=N_(
            "Twelve people arrive in an hour, and each spends 30 minutes in the office. How many "
            "people are in the office on average?"
        ),
        skill="queue.little",
        objective=1,
        choices={
            "12": N_("12 people"),
            "24": N_("24 people"),
            "4": N_("4 people"),
            "6": N_("6 people"),
        },
    ),
    Item(
        title=N_("Critical tasks"),
        asks=N_("Which tasks of a project are critical?"),
        skill="cpm.float",
        objective=2,
        choices={
            "budget": N_("Those with the largest budget"),
            "executives": N_("Those that the executives care about"),
            "longest": N_("Those that take longest"),
            "no_float": N_("Those whose float is zero"),
        },
    ),
    Item(
        title=N_("Three estimates"),
        asks=N_(
            "A task is estimated at 4 days (optimistic), 5 days (most likely) and 12 days "
            "(pessimistic). What is its expected time by PERT?"
        ),
        skill="pert.te",
        objective=2,
        choices={
            "5": N_("5 days"),
            "6": N_("6 days"),
            "7": N_("7 days"),
            "8": N_("8 days"),
        },
    ),
    Item(
        title=N_("State of a project"),
        asks=N_(
            "In a project, earned value (EV) is 80, planned value (PV) is 100 and actual cost (AC) "
            "is 90. How is it doing?"
        ),
        skill="evm",
        objective=2,
        choices={
            "ahead_over": N_("Ahead of the plan, over the budget"),
            "ahead_under": N_("Ahead of the plan, under the budget"),
            "behind_over": N_("Behind the plan, over the budget"),
            "behind_under": N_("Behind the plan, under the budget"),
        },
    ),
    Item(
        title=N_("Counting with conditions"),
        asks=N_("Which Excel function counts the records that meet two conditions?"),
        skill="xl.countifs",
        objective=3,
        choices={
            "COUNTA": "COUNTA",
            "COUNTIF": "COUNTIF",
            "COUNTIFS": "COUNTIFS",
            "SUMIF": "SUMIF",
        },
    ),
    Item(
        title=N_("Dates in Excel"),
        asks=N_(
            "Somebody types 15/05/2568 into Excel on a computer that uses the international "
            "calendar. What does Excel take the year to be?"
        ),
        skill="clean.date",
        objective=3,
        choices={
            "be_2568": N_("B.E. 2568, by itself"),
            "ce_2025": N_("C.E. 2025"),
            "ce_2568": N_("C.E. 2568"),
            "error": N_("None: it always gives an error"),
        },
    ),
    Item(
        title=N_("Reporting waiting time"),
        asks=N_(
            "A report on waiting time is to show also those who wait long. Which number fits best?"
        ),
        skill="kpi",
        objective=3,
        choices={
            "mean": N_("The mean"),
            "mode": N_("The mode (most frequent value)"),
            "p90": N_("The 90th percentile"),
            "sum": N_("The sum"),
        },
    ),
    Item(
        title=N_("Colours that can be read"),
        asks=N_("What contrast does text of normal size need at least (WCAG level AA)?"),
        skill="a11y.contrast",
        objective=4,
        choices={"2:1": "2:1", "3:1": "3:1", "4.5:1": "4.5:1", "7:1": "7:1"},
    ),
    Item(
        title=N_("A booking form"),
        asks=N_("Which of these should a form for booking a queue ask for?"),
        skill="pdpa.min",
        objective=4,
        choices={
            "blood_type": N_("Blood type"),
            "gps": N_("The GPS position"),
            "religion": N_("Religion"),
            "telephone": N_("A telephone number for contact"),
        },
    ),
    Item(
        title=N_("An indicator for the proposal"),
        asks=N_("Which of these is a good indicator in a proposal?"),
        skill="proposal.kpi",
        objective=5,
        choices={
            "lead_time": N_(
                "Total time falls from 90 to 45 minutes by 30 June 2026, measured by the queue "
                "system every day"
            ),
            "modern": N_("The office is modern"),
            "satisfied": N_("Citizens are more satisfied"),
            "trainings": N_("Training is held twice"),
        },
    ),
)


def questions_of(number: int) -> tuple[Question, ...]:
    """The items as the questions of part `number` of the course."""
    return tuple(
        Question(
            id=f"q{number}_{at:02}",
            title=item.title,
            points=1,
            skill=item.skill,
            objective=item.objective,
            answers=(Label(f"answer_{at}", Choices(dict.fromkeys(item.choices, ()))),),
            asks=item.asks,
            silent=True,
        )
        for at, item in enumerate(ITEMS, 1)
    )


def forms_of(number: int) -> dict[str, FormSettings]:
    """Question to its form: the words of the choices, shuffled for each learner."""
    return {
        f"q{number}_{at:02}": FormSettings(options=item.choices, shuffled=True)
        for at, item in enumerate(ITEMS, 1)
    }
