"""A PostgreSQL server of the tests' own, from the machine's package; one for each test module."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

PLACES = [*sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True), Path("/usr/bin")]
SERVER = next((place for place in PLACES if (place / "initdb").exists()), None)
needs_postgresql = pytest.mark.skipif(
    SERVER is None and not os.environ.get("CI"), reason="PostgreSQL is not installed"
)


@pytest.fixture(scope="module")
def postgresql() -> Iterator[Callable[[str], str]]:
    """Makes a database of the given name and says its URL."""
    assert SERVER is not None, "PostgreSQL is missing, and in CI it must not be"
    # not in pytest's own folders, which are closed to the user that PostgreSQL runs as
    with tempfile.TemporaryDirectory(prefix="postgresql-", ignore_cleanup_errors=True) as folder:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        running = _started(Path(folder), port)

        def database(name: str) -> str:
            _run("createdb", "-h", "127.0.0.1", "-p", str(port), "-U", "trainer", name)
            return f"postgresql+psycopg://trainer@127.0.0.1:{port}/{name}"

        yield database
        running.send_signal(signal.SIGQUIT)
        running.wait()


def _started(folder: Path, port: int) -> subprocess.Popen[bytes]:
    if os.geteuid() == 0:
        # PostgreSQL refuses to run as root
        folder.chmod(0o755)
        shutil.chown(folder, "nobody", "nogroup")
    data = str(folder / "data")
    _run("initdb", "-D", data, "-U", "trainer", "-A", "trust", "-E", "UTF8", "--no-sync")
    running = subprocess.Popen(
        [*_as_user(), SERVER / "postgres", "-D", data, "-p", str(port), "-k", str(folder),
         "-c", "listen_addresses=127.0.0.1", "-c", "fsync=off"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd="/",
    )  # fmt: skip
    ready = [SERVER / "pg_isready", "-h", "127.0.0.1", "-p", str(port)]
    while subprocess.run(ready, capture_output=True, check=False).returncode:
        assert running.poll() is None, "PostgreSQL did not start"
        time.sleep(0.1)
    return running


def _run(program: str, *arguments: str) -> None:
    subprocess.run(
        [*_as_user(), SERVER / program, *arguments], check=True, capture_output=True, cwd="/"
    )


def _as_user() -> list[str]:
    if os.geteuid() != 0:
        return []
    return ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"]
