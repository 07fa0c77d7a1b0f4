"""Files that are no proper notebook, and notebooks whose cells were tampered with."""

from __future__ import annotations

import json
from typing import Any

from corpus.attack import Attack, Notebook, cell_of
from grading.verdict import Status

REFUSED, REPAIRED = Status.CANNOT_JUDGE, Status.REPAIRED


def _damaged(name: str, what: str, change: Any, **more: Any) -> Attack:
    """Honest work in a damaged notebook: nothing is lost but what was taken away."""
    return Attack(name, what, change=change, right=True, **{"points": 80, **more})


def _spoilt(name: str, what: str, spoil: Any, **more: Any) -> Attack:
    return Attack(name, what, spoil=spoil, right=True, **{"status": REFUSED, **more})


def _each(notebook: Notebook, **changes: Any) -> None:
    for cell in notebook["cells"]:
        cell.update(changes)


def _doubled_test(notebook: Notebook) -> None:
    at = notebook["cells"].index(cell_of(notebook, "q1_01_check"))
    notebook["cells"].insert(at, json.loads(json.dumps(notebook["cells"][at])))


def _schema(version: int):
    return lambda notebook: [
        cell["metadata"]["nbgrader"].update(schema_version=version) for cell in notebook["cells"]
    ]


def _relabel(notebook: Notebook) -> None:
    for cell in notebook["cells"]:
        cell["metadata"]["nbgrader"].update(solution=True, grade=True, locked=False, points=99)


def _test_as_answer(notebook: Notebook) -> None:
    """The label of the answer on the test cell, and the other way round."""
    answer, test = cell_of(notebook, "q1_05"), cell_of(notebook, "q1_05_check")
    a, b = answer["metadata"]["nbgrader"], test["metadata"]["nbgrader"]
    a["grade_id"], b["grade_id"] = b["grade_id"], a["grade_id"]


def _nested(depth: int):
    def nest(content: bytes) -> bytes:
        return content[:-1] + b', "deep": ' + b"[" * depth + b"]" * depth + b"}"

    return nest


def _long_answer(notebook: Notebook) -> None:
    cell_of(notebook, "q1_05")["source"] = "x = 1\n" * 100_000


def _thai(notebook: Notebook) -> None:
    cell_of(notebook, "q1_02")["source"] = (
        "เวลาที่มีคุณค่า = 4 + 3 + 1.5\nva_time = เวลาที่มีคุณค่า\npce = เวลาที่มีคุณค่า / 90"
    )


def _version_3(content: bytes) -> bytes:
    notebook = json.loads(content)
    cells = [
        {"cell_type": c["cell_type"], "input": c["source"], "language": "python", "outputs": [], "metadata": c["metadata"]}
        for c in notebook["cells"]
    ]  # fmt: skip
    old = {"nbformat": 3, "nbformat_minor": 0, "metadata": {"name": ""}, "worksheets": [{"cells": cells}]}  # fmt: skip
    return json.dumps(old).encode()


def _warns(notebook: Notebook) -> None:
    cell_of(notebook, "q1_05")["source"] = (
        "import sys, warnings\ndef utilization(lam, minutes, c):\n    warnings.warn('odd')\n"
        "    print('working', file=sys.stderr)\n    return lam * minutes / 60 / c"
    )


def _attachments(notebook: Notebook) -> None:
    cell_of(notebook, "q1_m")["attachments"] = {"x.png": {"image/png": "A" * 5_000_000}}


ATTACKS = (
    _damaged("test_cells_deleted", "every test cell is deleted", status=REPAIRED, change=lambda nb: nb.update(
        cells=[c for c in nb["cells"] if not c["metadata"]["nbgrader"]["grade_id"].endswith("_check")])),
    _damaged("one_test_cell_doubled", "one copied test cell (nbgrader#1083)", _doubled_test),
    _damaged("answers_doubled", "every cell stands twice", status=REPAIRED,
        change=lambda nb: nb["cells"].extend(json.loads(json.dumps(nb["cells"])))),
    _damaged("cells_moved", "the cells stand in reverse order", lambda nb: nb["cells"].reverse()),
    _damaged("cells_retyped", "every cell is a markdown cell", lambda nb: _each(nb, cell_type="markdown"), status=REPAIRED),
    _damaged("cells_of_no_type", "every cell is of type spreadsheet", lambda nb: _each(nb, cell_type="spreadsheet"), status=REPAIRED),
    _damaged("labels_stripped", "every cell's metadata is gone", lambda nb: _each(nb, metadata={}), status=REPAIRED),
    _damaged("labels_and_ids_exchanged", "the labels of an answer and its test are exchanged", _test_as_answer,
        status=REPAIRED, points=72),
    _damaged("relabelled", "every cell says that it is an answer of 99 points", _relabel),
    _damaged("ids_all_the_same", "every cell has the same id", lambda nb: _each(nb, id="same")),
    _damaged("schema_version_0", "nbgrader's schema_version is 0", _schema(0)),
    _damaged("schema_version_99", "nbgrader's schema_version is 99", _schema(99)),
    _damaged("metadata_of_odd_types", "metadata, ids and outputs are numbers and lists", status=REPAIRED, change=lambda nb: [
        c.update(outputs=5, execution_count="x", attachments=[], metadata={"nbgrader": [], "tags": 7}) for c in nb["cells"]]),
    _damaged("cells_of_100000", "100,000 cells", lambda nb: nb["cells"].extend([{"cell_type": "code", "source": "", "metadata": {}, "outputs": []}] * 100_000),
        points=0, status=REFUSED),
    _damaged("extra_cells_by_the_hundred", "300 more cells that print", points=80, change=lambda nb: nb["cells"].extend(
        {"cell_type": "code", "source": "1", "metadata": {}, "outputs": [], "execution_count": None, "id": f"x{n}"} for n in range(300))),
    _damaged("answer_as_long_as_a_book", "an answer of 600,000 characters", _long_answer, points=72, status=REPAIRED),
    _damaged("names_in_thai", "variables with Thai names, which are no attack at all", _thai),
    _damaged("honest_warnings", "honest code that warns and writes to stderr, which is no attack at all", _warns),
    _damaged("attachment_of_5_megabytes", "a picture of 5 MB pasted into the written answer", _attachments),
    _damaged("kernel_of_another_language", "the notebook asks for a kernel that runs a shell command", lambda nb: nb["metadata"].update(
        kernelspec={"name": "bash; touch @MARKER@", "display_name": "x", "language": "bash"})),
    _damaged("source_of_odd_lines", "the source of an answer is a list with numbers in it", points=72,
        change=lambda nb: cell_of(nb, "q1_05").update(source=["def utilization(lam, minutes, c):\n", 5, None, {}, "    return 0"])),
    _spoilt("notebook_of_version_3", "nbformat 3", _version_3),
    _spoilt("nested_100000_deep", "JSON nested 100,000 deep", _nested(100_000)),
    _spoilt("cut_off", "half of the file", lambda content: content[: len(content) // 2]),
    _spoilt("nul_bytes", "the last kilobytes are NUL bytes", lambda content: content[:-3000] + bytes(3000)),
    _spoilt("utf_16", "the file is written in UTF-16", lambda content: content.decode().encode("utf-16")),
    _spoilt("byte_order_mark", "a byte order mark in front", lambda content: b"\xef\xbb\xbf" + content, status=Status.GRADED, points=80),
    _spoilt("nul_inside_an_answer", "a NUL character inside an answer", lambda content: content.replace(b"lam * minutes", b"lam * \\u0000 minutes"),
        status=Status.GRADED, points=72),
    _spoilt("half_a_surrogate", "half of a surrogate pair inside an answer", lambda content: content.replace(b"return lam * minutes", b"'\\\\ud83d'; return lam * minutes"),
        status=Status.GRADED, points=80),
    _spoilt("doubled_keys", "the key cells stands twice, the second one empty", lambda content: content[:-1] + b', "cells": []}'),
    _spoilt("endless_number", "a number of 10 million digits", lambda content: content[:-1] + b', "n": ' + b"9" * 10_000_000 + b"}"),
    _spoilt("larger_than_20_megabytes", "21 MB of white space", lambda content: content + b" " * 21 * 2**20),
    _spoilt("empty", "an empty file", lambda content: b""),
    _spoilt("not_json", "a web page that is named .ipynb", lambda content: b"<!doctype html><script>alert(1)</script>"),
)  # fmt: skip
