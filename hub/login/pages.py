"""The words of the hub's pages, in the cohort's language; their look is in templates/."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from traitlets.config import Config

from curriculum.kit.i18n import N_, translate
from grading.font import embedded_fonts
from hub.login.people import GROUPS
from hub.login.watch import RosterWatch
from hub.roster.person import Role

TEMPLATES = Path(__file__).parent / "templates"
TEXTS = {
    "title": N_("Log in"),
    "hello": N_("Your login and your pass code stand on your card."),
    "login": N_("Login"),
    "code": N_("Pass code"),
    "show": N_("Show"),
    "hide": N_("Hide"),
    "enter": N_("Log in"),
    "wait": N_("One moment …"),
    "help": N_("Is it not working? Show your card to a trainer."),
    "service": N_("Log in with {service}"),
    "service_hello": N_("Log in with the account of your office."),
    "no_script": N_("The workshop needs JavaScript: please allow it in the browser's settings."),
    "error": N_("This did not work"),
    "not_found": N_("This page does not exist"),
    "not_allowed": N_("You cannot enter here"),
    "our_fault": N_("Our system failed. It is not your fault; please tell a trainer."),
    "again": N_("Back to the login page"),
    # every page behind the login
    "you_are": N_("Logged in as"),
    "home": N_("First page"),
    "logout": N_("Log out"),
    "to_home": N_("To the first page"),
    "logged_out": N_("You are logged out"),
    "logged_out_more": N_("Everything you have saved is kept."),
    # for a moment not there
    "away": N_("One moment, this does not answer yet"),
    "away_more": N_("The system is starting it again by itself. This page tries once more every few seconds; there is nothing to press. Everything you have saved is kept."),
    "once_more": N_("Please try once more. If it happens again, show this page to a trainer."),
    "for_trainers": N_("For trainers: what the system said"),
    # a server starts, stops, or does not run
    "opening": N_("Your workroom is opening"),
    "opening_more": N_("This page goes on by itself as soon as it is ready. There is nothing to press."),
    "step_known": N_("You are logged in"),
    "step_laid_out": N_("Your lessons and exercises are being laid out"),
    "step_opened": N_("Your workroom appears on the screen"),
    "many_at_once": N_("When many people begin at the same time it takes a little longer, at most about two minutes."),
    "unusually_long": N_("This takes unusually long. It is not your fault; please tell a trainer."),
    "closing": N_("Your workroom is closing"),
    "closing_more": N_("This page goes on by itself in a few seconds."),
    "closed": N_("Your workroom is closed"),
    "closed_more": N_("Everything you have saved is there. Press the button to open it again."),
    "not_opened": N_("Your workroom could not be opened"),
    "open": N_("Open the workroom"),
    # the first page of a learner
    "welcome": N_("Welcome"),
    "welcome_more": N_("In your workroom are the lessons, the exercises and your own work."),
    "satisfaction": N_("What do you think of the course?"),
    "satisfaction_more": N_("At the end of the day: two minutes, without your name."),
    "stuck": N_("Does the workroom not answer any longer?"),
    "stuck_more": N_("It can be closed and opened afresh. Everything you have saved is kept; run the boxes of your notebook again from the top afterwards."),
    "afresh": N_("Close and open afresh"),
    # the first page of a trainer
    "doors": N_("For trainers today"),
    "board": N_("Class board"),
    "board_more": N_("Who works on which question, and where the class is stuck. To be shown on the projector."),
    "desk": N_("Trainer's desk"),
    "desk_more": N_("The buttons of the day in their order: hand out, collect, grade, return feedback, report."),
    "marking": N_("Mark by hand (Formgrader)"),
    "marking_more": N_("Give the points of the questions that only a person can judge. In English."),
    "trainer_room": N_("Your own workroom (JupyterLab)"),
    "trainer_room_more": N_("The files of this workshop. In English."),
    "rooms": N_("Learners' workrooms"),
    "rooms_more": N_("See whose workroom is open; open or close one. In English."),
}  # fmt: skip
EXPIRED = N_("This page had been open for too long. Please try once more.")
NOT_YOURS = N_("This page belongs to another person, or is not there.")
# JupyterHub's own sentences, and what we say instead
ERRORS = {
    "Invalid username or password": N_("Login or pass code is not right. Compare both with your card, letter by letter. Capitals do not matter, nor whether the keyboard is set to Thai or English."),
    "Login form invalid or expired. Try again.": EXPIRED,
    "OAuth state missing from cookies": EXPIRED,
    "OAuth state mismatch": EXPIRED,
    "No access to resources or resources not found": NOT_YOURS,
}  # fmt: skip


def configure_pages(c: Config, root: Path, lang: str, workshop: str) -> None:
    """Give JupyterHub our templates, their words, and each role its first page."""
    c.JupyterHub.template_paths.insert(0, str(TEMPLATES))
    words = page_words(lang, workshop)
    # JupyterHub calls what can be called with whoever is logged in
    c.JupyterHub.template_vars.update({"workshop": words, "person": name_of(root)})
    c.JupyterHub.default_url = first_page


def page_words(lang: str, workshop: str) -> dict[str, object]:
    """What the templates find as `workshop`."""
    return {
        "lang": lang,
        "name": workshop,
        "t": {name: translate(text, lang) for name, text in TEXTS.items()},
        "errors": {said: translate(ours, lang) for said, ours in ERRORS.items()},
        "fonts": embedded_fonts(),
    }


def name_of(root: Path) -> Callable[[Any], str]:
    """From JupyterHub's user to the person's own name; empty where nobody is logged in."""
    watch = RosterWatch(root)

    def name(user: Any) -> str:
        person = user and watch.person(user.name)
        return person.name if person else ""

    return name


def first_page(handler: Any) -> str:
    """Where the login leads: trainers to the doors of the day, learners into their workroom."""
    user = handler.current_user
    is_trainer = user and any(group.name == GROUPS[Role.TRAINER] for group in user.groups)
    # nothing: JupyterHub's own way, to the server
    return f"{handler.hub.base_url}home" if is_trainer else ""
