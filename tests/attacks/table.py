"""The table of the corpus, from the data that the tests assert and from the record of plain.

python tests/attacks/table.py          writes README.md beside this file
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from corpus import ALL, FAMILIES
from corpus.attack import Attack

from grading.verdict import Status

HERE = Path(__file__).resolve().parent
TARGET = HERE / "README.md"
FULL = 80
HEAD = """\
# What hostile notebooks do to plain nbgrader, and to ours

Made by `python tests/attacks/table.py`; a test compares the bytes. **Plain** is what was seen of
nbgrader 0.9.6 in a real `nbgrader autograde` of the same bytes, in a private course whose hidden
tests are assertions (`plain_course.py`, kept in `plain.json`; {recorded} of {all} attacks).
**Ours** is asserted by `test_attacks.py` and `test_attacks_in_a_batch.py` on every run. All {full}
points are full marks; where only one question is attacked and the others are right, what is left
is said. For every attack the tests also assert of ours: no secret is read, no hidden input is
told, nothing is left running, nothing is written outside, the feedback page runs and fetches
nothing, and an honest notebook graded afterwards in the same process is worth what it was.

Not prevented, because the live check must be able to say "right" without a server: what `check()`
may compare at once can be found by trying (`checked_in_a_loop`). And who can read the solution can
hand it in.
"""
STATUS = {
    Status.GRADED: "",
    Status.REPAIRED: "mended from the release",
    Status.CANNOT_JUDGE: "refused in plain words; not a 0",
    Status.OUR_FAULT: "our fault",
}


def table() -> str:
    """The whole page."""
    known = json.loads((HERE / "plain.json").read_text("utf-8"))
    recorded = sum(name in known for name in ALL)
    lines = [HEAD.format(recorded=recorded, all=len(ALL), full=FULL)]
    for family, attacks in FAMILIES.items():
        lines += [f"## {family}", "", "| attack | plain nbgrader 0.9.6 | ours |", "|---|---|---|"]
        for one in attacks:
            plain = said_of_plain(known[one.name], one) if one.name in known else "not run"
            lines.append(f"| **{one.name}** {_cell(one.what)} | {plain} | {ours(one)} |")
        lines.append("")
    return "\n".join(lines)


def said_of_plain(seen: Mapping[str, Any], attack: Attack) -> str:
    """One row's words for what was recorded of plain nbgrader."""
    said = [_points(seen["points"])]
    if seen["ended"] in ("hung", "killed"):
        said.append(
            {"hung": "the command hangs", "killed": "the grader itself is killed"}[seen["ended"]]
        )
    if seen["neighbour"] != FULL:
        said.append("**the honest neighbour has no score**" if seen["neighbour"] is None else f"the honest neighbour has {seen['neighbour']:g}")  # fmt: skip
    if seen["read"]:
        said.append(f"**reads** {', '.join(seen['read'])}")
    if seen["running"]:
        said.append("**goes on running**")
    if seen["marker"] or seen["changed"]:
        said.append("**writes outside**")
    if seen["waits"]:
        said.append("waits for a person")
    return "; ".join(said)


def ours(attack: Attack) -> str:
    """One row's words for what is asserted of ours."""
    if not attack.collected:
        return "never collected; said to the trainer"
    if attack.status in (Status.CANNOT_JUDGE, Status.OUR_FAULT):
        return STATUS[attack.status]
    said = [_points(attack.points), STATUS[attack.status], *sorted(attack.findings.values())]
    return "; ".join(part for part in said if part)


def _points(points: float | None) -> str:
    if points is None:
        return "no score at all"
    return "full marks" if points == FULL else f"{points:g} points"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("*", "\\*")


if __name__ == "__main__":
    TARGET.write_text(table(), "utf-8")
