"""Who may do what: JupyterHub's roles for learners, trainers and the two services."""

from __future__ import annotations

from collections.abc import Sequence

LEARNERS, TRAINERS = "learners", "trainers"
CLASS, DAY = "class", "day"
TO_CLASS = f"access:services!service={CLASS}"
CLASS_SCOPES = [
    "list:users",
    "read:users:name",
    "read:users:groups",
    "read:users:activity",
    "read:servers",
]
"""What the class service asks the hub: who there is, in which group, and whose server runs."""
DAY_SCOPES = [
    "list:users",
    "read:users:name",
    "read:servers",
    "servers",
    "delete:servers",
    "read:hub",
]
"""What `workshop serve` does: start servers before the day."""


def load_roles(services: Sequence[str]) -> list[dict]:
    """The roles, for the services that there are."""
    to_class = [TO_CLASS] if CLASS in services else []
    roles: list[dict] = [
        {"name": "learner", "groups": [LEARNERS], "scopes": ["self", *to_class]},
        {
            "name": "trainer",
            "groups": [TRAINERS],
            # a trainer sees who is there and restarts a server; nobody reads in another's
            "scopes": ["self", "admin-ui", "list:users", "read:users:name", "read:users:activity",
                       "read:users:groups", "read:servers", "servers", "delete:servers", *to_class],
        },
    ]  # fmt: skip
    scopes = {CLASS: CLASS_SCOPES, DAY: DAY_SCOPES}
    return roles + [
        {"name": f"service-{name}", "services": [name], "scopes": scopes[name]}
        for name in services
        if name in scopes
    ]


def server_token_scopes(services: Sequence[str]) -> list[str]:
    """What the token in a learner's server can do: say that it is used, be entered, hand in."""
    own = ["users:activity!user", "access:servers!server"]
    return own + ([TO_CLASS] if CLASS in services else [])
