"""Before the class service starts: the cohort on its volume, made or brought up to what is built.

python -m hub.kubernetes.cohort FOLDER
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

from curriculum.kit.i18n import language
from grading.box.warm.sandbox import PROJECT
from grading.cohort import Cohort, new_cohort
from grading.errors import WorkshopError
from grading.files import write_whole
from hub.home.settings import write_settings

GRADEBOOK = "WORKSHOP_GRADEBOOK"
"""In the environment: the gradebook's URL. SQLite cannot rely on a network volume's locks."""


def prepare(root: Path, lang: str, gradebook: str = "") -> Cohort:
    """The cohort at `root`, ready for hub, service and trainers; raises WorkshopError.

    Safe to do at every start. An existing cohort keeps its language and its gradebook.
    """
    if gradebook and not (root / "cohort.toml").exists():
        said = {"name": root.name, "lang": lang, "db_url": gradebook}
        lines = [f"{name} = {json.dumps(value)}\n" for name, value in said.items()]
        write_whole(root / "cohort.toml", "".join(lines).encode())
    cohort = new_cohort(PROJECT, root, lang)
    (cohort.root / "hub").mkdir(mode=0o700, exist_ok=True)
    write_settings(cohort.root)
    return cohort


def main() -> int:
    try:
        prepare(Path(sys.argv[1]), language(), os.environ.get(GRADEBOOK, ""))
    except WorkshopError as error:
        print(*error.says(), sep="\n", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
