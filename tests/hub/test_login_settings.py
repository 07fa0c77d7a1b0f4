"""[login] of cohort.toml: clear, or an error that names what to correct."""

from __future__ import annotations

import http.server
import json
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from people import make_cohort
from traitlets.config import Config

from grading.cohort import Cohort
from hub.login.configure import configure_login
from hub.login.oidc import NoProvider, RosterOAuthenticator, discovered
from hub.login.roster_authenticator import RosterAuthenticator
from hub.login.settings import LoginSettingsWrong, OidcLogin, RosterLogin, login_settings
from hub.roster.store import RosterDamaged

SECRET = {"WORKSHOP_OIDC_SECRET": "s3cret"}
ENDPOINTS = {
    "authorize_url": "https://sso.example.go.th/auth",
    "token_url": "https://sso.example.go.th/token",
    "userdata_url": "https://sso.example.go.th/me",
}
OIDC = {"method": "oidc", "issuer": "https://sso.example.go.th", "client_id": "workshop"}


@pytest.fixture
def small(tmp_path: Path) -> Cohort:
    return make_cohort(tmp_path / "cohort")


def test_without_any_setting_it_is_the_roster(small: Cohort) -> None:
    assert login_settings(small.root) == RosterLogin()


def test_settings_stand_in_cohort_toml(tmp_path: Path) -> None:
    more = '[login]\nissuer = "https://sso.example.go.th"\nclient_id = "workshop"\n'
    cohort = make_cohort(tmp_path / "cohort", more=more)
    said = login_settings(cohort.root, environ=SECRET)
    assert isinstance(said, OidcLogin)
    assert (said.match, said.claim, said.client_secret) == ("email", "email", "s3cret")


def test_matching_by_login_takes_the_usual_claim(small: Cohort) -> None:
    said = login_settings(small.root, OIDC | {"match": "login"}, SECRET)
    assert said.claim == "preferred_username"


@pytest.mark.parametrize(
    ("table", "cause"),
    [
        ({"method": "pam"}, "'pam', not one of roster, oidc"),
        ({"method": "roster", "issuer": "https://sso.example.go.th"}, "issuer belongs to"),
        ({"passwrd": "x"}, "passwrd is not known"),
        ({"password": "workshop"}, "never one password for all"),
        ({"method": "roster", "shared_password": "workshop"}, "never one password for all"),
        ({"method": "oidc", "client_id": "workshop"}, "issuer is missing"),
        ({"method": "oidc", "issuer": "https://sso.example.go.th"}, "client_id is missing"),
        (OIDC | {"issuer": "http://sso.example.go.th"}, "has to begin with https"),
        (
            OIDC | {"callback_url": "http://class.example.go.th/hub/oauth_callback"},
            "has to begin with https",
        ),
        (OIDC | {"match": "name"}, "'name', not one of email, login"),
        (OIDC | {"trust_email": "yes"}, "true or false"),
        (OIDC | {"client_id": 7}, "text between quotation marks"),
        (OIDC | {"scope": ["email"]}, "holds openid"),
        (OIDC | ENDPOINTS, "or only the issuer"),
        ({"method": "oidc", "client_id": "w", "token_url": ENDPOINTS["token_url"]}, "name all of"),
        (OIDC | {"client_secret": "s3cret"}, "does not belong into cohort.toml"),
    ],
)
def test_missing_and_contradictory_settings_are_named(
    small: Cohort, table: dict, cause: str
) -> None:
    with pytest.raises(LoginSettingsWrong) as error:
        login_settings(small.root, table, SECRET)
    assert cause in str(error.value)
    assert "cohort.toml" in error.value.says("th")[0]


def test_the_secret_is_read_from_a_file_of_its_owner_alone(small: Cohort) -> None:
    secret = small.root / "oidc-secret"
    table = OIDC | {"client_secret_file": "oidc-secret"}
    with pytest.raises(LoginSettingsWrong, match="is not there"):
        login_settings(small.root, table, {})
    secret.write_text("s3cret\n")
    secret.chmod(0o644)
    with pytest.raises(LoginSettingsWrong, match="chmod 600"):
        login_settings(small.root, table, {})
    secret.chmod(0o600)
    assert login_settings(small.root, table, {}).client_secret == "s3cret"


def test_configuring_opens_no_other_door(small: Cohort) -> None:
    c = Config()
    configure_login(c, small.root)
    assert c.JupyterHub.authenticator_class is RosterAuthenticator
    assert (c.Authenticator.allow_all, c.Authenticator.allow_existing_users) == (False, False)


def test_oidc_is_configured_from_its_endpoints(
    small: Cohort, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WORKSHOP_OIDC_SECRET", "s3cret")
    c = Config()
    configure_login(c, small.root, {"method": "oidc", "client_id": "workshop", **ENDPOINTS})
    assert c.JupyterHub.authenticator_class is RosterOAuthenticator
    assert {name: c.RosterOAuthenticator[name] for name in ENDPOINTS} == ENDPOINTS


def test_a_damaged_roster_is_said_before_the_hub_starts(small: Cohort) -> None:
    (small.root / "roster.json").write_text("{")
    with pytest.raises(RosterDamaged):
        configure_login(Config(), small.root)


@pytest.fixture
def answering() -> Iterator[tuple[str, dict[str, object]]]:
    """A server at whose every address the dictionary is served as JSON."""
    told: dict[str, object] = {}

    class Answer(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.end_headers()
            self.wfile.write(json.dumps(told).encode())

        def log_message(self, *_: object) -> None:
            """Not in a test's output."""

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answer)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}", told
    server.shutdown()
    thread.join()
    server.server_close()


def test_a_provider_that_is_no_provider_is_named_with_its_cause(
    answering: tuple[str, dict[str, object]],
) -> None:
    address, told = answering
    with pytest.raises(NoProvider, match="not an OpenID configuration"):
        discovered(address)
    told |= {
        "issuer": "https://evil.example",
        "authorization_endpoint": f"{address}/auth",
        "token_endpoint": f"{address}/token",
        "userinfo_endpoint": "http://sso.example.go.th/me",
    }
    with pytest.raises(NoProvider, match=r"calls itself 'https://evil\.example'"):
        discovered(address)
    told["issuer"] = address
    with pytest.raises(NoProvider, match="userinfo_endpoint is not encrypted"):
        discovered(address)


def test_a_provider_that_does_not_answer_is_said_plainly() -> None:
    with pytest.raises(NoProvider, match="did not answer"):
        discovered("http://127.0.0.1:9")
