"""The cluster's files, read as they stand, for the tests."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).resolve().parents[2] / "hub" / "kubernetes"


def documents(name: str) -> list[dict[str, Any]]:
    """Every document of one file."""
    return [one for one in yaml.safe_load_all((FOLDER / name).read_text("utf-8")) if one]


def objects() -> Iterator[tuple[str, dict[str, Any]]]:
    """Every object that kubectl is given, with the name of its file; patches are none."""
    for path in sorted(FOLDER.rglob("*.yaml")):
        name = path.relative_to(FOLDER).as_posix()
        for one in documents(name):
            if "apiVersion" in one and one["kind"] != "Kustomization" and "unsealed" not in name:
                yield name, one


def values() -> dict[str, Any]:
    [said] = documents("values.yaml")
    return said


def deployment() -> dict[str, Any]:
    return next(one for one in documents("class/class.yaml") if one["kind"] == "Deployment")


def container(name: str = "class") -> dict[str, Any]:
    """One of the class pod's containers, by name."""
    spec = deployment()["spec"]["template"]["spec"]
    return next(
        one for one in [*spec["initContainers"], *spec["containers"]] if one["name"] == name
    )


def merged(whole: Any, patch: Any) -> Any:
    """`whole` under a strategic merge patch: lists of things with names are merged by name."""
    if isinstance(whole, dict) and isinstance(patch, dict):
        return {**whole, **{key: merged(whole.get(key), one) for key, one in patch.items()}}
    if isinstance(whole, list) and all(isinstance(one, dict) and "name" in one for one in patch):
        rest = {one["name"]: one for one in patch}
        kept = [merged(one, rest.pop(one["name"], one)) for one in whole]
        return [*kept, *rest.values()]
    return patch


def chart_sets(c: Any) -> None:
    """What the chart's own settings put into `c` before hub.extraConfig is loaded.

    From files/hub/jupyterhub_config.py of zero-to-jupyterhub-k8s: a service for each of
    hub.services, with its token; and of KubeSpawner what stands under singleuser.
    """
    said = values()
    single = said["singleuser"]
    c.JupyterHub.services = [
        {"name": name, "api_token": f"token-of-{name}", **(more or {})}
        for name, more in said["hub"]["services"].items()
    ]
    c.JupyterHub.load_roles = []
    c.JupyterHub.template_paths = []
    c.JupyterHub.template_vars = {}
    c.JupyterHub.base_url = "/"
    c.KubeSpawner.image = f"{single['image']['name']}:{single['image']['tag']}"
    c.KubeSpawner.mem_limit = single["memory"]["limit"]
    c.KubeSpawner.extra_labels = {"hub.jupyter.org/network-access-hub": "true"}
    c.KubeSpawner.volumes = [
        {"name": "volume-{user_server}", "persistentVolumeClaim": {"claimName": "{pvc_name}"}}
    ]
    c.KubeSpawner.volume_mounts = [
        {"mountPath": single["storage"]["homeMountPath"], "name": "volume-{user_server}"}
    ]
