"""What the hub's pod loads after the chart's own settings: `configure(c)`, from hub.extraConfig.

The chart says what Kubernetes has to know (images, volumes, limits, who reaches whom: values.yaml);
everything about people, roles and the class service is hub/config's and hub/login's, as on one
machine. A pod is the learner's box here, so KubeSpawner stands in WorkshopSpawner's place.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from jupyterhub.traitlets import ByteSpecification

from grading.cohort import Cohort
from hub.config.configure import START_SECONDS
from hub.config.options import COHORT_VARIABLE
from hub.config.roles import CLASS, TRAINERS, load_roles, server_token_scopes
from hub.home.welcome import WELCOME_NAMES
from hub.login.configure import configure_login
from hub.service.registration import NAME, URL
from hub.spawner import box

PYTHON = "/opt/workshop/bin/python"
"""The interpreter of every image."""
SERVICE_HOST, SERVICE_PORT = "class", 8082
COHORT_PLACE = "/srv/cohorts/workshop"
COHORT_CLAIM = "workshop-cohort"
TRAINER_IMAGE = "WORKSHOP_TRAINER_IMAGE"
"""In the hub's environment: the image of a trainer's server."""
DATABASE_SECRET = "workshop-database"
TRAINER_LABEL = {"workshop.role": "trainer"}
"""By it the network lets a trainer's pod reach the gradebook."""
VOLUME = "workshop-cohort"
SETTLED = {
    "allowPrivilegeEscalation": False,
    "capabilities": {"drop": ["ALL"]},
    "readOnlyRootFilesystem": True,
    "runAsNonRoot": True,
    "seccompProfile": {"type": "RuntimeDefault"},
}
SCRATCH = {"name": "scratch", "emptyDir": {"sizeLimit": box.TEMPORARY_BYTES}}


def configure(c: Any) -> None:
    """Set up `c`, which has the chart's settings; raises NoCohort, and what the login raises."""
    cohort = Cohort.open(Path(os.environ[COHORT_VARIABLE]))
    for service in c.JupyterHub.services:
        if service["name"] == NAME:
            service.update(class_service())
    c.JupyterHub.load_roles.extend(load_roles([one["name"] for one in c.JupyterHub.services]))
    c.JupyterHub.allow_named_servers = False
    c.JupyterHub.authenticate_prometheus = True
    c.JupyterHub.shutdown_on_logout = False
    _servers(c, cohort)
    configure_login(c, cohort.root)
    c.RosterPeople.trainers_are_admins = False


def class_service() -> dict[str, Any]:
    """The service's entry, but for its token, which the chart makes."""
    return {
        "name": NAME,
        "url": f"http://{SERVICE_HOST}:{SERVICE_PORT}",
        "oauth_client_id": f"service-{NAME}",
        "oauth_no_confirm": True,
        "display": False,
    }


def service_url(base_url: str = "/") -> str:
    """Where a pod finds the service."""
    return f"http://{SERVICE_HOST}:{SERVICE_PORT}{base_url}services/{NAME}/"


def _servers(c: Any, cohort: Cohort) -> None:
    spawner = c.KubeSpawner
    memory = ByteSpecification().validate(None, spawner.get("mem_limit", 0) or 0)
    spawner.cmd = server_command(memory)
    spawner.environment = {
        **box.environment(),
        "PATH": f"{Path(PYTHON).parent}:/usr/bin:/bin",
        "WORKSHOP_LANG": cohort.lang,
        URL: service_url(c.JupyterHub.get("base_url", "/")),
    }
    spawner.notebook_dir = box.HOME
    spawner.default_url = f"/lab/tree/{quote(WELCOME_NAMES[cohort.lang])}"
    spawner.server_token_scopes = server_token_scopes([CLASS])
    spawner.start_timeout = spawner.http_timeout = START_SECONDS
    spawner.automount_service_account_token = False
    spawner.container_security_context = SETTLED
    volumes, mounts = [SCRATCH], [{"name": SCRATCH["name"], "mountPath": "/tmp"}]
    spawner.volumes = [*spawner.get("volumes", []), *volumes]
    spawner.volume_mounts = [*spawner.get("volume_mounts", []), *mounts]
    spawner.pre_spawn_hook = by_role(spawner, os.environ.get(TRAINER_IMAGE, ""))


def server_command(memory: int) -> list[str]:
    """What a learner's pod runs: it fills the home, then becomes JupyterLab."""
    return [PYTHON, "-P", "-m", "hub.spawner.server", str(memory)]


def by_role(said: Any, trainer_image: str) -> Callable[[Any], None]:
    """The hook before each start: a trainer's server has the cohort, a learner's has not.

    Both are set each time: the hub keeps a spawner from start to start, and a trainer may be a
    learner tomorrow.
    """
    learner = {
        "image": said.get("image", ""), "cmd": said.cmd, "environment": said.environment,
        "volumes": said.volumes, "volume_mounts": said.volume_mounts,
        "notebook_dir": said.notebook_dir, "default_url": said.default_url,
        "mem_limit": said.get("mem_limit"), "extra_labels": said.get("extra_labels", {}),
    }  # fmt: skip
    trainer = {
        **learner,
        "image": trainer_image or learner["image"],
        "cmd": server_command(0),
        "environment": {**said.environment, **trainer_environment()},
        "volumes": _and(said.volumes, _claim()),
        "volume_mounts": _and(said.volume_mounts, {"name": VOLUME, "mountPath": COHORT_PLACE}),
        "notebook_dir": COHORT_PLACE,
        "default_url": "/lab",
        "mem_limit": None,
        "extra_labels": {**learner["extra_labels"], **TRAINER_LABEL},
    }

    def settle(spawner: Any) -> None:
        is_trainer = any(group.name == TRAINERS for group in spawner.user.groups)
        for name, value in (trainer if is_trainer and trainer_image else learner).items():
            setattr(spawner, name, value)

    return settle


def trainer_environment() -> dict[str, Any]:
    """What is otherwise in a trainer's pod: everything of the project, and the gradebook."""
    return {
        "WORKSHOP_TRAINER": "1",
        "PYTHONPATH": "/srv/project",
        "JUPYTER_CONFIG_PATH": f"{COHORT_PLACE}/hub/settings/trainer",
        "PGPASSWORD": {"valueFrom": {"secretKeyRef": {"name": DATABASE_SECRET, "key": "password"}}},
    }


def _claim() -> dict[str, Any]:
    return {"name": VOLUME, "persistentVolumeClaim": {"claimName": COHORT_CLAIM}}


def _and(said: Sequence[dict], one: dict) -> list[dict]:
    return [*said, one]
