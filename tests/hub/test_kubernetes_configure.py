"""What the hub's pod loads: the same people, roles and rights as on one machine."""

from __future__ import annotations

import json
from pathlib import Path
from types import SimpleNamespace

import pytest
from jupyterhub.app import JupyterHub
from jupyterhub.services.service import Service, _ServiceSpawner
from kubernetes_files import chart_sets, container, values
from people import make_cohort
from traitlets.config import Config

from hub.config.roles import load_roles, server_token_scopes
from hub.kubernetes import configure as ours
from hub.login.roster_authenticator import RosterAuthenticator
from hub.service.registration import URL
from hub.spawner import box


@pytest.fixture(scope="module")
def c(tmp_path_factory: pytest.TempPathFactory) -> Config:
    cohort = make_cohort(tmp_path_factory.mktemp("cluster") / "workshop")
    made = Config()
    chart_sets(made)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("WORKSHOP_COHORT", str(cohort.root))
        patch.setenv(
            "WORKSHOP_TRAINER_IMAGE", values()["hub"]["extraEnv"]["WORKSHOP_TRAINER_IMAGE"]
        )
        ours.configure(made)
    return made


def test_it_is_a_configuration_that_jupyterhub_takes(c: Config) -> None:
    hub = JupyterHub(config=c)
    assert hub.authenticator_class is RosterAuthenticator
    assert [one["name"] for one in hub.services] == ["class", "day"]


def test_the_roles_are_those_of_one_machine_scope_by_scope(c: Config) -> None:
    assert list(c.JupyterHub.load_roles) == load_roles(["class", "day"])
    assert c.KubeSpawner.server_token_scopes == server_token_scopes(["class"])
    assert c.RosterPeople.trainers_are_admins is False


def test_the_class_keeps_the_token_that_the_chart_made(c: Config) -> None:
    [service] = [one for one in c.JupyterHub.services if one["name"] == "class"]
    assert service["api_token"] == "token-of-class"
    assert service["url"] == "http://class:8082"
    assert service["oauth_no_confirm"] is True


def test_the_class_s_pod_is_told_what_a_managed_service_is_told(c: Config) -> None:
    env = {one["name"]: one.get("value") for one in container()["env"]}
    [said] = [one for one in c.JupyterHub.services if one["name"] == "class"]
    service = Service(**{key: one for key, one in said.items() if key != "api_token"})
    assert env["JUPYTERHUB_SERVICE_NAME"] == service.name
    assert env["JUPYTERHUB_CLIENT_ID"] == service.oauth_client_id
    assert env["JUPYTERHUB_SERVICE_PREFIX"] == f"/{service.prefix}"
    asked = _ServiceSpawner(_service_name="class").oauth_access_scopes
    assert sorted(json.loads(env["JUPYTERHUB_OAUTH_ACCESS_SCOPES"])) == sorted(asked)


def test_a_learner_s_server_starts_as_in_the_box(c: Config) -> None:
    said = c.KubeSpawner
    assert said.cmd[1:] == ["-P", "-m", "hub.spawner.server", str(2**30)]
    kept = {name: value for name, value in box.environment().items() if name != "PATH"}
    assert kept.items() <= said.environment.items()
    assert said.environment[URL] == "http://class:8082/services/class/"
    assert said.notebook_dir == box.HOME
    # all pods of a node count one user's processes together
    assert "WORKSHOP_SEALED" not in said.environment


def test_a_learner_s_pod_is_held_tight(c: Config) -> None:
    held = c.KubeSpawner.container_security_context
    assert held["readOnlyRootFilesystem"] and held["runAsNonRoot"]
    assert held["capabilities"] == {"drop": ["ALL"]}
    assert c.KubeSpawner.automount_service_account_token is False
    [scratch] = [one for one in c.KubeSpawner.volumes if one["name"] == "scratch"]
    assert scratch["emptyDir"]["sizeLimit"] == box.TEMPORARY_BYTES


def test_only_a_trainer_s_pod_has_the_cohort(c: Config) -> None:
    learner, trainer = _settled(c, "learners"), _settled(c, "trainers")
    assert "workshop-cohort" in str(trainer.volumes) and "workshop-cohort" not in str(
        learner.volumes
    )
    assert (learner.image, trainer.image) == ("workshop-learner:1", "workshop-trainer:1")
    assert "PGPASSWORD" in trainer.environment and "PGPASSWORD" not in learner.environment
    assert trainer.extra_labels.items() >= ours.TRAINER_LABEL.items()
    assert not learner.extra_labels.keys() & ours.TRAINER_LABEL.keys()


def test_a_trainer_who_becomes_a_learner_leaves_nothing_behind(c: Config) -> None:
    spawner = _settled(c, "trainers")
    once = _settled(c, "trainers", spawner)
    assert str(once.volumes).count("'claimName': 'workshop-cohort'") == 1
    assert vars(_settled(c, "learners", spawner)) == vars(_settled(c, "learners"))


def test_without_a_trainer_image_nobody_gets_the_cohort() -> None:
    made = Config()
    chart_sets(made)
    made.KubeSpawner.update({"cmd": [], "environment": {}, "notebook_dir": "", "default_url": ""})
    spawner = SimpleNamespace(user=_user("trainers"))
    ours.by_role(made.KubeSpawner, "")(spawner)
    assert "workshop-cohort" not in str(spawner.volumes)


def test_a_hub_without_its_cohort_does_not_start(tmp_path: Path, monkeypatch) -> None:
    from grading.cohort import NoCohort

    made = Config()
    chart_sets(made)
    monkeypatch.setenv("WORKSHOP_COHORT", str(tmp_path))
    with pytest.raises(NoCohort):
        ours.configure(made)


def _settled(c: Config, group: str, spawner: SimpleNamespace | None = None) -> SimpleNamespace:
    """A spawner as it is when a member of this group starts."""
    spawner = spawner or SimpleNamespace()
    spawner.user = _user(group)
    c.KubeSpawner.pre_spawn_hook(spawner)
    del spawner.user
    return spawner


def _user(group: str) -> SimpleNamespace:
    return SimpleNamespace(groups=[SimpleNamespace(name=group)])
