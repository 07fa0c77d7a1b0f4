"""How a learner's server starts on TLJH: as the learner's Unix user, in the learner's own home.

python -m hub.tljh.server MEMORY_BYTES
"""

from __future__ import annotations

import os
from collections.abc import Mapping

from hub.spawner.server import main as serve


def own_places(home: str) -> Mapping[str, str]:
    """What stands in the learner's home, and in the box stands in the box's."""
    return {
        "JUPYTERLAB_SETTINGS_DIR": f"{home}/.workshop/lab",
        "JUPYTERLAB_WORKSPACES_DIR": f"{home}/.workshop/workspaces",
    }


def main() -> None:
    os.environ.update(own_places(os.environ["HOME"]))
    # others of the office may have accounts on this machine
    os.umask(0o077)
    serve()


if __name__ == "__main__":
    main()
