"""The class service among the hub's services, and the way to it for every server."""

from __future__ import annotations

import tomllib
from typing import Any

from grading.cohort import Cohort
from hub.config.options import Options
from hub.service.registration import NAME, URL, service, service_url

assert NAME == "class", "the roles in hub/config/roles.py speak of it by this name"


def service_entry(cohort: Cohort, options: Options) -> dict[str, Any]:
    """The service's entry in `c.JupyterHub.services`."""
    said = tomllib.loads((cohort.root / "cohort.toml").read_text("utf-8"))
    database = str(said.get("service", {}).get("db_url", ""))
    return service(cohort.root, options.service_port, database)


def way_to_service(options: Options) -> dict[str, str]:
    """What a server's environment says of it."""
    return {URL: service_url(options.service_port)}
