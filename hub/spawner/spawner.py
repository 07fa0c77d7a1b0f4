"""JupyterHub's spawner of the workshop: a keeper, in it a box, in it JupyterLab.

Servers live on when the hub is restarted or killed: what the hub remembers is the keeper's
number and its start, so that no other process that has got the number since is taken for it.
They are ended by whoever presses "stop", by the end of the day (`records.end_all`), and by the
next start of the same learner's server.
"""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path

from jupyterhub.spawner import LocalProcessSpawner
from jupyterhub.utils import random_port
from traitlets import Bool, Dict, Integer, Unicode

from grading.box.warm import sandbox
from grading.box.warm.sandbox import python
from grading.cohort import LOGIN, BadLogin
from hub.spawner import box, usage
from hub.spawner.keeper import Order
from hub.spawner.records import end, record, running
from hub.spawner.refused import NotSealed, NotStarted

KEEPER = "import sys; sys.path.insert(0, {project!r}); from hub.spawner.keeper import main; main()"
SERVER = "hub.spawner.server"
KNOCK_SECONDS = 0.2
END_SECONDS = 12
UNBOUND = 2**50
LOG_BYTES = 2 * 2**20


class WorkshopSpawner(LocalProcessSpawner):
    """One learner's server in a box, or a trainer's on the cohort's folder."""

    cohort = Unicode(help="The cohort's folder.").tag(config=True)
    trainers = Unicode("trainers", help="The group whose members are trainers.").tag(config=True)
    given = Dict(help="What a learner's home is filled from: name to folder.").tag(config=True)
    unsealed = Bool(False, help="Run learners' servers without a box, where none can run.").tag(
        config=True
    )
    processes = Integer(64, help="How many processes one learner may have.").tag(config=True)
    began = Unicode(help="When the keeper of this server began.")

    @property
    def is_trainer(self) -> bool:
        return any(group.name == self.trainers for group in self.user.groups)

    @property
    def _sealed(self) -> bool:
        """Whether this server runs in a box; raises NotSealed."""
        if self.is_trainer or self.unsealed or sandbox.allowed_unsealed():
            return False
        if reason := sandbox.why_not():
            raise NotSealed(reason)
        return True

    def load_state(self, state: dict) -> None:
        super().load_state(state)
        self.began = state.get("began", "")

    def get_state(self) -> dict:
        return super().get_state() | ({"began": self.began} if self.began else {})

    def clear_state(self) -> None:
        super().clear_state()
        self.began = ""

    def make_preexec_fn(self, name: str) -> None:
        """Nobody to become: learners are no users of this machine."""

    def user_env(self, env: dict) -> dict:
        """Nothing of this machine's users."""
        return env

    async def move_certs(self, paths: dict) -> dict:
        return paths

    async def start(self) -> tuple[str, int]:
        """Start the keeper; raises NotSealed, NotStarted."""
        sealed = self._sealed
        root = Path(self.cohort)
        if not LOGIN.fullmatch(self.user.name):
            raise BadLogin(self.user.name)
        await self._end_before(root)
        self.port = random_port()
        if self.is_trainer:
            self.default_url = "/lab"
        environment, order = self._plan(root, sealed=sealed)
        log = _folder(root / "hub" / "logs") / f"{self.user.name}.log"
        with _opened_log(log) as said:
            self.proc = subprocess.Popen(
                [sys.executable, "-I", "-S", "-c", KEEPER.format(project=str(sandbox.PROJECT)),
                 json.dumps(asdict(order))],
                env=environment, stdin=subprocess.DEVNULL, stdout=said, stderr=said,
                start_new_session=True, cwd="/",
            )  # fmt: skip
        self.pid = self.proc.pid
        self.began = record(root, self.user.name, self.pid)
        await self._until_it_listens(log)
        return (self.ip or "127.0.0.1", self.port)

    async def _until_it_listens(self, log: Path) -> None:
        """Wait for the server's port; raises NotStarted as soon as the server has ended.

        JupyterHub waits as well, with pauses that grow to five seconds: a class would lose them.
        """
        while True:
            try:
                _reader, writer = await asyncio.open_connection(self.ip or "127.0.0.1", self.port)
            except OSError:
                if self.proc is None or self.proc.poll() is not None:
                    raise NotStarted(self.user.name, log) from None
                await asyncio.sleep(KNOCK_SECONDS)
            else:
                writer.close()
                return

    async def _end_before(self, root: Path) -> None:
        """End a server that the hub has forgotten, before another writes in the same home."""
        for now in (False, True):
            end(root, self.user.name, now=now)
            for _knock in range(round(END_SECONDS / KNOCK_SECONDS)):
                if self.user.name not in running(root):
                    return
                await asyncio.sleep(KNOCK_SECONDS)

    def _plan(self, root: Path, *, sealed: bool) -> tuple[dict[str, str], Order]:
        """The environment of the server, and what its keeper is to keep."""
        arguments = [str(0 if self.is_trainer else self.mem_limit or 0)]
        notices = _folder(root / "hub" / "notices" / self.user.name)
        settings = root / "hub" / "settings" / ("trainer" if self.is_trainer else "learner")
        home = root if self.is_trainer else _folder(root / "learners" / self.user.name)
        environment = box.environment() | self.get_env()
        if sealed:
            given = {name: Path(folder) for name, folder in self.given.items()}
            command = box.Box(home, settings, notices, given).command(*python(SERVER, *arguments))
            environment |= {"JUPYTERHUB_ROOT_DIR": box.HOME, "WORKSHOP_SEALED": "1"}
            kept = {"server_depth": box.DEPTH, "seccomp": box.filter_bytes().hex()}
        else:
            own = Path(tempfile.mkdtemp(prefix="workshop-"))
            environment |= self._outside(root, home, settings, notices, own)
            if os.getuid() == 0:
                arguments.append("--allow-root")
            command = python(SERVER, *arguments)
            kept = {"server_depth": 0, "temporary": str(own)}
        # a trainer grades from here, with workers and boxes of their own
        bound = not self.is_trainer
        return environment, Order(
            command=command, folder=str(home), notices=str(notices),
            memory=self.mem_limit if bound and self.mem_limit else UNBOUND,
            processes=self.processes if bound else UNBOUND, **kept,
        )  # fmt: skip

    def _outside(
        self, root: Path, home: Path, settings: Path, notices: Path, own: Path
    ) -> dict[str, str]:
        """What is otherwise without a box; `own` is a folder that ends with the server."""
        for name, folder in self.given.items():
            _folder(own / "course").joinpath(name).symlink_to(folder)
        said = {
            "HOME": str(home), "JUPYTERHUB_ROOT_DIR": str(home), "TMPDIR": str(own),
            "MPLCONFIGDIR": str(own / "matplotlib"), "IPYTHONDIR": str(own / "ipython"),
            "JUPYTER_RUNTIME_DIR": str(own / "jupyter"), "JUPYTER_CONFIG_PATH": str(settings),
            "JUPYTER_CONFIG_DIR": str(own / "config"), "PYTHONPATH": str(sandbox.PROJECT),
            "WORKSHOP_COURSE": str(own / "course"), "WORKSHOP_NOTICES": str(notices),
        }  # fmt: skip
        theirs = home / ".workshop"
        if self.is_trainer:
            # the cohort's folder is everybody's, one's choices are not
            theirs = root / "hub" / "trainers" / self.user.name
            said["WORKSHOP_TRAINER"] = "1"
        return said | {
            "JUPYTERLAB_SETTINGS_DIR": str(theirs / "lab"),
            "JUPYTERLAB_WORKSPACES_DIR": str(theirs / "workspaces"),
        }

    async def poll(self) -> int | None:
        """None while the keeper runs: this very one, not another with its number."""
        if self.proc is not None:
            return await super().poll()
        if self.pid and self.began and usage.started(self.pid) == self.began:
            return None
        self.clear_state()
        return 0


def _folder(path: Path) -> Path:
    path.mkdir(parents=True, exist_ok=True, mode=0o700)
    return path


def _opened_log(path: Path):
    """What the server says, for the trainer; begun anew when it has grown large."""
    mode = os.O_TRUNC if path.exists() and path.stat().st_size > LOG_BYTES else 0
    return os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND | mode, 0o600), "ab")
