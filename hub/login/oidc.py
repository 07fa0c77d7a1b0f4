"""Login through an office's own identity provider; the roster still says who may in, and as what.

oauthenticator does the protocol (code flow, state, PKCE); here a claim becomes a person.
"""

from __future__ import annotations

import json
import logging
import urllib.request
from collections.abc import Mapping
from typing import Any
from urllib.error import URLError

from oauthenticator.generic import GenericOAuthenticator
from tornado import web
from traitlets import Bool, Enum, Unicode
from traitlets.config import Config

from curriculum.kit.i18n import N_, translate
from curriculum.kit.stops.words import clean
from hub.login.people import RosterPeople
from hub.login.settings import OidcLogin, is_safe
from hub.roster.caused import Caused
from hub.roster.keyboard import keys_pressed
from hub.roster.person import Person

log = logging.getLogger("jupyterhub")
DISCOVERY = "/.well-known/openid-configuration"
FOUND = {
    "authorize_url": "authorization_endpoint",
    "token_url": "token_endpoint",
    "userdata_url": "userinfo_endpoint",
}
MOST_BYTES = 2**20
SECONDS = 15

NOT_HERE = N_("You were recognised as {claim}, but this name is not on the list of this workshop. Show this page to a trainer, who can add it.")  # fmt: skip
NOT_SAID = N_("You were recognised, but your identity provider did not say your {claim}. Show this page to a trainer.")  # fmt: skip
NOT_VERIFIED = N_("Your identity provider has not verified the e-mail address {claim}. Verify it there, then try again, or show this page to a trainer.")  # fmt: skip
UNREACHED = N_("it did not answer ({error})")
NOT_OIDC = N_("what it answered is not an OpenID configuration")
OTHER_ISSUER = N_("it calls itself {found!r}")
UNSAFE = N_("its address for {found} is not encrypted (https)")


class NoProvider(Caused):
    """The identity provider cannot be used."""

    def __init__(self, issuer: str, cause: str, **params: object) -> None:
        super().__init__(
            N_("The identity provider {issuer} cannot be used: {cause}."), cause,
            N_("Compare issuer under [login] in cohort.toml with what the provider's administrator says, and whether this machine reaches it."),
            issuer=issuer, **params,
        )  # fmt: skip


class RosterOAuthenticator(RosterPeople, GenericOAuthenticator):
    """Lets in whom the provider knows and the roster names."""

    match = Enum(("email", "login"), "email", help="The roster's column.").tag(config=True)
    claim = Unicode("email", help="The claim that says it.").tag(config=True)
    trust_email = Bool(
        False, help="Believe an e-mail address that the provider does not call verified."
    ).tag(config=True)

    def user_info_to_username(self, user_info: Mapping[str, Any]) -> str:
        """The login of the person whom the claims name. Raises HTTPError 403 with the reason."""
        said = user_info.get(self.claim)
        if not isinstance(said, str) or not said.strip():
            log.error("OIDC: no claim %r among %s", self.claim, sorted(user_info))
            raise self._refused(NOT_SAID, self.claim)
        verified = self.trust_email or user_info.get("email_verified") is True
        # who may write any address into their own account is not the owner of it
        if self.match == "email" and not verified:
            log.error("OIDC: email_verified is not true; see trust_email of [login]")
            raise self._refused(NOT_VERIFIED, said)
        person = self._named(said.strip())
        if person is None:
            raise self._refused(NOT_HERE, said)
        return person.login

    async def update_auth_model(self, auth_model: dict[str, Any]) -> dict[str, Any]:
        person = self.watch.person(auth_model["name"])
        return auth_model | (self.hub_model(person) if person else {})

    def get_user_groups(self, auth_state: Mapping[str, Any]) -> set[str]:
        """From the roster, whatever groups the provider may claim."""
        login = self.user_info_to_username(auth_state[self.user_auth_state_key])
        person = self.watch.person(login)
        return set(self.hub_model(person)["groups"]) if person else set()

    def _named(self, said: str) -> Person | None:
        roster = self.watch.roster()
        if self.match == "email":
            return roster.by_email.get(said.casefold())
        return roster.by_login.get(keys_pressed(said))

    def _refused(self, message: str, claim: str) -> web.HTTPError:
        return web.HTTPError(403, translate(message, self.lang).format(claim=clean(claim)))


def configure_oidc(c: Config, said: OidcLogin) -> None:
    """Set JupyterHub to log in at this provider. Raises NoProvider."""
    endpoints = (
        discovered(said.issuer) if said.issuer else {name: getattr(said, name) for name in FOUND}
    )
    c.JupyterHub.authenticator_class = RosterOAuthenticator
    settings = c.RosterOAuthenticator
    settings.update(endpoints)
    settings.client_id = said.client_id
    settings.client_secret = said.client_secret
    settings.login_service = said.service
    settings.scope = list(said.scope)
    settings.match, settings.claim = said.match, said.claim
    settings.trust_email = said.trust_email
    if said.callback_url:
        settings.oauth_callback_url = said.callback_url


def discovered(issuer: str) -> dict[str, str]:
    """The provider's own word on its addresses. Raises NoProvider."""
    address = issuer.rstrip("/") + DISCOVERY
    try:
        with urllib.request.urlopen(address, timeout=SECONDS) as answer:
            told = json.loads(answer.read(MOST_BYTES))
    except (URLError, TimeoutError, ConnectionError) as error:
        raise NoProvider(issuer, UNREACHED, error=getattr(error, "reason", error)) from error
    except ValueError as error:
        raise NoProvider(issuer, NOT_OIDC) from error
    if not isinstance(told, dict) or not all(isinstance(told.get(k), str) for k in FOUND.values()):
        raise NoProvider(issuer, NOT_OIDC)
    if str(told.get("issuer", "")).rstrip("/") != issuer.rstrip("/"):
        raise NoProvider(issuer, OTHER_ISSUER, found=told.get("issuer"))
    for key in FOUND.values():
        if not is_safe(told[key]):
            raise NoProvider(issuer, UNSAFE, found=key)
    return {name: told[key] for name, key in FOUND.items()}
