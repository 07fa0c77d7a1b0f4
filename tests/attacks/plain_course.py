"""What plain nbgrader makes of an attack: a real `nbgrader autograde`, sealed off and recorded.

    python tests/attacks/plain_course.py [--alone] [NAME ...]      (needs bubblewrap; takes long)

The course has the exercise of the first module with its tests as an nbgrader course writes them,
hidden assertions; the submissions are byte for byte those that our engine gets. What is seen is
written to plain.json. The attacks are real: each runs in namespaces of its own.
"""

from __future__ import annotations

import json
import os
import re
import secrets
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import plain_seen
from corpus import ALL
from corpus.packs import Pack, content, outputs_of, packs
from plain_seen import NAME, NEIGHBOUR

HERE = Path(__file__).resolve().parent
PROJECT = HERE.parents[1]
RECORD = HERE / "plain.json"
MOST = 80
CLASS = 8
"""Attackers in one class, as long as they do not disturb each other."""
PATIENCE = 60
TESTS = {
    "q1_01": "from numpy.testing import assert_allclose\nassert_allclose(total_touch, 22.5)\nassert_allclose(total_wait, 67.5)\nassert lead_time == 90.0",
    "q1_02": "assert_allclose(va_time, 8.5)\nassert_allclose(pce, 0.094444, rtol=1e-3)",
    "q1_03": "assert va_class == dict(S1='NVA', S2='NNVA', S3='NVA', S4='NNVA', S5='VA', S6='NNVA', S7='VA', S8='VA')",
    "q1_04": "assert chain == dict(a='inbound', b='operations', c='outbound', d='marketing', e='service', f='hr', g='procurement', h='technology', i='infrastructure')",
    "q1_05": "assert_allclose(utilization(24, 3, 1), 1.2)\nassert_allclose(utilization(24, 3, 2), 0.6)",
    "q1_06": "assert bottleneck == 'S6'\nassert capacity == 20.0",
    "q1_07": "assert people_inside == 27.0\nassert lead_needed == 40.0",
    "q1_08": "assert worst_step == 'S6'\nassert len(wait_by_step) == 8",
    "q1_09": "assert need_normal == 2\nassert need_peak == 2",
    "q1_10": "assert lead_future == 27.0\nassert saving_pct == 70.0",
    "q1_11": "assert steps_for_80([50, 30, 20]) == 2\nassert steps_for_80([100]) == 1",
}
CONFIG = """
from pathlib import Path
c = get_config()
here = Path(__file__).resolve().parent
c.CourseDirectory.root = str(here)
c.CourseDirectory.db_url = f"sqlite:///{here / 'gradebook.db'}"
c.ClearSolutions.code_stub = {"python": ""}
c.ClearSolutions.text_stub = ""
"""


def canary(kind: str) -> str:
    """A word that stands in one secret place only."""
    return f"CANARY-{kind}-{secrets.token_hex(4)}"


def notebook(*, right: bool) -> dict[str, Any]:
    """A learner's notebook, right throughout or untouched."""
    sys.path.insert(0, str(HERE.parent))
    from conftest import cell_named, right_answers

    release = json.loads((PROJECT / "exercises" / "th" / NAME / f"{NAME}.ipynb").read_text("utf-8"))
    for question, source in (right_answers() if right else {}).items():
        cell_named(release, question)["source"] = source
    return release


def make_course(root: Path) -> dict[str, str]:
    """A plain nbgrader course with an honest neighbour in it; the secrets that lie there."""
    found = {kind: canary(kind) for kind in ("key", "gradebook", "neighbour", "environment")}
    source = json.loads((PROJECT / "solutions" / "th" / NAME / f"{NAME}.ipynb").read_text("utf-8"))
    for cell in source["cells"]:
        question = cell["metadata"]["nbgrader"]["grade_id"].removesuffix("_check")
        if question in TESTS and cell["source"] and "check(" in "".join(cell["source"]):
            cell["source"] = (
                f'check("{question}")\n### BEGIN HIDDEN TESTS\n# {found["key"]}\n{TESTS[question]}\n### END HIDDEN TESTS'
            )
    folder = root / "source" / NAME
    folder.mkdir(parents=True)
    (folder / f"{NAME}.ipynb").write_text(json.dumps(source), "utf-8")
    (root / "nbgrader_config.py").write_text(CONFIG)
    honest = root / "submitted" / NEIGHBOUR / NAME
    honest.mkdir(parents=True)
    work = notebook(right=True)
    next(c for c in work["cells"] if c["metadata"]["nbgrader"]["grade_id"] == "q1_m")["source"] = (
        found["neighbour"]
    )
    (honest / f"{NAME}.ipynb").write_text(json.dumps(work), "utf-8")
    for command in (["generate_assignment", NAME], ["db", "student", "add", NEIGHBOUR, "--last-name", found["gradebook"]]):  # fmt: skip
        subprocess.run([sys.executable, "-m", "nbgrader", *command], cwd=root, check=True, capture_output=True)  # fmt: skip
    return found


def record(class_: list[Pack], template: Path, found: dict[str, str]) -> dict[str, Any] | None:
    """Run a class of attackers and say what came of each; None where they disturbed each other."""
    with tempfile.TemporaryDirectory(prefix="plain-") as folder:
        root = Path(folder) / "course"
        shutil.copytree(template, root)
        before = plain_seen.snapshot(root)
        said = _sealed(root, class_, found["environment"])
        after = plain_seen.snapshot(root)
        changed = [path for path, mark in before.items() if after.get(path) != mark]
        neighbour = plain_seen.total(root, NEIGHBOUR)
        alone = len(class_) == 1 and len(class_[0]) == 1
        if not alone and (
            changed
            or neighbour is None
            or said["running"]
            or said["marker"]
            or said["ended"] in ("hung", "killed")
        ):
            return None
        if not alone and any(
            (plain_seen.total(root, attacker(n)) or 0) > MOST for n in range(len(class_))
        ):
            # one of them wrote into the gradebook, and the marks of all are its
            return None
        made = {}
        for number, pack in enumerate(class_):
            scores = plain_seen.scores(root, attacker(number))
            cells = plain_seen.cells(root / "autograded" / attacker(number))
            for attack in pack:
                own = (
                    scores
                    if len(pack) == 1
                    else {k: v for k, v in (scores or {}).items() if k in attack.answers}
                )
                shown = json.dumps(cells if len(pack) == 1 else outputs_of(attack, cells))
                made[attack.name] = {
                    "points": None if scores is None else round(sum(own.values()), 2),
                    "neighbour": neighbour,
                    "ended": said["ended"] if alone or scores is None else "exit 0",
                    "waits": plain_seen.waits(root, attacker(number)) if len(pack) == 1 else 0,
                    "running": said["running"],
                    "read": sorted(kind for kind, word in found.items() if word in shown),
                    "changed": changed, "marker": said["marker"],
                }  # fmt: skip
        return made


def patience(class_: Sequence[object]) -> int:
    """Seconds after which a command that has not ended is called hung."""
    return PATIENCE + 15 * len(class_)


def attacker(number: int) -> str:
    return f"a_attacker{number}"


def _sealed(root: Path, class_: list[Pack], token: str) -> dict[str, Any]:
    command = [
        "bwrap", "--unshare-all", "--die-with-parent", "--new-session", "--ro-bind", "/", "/",
        "--dev", "/dev", "--proc", "/proc", "--tmpfs", "/tmp", "--tmpfs", "/var/tmp", "--ro-bind", str(PROJECT), "/tmp/project",
        "--bind", str(root), "/tmp/course", "--chdir", "/tmp/course", "--setenv", "HOME", "/tmp",
        "--setenv", "JUPYTERHUB_API_TOKEN", token, "--setenv", "PYTHONPATH", "/tmp/project:/tmp/project/tests/attacks",
        sys.executable, "/tmp/project/tests/attacks/plain_course.py", "--inside",
        json.dumps([[attack.name for attack in pack] for pack in class_]),
    ]  # fmt: skip
    try:
        # a submission may stop the sandbox's own first process, too
        subprocess.run(command, capture_output=True, check=False, timeout=patience(class_) + 60)
    except subprocess.TimeoutExpired:
        return {"ended": "hung", "running": False, "marker": False}
    try:
        return json.loads((root / "said.json").read_bytes())
    except OSError:
        return {"ended": "killed", "running": False, "marker": False}


def inside(class_: list[list[str]]) -> None:
    """In the sandbox: hand in, run nbgrader, look for what is left."""
    course, marker = Path("/tmp/course"), f"marker-{secrets.token_hex(4)}"
    for number, names in enumerate(class_):
        pack = tuple(ALL[name] for name in names)
        path = course / "submitted" / attacker(number) / NAME / f"{NAME}.ipynb"
        path.parent.mkdir(parents=True)
        path.write_bytes(content(pack, notebook(right=pack[0].right), str(course), marker))
        for file, beside in pack[0].beside.items():
            path.with_name(file).write_bytes(beside)
        if pack[0].plant:
            pack[0].plant(path, course)
        for file in path.parent.rglob("*.py"):
            file.write_bytes(file.read_bytes().replace(b"@MARKER@", f"/tmp/{marker}".encode()))
    running = subprocess.Popen(
        [sys.executable, "-m", "nbgrader", "autograde", NAME], cwd=course,
        stdout=(course / "log").open("wb"), stderr=subprocess.STDOUT,
    )  # fmt: skip
    try:
        ended = f"exit {running.wait(patience(class_))}"
    except subprocess.TimeoutExpired:
        ended = "hung"
        running.kill()
    mine = {1, os.getpid(), running.pid}
    left = {int(p.name) for p in Path("/proc").iterdir() if p.name.isdigit()} - mine
    alive = [pid for pid in left if not re.search(r"State:\s+Z", plain_seen.status(pid))]
    places = [course, Path("/tmp"), Path("/var/tmp"), Path("/dev/shm"), course / "source" / NAME]
    written = any((place / marker).exists() for place in places)
    text = json.dumps({"ended": ended, "running": bool(alive), "marker": written})
    (course / "said.json").write_text(text)


def main(names: list[str], size: int) -> None:
    known = json.loads(RECORD.read_text()) if RECORD.exists() else {}
    wanted = [
        one for one in ALL.values() if one.name in names or (not names and one.name not in known)
    ]
    made = packs(wanted)
    waiting = [made[at : at + size] for at in range(0, len(made), size)]
    with tempfile.TemporaryDirectory(prefix="plain-template-") as folder:
        template = Path(folder) / "course"
        template.mkdir()
        found = make_course(template)
        while waiting:
            class_ = waiting.pop(0)
            said = record(class_, template, found)
            if said is None:
                # each by itself, to see whose doing it was
                flat = [(attack,) for pack in class_ for attack in pack]
                waiting = [[pack] for pack in (class_ if len(class_) > 1 else flat)] + waiting
                continue
            known |= said
            print(*said.items(), sep="\n", flush=True)
            ordered = {one: known[one] for one in ALL if one in known}
            RECORD.write_text(json.dumps(ordered, indent=1) + "\n")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--inside"]:
        inside(json.loads(sys.argv[2]))
    else:
        alone = "--alone" in sys.argv
        main([name for name in sys.argv[1:] if name != "--alone"], 1 if alone else CLASS)
