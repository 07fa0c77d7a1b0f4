"""Module 4, what each question asks for and which mistakes it knows. No expected values."""

from __future__ import annotations

from functools import partial

from curriculum.app_design import misconceptions as known
from curriculum.app_design.labels import (
    BOOKINGS,
    BUTTONS,
    COLLECT,
    CONTRAST,
    ESSENTIAL,
    FEATURE_CODES,
    FIELDS,
    KANO_CLASSES,
    MOSCOW,
    PAIRS,
    SCREENS,
    SECONDS,
    SUS_POINTS,
    TAPS,
    both_fit,
    is_must,
    must_fits,
    plan_fits,
    unspaced,
)
from curriculum.kit.answers import (
    Count,
    Facts,
    Flag,
    Function,
    Label,
    LabelSet,
    LabelTable,
    Number,
    Text,
)
from curriculum.kit.i18n import N_
from curriculum.kit.question import ManualTask, Question, Scoring
from curriculum.kit.texts import PERCENT

PLAN_FACTS = {
    **{f"Must: {code}": partial(is_must, code=code) for code in ESSENTIAL},
    "M": must_fits,
    "M+S+C": plan_fits,
    "M, M+S+C": both_fit,
}

QUESTIONS = (
    Question(
        id="q4_01",
        title=N_("A user story"),
        points=5,
        skill="ux.story",
        objective=2,
        starred=True,
        answers=(
            Function(
                "story",
                shown=(known.TOLD,),
                gives=partial(Text, normal=unspaced),
            ),
        ),
        misconceptions=known.STORY,
    ),
    Question(
        id="q4_02",
        title=N_("What comes first (MoSCoW)"),
        points=8,
        skill="ux.moscow",
        objective=2,
        starred=True,
        answers=(Facts(LabelTable("moscow", FEATURE_CODES, MOSCOW), PLAN_FACTS),),
        scoring=Scoring.PER_PART,
        misconceptions=known.FIRST_VERSION,
    ),
    Question(
        id="q4_03",
        title=N_("What a feature does to satisfaction (Kano)"),
        points=6,
        skill="ux.kano",
        objective=2,
        answers=(
            Function(
                "kano",
                shown=(("L", "D"),),
                gives=partial(Label, choices=KANO_CLASSES),
            ),
        ),
        misconceptions=known.SATISFACTION,
    ),
    Question(
        id="q4_04",
        title=N_("The map of the screens"),
        points=8,
        skill="ux.flow",
        objective=2,
        starred=True,
        answers=(
            Count("taps_v1", TAPS),
            Count("taps_v2", TAPS),
            LabelSet("dead_ends", SCREENS),
            LabelSet("unreachable", SCREENS),
        ),
        shown=("taps_v1",),
        misconceptions=known.SCREEN_MAP,
    ),
    Question(
        id="q4_05",
        title=N_("Contrast of colours"),
        points=8,
        skill="a11y.contrast",
        objective=3,
        starred=True,
        answers=(
            Function(
                "contrast",
                shown=(("#000000", "#FFFFFF"),),
                probes=(("#666666", "#FFFFFF"), ("#FFFFFF", "#666666")),
                gives=partial(Number, unit=CONTRAST),
            ),
            LabelSet("fails", PAIRS),
        ),
        misconceptions=known.COLOURS,
    ),
    Question(
        id="q4_06",
        title=N_("Size of buttons"),
        points=6,
        skill="a11y.target",
        objective=3,
        answers=(LabelSet("fail_aa", BUTTONS), LabelSet("fail_44", BUTTONS)),
        shown=("fail_aa",),
        misconceptions=known.BUTTON_SIZE,
    ),
    Question(
        id="q4_07",
        title=N_("Time to use it (KLM)"),
        points=8,
        skill="ux.klm",
        objective=3,
        starred=True,
        answers=(
            Function(
                "klm",
                shown=(("MPK",),),
                probes=(("KK",),),
                gives=partial(Number, unit=SECONDS),
            ),
            Number("saving", PERCENT),
        ),
        misconceptions=known.KEYSTROKES,
    ),
    Question(
        id="q4_08",
        title=N_("Check an ID number"),
        points=10,
        skill="form.idcheck",
        objective=3,
        starred=True,
        answers=(
            Function(
                "valid_thai_id",
                # a True and a False: a function that always says the same earns nothing
                shown=(("1-2345-67890-12-1",), ("1-2345-67890-12-2",)),
                probes=known.ID_PROBES,
                gives=Flag,
            ),
        ),
        misconceptions=known.ID_NUMBER,
    ),
    Question(
        id="q4_09",
        title=N_("Ask only for what is needed"),
        points=6,
        skill="pdpa.min",
        objective=3,
        answers=(LabelTable("pdpa", FIELDS, COLLECT),),
        scoring=Scoring.PER_PART,
        misconceptions=known.MINIMISATION,
    ),
    Question(
        id="q4_10",
        title=N_("How many bookings in one time slot?"),
        points=7,
        skill="booking.quota",
        objective=3,
        answers=(Count("quota_25", BOOKINGS), Count("quota_10", BOOKINGS)),
        misconceptions=known.QUOTA,
    ),
    Question(
        id="q4_11",
        title=N_("The SUS score"),
        points=8,
        skill="ux.sus",
        objective=4,
        answers=(
            Function(
                "sus_score",
                shown=(([5, 1, 5, 1, 5, 1, 5, 1, 5, 1],),),
                gives=partial(Number, unit=SUS_POINTS),
            ),
            Number("mean_sus", SUS_POINTS),
            Flag("above"),
        ),
        misconceptions=known.SUS,
    ),
)

TASKS = (ManualTask(id="q4_m", title=N_("The screens of my own office"), points=20, objective=5),)
