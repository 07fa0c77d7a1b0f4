"""The plugin for The Littlest JupyterHub: it answers TLJH's hooks, and makes a hub that is ours."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
from importlib import import_module
from importlib.metadata import requires
from pathlib import Path
from types import SimpleNamespace

import pluggy
import pytest
from jupyterhub.app import JupyterHub
from jupyterhub.services.service import Service
from people import make_cohort
from traitlets.config import Config

from hub.config.roles import load_roles, server_token_scopes
from hub.login.roster_authenticator import RosterAuthenticator
from hub.spawner import box
from hub.tljh import plugin
from hub.tljh.configure import close
from hub.tljh.place import NoPlace, Place
from hub.tljh.server import own_places

PROJECT = Path(__file__).resolve().parents[2]
HOOKS = {
    "tljh_extra_user_conda_packages": (),
    "tljh_extra_user_pip_packages": (),
    "tljh_extra_hub_pip_packages": (),
    "tljh_extra_apt_packages": (),
    "tljh_custom_jupyterhub_config": ("c",),
    "tljh_config_post_install": ("config",),
    "tljh_post_install": (),
    "tljh_new_user_create": ("username",),
}
"""Names and arguments of TLJH's hooks, as its tljh/hooks.py has them in release 2."""


@pytest.fixture
def manager() -> pluggy.PluginManager:
    """TLJH's, with its hooks and our plugin."""
    made = pluggy.PluginManager("tljh")
    specify = pluggy.HookspecMarker("tljh")
    specs = SimpleNamespace(
        **{name: specify(eval(f"lambda {', '.join(said)}: None")) for name, said in HOOKS.items()}
    )
    made.add_hookspecs(specs)
    made.register(plugin)
    return made


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Place:
    folder = tmp_path_factory.mktemp("machine")
    cohort = make_cohort(folder / "may", more="memory_mb = 700\n")
    shutil.copytree(PROJECT / "exercises" / "th", cohort.root / "release")
    return Place(PROJECT, cohort.root)


@pytest.fixture(scope="module")
def c(place: Place, tmp_path_factory: pytest.TempPathFactory) -> Config:
    """What TLJH's own settings leave, and then the plugin's hook."""
    folder = tmp_path_factory.mktemp("tljh")
    (folder / "workshop.toml").write_text(
        f'project = "{place.project}"\ncohort = "{place.cohort}"\n'
    )
    made = Config()
    made.JupyterHub.base_url = "/"
    made.JupyterHub.services = [{"name": "cull-idle", "command": ["true"]}]
    made.JupyterHub.load_roles = [{"name": "cull-idle", "services": ["cull-idle"], "scopes": []}]
    made.Authenticator.admin_users = {"admin"}
    made.Spawner.default_url = "/lab"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("WORKSHOP_TLJH", str(folder / "workshop.toml"))
        patch.setenv("TLJH_INSTALL_PREFIX", str(folder))
        plugin.tljh_custom_jupyterhub_config(made)
    made.folder = str(folder)
    return made


def test_every_hook_of_ours_is_one_that_tljh_calls(manager: pluggy.PluginManager) -> None:
    manager.check_pending()
    called = {hook.name for hook in manager.get_hookcallers(plugin) or []}
    assert called == {name for name in vars(plugin) if name.startswith("tljh_")}
    assert called <= HOOKS.keys()


def test_a_hook_with_another_name_would_be_found(manager: pluggy.PluginManager) -> None:
    wrong = SimpleNamespace(tljh_extra_packages=pluggy.HookimplMarker("tljh")(lambda: []))
    manager.register(wrong)
    with pytest.raises(pluggy.PluginValidationError, match="tljh_extra_packages"):
        manager.check_pending()


def test_both_environments_get_what_the_project_says_it_needs(
    manager: pluggy.PluginManager,
) -> None:
    wanted = [one for one in requires("workshop-curriculum") if "extra" not in one]
    assert manager.hook.tljh_extra_hub_pip_packages() == [wanted]
    assert manager.hook.tljh_extra_user_pip_packages() == [wanted]
    assert any(one.startswith("jupyterhub>=6") for one in wanted)
    assert manager.hook.tljh_extra_apt_packages() == [["bubblewrap"]]


def test_idle_servers_live_through_the_day_unless_somebody_chose_otherwise(
    manager: pluggy.PluginManager,
) -> None:
    fresh: dict = {}
    manager.hook.tljh_config_post_install(config=fresh)
    assert fresh["services"]["cull"]["timeout"] >= 8 * 3600
    chosen = {"services": {"cull": {"timeout": 600}}, "users": {"admin": ["it"]}}
    manager.hook.tljh_config_post_install(config=chosen)
    assert chosen == {"services": {"cull": {"timeout": 600}}, "users": {"admin": ["it"]}}


def test_the_package_leads_tljh_to_the_plugin() -> None:
    said = tomllib.loads((PROJECT / "hub" / "tljh" / "pyproject.toml").read_text("utf-8"))
    [module] = said["project"]["entry-points"]["tljh"].values()
    assert import_module(module) is plugin


def test_it_is_a_configuration_that_jupyterhub_takes(c: Config) -> None:
    hub = JupyterHub(config=c)
    assert hub.authenticator_class is RosterAuthenticator
    [_, service] = [Service(parent=hub, **one) for one in hub.services]
    assert service.managed and service.prefix == "services/class/"


def test_the_roles_are_those_of_one_machine_and_tljh_keeps_its_own(c: Config) -> None:
    assert [one["name"] for one in c.JupyterHub.services] == ["cull-idle", "class"]
    assert list(c.JupyterHub.load_roles)[1:] == load_roles(["class"])
    assert c.SystemdSpawner.server_token_scopes == server_token_scopes(["class"])


def test_no_pass_code_leads_to_sudo(c: Config) -> None:
    assert c.Authenticator.admin_users == set()
    assert c.RosterPeople.trainers_are_admins is False
    assert c.SystemdSpawner.disable_user_sudo is True


def test_the_hub_s_users_are_tljh_s_unix_users_with_limits(c: Config, place: Place) -> None:
    said = c.SystemdSpawner
    # which spawner is TLJH's to say
    assert "spawner_class" not in c.JupyterHub
    assert said.mem_limit == 700 * 2**20
    assert said.cmd == [
        f"{c.folder}/user/bin/python", "-P", "-m", "hub.tljh.server", str(700 * 2**20)
    ]  # fmt: skip
    assert all(isinstance(one, str) for one in said.unit_extra_properties.values())
    assert said.unit_extra_properties["InaccessiblePaths"] == f"-{place.cohort}"
    assert said.isolate_tmp is True


def test_nothing_of_the_box_s_home_is_left_in_a_unix_user_s_server(c: Config) -> None:
    said = c.SystemdSpawner.environment
    assert not [name for name, value in said.items() if value.startswith("/box")]
    assert not [name for name, value in said.items() if value.startswith(box.HOME)]
    assert said["WORKSHOP_SERVICE_URL"] == "http://127.0.0.1:8082/services/class/"
    assert set(own_places("/home/jupyter-somchai").values()) == {
        "/home/jupyter-somchai/.workshop/lab", "/home/jupyter-somchai/.workshop/workspaces"
    }  # fmt: skip


def test_the_cohort_is_closed_and_what_learners_need_is_open(c: Config, place: Place) -> None:
    assert place.cohort.stat().st_mode & 0o777 == 0o700
    public = Path(c.folder) / "workshop"
    for name in ("lib/hub/tljh/server.py", "course/release/value_chain/value_chain.ipynb"):
        assert (public / name).stat().st_mode & 0o777 == 0o644
    settings = (public / "settings" / "nbgrader_config.py").read_text("utf-8")
    assert "course_id = 'may'" in settings
    assert not (public / "lib" / "grading" / "engine.py").exists()


def test_a_server_fills_its_own_home_from_what_is_laid_out(c: Config, tmp_path: Path) -> None:
    home = tmp_path / "jupyter-somchai"
    home.mkdir()
    fill = (
        "import os, pathlib, hub.tljh.server as s, hub.home.prepare as p\n"
        "os.environ.update(s.own_places(os.environ['HOME']))\n"
        "p.prepare_home(pathlib.Path(os.environ['HOME']), pathlib.Path(os.environ['WORKSHOP_COURSE']))"
    )
    ran = subprocess.run(
        [sys.executable, "-P", "-c", fill], cwd=home, capture_output=True, text=True, check=False,
        env={**c.SystemdSpawner.environment, "HOME": str(home), "PATH": os.defpath},
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr
    assert (home / "เริ่มที่นี่.ipynb").exists()
    assert (home / "lessons" / "value_chain.ipynb").exists()


def test_a_project_in_which_somebody_develops_is_not_closed(tmp_path: Path) -> None:
    before = (PROJECT / "grading").stat().st_mode
    (tmp_path / "cohort").mkdir()
    close(tmp_path / "cohort")
    assert (PROJECT / "grading").stat().st_mode == before


@pytest.mark.parametrize(
    "said",
    [None, "project = 1", 'project = "/tmp"', 'project = "tmp"\ncohort = "/tmp"', "project = ["],
)
def test_a_file_that_says_too_little_is_named(tmp_path: Path, said: str | None) -> None:
    path = tmp_path / "workshop.toml"
    if said is not None:
        path.write_text(said)
    with pytest.raises(NoPlace) as caught:
        Place.read({"WORKSHOP_TLJH": str(path)})
    assert caught.value.path == path
