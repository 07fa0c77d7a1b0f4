"""One JupyterLab on this machine, without a hub: to try as a learner, or to mark by hand."""

from __future__ import annotations

import json
import os
import secrets
import subprocess
import sys
from pathlib import Path

from rich.panel import Panel

from curriculum.kit.i18n import _
from curriculum.kit.registry import lessons
from grading.cli.say import console
from grading.cohort import Cohort
from grading.files import write_whole

# what only a trainer uses, and the assignment list, which needs the hub's exchange; Validate stays
DISABLED_EXTENSIONS = (
    "@jupyter/nbgrader:assignment-list",
    "@jupyter/nbgrader:formgrader",
    "@jupyter/nbgrader:create-assignment",
    "@jupyter/nbgrader:course-list",
)
# for readers of fifty-five on a projector: larger than JupyterLab's 14 px
READABLE = {
    "content-font-size1": "16px",
    "code-font-size": "15px",
    "content-font-family": "Sarabun, 'Noto Sans Thai', 'Leelawadee UI', Thonburi, Tahoma, sans-serif",
}
# JupyterLab takes a theme's overrides from the user's settings only, not from any default
LOOK = "lab/user-settings/@jupyterlab/apputils-extension/themes.jupyterlab-settings"
NOTEBOOKS = {
    # every cell stays on the page: search, screen readers and widgets need it there
    "windowingMode": "none",
    # a screenful of nothing below the last box looks like a page that was lost
    "scrollPastEnd": False,
}
# a form writes its answer into the answer box: JupyterLab gives a widget no other way to it
EXPOSED = {"expose_app_in_browser": True}
CONTENTS = "curriculum.kit.at_rest.Contents"
FOR_NOBODY = ("@jupyterlab/apputils-extension:announcements",)
DISABLED_SERVER_EXTENSIONS = (
    "nbgrader.server_extensions.formgrader",
    "nbgrader.server_extensions.course_list",
    "nbgrader.server_extensions.assignment_list",
)


def settings(cohort: Cohort, *, trainer: bool) -> dict[str, bytes]:
    """Jupyter's and IPython's settings, as files below the cohort's folder."""
    del cohort
    folders = {"jupyter": _role(trainer), "ipython": "ipython"}
    return {
        f"settings/{folders[room]}/{name}": content
        for (room, _, name), content in (
            (path.partition("/"), content)
            for path, content in lab_settings(trainer=trainer).items()
        )
    }


def lab_settings(*, trainer: bool = False) -> dict[str, bytes]:
    """The same, below `jupyter/` (JUPYTER_CONFIG_DIR) and `ipython/` (IPYTHONDIR)."""
    disabled = FOR_NOBODY if trainer else (*DISABLED_EXTENSIONS, *FOR_NOBODY)
    hidden = () if trainer else DISABLED_SERVER_EXTENSIONS
    page = {"disabledExtensions": dict.fromkeys(disabled, True)}
    look = {"@jupyterlab/notebook-extension:tracker": NOTEBOOKS}
    server = {
        "ServerApp": {
            "jpserver_extensions": dict.fromkeys(hidden, False),
            "contents_manager_class": CONTENTS,
        },
        "LabApp": EXPOSED,
    }
    kernel = 'c.InteractiveShellApp.extensions = ["curriculum.kit.errors"]\n'
    return {
        "jupyter/labconfig/page_config.json": _json(page),
        "jupyter/labconfig/default_setting_overrides.json": _json(look),
        f"jupyter/{LOOK}": _json({"overrides": READABLE}),
        "jupyter/jupyter_server_config.json": _json(server),
        # plain-language errors from the first cell on, even before the set-up cell was run
        "ipython/profile_default/ipython_kernel_config.py": kernel.encode(),
    }


def environment(cohort: Cohort, *, trainer: bool) -> dict[str, str]:
    """The environment in which JupyterLab is started."""
    folder = cohort.root / "settings"
    return os.environ | {
        # the cohort's own, so that nothing of this machine's user shows up in class
        "JUPYTER_CONFIG_DIR": str(folder / _role(trainer)),
        "IPYTHONDIR": str(folder / "ipython"),
        "WORKSHOP_LANG": cohort.lang,
    }


def _role(trainer: bool) -> str:
    return "trainer" if trainer else "learner"


def serve_lab(
    cohort: Cohort, home: Path, *, port: int, browser: bool, trainer: bool = False
) -> int:
    """Run JupyterLab in `home` until it is stopped with Ctrl+C; its exit code."""
    for name, content in settings(cohort, trainer=trainer).items():
        # whoever has chosen another look keeps it
        if not (name.endswith(LOOK) and (cohort.root / name).exists()):
            write_whole(cohort.root / name, content)
    token = secrets.token_urlsafe(9)
    first = (
        _("Open the menu {menu}, then {item}.").format(menu="Nbgrader", item="Formgrader")
        if trainer
        else _("Open {folder}, then {notebook}.").format(
            folder="lessons", notebook=f"{lessons()[0].id}.ipynb"
        )
    )
    lines = (
        (_("Address"), f"http://127.0.0.1:{port}/lab?token={token}"),
        (_("Log in"), _("The address holds the password; keep it to yourself.")),
        (_("First"), first),
        (_("Stop"), "Ctrl+C"),
    )
    told = "\n".join(f"{label}: {text}" for label, text in lines)
    console.print(Panel(told, title=_("JupyterLab is running")), soft_wrap=True)
    command = [
        sys.executable, "-m", "jupyterlab", f"--port={port}", "--ServerApp.port_retries=0",
        f"--ServerApp.root_dir={home}", f"--IdentityProvider.token={token}",
        "--ServerApp.ip=127.0.0.1", "--LabApp.extension_manager=readonly", "--log-level=WARN",
    ]  # fmt: skip
    if not browser:
        command.append("--no-browser")
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        command.append("--allow-root")
    try:
        return subprocess.call(command, env=environment(cohort, trainer=trainer), cwd=home)
    except KeyboardInterrupt:
        return 0


def _json(value: object) -> bytes:
    return (json.dumps(value, indent=1) + "\n").encode()
