"""Logging in to a real JupyterHub through a real OpenID provider, as the roster says."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from identity_provider import CLIENT, SECRET, Provider, running_provider
from people import Hub, import_people, make_cohort, running_hub

from hub.login.oidc import RosterOAuthenticator

LEARNER = {
    "sub": "1",
    "email": "Somchai@Example.go.th",
    "email_verified": True,
    "groups": ["trainers"],
}
TRAINER = {"sub": "2", "email": "malee@example.go.th", "email_verified": True}
STRANGER = {"sub": "3", "email": "stranger@example.go.th", "email_verified": True}


@pytest.fixture(scope="module")
def provider() -> Iterator[Provider]:
    with running_provider() as one:
        yield one


@pytest.fixture(scope="module")
def hub(provider: Provider, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hub]:
    folder: Path = tmp_path_factory.mktemp("oidc")
    cohort = make_cohort(
        folder / "cohort", lang="en",
        more=f'[login]\nmethod = "oidc"\nissuer = "{provider.url}"\nclient_id = "{CLIENT}"\n'
        'client_secret_file = "oidc-secret"\nservice = "SSO of the office"\n',
    )  # fmt: skip
    (cohort.root / "oidc-secret").write_text(SECRET)
    (cohort.root / "oidc-secret").chmod(0o600)
    import_people(
        cohort,
        ("สมชาย ใจดี", "", "somchai@example.go.th", ""),
        ("มาลี รักไทย", "", "malee@example.go.th", "วิทยากร"),
    )
    with running_hub(cohort, folder / "hub") as running:
        provider.redirect_uri = f"{running.url}/hub/oauth_callback"
        yield running


def log_in(hub: Hub, browser: httpx.Client) -> httpx.Response:
    """Press the button; the provider knows who it is; the hub's answer to the way back."""
    page = browser.get("/hub/login?next=/hub/home")
    assert "Log in with SSO of the office" in page.text
    assert 'type="password"' not in page.text
    asked = browser.get("/hub/oauth_login?next=/hub/home")
    back = httpx.get(asked.headers["location"])
    assert back.status_code == 302, back.text
    return browser.get(back.headers["location"])


def test_a_learner_of_the_roster_is_let_in_as_a_learner(hub: Hub, provider: Provider) -> None:
    provider.claims = LEARNER
    with hub.browser() as browser:
        answer = log_in(hub, browser)
        assert (answer.status_code, answer.headers["location"]) == (302, "/hub/home")
        user = hub.who(browser).json()
    # whatever groups the provider may claim
    assert (user["name"], user["admin"], user["groups"]) == ("a01", False, ["learners"])


def test_a_trainer_of_the_roster_is_a_trainer(hub: Hub, provider: Provider) -> None:
    provider.claims = TRAINER
    with hub.browser() as browser:
        log_in(hub, browser)
        user = hub.who(browser).json()
    assert (user["name"], user["admin"], user["groups"]) == ("t01", True, ["trainers"])


@pytest.mark.parametrize(
    ("claims", "said"),
    [
        (STRANGER, "stranger@example.go.th, but this name is not on the list"),
        (LEARNER | {"email_verified": False}, "has not verified the e-mail address"),
        ({"sub": "1", "email": "somchai@example.go.th"}, "has not verified the e-mail address"),
        ({"sub": "1"}, "did not say your email"),
        ({"sub": "1", "email": ["somchai@example.go.th"], "email_verified": True}, "did not say"),
        (STRANGER | {"email": "<script>alert(1)</script>%s{x}"}, "&lt;script&gt;alert(1)&lt;/script&gt;%s{x}"),
    ],
    ids=["stranger", "not verified", "verified unsaid", "no address", "a list", "html"],
)  # fmt: skip
def test_who_is_not_of_the_roster_is_refused_on_a_clear_page(
    hub: Hub, provider: Provider, claims: dict[str, object], said: str
) -> None:
    provider.claims = claims
    with hub.browser() as browser:
        answer = log_in(hub, browser)
        assert answer.status_code == 403
        assert said in answer.text and "<script>alert" not in answer.text
        assert "You cannot enter here" in answer.text
        assert hub.who(browser).status_code == 403


def test_who_says_no_at_the_provider_is_not_in(hub: Hub, provider: Provider) -> None:
    provider.claims, provider.denies = LEARNER, True
    try:
        with hub.browser() as browser:
            answer = log_in(hub, browser)
            assert answer.status_code == 400
            assert "The user said no" in answer.text
    finally:
        provider.denies = False


def test_the_answer_to_another_browsers_question_is_refused(hub: Hub, provider: Provider) -> None:
    provider.claims = TRAINER
    with hub.browser() as browser, hub.browser() as other:
        asked = browser.get("/hub/oauth_login")
        back = httpx.get(asked.headers["location"]).headers["location"]
        other.get("/hub/oauth_login")
        answer = other.get(back)
        assert answer.status_code == 400
        assert "open for too long" in answer.text
        assert hub.who(other).status_code == 403


def test_a_code_of_nobodys_is_refused(hub: Hub, provider: Provider) -> None:
    provider.claims = TRAINER
    with hub.browser() as browser:
        asked = browser.get("/hub/oauth_login")
        state = parse_qs(urlsplit(asked.headers["location"]).query)["state"][0]
        answer = browser.get("/hub/oauth_callback", params={"code": "made-up", "state": state})
        assert answer.status_code >= 400
        assert hub.who(browser).status_code == 403


def test_a_pass_code_opens_nothing_where_a_provider_does(hub: Hub) -> None:
    with hub.browser() as browser:
        browser.get("/hub/login")
        answer = browser.post("/hub/login", data={"username": "a01", "password": "x"})
        assert answer.status_code in (400, 403, 405)
        assert hub.who(browser).status_code == 403


def test_a_person_can_be_known_by_login(tmp_path: Path) -> None:
    cohort = make_cohort(tmp_path / "cohort")
    import_people(cohort, ("สมชาย ใจดี", "", "", ""))
    door = RosterOAuthenticator(
        cohort_root=str(cohort.root), match="login", claim="preferred_username", client_id="w"
    )
    assert door.user_info_to_username({"preferred_username": "A01"}) == "a01"
    assert door.check_allowed("a01") and not door.check_allowed("a02")
