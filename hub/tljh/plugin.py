"""What The Littlest JupyterHub calls, by the names of its hooks (tljh/hooks.py)."""

from __future__ import annotations

from importlib.metadata import requires
from typing import Any

import pluggy

from hub.tljh.configure import configure
from hub.tljh.place import Place

hookimpl = pluggy.HookimplMarker("tljh")
PROJECT = "workshop-curriculum"
A_DAY = 12 * 3600
"""Seconds before an idle server is ended: TLJH's ten minutes are shorter than a lesson's talk."""


def packages() -> list[str]:
    """What the project needs, as its own package says."""
    return [one for one in requires(PROJECT) or [] if "extra ==" not in one]


@hookimpl
def tljh_extra_hub_pip_packages() -> list[str]:
    """After TLJH has put its own versions back, at every upgrade."""
    return packages()


@hookimpl
def tljh_extra_user_pip_packages() -> list[str]:
    """Learners' servers have the same packages; of the project itself they see the public half."""
    return packages()


@hookimpl
def tljh_extra_apt_packages() -> list[str]:
    """Grading's box."""
    return ["bubblewrap"]


@hookimpl
def tljh_config_post_install(config: Any) -> None:
    """Into TLJH's config.yaml, unless somebody has chosen otherwise."""
    services = config.setdefault("services", {})
    services.setdefault("cull", {}).setdefault("timeout", A_DAY)


@hookimpl
def tljh_custom_jupyterhub_config(c: Any) -> None:
    """At every start of the hub. Raises NoPlace and what `configure` raises."""
    configure(c, Place.read())
