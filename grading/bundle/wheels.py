"""Wheels for computers without a network: those of the lock, for each system that may open the bundle."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from packaging.requirements import Requirement

from curriculum.kit.i18n import N_
from grading.errors import WorkshopError

PLATFORMS = {
    "windows": ("win_amd64",),
    "macos": ("macosx_11_0_arm64", "macosx_12_0_arm64", "macosx_14_0_arm64", "macosx_10_12_universal2"),
    "linux": ("manylinux2014_x86_64", "manylinux_2_28_x86_64", "manylinux_2_17_x86_64"),
}  # fmt: skip
LAST_RELEASE = 99
SYSTEMS = {
    "windows": {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt",
                "platform_machine": "AMD64"},
    "macos": {"sys_platform": "darwin", "platform_system": "Darwin", "os_name": "posix",
              "platform_machine": "arm64"},
    "linux": {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix",
              "platform_machine": "x86_64"},
}  # fmt: skip
"""What each says of itself to a requirement's marker."""


class NoWheels(WorkshopError):
    """What a system needs could not be fetched."""

    def __init__(self, system: str, python: str, cause: str) -> None:
        super().__init__(
            N_("The wheels for {system} with Python {python} could not be fetched: {cause}"),
            N_("See whether there is a network, and run it again; or leave this system out with --system."),
            system=system, python=python, cause=cause,
        )  # fmt: skip


def wheels(requirements: bytes, systems: Sequence[str], python: str) -> dict[str, bytes]:
    """Name to content of every wheel that the requirements need; raises NoWheels."""
    text = requirements.decode()
    return {
        name: content
        for system in systems
        # the first and the last release of that Python may need different versions
        for release in (0, LAST_RELEASE)
        for name, content in _fetched(
            for_system(text, system, python, release), system, f"{python}.{release}"
        )
    }


def _fetched(asked: str, system: str, python: str) -> list[tuple[str, bytes]]:
    with tempfile.TemporaryDirectory(prefix="workshop-wheels-") as folder:
        path = Path(folder) / "requirements.txt"
        path.write_text(asked)
        command = [
            sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check",
            "--no-deps", "--only-binary", ":all:", "--require-hashes", "--python-version", python,
            "--dest", f"{folder}/wheels", "-r", str(path),
            *(part for one in PLATFORMS[system] for part in ("--platform", one)),
        ]  # fmt: skip
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            raise NoWheels(system, python, done.stderr.strip()[-400:])
        made = sorted((Path(folder) / "wheels").iterdir())
        return [(f"wheels/{path.name}", path.read_bytes()) for path in made]


def for_system(requirements: str, system: str, python: str, release: int = 0) -> str:
    """The entries whose marker holds there, without it: pip asks the system that it runs on."""
    says = {
        **SYSTEMS[system],
        "python_version": python,
        "python_full_version": f"{python}.{release}",
    }
    kept, keeping = [], False
    for line in requirements.splitlines():
        if line and not line[0].isspace():
            one = Requirement(line.rstrip(" \\"))
            keeping = one.marker is None or one.marker.evaluate(says)
            line = f"{one.name}{one.specifier} \\"
        if keeping:
            kept.append(line)
    return "\n".join(kept) + "\n"
