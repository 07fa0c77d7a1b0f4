"""What the lessons hold comes together beside the exercise, and nothing typed is ever lost."""

from __future__ import annotations

import json
from importlib import import_module
from pathlib import Path

import pytest

from curriculum.kit.i18n import in_language
from curriculum.kit.proposal import save
from curriculum.proposal.overview import Overview
from curriculum.proposal.parts import CHAPTERS, FIELDS
from curriculum.proposal.place import bring_together, lessons_folder

PROJECT = Path(__file__).resolve().parents[2]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A learner's folder: lessons, and the exercise beside them."""
    (tmp_path / "lessons").mkdir()
    (tmp_path / "proposal").mkdir()
    (tmp_path / "proposal" / "proposal.json").write_text("{}\n")
    return tmp_path


def lesson(home: Path, **answers: object) -> None:
    save(answers, home / "lessons" / "proposal.json")


def own(home: Path) -> dict:
    told = json.loads((home / "proposal" / "proposal.json").read_text("utf-8"))
    told.pop("from_lessons", None)
    return told


def test_what_the_lessons_saved_comes_over(home: Path) -> None:
    lesson(home, process="ทำบัตร", lead_time_min=90)
    brought = bring_together(home / "proposal")
    assert own(home) == {"process": "ทำบัตร", "lead_time_min": 90}
    assert (brought.new, brought.answers.text("process")) == (2, "ทำบัตร")


def test_the_second_time_nothing_comes_over_and_nothing_is_written(home: Path) -> None:
    lesson(home, process="ทำบัตร")
    bring_together(home / "proposal")
    before = (home / "proposal" / "proposal.json").stat().st_mtime_ns
    assert bring_together(home / "proposal").new == 0
    assert (home / "proposal" / "proposal.json").stat().st_mtime_ns == before


def test_what_was_typed_in_the_exercise_stays(home: Path) -> None:
    lesson(home, process="ทำบัตร", office="อำเภอ")
    bring_together(home / "proposal")
    save({"process": "ย้ายที่อยู่"}, home / "proposal" / "proposal.json")
    lesson(home, office="ศรีธารา")
    bring_together(home / "proposal")
    assert own(home) == {"process": "ย้ายที่อยู่", "office": "ศรีธารา"}


def test_what_changed_in_the_lesson_later_wins_and_what_was_taken_out_goes(home: Path) -> None:
    lesson(home, process="ทำบัตร", office="อำเภอ")
    bring_together(home / "proposal")
    save({"process": "ที่พิมพ์เอง"}, home / "proposal" / "proposal.json")
    lesson(home, process="ใหม่กว่า", office=None)
    bring_together(home / "proposal")
    assert own(home) == {"process": "ใหม่กว่า"}


@pytest.mark.parametrize("damage", ["", "{", "[]", "null"])
def test_a_damaged_file_of_the_lessons_takes_nothing_away_and_is_left_alone(
    home: Path, damage: str
) -> None:
    lesson(home, process="ทำบัตร")
    bring_together(home / "proposal")
    (home / "lessons" / "proposal.json").write_text(damage)
    brought = bring_together(home / "proposal")
    assert brought.unreadable is not None
    assert own(home) == {"process": "ทำบัตร"}
    assert (home / "lessons" / "proposal.json").read_text() == damage


def test_a_lessons_file_that_is_gone_takes_nothing_away(home: Path) -> None:
    lesson(home, process="ทำบัตร")
    bring_together(home / "proposal")
    (home / "lessons" / "proposal.json").unlink()
    bring_together(home / "proposal")
    assert own(home) == {"process": "ทำบัตร"}


def test_a_damaged_file_beside_the_exercise_is_kept_and_filled_again(home: Path) -> None:
    lesson(home, process="ทำบัตร")
    (home / "proposal" / "proposal.json").write_text("{broken")
    brought = bring_together(home / "proposal")
    assert brought.set_aside.read_text() == "{broken"
    assert own(home) == {"process": "ทำบัตร"}


def test_without_any_lessons_the_file_beside_the_exercise_is_the_proposal(tmp_path: Path) -> None:
    save({"process": "ทำบัตร"}, tmp_path / "proposal.json")
    assert bring_together(tmp_path).answers.text("process") == "ทำบัตร"


def test_the_lessons_are_found_one_folder_further_up_as_well(tmp_path: Path) -> None:
    (tmp_path / "lessons").mkdir()
    folder = tmp_path / "exercises" / "proposal"
    folder.mkdir(parents=True)
    assert lessons_folder(folder).resolve() == (tmp_path / "lessons").resolve()


def test_a_part_that_is_missing_names_its_lesson_with_a_link(home: Path) -> None:
    (home / "lessons" / "time_project.ipynb").write_text("{}")
    with in_language("th"):
        shown = Overview(bring_together(home / "proposal"), Path("../lessons"))
    assert "เปิดบทเรียน 2 หัวข้อสุดท้าย" in shown._repr_html_()
    assert shown._repr_html_().count("…") >= len(CHAPTERS)


def test_the_link_leads_from_the_exercise_to_the_lesson(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (home / "lessons" / "time_project.ipynb").write_text("{}")
    monkeypatch.chdir(home / "proposal")
    shown = Overview(bring_together(), lessons_folder())._repr_html_()
    assert '<a href="../lessons/time_project.ipynb">' in shown


def test_every_key_that_a_part_needs_is_asked_in_one_of_its_forms() -> None:
    for chapter in CHAPTERS:
        assert set(chapter.needed) - {"plan"} <= set(chapter.keys)


@pytest.mark.parametrize("module", ["value_chain", "time_project", "excel_data", "app_design"])
def test_the_last_section_of_each_lesson_asks_what_its_parts_need(module: str) -> None:
    lesson = (PROJECT / "notebooks" / f"{module}.py").read_text("utf-8")
    last = lesson[lesson.rindex("# ## ") :]
    assert "proposal.form()" in last
    asked = {
        field.key
        for part in import_module(f"curriculum.{module}.proposal").PARTS
        for field in part.fields
    }
    # asked in the exercise alone: the SIPOC, and which way is better
    here = {key for key in FIELDS if key.startswith("sipoc_") or key == "kpi_better"}
    for chapter in CHAPTERS:
        if chapter.lesson == module:
            assert set(chapter.needed) - {"plan"} - here <= asked
    if module == "time_project":
        assert "own_plan" in last
    if module == "app_design":
        assert "prototype_factory()" in last and "proposal.user_test()" in lesson
