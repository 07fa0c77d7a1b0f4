"""Before JupyterLab starts: fill the home, and tell the kernels what to load.

Runs within the learner's box, so a link that a learner has put where something is written leads
nowhere that is not the learner's. Safe to do at every start.
"""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from curriculum.kit.i18n import language
from hub.home.given import give
from hub.home.guide import GUIDE_NAMES, guide_bytes
from hub.home.welcome import WELCOME_NAMES, welcome_bytes
from hub.home.write import Written, write_at
from hub.kept_back import kept_back

EXTENSIONS = ("curriculum.kit.errors", "hub.home.restore", "hub.home.notice")
"""What every kernel loads: errors in plain words, making a box new, why a kernel was ended."""
PROFILE = """c.InteractiveShellApp.extensions = {extensions!r}
c.HistoryManager.enabled = False
"""
LOOK = ".workshop/lab/@jupyterlab/apputils-extension/themes.jupyterlab-settings"


def prepare_home(home: Path, course: Path, lang: str | None = None) -> list[Written]:
    """Everything that a learner finds, in the edition's language; what was written or offered."""
    lang = lang or language()
    later = kept_back(course / "release")
    files = {name: path.read_bytes() for name, path in _given(course, later).items()}
    files[WELCOME_NAMES[lang]] = welcome_bytes(files, lang, later)
    files[GUIDE_NAMES[lang]] = guide_bytes(lang)
    written = give(home, files, lang)
    look = course / "look.json"
    # JupyterLab takes a theme's overrides from the user's settings only; another choice stays
    if look.exists() and not (home / LOOK).exists():
        written.append(write_at(home, LOOK, look.read_bytes()))
    return written


def prepare_profile(folder: Path) -> None:
    """IPython's settings for every kernel of this server."""
    written = PROFILE.format(extensions=list(EXTENSIONS))
    write_at(folder, "profile_default/ipython_kernel_config.py", written.encode())


def _given(course: Path, later: Collection[str]) -> dict[str, Path]:
    """What the trainers give, by its place in the home; what comes `later` is not given yet."""
    lessons = {f"lessons/{path.name}": path for path in sorted(course.glob("lessons/*.ipynb"))}
    exercises = {
        path.relative_to(course / "release").as_posix(): path
        for path in sorted(course.glob("release/*/*"))
        if path.is_file() and path.parent.name not in later
    }
    return lessons | exercises
