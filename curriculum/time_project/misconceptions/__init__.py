"""Module 2, the mistakes people make for a reason: the sign of each, and what helps.

Order matters: the first sign that is seen is the one that is told. A hint leads to the
answer and never states it.
"""

from curriculum.time_project.misconceptions.calendar import OFFICIAL_DATE, YEARS
from curriculum.time_project.misconceptions.estimates import CHANCE, THREE_ESTIMATES
from curriculum.time_project.misconceptions.legal_days import LEGAL_DAYS
from curriculum.time_project.misconceptions.money_and_hours import EARNED_VALUE, TIME_AUDIT
from curriculum.time_project.misconceptions.network import FLOAT, FORWARD
from curriculum.time_project.misconceptions.working_days import FINISH, WORKING_DAYS

__all__ = [
    "CHANCE",
    "EARNED_VALUE",
    "FINISH",
    "FLOAT",
    "FORWARD",
    "LEGAL_DAYS",
    "OFFICIAL_DATE",
    "THREE_ESTIMATES",
    "TIME_AUDIT",
    "WORKING_DAYS",
    "YEARS",
]
