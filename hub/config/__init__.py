"""What jupyterhub_config.py consists of."""

from hub.config.configure import configure
from hub.config.options import Options

__all__ = ["Options", "configure"]
