"""A source that cannot be built names its file, its cell, the cause and what to do."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from curriculum.kit.registry import questions, tasks
from grading.build.edition import Grading, assemble
from grading.build.key import sealed_keys
from grading.build.source import BrokenSource, read_source

SETUP = '# %% tags=["edition"]\nfrom curriculum import check, use_edition\nuse_edition("en")\n'
TEXT = '# %% [markdown] question="q1_07" part="text"\n# How many people?\n'
ANSWER = (
    '# %% question="q1_07" part="answer"\npeople_inside = ...\nlead_needed = ...\n'
    "### BEGIN SOLUTION\npeople_inside, lead_needed = 27, 40\n### END SOLUTION\n"
)
CHECK = '# %% question="q1_07" part="check"\ncheck("q1_07")\n'
HIDDEN = "### BEGIN HIDDEN TESTS\n{}\n### END HIDDEN TESTS\n"


@pytest.fixture
def build(tmp_path: Path) -> Callable[[str | bytes], object]:
    """Build an exercise of one question from this text, as `workshop build` does."""

    def build_it(text: str | bytes) -> object:
        path = tmp_path / "exercise.py"
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        source = read_source(path)
        asked = {"q1_07": questions("value_chain")["q1_07"]}
        keys = sealed_keys(source, asked)
        return assemble(source, "th", Grading(asked, tasks("value_chain"), keys))

    return build_it


def test_a_whole_source_is_built(build):
    notebook = build(SETUP + TEXT + ANSWER + CHECK)
    ids = [cell.metadata.nbgrader.grade_id for cell in notebook.cells]
    assert ids == ["setup", "q1_07_text", "q1_07", "q1_07_check"]
    assert len({cell.id for cell in notebook.cells}) == 4


BROKEN = {
    # text of the source: cell, part of the cause
    "unknown_metadata": (SETUP + '# %% quiz="yes"\n1\n', 2, "unknown cell metadata ['quiz']"),
    "markdown_check": (SETUP + TEXT + ANSWER + '# %% [markdown] question="q1_07" part="check"\n# check\n', 4, "must be code"),
    "code_text": (SETUP + '# %% question="q1_07" part="text"\n1\n', 2, "must be markdown"),
    "raw_cell": (SETUP + "# %% [raw]\n# x\n", 2, "a raw cell"),
    "syntax_error": (SETUP + "# %%\n1 +\n", 2, "Python cannot read it at line 5"),
    "unknown_part": (SETUP + '# %% question="q1_07" part="hint"\n1\n', 2, "part='hint' is not known"),
    "part_without_question": (SETUP + '# %% part="answer"\n1\n', 2, "belong together"),
    "question_is_no_word": (SETUP + '# %% question=["q1_07"] part="answer"\n1\n', 2, "are words"),
    "empty_cell": (SETUP + "# %%\n\n# %%\n1\n", 2, "the cell is empty"),
    "duplicate_part": (SETUP + TEXT + ANSWER + CHECK + ANSWER, 5, "a second answer cell of q1_07"),
    "no_solution_region": (SETUP + TEXT + ANSWER.replace("### BEGIN SOLUTION\n", "") + CHECK, 3, "no solution region"),
    "no_text_first": (SETUP + ANSWER + CHECK, 2, "does not begin with its text"),
    "unknown_question": (
        SETUP + TEXT + ANSWER + CHECK + '# %% [markdown] question="q9_99" part="text"\n# ?\n', 5, "no question 'q9_99'",
    ),
    "check_of_another": (SETUP + TEXT + ANSWER + CHECK.replace('check("q1_07")', 'check("q1_06")'), 4, "another question"),
    "check_of_a_name": (SETUP + TEXT + ANSWER + CHECK.replace('check("q1_07")', "check(question)"), 4, "another question"),
    "unknown_argument": (SETUP + TEXT + ANSWER + CHECK + HIDDEN.format('check("q1_07", expected=27)'), 4, "no expected"),
    "argument_is_no_value": (SETUP + TEXT + ANSWER + CHECK + HIDDEN.format('check("q1_07", inputs=cases)'), 4, "no plain value"),
    "hidden_in_the_open": (SETUP + TEXT + ANSWER + CHECK + 'check("q1_07", inputs=[[1]])\n', 4, "in the open"),
    "accept_of_no_part": (
        SETUP + TEXT + ANSWER + CHECK + HIDDEN.format('check("q1_07", accept={"people": [1]})'), 4, "no part of the answer",
    ),
    "no_check": (SETUP + TEXT + ANSWER, 3, "has no check cell"),
    "solution_stops": (SETUP + TEXT + ANSWER.replace("27, 40", "1 / 0, 40") + CHECK, 3, "stopped at line 4"),
    "solution_leaves_dots": (SETUP + TEXT + ANSWER.replace("27, 40", "27, ...") + CHECK, 3, "lead_needed"),
    "solution_misses_a_name": (SETUP + TEXT + ANSWER.replace("lead_needed", "lead") + CHECK, 3, "lead_needed"),
    "solution_exits": (SETUP + TEXT + ANSWER.replace("27, 40", "__import__('os')._exit(1)") + CHECK, 3, "did not end well"),
    "set_up_without_edition": (SETUP.replace('use_edition("en")', "1") + TEXT + ANSWER + CHECK, 1, "use_edition"),
    "no_cells": ("print('hello')\n", 1, "no cell"),
    "empty_file": ("", 1, "no cell"),
    "text_before_the_first_cell": ("print('hello')\n\n" + SETUP, 1, "cells are read"),
    "not_utf_8": (SETUP.encode() + b"# %%\n'\xe0\xb8'\n", 1, "UTF-8"),
}  # fmt: skip


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_source_names_file_cell_cause_and_what_to_do(build, tmp_path, name):
    text, cell, cause = BROKEN[name]
    with pytest.raises(BrokenSource) as caught:
        build(text)
    error = caught.value
    assert (error.path, error.cell) == (tmp_path / "exercise.py", cell)
    assert cause in str(error) and str(error).startswith(
        f"{error.path}, cell {cell} (line {error.line}): "
    )
    assert error.todo.endswith(".")


def test_the_line_is_where_the_cell_begins(build):
    with pytest.raises(BrokenSource) as caught:
        build(SETUP + "# %%\n1 +\n")
    assert caught.value.line == 4


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(BrokenSource, match=r"absent\.py.*the file is missing"):
        read_source(tmp_path / "absent.py")
