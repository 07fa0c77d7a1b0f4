"""The floor: a warm fork that runs only the cells; nothing can grade in less.

No sandbox, no messages, no outputs kept, no grading: what remains is the notebook's own work
on IPython's shell, in a process of its own. Everything an engine adds stands above this.
"""

from __future__ import annotations

import contextlib
import gc
import io
import os
import time
from collections.abc import Sequence

_warm = None


def floor_seconds(sources: Sequence[str], times: int = 1) -> float:
    """Seconds for one run of the cells, the mean of `times` runs one after the other.

    The first call loads the packages; that is not counted. Raises RuntimeError where a cell
    does not run through.
    """
    shell = _shell()
    started = time.perf_counter()
    for _ in range(times):
        pid = os.fork()
        if pid == 0:
            os._exit(_run(shell, sources))
        _pid, status = os.waitpid(pid, 0)
        if status:
            raise RuntimeError("a cell of the floor's notebook stopped")
    return (time.perf_counter() - started) / times


def _run(shell, sources: Sequence[str]) -> int:
    said = io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        return int(
            not all(shell.run_cell(source, store_history=True).success for source in sources)
        )


def _shell():
    global _warm
    if _warm is None:
        os.environ.update(dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"), "1"))
        os.environ["MPLBACKEND"] = "module://matplotlib_inline.backend_inline"
        from IPython.core.interactiveshell import InteractiveShell
        from traitlets.config import Config

        from grading.box.warm.preload import USES

        for use in USES:
            use()
        _warm = InteractiveShell.instance(config=Config({"HistoryManager": {"enabled": False}}))
        gc.collect()
        gc.freeze()
    return _warm
