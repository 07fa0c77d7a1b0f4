"""Run cells in a process of their own and bring back outputs and faults.

A cell that brings the process down (runs too long, exits, eats the memory, floods the
output) costs itself only: the process is killed, and the notebook is run again from the
start without that cell. Each question stands alone, so the others are as they were.
"""

from __future__ import annotations

import asyncio
import atexit
import contextlib
import json
import os
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

import nbformat
import zmq.asyncio
from jupyter_client.asynchronous.client import AsyncKernelClient
from jupyter_client.manager import AsyncKernelManager
from nbclient.client import NotebookClient
from nbclient.exceptions import CellTimeoutError, DeadKernelError

from grading.box import launch
from grading.box.limits import Limits

SKIP = "skip-execution"
STARTUP_SECONDS = 60
# sockets in the private folder: two boxes that start at once would race for the same TCP port
TRANSPORT = "ipc" if os.name == "posix" else "tcp"
NO_FILES: Mapping[str, bytes] = {}
RERUN_SECONDS = 3
"""With less than this left, another process is not worth starting."""


class Fault(StrEnum):
    """How a cell brought its process down."""

    TIME = "time"
    DIED = "died"
    OUTPUT = "output"
    GARBLED = "garbled"
    """It sent messages that no kernel sends."""
    NOT_RUN = "not_run"
    """Given up: too many other cells had brought it down, or the time of the whole was over."""


class BoxFailed(RuntimeError):
    """The box itself did not work: our fault, never the learner's."""


@dataclass(frozen=True)
class Cell:
    """One code cell to run; `name` is how the caller finds it again."""

    name: str
    source: str


@dataclass(frozen=True)
class Ran:
    """What came of a notebook."""

    outputs: Mapping[str, list[dict[str, Any]]]
    """Cell name to nbformat outputs."""
    faults: Mapping[str, Fault] = field(default_factory=dict)
    seconds: float = 0.0


def run_cells(
    cells: Sequence[Cell], limits: Limits | None = None, files: Mapping[str, bytes] = NO_FILES
) -> Ran:
    """Run `cells` in order in a private process and folder; raises BoxFailed when we fail.

    `files` lie in the folder when the first cell runs.

    Outputs come back for every cell that ended, faults for every cell that did not.
    """
    return asyncio.run(_run(cells, limits or Limits(), files))


async def _run(cells: Sequence[Cell], limits: Limits, files: Mapping[str, bytes]) -> Ran:
    started = time.monotonic()
    deadline = started + limits.total_seconds
    faults: dict[str, Fault] = {}
    while True:
        # a folder for each attempt: what the last one left there must not change this one
        with tempfile.TemporaryDirectory(
            prefix="workshop-box-", ignore_cleanup_errors=True
        ) as folder:
            for name, content in files.items():
                (Path(folder) / name).write_bytes(content)
            client = _Client(_notebook(cells, faults), limits, Path(folder))
            fault = await _attempt(client, deadline - time.monotonic())
        if fault is None:
            break
        faults[cells[client.at].name] = fault
        if len(faults) >= limits.faults or deadline - time.monotonic() < RERUN_SECONDS:
            rest = cells[client.at + 1 :]
            faults |= {cell.name: Fault.NOT_RUN for cell in rest if cell.name not in faults}
            break
    outputs = {
        cell.name: [] if cell.name in faults else list(ran.get("outputs", []))
        for cell, ran in zip(cells, client.nb.cells, strict=True)
    }
    return Ran(outputs, faults, time.monotonic() - started)


async def _attempt(client: _Client, seconds: float) -> Fault | None:
    """One run of the notebook; the fault of the cell that stopped it, or None."""
    over = time.monotonic() + max(seconds, 1)
    try:
        running = client.async_execute(cleanup_kc=True, env=_environment(client))
        await asyncio.wait_for(running, over - time.monotonic())
    except CellTimeoutError:
        # the other cause is a message that was too large to be let in, and its idle state with it
        fault = Fault.TIME if client.timed_out else Fault.OUTPUT
    except (TimeoutError, DeadKernelError):
        # nbclient takes the end of the whole time, too, for the death of its kernel
        fault = Fault.OUTPUT if client.flooded else Fault.DIED
        # it ends whichever cell happens to run, which need not be the slow one
        if time.monotonic() >= over:
            fault = Fault.NOT_RUN
    except Exception as error:
        # once a cell runs, what we cannot read is what it sent: nested without end, or no message
        if client.at < 0 or isinstance(error, OSError):
            raise BoxFailed(f"the process for the notebook did not start: {error}") from error
        fault = Fault.GARBLED
    else:
        return None
    finally:
        await client.end()
    if client.at < 0:
        raise BoxFailed("the process for the notebook ended before its first cell")
    return fault


class _KernelManager(AsyncKernelManager):
    """Starts our launcher in place of the installed kernel, whatever its kernelspec says."""

    def format_kernel_cmd(self, extra_arguments: list[str] | None = None) -> list[str]:
        return [
            sys.executable, "-P", str(Path(launch.__file__)), "-f", self.connection_file,
            "--HistoryManager.enabled=False", "--IPKernelApp.log_level=CRITICAL",
        ]  # fmt: skip

    def client(self, **kwargs: Any) -> AsyncKernelClient:
        self.own_context.setsockopt(zmq.MAXMSGSIZE, self.max_message_bytes)
        return super().client(context=self.own_context, **kwargs)

    max_message_bytes = 0
    own_context: zmq.asyncio.Context


class _Client(NotebookClient):
    """nbclient, with an eye on how much comes out and on which cell it is at."""

    def __init__(self, notebook: nbformat.NotebookNode, limits: Limits, folder: Path) -> None:
        manager = _KernelManager(
            kernel_name="python3", transport=TRANSPORT, connection_file=str(folder / "kernel.json")
        )
        manager.max_message_bytes = limits.message_bytes
        manager.own_context = self._context = zmq.asyncio.Context()
        super().__init__(
            notebook, km=manager, startup_timeout=STARTUP_SECONDS,
            # nbclient's `timeout` takes whole seconds only
            timeout_func=lambda cell: limits.cell_seconds,
            allow_errors=True, record_timing=False, store_widget_state=False,
            shutdown_kernel="immediate", coalesce_streams=True, raise_on_iopub_timeout=True,
            resources={"metadata": {"path": str(folder)}},
        )  # fmt: skip
        self.limits, self.folder, self.at, self._bytes = limits, folder, -1, 0
        self.timed_out = False
        self.log.disabled = True

    async def end(self) -> None:
        """Leave no process, socket or exit hook behind, however far the run came."""
        if self.km is not None:
            await self._async_cleanup_kernel()
        atexit.unregister(self._cleanup_kernel)
        self._context.destroy(linger=0)

    @property
    def flooded(self) -> bool:
        return self._bytes > self.limits.output_bytes

    async def async_execute_cell(
        self, cell: Any, cell_index: int, *args: Any, **kwargs: Any
    ) -> Any:
        self.at = cell_index
        return await super().async_execute_cell(cell, cell_index, *args, **kwargs)

    async def _async_handle_timeout(self, *args: Any, **kwargs: Any) -> Any:
        self.timed_out = True
        return await super()._async_handle_timeout(*args, **kwargs)

    async def _async_poll_kernel_alive(self) -> None:
        # its look may come a moment after the kernel was put away, which nbclient asserts against
        with contextlib.suppress(AssertionError):
            await super()._async_poll_kernel_alive()

    def process_message(self, msg: dict[str, Any], cell: Any, cell_index: int) -> Any:
        content = msg["content"]
        if msg["msg_type"] in ("stream", "display_data", "execute_result", "error"):
            self._bytes += len(json.dumps(content, ensure_ascii=False))
            if self.flooded and self.task_poll_for_reply is not None:
                # the way nbclient itself stops waiting for a kernel that is gone
                self.task_poll_for_reply.cancel()
                return None
        return super().process_message(msg, cell, cell_index)


def _notebook(cells: Sequence[Cell], faults: Mapping[str, Fault]) -> nbformat.NotebookNode:
    notebook = nbformat.v4.new_notebook()
    for cell in cells:
        new = nbformat.v4.new_code_cell(cell.source)
        if cell.name in faults:
            new.metadata["tags"] = [SKIP]
        notebook.cells.append(new)
    return notebook


def _environment(client: _Client) -> dict[str, str]:
    """What the learner's process is told of the world: no tokens, no home, one thread."""
    folder = str(client.folder)
    kept = {
        name: os.environ[name]
        for name in ("PATH", "LANG", "TZ", "SYSTEMROOT")
        if name in os.environ
    }
    return kept | {
        "HOME": folder, "IPYTHONDIR": folder, "MPLCONFIGDIR": folder, "TMPDIR": folder,
        "JUPYTER_RUNTIME_DIR": folder, "MPLBACKEND": "Agg",
        "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1",
        "PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1",
        launch.LIMITS_VARIABLE: json.dumps(client.limits.as_dict()),
    }  # fmt: skip
