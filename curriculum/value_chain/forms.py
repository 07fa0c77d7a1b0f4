"""Module 1, the starred questions without code: words for the fields, frames with gaps, data to see."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from curriculum.kit.fill_in.frame import Frame, Gap
from curriculum.kit.fill_in.settings import FormSettings, Table
from curriculum.kit.i18n import N_, _

INPUTS = {
    "lam": N_("lam: people who arrive in an hour"),
    "minutes": N_("minutes: work for one person"),
    "c": N_("c: officers"),
}
TIMES = {
    "work": N_("the minutes of work that arrive in an hour"),
    "available": N_("the minutes that the officers have in an hour"),
}
COLUMNS = {
    "'step'": N_("step: the code of the step"),
    "'case_id'": N_("case_id: the citizen's case"),
    "'station'": N_("station: where it happens"),
    "'wait_min'": N_("wait_min: minutes of waiting"),
    "'touch_min'": N_("touch_min: minutes of work"),
    "'visit_no'": N_("visit_no: which visit it is"),
}


def _steps(_names: Mapping[str, Any]) -> Sequence[Table]:
    from curriculum.value_chain import given

    steps = given("steps")
    rows = steps[["step", "touch_min", "wait_min", "staff"]].values.tolist()
    headings = [_("Step"), _("Touch (minutes)"), _("Waiting (minutes)"), _("Officers")]
    return [Table(_("The eight steps on a Monday"), headings, rows)]


def _mean_waits(names: Mapping[str, Any]) -> Sequence[Table]:
    waits = names["wait_by_step"]
    rows = [[key, f"{float(waits[key]):.2f}"] for key in waits.index]
    return [Table(_("What your choice gives"), [_("Group"), _("Mean")], rows)]


UTILISATION = Frame(
    "utilization",
    "def utilization(lam, minutes, c):\n"
    "    work = <first> * <second>\n"
    "    available = <hour> * <staff>\n"
    "    return <upper> / <lower>",
    {
        "first": Gap(N_("Minutes of work that arrive in an hour ="), INPUTS),
        "second": Gap(N_("multiplied by"), INPUTS),
        "hour": Gap(N_("Minutes that the officers have = how many minutes an hour has")),
        "staff": Gap(N_("multiplied by"), INPUTS),
        "upper": Gap(N_("Utilisation ="), TIMES),
        "lower": Gap(N_("divided by"), TIMES),
    },
    title=N_("How is utilisation calculated?"),
)
WAIT_BY_STEP = Frame(
    "wait_by_step",
    "wait_by_step = log.groupby(<group>)[<column>].mean()",
    {
        "group": Gap(N_("One row for each"), COLUMNS),
        "column": Gap(N_("Mean of the column"), COLUMNS),
    },
    title=N_("Mean waiting time of each step"),
)

FORMS = {
    "q1_01": FormSettings(
        labels={
            "total_touch": N_("Total touch time"),
            "total_wait": N_("Total waiting time"),
            "lead_time": N_("Lead time"),
        },
        look=_steps,
    ),
    "q1_02": FormSettings(
        labels={"va_time": N_("Value-adding time"), "pce": N_("PCE")},
        look=_steps,
    ),
    "q1_03": FormSettings(labels={"va_class": N_("Class of each step")}),
    "q1_05": FormSettings(frames=(UTILISATION,)),
    "q1_06": FormSettings(
        labels={
            "bottleneck": N_("The step with the highest utilisation"),
            "capacity": N_("How many people it can serve"),
        },
        look=_steps,
    ),
    "q1_08": FormSettings(
        labels={"worst_step": N_("The step with the longest mean wait")},
        frames=(WAIT_BY_STEP,),
        look=_mean_waits,
    ),
    "q1_10": FormSettings(
        labels={
            "lead_future": N_("New lead time"),
            "saving_pct": N_("How much it has fallen"),
        },
    ),
}
