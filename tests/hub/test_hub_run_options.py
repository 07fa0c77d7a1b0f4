"""What cohort.toml and the command line say of the hub, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from hub.address import own_address
from hub.config.options import BadSetting, Options
from hub.config.roles import load_roles, server_token_scopes
from hub.early import Early


def cohort(folder: Path, hub: str) -> Path:
    (folder / "cohort.toml").write_text(f'lang = "th"\n[hub]\n{hub}\n')
    return folder


def test_the_cohort_says_and_the_command_line_has_the_last_word(tmp_path: Path) -> None:
    root = cohort(tmp_path, "port = 9000\nmemory_mb = 512")
    said = Options.of_cohort(root, port=9001, lan=None)
    assert (said.port, said.memory_mb, said.lan) == (9001, 512, False)


def test_other_machines_reach_it_only_when_somebody_says_so(tmp_path: Path) -> None:
    assert Options.of_cohort(cohort(tmp_path, "")).ip == "127.0.0.1"
    assert Options.of_cohort(cohort(tmp_path, "lan = true")).ip == "0.0.0.0"


@pytest.mark.parametrize("wrong", ["prot = 1", 'port = "9000"', "unsealed = 1", 'learners = ["x"]'])
def test_a_setting_that_is_none_is_named(tmp_path: Path, wrong: str) -> None:
    with pytest.raises(BadSetting) as caught:
        Options.of_cohort(cohort(tmp_path, wrong))
    assert caught.value.name == wrong.split()[0]


def test_options_come_through_the_environment_unchanged() -> None:
    options = Options(port=1, learners=("a", "b"), lan=True)
    assert Options.from_environment(options.as_environment()) == options


def test_a_learner_can_reach_the_class_service_and_no_other_person() -> None:
    roles = {role["name"]: role["scopes"] for role in load_roles(["class", "day"])}
    assert set(roles["learner"]) == {"self", "access:services!service=class"}
    assert not [
        scope for scope in roles["trainer"] if scope.startswith(("access:servers", "admin:"))
    ]
    assert "access:services!service=class" in server_token_scopes(["class"])


def test_the_machine_s_address_is_an_address() -> None:
    assert len(own_address("nowhere").split(".")) == 4


def test_a_server_that_does_not_start_early_does_not_stop_the_others(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("hub.early.PAUSE_SECONDS", 0)
    begun: list[str] = []

    def start(login: str) -> bool:
        begun.append(login)
        return login != "b"

    early = Early(["a", "b", "c"], start)
    early._pool.shutdown(wait=True)
    assert early.ready and early.failed == ["b"]
    assert {"a", "c"} <= set(begun)
