"""Module 1, what each question asks for and which mistakes it knows. No expected values."""

from __future__ import annotations

from functools import partial

from curriculum.kit.answers import Count, Function, Label, LabelTable, Number, NumberTable
from curriculum.kit.i18n import N_
from curriculum.kit.question import ManualTask, Question, Scoring
from curriculum.kit.texts import MINUTES, PEOPLE, PER_HOUR, PERCENT, RATIO
from curriculum.value_chain import misconceptions as known
from curriculum.value_chain.labels import ACTIVITIES, CATEGORIES, STEP_CODES, STEPS, VALUE_CLASSES

WAITS = [0.5, 8, 0, 1.5, 4, 50, 1, 2.5]

QUESTIONS = (
    Question(
        id="q1_01",
        title=N_("Lead time of the process"),
        points=5,
        skill="vsm.lead",
        objective=3,
        starred=True,
        answers=(
            Number("total_touch", MINUTES),
            Number("total_wait", MINUTES),
            Number("lead_time", MINUTES),
        ),
        shown=("total_touch",),
        misconceptions=known.LEAD_TIME,
    ),
    Question(
        id="q1_02",
        title=N_("Process cycle efficiency (PCE)"),
        points=5,
        skill="vsm.pce",
        objective=3,
        starred=True,
        answers=(Number("va_time", MINUTES), Number("pce", RATIO)),
        shown=("va_time",),
        misconceptions=known.PCE,
    ),
    Question(
        id="q1_03",
        title=N_("Does each step create value?"),
        points=8,
        skill="lean.va",
        objective=2,
        starred=True,
        answers=(LabelTable("va_class", STEP_CODES, VALUE_CLASSES),),
        scoring=Scoring.PER_PART,
        misconceptions=known.VALUE_CLASS,
    ),
    Question(
        id="q1_04",
        title=N_("The value chain of a district office"),
        points=8,
        skill="value.chain",
        objective=1,
        answers=(LabelTable("chain", ACTIVITIES, CATEGORIES),),
        scoring=Scoring.MINUS_ONE_PER_ERROR,
        shown=("chain[a]",),
        misconceptions=known.VALUE_CHAIN,
    ),
    Question(
        id="q1_05",
        title=N_("Utilisation"),
        points=8,
        skill="queue.util",
        objective=3,
        starred=True,
        answers=(
            Function(
                "utilization",
                shown=((18, 3, 1),),
                probes=((18, 3, 2),),
                gives=partial(Number, unit=RATIO),
            ),
        ),
        misconceptions=known.UTILISATION,
    ),
    Question(
        id="q1_06",
        title=N_("Find the bottleneck"),
        points=8,
        skill="queue.bottleneck",
        objective=3,
        starred=True,
        answers=(Label("bottleneck", STEPS), Number("capacity", PER_HOUR)),
        misconceptions=known.BOTTLENECK,
    ),
    Question(
        id="q1_07",
        title=N_("Little's law"),
        points=6,
        skill="queue.little",
        objective=3,
        answers=(Number("people_inside", PEOPLE), Number("lead_needed", MINUTES)),
        shown=("people_inside",),
        misconceptions=known.LITTLE,
    ),
    Question(
        id="q1_08",
        title=N_("Mean waiting time from the event log"),
        points=10,
        skill="data.groupby",
        objective=3,
        starred=True,
        answers=(
            NumberTable("wait_by_step", STEP_CODES, MINUTES, column="wait_min"),
            Label("worst_step", STEPS),
        ),
        misconceptions=known.WAIT_BY_STEP,
    ),
    Question(
        id="q1_09",
        title=N_("How many approving officers are needed?"),
        points=8,
        skill="queue.whatif",
        objective=4,
        answers=(Count("need_normal", PEOPLE), Count("need_peak", PEOPLE)),
        misconceptions=known.APPROVERS,
    ),
    Question(
        id="q1_10",
        title=N_("The effect of ECRS"),
        points=6,
        skill="lean.ecrs",
        objective=4,
        starred=True,
        answers=(Number("lead_future", MINUTES), Number("saving_pct", PERCENT)),
        shown=("lead_future",),
        misconceptions=known.ECRS,
    ),
    Question(
        id="q1_11",
        title=N_("Pareto: the few steps behind most of the waiting"),
        points=8,
        skill="lean.pareto",
        objective=3,
        answers=(
            Function("steps_for_80", shown=((WAITS,),), probes=(([60, 20, 20],),), gives=Count),
        ),
        misconceptions=known.PARETO,
    ),
)

TASKS = (
    ManualTask(
        id="q1_m", title=N_("The point to improve in my own office"), points=20, objective=5
    ),
)
