"""Everything module 1 calculates, under one name.

from curriculum.value_chain.model import lead_time, mmc_wait
"""

from curriculum.value_chain.ecrs import improve
from curriculum.value_chain.pareto import pareto, steps_covering
from curriculum.value_chain.queueing import (
    bottleneck,
    capacity_per_hour,
    littles_law,
    minutes_for_people,
    mmc_queue_length,
    mmc_wait,
    queue_growth,
    utilisation,
    utilisation_by_step,
)
from curriculum.value_chain.replay import (
    arrival_rate,
    cases,
    inside_over_time,
    mean_lead_time,
    mean_wait_by_day,
    mean_wait_by_step,
    people_by_step,
    people_inside,
    share_within,
)
from curriculum.value_chain.value_stream import (
    VALUE_ADDING,
    lead_time,
    process_cycle_efficiency,
    touch_ratio,
)

__all__ = [
    "VALUE_ADDING",
    "arrival_rate",
    "bottleneck",
    "capacity_per_hour",
    "cases",
    "improve",
    "inside_over_time",
    "lead_time",
    "littles_law",
    "mean_lead_time",
    "mean_wait_by_day",
    "mean_wait_by_step",
    "minutes_for_people",
    "mmc_queue_length",
    "mmc_wait",
    "pareto",
    "people_by_step",
    "people_inside",
    "process_cycle_efficiency",
    "queue_growth",
    "share_within",
    "steps_covering",
    "touch_ratio",
    "utilisation",
    "utilisation_by_step",
]
