"""Module 1, the mistakes people make for a reason: the sign of each, and what helps.

Order matters: the first sign that is seen is the one that is told. A hint leads to the
answer and never states it.
"""

from curriculum.value_chain.misconceptions.improving import ECRS, PARETO
from curriculum.value_chain.misconceptions.measuring import LEAD_TIME, PCE, WAIT_BY_STEP
from curriculum.value_chain.misconceptions.queueing import (
    APPROVERS,
    BOTTLENECK,
    LITTLE,
    UTILISATION,
)
from curriculum.value_chain.misconceptions.sorting import VALUE_CHAIN, VALUE_CLASS

__all__ = [
    "APPROVERS",
    "BOTTLENECK",
    "ECRS",
    "LEAD_TIME",
    "LITTLE",
    "PARETO",
    "PCE",
    "UTILISATION",
    "VALUE_CHAIN",
    "VALUE_CLASS",
    "WAIT_BY_STEP",
]
