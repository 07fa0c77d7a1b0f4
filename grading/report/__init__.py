"""What a class came to, for whoever ran it and for whoever paid for it.

    cohort's folder --reading--> ClassRecord --scores, items, gain, ...--> figures
        --sections--> tables --page, workbook, marks_csv, certificates--> files

Only `reading` and `write` touch files. What the hub knows (roster, checks) comes in as a `Day`.
"""

from grading.report.record import Day
from grading.report.write import Written, write_report

__all__ = ["Day", "Written", "write_report"]
