"""How this cohort logs in: the table [login] of cohort.toml.

[login]                     # may be left out: then it is the roster
method = "roster"           # pass codes from login cards

[login]
method = "oidc"             # the office's own identity provider
issuer = "https://sso.example.go.th/realms/office"
client_id = "workshop"
client_secret_file = "hub/oidc-secret"      # or in the environment: WORKSHOP_OIDC_SECRET
match = "email"             # which column of the roster: "email" or "login"
claim = "email"             # which claim says it
trust_email = false         # true only where the provider sends no email_verified
callback_url = "https://workshop.example.go.th/hub/oauth_callback"
service = "SSO of the office"               # the words on the button
scope = ["openid", "email", "profile"]
authorize_url, token_url, userdata_url      # all three, where there is no discovery
"""

from __future__ import annotations

import os
import stat
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from ipaddress import ip_address
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from curriculum.kit.i18n import N_
from hub.roster.caused import Caused

METHODS = ("roster", "oidc")
SECRET = "WORKSHOP_OIDC_SECRET"
ENDPOINTS = ("authorize_url", "token_url", "userdata_url")
PASSWORDS = ("password", "passwords", "shared_password", "user_password", "admin_password")

MISSING = N_("{name} is missing")
NOT_ONE_OF = N_("{name} is {found!r}, not one of {known}")
NOT_TEXT = N_("{name} has to be text between quotation marks")
NOT_TRUTH = N_("{name} has to be true or false, without quotation marks")
NOT_LIST = N_("{name} has to be a list of texts that holds openid")
UNKNOWN = N_("{name} is not known here")
ONLY_OIDC = N_('{name} belongs to method = "oidc", but the method is "roster"')
SHARED = N_("{name}: there is never one password for all; everybody has a pass code of their own")
NOT_HTTPS = N_("{name} has to begin with https://, or nobody can be sure who answers")
SECRET_OPEN = N_("{name}: the file {file} can be read by others; close it with: chmod 600 {file}")
SECRET_GONE = N_("{name}: the file {file} is not there or is empty, and {variable} is not set")
ALL_THREE = N_("{name}: name all of authorize_url, token_url and userdata_url, or only the issuer")
SECRET_HERE = N_("{name}: a secret does not belong into cohort.toml; put it into a file and name that as client_secret_file")  # fmt: skip


class LoginSettingsWrong(Caused):
    """[login] of cohort.toml says too little, or two things at once."""

    def __init__(self, path: Path, cause: str, **params: object) -> None:
        super().__init__(
            N_("How people log in is not clear from [login] in {path}: {cause}."), cause,
            N_('Correct it there; without any [login] people log in with their pass codes (method = "roster").'),
            path=path, **params,
        )  # fmt: skip


@dataclass(frozen=True)
class RosterLogin:
    """By pass codes."""


@dataclass(frozen=True)
class OidcLogin:
    """By an identity provider."""

    client_id: str
    client_secret: str
    issuer: str = ""
    authorize_url: str = ""
    token_url: str = ""
    userdata_url: str = ""
    match: str = "email"
    claim: str = "email"
    trust_email: bool = False
    callback_url: str = ""
    service: str = "OIDC"
    scope: tuple[str, ...] = ("openid", "email", "profile")


def login_settings(
    root: Path, table: Mapping[str, Any] | None = None, environ: Mapping[str, str] = os.environ
) -> RosterLogin | OidcLogin:
    """What [login] says; `table` in place of the one of cohort.toml. Raises LoginSettingsWrong."""
    path = root / "cohort.toml"
    if table is None:
        table = tomllib.loads(path.read_text("utf-8")).get("login", {})
    if not isinstance(table, Mapping):
        raise LoginSettingsWrong(path, UNKNOWN, name="login")
    rest = dict(table)
    for name in PASSWORDS:
        if name in rest:
            raise LoginSettingsWrong(path, SHARED, name=name)
    method = rest.pop("method", "oidc" if "issuer" in rest else "roster")
    if method not in METHODS:
        known = ", ".join(METHODS)
        raise LoginSettingsWrong(path, NOT_ONE_OF, name="method", found=method, known=known)
    if method == "oidc":
        return _oidc(root, path, rest, environ)
    known = {field.name for field in fields(OidcLogin)} | {"client_secret_file"}
    for name in rest:
        raise LoginSettingsWrong(path, ONLY_OIDC if name in known else UNKNOWN, name=name)
    return RosterLogin()


def _oidc(root: Path, path: Path, rest: dict[str, Any], environ: Mapping[str, str]) -> OidcLogin:
    if "client_secret" in rest:
        raise LoginSettingsWrong(path, SECRET_HERE, name="client_secret")
    secret_file = rest.pop("client_secret_file", "")
    known = {field.name: field.type for field in fields(OidcLogin)}
    for name, value in rest.items():
        if name not in known:
            raise LoginSettingsWrong(path, UNKNOWN, name=name)
        if name == "scope":
            if not isinstance(value, list) or "openid" not in value or not all(map(_text, value)):
                raise LoginSettingsWrong(path, NOT_LIST, name=name)
            rest[name] = tuple(value)
        elif known[name] == "bool" and not isinstance(value, bool):
            raise LoginSettingsWrong(path, NOT_TRUTH, name=name)
        elif known[name] == "str" and not _text(value):
            raise LoginSettingsWrong(path, NOT_TEXT, name=name)
    if not rest.get("client_id"):
        raise LoginSettingsWrong(path, MISSING, name="client_id")
    named = [name for name in ENDPOINTS if rest.get(name)]
    if not named and not rest.get("issuer"):
        raise LoginSettingsWrong(path, MISSING, name="issuer")
    if named and (len(named) < len(ENDPOINTS) or rest.get("issuer")):
        raise LoginSettingsWrong(path, ALL_THREE, name=named[0])
    for name in ("issuer", *ENDPOINTS, "callback_url"):
        if rest.get(name) and not is_safe(rest[name]):
            raise LoginSettingsWrong(path, NOT_HTTPS, name=name)
    if rest.get("match", "email") not in ("email", "login"):
        raise LoginSettingsWrong(
            path, NOT_ONE_OF, name="match", found=rest["match"], known="email, login"
        )
    if rest.get("match") == "login":
        rest.setdefault("claim", "preferred_username")
    return OidcLogin(client_secret=_secret(root, path, secret_file, environ), **rest)


def is_safe(url: str) -> bool:
    """Encrypted, or on this machine alone, as a test's provider is."""
    parts = urlsplit(url)
    if parts.scheme == "https":
        return bool(parts.hostname)
    try:
        return parts.scheme == "http" and ip_address(parts.hostname or "").is_loopback
    except ValueError:
        return False


def _secret(root: Path, path: Path, file: object, environ: Mapping[str, str]) -> str:
    if environ.get(SECRET):
        return environ[SECRET]
    if not file or not _text(file):
        raise LoginSettingsWrong(path, MISSING, name="client_secret_file")
    place = root / str(file)
    params = {"name": "client_secret_file", "file": place, "variable": SECRET}
    try:
        secret = place.read_text("utf-8").strip()
        if os.name == "posix" and stat.S_IMODE(place.stat().st_mode) & 0o077:
            raise LoginSettingsWrong(path, SECRET_OPEN, **params)
    except (OSError, UnicodeDecodeError):
        secret = ""
    if not secret:
        raise LoginSettingsWrong(path, SECRET_GONE, **params)
    return secret


def _text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())
