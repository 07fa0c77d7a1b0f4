"""The hub's settings for one cohort: `configure(c, root, options)` is all of jupyterhub_config.py."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any
from urllib.parse import quote

from grading.box.warm.sandbox import PROJECT
from grading.cohort import Cohort
from hub.config.options import THIS_MACHINE, Options
from hub.config.roles import DAY, LEARNERS, TRAINERS, load_roles, server_token_scopes
from hub.config.service import service_entry, way_to_service
from hub.home.settings import write_settings
from hub.home.welcome import WELCOME_NAMES
from hub.login.configure import configure_login

DAY_TOKEN = "WORKSHOP_DAY_TOKEN"
"""In the hub's environment: the token with which `workshop serve` starts servers beforehand."""
PROXY_COMMAND = [sys.executable, "-P", "-m", "hub.proxy"]
START_SECONDS = 300
"""Thirty servers that begin at once on two cores take minutes, and none is to be given up."""
LOOK_SECONDS = 5
"""How soon a restarted proxy knows every server again."""


def configure(c: Any, root: Path, options: Options) -> None:
    """Set up `c` for the cohort at `root`; raises NoCohort, and what the login raises."""
    cohort = Cohort.open(root)
    folder = hub_folder(cohort.root)
    write_settings(cohort.root)
    services = [service_entry(cohort, options)] if options.service else []
    if token := os.environ.get(DAY_TOKEN):
        services.append({"name": DAY, "api_token": token})
    c.JupyterHub.services = services
    names = [one["name"] for one in services]
    c.JupyterHub.load_roles = load_roles(names)
    _addresses(c, folder, options)
    _servers(c, cohort, options)
    c.WorkshopSpawner.server_token_scopes = server_token_scopes(names)
    if options.authenticator:
        c.JupyterHub.authenticator_class = options.authenticator
        c.Authenticator.allowed_users = {*options.learners, *options.trainers}
        groups = {LEARNERS: options.learners, TRAINERS: options.trainers}
        c.JupyterHub.load_groups = {name: {"users": list(who)} for name, who in groups.items()}
    else:
        configure_login(c, cohort.root)
        # the role of trainers suffices; an admin of the hub could act as any learner
        c.RosterPeople.trainers_are_admins = False


def hub_folder(root: Path) -> Path:
    """The hub's own folder of a cohort, for its owner alone."""
    folder = root / "hub"
    folder.mkdir(parents=True, exist_ok=True)
    folder.chmod(0o700)
    return folder


def _addresses(c: Any, folder: Path, options: Options) -> None:
    c.JupyterHub.bind_url = f"http://{options.ip}:{options.port}"
    c.JupyterHub.hub_bind_url = f"http://{THIS_MACHINE}:{options.hub_port}"
    # the proxy is run beside the hub: people go on working while the hub restarts
    c.ConfigurableHTTPProxy.should_start = False
    c.ConfigurableHTTPProxy.command = PROXY_COMMAND
    c.ConfigurableHTTPProxy.api_url = f"http://{THIS_MACHINE}:{options.proxy_port}"
    c.JupyterHub.last_activity_interval = LOOK_SECONDS
    c.JupyterHub.db_url = f"sqlite:///{folder / 'jupyterhub.sqlite'}"
    # JupyterHub makes it, readable by its owner alone, and refuses it otherwise
    c.JupyterHub.cookie_secret_file = str(folder / "cookie_secret")
    c.JupyterHub.tornado_settings = {"cookie_options": {"SameSite": "Lax"}}
    c.JupyterHub.allow_named_servers = False
    c.JupyterHub.authenticate_prometheus = True
    c.JupyterHub.shutdown_on_logout = False


def _servers(c: Any, cohort: Cohort, options: Options) -> None:
    c.JupyterHub.spawner_class = "hub.spawner.spawner.WorkshopSpawner"
    # learners go on working while the hub restarts; the end of the day is `workshop serve`'s
    c.JupyterHub.cleanup_servers = False
    c.JupyterHub.concurrent_spawn_limit = 0
    # set for this class alone: JupyterHub runs its services through a spawner, too
    c.WorkshopSpawner.start_timeout = c.WorkshopSpawner.http_timeout = START_SECONDS
    c.WorkshopSpawner.poll_interval = 5
    c.WorkshopSpawner.mem_limit = options.memory_mb * 2**20
    c.WorkshopSpawner.env_keep = []
    to_service = way_to_service(options) if options.service else {}
    c.WorkshopSpawner.environment = {"WORKSHOP_LANG": cohort.lang, **to_service}
    c.WorkshopSpawner.default_url = f"/lab/tree/{quote(WELCOME_NAMES[cohort.lang])}"
    c.WorkshopSpawner.cohort = str(cohort.root)
    c.WorkshopSpawner.trainers = TRAINERS
    c.WorkshopSpawner.processes = options.processes
    c.WorkshopSpawner.unsealed = options.unsealed
    c.WorkshopSpawner.interrupt_timeout = 15
    c.WorkshopSpawner.given = {
        "lessons": str(PROJECT / "notebooks" / cohort.lang),
        "release": str(cohort.root / "release"),
        "look.json": str(cohort.root / "hub" / "settings" / "look.json"),
    }
