"""Forms that came, and apart from them who has sent one: nothing ties the one to the other.

Neither table holds a time or counts its rows, and a form's key is random; so not even the order
in which they were stored tells whose a form is.
"""

from __future__ import annotations

import secrets

from sqlalchemy import Engine, func, select

from hub.satisfaction.form import Filled
from hub.service.tables import add_once, satisfaction_forms, satisfaction_senders


class Forms:
    """Every call is one transaction; raises SQLAlchemyError where the database is held or away."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def add(self, login: str, filled: Filled) -> bool:
        """Store a learner's form; False, and nothing stored, where one came before."""
        row = {"id": secrets.token_hex(8), "marks": dict(filled.marks), "comment": filled.comment}
        with self._engine.begin() as to:
            new = add_once(to, satisfaction_senders, {"login": login})
            if new:
                to.execute(satisfaction_forms.insert().values(row))
        return new

    def has_sent(self, login: str) -> bool:
        """Whether that learner's form has come."""
        here = satisfaction_senders.c.login == login
        with self._engine.connect() as on:
            return on.execute(select(satisfaction_senders.c.login).where(here)).first() is not None

    def count(self) -> int:
        """How many came."""
        with self._engine.connect() as on:
            return on.execute(select(func.count()).select_from(satisfaction_forms)).scalar_one()

    def all(self) -> tuple[Filled, ...]:
        """Every form, in the order of their random keys."""
        asked = select(satisfaction_forms).order_by(satisfaction_forms.c.id)
        with self._engine.connect() as on:
            return tuple(Filled(row.marks, row.comment) for row in on.execute(asked))
