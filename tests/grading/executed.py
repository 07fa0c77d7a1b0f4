"""A notebook run by nbgrader's own kernel or by the warm one, brought to a form that compares.

Left out are timings, addresses, process numbers and random model ids, which differ from run to
run of nbgrader's own kernel as well.
"""

from __future__ import annotations

import difflib
import json
import os
import re
from pathlib import Path

import nbformat
from nbgrader.preprocessors import ClearOutput, Execute
from nbgrader.utils import setenv

CHANGING = [
    (re.compile(r"0x[0-9a-f]{6,}"), "0xADDRESS"),
    (re.compile(r"ipykernel_\d+/\d+\.py"), "ipykernel_PID/HASH.py"),
    (re.compile(r"(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])"), "MODEL"),
]


def executed(notebook: nbformat.NotebookNode, by: type[Execute], folder: Path) -> dict[str, str]:
    """The notebook with its outputs, by cell, as it would stand in the file."""
    notebook = nbformat.reads(nbformat.writes(notebook), as_version=4)
    resources = {"metadata": {"path": str(folder)}}
    notebook, resources = ClearOutput().preprocess(notebook, resources)
    # nbgrader's kernel inherits it, and ipykernel then lets raw writes to descriptor 1 pass by
    current = os.environ.pop("PYTEST_CURRENT_TEST", None)
    try:
        # as both `nbgrader autograde` and the engine say to the kernel that nobody looks on
        with setenv(NBGRADER_EXECUTION="autograde"):
            notebook, _ = by(record_timing=False).preprocess(notebook, resources)
    finally:
        if current is not None:
            os.environ["PYTEST_CURRENT_TEST"] = current
    for cell in (cell for cell in notebook.cells if cell.cell_type == "code"):
        cell.outputs = in_one_piece(cell.get("outputs", []))
    names = [str(number) for number in range(len(notebook.cells))]
    if "id" in notebook.cells[0]:
        names = [cell.id for cell in notebook.cells]
    texts = {
        name: stable(json.dumps(cell, indent=1, ensure_ascii=False, sort_keys=True, default=str))
        for name, cell in zip(names, notebook.cells, strict=True)
    }
    return texts | {"metadata": stable(json.dumps(widgets_in_order(notebook.metadata), indent=1))}


def in_one_piece(outputs: list) -> list:
    """Text that was printed in one go may arrive in pieces: a matter of timing."""
    whole: list = []
    for one in outputs:
        last = whole[-1] if whole else {}
        if one.output_type == "stream" and last.get("name") == one.name:
            last["text"] += one.text
        else:
            whole.append(one)
    return whole


def stable(text: str) -> str:
    for pattern, name in CHANGING:
        text = pattern.sub(name, text)
    return text


def widgets_in_order(metadata: dict) -> dict:
    """The metadata with random model ids taken away."""
    metadata = json.loads(json.dumps(metadata))
    for state in metadata.get("widgets", {}).values():
        state["state"] = sorted(stable(json.dumps(one)) for one in state["state"].values())
    return metadata


def assert_equal(plain: dict[str, str], warm: dict[str, str]) -> None:
    differences = [
        line
        for name in plain
        if plain[name] != warm[name]
        for line in difflib.unified_diff(
            plain[name].splitlines(),
            warm[name].splitlines(),
            f"{name}: nbgrader",
            "warm",
            "",
            "",
            2,
        )
    ]
    assert not differences, "\n".join(line[:300] for line in differences[:200])
    assert plain.keys() == warm.keys()
