"""The service's records on a real PostgreSQL, which the tests start where it is installed."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from class_service import NAME, running_class
from postgresql_server import needs_postgresql, postgresql  # noqa: F401
from sqlalchemy import create_engine, inspect
from sqlalchemy.exc import OperationalError

from hub.exchange.digest import digest
from hub.satisfaction.form import Filled
from hub.satisfaction.store import Forms
from hub.service import times
from hub.service.counter import Counter
from hub.service.inbox import Inbox
from hub.service.limits import Limits
from hub.service.records import Records, State
from hub.service.refusals import NotStored
from hub.service.tables import database, metadata

pytestmark = [needs_postgresql, pytest.mark.slow]
FILES = {f"{NAME}.ipynb": b"1"}
CHECK = {
    "question": "q1_01", "outcome": "wrong", "finding": "any.not_yet",
    "at": times.text(times.now()),
}  # fmt: skip


@pytest.fixture(scope="module")
def url(postgresql):  # noqa: F811
    return postgresql("service")


def test_a_day_on_postgresql_is_a_day_on_sqlite(url, ready_cohort: Path, solved, tmp_path):
    root = tmp_path / "cohort"
    shutil.copytree(ready_cohort, root)
    with running_class(root, tmp_path / "hub", url) as room:
        receipt = room.hand_in("anong", solved())
        assert room.hand_in("anong", solved()) == receipt
        assert room.graded("anong", receipt["id"])["points"] == 80
        for _ in range(2):
            assert room.ask("anong", "POST", "checks", json=[CHECK]).status_code == 200
        [row] = room.ask("anong", "GET", "board").json()["learners"]
        assert row["questions"]["q1_01"]["tries"] == 1
        assert row["submissions"][NAME]["points"] == 80
        [told] = room.ask("anong", "GET", "feedback").json()
        assert told["submission"] == receipt["id"]
        assert room.ask("kru", "GET", "desk").json()["forms"] == 0
    assert not (root / "hub" / "service.db").exists()
    engine = create_engine(url)
    assert set(inspect(engine).get_table_names()) == set(metadata.tables)
    engine.dispose()


def test_the_same_version_handed_in_once_more_is_no_new_one(postgresql, tmp_path):  # noqa: F811
    records = Records(database(postgresql("twice")))
    counter = Counter(Inbox(tmp_path / "inbox"), records, Limits())
    new = [counter.hand_in("anong", NAME, FILES, digest(FILES))[1] for _ in range(2)]
    assert new == [True, False]


def test_a_satisfaction_form_is_stored_once(postgresql):  # noqa: F811
    forms = Forms(database(postgresql("forms")))
    filled = Filled({"clear": 4}, "ลดคิว")
    assert [forms.add("anong", filled), forms.add("anong", filled)] == [True, False]
    assert forms.has_sent("anong") and not forms.has_sent("chai")
    assert (forms.count(), forms.all()) == (1, (filled,))


def test_rows_are_made_again_from_the_folders(postgresql, tmp_path):  # noqa: F811
    inbox = Inbox(tmp_path / "inbox")
    first = Records(database(postgresql("first")))
    receipt, _ = Counter(inbox, first, Limits()).hand_in("anong", NAME, FILES, digest(FILES))
    second = Counter(inbox, Records(database(postgresql("second"))), Limits())
    assert second.reconcile().rows_made == 1
    [record] = second.records.newest()
    assert (record.receipt, record.state) == (receipt, State.WAITING)


def test_a_database_that_is_away_is_said_and_the_work_gets_its_row_later(postgresql, tmp_path):  # noqa: F811
    engine = database(postgresql("away"))
    at = Counter(Inbox(tmp_path / "inbox"), Records(engine), Limits())
    away = Records(create_engine("postgresql+psycopg://trainer@127.0.0.1:9/away"))
    with pytest.raises(NotStored):
        Counter(at.inbox, away, Limits()).hand_in("anong", NAME, FILES, digest(FILES))
    receipt, _ = at.hand_in("anong", NAME, FILES, digest(FILES))
    assert at.inbox.versions("anong", NAME) == [receipt]
    assert [one.receipt for one in at.records.list()] == [receipt]
    engine.dispose()
    with pytest.raises(OperationalError):
        database("postgresql+psycopg://trainer@127.0.0.1:9/away")
