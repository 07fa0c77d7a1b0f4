"""The journal: what it holds was written whole; what was not is cut off, said, and never believed."""

from __future__ import annotations

import json
import resource
from pathlib import Path

import pytest

from grading.journal import Journal, JournalHeld

RECORDS = [{"login": f"สมศรี{n}", "verdict": "x" * n} for n in range(5)]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A journal with five records in it."""
    with Journal(tmp_path / "journal.jsonl") as journal:
        journal.append(RECORDS[:2])
        journal.append(RECORDS[2:])
    return tmp_path / "journal.jsonl"


def held(path: Path) -> tuple[list[dict], int]:
    with Journal(path) as journal:
        return list(journal.records()), journal.cut_off


def test_what_was_appended_is_read_back_in_its_order(path):
    assert held(path) == (RECORDS, 0)


def test_wherever_it_was_torn_only_whole_records_are_read(path):
    whole = path.read_bytes()
    for length in range(len(whole)):
        path.write_bytes(whole[:length])
        records, cut_off = held(path)
        ends = [n for n in range(length + 1) if n == 0 or whole[n - 1 : n] == b"\n"]
        assert records == RECORDS[: whole[:length].count(b"\n")]
        assert cut_off == length - ends[-1]


@pytest.mark.parametrize("at", [0, 5, 16, 17, 40, -1])
def test_one_changed_byte_in_the_last_record_takes_that_record_out(path, at):
    lines = path.read_bytes().splitlines(keepends=True)
    spoilt = bytearray(lines[-1])
    spoilt[at] ^= 1
    path.write_bytes(b"".join(lines[:-1]) + spoilt)
    assert held(path) == (RECORDS[:-1], len(spoilt))


def test_a_damaged_end_is_cut_off_for_good_and_the_journal_goes_on(path):
    path.write_bytes(path.read_bytes() + b"\0" * 4096)
    with Journal(path) as journal:
        journal.append([{"after": 1}])
    assert held(path) == ([*RECORDS, {"after": 1}], 0)


def test_a_line_that_only_looks_like_one_is_not_believed(path):
    forged = json.dumps({"login": "anong", "verdict": "80"}).encode()
    path.write_bytes(path.read_bytes() + b"0123456789abcdef " + forged + b"\n")
    assert held(path)[0] == RECORDS


def test_an_emptied_journal_holds_nothing(path):
    with Journal(path) as journal:
        journal.clear()
        assert (len(journal), list(journal.records())) == (0, [])
    assert path.read_bytes() == b""


def test_a_second_run_on_the_same_cohort_is_refused(path):
    with Journal(path), pytest.raises(JournalHeld), Journal(path):
        pass
    assert held(path)[0] == RECORDS


def test_on_a_full_disk_a_batch_is_written_whole_or_not_at_all(path):
    there = path.stat().st_size
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (there + 100, before[1]))
    try:
        with Journal(path) as journal, pytest.raises(OSError):
            journal.append([{"large": "x" * 60}, {"larger": "x" * 4096}])
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert path.stat().st_size == there and held(path) == (RECORDS, 0)


def test_a_journal_that_is_a_link_is_not_followed(tmp_path):
    (tmp_path / "elsewhere").write_bytes(b"not ours")
    (tmp_path / "journal.jsonl").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(OSError), Journal(tmp_path / "journal.jsonl"):
        pass
    assert (tmp_path / "elsewhere").read_bytes() == b"not ours"
