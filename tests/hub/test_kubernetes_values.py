"""values.yaml: only keys that the chart has, and what they have to say for a class."""

from __future__ import annotations

from typing import Any

import pytest
from jsonschema import Draft7Validator
from kubernetes_files import deployment, values

from hub.kubernetes.configure import SERVICE_PORT
from hub.service.registration import NAME
from hub.spawner.box import HOME


def closed(**properties: Any) -> dict[str, Any]:
    """An object with these keys at most, and all of them: each is there for a reason."""
    return {
        "type": "object", "properties": properties, "required": sorted(properties),
        "additionalProperties": False,
    }  # fmt: skip


TEXT = {"type": "string", "minLength": 1}
YES_NO = {"type": "boolean"}
NAMES = {"type": "object", "additionalProperties": TEXT}
SIZE = {"type": "string", "pattern": r"^[0-9]+[KMGT]$"}
QUANTITY = {"type": "string", "pattern": r"^[0-9]+(m|[KMGT]i)?$"}
IMAGE = closed(name=TEXT, tag=TEXT)
LABELS = closed(matchLabels=NAMES)
LIST = {"type": "array", "minItems": 1, "items": {"type": "object"}}
# The keys that we use, as the chart's own documentation gives them: the page "Configuration
# Reference" of Zero to JupyterHub, made from jupyterhub/values.schema.yaml of the chart.
SCHEMA = closed(
    hub=closed(
        image=IMAGE,
        extraConfig=NAMES,
        extraEnv=NAMES,
        extraVolumes=LIST,
        extraVolumeMounts=LIST,
        services={"type": "object", "additionalProperties": {"type": "object"}},
        concurrentSpawnLimit={"type": "integer"},
        resources=closed(
            requests=closed(cpu=QUANTITY, memory=QUANTITY), limits=closed(memory=QUANTITY)
        ),
    ),
    proxy=closed(service=closed(type={"enum": ["ClusterIP", "NodePort", "LoadBalancer"]})),
    singleuser=closed(
        image=IMAGE,
        uid={"type": "integer"},
        fsGid={"type": "integer"},
        startTimeout={"type": "integer"},
        memory=closed(guarantee=SIZE, limit=SIZE),
        cpu=closed(guarantee={"type": "number"}, limit={"type": "number"}),
        storage=closed(type={"enum": ["dynamic", "static", "none"]}, capacity=QUANTITY, homeMountPath=TEXT),
        cloudMetadata=closed(blockWithIptables=YES_NO),
        networkPolicy=closed(
            enabled=YES_NO,
            egressAllowRules=closed(
                cloudMetadataServer=YES_NO,
                dnsPortsCloudMetadataServer=YES_NO,
                dnsPortsKubeSystemNamespace=YES_NO,
                dnsPortsPrivateIPs=YES_NO,
                nonPrivateIPs=YES_NO,
                privateIPs=YES_NO,
            ),
            egress={
                "type": "array",
                "items": closed(
                    to={"type": "array", "items": closed(podSelector=LABELS)},
                    ports={
                        "type": "array",
                        "items": closed(protocol={"const": "TCP"}, port={"type": "integer"}),
                    },
                ),
            },
        ),
    ),
    scheduling=closed(
        podPriority=closed(enabled=YES_NO),
        userPlaceholder=closed(enabled=YES_NO, replicas={"type": "integer", "minimum": 0}),
        userScheduler=closed(enabled=YES_NO),
    ),
    prePuller=closed(
        hook=closed(enabled=YES_NO), continuous=closed(enabled=YES_NO),
        extraImages={"type": "object", "additionalProperties": IMAGE},
    ),
    cull=closed(enabled=YES_NO),
)  # fmt: skip


def test_every_key_is_one_of_the_chart_s_and_of_its_kind() -> None:
    said = [f"{error.json_path}: {error.message}" for error in _errors(values())]
    assert said == []


@pytest.mark.parametrize("place", ["hub", "singleuser", "singleuser.networkPolicy", "cull"])
def test_a_key_that_the_chart_does_not_have_would_be_found(place: str) -> None:
    wrong = values()
    room = wrong
    for step in place.split("."):
        room = room[step]
    room["enabeld"] = True
    assert any("enabeld" in error.message for error in _errors(wrong))


def test_a_learner_s_pod_reaches_the_class_and_nothing_else_of_ours() -> None:
    policy = values()["singleuser"]["networkPolicy"]
    assert policy["enabled"]
    # names have to be found; the hub and the proxy are the chart's own rules
    assert [name for name, allowed in policy["egressAllowRules"].items() if allowed] == [
        "dnsPortsKubeSystemNamespace"
    ]
    [rule] = policy["egress"]
    [to] = rule["to"]
    labels = deployment()["spec"]["template"]["metadata"]["labels"]
    assert to["podSelector"]["matchLabels"].items() <= labels.items()
    assert rule["ports"] == [{"protocol": "TCP", "port": SERVICE_PORT}]


def test_the_volume_of_a_learner_is_the_home_that_is_filled() -> None:
    storage = values()["singleuser"]["storage"]
    assert (storage["type"], storage["homeMountPath"]) == ("dynamic", HOME)


def test_nobody_s_work_is_ended_for_a_lunch() -> None:
    assert values()["cull"] == {"enabled": False}


def test_a_class_that_starts_at_once_is_waited_for() -> None:
    said = values()
    assert said["singleuser"]["startTimeout"] >= 300
    assert said["prePuller"]["continuous"]["enabled"] and said["prePuller"]["hook"]["enabled"]


def test_the_chart_makes_the_tokens_of_both_services() -> None:
    assert values()["hub"]["services"] == {NAME: {}, "day": {}}


def test_the_yaml_holds_no_program_but_the_call_of_ours() -> None:
    [text] = values()["hub"]["extraConfig"].values()
    assert text.splitlines() == [
        "from hub.kubernetes.configure import configure",
        "configure(c)",
    ]


def _errors(said: dict[str, Any]) -> list[Any]:
    return sorted(Draft7Validator(SCHEMA).iter_errors(said), key=lambda error: error.json_path)
