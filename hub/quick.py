"""Starting quicker: a package that every process of the day would load and none of them uses.

jsonschema loads `rfc3987_syntax`, where it is installed, to check a format of addresses that neither
notebooks nor Jupyter's events have. It compiles a grammar as it is loaded: 1.2 seconds of processor
time, in every learner's server. jsonschema does without it where it is not there.
"""

import sys

NOT_LOADED = "rfc3987_syntax"


def start_quickly() -> None:
    """To be called before anything of Jupyter's is loaded."""
    sys.modules.setdefault(NOT_LOADED, None)  # type: ignore[arg-type]


def hub() -> None:
    """`jupyterhub`, started quickly."""
    start_quickly()
    from jupyterhub.app import main

    main()


if __name__ == "__main__":
    hub()
