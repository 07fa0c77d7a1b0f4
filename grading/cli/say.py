"""What every command shares: the language, the console, progress, and how errors are told."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

import typer
from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from curriculum.kit.i18n import _
from grading.build.release import ReleaseFailed
from grading.build.source import BrokenSource
from grading.errors import WorkshopError

console = Console()
errors = Console(stderr=True)
PROJECT = Path(__file__).resolve().parents[2]


@contextmanager
def told() -> Iterator[None]:
    """Turn the errors that somebody can mend into plain sentences and exit code 1."""
    try:
        yield
    except WorkshopError as error:
        what, todo = error.says()
        _fail(what, todo)
    except (BrokenSource, ReleaseFailed) as error:
        _fail(str(error), "")
    except OSError as error:
        where = "" if error.filename is None else f"{error.filename}: "
        _fail(
            f"{where}{error.strerror or error}",
            _("Look at the path, and whether you may write there."),
        )
    except KeyboardInterrupt:
        _fail(_("Stopped by you."), _("Run the same command again: it goes on where it was."))


def _fail(what: str, todo: str) -> None:
    # a path may hold square brackets, which rich would read as its own marks
    errors.print(f"[bold red]✗[/] {escape(what)}", markup=True, highlight=False, soft_wrap=True)
    if todo:
        errors.print(f"  {todo}", markup=False, highlight=False, soft_wrap=True)
    raise typer.Exit(1)


def wrong_use(what: str, todo: str) -> NoReturn:
    """Say how the command is used instead, and exit with 2."""
    errors.print(f"✗ {what}", markup=False, highlight=False, soft_wrap=True)
    errors.print(f"  {todo}", markup=False, highlight=False, soft_wrap=True)
    raise typer.Exit(2)


@contextmanager
def progress_bar(title: str, total: int | None) -> Iterator[Callable[[str], None]]:
    """A bar that says where it is; on a dumb terminal or in a log, plain lines instead."""
    if not console.is_terminal:
        yield lambda text: print(f"{title}: {text}", file=sys.stderr)
        return
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=console, transient=True) as bar:
        job = bar.add_task(title, total=total)

        def step(text: str) -> None:
            bar.update(job, advance=1, description=f"{title}: {text}")

        yield step
