"""A login for tests of everything but the login: whoever knows the name may come in.

Named by its path on the hub's PYTHONPATH: authenticator="open_door.OpenDoor".
"""

from __future__ import annotations

from jupyterhub.auth import Authenticator


class OpenDoor(Authenticator):
    """Lets in who writes the name twice; "trainer" is a trainer."""

    async def authenticate(self, handler, data):
        return data["username"] if data["password"] == data["username"] else None
