"""Pass codes: made at random, kept only as an Argon2 hash, forgiving to type."""

from __future__ import annotations

import secrets

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from hub.roster.keyboard import keys_pressed

# no two that look or sound alike on paper, no vowels and so no words, and no 3, which is the
# hyphen of a keyboard that is set to Thai
SIGNS = "cdfhjkmnprtwxy4679"
GROUPS, GROUP = 2, 4
"""18^8, more than 10^10: at the fifty guesses a second that a hub can check, it takes years."""
# OWASP's lighter setting, not argon2-cffi's default of 64 MiB and four threads: thirty people
# log in at the same minute on a machine whose memory their servers need
HASHER = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)
NOBODY = HASHER.hash(secrets.token_hex(16))
"""The hash that an unknown login is checked against, so that it takes as long as a known one."""
LONGEST = 64
"""No pass code is longer; longer input is refused before any work is done."""


def make_code() -> str:
    """A new pass code, as it stands on the card: `kmp4-7twx`."""
    return "-".join("".join(secrets.choice(SIGNS) for _ in range(GROUP)) for _ in range(GROUPS))


def folded(typed: str) -> str:
    """What counts of a typed code: not its hyphen, its spaces, capitals or a Thai keyboard."""
    return keys_pressed(typed.replace("-", "")).replace("-", "").replace(" ", "")


def hash_code(code: str) -> str:
    """The only form in which a code is kept."""
    return HASHER.hash(folded(code))


def is_right(code_hash: str | None, typed: str) -> bool:
    """Whether `typed` is the code of `code_hash`; as slow for nobody (None) as for anybody."""
    try:
        HASHER.verify(code_hash or NOBODY, folded(typed[:LONGEST]))
    except (VerificationError, InvalidHashError):
        return False
    return code_hash is not None and len(typed) <= LONGEST
