"""Everything about logging in that JupyterHub has to be told."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from traitlets.config import Config

from grading.cohort import Cohort
from hub.login.oidc import configure_oidc
from hub.login.pages import configure_pages
from hub.login.roster_authenticator import RosterAuthenticator
from hub.login.settings import OidcLogin, login_settings
from hub.roster.person import LOGIN
from hub.roster.store import RosterStore

REFRESHED_AFTER = 60
"""Seconds after which a change of the roster is true for those who are logged in, too."""


def configure_login(
    c: Config, cohort_root: Path, settings: Mapping[str, Any] | None = None
) -> None:
    """Set the authenticator of the cohort and its pages; `settings` in place of [login].

    Call it after everything else that speaks of users or groups: the roster has the last word.
    Raises NoCohort, LoginSettingsWrong, NoProvider, RosterDamaged: better now than when the
    first learner stands at the door.
    """
    cohort = Cohort.open(cohort_root)
    said = login_settings(cohort.root, settings)
    roster = RosterStore(cohort.root).read()
    if isinstance(said, OidcLogin):
        configure_oidc(c, said)
    else:
        c.JupyterHub.authenticator_class = RosterAuthenticator
    c.RosterPeople.cohort_root = str(cohort.root)
    c.RosterPeople.lang = cohort.lang
    c.Authenticator.manage_groups = True
    # JupyterHub does not start with both
    c.JupyterHub.load_groups = {}
    c.Authenticator.auth_refresh_age = REFRESHED_AFTER
    c.Authenticator.refresh_pre_spawn = True
    c.Authenticator.username_pattern = rf"^{LOGIN.pattern}\Z"
    # the hub knows everybody from its start, so that servers can be started before the day; who
    # may in is the roster's to say (check_allowed), and these must not open another door
    c.Authenticator.allowed_users = set(roster.by_login)
    c.Authenticator.allow_all = False
    c.Authenticator.allow_existing_users = False
    c.Authenticator.any_allow_config = True
    name = tomllib.loads((cohort.root / "cohort.toml").read_text("utf-8")).get("name")
    configure_pages(c, cohort.root, cohort.lang, str(name or cohort.root.name))
