"""What jupyterhub_config.py says of the service, so that hub and service agree.

Roles stand in hub/config/roles.py: learners and trainers reach it (`access:services!service=class`,
also with their servers' tokens), and it may ask the hub who there is and in which group.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

NAME = "class"
DATABASE = "WORKSHOP_SERVICE_DATABASE"
"""Environment of the service: a database URL."""
URL = "WORKSHOP_SERVICE_URL"
"""Environment of every single-user server: where the service answers."""


def service(cohort: Path, port: int, database: str = "") -> dict[str, Any]:
    """One entry of `c.JupyterHub.services`; `database` is a URL, SQLite beside the cohort if empty."""
    return {
        "name": NAME,
        "url": f"http://127.0.0.1:{port}",
        "command": [sys.executable, "-m", "hub.service", str(cohort)],
        "environment": {DATABASE: database} if database else {},
        # part of the workshop: nobody is asked whether the workshop may know who they are
        "oauth_no_confirm": True,
        "display": False,
    }


def service_url(port: int, base_url: str = "/") -> str:
    """The value of WORKSHOP_SERVICE_URL: straight to the service, not through the proxy."""
    return f"http://127.0.0.1:{port}{base_url}services/{NAME}/"
