"""The files that start a bundle: one for each system, and JupyterLab's settings beside them."""

from __future__ import annotations

from curriculum.kit.i18n import N_, translate
from grading.lab import lab_settings

SETTINGS = "settings"
PYTHON = "3.11"
READ_ME = {
    "th": "อ่านก่อน.txt",
    "en": "READ ME FIRST.txt",
}
ANY_PYTHON = N_(
    "Once: install Python {python} or newer from python.org (on Windows tick “Add python.exe to PATH”)."
)
THIS_PYTHON = N_(
    "Once: install Python {python} from python.org, no other version (on Windows tick “Add python.exe to PATH”)."
)
TEXT = (
    N_("This folder holds the lessons and exercises of the workshop. It needs no hub."),
    N_("First: copy the whole zip to this computer and unpack it (Windows: right-click, “Extract All”). Do not work on the stick."),
    ANY_PYTHON,
    N_("Windows: double-click start-windows.bat. macOS: open Terminal, type sh and a space, drag start-macos.command into the window, press Enter. Linux: sh start-linux.sh."),
    N_("The first start installs what is needed into this folder and takes a few minutes. If the folder “wheels” is here, that needs no network."),
    N_("A browser opens. Begin with lessons, then the exercise of the same name."),
    N_("To hand in: send the exercise's notebook (.ipynb), and the workbook or proposal.json beside it if there is one, to your trainer."),
    N_("To stop: close the black window. What you have saved stays in this folder."),
)  # fmt: skip
UNIX = """#!/bin/sh
# Starts the workshop's lessons in this folder. Safe to run again at any time.
cd "$(dirname "$0")" || exit 1
failed() {
    echo "%(failed)s"
    exit 1
}
fits() { "$1" -c 'import sys; sys.exit(not (%(condition)s))' 2>/dev/null; }
if [ ! -f .venv/ready ]; then
    for PYTHON in "${PYTHON:-python%(python)s}" python3; do
        fits "$PYTHON" && break
    done
    if ! fits "$PYTHON"; then
        echo "%(no_python)s"
        exit 1
    fi
    echo "%(installing)s"
    "$PYTHON" -m venv .venv || failed
    if [ -d wheels ]; then
        .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-index --find-links wheels --require-hashes -r requirements.txt || failed
    else
        .venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt || failed
    fi
    touch .venv/ready
fi
export PYTHONPATH="$PWD/course" WORKSHOP_LANG=%(lang)s
export JUPYTER_CONFIG_DIR="$PWD/settings/jupyter" IPYTHONDIR="$PWD/settings/ipython"
exec .venv/bin/python -m jupyterlab --ServerApp.root_dir="$PWD" --LabApp.extension_manager=readonly --LabApp.default_url=/lab/tree/lessons "$@"
"""
WINDOWS = """@echo off\r
rem Starts the workshop's lessons in this folder. Safe to run again at any time.\r
chcp 65001 >nul\r
cd /d "%%~dp0"\r
if not exist requirements.txt goto packed\r
if exist .venv\\ready goto start\r
py -%(python)s -c "import sys; sys.exit(not (%(condition)s))" 2>nul && set "PYTHON=py -%(python)s" && goto found\r
py -3 -c "import sys; sys.exit(not (%(condition)s))" 2>nul && set "PYTHON=py -3" && goto found\r
python -c "import sys; sys.exit(not (%(condition)s))" 2>nul && set "PYTHON=python" && goto found\r
echo %(no_python)s\r
pause\r
exit /b 1\r
:found\r
echo %(installing)s\r
%%PYTHON%% -m venv .venv || goto failed\r
if exist wheels (\r
  .venv\\Scripts\\python -m pip install --quiet --disable-pip-version-check --no-index --find-links wheels --require-hashes -r requirements.txt || goto failed\r
) else (\r
  .venv\\Scripts\\python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt || goto failed\r
)\r
echo ready> .venv\\ready\r
:start\r
set "PYTHONPATH=%%CD%%\\course"\r
set "WORKSHOP_LANG=%(lang)s"\r
set "JUPYTER_CONFIG_DIR=%%CD%%\\settings\\jupyter"\r
set "IPYTHONDIR=%%CD%%\\settings\\ipython"\r
.venv\\Scripts\\python -m jupyterlab --ServerApp.root_dir="%%CD%%" --LabApp.extension_manager=readonly --LabApp.default_url=/lab/tree/lessons || pause\r
exit /b\r
:packed\r
echo %(packed)s\r
pause\r
exit /b 1\r
:failed\r
echo %(failed)s\r
pause\r
exit /b 1\r
"""
NO_PYTHON = N_(
    "Python {python} or newer was not found. Install it from python.org, then start this again."
)
NOT_THIS_PYTHON = N_(
    "Python {python} was not found, and what is to be installed here is made for it. Install "
    "Python {python} from python.org, then start this again. Another Python may stay beside it."
)
INSTALLING = N_(
    "Installing what the lessons need into this folder. This takes a few minutes, once."
)
PACKED = N_(
    "The zip is not unpacked yet. Right-click it, choose Extract All, and start this file in the "
    "folder that appears."
)
FAILED = N_(
    "That did not work. Move this folder to the disk of this computer (on Windows directly to "
    "drive C), delete the folder .venv in it, see whether there is a network, and start this again."
)
AT_LEAST, EXACTLY = "sys.version_info >= ({},)", "sys.version_info[:2] == ({})"


def start_files(lang: str, wheels_for: str = "") -> dict[str, bytes]:
    """What a learner double-clicks, and what to read first.

    `wheels_for` is the only Python for which the bundle holds wheels: another would be told of
    missing packages, which nobody understands.
    """
    python = wheels_for or PYTHON
    condition = EXACTLY if wheels_for else AT_LEAST
    no_python = NOT_THIS_PYTHON if wheels_for else NO_PYTHON
    said = {
        "lang": lang, "no_python": translate(no_python, lang).format(python=python),
        "installing": translate(INSTALLING, lang), "failed": translate(FAILED, lang),
        "packed": translate(PACKED, lang), "python": python,
        "condition": condition.format(python.replace(".", ", ")),
    }  # fmt: skip
    unix = (UNIX % said).encode()
    told = (THIS_PYTHON if wheels_for and one == ANY_PYTHON else one for one in TEXT)
    text = "\n\n".join(translate(one, lang).format(python=python) for one in told)
    return {
        "start-windows.bat": (WINDOWS % said).encode(),
        "start-macos.command": unix,
        "start-linux.sh": unix,
        # Windows' own editor takes a text for Thai only with the mark
        READ_ME[lang]: text.replace("\n", "\r\n").encode("utf-8-sig"),
    }


def settings(lang: str) -> dict[str, bytes]:
    """JupyterLab's and IPython's settings, as `workshop lab` has them."""
    del lang
    return {f"{SETTINGS}/{name}": content for name, content in lab_settings().items()}
