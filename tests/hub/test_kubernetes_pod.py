"""The pods that KubeSpawner itself makes of our settings: valid, a learner's without the cohort."""

from __future__ import annotations

import asyncio
import os
from types import SimpleNamespace
from typing import Any

import pytest
import yaml
from kubernetes_files import chart_sets, values
from people import make_cohort
from traitlets.config import Config

from hub.kubernetes.configure import configure

if os.environ.get("CI"):
    import kubernetes_asyncio
    import kubernetes_validate
    import kubespawner
else:
    kubernetes_validate = pytest.importorskip("kubernetes_validate")
    kubernetes_asyncio = pytest.importorskip("kubernetes_asyncio")
    kubespawner = pytest.importorskip("kubespawner")

NOWHERE = {
    "apiVersion": "v1", "kind": "Config", "current-context": "none",
    "contexts": [{"name": "none", "context": {"cluster": "none", "user": "none"}}],
    "clusters": [{"name": "none", "cluster": {"server": "http://127.0.0.1:9"}}],
    "users": [{"name": "none", "user": {}}],
}  # fmt: skip
"""A cluster that is not there: a pod is written down, and never sent."""


@pytest.fixture(scope="module")
def c(tmp_path_factory: pytest.TempPathFactory) -> Config:
    cohort = make_cohort(tmp_path_factory.mktemp("cluster") / "workshop")
    made = Config()
    chart_sets(made)
    made.KubeSpawner.namespace = "workshop"
    made.KubeSpawner.uid = values()["singleuser"]["uid"]
    made.KubeSpawner.fs_gid = values()["singleuser"]["fsGid"]
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("WORKSHOP_COHORT", str(cohort.root))
        patch.setenv(
            "WORKSHOP_TRAINER_IMAGE", values()["hub"]["extraEnv"]["WORKSHOP_TRAINER_IMAGE"]
        )
        configure(made)
    return made


@pytest.fixture(scope="module", params=["learners", "trainers"])
def pod(
    c: Config, request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[str, dict[str, Any]]:
    """The group, and the pod of one of its members, as it would be sent."""
    config = tmp_path_factory.mktemp("kube") / "config"
    config.write_text(yaml.safe_dump(NOWHERE))
    with pytest.MonkeyPatch.context() as patch:
        # it has read the environment already, as it was imported
        patch.setattr(
            kubernetes_asyncio.config.kube_config, "KUBE_CONFIG_DEFAULT_LOCATION", str(config)
        )
        return request.param, asyncio.run(_written_down(c, request.param))


async def _written_down(c: Config, group: str) -> dict[str, Any]:
    # its own switch for tests: a user who is in no database
    spawner = kubespawner.KubeSpawner(config=c, _mock=True)
    spawner.user.groups = [SimpleNamespace(name=group)]
    spawner.hub = SimpleNamespace(
        api_url="http://hub:8081/hub/api", base_url="/hub/", public_host="", routespec="/"
    )
    spawner.api_token = "a token"
    assert [name for name in c.KubeSpawner if not spawner.has_trait(name)] == []
    await asyncio.to_thread(c.KubeSpawner.pre_spawn_hook, spawner)
    made = await spawner.get_pod_manifest()
    async with kubernetes_asyncio.client.ApiClient() as client:
        return {
            "apiVersion": "v1", "kind": "Pod", **client.sanitize_for_serialization(made)
        }  # fmt: skip


def test_it_is_a_pod_that_kubernetes_knows(pod: tuple[str, dict[str, Any]]) -> None:
    kubernetes_validate.validate(pod[1], "1.33", strict=True)


def test_it_has_the_cohort_only_where_a_trainer_works(pod: tuple[str, dict[str, Any]]) -> None:
    group, made = pod
    claims = [
        one["persistentVolumeClaim"]["claimName"]
        for one in made["spec"]["volumes"]
        if "persistentVolumeClaim" in one
    ]
    assert ("workshop-cohort" in claims) == (group == "trainers")
    assert ("workshop.role" in made["metadata"]["labels"]) == (group == "trainers")


def test_it_gains_no_rights_and_writes_in_the_home_and_its_scratch_alone(
    pod: tuple[str, dict[str, Any]],
) -> None:
    group, made = pod
    [container] = made["spec"]["containers"]
    held = container["securityContext"]
    assert (held["runAsUser"], held["readOnlyRootFilesystem"]) == (1000, True)
    assert held["allowPrivilegeEscalation"] is False
    assert made["spec"]["automountServiceAccountToken"] is False
    places = {one["mountPath"] for one in container["volumeMounts"]}
    assert places - {"/srv/cohorts/workshop"} == {"/home/learner", "/tmp"}
    assert container["args"][1:4] == ["-P", "-m", "hub.spawner.server"], group
