"""The clickable phone in a notebook: a prototype's screens, one at a time.

phone = Phone(report.app, Look(), "Book your turn")
phone.screen, phone.taps       # where the tester is, and after how many taps
"""

from __future__ import annotations

from importlib import resources

import anywidget
import traitlets

from curriculum.app_design.prototype.app import App
from curriculum.app_design.prototype.look import Look
from curriculum.kit.i18n import N_, language, translate

WORDS = {
    "phone": N_("The prototype's phone"),
    "back": N_("Back to the screen before"),
    "choose": N_("choose …"),
    "notice": N_("Privacy notice"),
    "nowhere": N_("The button “{button}” leads nowhere yet."),
    "moved": N_("Screen: {title}"),
    "empty": N_("No screen yet"),
    "foot": N_("A prototype: nothing you type is kept or sent. Please type no real data."),
}
"""What the phone itself says; English msgids."""


def words(lang: str) -> dict[str, str]:
    """WORDS in `lang`."""
    return {name: translate(text, lang) for name, text in WORDS.items()}


def asset(name: str) -> str:
    """A text file that stands beside this one."""
    return resources.files(__package__).joinpath(name).read_text("utf-8")


class Phone(anywidget.AnyWidget):
    """Real buttons, labelled inputs, one heading a screen; usable by touch, keys and ear.

    On each move the focus goes to the heading and the new title is announced (WCAG 2.2:
    2.1.1, 2.4.3, 2.4.6, 3.3.2, 4.1.2, 4.1.3). What a tester types is kept by the browser
    while the phone is open, so that Back loses nothing, and is never sent to Python.
    """

    _esm = asset("phone.js")
    _css = asset("phone.css")

    app = traitlets.Dict().tag(sync=True)
    words = traitlets.Dict().tag(sync=True)
    look = traitlets.Dict().tag(sync=True)
    lang = traitlets.Unicode("th").tag(sync=True)
    title = traitlets.Unicode("").tag(sync=True)
    screen = traitlets.Unicode("").tag(sync=True)
    """The screen now shown; setting it shows another."""
    taps = traitlets.Int(0).tag(sync=True)
    """Taps that changed the screen, Back included, since the last `restart`."""
    restarts = traitlets.Int(0).tag(sync=True)

    def __init__(self, app: App, look: Look | None = None, title: str = "") -> None:
        lang = language()
        super().__init__(
            app=app.described(), look=(look or Look()).described(), words=words(lang),
            lang=lang, title=title, screen=app.first,
        )  # fmt: skip

    def show(self, app: App, look: Look, title: str = "") -> None:
        """Another app or look; the screen stays where the new app has one of that name."""
        with self.hold_sync():
            self.app, self.look, self.title = app.described(), look.described(), title
            if self.screen not in app.by_name:
                self.screen = app.first

    def restart(self) -> None:
        """Back to the first screen, with nothing typed and no taps counted."""
        with self.hold_sync():
            self.screen = str(self.app.get("first", ""))
            self.taps = 0
            self.restarts += 1
