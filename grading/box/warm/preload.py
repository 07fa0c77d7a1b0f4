"""What the warm parent has loaded, used once, and found to survive a fork.

Only what is used here is loaded before the fork: a package with threads of its own (polars,
scikit-learn) hangs in the child once it was used in the parent.
"""

from __future__ import annotations

import importlib
import io
import os
import select
import signal
import sys
import tempfile
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

SEED = 20_260_520
SMOKE_SECONDS = 30


class DoesNotSurvive(RuntimeError):
    """A module that works in the parent and not in its child."""


@dataclass(frozen=True)
class Preloaded:
    """A kernel that waits for its submission."""

    kernel: Any

    def adopt(self, descriptor: int) -> Callable[[], None]:
        """In the child: give the kernel its pipe; what comes back serves it to the end."""
        from grading.box.warm.kernel import adopt

        reseed()
        # looked for anew: the parent had no folder for temporary files but its own
        tempfile.tempdir = None
        return adopt(self.kernel, descriptor)


def preload() -> Preloaded:
    """Load and use everything once; raises DoesNotSurvive."""
    # a warning given here would be held back from the first learner who deserves it
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for use in USES:
            use()
    # with the first use of an event loop, which here comes after the fork
    import tornado.platform.asyncio  # noqa: F401

    from grading.box.warm.kernel import make_kernel

    kernel = make_kernel()
    # it ties itself to the shell as it is imported, which in a served kernel is with the first
    # figure; imported before, figures would vanish without a word
    sys.modules.pop("matplotlib_inline.backend_inline", None)
    _smoke_test()
    return Preloaded(kernel)


def reseed() -> None:
    """The same chance for every submission, so that the same bytes give the same outputs."""
    import random
    import secrets

    import numpy
    from numpy.random import bit_generator

    random.seed(SEED)
    numpy.random.seed(SEED)
    # what numpy.random.default_rng() takes its seed from where it is given none
    bit_generator.randbits = random.Random(SEED).getrandbits
    assert secrets.randbits is not bit_generator.randbits


def _numpy() -> None:
    import numpy

    numpy.linalg.inv(numpy.eye(3) * 2) @ numpy.ones(3)


def _pandas() -> None:
    import pandas

    frame = pandas.DataFrame({"tambon": ["a", "b", "a"], "n": [1, 2, 3]})
    frame["day"] = pandas.to_datetime(["2026-05-20", "2026-05-21", "2026-05-22"])
    frame.groupby("tambon")["n"].agg(["sum", "mean"])
    frame.merge(frame, on="tambon").pivot_table(index="tambon", values="n_x", aggfunc="sum")
    frame._repr_html_(), repr(frame), frame["day"].dt.strftime("%d"), frame.describe()
    pandas.read_csv(io.StringIO(frame.to_csv()))


def _matplotlib() -> None:
    import matplotlib.pyplot  # noqa: F401  imported only: its first figure chooses the backend
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    figure = Figure()
    axes = figure.subplots()
    axes.plot([1, 2], [1, 2], label="line")
    axes.bar(["a", "b"], [1, 2])
    axes.set_title("warm"), axes.legend()
    FigureCanvasAgg(figure).print_figure(io.BytesIO(), format="png", bbox_inches="tight")


def _ipywidgets() -> None:
    import ipywidgets  # noqa: F401  it speaks to a kernel as soon as it is used


def _networkx() -> None:
    import networkx

    networkx.topological_generations(networkx.DiGraph([(1, 2)]))


def _openpyxl() -> None:
    import openpyxl

    openpyxl.Workbook().save(io.BytesIO())


def _curriculum() -> None:
    from curriculum import check, use_edition  # noqa: F401  they need a shell to be used
    from curriculum.kit import theme  # noqa: F401
    from curriculum.kit.i18n import LANGUAGES, catalogue
    from curriculum.kit.registry import modules, questions, visible_key

    for module in modules():
        # what is handed out is made once, and copied for each who asks
        given = importlib.import_module(f"curriculum.{module.id}").given
        given(*given.names)
        visible_key(next(iter(questions(module.id))))
    for lang in LANGUAGES:
        catalogue(lang)


def _spreadsheet() -> None:
    from curriculum.kit.spreadsheet import Book

    Book({"visits": [[20, "=A1*1.05"]]}).value("visits", "B1")


USES = (_numpy, _pandas, _matplotlib, _ipywidgets, _networkx, _openpyxl, _curriculum, _spreadsheet)


def _smoke_test() -> None:
    """Use everything once more, in a fork: what hangs or falls there must not be preloaded."""
    read, write = os.pipe()
    pid = os.fork()
    if pid == 0:
        try:
            for use in USES:
                os.write(write, use.__name__.strip("_").encode() + b"\n")
                use()
            os.write(write, b"well\n")
        finally:
            os._exit(0)
    os.close(write)
    said = b""
    while select.select([read], [], [], SMOKE_SECONDS)[0]:
        if not (chunk := os.read(read, 4096)):
            break
        said += chunk
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    os.close(read)
    last = said.decode().split()[-1:] or ["the fork itself"]
    if last != ["well"]:
        print(f"{last[0]} does not survive a fork", file=sys.stderr)
        raise DoesNotSurvive(last[0])
