"""Module 2, what each question asks for and which mistakes it knows. No expected values."""

from __future__ import annotations

from datetime import date
from functools import partial

from curriculum.kit.answers import (
    Count,
    Date,
    Function,
    LabelSet,
    Number,
    NumberTable,
    Text,
)
from curriculum.kit.i18n import N_
from curriculum.kit.question import ManualTask, Question
from curriculum.kit.texts import PERCENT, RATIO, tidy
from curriculum.time_project import misconceptions as known
from curriculum.time_project.labels import (
    BE_YEAR,
    CE_YEAR,
    DAYS,
    FIRST_TASKS,
    INDEX_OR_BAHT,
    TASK_CODES,
)

QUESTIONS = (
    Question(
        id="q2_01",
        title=N_("From B.E. to C.E. years and back"),
        points=5,
        skill="thai.year",
        objective=2,
        starred=True,
        answers=(
            # years are counted, not measured: 0.5 % of one would be ten years
            Function(
                "to_be",
                shown=((2026,),),
                probes=((2000,),),
                gives=partial(Count, unit=BE_YEAR),
            ),
            Function(
                "to_ce",
                shown=(),
                probes=((2569,), (2543,)),
                gives=partial(Count, unit=CE_YEAR),
            ),
        ),
        misconceptions=known.YEARS,
    ),
    Question(
        id="q2_02",
        title=N_("Count the working days"),
        points=6,
        skill="time.networkdays",
        objective=2,
        starred=True,
        answers=(Count("wd_april", DAYS),),
        misconceptions=known.WORKING_DAYS,
    ),
    Question(
        id="q2_03",
        title=N_("Write a date as an office does"),
        points=8,
        skill="thai.date",
        objective=2,
        answers=(
            Function(
                "thai_date",
                shown=(("2026-03-09",),),
                # another day, month and year: a part that was typed in stays the same
                probes=(("2027-06-10",),),
                gives=partial(Text, normal=tidy),
                takes=(date.fromisoformat,),
            ),
        ),
        misconceptions=known.OFFICIAL_DATE,
    ),
    Question(
        id="q2_04",
        title=N_("Calculate forward through the plan"),
        points=8,
        skill="cpm.forward",
        objective=1,
        starred=True,
        answers=(
            NumberTable("ES", FIRST_TASKS, DAYS, column="ES", exact=True),
            NumberTable("EF", FIRST_TASKS, DAYS, column="EF", exact=True),
        ),
        misconceptions=known.FORWARD,
    ),
    Question(
        id="q2_05",
        title=N_("Float and the critical path"),
        points=8,
        skill="cpm.float",
        objective=1,
        starred=True,
        # a Number, not a Count: LS and ES the wrong way round give a number below 0
        answers=(LabelSet("critical", TASK_CODES), Number("float_G", DAYS)),
        shown=("float_G",),
        misconceptions=known.FLOAT,
    ),
    Question(
        id="q2_06",
        title=N_("The real finish, with holidays"),
        points=8,
        skill="time.workday",
        objective=2,
        starred=True,
        answers=(Date("finish"), Date("finish_naive"), Count("holidays_hit", DAYS)),
        misconceptions=known.FINISH,
    ),
    Question(
        id="q2_07",
        title=N_("Three estimates of one task"),
        points=8,
        skill="pert.te",
        objective=3,
        starred=True,
        answers=(
            Function(
                "pert",
                shown=((10, 15, 26),),
                gives=partial(NumberTable, keys=("te", "sd"), unit=DAYS),
            ),
        ),
        misconceptions=known.THREE_ESTIMATES,
    ),
    Question(
        id="q2_08",
        title=N_("The chance of finishing in time"),
        points=7,
        skill="pert.prob",
        objective=3,
        answers=(Number("sd", DAYS), Number("p50", RATIO)),
        shown=("sd",),
        misconceptions=known.CHANCE,
    ),
    Question(
        id="q2_09",
        title=N_("Earned value (EVM)"),
        points=10,
        skill="evm",
        objective=3,
        starred=True,
        answers=(
            Function(
                "evm",
                shown=((125000, 100000, 112500, 270000),),
                gives=partial(NumberTable, keys=("SPI", "CPI", "EAC"), unit=INDEX_OR_BAHT),
            ),
        ),
        misconceptions=known.EARNED_VALUE,
    ),
    Question(
        id="q2_10",
        title=N_("Check where the hours go"),
        points=6,
        skill="time.eisenhower",
        objective=4,
        answers=(Number("q2_share", PERCENT),),
        misconceptions=known.TIME_AUDIT,
    ),
    Question(
        id="q2_11",
        title=N_("The last day by law"),
        points=6,
        skill="law.deadline",
        objective=2,
        answers=(
            Function(
                "due_date",
                shown=(("2026-03-30", 15, "citizen"),),
                probes=(
                    ("2026-03-09", 5, "citizen"),
                    ("2026-03-10", 6, "citizen"),
                    ("2025-10-01", 10, "citizen"),
                    ("2026-04-01", 12, "official"),
                ),
                gives=Date,
                takes=(date.fromisoformat, None, None),
            ),
        ),
        misconceptions=known.LEGAL_DAYS,
    ),
)

TASKS = (
    ManualTask(id="q2_m", title=N_("The project plan of my own office"), points=20, objective=5),
)
