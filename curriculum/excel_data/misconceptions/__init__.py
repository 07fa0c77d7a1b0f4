"""Module 3, the mistakes people make for a reason: the sign of each, and what helps.

Order matters: the first sign that is seen is the one that is told. A hint leads to the
answer and never states it.
"""

from curriculum.excel_data.misconceptions.cleaning import CLEAN_TEXT, FEE
from curriculum.excel_data.misconceptions.dates import DATES
from curriculum.excel_data.misconceptions.formulas import COUNTING, MEAN_AND_SUM
from curriculum.excel_data.misconceptions.measuring import COUNTERS_NEEDED, QUALITY, WAITING
from curriculum.excel_data.misconceptions.tables import DUPLICATES, PIVOT, STANDARDS

__all__ = [
    "CLEAN_TEXT",
    "COUNTERS_NEEDED",
    "COUNTING",
    "DATES",
    "DUPLICATES",
    "FEE",
    "MEAN_AND_SUM",
    "PIVOT",
    "QUALITY",
    "STANDARDS",
    "WAITING",
]
