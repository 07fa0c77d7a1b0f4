"""The inbox and its index on a real disk: whole or not there, whatever ends in the middle."""

from __future__ import annotations

import datetime as dt
import os
import resource
import signal
import sqlite3
from pathlib import Path

import pytest

from curriculum.kit.i18n import _
from hub.exchange.digest import digest
from hub.service import times
from hub.service.counter import FULL, Counter
from hub.service.inbox import Inbox
from hub.service.limits import Limits
from hub.service.records import Records, State
from hub.service.refusals import Enough, NotStored
from hub.service.tables import database, database_url

NAME = "value_chain"


def files(text: str = "1") -> dict[str, bytes]:
    return {f"{NAME}.ipynb": text.encode()}


def counter(root: Path, limits: Limits | None = None, clock=times.now) -> Counter:
    (root / "hub").mkdir(exist_ok=True)
    records = Records(database(database_url(root / "hub")))
    return Counter(Inbox(root / "inbox"), records, limits or Limits(), clock)


def hand_in(at: Counter, login: str = "anong", text: str = "1"):
    return at.hand_in(login, NAME, files(text), digest(files(text)))


def test_every_version_is_kept_and_the_newest_is_known(tmp_path):
    at = counter(tmp_path)
    made = [hand_in(at, text=text)[0] for text in "abc"]
    assert [at.inbox.files(one) for one in made] == [files(text) for text in "abc"]
    assert [one.receipt for one in at.records.newest()] == [made[-1]]
    assert [one.state for one in at.records.list()] == [
        State.SUPERSEDED, State.SUPERSEDED, State.WAITING,
    ]  # fmt: skip


def test_a_clock_that_is_set_back_does_not_make_the_newest_an_old_one(tmp_path):
    day = dt.datetime(2026, 5, 20, 3, tzinfo=dt.UTC)
    clocks = iter([day, day - dt.timedelta(hours=1)])
    at = counter(tmp_path, clock=lambda: next(clocks))
    first, second = (hand_in(at, text=text)[0] for text in "ab")
    assert second.at > first.at
    assert at.inbox.versions("anong", NAME) == [first, second]


def test_versions_and_bytes_of_one_learner_have_bounds(tmp_path):
    few = (
        counter(tmp_path / "few", Limits(versions=2))
        if (tmp_path / "few").mkdir() is None
        else None
    )
    assert few is not None
    for text in "ab":
        hand_in(few, text=text)
    with pytest.raises(Enough):
        hand_in(few, text="c")
    assert hand_in(few, text="b")[1] is False, "what is known already is no new version"
    hand_in(few, "boonmee", "c")
    (tmp_path / "small").mkdir()
    small = counter(tmp_path / "small", Limits(learner_bytes=10))
    hand_in(small, text="x" * 8)
    with pytest.raises(Enough):
        hand_in(small, text="y" * 8)


def test_a_folder_without_a_row_gets_its_row_with_the_same_receipt(tmp_path):
    at = counter(tmp_path)
    receipts = [hand_in(at, text=text)[0] for text in "ab"]
    for path in (tmp_path / "hub").iterdir():
        path.unlink()
    again = counter(tmp_path)
    assert again.reconcile().rows_made == 2
    assert [one.receipt for one in again.records.list()] == receipts
    assert [
        one.receipt for one in again.records.newest() if one.state is State.WAITING
    ] == receipts[1:]


def test_a_row_without_its_folder_is_said_and_half_made_folders_go(tmp_path):
    at = counter(tmp_path)
    receipt, _ = hand_in(at)
    at.inbox.folder(receipt).rename(tmp_path / "gone")
    half = tmp_path / "inbox" / NAME / "anong" / ".half"
    half.mkdir()
    (half / "value_chain.ipynb").write_text("half")
    put_right = at.reconcile()
    assert put_right.lost == (receipt,)
    assert put_right.half_made == 1 and not half.exists()


def test_a_receipt_that_somebody_changed_is_no_version(tmp_path):
    at = counter(tmp_path)
    receipt, _ = hand_in(at)
    path = at.inbox.folder(receipt) / "receipt.json"
    path.write_text(path.read_text().replace('"anong"', '"boonmee"'))
    assert at.inbox.versions("anong", NAME) == []


def test_a_held_database_is_said_and_nothing_is_lost_or_doubled(tmp_path, monkeypatch):
    at = counter(tmp_path)
    hand_in(at, "boonmee")
    monkeypatch.setattr("hub.service.tables.LOCK_SECONDS", 0)
    at = counter(tmp_path)
    holder = sqlite3.connect(tmp_path / "hub" / "service.db", isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    with pytest.raises(NotStored):
        hand_in(at)
    holder.execute("ROLLBACK")
    holder.close()
    receipt, _ = hand_in(at)
    assert at.inbox.versions("anong", NAME) == [receipt]
    assert [one.receipt for one in at.records.list("anong")] == [receipt]


def test_a_full_disk_is_said_and_leaves_nothing_half_made(tmp_path):
    at = counter(tmp_path)
    hand_in(at, text="before")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, hard))
    try:
        with pytest.raises(NotStored, match=_(FULL)):
            hand_in(at, text="x" * 200_000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, ignored)
    assert [path.name[0] for path in (tmp_path / "inbox" / NAME / "anong").iterdir()] == ["2"]
    assert hand_in(at, text="x" * 200_000)[1]


def killed_after(root: Path, calls: int) -> str:
    """Hand in from a process that is killed at its `calls`-th call to the disk, or after the
    receipt; the receipt's id, if it came so far."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        left = calls

        def counted(real):
            def call(*arguments, **named):
                nonlocal left
                left -= 1
                if left < 0:
                    os.kill(os.getpid(), signal.SIGKILL)
                return real(*arguments, **named)

            return call

        at = counter(root)
        for name in ("fsync", "rename", "mkdir", "open"):
            setattr(os, name, counted(getattr(os, name)))
        receipt, _ = hand_in(at, text="killed")
        os.write(writing, receipt.id.encode())
        os.kill(os.getpid(), signal.SIGKILL)
    os.close(writing)
    with os.fdopen(reading) as said:
        acknowledged = said.read()
    os.waitpid(child, 0)
    return acknowledged


@pytest.mark.parametrize("calls", range(26))
def test_a_kill_at_any_point_loses_nothing_acknowledged_and_shows_nothing_half(tmp_path, calls):
    acknowledged = killed_after(tmp_path, calls)
    at = counter(tmp_path)
    at.reconcile()
    known = [one.receipt for one in at.records.list()]
    assert known == at.inbox.versions("anong", NAME)
    assert [at.inbox.files(one) for one in known] == [files("killed")] * len(known)
    if acknowledged:
        assert [one.id for one in known] == [acknowledged]
    assert acknowledged or calls < 25, "the last of them comes to its end"
    receipt, _ = hand_in(at, text="killed")
    assert [one.receipt for one in at.records.list()] == [receipt]
