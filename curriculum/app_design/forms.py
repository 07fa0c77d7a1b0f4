"""Module 4, the starred questions without code: words for the fields, frames with gaps, data to see."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from curriculum.kit.fill_in.frame import Frame, Gap
from curriculum.kit.fill_in.settings import FormSettings, Table
from curriculum.kit.i18n import N_, _

PARTS = {
    "role": N_("role: who"),
    "want": N_("want: what"),
    "benefit": N_("benefit: why"),
}
LETTERS = {
    "op": N_("op: each letter of the flow in turn"),
    "flow": N_("flow: the whole flow"),
    "'K'": N_("the letter K"),
}
DIGITS = {
    "total % 11": N_("the remainder"),
    "11 - total % 11": N_("11 minus the remainder"),
    "(11 - total % 11) % 10": N_("the last digit of 11 minus the remainder"),
    "total % 10": N_("the last digit of the sum"),
}


def _contrasts(names: Mapping[str, Any]) -> Sequence[Table]:
    from curriculum.app_design import given

    tell = names["contrast"]
    rows = [
        [pair.id, pair.fg, pair.bg, pair.size, f"{float(tell(pair.fg, pair.bg)):.3f}"]
        for pair in given("colors").itertuples()
    ]
    headings = [_("Pair"), _("Text"), _("Behind it"), _("Size"), _("Contrast")]
    return [Table(_("What your choice gives for the five pairs"), headings, rows)]


def _flows(names: Mapping[str, Any]) -> Sequence[Table]:
    from curriculum.app_design import given

    flows = zip(("flow_form", "flow_thaid"), given("flow_form", "flow_thaid"), strict=True)
    rows = [[name, flow, f"{float(names['klm'](flow)):.2f}"] for name, flow in flows]
    headings = [_("Flow"), _("Letters"), _("Seconds")]
    return [Table(_("What your choice gives for the two flows"), headings, rows)]


STORY = Frame(
    "story",
    'def story(role, want, benefit):\n    return f"ในฐานะ{<first>} ฉันต้องการ{<second>} เพื่อ{<third>}"',
    {
        "first": Gap(N_("ในฐานะ (as) …"), PARTS),
        "second": Gap(N_("ฉันต้องการ (I want) …"), PARTS),
        "third": Gap(N_("เพื่อ (so that) …"), PARTS),
    },
    title=N_("What stands where in the sentence?"),
)
CONTRAST = Frame(
    "contrast",
    "def contrast(c1, c2):\n"
    "    a, b = luminance(c1), luminance(c2)\n"
    "    return (max(a, b) + <upper>) / (min(a, b) + <lower>)",
    {
        "upper": Gap(N_("To the lighter brightness add")),
        "lower": Gap(N_("to the darker brightness add")),
    },
    title=N_("Contrast of two colours"),
)
KLM = Frame(
    "klm",
    "def klm(flow):\n    return sum(OP[<letter>] for op in flow)",
    {"letter": Gap(N_("Add up the seconds of"), LETTERS)},
    title=N_("Seconds of a flow"),
)
ID_NUMBER = Frame(
    "valid_thai_id",
    "def valid_thai_id(s):\n"
    "    s = s.replace('-', '').strip().translate(THAI)\n"
    "    if len(s) != 13 or not s.isdigit():\n"
    "        return False\n"
    "    total = sum(int(s[i]) * (13 - i) for i in range(<count>))\n"
    "    return int(s[12]) == <digit>",
    {
        "count": Gap(N_("How many digits are multiplied and added up, from the first on?")),
        "digit": Gap(N_("The last digit of the ID number must be"), DIGITS),
    },
    title=N_("Check an ID number"),
)

FORMS = {
    "q4_01": FormSettings(frames=(STORY,)),
    "q4_02": FormSettings(labels={"moscow": N_("A letter for each feature")}),
    "q4_04": FormSettings(
        labels={
            "taps_v1": N_("Fewest taps in version 1"),
            "taps_v2": N_("Fewest taps in version 2"),
            "dead_ends": N_("Dead ends"),
            "unreachable": N_("Screens that cannot be reached"),
        },
    ),
    "q4_05": FormSettings(
        labels={"fails": N_("Pairs that do not reach the contrast")},
        frames=(CONTRAST,),
        look=_contrasts,
    ),
    "q4_07": FormSettings(
        labels={"saving": N_("Time that ThaID saves")}, frames=(KLM,), look=_flows
    ),
    "q4_08": FormSettings(frames=(ID_NUMBER,)),
}
