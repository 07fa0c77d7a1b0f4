"""The warm kernel: a process that has everything loaded, and forks one kernel per notebook.

A server extension of the learner's JupyterLab. It starts the nest as the server starts, and makes
Jupyter ask it for kernels; where it cannot serve, kernels start as they always do.
"""

from __future__ import annotations

from importlib.metadata import EntryPoint
from typing import Any

NAME = "workshop-warm"


def _jupyter_server_extension_points() -> list[dict[str, str]]:
    return [{"module": __name__}]


def _load_jupyter_server_extension(app: Any) -> None:
    from jupyter_client.provisioning import KernelProvisionerFactory

    from hub.spawner.warm import nursery

    factory = KernelProvisionerFactory.instance(parent=app)
    # an entry point without an installed package: nothing need be installed in the box
    factory.provisioners[NAME] = EntryPoint(
        NAME, f"{__name__}.provisioner:WarmProvisioner", factory.GROUP_NAME
    )
    factory.default_provisioner_name = NAME
    nursery.start()
