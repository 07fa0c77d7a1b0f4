"""The trainers' half of the workshop: build, grading, feedback, command line."""

import os
import sys
from pathlib import Path

# nbgrader looks for the program `alembic` on PATH (nbgrader.api.get_alembic_version), where it
# does not stand unless the environment was activated
_programs = str(Path(sys.executable).parent)
if _programs not in os.environ.get("PATH", "").split(os.pathsep):
    os.environ["PATH"] = os.pathsep.join(filter(None, (_programs, os.environ.get("PATH"))))
# jsonschema, which nbformat loads, would load a grammar of web addresses: more than a second for
# every process of ours, for a format that no notebook has
sys.modules.setdefault("rfc3987_syntax", None)  # type:ignore[arg-type]
