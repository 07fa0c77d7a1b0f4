"""Before the day: asks the hub to start every learner's server, two at a time.

python -m hub.kubernetes.early COHORT
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

from grading.cohort import Cohort
from hub.early import Early, ask_hub
from hub.roster.person import Role
from hub.roster.store import RosterStore

LOOK_SECONDS = 1.0


def main() -> int:
    """Exit code 1 where the hub would not start somebody's; their names are printed."""
    root = Cohort.open(Path(sys.argv[1])).root
    api, token = os.environ["JUPYTERHUB_API_URL"], os.environ["JUPYTERHUB_API_TOKEN"]
    learners = [one.login for one in RosterStore(root).read().people if one.role is Role.LEARNER]
    early = Early(learners, lambda login: ask_hub(api, token, login))
    while not early.ready:
        time.sleep(LOOK_SECONDS)
    early.stop()
    print(*early.failed, sep="\n", end="\n" if early.failed else "")
    return 1 if early.failed else 0


if __name__ == "__main__":
    sys.exit(main())
