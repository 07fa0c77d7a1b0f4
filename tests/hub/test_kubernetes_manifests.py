"""The objects for kubectl: valid for Kubernetes, in agreement with each other, without a secret."""

from __future__ import annotations

import os
import re
from typing import Any

import pytest
from kubernetes_files import FOLDER, container, deployment, documents, merged, objects, values

from hub.kubernetes.configure import (
    COHORT_CLAIM,
    COHORT_PLACE,
    DATABASE_SECRET,
    SERVICE_HOST,
    SERVICE_PORT,
    TRAINER_LABEL,
)
from hub.service.registration import DATABASE

if os.environ.get("CI"):
    import kubernetes_validate
else:
    kubernetes_validate = pytest.importorskip("kubernetes_validate")

RELEASES = ("1.33", "1.36")
"""From the first in which a pod has its own user namespace without a switch."""
OBJECTS = list(objects())
UNSEALED = merged(deployment(), documents("unsealed/class.yaml")[0])
HOST = re.compile(r"[a-z0-9-]+\.(?:com|org|net|io|th|dev)\b(?!/)")


@pytest.mark.parametrize("release", RELEASES)
def test_every_object_is_one_that_kubernetes_knows_without_a_field_too_many(release: str) -> None:
    for _, one in [*OBJECTS, ("unsealed", UNSEALED)]:
        kubernetes_validate.validate(one, release, strict=True)


def test_a_slip_of_the_pen_would_be_found() -> None:
    wrong = merged(deployment(), {"spec": {"replica": 1}})
    with pytest.raises(kubernetes_validate.ValidationError, match="replica"):
        kubernetes_validate.validate(wrong, RELEASES[0], strict=True)


def test_kustomize_is_told_of_every_file_and_of_none_that_is_not_there() -> None:
    [said] = documents("class/kustomization.yaml")
    there = {path.name for path in (FOLDER / "class").glob("*.yaml")} - {"kustomization.yaml"}
    assert set(said["resources"]) == there
    [over] = documents("unsealed/kustomization.yaml")
    assert all((FOLDER / "unsealed" / one).exists() for one in over["resources"])
    assert [one["path"] for one in over["patches"]] == ["class.yaml"]


def test_no_file_holds_a_secret_or_the_name_of_a_machine() -> None:
    for path in [*FOLDER.rglob("*.yaml"), FOLDER / "Dockerfile"]:
        text = path.read_text("utf-8")
        assert "kind: Secret" not in text, path
        for line in text.splitlines():
            assert not re.search(r"(?i)(password|token|secret)\w*: *\S*[0-9a-f]{8}", line), line
        named = set(HOST.findall(re.sub(r"#.*", "", text)))
        assert named <= set(), (path, named)


def test_every_secret_comes_by_reference() -> None:
    for name, one in _containers():
        for variable in one["env"]:
            if re.search("PASSWORD|TOKEN", variable["name"]):
                assert set(variable["valueFrom"]) == {"secretKeyRef"}, (name, variable["name"])


def test_the_class_is_where_the_hub_and_its_database_are_where_the_class_says() -> None:
    service = next(one for one in documents("class/class.yaml") if one["kind"] == "Service")
    assert service["metadata"]["name"] == SERVICE_HOST
    assert [port["port"] for port in service["spec"]["ports"]] == [SERVICE_PORT]
    labels = deployment()["spec"]["template"]["metadata"]["labels"]
    assert service["spec"]["selector"].items() <= labels.items()
    [ports] = container()["ports"]
    assert ports["containerPort"] == SERVICE_PORT and ports["name"] == "http"
    database = next(one for one in documents("class/database.yaml") if one["kind"] == "Service")
    host = f"@{database['metadata']['name']}:{database['spec']['ports'][0]['port']}/"
    assert host in _environment("class")[DATABASE]
    assert host in _environment("cohort")["WORKSHOP_GRADEBOOK"]
    assert _secret(container(), "PGPASSWORD")["name"] == DATABASE_SECRET


def test_there_is_one_class_service_at_a_time() -> None:
    spec = deployment()["spec"]
    assert (spec["replicas"], spec["strategy"]["type"]) == (1, "Recreate")


def test_the_cohort_is_the_same_volume_in_the_same_place_everywhere() -> None:
    claim = next(one for _, one in OBJECTS if one["kind"] == "PersistentVolumeClaim")
    assert claim["metadata"]["name"] == COHORT_CLAIM
    hub = values()["hub"]
    assert hub["extraVolumes"][0]["persistentVolumeClaim"]["claimName"] == COHORT_CLAIM
    assert hub["extraVolumeMounts"] == [
        {"name": hub["extraVolumes"][0]["name"], "mountPath": COHORT_PLACE, "readOnly": True}
    ]
    assert hub["extraEnv"]["WORKSHOP_COHORT"] == COHORT_PLACE
    for name, one in _containers("cohort", "class", "early"):
        assert one["command"][-1] == COHORT_PLACE, name
        assert COHORT_PLACE in [mount["mountPath"] for mount in one["volumeMounts"]], name


def test_nobody_is_root_and_nothing_gains_rights() -> None:
    for name, pod in _pods():
        assert pod["securityContext"]["runAsNonRoot"] is True, name
        assert pod["automountServiceAccountToken"] is False, name
        for one in [*pod.get("initContainers", []), *pod["containers"]]:
            assert one["securityContext"]["allowPrivilegeEscalation"] is False, name
            assert one["securityContext"]["capabilities"] == {"drop": ["ALL"]}, name
            assert "privileged" not in one["securityContext"], name


def test_only_the_pod_that_grades_gets_what_a_box_is_made_of() -> None:
    loose = [
        one["name"] for _, pod in _pods() for one in pod["containers"]
        if one["securityContext"].get("procMount") == "Unmasked"
    ]  # fmt: skip
    assert loose == ["class"]
    # without a user namespace of its own Kubernetes refuses procMount, and rightly
    assert deployment()["spec"]["template"]["spec"]["hostUsers"] is False


def test_without_a_box_the_pod_is_held_like_every_other_and_says_so_aloud() -> None:
    spec = UNSEALED["spec"]["template"]["spec"]
    [service] = spec["containers"]
    assert {"name": "WORKSHOP_UNSEALED", "value": "1"} in service["env"]
    held = service["securityContext"]
    assert held["seccompProfile"] == held["appArmorProfile"] == {"type": "RuntimeDefault"}
    assert held["capabilities"] == {"drop": ["ALL"]} and held["procMount"] == "Default"
    assert spec["hostUsers"] is True
    assert not any(
        one["name"] == "WORKSHOP_UNSEALED" for _, each in _containers() for one in each["env"]
    )


def test_the_database_hears_the_class_and_trainers_and_no_learner() -> None:
    policy = next(
        one for _, one in OBJECTS
        if one["kind"] == "NetworkPolicy" and one["metadata"]["name"] == "workshop-database"
    )  # fmt: skip
    [rule] = policy["spec"]["ingress"]
    heard = [one["podSelector"]["matchLabels"] for one in rule["from"]]
    assert heard == [
        {"app.kubernetes.io/name": "workshop-class"},
        {"component": "singleuser-server", **TRAINER_LABEL},
    ]
    # it needs to reach nobody
    assert set(policy["spec"]["policyTypes"]) == {"Ingress", "Egress"}
    assert "egress" not in policy["spec"]


def _pods() -> list[tuple[str, dict[str, Any]]]:
    return [
        (name, one["spec"]["template"]["spec"])
        for name, one in OBJECTS
        if "template" in one.get("spec", {})
    ]


def _containers(*wanted: str) -> list[tuple[str, dict[str, Any]]]:
    found = [
        (one["name"], one)
        for _, pod in _pods()
        for one in [*pod.get("initContainers", []), *pod["containers"]]
    ]
    return [(name, one) for name, one in found if not wanted or name in wanted]


def _environment(name: str) -> dict[str, str]:
    return {one["name"]: one.get("value", "") for one in container(name)["env"]}


def _secret(one: dict[str, Any], variable: str) -> dict[str, str]:
    found = next(env for env in one["env"] if env["name"] == variable)
    return found["valueFrom"]["secretKeyRef"]
