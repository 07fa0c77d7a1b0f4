"""The warm kernel by one line of configuration, wherever nbclient's interfaces are used."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient
from nbconvert.preprocessors import ExecutePreprocessor
from nbgrader.preprocessors import Execute
from traitlets.config import Config

from grading.box.warm.execute import MANAGER, WarmExecute, use_warm_kernels
from grading.box.warm.manager import WarmKernelManager, beside

pytestmark = pytest.mark.slow

PROJECT = Path(__file__).resolve().parents[2]
WHO = "import os; print(os.getpid())"
"""PID 1 is the sign of the box: its process is the first of a namespace."""


def notebook(*sources: str) -> nbformat.NotebookNode:
    made = nbformat.v4.new_notebook()
    made.cells = [nbformat.v4.new_code_cell(source) for source in sources]
    return made


def text(cell: nbformat.NotebookNode) -> str:
    return "".join(
        out.get("text", "") or out.get("evalue", "") or out.get("data", {}).get("text/plain", "")
        for out in cell.outputs
    )


def test_nbconvert_takes_it_from_its_configuration():
    config = Config({"ExecutePreprocessor": {"kernel_manager_class": MANAGER}})
    ran, _ = ExecutePreprocessor(config=config).preprocess(notebook(WHO), {})
    assert text(ran.cells[0]) == "1\n"
    assert ran.metadata.language_info.name == "python"


def test_nbgrader_overrides_its_own_configuration_still():
    """nbgrader 0.9.6 passes AsyncKernelManager as an argument; once that is mended, the patch in
    `use_warm_kernels` can go."""
    made = Execute(config=Config({"Execute": {"kernel_manager_class": MANAGER}}))
    assert made.kernel_manager_class is not WarmKernelManager


def test_nbgraders_execute_takes_it_from_one_line(monkeypatch):
    from nbgrader.preprocessors import execute

    monkeypatch.setattr(execute, "AsyncKernelManager", execute.AsyncKernelManager)
    config = Config()
    use_warm_kernels(config)
    ran, _ = Execute(config=config).preprocess(notebook(WHO), {})
    assert text(ran.cells[0]) == "1\n"


def test_without_a_running_loop_and_within_one():
    async def within() -> str:
        ran, _ = WarmExecute().preprocess(notebook(WHO, "1 + 1"), {})
        return text(ran.cells[1])

    assert text(WarmExecute().preprocess(notebook("1 + 1"), {})[0].cells[0]) == "2"
    assert asyncio.run(within()) == "2"


def test_awaited_several_at_once():
    async def both() -> list[str]:
        clients = [
            NotebookClient(notebook(f"x = {n}", "import time; time.sleep(.5)", "x"),
                           kernel_manager_class=WarmKernelManager)
            for n in (1, 2, 3)
        ]  # fmt: skip
        ran = await asyncio.gather(*(client.async_execute() for client in clients))
        return [text(one.cells[2]) for one in ran]

    assert asyncio.run(both()) == ["1", "2", "3"]


def test_a_timeout_interrupts_and_goes_on_as_nbgrader_does():
    cells = notebook("'before'", "import time; time.sleep(60)", "while True: pass", "'after'")
    ran, _ = WarmExecute(timeout=3).preprocess(cells, {})
    assert [text(cell) for cell in ran.cells][::3] == ["'before'", "'after'"]
    assert {out.get("ename") for out in ran.cells[1].outputs} & {
        "CellTimeoutError",
        "KeyboardInterrupt",
    }


def test_an_error_stops_where_it_should():
    from nbclient.exceptions import CellExecutionError

    with pytest.raises(CellExecutionError, match="ZeroDivisionError"):
        NotebookClient(notebook("1 / 0", "2"), kernel_manager_class=WarmKernelManager).execute()


def test_a_dead_kernel_is_told_as_one():
    from nbclient.exceptions import DeadKernelError

    client = NotebookClient(
        notebook("import os; os._exit(1)"), kernel_manager_class=WarmKernelManager
    )
    with pytest.raises(DeadKernelError):
        client.execute()


def test_the_notebooks_folder_comes_along(tmp_path: Path):
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "ก.csv").write_text("x")
    (tmp_path / "link").symlink_to("/etc/hostname")
    os.mkfifo(tmp_path / "pipe")
    look = "import os, pathlib; sorted(os.listdir()), pathlib.Path('data/ก.csv').read_text()"
    ran, _ = WarmExecute().preprocess(notebook(look), {"metadata": {"path": str(tmp_path)}})
    assert text(ran.cells[0]) == "(['data'], 'x')"


def test_a_folder_that_is_too_large_comes_as_far_as_there_is_room(tmp_path: Path):
    (tmp_path / "a").write_bytes(bytes(600))
    (tmp_path / "b").write_bytes(bytes(600))
    (tmp_path / "c").write_bytes(bytes(300))
    assert set(beside(tmp_path, 1000)) == {"a", "c"}


def test_nbgrader_validate_runs_in_the_box(tmp_path: Path):
    cells = notebook("import os\nassert os.getpid() == 1")
    cells.cells[0].metadata["nbgrader"] = {
        "grade": True, "grade_id": "test", "locked": True, "points": 1, "schema_version": 3,
        "solution": False, "task": False, "cell_type": "code",
    }  # fmt: skip
    cells.metadata["kernelspec"] = {
        "name": "python3",
        "display_name": "Python",
        "language": "python",
    }
    (tmp_path / "exercise.ipynb").write_text(json.dumps(cells))
    (tmp_path / "nbgrader_config.py").write_text(
        "from grading.box.warm.execute import use_warm_kernels\nuse_warm_kernels(get_config())\n"
    )
    done = subprocess.run(
        [sys.executable, "-m", "nbgrader", "validate", "exercise.ipynb"], cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(PROJECT)}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert "Success" in done.stdout, done.stdout + done.stderr[-2000:]
