"""The roster and the class service's checks, read for the report; nothing is written.

It stands here and not in grading/: the report is made downstream of both, and grading does not
know the hub. The command asks for the `Day` and passes it on as plain values.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Engine, create_engine, select
from sqlalchemy.exc import SQLAlchemyError

from curriculum.kit.i18n import N_
from curriculum.kit.judgement import Outcome
from grading.errors import WorkshopError
from grading.report.record import CheckMade, Day, Learner, Problem
from hub.roster.person import Role
from hub.roster.store import RosterStore
from hub.service import times
from hub.service.tables import checks

NOT_READ = N_("The class service's records cannot be read ({cause}): check times are left out.")
LOCAL = Path("hub", "service.db")


def read_day(root: Path) -> Day:
    """What the hub of the cohort at `root` knows; a service that is running is not disturbed."""
    problems: list[Problem] = []
    people, others = _people(root, problems)
    return Day(people, others, _checks(root, problems), tuple(problems))


def _people(
    root: Path, problems: list[Problem]
) -> tuple[tuple[Learner, ...] | None, frozenset[str]]:
    try:
        roster = RosterStore(root).read().people
    except WorkshopError as error:
        problems.append(Problem(error.message, {k: str(v) for k, v in error.params.items()}))
        return None, frozenset()
    learners = tuple(
        Learner(one.login, one.name, one.office) for one in roster if one.role is Role.LEARNER
    )
    others = frozenset(one.login for one in roster if one.role is not Role.LEARNER)
    return learners or None, others


def _checks(root: Path, problems: list[Problem]) -> tuple[CheckMade, ...] | None:
    engine = _database(root)
    if engine is None:
        return None
    asked = select(
        checks.c.login, checks.c.question, checks.c.at, checks.c.outcome, checks.c.finding
    ).order_by(checks.c.at, checks.c.login, checks.c.question)
    try:
        with engine.connect() as on:
            return tuple(
                CheckMade(row.login, row.question, times.read(row.at), Outcome(row.outcome), row.finding)
                for row in on.execute(asked)
            )  # fmt: skip
    except (SQLAlchemyError, ValueError) as error:
        problems.append(Problem(NOT_READ, {"cause": str(getattr(error, "orig", error))}))
        return None
    finally:
        engine.dispose()


def _database(root: Path) -> Engine | None:
    """The service's database, opened so that it cannot be written; None where there is none."""
    said = tomllib.loads((root / "cohort.toml").read_text("utf-8")).get("service", {})
    if url := str(said.get("db_url", "")):
        return create_engine(url, execution_options={"postgresql_readonly": True})
    path = root.resolve() / LOCAL
    if not path.is_file():
        return None
    return create_engine(f"sqlite:///file:{quote(str(path))}?mode=ro&uri=true")
