"""JupyterLab's settings for each role, as files: learners see no trainer's tools."""

from __future__ import annotations

import json
from pathlib import Path

from grading.files import write_whole
from grading.lab import (
    CONTENTS,
    DISABLED_EXTENSIONS,
    DISABLED_SERVER_EXTENSIONS,
    FOR_NOBODY,
    NOTEBOOKS,
    READABLE,
)
from hub.exchange.config import exchange_config

ASSIGNMENT_LIST = (
    "@jupyter/nbgrader:assignment-list",
    "nbgrader.server_extensions.assignment_list",
)
"""The hub has an exchange, so that learners fetch and hand in here."""
MONOSPACE = "Menlo, Consolas, 'DejaVu Sans Mono'"
THAI = "Sarabun, 'Noto Sans Thai', 'Leelawadee UI', Thonburi, Tahoma"
WARM = "hub.spawner.warm"
NOT_FOR_LEARNERS = (
    "@jupyterlab/extensionmanager-extension:plugin",
    "@jupyterlab/terminal-extension:plugin",
    "@jupyterlab/debugger-extension",
    "@jupyterlab/lsp-extension",
    "@jupyter-notebook/lab-extension",
    "jupyterlab-jupytext",
)
"""What only confuses somebody who has never programmed."""
NOT_NEEDED = (
    "jupyter_lsp",
    "jupyterlab_jupytext",
    "jupyter_server_terminals",
    "notebook",
    "notebook_shim",
)
"""Server extensions that a learner has no use for, and that take time and memory to start."""


def settings(root: Path, *, trainer: bool) -> dict[str, bytes]:
    """Name to content of everything in one role's settings folder; `root` is the cohort's."""
    hidden = () if trainer else (*DISABLED_EXTENSIONS, *NOT_FOR_LEARNERS)
    disabled = [one for one in (*hidden, *FOR_NOBODY) if one not in ASSIGNMENT_LIST]
    off = [
        one
        for one in (() if trainer else (*DISABLED_SERVER_EXTENSIONS, *NOT_NEEDED))
        if one not in ASSIGNMENT_LIST
    ]
    server = {
        "ServerApp": {
            "jpserver_extensions": {**dict.fromkeys(off, False), WARM: True},
            "terminals_enabled": trainer,
            "contents_manager_class": CONTENTS,
        },
        "MappingKernelManager": {
            # a notebook that was left open keeps its values all day
            "cull_idle_timeout": 0,
        },
        # over sockets in a private folder: who reaches a kernel's port can read what it shows
        "KernelManager": {"transport": "ipc"},
        "LabApp": {"extension_manager": "readonly", "expose_app_in_browser": True},
        "ContentsManager": {"allow_hidden": False},
    }
    look = {
        # every cell stays on the page: search, screen readers and widgets need it there
        "@jupyterlab/notebook-extension:tracker": {
            **NOTEBOOKS,
            # a closed notebook's kernel would keep its memory all day: thirty learners share it
            "kernelShutdown": True,
        },
    }
    files = {
        "labconfig/page_config.json": _json({"disabledExtensions": dict.fromkeys(disabled, True)}),
        "labconfig/default_setting_overrides.json": _json(look),
        "jupyter_server_config.json": _json(server),
    }
    config = root / "nbgrader_config.py"
    nbgrader = f"load_subconfig({str(config)!r})\n" if trainer else ""
    nbgrader += "c = get_config()\n" + exchange_config(root.name, trainer=trainer)
    # the kernels of "Validate", too
    nbgrader += 'c.KernelManager.transport = "ipc"\n'
    files["nbgrader_config.py"] = nbgrader.encode()
    return files


def look() -> bytes:
    """The theme's larger letters, for a learner's own settings."""
    # tables and menus too are read by people of fifty-five; and a letter that the code's font
    # lacks is to come from one that sets Thai vowels and tone marks above each other
    more = {"ui-font-size1": "15px", "code-font-family": f"{MONOSPACE}, {THAI}, monospace"}
    return _json({"overrides": {**READABLE, **more}})


def write_settings(root: Path) -> None:
    """Write both roles' settings, and what every learner is given first, into the cohort."""
    for role in ("learner", "trainer"):
        for name, content in settings(root, trainer=role == "trainer").items():
            write_whole(root / "hub" / "settings" / role / name, content)
    write_whole(root / "hub" / "settings" / "look.json", look())


def _json(value: object) -> bytes:
    return (json.dumps(value, indent=1) + "\n").encode()
