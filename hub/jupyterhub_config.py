"""JupyterHub's settings: those of the cohort that `workshop serve` names.

WORKSHOP_COHORT=cohorts/may jupyterhub -f hub/jupyterhub_config.py
"""

import os
from pathlib import Path

from hub.config import Options, configure
from hub.config.options import COHORT_VARIABLE

c = get_config()  # noqa: F821
configure(c, Path(os.environ[COHORT_VARIABLE]), Options.from_environment())
