"""The hub's settings on TLJH: `configure(c, place)`, after everything that TLJH itself has set.

People, roles, login and the class service are hub/config's and hub/login's. The servers stay TLJH's:
systemd runs each as a Unix user of its own, which is the wall between learners here.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any
from urllib.parse import quote

import grading
from grading.cohort import Cohort
from hub.config.configure import START_SECONDS, hub_folder
from hub.config.options import Options
from hub.config.roles import CLASS, load_roles, server_token_scopes
from hub.config.service import service_entry
from hub.home.settings import write_settings
from hub.home.welcome import WELCOME_NAMES
from hub.kubernetes.layout import lay_out
from hub.login.configure import configure_login
from hub.service.registration import URL, service_url
from hub.spawner import box
from hub.spawner.server import THREADS
from hub.tljh.place import Place, tljh

SERVER = "hub.tljh.server"
NOT_OURS = {"PATH", "HOME", "USER", "LOGNAME", "SHELL", "WORKSHOP_NOTICES"}
"""Of the box's environment: what systemd, and the learner's account, say here."""


def configure(c: Any, place: Place) -> None:
    """Set up `c`; raises NoCohort, BadSetting, and what the login raises."""
    cohort = Cohort.open(place.cohort)
    options = Options.of_cohort(cohort.root)
    public = tljh() / "workshop"
    close(cohort.root)
    hub_folder(cohort.root)
    write_settings(cohort.root)
    lay_out(
        public, cohort.lang, cohort.root.name, project=place.project,
        release=cohort.root / "release",
    )  # fmt: skip
    c.JupyterHub.services.extend([service_entry(cohort, options)])
    c.JupyterHub.load_roles.extend(load_roles([CLASS]))
    c.JupyterHub.allow_named_servers = False
    c.JupyterHub.authenticate_prometheus = True
    c.JupyterHub.shutdown_on_logout = False
    # TLJH's first start may have made the database with the JupyterHub that it brings
    c.JupyterHub.upgrade_db = True
    _servers(c, cohort, options, public)
    configure_login(c, cohort.root)
    c.RosterPeople.trainers_are_admins = False
    # an admin of TLJH gets sudo from the spawner; nobody comes to that by a pass code
    c.Authenticator.admin_users = set()


def _servers(c: Any, cohort: Cohort, options: Options, public: Path) -> None:
    memory = options.memory_mb * 2**20
    spawner = c.SystemdSpawner
    python = tljh() / "user" / "bin" / "python"
    spawner.cmd = [str(python), "-P", "-m", SERVER, str(memory)]
    spawner.environment = server_environment(public) | {
        "WORKSHOP_LANG": cohort.lang,
        URL: service_url(options.service_port, c.JupyterHub.get("base_url", "/")),
    }
    spawner.default_url = f"/lab/tree/{quote(WELCOME_NAMES[cohort.lang])}"
    spawner.server_token_scopes = server_token_scopes([CLASS])
    spawner.start_timeout = spawner.http_timeout = START_SECONDS
    spawner.mem_limit = memory
    spawner.isolate_tmp = spawner.isolate_devices = spawner.disable_user_sudo = True
    spawner.unit_extra_properties = {
        "TasksMax": str(THREADS),
        "MemorySwapMax": "0",
        # the largest process is ended, as a rule a kernel; the server goes on
        "OOMPolicy": "continue",
        "InaccessiblePaths": f"-{cohort.root}",
    }


def server_environment(public: Path) -> dict[str, str]:
    """What a server finds: the box's, but for what an account of the machine has of its own."""
    kept = {
        name: value for name, value in box.environment().items()
        if name not in NOT_OURS and not value.startswith(box.HOME)
    }  # fmt: skip
    return kept | {
        "PYTHONPATH": str(public / "lib"),
        "JUPYTER_CONFIG_PATH": str(public / "settings"),
        "WORKSHOP_COURSE": str(public / "course"),
        # systemd gives each server a /tmp of its own
        "MPLCONFIGDIR": "/tmp/matplotlib",
    }


def close(root: Path) -> None:
    """The cohort, and the trainers' packages in the hub's environment, for the hub alone."""
    root.chmod(0o700)
    package = Path(grading.__file__).parent
    # what pip has installed here; never a folder in which somebody develops
    if os.geteuid() == 0 and package.is_relative_to(Path(sys.prefix) / "lib"):
        package.chmod(0o700)
