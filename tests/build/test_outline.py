"""Files of the course that contradict each other are named, all at once, with what to do."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from grading.build.outline import COURSE, BrokenOutline, check_outline

PROJECT = Path(__file__).resolve().parents[2]
MODULE = "curriculum/value_chain/module.toml"
CHECKS = "curriculum/value_chain/checks.py"


@pytest.fixture
def changed(tmp_path: Path) -> Callable[..., tuple[str, ...]]:
    """What is said of the course with one text of a file replaced; None takes the file away."""

    def change(name: str, old: str | None, new: str = "") -> tuple[str, ...]:
        for path in (PROJECT / "curriculum").glob("**/*.toml"):
            target = tmp_path / path.relative_to(PROJECT)
            target.parent.mkdir(parents=True, exist_ok=True)
            if not target.exists():
                shutil.copy(path, target)
        if old is None:
            (tmp_path / name).unlink()
        else:
            text = (tmp_path / name).read_text("utf-8")
            assert old in text
            (tmp_path / name).write_text(text.replace(old, new, 1), "utf-8")
        with pytest.raises(BrokenOutline) as caught:
            check_outline(tmp_path)
        return tuple(str(fault) for fault in caught.value.faults)

    return change


def test_the_course_as_it_is_agrees_with_itself():
    check_outline(PROJECT)


@pytest.mark.parametrize(
    ("name", "old", "new", "said"),
    [
        (COURSE, "number = 2\n", "number = 1\n", f"{COURSE}: number = 1 stands there 2 times"),
        (COURSE, 'id = "time_project"', 'id = "value_chain"', "'value_chain' stands there 2 times"),
        (COURSE, "minutes = 90\n", "", f"{COURSE}: the entry 'value_chain' has no minutes"),
        (COURSE, 'kind = "test"', 'kind = "exam"', "is of the kind 'exam'. Use one of opening,"),
        (COURSE, "number = 2\n", "number =\n", f"{COURSE}: it cannot be read ("),
        (MODULE, "auto = 80", "auto = 70", f"{CHECKS}: the points of QUESTIONS come to 80"),
        (MODULE, "manual = 20", "manual = 30", f"{CHECKS}: the points of TASKS come to 20"),
        (MODULE, "number = 4\nbloom", "number = 9\nbloom", f"{CHECKS}: q1_09 measures objective 4"),
        (MODULE, "number = 1\nid", "number = 11\nid", f"{MODULE}: number is 11 here and 1 in"),
        (MODULE, None, "", f"{MODULE}: the file is missing. Write it, or take its part out of"),
    ],
)  # fmt: skip
def test_what_does_not_agree_is_named_with_what_to_do(changed, name, old, new, said):
    faults = changed(name, old, new)
    assert any(said in fault for fault in faults), faults
    assert all(fault.endswith(".") for fault in faults)


def test_ids_that_do_not_bear_the_number_of_their_part_are_named(changed, tmp_path):
    changed(COURSE, "number = 1\n", "number = 11\n")
    faults = changed(MODULE, "number = 1\n", "number = 11\n")
    assert (
        f"{CHECKS}: 'q1_01' is no id of a question here. The ids of this part look like q11_01,"
        in faults[0]
    )


def test_every_fault_is_told_at_once(changed, tmp_path):
    changed(MODULE, "auto = 80", "auto = 70")
    assert len(changed(MODULE, "manual = 20", "manual = 30")) == 2
