"""Module 2, the starred questions without code: words for the fields, frames with gaps, data to see."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from curriculum.kit.fill_in.frame import Frame, Gap
from curriculum.kit.fill_in.settings import FormSettings, Table
from curriculum.kit.i18n import N_, _

ESTIMATES = {
    "o": N_("o: optimistic"),
    "m": N_("m: most likely"),
    "p": N_("p: pessimistic"),
}
AMOUNTS = {
    "pv": N_("pv: planned value"),
    "ev": N_("ev: earned value"),
    "ac": N_("ac: actual cost"),
    "bac": N_("bac: budget of the whole project"),
}
INDICES = {**AMOUNTS, "SPI": N_("SPI, as chosen above"), "CPI": N_("CPI, as chosen above")}


def _plan(_names: Mapping[str, Any]) -> Sequence[Table]:
    from curriculum.time_project import given

    columns = ["id", "dur", "ES", "EF", "LS", "LF"]
    rows = given("plan")[columns].values.tolist()
    headings = [_("Task"), _("Working days"), "ES", "EF", "LS", "LF"]
    return [Table(_("The plan of twelve tasks"), headings, rows)]


def _holidays(_names: Mapping[str, Any]) -> Sequence[Table]:
    from datetime import date

    from curriculum.case.holidays import HOL
    from curriculum.kit.thai_dates import TH_DAYS

    rows = [
        [f"{day.day}/{day.month}/{day.year + 543}", TH_DAYS[day.weekday()]]
        for day in sorted(HOL)
        if date(2026, 3, 1) <= day <= date(2026, 6, 30)
    ]
    headings = [_("Date (B.E.)"), _("Day of the week")]
    return [Table(_("Official holidays, March to June 2026 (B.E. 2569)"), headings, rows)]


def _example_of_three(names: Mapping[str, Any]) -> Sequence[Table]:
    te, sd = names["pert"](10, 15, 26)
    rows = [["te", f"{float(te):.4f}"], ["sd", f"{float(sd):.4f}"]]
    return [Table(_("What your choice gives for o = 10, m = 15, p = 26"), ["", _("Days")], rows)]


def _example_of_value(names: Mapping[str, Any]) -> Sequence[Table]:
    found = names["evm"](125_000, 100_000, 112_500, 270_000)
    rows = [[name, f"{float(found[name]):,.4g}"] for name in ("SPI", "CPI", "EAC")]
    caption = _(
        "What your choice gives for pv = 125,000, ev = 100,000, ac = 112,500, bac = 270,000"
    )
    return [Table(caption, ["", _("Value")], rows)]


TO_BE = Frame(
    "to_be",
    "def to_be(ce):\n    return ce + <years>",
    {"years": Gap(N_("Years to add to the C.E. year"))},
    title=N_("From C.E. to B.E."),
)
TO_CE = Frame(
    "to_ce",
    "def to_ce(be):\n    return be - <years>",
    {"years": Gap(N_("Years to take from the B.E. year"))},
    title=N_("From B.E. to C.E."),
)
PERT = Frame(
    "pert",
    "def pert(o, m, p):\n"
    "    te = (<first> * o + <second> * m + <third> * p) / <parts>\n"
    "    sd = (<upper> - <lower>) / <share>\n"
    "    return te, sd",
    {
        "first": Gap(N_("te: how many times does o count?")),
        "second": Gap(N_("how many times does m count?")),
        "third": Gap(N_("how many times does p count?")),
        "parts": Gap(N_("all divided by")),
        "upper": Gap(N_("sd: the distance, from"), ESTIMATES),
        "lower": Gap(N_("less"), ESTIMATES),
        "share": Gap(N_("divided by")),
    },
    title=N_("Expected time te and standard deviation sd"),
)
EVM = Frame(
    "evm",
    "def evm(pv, ev, ac, bac):\n"
    "    SPI = <done> / <plan>\n"
    "    CPI = <gained> / <paid>\n"
    "    EAC = <budget> / <index>\n"
    "    return {'SPI': SPI, 'CPI': CPI, 'EAC': EAC}",
    {
        "done": Gap(N_("SPI ="), AMOUNTS),
        "plan": Gap(N_("divided by"), AMOUNTS),
        "gained": Gap(N_("CPI ="), AMOUNTS),
        "paid": Gap(N_("divided by"), AMOUNTS),
        "budget": Gap(N_("EAC ="), INDICES),
        "index": Gap(N_("divided by"), INDICES),
    },
    title=N_("Two indices and the cost to be expected"),
)

FORMS = {
    "q2_01": FormSettings(frames=(TO_BE, TO_CE)),
    "q2_02": FormSettings(
        labels={"wd_april": N_("Working days in April 2026")},
        look=_holidays,
    ),
    "q2_04": FormSettings(
        labels={"ES": N_("Earliest start"), "EF": N_("Earliest finish")},
    ),
    "q2_05": FormSettings(
        labels={"critical": N_("Critical tasks"), "float_G": N_("Float of task G")},
        look=_plan,
    ),
    "q2_06": FormSettings(
        labels={
            "finish": N_("Finish, with the holidays"),
            "finish_naive": N_("Finish, without any holiday"),
            "holidays_hit": N_("Working days that the holidays take"),
        },
        look=_holidays,
    ),
    "q2_07": FormSettings(frames=(PERT,), look=_example_of_three),
    "q2_09": FormSettings(frames=(EVM,), look=_example_of_value),
}
