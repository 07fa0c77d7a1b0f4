"""The same marks on PostgreSQL, through cohort.toml's db_url, on a server of this test's own."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from ledger import ledger
from postgresql_server import needs_postgresql, postgresql

from grading import batch
from grading.cohort import Cohort, new_cohort
from grading.collect import collect
from grading.gradebook import read_marks
from grading.writer import LOCKED, Result, Writer

pytestmark = [needs_postgresql, pytest.mark.slow]
NAME = "value_chain"
__all__ = ["postgresql"]


@pytest.fixture
def elsewhere(built: Path, ready_cohort: Path, postgresql, tmp_path) -> Callable[[str], Cohort]:
    """A cohort whose cohort.toml names a PostgreSQL gradebook."""

    def make(name: str) -> Cohort:
        root = tmp_path / name
        shutil.copytree(ready_cohort, root)
        settings = root / "cohort.toml"
        settings.write_text(settings.read_text("utf-8") + f'db_url = "{postgresql(name)}"\n')
        (root / "gradebook.db").unlink()
        return new_cohort(built, root, "th")

    return make


def test_a_class_on_postgresql_has_the_marks_that_it_has_on_sqlite(
    elsewhere, cohort, solved, handing_in
):
    there, here = elsewhere("same_marks"), cohort()
    work = {"anong": solved(), "สมศรี": solved({"q1_01": "total_touch = 21", "q1_m": "my office"})}
    for one in (there, here):
        for login, content in work.items():
            handing_in(one.learners, login, content)
        list(collect(one, one.learners))
        assert len(list(batch.grade_cohort(one, batch.waiting(one)))) == 2
    assert not (there.root / "gradebook.db").exists()
    assert ledger(there.db_url) == ledger(here.db_url)
    list(batch.grade_cohort(there, batch.waiting(there)))
    assert ledger(there.db_url) == ledger(here.db_url)
    assert read_marks(there.db_url, "anong", NAME).score == 80


def test_a_table_that_another_program_holds_is_said_and_entered_later(
    elsewhere, marked, solved, monkeypatch
):
    from sqlalchemy import create_engine, text

    from grading import book

    made = elsewhere("held")
    result = Result("anong", NAME, "key", "digest", marked(solved()))
    monkeypatch.setitem(book.START, "postgresql", "SET LOCAL lock_timeout = '300ms'")
    engine = create_engine(made.db_url)
    with Writer(made) as writer:
        with engine.connect() as holder:
            holder.execute(text("LOCK TABLE grade IN ACCESS EXCLUSIVE MODE"))
            [cause] = writer.enter([result])
        assert cause.message == LOCKED
        assert writer.enter([result]) == [None]
    engine.dispose()
    assert read_marks(made.db_url, "anong", NAME).score == 80
