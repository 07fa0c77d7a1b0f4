"""What may differ from one day to the next: ports, who may reach it, limits, who comes."""

from __future__ import annotations

import json
import os
import tomllib
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from curriculum.kit.i18n import N_
from grading.errors import WorkshopError

VARIABLE = "WORKSHOP_HUB"
COHORT_VARIABLE = "WORKSHOP_COHORT"
THIS_MACHINE = "127.0.0.1"
EVERYWHERE = "0.0.0.0"


class BadSetting(WorkshopError):
    """A setting under [hub] in cohort.toml that is unknown or of another kind."""

    def __init__(self, path: Path, name: str) -> None:
        self.path, self.name = path, name
        super().__init__(
            N_("{path}, under [hub]: {name} is not a setting, or not of its kind."),
            N_("The settings are: {known}."),
            path=str(path), name=name, known=", ".join(sorted(FROM_COHORT)),
        )  # fmt: skip


@dataclass(frozen=True)
class Options:
    """How one day's hub is run. Ports stay the same from start to start: servers outlive the hub,
    and find it again where it was."""

    port: int = 8000
    """Where people reach it."""
    hub_port: int = 8081
    proxy_port: int = 8001
    service_port: int = 8082
    """The hub's own door, the proxy's and the class service's, on this machine only."""
    lan: bool = False
    """Whether other machines may reach it."""
    address: str = ""
    """How people write it, where that is not this machine's own address: a name, or https."""
    unsealed: bool = False
    """Run learners' servers without a box, where none can run."""
    memory_mb: int = 1024
    """For all of one learner's processes together."""
    processes: int = 64
    authenticator: str = ""
    """Another authenticator than the cohort's own, as "package.module.Class"; with it go"""
    learners: tuple[str, ...] = ()
    trainers: tuple[str, ...] = ()
    """who is in which group. The cohort's own login takes both from the roster."""
    service: bool = True
    """Whether the class service runs."""

    @property
    def ip(self) -> str:
        return EVERYWHERE if self.lan else THIS_MACHINE

    @classmethod
    def of_cohort(cls, root: Path, **chosen: object) -> Options:
        """What cohort.toml says under [hub], and over it what was chosen; raises BadSetting."""
        path = root / "cohort.toml"
        said = tomllib.loads(path.read_text("utf-8")).get("hub", {})
        kinds = {one.name: type(one.default) for one in fields(cls)}
        for name, value in said.items():
            if name not in FROM_COHORT or type(value) is not kinds[name]:
                raise BadSetting(path, name)
        return cls(**{**said, **{name: one for name, one in chosen.items() if one is not None}})

    def as_environment(self) -> dict[str, str]:
        """The way from `workshop serve` into jupyterhub_config.py."""
        return {VARIABLE: json.dumps(asdict(self))}

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> Options:
        said = json.loads(environment.get(VARIABLE, "{}"))
        people = {name: tuple(said[name]) for name in ("learners", "trainers") if name in said}
        return cls(**{**said, **people})


FROM_COHORT = frozenset(
    {
        "port", "hub_port", "proxy_port", "service_port", "lan", "address", "unsealed",
        "memory_mb", "processes", "authenticator",
    }
)  # fmt: skip
