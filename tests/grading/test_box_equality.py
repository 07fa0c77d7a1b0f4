"""A notebook run by the warm kernel equals the one run by nbgrader's own, byte for byte."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import nbformat
import nbgrader
import pytest
from cells_of_every_kind import CELLS
from executed import assert_equal, executed, stable
from nbclient import NotebookClient
from nbgrader.preprocessors import Execute

from curriculum.kit.registry import modules
from grading.box import Cell, run_cells
from grading.box.warm.execute import WarmExecute
from grading.box.warm.manager import ROOMY, WarmKernelManager, beside

MODULES = [module.id for module in modules()]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What lies beside the notebook."""
    made = tmp_path_factory.mktemp("beside")
    (made / "given.csv").write_text("ตำบล,n\nก,1\n")
    (made / "helper_beside.py").write_text("VALUE = 'from the folder'\n")
    return made


@pytest.fixture(scope="module")
def both(folder: Path) -> tuple[dict[str, str], dict[str, str]]:
    notebook = nbformat.v4.new_notebook()
    for name, source in CELLS.items():
        notebook.cells.append(nbformat.v4.new_code_cell(source, id=name))
    return executed(notebook, Execute, folder), executed(notebook, WarmExecute, folder)


@pytest.mark.parametrize("name", [*CELLS, "metadata"])
def test_a_cell_of_every_kind_comes_out_the_same(both, name: str) -> None:
    plain, warm = both
    assert_equal({name: plain[name]}, {name: warm[name]})


@pytest.fixture(scope="module")
def engines_own(folder: Path) -> dict[str, str]:
    """The outputs of the same cells from the engine, which needs no event loop for them."""
    ran = run_cells(
        [Cell(*named) for named in CELLS.items()], ROOMY, beside(folder, ROOMY.disk_bytes // 2)
    )
    assert not ran.faults
    return {name: outputs_as_text(outputs) for name, outputs in ran.outputs.items()}


@pytest.fixture(scope="module")
def nbclients(folder: Path) -> dict[str, str]:
    """The outputs of the same cells from nbclient, in one piece for each stream."""
    notebook = nbformat.v4.new_notebook()
    notebook.cells += [nbformat.v4.new_code_cell(source, id=name) for name, source in CELLS.items()]
    NotebookClient(
        notebook, kernel_manager_class=WarmKernelManager, allow_errors=True, coalesce_streams=True,
        resources={"metadata": {"path": str(folder)}},
    ).execute()  # fmt: skip
    return {cell.id: outputs_as_text(cell.outputs) for cell in notebook.cells}


def outputs_as_text(outputs: list) -> str:
    return stable(json.dumps(outputs, indent=1, ensure_ascii=False, sort_keys=True))


@pytest.mark.parametrize("name", CELLS)
def test_the_engines_own_way_of_running_a_cell_gives_the_same(
    engines_own, nbclients, name: str
) -> None:
    assert_equal({name: nbclients[name]}, {name: engines_own[name]})


@pytest.mark.parametrize("module", MODULES)
def test_the_honest_exercise_of_a_module_comes_out_the_same(
    module: str, solved: Callable, tmp_path
) -> None:
    notebook = nbformat.reads(solved(module=module).decode(), as_version=4)
    assert_equal(executed(notebook, Execute, tmp_path), executed(notebook, WarmExecute, tmp_path))


def test_an_untouched_exercise_comes_out_the_same(solved: Callable, tmp_path) -> None:
    notebook = nbformat.reads(solved(right=False).decode(), as_version=4)
    assert_equal(executed(notebook, Execute, tmp_path), executed(notebook, WarmExecute, tmp_path))


@pytest.fixture(scope="module")
def example_course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """nbgrader's own example, as `nbgrader quickstart` copies it."""
    example = Path(nbgrader.__file__).parent / "docs/source/user_guide/source/ps1"
    return Path(shutil.copytree(example, tmp_path_factory.mktemp("example") / "ps1"))


@pytest.mark.parametrize("problem", ["problem1.ipynb", "problem2.ipynb"])
def test_nbgraders_example_course_comes_out_the_same(example_course: Path, problem: str) -> None:
    notebook = nbformat.read(example_course / problem, as_version=4)
    assert_equal(
        executed(notebook, Execute, example_course), executed(notebook, WarmExecute, example_course)
    )
