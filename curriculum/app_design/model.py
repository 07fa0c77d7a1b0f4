"""Everything module 4 calculates, under one name.

from curriculum.app_design.model import contrast_ratio, shortest_taps
"""

from curriculum.app_design.booking import (
    arrivals,
    overload,
    places_per_slot,
    places_unused,
    turned_away,
)
from curriculum.app_design.completion import completion_interval, problems_found
from curriculum.app_design.contrast import (
    REQUIRED,
    contrast_ratio,
    luminance,
    readable,
    said_ratio,
)
from curriculum.app_design.fitts import index_of_difficulty, movement_time
from curriculum.app_design.flow import (
    dead_ends,
    reachable,
    screen_graph,
    shortest_route,
    shortest_taps,
    unreachable,
)
from curriculum.app_design.kano import KANO, kano_class
from curriculum.app_design.keystrokes import OP, klm_seconds, operator_counts, saving_percent
from curriculum.app_design.minimisation import BOOKING, KINDS, is_personal, judge, needs_notice
from curriculum.app_design.moscow import CAPACITY, MUST_SHARE, Budget, budget
from curriculum.app_design.sus import AVERAGE, mean_sus, sus_score
from curriculum.app_design.target_size import MINIMUM_AA, MINIMUM_AAA, large_enough, too_small

__all__ = [
    "AVERAGE",
    "BOOKING",
    "CAPACITY",
    "KANO",
    "KINDS",
    "MINIMUM_AA",
    "MINIMUM_AAA",
    "MUST_SHARE",
    "OP",
    "REQUIRED",
    "Budget",
    "arrivals",
    "budget",
    "completion_interval",
    "contrast_ratio",
    "dead_ends",
    "index_of_difficulty",
    "is_personal",
    "judge",
    "kano_class",
    "klm_seconds",
    "large_enough",
    "luminance",
    "mean_sus",
    "movement_time",
    "needs_notice",
    "operator_counts",
    "overload",
    "places_per_slot",
    "places_unused",
    "problems_found",
    "reachable",
    "readable",
    "said_ratio",
    "saving_percent",
    "screen_graph",
    "shortest_route",
    "shortest_taps",
    "sus_score",
    "too_small",
    "turned_away",
    "unreachable",
]
