"""Module 4, the mistakes people make for a reason: the sign of each, and what helps.

Order matters: the first sign that is seen is the one that is told. A hint leads to the
answer and never states it.
"""

from curriculum.app_design.misconceptions.accessibility import BUTTON_SIZE, COLOURS
from curriculum.app_design.misconceptions.measuring import KEYSTROKES, QUOTA, SUS
from curriculum.app_design.misconceptions.personal_data import ID_NUMBER, ID_PROBES, MINIMISATION
from curriculum.app_design.misconceptions.priorities import FIRST_VERSION, SATISFACTION
from curriculum.app_design.misconceptions.screens import SCREEN_MAP, STORY, TOLD

__all__ = [
    "BUTTON_SIZE",
    "COLOURS",
    "FIRST_VERSION",
    "ID_NUMBER",
    "ID_PROBES",
    "KEYSTROKES",
    "MINIMISATION",
    "QUOTA",
    "SATISFACTION",
    "SCREEN_MAP",
    "STORY",
    "SUS",
    "TOLD",
]
