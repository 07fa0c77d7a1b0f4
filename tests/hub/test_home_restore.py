"""One word on its first line makes a box new, and loses nothing."""

from __future__ import annotations

import ast
import json
from pathlib import Path

import pytest

from hub.home.restore import WORDS, asked, given_text, given_texts, renewed

GIVEN = "touch = given()\n\ntotal = ..."


@pytest.mark.parametrize("word", WORDS)
@pytest.mark.parametrize("form", ["{}\n", "  {}  \n", "%%{}\n", "\n{}\n", "{}()\n"])
def test_the_word_alone_on_the_first_line_asks_for_it(word: str, form: str) -> None:
    (line,) = asked([form.format(word), "total = (\n"])
    call = ast.parse(line).body[0].value
    assert [one.value for one in call.args] == ["restore", "", "total = (\n"]


@pytest.mark.parametrize(
    "lines", [["restore = 1\n"], ["x = 1\n", "restore\n"], ["# restore\n"], [], ["\n"]]
)
def test_any_other_box_is_left_alone(lines: list[str]) -> None:
    assert asked(lines) == lines


@pytest.mark.parametrize("before", ["total = (", "a\n\n  b 'x", "'''", "# comment", "ข้อความไทย\n"])
def test_what_stood_there_is_kept_below_and_runs_nothing(before: str) -> None:
    text = renewed(GIVEN, before)
    assert text.startswith(GIVEN)
    assert all(line.rstrip() in text for line in before.splitlines())
    assert ast.dump(ast.parse(text)) == ast.dump(ast.parse(GIVEN))


@pytest.mark.parametrize("before", ["", "\n\n", GIVEN, f"\n{GIVEN}\n"])
def test_a_box_without_work_is_simply_as_it_was(before: str) -> None:
    assert renewed(GIVEN, before) == GIVEN


def test_twice_keeps_the_work_of_both_times() -> None:
    twice = renewed(GIVEN, renewed(GIVEN, "first = 1"))
    assert "first = 1" in twice and ast.dump(ast.parse(twice)) == ast.dump(ast.parse(GIVEN))


def course(folder: Path, **notebooks: str) -> Path:
    for name, text in notebooks.items():
        path = folder / "release" / name / f"{name}.ipynb"
        path.parent.mkdir(parents=True)
        cell = {"cell_type": "code", "id": "setup", "source": [text]}
        path.write_text(json.dumps({"cells": [cell]}))
    return folder


def test_the_same_id_in_two_notebooks_is_told_apart_by_the_notebook(tmp_path: Path) -> None:
    texts = given_texts(course(tmp_path, first="1", second="2"), "setup")
    assert given_text(texts, "/home/learner/second/second.ipynb") == "2"
    assert given_text(texts, "/home/learner/renamed.ipynb") is None


def test_a_renamed_notebook_s_boxes_come_back_too(tmp_path: Path) -> None:
    texts = given_texts(course(tmp_path, first="1"), "setup")
    assert given_text(texts, "/home/learner/renamed.ipynb") == "1"


def test_a_box_of_one_s_own_has_nothing_to_give_back(tmp_path: Path) -> None:
    assert given_text(given_texts(course(tmp_path, first="1"), "mine"), "first/first.ipynb") is None
