"""This machine's address in its network."""

from __future__ import annotations

import socket

ELSEWHERE = ("192.0.2.1", 9)
"""A test network's address (RFC 5737): nothing is sent to it."""


def own_address(otherwise: str) -> str:
    """As others reach this machine; `otherwise` where it is in no network."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sock:
        try:
            # the system only chooses the way, and with it the one of its own addresses
            sock.connect(ELSEWHERE)
        except OSError:
            return otherwise
        return sock.getsockname()[0]
