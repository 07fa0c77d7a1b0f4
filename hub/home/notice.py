"""Says in the first box why the kernel before this one was ended: the keeper has written it down.

%load_ext hub.home.notice
"""

from __future__ import annotations

import html
import json
import os
import time
from pathlib import Path
from typing import Any

from curriculum.kit.i18n import N_, _

RECENT_SECONDS = 120
WHY = {
    "memory": N_(
        "Your notebook used more memory than there is for one person ({limit} MB), so it was "
        "stopped and started anew. Nothing you have written is lost. Run the boxes again from "
        "the top; if it happens again, ask a trainer."
    ),
    "processes": N_(
        "Your notebooks started more programs than one person may ({limit}), so all of them were "
        "stopped. Nothing you have saved is lost. Run the boxes again from the top; if it "
        "happens again, ask a trainer."
    ),
}


def load_ipython_extension(shell: Any) -> None:
    """Show the notice before the first box, where there is a recent one."""
    notice = recent(Path(os.environ.get("WORKSHOP_NOTICES", ".")), time.time())
    if not notice:
        return

    def show() -> None:
        from IPython.display import HTML, display

        shell.events.unregister("pre_run_cell", show_once)
        display(HTML(f'<div role="alert"><strong>{html.escape(notice)}</strong></div>'))

    def show_once(_info: Any) -> None:
        show()

    shell.events.register("pre_run_cell", show_once)


def recent(folder: Path, now: float) -> str:
    """Why a kernel was ended a moment ago, in the learner's language; empty where none was."""
    try:
        told = json.loads((folder / "notice.json").read_text("utf-8"))
        why, limit, at = told["why"], int(told["limit"]), float(told["at"])
    except (OSError, ValueError, KeyError, TypeError):
        return ""
    if why not in WHY or not 0 <= now - at <= RECENT_SECONDS:
        return ""
    return _(WHY[why]).format(limit=limit // 2**20 if why == "memory" else limit)
