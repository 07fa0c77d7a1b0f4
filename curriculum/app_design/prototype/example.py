"""The course's own booking app as tables `app_spec`: version 1, version 2, and a small start.

The screens and links are those of `curriculum.case.app`; the fields of a booking are added.
"""

from __future__ import annotations

from collections.abc import Sequence

from curriculum.app_design.prototype.spec import COLUMNS
from curriculum.case.app import EARLIEST_FREE, SCREENS
from curriculum.kit.i18n import N_, _

GOAL = "CONFIRM"
SPOKEN = ("text", "button", "field")
APP_TITLE = N_("Book your turn · Sithara District Office (fictional)")

# screen, text, button, goto, field, kind; the title comes with the first row of a screen
_Row = tuple[str, str, str, str, str, str]
_V1: Sequence[_Row] = (
    ("HOME", N_("Book a day and a time, and come when it is your turn."), "", "", "", ""),
    ("HOME", "", N_("Book a new appointment"), "SERVICE", "", ""),
    ("HOME", "", N_("See my appointments"), "MYBOOK", "", ""),
    ("SERVICE", N_("New ID card (expired), New ID card (lost), Move house, Birth or death"), "", "",
     N_("Which service do you need?"), "service"),
    ("SERVICE", "", N_("See the documents to bring"), "DOCS", "", ""),
    ("DOCS", N_("Bring your old ID card. Nothing has to be copied."), "", "", "", ""),
    ("DOCS", "", N_("I have the documents"), "LOGIN", "", ""),
    ("LOGIN", "", "", "", N_("13-digit ID number"), "citizen_id"),
    ("LOGIN", "", "", "", N_("Phone number, in case the time changes"), "phone"),
    ("LOGIN", "", N_("Choose a day"), "DATE", "", ""),
    ("DATE", "", "", "", N_("Day of the appointment"), "date"),
    ("DATE", "", N_("Choose a time"), "TIME", "", ""),
    ("TIME", "", "", "", N_("Time of the appointment"), "slot"),
    ("TIME", "", N_("Check my appointment"), "CONFIRM", "", ""),
    ("CONFIRM", N_("Please read once more: service, day and time."), "", "", "", ""),
    ("CONFIRM", "", N_("Confirm the appointment"), "TICKET", "", ""),
    ("TICKET", N_("Your turn: A012. Please come 10 minutes early and show this page."), "", "", "", ""),
    ("MYBOOK", N_("You have one appointment."), "", "", "", ""),
    ("MYBOOK", "", N_("Show the appointment slip"), "TICKET", "", ""),
    ("MYBOOK", "", N_("Cancel the appointment"), "CANCEL", "", ""),
    ("CANCEL", N_("The appointment is cancelled. Somebody else can have the time now."), "", "", "", ""),
    ("CANCEL", "", N_("Back to the first page"), "HOME", "", ""),
    ("PRIVACY", N_("We ask for your ID number and phone number to keep your appointment (public task, PDPA s.24). We delete them 30 days after your visit. Questions: the district's data protection officer."),
     "", "", "", "notice"),
)  # fmt: skip
_V2_BUTTON: _Row = (EARLIEST_FREE[0], "", N_("Earliest free time"), EARLIEST_FREE[1], "", "")
_REPAIRS: Sequence[_Row] = (
    ("HOME", "", N_("How we protect your data"), "PRIVACY", "", ""),
    ("TICKET", "", N_("Back to the first page"), "HOME", "", ""),
)
_SMALL: Sequence[_Row] = (
    ("HOME", N_("Write here what the citizen can do."), "", "", "", ""),
    ("HOME", "", N_("Begin"), "DONE", "", ""),
    ("DONE", N_("Write here what happens next."), "", "", "", ""),
    ("DONE", "", N_("Back to the first page"), "HOME", "", ""),
)  # fmt: skip
_SMALL_TITLES = {"HOME": N_("My service"), "DONE": N_("Done")}


def app_v1() -> list[dict[str, str]]:
    """Version 1 in the language in use: 11 screens, one unreachable, one dead end."""
    return _table(_V1, SCREENS)


def app_v2() -> list[dict[str, str]]:
    """Version 2: version 1 and a button that takes the earliest free time."""
    return _table([*_V1, _V2_BUTTON], SCREENS)


def app_repaired() -> list[dict[str, str]]:
    """Version 2 with a way to the privacy notice and a way on from the slip."""
    return _table([*_V1, _V2_BUTTON, *_REPAIRS], SCREENS)


def app_small() -> list[dict[str, str]]:
    """Two screens to begin one's own app with."""
    return _table(_SMALL, _SMALL_TITLES)


def _table(rows: Sequence[_Row], titles: dict[str, str]) -> list[dict[str, str]]:
    named: set[str] = set()
    table = []
    for screen, *texts in rows:
        title = "" if screen in named else _(titles[screen])
        named.add(screen)
        cells = dict(zip(COLUMNS, (screen, title, *texts), strict=True))
        # names of screens and kinds are codes, and the same in every language
        table.append({c: _(t) if c in SPOKEN else t for c, t in cells.items()})
    return table
