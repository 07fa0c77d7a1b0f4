"""Everything that a learner's server may see, laid out in one folder: for an image, or for a machine.

    python -m hub.kubernetes.layout FOLDER [--lang th] [--course workshop]

FOLDER/lib        the project's public packages, as the box shows them
FOLDER/course     lessons, released exercises, the look of the pages
FOLDER/settings   Jupyter's settings for learners
"""

from __future__ import annotations

import argparse
from pathlib import Path

from curriculum.kit.i18n import LANGUAGES
from grading.box.warm.sandbox import PROJECT
from grading.files import write_whole
from hub.home.settings import look, settings
from hub.spawner.box import PUBLIC

COURSE = "workshop"
"""The course's name, which is the name of the cohort's folder."""
LEFT_OUT = {"__pycache__"}


def lay_out(
    target: Path,
    lang: str,
    course: str = COURSE,
    *,
    project: Path = PROJECT,
    release: Path | None = None,
) -> None:
    """Bring `target` up to the project as it is built; safe to do again.

    The packages are those that run here; `project` is where the built lessons are. `release` is
    the cohort's, where there is one; otherwise the built exercises, which are what a new cohort
    releases.
    """
    given = {"lessons": project / "notebooks" / lang}
    given["release"] = release or project / "exercises" / lang
    sources = {f"lib/{name}": path for name, path in _public(PROJECT).items()}
    for name, folder in given.items():
        sources |= {f"course/{name}/{one}": path for one, path in _files(folder).items()}
    made = {f"settings/{name}": one for name, one in _settings(course).items()}
    made["course/look.json"] = look()
    for name, content in made.items():
        write_whole(target / name, content)
    for name, path in sources.items():
        write_whole(target / name, path.read_bytes())
    for name, path in _files(target).items():
        # a package that the project no longer has could still be imported
        if name not in sources and name not in made:
            path.unlink()


def _settings(course: str) -> dict[str, bytes]:
    # of the cohort's folder, a learner's settings hold nothing but its name
    return settings(Path("/", course), trainer=False)


def _public(project: Path) -> dict[str, Path]:
    """The box's public list, file by file."""
    found: dict[str, Path] = {}
    for name in PUBLIC:
        place = project / name
        found |= (
            {f"{name}/{one}": path for one, path in _files(place).items()}
            if place.is_dir()
            else {name: place}
        )
    return found


def _files(folder: Path) -> dict[str, Path]:
    """Every file below, by its name there."""
    return {
        path.relative_to(folder).as_posix(): path
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not LEFT_OUT & set(path.relative_to(folder).parts)
    }


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m hub.kubernetes.layout")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--lang", choices=LANGUAGES, default="th")
    parser.add_argument("--course", default=COURSE)
    said = parser.parse_args()
    lay_out(said.folder, said.lang, said.course)


if __name__ == "__main__":
    main()
