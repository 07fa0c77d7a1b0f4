"""Built files: written whole or not at all, compared in words, nothing stale left."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from grading.build.tree import compare_tree, first_difference, write_tree
from grading.files import write_whole

TREE = {"notebooks/th/a.ipynb": b"one\n", "notebooks/th/b.ipynb": b"two\n"}
OWNED = ("notebooks/th",)


def notebook(*sources: str) -> bytes:
    return (
        json.dumps({"cells": [{"source": source} for source in sources]}, indent=1) + "\n"
    ).encode()


def test_what_was_written_has_no_differences(tmp_path: Path):
    assert sorted(write_tree(tmp_path, TREE, OWNED)) == sorted(TREE)
    assert compare_tree(tmp_path, TREE, OWNED) == []


def test_writing_again_touches_nothing(tmp_path: Path):
    write_tree(tmp_path, TREE, OWNED)
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}
    assert write_tree(tmp_path, TREE, OWNED) == []
    assert before == {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}


def test_a_missing_file_is_said(tmp_path: Path):
    assert [str(one) for one in compare_tree(tmp_path, {"a.txt": b""})] == ["a.txt: is missing"]


def test_a_file_that_no_source_yields_is_said_and_then_deleted(tmp_path: Path):
    write_tree(tmp_path, TREE, OWNED)
    (tmp_path / "notebooks/th/old.ipynb").write_bytes(b"")
    (tmp_path / "notebooks/th/.ipynb_checkpoints").mkdir()
    (tmp_path / "notebooks/th/.ipynb_checkpoints/a.ipynb").write_bytes(b"")
    found = compare_tree(tmp_path, TREE, OWNED)
    assert [str(one) for one in found] == ["notebooks/th/old.ipynb: is not built from any source"]
    assert write_tree(tmp_path, TREE, OWNED) == ["notebooks/th/old.ipynb"]
    assert compare_tree(tmp_path, TREE, OWNED) == []


def test_files_beside_the_built_folders_are_left_alone(tmp_path: Path):
    (tmp_path / "notebooks").mkdir()
    (tmp_path / "notebooks/a.py").write_bytes(b"source")
    write_tree(tmp_path, TREE, OWNED)
    assert (tmp_path / "notebooks/a.py").read_bytes() == b"source"


def test_the_first_difference_in_a_notebook_names_line_and_cell():
    said = first_difference("a.ipynb", notebook("one", "two", "three"), notebook("one", "2", "3"))
    assert "cell 2" in said and '\'"source": "two"\', should be \'"source": "2"\'' in said


def test_a_cell_too_few_is_a_difference():
    assert "should be" in first_difference("a.ipynb", notebook("one"), notebook("one", "two"))


def test_the_first_difference_in_a_table_names_its_line():
    assert first_difference("a.csv", b"x\n1\n2\n", b"x\n1\n3\n") == "line 3: is '2', should be '3'"


def test_a_file_cut_off_differs_at_its_end():
    assert (
        first_difference("a.csv", b"x\n1", b"x\n1\n2")
        == "line 3: is '(end of file)', should be '2'"
    )


def test_a_difference_of_line_ends_only_is_told():
    assert first_difference("a.csv", b"x\r\n1\r\n", b"x\n1\n") == r"line 1: is 'x\r', should be 'x'"


def test_the_first_difference_of_what_is_no_text_names_its_byte():
    assert (
        first_difference("a.mo", b"\xde\x12\x04\x95", b"\xde\x12\x05\x95")
        == "differs from byte 2 on"
    )


def test_a_notebook_that_is_no_json_is_still_compared():
    assert first_difference("a.ipynb", b"{", b"{}\n") == "line 1: is '{', should be '{}'"


KILLED = """
import os, signal, sys
from pathlib import Path
from grading.build import tree

class Tree(dict):
    def items(self):
        for number, (path, content) in enumerate(super().items()):
            if number == 1:
                os.kill(os.getpid(), signal.SIGKILL)
            yield path, content

tree.write_tree(Path(sys.argv[1]), Tree(a=b'new', b=b'new'))
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no SIGKILL on this system")
def test_a_build_killed_half_way_leaves_whole_files_only(tmp_path: Path):
    write_tree(tmp_path, {"a": b"old", "b": b"old"})
    killed = subprocess.run([sys.executable, "-c", KILLED, str(tmp_path)], check=False)
    assert killed.returncode == -signal.SIGKILL
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {
        "a": b"new",
        "b": b"old",
    }


def test_what_a_killed_build_left_beside_is_cleared_away(tmp_path: Path):
    write_tree(tmp_path, TREE, OWNED)
    (tmp_path / "notebooks/th/.a.ipynb.new").write_bytes(b"hal")
    write_tree(tmp_path, TREE, OWNED)
    assert sorted(path.name for path in (tmp_path / "notebooks/th").iterdir()) == [
        "a.ipynb",
        "b.ipynb",
    ]


def test_a_link_is_replaced_and_never_followed(tmp_path: Path):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_bytes(b"same")
    (tmp_path / "link").symlink_to(elsewhere)
    assert write_whole(tmp_path / "link", b"same")
    assert not (tmp_path / "link").is_symlink()
    write_whole(tmp_path / "link", b"other")
    assert elsewhere.read_bytes() == b"same"
