"""The process that is forked: loads what every notebook needs, and waits.

    python -m hub.spawner.warm.nest DESCRIPTOR

It runs none of a learner's lines. A child becomes an ordinary ipykernel: its own session, sockets
and threads all begin after the fork. What may be loaded before a fork, and used, is grading's
list (`preload`); should anything have left a thread behind, the nest says so and ends, and
kernels start as they always do.
"""

from __future__ import annotations

import contextlib
import gc
import json
import os
import select
import signal
import socket
import sys
import warnings
from typing import Any, NoReturn

from hub.quick import start_quickly

TICK_SECONDS = 2
LARGEST_REQUEST = 1 << 20


def main(descriptor: int) -> None:
    control = socket.socket(fileno=descriptor)
    # a stop or an interrupt is for the kernels, each in a group of its own
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    load()
    if len(os.listdir("/proc/self/task")) > 1:  # noqa: PTH208
        raise SystemExit("a loaded package has started a thread; a fork would hang")
    gc.collect()
    gc.freeze()
    serve(control)


def load() -> None:
    """Everything that a first box imports, and the kernel itself."""
    start_quickly()
    # nobody debugs here, and the debugger's package starts threads
    sys.modules["debugpy"] = None  # type: ignore[assignment]
    import ipykernel.kernelapp  # noqa: F401

    from grading.box.warm.preload import USES

    del sys.modules["debugpy"]
    # a warning given here would be held back from the learner who deserves it
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for use in USES:
            use()
    # it ties itself to the shell as it is imported, which must be the learner's
    sys.modules.pop("matplotlib_inline.backend_inline", None)


def serve(control: socket.socket) -> None:
    """Fork a kernel for each request, until the server is gone."""
    children: set[int] = set()
    control.sendall(b'{"ready": true}\n')
    while True:
        if not select.select([control], [], [], TICK_SECONDS)[0]:
            _reap(children)
            continue
        data = control.recv(LARGEST_REQUEST)
        if not data:
            # without its server a kernel is of no use to anybody
            for pid in children:
                with contextlib.suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)
            return
        request = json.loads(data)
        _reap(children)
        pid = os.fork()
        if pid == 0:
            _become_kernel(control, request)
        children.add(pid)
        control.sendall(json.dumps({"pid": pid}).encode() + b"\n")


def _become_kernel(control: socket.socket, request: dict[str, Any]) -> NoReturn:
    # whatever happens in the child ends in the child
    code = 70
    try:
        control.close()
        os.setsid()
        signal.signal(signal.SIGINT, signal.default_int_handler)
        os.environ.clear()
        os.environ.update(request["env"])
        os.chdir(request["cwd"])
        _reseed()
        from ipykernel.kernelapp import IPKernelApp

        # ipykernel's way to say that somebody else sees to its end; it does not look for whom
        arguments = [*request["arguments"], "--IPKernelApp.parent_handle=1"]
        sys.argv = ["ipykernel_launcher", *arguments]
        IPKernelApp.launch_instance(argv=arguments)
        code = 0
    except SystemExit as ended:
        code = ended.code if isinstance(ended.code, int) else 0
    except BaseException:
        import traceback

        traceback.print_exc()
    finally:
        with contextlib.suppress(BaseException):
            sys.stdout.flush()
        os._exit(code)


def _reseed() -> None:
    """Two notebooks do not draw the same lots; Python's own module sees to itself."""
    import numpy

    numpy.random.seed(None)


def _reap(children: set[int]) -> None:
    for pid in tuple(children):
        with contextlib.suppress(ChildProcessError):
            if os.waitpid(pid, os.WNOHANG)[0] == 0:
                continue
        children.discard(pid)


if __name__ == "__main__":
    main(int(sys.argv[1]))
