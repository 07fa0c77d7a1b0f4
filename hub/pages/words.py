"""The words that stand on every page of the class service."""

from __future__ import annotations

from curriculum.kit.i18n import N_

TEXTS = {
    "skip": N_("Skip to the content"),
    "pages": N_("Pages"),
    "board": N_("Class board"),
    "desk": N_("Trainer's desk"),
    "home": N_("First page"),
    "language": N_("Language"),
    "no_script": N_("The workshop needs JavaScript: please allow it in the browser's settings."),
    "to_home": N_("To the first page"),
    "once_more": N_("Try once more"),
}
LANGUAGE_NAMES = {"th": "ไทย", "en": "English"}
"""Each in itself, whatever the page speaks."""
NOT_ALLOWED = N_("You cannot enter here")
NOT_FOUND = N_("This page does not exist")
DID_NOT_WORK = N_("This did not work")
OUR_FAULT = N_("Our system failed. It is not your fault; please tell a trainer.")
HUB_AWAY = N_("The workshop's front door does not answer at the moment.")
HUB_AWAY_TODO = N_("This is not your mistake. Wait half a minute, then try once more.")
EXPIRED = N_("This page had been open for too long. Please try once more.")
