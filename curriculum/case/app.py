"""The booking app of the district office, as it stands on paper: what it could do, its screens,
its colours and buttons, how eight people judged it, and what people press in it.
"""

from __future__ import annotations

import pandas as pd

from curriculum.kit.i18n import N_, _

FEATURES = (
    ("F01", N_("Choose a service and see the documents it needs"), 3),
    ("F02", N_("Book a day and a time"), 8),
    ("F03", N_("Prove who you are with ThaID"), 8),
    ("F04", N_("Appointment slip with a QR code"), 5),
    ("F05", N_("Move or cancel an appointment"), 3),
    ("F06", N_("Privacy notice"), 2),
    ("F07", N_("A reminder before your turn"), 5),
    ("F08", N_("See the queue live"), 5),
    ("F09", N_("Rate the service"), 2),
    ("F10", N_("Chatbot"), 8),
    ("F11", N_("English and the local dialect"), 3),
    ("F12", N_("Pay the fee online"), 13),
)
"""Code, name, and effort in points."""

SCREENS = {
    "HOME": N_("Home"),
    "SERVICE": N_("Choose a service"),
    "DOCS": N_("Documents to bring"),
    "LOGIN": N_("Sign in"),
    "DATE": N_("Choose a day"),
    "TIME": N_("Choose a time"),
    "CONFIRM": N_("Check and confirm"),
    "TICKET": N_("Appointment slip"),
    "MYBOOK": N_("My appointments"),
    "CANCEL": N_("Cancel the appointment"),
    "PRIVACY": N_("Privacy notice"),
}

EDGES_V1 = (
    ("HOME", "SERVICE"),
    ("HOME", "MYBOOK"),
    ("SERVICE", "DOCS"),
    ("DOCS", "LOGIN"),
    ("LOGIN", "DATE"),
    ("DATE", "TIME"),
    ("TIME", "CONFIRM"),
    ("CONFIRM", "TICKET"),
    ("MYBOOK", "TICKET"),
    ("MYBOOK", "CANCEL"),
    ("CANCEL", "HOME"),
)
"""One tap leads from the first screen to the second. PRIVACY has no link: that is the lesson."""
EARLIEST_FREE = ("LOGIN", "CONFIRM")
"""What version 2 adds: a button “earliest free appointment”."""

COLOURS = (
    ("P1", "#FFFFFF", "#0B5394", "normal"),
    ("P2", "#FFFFFF", "#F5A623", "normal"),
    ("P3", "#777777", "#FFFFFF", "normal"),
    ("P4", "#767676", "#FFFFFF", "normal"),
    ("P5", "#FFFFFF", "#2E9E5B", "large"),
)
"""Pair, colour of the text, colour behind it, size of the text."""

TARGETS = (
    ("btn_confirm", 320, 48, 0),
    ("icon_close", 20, 20, 0),
    ("chip_date", 44, 36, 0),
    ("link_privacy", 88, 18, 1),
    ("btn_back", 32, 32, 0),
    ("radio_slot", 24, 24, 0),
)
"""Name, width and height in CSS pixels, 1 for a link inside a sentence."""

SUS_ANSWERS = (
    "4242425242", "5151425151", "3333324333", "4251414242",
    "2424333424", "5242424142", "4243424233", "3242424243",
)  # fmt: skip
"""One text per person: the answers 1 to 5 to the ten statements, in their order."""

FORM_ENTRIES = ("MP" + "K" * 13, "MP" + "K" * 20, "MP" + "K" * 10)
"""ID number, full name, telephone number: think, point at the field, type."""
FLOW_FORM = "".join(FORM_ENTRIES) + "MPMPMPR"
"""Fill in three fields, choose a day and a time, confirm, wait for the system."""
FLOW_THAID = "MPRMPMPMPR"
"""Sign in with ThaID and wait, choose a day and a time, confirm, wait."""


def features() -> pd.DataFrame:
    """A fresh table of 12 features: id, name (in the language in use), points."""
    rows = [(code, _(name), points) for code, name, points in FEATURES]
    return pd.DataFrame(rows, columns=["id", "name", "points"])


def screens() -> list[str]:
    """The codes of the 11 screens."""
    return list(SCREENS)


def screen_name(code: str) -> str:
    """The name of a screen in the language in use; raises KeyError for an unknown code."""
    return _(SCREENS[code])


def edges_v1() -> list[tuple[str, str]]:
    """The links of version 1: (from screen, to screen), one tap each."""
    return list(EDGES_V1)


def edges_v2() -> list[tuple[str, str]]:
    """The links of version 2: those of version 1, and the shortcut from LOGIN to CONFIRM."""
    return [*EDGES_V1, EARLIEST_FREE]


def colors() -> pd.DataFrame:
    """A fresh table of 5 colour pairs: id, fg, bg ("#RRGGBB"), size ("normal", "large")."""
    return pd.DataFrame(list(COLOURS), columns=["id", "fg", "bg", "size"])


def targets() -> pd.DataFrame:
    """A fresh table of 6 things to press: name, w, h (CSS pixels), inline (0 or 1)."""
    return pd.DataFrame(list(TARGETS), columns=["name", "w", "h", "inline"])


def sus_answers() -> list[list[int]]:
    """What 8 people answered: for each a list of 10 whole numbers from 1 to 5."""
    return [[int(answer) for answer in person] for person in SUS_ANSWERS]
