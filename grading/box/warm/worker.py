"""The controller's side of one warm parent: start it, begin and end submissions, replace it.

The parent is told what to do over a control socket; each submission gets a socket of its own,
on which its cells go in and its messages come out.
"""

from __future__ import annotations

import contextlib
import itertools
import json
import socket
import subprocess
import tempfile
import threading
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import IO, Any

from curriculum.kit.i18n import language, translate
from grading.box.warm import sandbox

READY_SECONDS = 90
ANSWER_SECONDS = 20
PARENT = "grading.box.warm.nest"
GROWTH_BYTES = 96 * 2**20
"""A parent that has grown by this much since its start is replaced."""


class WorkerFailed(RuntimeError):
    """The warm parent did not start or did not answer: our fault, never the learner's."""


class ParentGone(WorkerFailed):
    """The warm parent ended, or does not answer; another may do better."""


@dataclass(frozen=True)
class Session:
    """One submission's process, as the controller sees it."""

    id: str
    socket: socket.socket


@dataclass(frozen=True)
class Ended:
    """How a submission's process ended; `why` names the limit that ended it, if one did."""

    why: str = ""


class Worker:
    """One warm parent, started when it is first needed."""

    def __init__(self, *, sealed: bool = True) -> None:
        self.sealed = sealed
        self._lock = threading.Lock()
        self._ids = itertools.count(1)
        self._process: subprocess.Popen[bytes] | None = None
        self._control: socket.socket | None = None
        self._answers: Any = None
        self._errors: IO[bytes] | None = None
        self._home: tempfile.TemporaryDirectory[str] | None = None
        self._memory = 0
        self._open: set[str] = set()

    @property
    def pid(self) -> int | None:
        """Of the sandbox or, without one, of the parent itself."""
        return self._process.pid if self._process else None

    def begin(self, limits: Mapping[str, float]) -> Session:
        """Fork a process for one submission; raises WorkerFailed."""
        with self._lock:
            if self._is_running():
                # one that has died since the last submission is noticed when it is spoken to
                with contextlib.suppress(ParentGone):
                    return self._begin(limits)
            self._start()
            return self._begin(limits)

    def warm(self) -> None:
        """Start the parent before it is needed."""
        with self._lock, contextlib.suppress(WorkerFailed):
            if not self._is_running():
                self._start()

    def _begin(self, limits: Mapping[str, float]) -> Session:
        assert self._control is not None
        ours, theirs = socket.socketpair()
        session = Session(str(next(self._ids)), ours)
        request = {"do": "start", "id": session.id, "limits": dict(limits)}
        try:
            socket.send_fds(self._control, [json.dumps(request).encode()], [theirs.fileno()])
            answer = self._answer()
        except (OSError, WorkerFailed, ValueError) as error:
            ours.close()
            self._stop()
            raise ParentGone(f"the warm parent did not fork: {error}") from error
        finally:
            theirs.close()
        if "failed" in answer:
            ours.close()
            raise WorkerFailed(f"the process was not sealed: {answer['failed']}")
        self._open.add(session.id)
        return session

    def interrupt(self, session: Session) -> None:
        """What Ctrl-C would do in the submission's process."""
        self._ask("interrupt", session)

    def end(self, session: Session) -> Ended:
        """Kill what is left of the submission, see it gone, and say what it died of."""
        return Ended(self._away("end", session).get("why") or "")

    def leave(self, session: Session) -> None:
        """Kill what is left of the submission; nobody asks what it would have died of."""
        self._away("leave", session)

    def _away(self, how: str, session: Session) -> dict[str, Any]:
        session.socket.close()
        answer = self._ask(how, session)
        self._open.discard(session.id)
        if answer.get("memory", 0) > self._memory + GROWTH_BYTES and not self._open:
            self.stop()
        return answer

    def stop(self) -> None:
        """End the parent and everything in its sandbox."""
        with self._lock:
            self._stop()

    def forget(self) -> None:
        """In a forked copy of the controller: the parent is the original's."""
        for one in (self._answers, self._control):
            if one is not None:
                one.close()
        self._process = self._control = self._answers = None
        self._lock = threading.Lock()

    def _ask(self, what: str, session: Session) -> dict[str, Any]:
        with self._lock:
            if self._control is None or session.id not in self._open:
                return {}
            try:
                self._control.sendall(json.dumps({"do": what, "id": session.id}).encode())
                return self._answer()
            except (OSError, WorkerFailed, ValueError):
                # a parent that does not answer goes, and its whole namespace with it
                self._stop()
                return {}

    def _stop(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.wait()
        for one in (self._answers, self._control, self._errors):
            if one is not None:
                one.close()
        if self._home is not None:
            self._home.cleanup()
        self._process = self._control = self._answers = self._errors = self._home = None
        self._open.clear()

    def _is_running(self) -> bool:
        return self._process is not None and self._process.poll() is None

    def _start(self) -> None:
        self._stop()
        if self.sealed and (reason := sandbox.why_not()):
            raise WorkerFailed(translate(reason, language()))
        ours, theirs = socket.socketpair()
        self._errors = tempfile.TemporaryFile()  # noqa: SIM115  closed with the parent
        command, options = self._command(theirs.fileno())
        self._process = _keeper().submit(
            subprocess.Popen, command, pass_fds=(theirs.fileno(),), stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=self._errors, **options,
        ).result()  # fmt: skip
        theirs.close()
        self._control, self._answers = ours, ours.makefile("rb")
        ours.settimeout(READY_SECONDS)
        try:
            self._memory = self._answer()["memory"]
        except (OSError, WorkerFailed, ValueError) as error:
            reason = self._last_error() or str(error)
            self._stop()
            raise WorkerFailed(f"the warm parent did not start: {reason}") from error
        ours.settimeout(ANSWER_SECONDS)

    def _command(self, descriptor: int) -> tuple[list[str], dict[str, Any]]:
        if self.sealed:
            return sandbox.command(PARENT, str(descriptor)), {}
        self._home = tempfile.TemporaryDirectory(prefix="workshop-box-", ignore_cleanup_errors=True)
        environment = sandbox.environment(str(sandbox.PROJECT), self._home.name)
        command = sandbox.python(PARENT, str(descriptor), "--unsealed")
        return command, {"env": environment, "cwd": self._home.name, "start_new_session": True}

    def _answer(self) -> dict[str, Any]:
        line = self._answers.readline()
        if not line:
            raise WorkerFailed("it ended")
        return json.loads(line)

    def _last_error(self) -> str:
        assert self._errors is not None
        self._errors.seek(0)
        lines = self._errors.read()[-4096:].decode(errors="replace").strip().splitlines()
        return lines[-1] if lines else ""


_starter: ThreadPoolExecutor | None = None


def _keeper() -> ThreadPoolExecutor:
    """The thread that starts sandboxes, and lives as long as we do.

    Linux sends the signal of --die-with-parent when the *thread* that started the process ends.
    """
    global _starter
    if _starter is None:
        _starter = ThreadPoolExecutor(1, thread_name_prefix="sandboxes")
    return _starter


def forget_keeper() -> None:
    global _starter
    _starter = None
