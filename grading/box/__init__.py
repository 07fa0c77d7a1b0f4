"""Running a notebook that nobody vouches for: its own process, its own folder, with limits.

The seam for other engines is one function, `run_cells(cells, limits, files) -> Ran`: what goes in
and comes out is plain data, and nothing of the learner's lives on after it.
"""

from grading.box.limits import Limits
from grading.box.run import NO_FILES, Cell, Fault, Ran, run_cells

__all__ = ["NO_FILES", "Cell", "Fault", "Limits", "Ran", "run_cells"]
