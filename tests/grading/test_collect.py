"""Collecting from a folder: what is not taken is named, with what to do."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from grading.batch import grade_cohort, waiting
from grading.cohort import Cohort, new_cohort
from grading.collect import NO_FOLDER, OTHER_NAME, Collected, Collecting, collect
from grading.gradebook import read_marks


def by_login(collected: list[Collected]) -> dict[str, Collected]:
    return {one.login: one for one in collected}


def test_a_notebook_outside_any_folder_is_named(
    cohort: Callable[..., Cohort], solved: Callable[..., bytes], tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    (stick / "somchai_value_chain.ipynb").write_bytes(solved())
    (stick / "photo.jpg").write_bytes(b"no notebook")
    found = list(collect(cohort(), stick))
    assert [(one.login, one.what, one.cause) for one in found] == [
        ("somchai_value_chain.ipynb", Collecting.REFUSED, NO_FOLDER)
    ]


def test_a_renamed_notebook_is_named_and_the_others_are_taken(
    cohort: Callable[..., Cohort],
    solved: Callable[..., bytes],
    handing_in: Callable[[Path, str, bytes], Path],
    tmp_path: Path,
) -> None:
    stick = tmp_path / "stick"
    handing_in(stick, "malee", solved())
    (stick / "anan").mkdir()
    (stick / "anan" / "value_chain (1).ipynb").write_bytes(solved())
    (stick / "empty").mkdir()
    found = by_login(list(collect(cohort(), stick)))
    assert found.keys() == {"malee", "anan"}
    assert found["malee"].what is Collecting.NEW
    assert (found["anan"].what, found["anan"].cause) == (Collecting.REFUSED, OTHER_NAME)


def test_a_cohort_made_again_keeps_submissions_and_marks(
    cohort: Callable[..., Cohort], solved: Callable[..., bytes], built: Path
) -> None:
    made = cohort(malee=solved())
    list(collect(made, made.learners))
    list(grade_cohort(made, waiting(made)))
    before = read_marks(made.db_url, "malee", "value_chain")
    again = new_cohort(built, made.root, "en")
    assert again.lang == "th"
    assert waiting(again) == [("malee", "value_chain")]
    assert read_marks(again.db_url, "malee", "value_chain") == before
    assert before is not None and before.score == 80


def test_a_cohort_may_have_any_folder_name(ready_cohort: Path, built: Path, tmp_path: Path) -> None:
    root = tmp_path / 'รุ่น "1" \\ ก'
    shutil.copytree(ready_cohort, root)
    (root / "cohort.toml").unlink()
    assert new_cohort(built, root, "th").lang == "th"
