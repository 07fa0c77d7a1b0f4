"""Reading what was handed in: every damage is mended or named, and nothing else is raised."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from curriculum.kit.i18n import translate
from grading import intake
from grading.assignment import Assignment
from grading.engine import grade
from grading.findings import UNREADABLE_HINT
from grading.intake import Submission, Unreadable, read_submission
from grading.verdict import Status

Notebook = dict[str, Any]


@pytest.fixture
def read(assignment: Assignment) -> Callable[[bytes], Submission]:
    return lambda content: read_submission(content, assignment)


def mended(submission: Submission) -> set[tuple[str, str]]:
    return {(repair.message, repair.grade_id) for repair in submission.repairs}


def source_of(submission: Submission, name: str) -> str:
    return next(cell.source for cell in submission.cells if cell.name == name)


def test_an_honest_notebook_needs_no_repair(read, solved, assignment):
    submission = read(solved())
    assert submission.repairs == ()
    assert [cell.name for cell in submission.cells] == list(assignment.release_cells)
    assert "people_inside = 18 * 90 / 60" in submission.answers["q1_07"]


def test_the_other_edition_needs_no_repair(read, solved):
    submission = read(solved(lang="en"))
    assert (submission.lang, submission.repairs) == ("en", ())


def test_a_missing_cell_is_put_back(read, solved, named):
    submission = read(solved(change=lambda nb: nb["cells"].remove(named(nb, "q1_07"))))
    assert mended(submission) == {(intake.MISSING, "q1_07")}
    assert "people_inside = ..." in source_of(submission, "q1_07")


def test_a_missing_test_cell_is_put_back(read, solved, named):
    submission = read(solved(change=lambda nb: nb["cells"].remove(named(nb, "q1_07_check"))))
    assert mended(submission) == {(intake.MISSING, "q1_07_check")}
    assert source_of(submission, "q1_07_check") == 'check("q1_07")'


def test_a_copy_left_untouched_is_no_answer(read, solved, named, assignment):
    def copy_starter(notebook: Notebook) -> None:
        starter = {**named(notebook, "q1_07"), "source": assignment.release_cells["q1_07"].source}
        notebook["cells"].append(starter)

    submission = read(solved(change=copy_starter))
    assert mended(submission) == {(intake.DOUBLED, "q1_07")}
    assert "people_inside = 18 * 90 / 60" in submission.answers["q1_07"]


def test_the_halves_of_a_split_cell_both_count(read, solved, named):
    def split(notebook: Notebook) -> None:
        at = notebook["cells"].index(named(notebook, "q1_07"))
        half = {**notebook["cells"][at], "source": "lead_needed = 40"}
        notebook["cells"][at]["source"] = "people_inside = 27"
        notebook["cells"].insert(at + 1, half)

    submission = read(solved(change=split))
    run = [cell.source for cell in submission.cells if cell.is_code]
    assert run.index("people_inside = 27") < run.index("lead_needed = 40")
    assert submission.answers["q1_07"] == "people_inside = 27\n\nlead_needed = 40"


def test_an_empty_half_of_a_split_cell_hides_nothing(read, solved, named):
    def split(notebook: Notebook) -> None:
        at = notebook["cells"].index(named(notebook, "q1_07"))
        notebook["cells"].insert(at + 1, {**notebook["cells"][at], "source": " \n"})

    submission = read(solved(change=split))
    assert "people_inside = 18 * 90 / 60" in source_of(submission, "q1_07")


def test_a_written_task_in_two_cells_is_whole(read, solved, named):
    def split(notebook: Notebook) -> None:
        at = notebook["cells"].index(named(notebook, "q1_m"))
        half = {**notebook["cells"][at], "source": "second half"}
        notebook["cells"][at]["source"] = "first half"
        notebook["cells"].insert(at + 1, half)

    assert read(solved(change=split)).answers["q1_m"] == "first half\n\nsecond half"


def test_moved_cells_run_in_the_order_of_the_release(read, solved, assignment):
    submission = read(solved(change=lambda nb: nb["cells"].reverse()))
    assert [cell.name for cell in submission.cells] == list(assignment.release_cells)
    assert submission.repairs == ()


@pytest.mark.parametrize("kind", ["markdown", "raw", None, "spreadsheet", 7])
def test_an_answer_of_another_type_is_read_as_code(read, solved, named, kind):
    submission = read(solved(change=lambda nb: named(nb, "q1_07").update(cell_type=kind)))
    assert mended(submission) == {(intake.RETYPED, "q1_07")}
    assert next(cell for cell in submission.cells if cell.name == "q1_07").is_code


def test_an_edited_locked_cell_is_restored(read, solved, named):
    submission = read(
        solved(change=lambda nb: named(nb, "q1_07_check").update(source="check = print"))
    )
    assert mended(submission) == {(intake.RESTORED, "q1_07_check")}
    assert source_of(submission, "q1_07_check") == 'check("q1_07")'


def test_lost_labels_are_found_by_cell_id(read, solved, assignment):
    submission = read(solved(change=lambda nb: [cell.update(metadata={}) for cell in nb["cells"]]))
    assert {message for message, _ in mended(submission)} == {intake.FOUND_BY_ID}
    assert set(submission.answers) == {*assignment.questions, "q1_m"}
    assert "people_inside = 18 * 90 / 60" in submission.answers["q1_07"]


def test_an_answer_as_long_as_a_book_is_left_out(read, solved):
    submission = read(solved({"q1_07": "#" * (intake.MAX_SOURCE + 1)}))
    assert mended(submission) == {(intake.TOO_LONG, "q1_07")}


def test_added_cells_stay_where_they_were_put(read, solved, named):
    def add(notebook: Notebook) -> None:
        at = notebook["cells"].index(named(notebook, "q1_07"))
        notebook["cells"].insert(
            at, {"cell_type": "code", "source": "ผู้มาติดต่อ = 18", "metadata": {}}
        )

    submission = read(solved(change=add))
    names = [cell.name for cell in submission.cells]
    assert names.index("extra_1") == names.index("q1_07") - 1
    assert submission.repairs == ()


def test_a_source_as_list_of_lines_is_joined(read, solved, named):
    lines = ["people_inside = 27\n", "lead_needed = 40", 5, None]
    submission = read(solved(change=lambda nb: named(nb, "q1_07").update(source=lines)))
    assert submission.answers["q1_07"] == "people_inside = 27\nlead_needed = 40"


def test_cells_that_are_no_cells_are_passed_over(read, solved):
    odd = [
        None,
        5,
        "cell",
        [],
        {},
        {"source": 5},
        {"source": {}},
        {"metadata": [], "id": {}, "source": "x"},
    ]
    submission = read(solved(change=lambda nb: nb["cells"].extend(odd)))
    assert submission.repairs == ()


def test_a_lone_surrogate_can_be_run_and_kept(read, solved, named):
    broken = b'"people_inside = 27 # \\ud83d"'
    content = solved({"q1_07": "MARK"}).replace(b'"MARK"', broken)
    answer = read(content).answers["q1_07"]
    assert answer.encode() and answer.startswith("people_inside = 27")


def test_a_byte_order_mark_is_no_damage(read, solved):
    assert read(b"\xef\xbb\xbf" + solved()).repairs == ()


def test_outputs_of_any_kind_are_not_looked_at(read, solved):
    def spoil(notebook: Notebook) -> None:
        for cell in notebook["cells"]:
            cell.update(outputs={"no": "list"}, execution_count="often")

    assert read(solved(change=spoil)).repairs == ()


UNREADABLE = {
    "empty": b"",
    "blank": b" \n\t",
    "not_json": b"Dear trainer, here is my homework.",
    "web_page": b"<!doctype html><html></html>",
    "archive": b"PK\x03\x04\x14\x00\x08\x00",
    "null_bytes": b"\0" * 4096,
    "utf_16": json.dumps({"cells": []}).encode("utf-16"),
    "utf_16_without_mark": json.dumps({"cells": []}).encode("utf-16-le"),
    "nested_without_end": b"[" * 200_000,
    "nested_and_closed": b"[" * 100_000 + b"]" * 100_000,
    "a_number": b"5",
    "a_list": b"[]",
    "endless_number": b"9" * 10_000,
    "nbformat_3": json.dumps({"nbformat": 3, "worksheets": [{"cells": []}]}).encode(),
    "cells_are_no_list": b'{"cells": {"1": {}}}',
    "no_cells": b'{"cells": []}',
    "foreign": json.dumps(
        {"cells": [{"cell_type": "code", "source": "1", "metadata": {}}]}
    ).encode(),
    "too_many_cells": json.dumps({"cells": [{}] * 2_001}).encode(),
    "25_megabytes": b" " * 25 * 2**20 + b"{}",
}


@pytest.mark.parametrize("name", UNREADABLE)
def test_what_cannot_be_read_is_not_a_zero_and_says_why(assignment, name):
    verdict = grade(UNREADABLE[name], assignment)
    assert (verdict.status, verdict.verdicts) == (Status.CANNOT_JUDGE, ())
    assert verdict.cause.says("th") != verdict.cause.says("en") and "{" not in verdict.cause.says(
        "th"
    )
    assert verdict.cause.advises("th") == translate(UNREADABLE_HINT, "th") != UNREADABLE_HINT


@pytest.mark.parametrize("share", [0.1, 0.5, 0.99])
def test_a_notebook_cut_off_is_told_as_such(read, solved, share):
    content = solved()
    with pytest.raises(Unreadable, match=r"cut off|not text in UTF-8"):
        read(content[: int(len(content) * share)])


def test_a_notebook_is_not_read_past_its_limit(read):
    with pytest.raises(Unreadable, match="20 MB"):
        read(b"x" * (intake.MAX_BYTES + 1))


ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4)
    ),
    max_leaves=12,
)
A_LABEL = st.sampled_from(["q1_01", "q1_01_check", "setup", "q1_m", "no_such"]) | ANY_JSON
A_CELL = st.fixed_dictionaries(
    {},
    optional={
        "cell_type": st.sampled_from(["code", "markdown"]) | ANY_JSON,
        "id": ANY_JSON,
        "source": st.text(max_size=20)
        | st.lists(st.text(max_size=5) | st.none(), max_size=3)
        | ANY_JSON,
        "metadata": st.fixed_dictionaries(
            {"nbgrader": st.fixed_dictionaries({"grade_id": A_LABEL}) | ANY_JSON}
        )
        | ANY_JSON,
    },
)
A_NOTEBOOK = st.fixed_dictionaries({"cells": st.lists(A_CELL | ANY_JSON, max_size=6)})


@settings(
    max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    content=st.binary(max_size=200) | (A_NOTEBOOK | ANY_JSON).map(lambda v: json.dumps(v).encode())
)
def test_arbitrary_input_is_read_whole_or_refused_in_words(assignment, content):
    try:
        submission = read_submission(content, assignment)
    except Unreadable as error:
        assert str(error)
        return
    names = [cell.name for cell in submission.cells]
    assert set(assignment.release_cells) <= set(names) and len(names) == len(set(names))
    assert "\n".join(cell.source for cell in submission.cells).encode()
