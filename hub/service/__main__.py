"""`python -m hub.service COHORT`: the class service, as the hub starts it.

The address comes from JUPYTERHUB_SERVICE_URL, the database from WORKSHOP_SERVICE_DATABASE.
"""

from __future__ import annotations

import asyncio
import logging
import os
import sys
from pathlib import Path

from grading.errors import WorkshopError
from hub.service.keeper import keep
from hub.service.registration import DATABASE


def main() -> int:
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    root, *rest = sys.argv[1:]
    if rest != ["--serve"]:
        return keep([sys.executable, "-m", "hub.service", root, "--serve"])
    from hub.service.server import serve

    try:
        asyncio.run(
            serve(
                Path(root).resolve(),
                os.environ["JUPYTERHUB_SERVICE_URL"],
                os.environ.get(DATABASE, ""),
            )
        )
    except WorkshopError as error:
        print(*error.says(), sep="\n", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
