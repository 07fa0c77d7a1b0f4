"""The last day of a legal period, by section 64 of the Administrative Procedure Act B.E. 2539.

The day of receipt is not counted; days are calendar days. The period of an official ends on
its last day even if that is a holiday; the period of a person then runs to the next working
day. Special laws prevail over section 64.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from numbers import Integral

from curriculum.kit.i18n import _
from curriculum.kit.refusal import ImpossibleValue
from curriculum.time_project.workdays import first_working_day, workday

CITIZEN, OFFICIAL = "citizen", "official"


def due_date(received: dt.date, days: int, who: str, holidays: Iterable[dt.date] = ()) -> dt.date:
    """The last day for `who` ("citizen" or "official") to act, `days` after `received`.

    Raises ImpossibleValue for another `who`, for days below 1 and for what is no date.
    """
    if who not in (CITIZEN, OFFICIAL):
        said = _("who must be 'citizen' or 'official', and not {who!r}")
        raise ImpossibleValue(said.format(who=who))
    if isinstance(days, bool) or not isinstance(days, Integral) or days < 1:
        said = _("a period has a whole number of days, at least 1, and not {days!r}")
        raise ImpossibleValue(said.format(days=days))
    # also checks that it is a date
    last = workday(received, 0) + dt.timedelta(days=int(days))
    return last if who == OFFICIAL else first_working_day(last, holidays)
