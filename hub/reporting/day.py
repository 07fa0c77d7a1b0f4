"""The roster and the class service's records, read for the report; nothing is written.

It stands here and not in grading/: the report is made downstream of both, and grading does not
know the hub. The command asks for the `Day` and passes it on as plain values.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Engine, create_engine, inspect, select
from sqlalchemy.exc import SQLAlchemyError

from curriculum.kit.i18n import N_
from curriculum.kit.judgement import Outcome
from grading.errors import WorkshopError
from grading.report.record import CheckMade, Day, Form, Learner, Problem
from grading.report.satisfaction import ITEMS
from hub.roster.person import Role
from hub.roster.store import RosterStore
from hub.satisfaction.store import Forms
from hub.service import times
from hub.service.tables import checks, satisfaction_forms

NOT_READ = N_(
    "The class service's records cannot be read ({cause}): check times and satisfaction forms are left out."
)
LOCAL = Path("hub", "service.db")


def read_day(root: Path) -> Day:
    """What the hub of the cohort at `root` knows; a service that is running is not disturbed."""
    problems: list[Problem] = []
    people, others = _people(root, problems)
    made, form = _records(root, problems)
    return Day(people, others, made, form, tuple(problems))


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


def _records(
    root: Path, problems: list[Problem]
) -> tuple[tuple[CheckMade, ...] | None, Form | None]:
    """The checks and the satisfaction forms that the service stored."""
    engine = _database(root)
    if engine is None:
        return None, None
    try:
        return _checks(engine), _form(engine)
    except (SQLAlchemyError, ValueError) as error:
        problems.append(Problem(NOT_READ, {"cause": str(getattr(error, "orig", error))}))
        return None, None
    finally:
        engine.dispose()


def _checks(engine: Engine) -> tuple[CheckMade, ...]:
    asked = select(
        checks.c.login, checks.c.question, checks.c.at, checks.c.outcome, checks.c.finding
    ).order_by(checks.c.at, checks.c.login, checks.c.question)
    with engine.connect() as on:
        return tuple(
            CheckMade(row.login, row.question, times.read(row.at), Outcome(row.outcome), row.finding)
            for row in on.execute(asked)
        )  # fmt: skip


def _form(engine: Engine) -> Form | None:
    """None where none came, or the class was held before the service had the form."""
    if not inspect(engine).has_table(satisfaction_forms.name):
        return None
    came = Forms(engine).all()
    if not came:
        return None
    marks = tuple(tuple(one.marks.get(item) for item in ITEMS) for one in came if one.marks)
    return Form(answers=marks, comments=tuple(one.comment for one in came if one.comment))


def _database(root: Path) -> Engine | None:
    """The service's database, opened so that it cannot be written; None where there is none."""
    said = tomllib.loads((root / "cohort.toml").read_text("utf-8")).get("service", {})
    if url := str(said.get("db_url", "")):
        return create_engine(url, execution_options={"postgresql_readonly": True})
    path = root.resolve() / LOCAL
    if not path.is_file():
        return None
    return create_engine(f"sqlite:///file:{quote(str(path))}?mode=ro&uri=true")
