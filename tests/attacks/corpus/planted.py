"""Attacks by what lies in the learner's folder: links, pipes, look-alike packages, odd names."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Any

from corpus.attack import Attack

PACKAGE = b"import os, builtins\nopen('@MARKER@', 'w').close()\nprint('SHADOW' + 'ED')\n"


def _planted(name: str, what: str, plant: Any, **more: Any) -> Attack:
    """Handed in as a file, by collecting; what is no ordinary notebook never gets in."""
    return Attack(name, what, plant=plant, **{"collected": False, **more})


def _link_to(*parts: str):
    def plant(path: Path, course: Path) -> None:
        path.unlink()
        path.symlink_to(course.joinpath(*parts))

    return plant


def _fifo(path: Path, course: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def _folder(path: Path, course: Path) -> None:
    path.unlink()
    path.mkdir()
    (path / "value_chain.ipynb").write_text("{}")


def _device(path: Path, course: Path) -> None:
    path.unlink()
    try:
        os.mknod(path, 0o20666, os.makedev(1, 5))
    except PermissionError:
        # an ordinary user makes none; a link is the nearest to it
        path.symlink_to("/dev/zero")


def _hard_link(path: Path, course: Path) -> None:
    """The solution itself under another name: it cannot be told from a copy, and is none."""
    path.unlink()
    os.link(course / "source" / "value_chain" / "value_chain.ipynb", path)


def _linked_folder(path: Path, course: Path) -> None:
    shutil.rmtree(path.parent)
    path.parent.symlink_to(course / "source" / "value_chain")


def _sparse(path: Path, course: Path) -> None:
    os.truncate(path, 2**38)


def _beside(contents: dict[str, bytes]):
    """Files and packages beside the notebook."""

    def plant(path: Path, course: Path) -> None:
        for name, content in contents.items():
            file = path.parent / name
            file.parent.mkdir(exist_ok=True)
            file.write_bytes(content)

    return plant


def _data_link(path: Path, course: Path) -> None:
    (path.parent / "data.csv").symlink_to(course / "gradebook.db")
    (path.parent / "notes").symlink_to(course)


def _many_files(path: Path, course: Path) -> None:
    for number in range(3_000):
        (path.parent / f"{number}.dat").write_bytes(b"x" * 100)


READS = (
    ("q1_01", "for name in ('data.csv', 'notes/source/value_chain/value_chain.ipynb'):\n"
     "    try: print(open(name, 'rb').read()[-40_000:])\n    except OSError as e: print(e)"),
)  # fmt: skip
ATTACKS = (
    _planted("link_to_the_solution", "a symbolic link to the source notebook", _link_to("source", "value_chain", "value_chain.ipynb")),
    _planted("link_to_the_gradebook", "a symbolic link to the gradebook", _link_to("gradebook.db")),
    _planted("link_to_a_neighbour", "a symbolic link to another learner's work", _link_to("submitted", "z_honest", "value_chain", "value_chain.ipynb")),
    _planted("link_without_end", "a symbolic link to /dev/zero", _link_to("/dev/zero")),
    _planted("folder_that_is_a_link", "the learner's whole folder is a link to the solution's", _linked_folder),
    _planted("fifo", "a named pipe called .ipynb", _fifo),
    _planted("device", "the device of endless zeros called .ipynb", _device),
    _planted("folder_called_ipynb", "a folder called .ipynb", _folder),
    _planted("sparse_file_of_256_gigabytes", "a sparse file of 256 GB", _sparse),
    _planted("hard_link_to_the_solution", "a hard link to the source notebook (only who can read it can make one)", _hard_link, collected=True, status="cannot_judge"),
    _planted("data_linked_to_the_system", "a data file and a folder that link to what is secret", _data_link, before=READS, collected=True),
    _planted("many_files", "3,000 files beside the notebook", _many_files, collected=True),
    _planted("package_named_numpy", "a package numpy and a module pandas.py beside the notebook", _beside({"numpy/__init__.py": PACKAGE, "pandas.py": PACKAGE}), collected=True),
    _planted("kernel_launcher_beside", "ipykernel_launcher.py beside the notebook: runs in the grader's place",
        _beside({"ipykernel_launcher.py": PACKAGE + b"import runpy, sys\nsys.path.pop(0)\nrunpy.run_module('ipykernel_launcher', run_name='__main__')\n"}), collected=True),
    _planted("modules_of_ours_beside", "curriculum, json.py, sitecustomize.py and conftest.py beside the notebook",
        _beside({f"{name}.py": PACKAGE for name in ("curriculum/__init__", "json", "sitecustomize", "usercustomize", "conftest")}), collected=True),
    Attack("files_named_like_packages", "the files that may come in beside a notebook are named like packages",
        beside={"numpy.py": PACKAGE, "sitecustomize.py": PACKAGE, "json.py": PACKAGE, "curriculum.py": PACKAGE, "ast.py": PACKAGE}),
)  # fmt: skip
