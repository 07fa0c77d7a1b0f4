"""Errors in plain words: two lines in the learner's language, Python's own words folded below.

    %load_ext curriculum.kit.errors

Works in any IPython shell: a notebook's kernel and a plain `InteractiveShell`. What stopped
each of the last boxes is kept for the check of a question (`last_stop`).
"""

from __future__ import annotations

import warnings
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from types import TracebackType
from typing import Any, NoReturn

from curriculum.kit.stops import Stop, explain
from curriculum.kit.stops.assigned import gives_value
from curriculum.kit.stops.details import details_html, traceback_text
from curriculum.kit.stops.safe import safe

REMEMBERED_BOXES = 200
# IPython's advice after exit(), in English and for a terminal
EXIT_ADVICE = "To exit: use"


@dataclass
class BoxRun:
    """One executed box, and why it stopped if it did."""

    source: str
    stop: Stop | None = None


class Reporter:
    """What stands between one shell and the errors it shows.

    The shell's two methods for showing an error are replaced, not `set_custom_exc`: that
    misses SystemExit, `return` outside a function, magics and display errors, and drops a
    handler that fails once.
    """

    def __init__(self, shell: Any) -> None:
        self.shell = shell
        self.boxes: deque[BoxRun] = deque(maxlen=REMEMBERED_BOXES)
        self._running: list[BoxRun] = []
        self._show_before = shell.showtraceback
        self._replaced = {
            "showtraceback": self._show,
            "showsyntaxerror": self._show_syntax,
            "ask_exit": self._refuse_exit,
        }
        self._before = {name: vars(shell).get(name) for name in self._replaced}

    def attach(self) -> None:
        for name, method in self._replaced.items():
            setattr(self.shell, name, method)
        self.shell.events.register("pre_run_cell", self._begin)
        self.shell.events.register("post_run_cell", self._end)
        warnings.filterwarnings("ignore", message=EXIT_ADVICE)

    def detach(self) -> None:
        for name, before in self._before.items():
            delattr(self.shell, name)
            if before is not None:
                setattr(self.shell, name, before)
        self.shell.events.unregister("pre_run_cell", self._begin)
        self.shell.events.unregister("post_run_cell", self._end)

    def _begin(self, info: Any) -> None:
        run = BoxRun(info.raw_cell)
        self._running.append(run)
        self.boxes.append(run)

    def _end(self, result: Any) -> None:
        # an empty box ends without having begun, and so does the one that installed us
        source = self._running[-1].source if self._running else None
        if source is not None and (result is None or result.info.raw_cell == source):
            self._running.pop()

    def _refuse_exit(self) -> NoReturn:
        # `exit` would end the kernel without a word, and with it every value made so far
        raise SystemExit

    def _show(self, exc_tuple: Any = None, *args: Any, **options: Any) -> None:
        try:
            self._report(*self.shell._get_exc_info(exc_tuple))
        except Exception:
            # whatever went wrong here, the learner must still see that the box stopped
            self._show_before(exc_tuple, *args, **options)
            return
        if self.shell.call_pdb:
            self.shell.debugger(force=True)

    def _show_syntax(self, *args: Any, **options: Any) -> None:
        self._show()

    def _report(
        self, etype: type[BaseException], evalue: BaseException, tb: TracebackType | None
    ) -> None:
        run = self._running[-1] if self._running else None
        source = run.source if run else ""
        first_line = _first_line(source)
        stop = explain(etype, evalue, tb, source, first_line=first_line)
        if run:
            run.stop = stop
        finding = stop.finding()
        shown = safe(etype, evalue)
        self._replace_in_result(evalue, shown)
        # nbclient, nbgrader and Run All rely on a real error message with Python's own names
        self.shell._showtraceback(type(shown), shown, [finding.says(), finding.advises()])
        folded = details_html(traceback_text(stop, evalue, tb, first_line))
        self.shell.display_pub.publish({"text/html": folded, "text/plain": ""}, metadata={})

    def _replace_in_result(self, evalue: BaseException, shown: BaseException) -> None:
        # ipykernel calls str() on the result's exception: where that raises, no reply is
        # ever sent and the notebook waits for ever
        result = getattr(self.shell.displayhook, "exec_result", None)
        if result is not None and result.error_in_exec is evalue:
            result.error_in_exec = shown
        if result is not None and result.error_before_exec is evalue:
            result.error_before_exec = shown


_reporter: Reporter | None = None


def install(shell: Any) -> None:
    """Explain the errors of `shell` from now on; a second call changes nothing.

    One shell at a time: another one that was installed before is left as it was.
    """
    global _reporter
    if _reporter is not None and _reporter.shell is shell:
        return
    if _reporter is not None:
        uninstall(_reporter.shell)
    _reporter = Reporter(shell)
    _reporter.attach()


def uninstall(shell: Any) -> None:
    """Let `shell` show its errors as before; nothing where it was not installed."""
    global _reporter
    if _reporter is not None and _reporter.shell is shell:
        _reporter.detach()
        _reporter = None


def last_stop(names: Iterable[str]) -> Stop | None:
    """Why the newest box that gives one of `names` a value stopped; None if it ended well."""
    wanted = frozenset(names)
    for run in reversed(_reporter.boxes if _reporter else ()):
        if gives_value(run.source, wanted):
            return run.stop
    return None


def load_ipython_extension(shell: Any) -> None:
    """`%load_ext curriculum.kit.errors`."""
    install(shell)


def unload_ipython_extension(shell: Any) -> None:
    """`%unload_ext curriculum.kit.errors`."""
    uninstall(shell)


def _first_line(source: str) -> int:
    """The line at which IPython begins: it drops blank lines at the top of a box."""
    lines = source.split("\n")
    return next((number for number, line in enumerate(lines, 1) if line.strip()), 1)
