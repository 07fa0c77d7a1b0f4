"""The roster survives being killed, being written twice at once, and being damaged."""

from __future__ import annotations

import json
import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from people import PROJECT, codes_on, import_people, make_cohort, write_csv

from grading.cohort import Cohort
from hub.roster.codes import is_right
from hub.roster.importing import import_list
from hub.roster.store import RosterDamaged, RosterStore, RosterTooNew

FIRST = ("สมชาย ใจดี", "กองคลัง", "", "")
SECOND = ("มาลี รักไทย", "กองช่าง", "", "")
IMPORT = """
import os, signal, sys
from pathlib import Path
from grading.cohort import Cohort
from hub.roster import importing, private, store

def die(*_):
    os.kill(os.getpid(), signal.SIGKILL)

{harm}
importing.import_list(Cohort.open(Path(sys.argv[1])), Path(sys.argv[2]))
"""
KILLED = {
    "before the cards": "importing.write_private = die",
    "between cards and roster": "store.RosterStore.write = die",
    "before the roster is moved into place": """
move = private.Path.replace
private.Path.replace = lambda here, to: die() if to.name == "roster.json" else move(here, to)
""",
}


@pytest.fixture
def small(tmp_path: Path) -> Cohort:
    return make_cohort(tmp_path / "cohort")


def run_import(cohort: Cohort, file: Path, harm: str = "") -> subprocess.Popen:
    return subprocess.Popen(
        [sys.executable, "-c", IMPORT.format(harm=harm), str(cohort.root), str(file)],
        env={**os.environ, "PYTHONPATH": str(PROJECT)},
    )


@pytest.mark.parametrize("harm", KILLED.values(), ids=KILLED)
def test_an_import_that_was_killed_loses_nobody_and_is_finished_by_the_next(
    small: Cohort, harm: str
) -> None:
    codes = codes_on(import_people(small, FIRST).cards)
    both = write_csv(small.root / "both.csv", [FIRST, SECOND])
    assert run_import(small, both, harm).wait(60) == -signal.SIGKILL
    assert list(RosterStore(small.root).read().by_login) == ["a01"]
    done = import_list(small, both)
    assert [one.login for one in done.new] == ["a02"]
    # every card that lies in the folder now lets its person in
    for page in (small.root / "login-cards").glob("cards-*.html"):
        codes |= codes_on(page)
    people = RosterStore(small.root).read().by_login
    assert {login: is_right(people[login].code_hash, code) for login, code in codes.items()} == {
        "a01": True, "a02": True
    }  # fmt: skip


def test_two_imports_at_the_same_time_lose_nobody(small: Cohort) -> None:
    lists = [
        write_csv(
            small.root / f"{n}.csv",
            [(f"คน{a}{b}{n}", "", "", "") for a in "กขคง" for b in "จฉช"],
        )
        for n in "ฟห"
    ]
    running = [run_import(small, one) for one in lists]
    assert [one.wait(60) for one in running] == [0, 0]
    people = RosterStore(small.root).read().people
    assert len({person.login for person in people}) == len(people) == 24
    assert sorted(person.page for person in people) == [1] * 12 + [2] * 12


def test_roster_and_cards_are_for_their_owner_alone(small: Cohort) -> None:
    done = import_people(small, FIRST)
    import_people(small, FIRST, SECOND)
    for path in (small.root / "roster.json", small.root / "roster.before.json", done.cards):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600, path
    assert stat.S_IMODE(done.cards.parent.stat().st_mode) == 0o700


def test_a_roster_written_by_hand_into_nonsense_says_how_to_go_back(small: Cohort) -> None:
    import_people(small, FIRST)
    import_people(small, FIRST, SECOND)
    store = RosterStore(small.root)
    good = store.read()
    store.path.write_text(store.path.read_text("utf-8")[:-40], "utf-8")
    with pytest.raises(RosterDamaged, match=r"roster\.before\.json"):
        store.read()
    with pytest.raises(RosterDamaged):
        import_people(small, FIRST)
    store.path.with_name("roster.before.json").rename(store.path)
    assert import_people(small, FIRST, SECOND).new
    assert set(store.read().by_login) == set(good.by_login)


@pytest.mark.parametrize(
    "change",
    [
        {"login": "A 01"}, {"login": "../a01"}, {"name": ""}, {"name": 7}, {"code_hash": "plain"},
        {"role": "king"}, {"extra": 1},
    ],
    ids=lambda change: f"{change}",
)  # fmt: skip
def test_a_person_that_cannot_be_one_is_not_read(small: Cohort, change: dict[str, object]) -> None:
    import_people(small, FIRST)
    store = RosterStore(small.root)
    kept = json.loads(store.path.read_bytes())
    kept["people"][0] |= change
    store.path.write_text(json.dumps(kept), "utf-8")
    with pytest.raises(RosterDamaged):
        store.read()


def test_a_roster_of_a_newer_version_is_left_alone(small: Cohort) -> None:
    store = RosterStore(small.root)
    store.path.write_text('{"format": 99, "pages": 0, "people": []}', "utf-8")
    with pytest.raises(RosterTooNew, match="99"):
        import_people(small, FIRST)
    assert "99" in store.path.read_text("utf-8")
