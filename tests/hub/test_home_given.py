"""What a learner is given never goes over what the learner has done."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from curriculum.kit.registry import Kind, modules, parts
from hub.home.given import MEMORY, give
from hub.home.prepare import prepare_home
from hub.home.write import How
from hub.kept_back import HANDED_OUT, hand_out_now, kept_back

LESSON = "lessons/value_chain.ipynb"


def given(home: Path, content: bytes) -> list[tuple[str, How]]:
    return [(one.name, one.how) for one in give(home, {LESSON: content}, "en")]


def course_of(project: Path, folder: Path, lang: str) -> Path:
    course = folder / "course"
    course.mkdir()
    (course / "lessons").symlink_to(project / "notebooks" / lang)
    (course / "release").symlink_to(project / "exercises" / lang)
    return course


def test_an_empty_home_gets_everything(tmp_path: Path) -> None:
    assert given(tmp_path, b"one") == [(LESSON, How.NEW)]
    assert (tmp_path / LESSON).read_bytes() == b"one"


def test_a_second_time_nothing_is_written(tmp_path: Path) -> None:
    given(tmp_path, b"one")
    assert given(tmp_path, b"one") == []


def test_an_untouched_copy_is_renewed(tmp_path: Path) -> None:
    given(tmp_path, b"one")
    assert given(tmp_path, b"two") == [(LESSON, How.RENEWED)]
    assert (tmp_path / LESSON).read_bytes() == b"two"


def test_work_stays_and_the_new_one_lies_beside_it_once(tmp_path: Path) -> None:
    given(tmp_path, b"one")
    (tmp_path / LESSON).write_bytes(b"work")
    assert given(tmp_path, b"two") == [("lessons/value_chain (new).ipynb", How.OFFERED)]
    assert given(tmp_path, b"two") == []
    assert (tmp_path / LESSON).read_bytes() == b"work"
    assert (tmp_path / "lessons/value_chain (new).ipynb").read_bytes() == b"two"


def test_a_file_of_which_nothing_is_known_is_work(tmp_path: Path) -> None:
    (tmp_path / "lessons").mkdir()
    (tmp_path / LESSON).write_bytes(b"work")
    assert given(tmp_path, b"two") == [("lessons/value_chain (new).ipynb", How.OFFERED)]


def test_a_new_copy_in_which_somebody_works_is_not_written_over(tmp_path: Path) -> None:
    given(tmp_path, b"one")
    (tmp_path / LESSON).write_bytes(b"work")
    given(tmp_path, b"two")
    beside = tmp_path / "lessons/value_chain (new).ipynb"
    beside.write_bytes(b"more work")
    given(tmp_path, b"three")
    assert beside.read_bytes() == b"more work"
    assert (tmp_path / "lessons/value_chain (new 2).ipynb").read_bytes() == b"three"


def test_a_deleted_file_comes_back(tmp_path: Path) -> None:
    given(tmp_path, b"one")
    (tmp_path / LESSON).unlink()
    assert given(tmp_path, b"one") == [(LESSON, How.NEW)]


@pytest.mark.parametrize("memory", [b"", b"{", b"[]", b"\xff"])
def test_a_broken_memory_loses_no_work(tmp_path: Path, memory: bytes) -> None:
    given(tmp_path, b"one")
    (tmp_path / LESSON).write_bytes(b"work")
    (tmp_path / MEMORY).write_bytes(memory)
    given(tmp_path, b"two")
    assert (tmp_path / LESSON).read_bytes() == b"work"


def test_a_folder_in_its_place_is_told_and_the_rest_is_given(tmp_path: Path) -> None:
    (tmp_path / LESSON).mkdir(parents=True)
    done = give(tmp_path, {LESSON: b"one", "other.ipynb": b"two"}, "en")
    assert [one.how for one in done] == [How.BLOCKED, How.NEW]
    assert done[0].cause


@pytest.mark.parametrize("blocked", [".workshop", "lessons", "value_chain", ".jupyter"])
def test_a_file_where_a_folder_should_be_keeps_nobody_from_working(
    project: Path, tmp_path: Path, blocked: str
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    (home / blocked).write_text("mine")
    prepare_home(home, course_of(project, tmp_path, "th"), "th")
    assert (home / blocked).read_text() == "mine"
    assert (home / "เริ่มที่นี่.ipynb").exists()


@pytest.mark.parametrize("lang", ["th", "en"])
def test_the_home_holds_welcome_guide_lessons_and_exercises(
    project: Path, tmp_path: Path, lang: str
) -> None:
    home = tmp_path / "home"
    prepare_home(home, course_of(project, tmp_path, lang), lang)
    names = {path.relative_to(home).as_posix() for path in home.rglob("*.ipynb")}
    assert {LESSON, "value_chain/value_chain.ipynb"} <= names
    first = {"th": {"เริ่มที่นี่.ipynb", "ปุ่มและเมนู.ipynb"}, "en": {"start_here.ipynb", "buttons.ipynb"}}
    assert first[lang] <= names
    welcome = json.loads(next(home.glob("เริ่ม*" if lang == "th" else "start*")).read_text())
    said = "".join(cell["source"] for cell in welcome["cells"])
    assert all(
        (home / link).exists()
        for link in ("lessons/app_design.ipynb", "excel_data/excel_data.ipynb")
        if link in said
    )
    assert "lessons/app_design.ipynb" in said


def welcome_said(home: Path) -> str:
    cells = json.loads((home / "start_here.ipynb").read_text())["cells"]
    return "\n".join(cell["source"] for cell in cells)


def test_the_first_screen_lists_the_course_in_its_order_and_every_link_leads_somewhere(
    project: Path, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    prepare_home(home, course_of(project, tmp_path, "en"), "en")
    said = welcome_said(home)
    places = [said.index(f"**{part.title}**") for part in parts() if part.kind is not Kind.MODULE]
    places[2:2] = [said.index(part.title) for part in modules()]
    assert places == sorted(places)
    links = [link for link in re.findall(r"\]\(([^)]+)\)", said) if not link.startswith("/")]
    assert "lessons/glossary.ipynb" in links
    assert [link for link in links if not (home / link).is_file()] == []


def test_the_test_after_the_course_comes_when_a_trainer_has_handed_it_out(
    project: Path, tmp_path: Path
) -> None:
    course, home = tmp_path / "course", tmp_path / "home"
    shutil.copytree(project / "exercises" / "en", course / "release")
    prepare_home(home, course, "en")
    assert not (home / "posttest").exists()
    assert "press **Fetch** beside **posttest**" in welcome_said(home)
    assert hand_out_now(course / "release", "posttest")
    prepare_home(home, course, "en")
    assert (home / "posttest" / "posttest.ipynb").is_file()
    assert "(posttest/posttest.ipynb)" in welcome_said(home)


def test_a_proposal_that_was_filled_in_is_never_written_over(project: Path, tmp_path: Path) -> None:
    home, course = tmp_path / "home", course_of(project, tmp_path, "en")
    prepare_home(home, course, "en")
    own = home / "proposal" / "proposal.json"
    picture = own.with_name("screen.png")
    own.write_text('{"process": "mine"}')
    picture.write_bytes(b"mine")
    prepare_home(home, course, "en")
    assert (own.read_text(), picture.read_bytes()) == ('{"process": "mine"}', b"mine")
    assert sorted(one.name for one in own.parent.iterdir()) == [
        "proposal.ipynb", "proposal.json", "screen.png",
    ]  # fmt: skip


def test_what_was_handed_out_once_stays_so_and_what_cannot_be_read_keeps_it_back(
    tmp_path: Path,
) -> None:
    assert kept_back(tmp_path) == {"posttest"}
    assert not hand_out_now(tmp_path, "value_chain")
    assert hand_out_now(tmp_path, "posttest") and kept_back(tmp_path) == frozenset()
    assert not hand_out_now(tmp_path, "posttest")
    for content in (b"", b"{", b'{"posttest": true}', b"[[1], null]"):
        (tmp_path / HANDED_OUT).write_bytes(content)
        assert kept_back(tmp_path) == {"posttest"}
