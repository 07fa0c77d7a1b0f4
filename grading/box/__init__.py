"""Running a notebook that nobody vouches for: its own process, its own folder, with limits.

The seam for other engines is one function, `run_cells(cells, limits) -> Ran`: what goes in
and comes out is plain data, and nothing of the learner's lives on after it.
"""

from grading.box.limits import Limits
from grading.box.run import Cell, Fault, Ran, run_cells

__all__ = ["Cell", "Fault", "Limits", "Ran", "run_cells"]
