"""nbgrader's own Execute preprocessor, on a warm kernel.

    from grading.box.warm.execute import use_warm_kernels
    use_warm_kernels(get_config())

in an nbgrader_config.py makes `nbgrader autograde`, `nbgrader validate`, `generate_assignment`
and formgrader's buttons run their notebooks in the sealed box.

nbgrader 0.9.6 passes a kernel manager of its own to nbconvert, as an argument, and an argument
wins over the configuration: `c.Execute.kernel_manager_class` alone changes nothing there.
"""

from __future__ import annotations

from typing import Any

from nbgrader.preprocessors import execute as nbgraders
from traitlets.config import Config

from grading.box.warm.manager import WarmKernelManager

MANAGER = "grading.box.warm.manager.WarmKernelManager"


class WarmExecute(nbgraders.Execute):
    """Execute with the warm kernel, for lists of preprocessors."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("kernel_manager_class", WarmKernelManager)
        super().__init__(*args, **kwargs)


def use_warm_kernels(config: Config) -> None:
    """All of nbgrader's and nbconvert's executions in this process go to warm kernels."""
    config.Execute.kernel_manager_class = MANAGER
    config.ExecutePreprocessor.kernel_manager_class = MANAGER
    # the name that Execute.__init__ looks up for its default (nbgrader 0.9.6, execute.py)
    nbgraders.AsyncKernelManager = WarmKernelManager
