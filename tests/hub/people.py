"""What the tests of roster and login share: lists of people, a small cohort, a real hub."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import httpx
import openpyxl

from grading.cohort import Cohort
from hub.roster.importing import Imported, import_list

PROJECT = Path(__file__).resolve().parents[2]
ADDRESS = "http://192.0.2.10:8000"
HEADINGS = ("ชื่อ-สกุล", "หน่วยงาน", "อีเมล", "บทบาท")
CODE_ON_CARD = re.compile(r'<dd class="typed(?: long)?">([^<]*)</dd>')


def make_cohort(root: Path, *, lang: str = "th", more: str = "") -> Cohort:
    """The little of a cohort that roster and login need."""
    root.mkdir(parents=True)
    (root / "cohort.toml").write_text(
        f'name = "อบรมพฤษภาคม 2569"\nlang = "{lang}"\n[hub]\naddress = "{ADDRESS}"\n{more}', "utf-8"
    )
    return Cohort.open(root)


def csv_of(
    rows: Sequence[Sequence[str]], headings: Sequence[str] = HEADINGS, *, by: str = ","
) -> str:
    return "".join(by.join(row) + "\n" for row in (headings, *rows))


def write_csv(
    path: Path, rows: Sequence[Sequence[str]], headings: Sequence[str] = HEADINGS
) -> Path:
    path.write_text(csv_of(rows, headings), "utf-8")
    return path


def write_xlsx(path: Path, **sheets: Sequence[Sequence[object]]) -> Path:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(list(row))
    book.save(path)
    return path


def codes_on(page: Path) -> dict[str, str]:
    """Login to pass code, as they stand on a page of cards."""
    typed = CODE_ON_CARD.findall(page.read_text("utf-8"))
    return dict(zip(typed[::2], typed[1::2], strict=True))


def import_people(cohort: Cohort, *rows: Sequence[str]) -> Imported:
    return import_list(cohort, write_csv(cohort.root / "people.csv", rows))


@dataclass
class Hub:
    """A running JupyterHub, behind its proxy."""

    url: str
    log: Path
    process: subprocess.Popen = field(repr=False)

    def browser(self, **options: object) -> httpx.Client:
        """Somebody with cookies of their own who follows no redirect unseen."""
        return httpx.Client(base_url=self.url, timeout=60, **options)

    def log_in(
        self, client: httpx.Client, login: str, code: str, headers: dict[str, str] | None = None
    ) -> httpx.Response:
        """The login form, filled in and sent."""
        page = client.get("/hub/login")
        xsrf = re.search(r'name="_xsrf" value="([^"]+)"', page.text)
        assert xsrf, page.text
        form = {"_xsrf": xsrf[1], "username": login, "password": code}
        return client.post("/hub/login?next=/hub/home", data=form, headers=headers)

    def who(self, client: httpx.Client) -> httpx.Response:
        """What the hub says of whoever is logged in."""
        xsrf = next(
            (c.value for c in client.cookies.jar if c.name == "_xsrf" and c.path == "/hub/"), ""
        )
        return client.get(
            "/hub/api/user", headers={"X-XSRFToken": xsrf, "Referer": f"{self.url}/hub/home"}
        )


@contextmanager
def running_hub(cohort: Cohort, folder: Path, config: str = "", **environ: str) -> Iterator[Hub]:
    """JupyterHub with its proxy, configured by configure_login, until the block ends."""
    folder.mkdir(parents=True, exist_ok=True)
    port, inner, api = (_free_port() for _ in range(3))
    bin_folder = Path(sys.executable).parent
    (folder / "config.py").write_text(
        f"""
from pathlib import Path
from hub.login.configure import configure_login
c.JupyterHub.bind_url = "http://127.0.0.1:{port}"
c.JupyterHub.hub_bind_url = "http://127.0.0.1:{inner}"
c.ConfigurableHTTPProxy.api_url = "http://127.0.0.1:{api}"
c.ConfigurableHTTPProxy.command = [{str(bin_folder / "configurable-http-proxy")!r}]
c.JupyterHub.db_url = "sqlite:///{folder}/hub.sqlite"
c.JupyterHub.cookie_secret_file = "{folder}/cookie-secret"
c.JupyterHub.spawner_class = "simple"
configure_login(c, Path({str(cohort.root)!r}))
{config}
""",
        "utf-8",
    )
    path = f"{bin_folder}{os.pathsep}{os.environ['PATH']}"
    log = (folder / "hub.log").open("w")
    process = subprocess.Popen(
        [sys.executable, "-m", "jupyterhub", "--config", str(folder / "config.py")],
        cwd=folder, stdout=log, stderr=subprocess.STDOUT, start_new_session=True,
        env={**os.environ, "PATH": path, "PYTHONPATH": str(PROJECT), **environ},
    )  # fmt: skip
    hub = Hub(f"http://127.0.0.1:{port}", folder / "hub.log", process)
    try:
        _wait_for(hub)
        yield hub
    finally:
        # asked to end, the hub stops its proxy; the group is what may be left of both
        process.terminate()
        try:
            process.wait(20)
        finally:
            log.close()
            _end_group(process.pid)


def _wait_for(hub: Hub) -> None:
    deadline = time.monotonic() + 90
    while time.monotonic() < deadline:
        assert hub.process.poll() is None, hub.log.read_text()
        try:
            if httpx.get(f"{hub.url}/hub/health", timeout=5).status_code == 200:
                return
        except httpx.HTTPError:
            pass
        time.sleep(0.2)
    raise AssertionError(f"JupyterHub did not start: {hub.log.read_text()}")


def _end_group(group: int) -> None:
    try:
        os.killpg(group, signal.SIGKILL)
    except ProcessLookupError:
        return


def _free_port() -> int:
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        return sock.getsockname()[1]
