"""One command's hub: starts hub and proxy, says where, restarts what dies, stops cleanly.

`workshop serve COHORT` calls `run`. Learners' servers belong to neither hub nor proxy: they live on
while one of them is restarted, and are ended when the day is (Ctrl+C). Should this process be
killed, hub and proxy end with it, the servers stay, and the next start finds them again.
"""

from __future__ import annotations

import json
import os
import secrets
import signal
import socket
import sys
import time
import urllib.request
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from curriculum.kit.i18n import N_
from grading.box.warm.sandbox import PROJECT
from grading.cohort import Cohort
from grading.errors import WorkshopError
from grading.files import write_whole
from hub.address import own_address
from hub.config.configure import DAY_TOKEN, PROXY_COMMAND, hub_folder
from hub.config.options import COHORT_VARIABLE, THIS_MACHINE, Options
from hub.early import Early, ask_hub
from hub.spawner import usage
from hub.spawner.records import end_all, running
from hub.watched import STOP_SECONDS, KeepsFalling, Watched

RUNNING = "running.json"
LOOK_SECONDS = 0.3
READY_SECONDS = 120


class PortTaken(WorkshopError):
    """Somebody listens where the hub would."""

    def __init__(self, port: int) -> None:
        self.port = port
        super().__init__(
            N_("The port {port} of this machine is in use."),
            N_("Stop what uses it (perhaps another workshop), or choose another with --port."),
            port=port,
        )


class Day:
    """Hub and proxy of one cohort, running."""

    def __init__(self, cohort: Cohort, options: Options) -> None:
        self.cohort, self.options = cohort, options
        self.folder = hub_folder(cohort.root)
        self.token = secrets.token_hex(16)
        self._below: dict[int, str] = {}
        environment = {
            name: value for name, value in os.environ.items()
            if not name.startswith(("JUPYTERHUB_", "JUPYTER_"))
        } | options.as_environment() | {
            COHORT_VARIABLE: str(cohort.root), DAY_TOKEN: self.token,
            "CONFIGPROXY_AUTH_TOKEN": secrets.token_hex(32), "WORKSHOP_LANG": cohort.lang,
            "PYTHONPATH": os.pathsep.join(
                filter(None, [str(PROJECT), os.environ.get("PYTHONPATH", "")])
            ),
        }  # fmt: skip
        proxy = [
            *PROXY_COMMAND, "--ip", options.ip, "--port", str(options.port), "--api-ip",
            THIS_MACHINE, "--api-port", str(options.proxy_port), "--error-target",
            f"http://{THIS_MACHINE}:{options.hub_port}/hub/error", "--log-level", "warning",
        ]  # fmt: skip
        hub = [sys.executable, "-P", "-m", "hub.quick", "-f",
               str(PROJECT / "hub" / "jupyterhub_config.py")]  # fmt: skip
        self.proxy = Watched("proxy", proxy, environment, self.folder / "proxy.log")
        self.hub = Watched("hub", hub, environment, self.folder / "hub.log")

    @property
    def address(self) -> str:
        """Where people reach it."""
        if self.options.address:
            return self.options.address
        host = own_address(THIS_MACHINE) if self.options.lan else THIS_MACHINE
        return f"http://{host}:{self.options.port}"

    def start(self) -> None:
        """Start both, and wait until the hub answers; raises PortTaken, KeepsFalling."""
        said = self.options
        for port in (said.port, said.hub_port, said.proxy_port, said.service_port):
            if _listening(port):
                raise PortTaken(port)
        about = {"pid": os.getpid(), "address": self.address}
        write_whole(self.folder / RUNNING, json.dumps(about).encode())
        deadline = time.monotonic() + READY_SECONDS
        while not self.answers():
            self.look()
            if time.monotonic() > deadline:
                raise KeepsFalling("hub", self.hub.log)
            time.sleep(LOOK_SECONDS)

    def look(self) -> list[str]:
        """Restart what has ended; what that was. Raises KeepsFalling."""
        if self.hub.process is not None:
            if self.hub.process.poll() is None:
                self._below = {
                    pid: usage.started(pid) for pid in usage.children(self.hub.process.pid)
                }
            else:
                self._sweep()
        return [one.name for one in (self.proxy, self.hub) if one.ensure()]

    def answers(self) -> bool:
        """Whether people who come now are served."""
        try:
            with urllib.request.urlopen(
                f"http://{THIS_MACHINE}:{self.options.port}/hub/health", timeout=3
            ) as said:
                return said.status == 200
        except OSError:
            return False

    def start_server(self, login: str) -> bool:
        """Ask the hub to start somebody's server; False where it would not."""
        return ask_hub(f"http://{THIS_MACHINE}:{self.options.hub_port}/hub/api", self.token, login)

    def stop(self, *, servers: bool = True) -> None:
        """Stop hub, proxy and, unless they are to live on, every learner's server."""
        for one in (self.hub, self.proxy):
            one.stop()
        self._sweep()
        if servers:
            end_all(self.cohort.root)
            deadline = time.monotonic() + STOP_SECONDS
            while running(self.cohort.root) and time.monotonic() < deadline:
                time.sleep(0.05)
            end_all(self.cohort.root, now=True)
            (self.folder / RUNNING).unlink(missing_ok=True)

    def _sweep(self) -> None:
        """End what a hub that was killed has left: its services, whose ports the next one needs.

        Not the learners' servers: their work goes on.
        """
        spared = set(running(self.cohort.root).values())
        for pid, began in self._below.items():
            if pid not in spared and began and usage.started(pid) == began:
                os.kill(pid, signal.SIGTERM)
        self._below = {}


def run(
    cohort: Cohort, options: Options, *, told: Callable[[str, Sequence[str]], None],
    beforehand: Sequence[str] = (),
) -> int:  # fmt: skip
    """Run the day until Ctrl+C or SIGTERM; its exit code. Raises PortTaken, KeepsFalling.

    `told(address, fell)` is called once it is ready, and whenever something was restarted.
    """
    asked: list[int] = []
    before = {
        number: signal.signal(number, lambda got, _frame: asked.append(got))
        for number in (signal.SIGINT, signal.SIGTERM)
    }
    day = Day(cohort, options)
    early = None
    try:
        day.start()
        told(day.address, ())
        early = Early(beforehand, day.start_server)
        while not asked:
            if fell := day.look():
                told(day.address, fell)
            time.sleep(LOOK_SECONDS)
    finally:
        # servers of a day that did not begin are another's, or wait for the next start
        if early is not None:
            early.stop()
        day.stop(servers=early is not None)
        for number, handler in before.items():
            signal.signal(number, handler)
    return 0


def _listening(port: int) -> bool:
    with socket.socket() as sock:
        return sock.connect_ex((THIS_MACHINE, port)) == 0


def main() -> None:
    """python -m hub.run COHORT [LOGIN ...]: without a command line's comforts, for tests and for services."""
    cohort = Cohort.open(Path(sys.argv[1]))
    options = replace(
        Options.of_cohort(cohort.root), **json.loads(os.environ.get("WORKSHOP_RUN", "{}"))
    )
    sys.exit(run(cohort, options, told=_print, beforehand=sys.argv[2:]))


def _print(address: str, fell: Sequence[str]) -> None:
    print(address, *fell, flush=True)


if __name__ == "__main__":
    main()
