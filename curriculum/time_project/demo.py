"""The demos of module 2: each call gives one that shows itself.

from curriculum.time_project.demo import gantt_on_the_calendar
gantt_on_the_calendar()
"""

from curriculum.time_project.demos.eisenhower_matrix import eisenhower_matrix
from curriculum.time_project.demos.evm_dashboard import evm_dashboard
from curriculum.time_project.demos.gantt_on_the_calendar import gantt_on_the_calendar
from curriculum.time_project.demos.uncertainty_dice import uncertainty_dice

__all__ = ["eisenhower_matrix", "evm_dashboard", "gantt_on_the_calendar", "uncertainty_dice"]
