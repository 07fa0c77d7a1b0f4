"""The desk's steps without a hub: what they take, what they hand out, what they count."""

from __future__ import annotations

import json
import os
import threading
from dataclasses import replace

import pytest

from curriculum.kit.i18n import in_language
from grading.assignment import Assignment
from grading.cohort import Cohort
from grading.collect import Collecting, submitted_at
from hub.desk import changes, reporting
from hub.desk.doing import DOING
from hub.desk.drafts import newer_drafts, take_drafts
from hub.desk.handing_out import hand_out
from hub.desk.job import Became
from hub.desk.numbers import Reader
from hub.desk.settling import differs
from hub.desk.steps import Step
from hub.desk.words import words
from hub.exchange.digest import digest
from hub.service import times
from hub.service.inbox import Inbox
from hub.service.placing import place
from hub.service.receipt import Receipt
from hub.service.records import Record, State

NAME = "value_chain"
NOTEBOOK = f"{NAME}.ipynb"
AT = "2026-05-28T03:00:00.000000Z"


def silent(*_: object) -> None:
    """Nobody looks on."""


def hand_in(cohort: Cohort, login: str, content: bytes) -> Receipt:
    """As the service does: into the inbox, and into its place."""
    files = {NOTEBOOK: content}
    receipt = Receipt.of(login, NAME, times.text(times.now()), digest(files), len(content))
    Inbox(cohort.root / "inbox").store(receipt, files)
    place(cohort, receipt, files)
    return receipt


def taken(cohort: Cohort) -> dict[str, Collecting]:
    said = take_drafts(cohort, Inbox(cohort.root / "inbox"))
    return {one.login: one.what for one in said if one.assignment == NAME}


# -- drafts


def test_a_draft_never_takes_the_place_of_what_was_handed_in(cohort, solved):
    handed, newer = solved({"q1_01": "total_touch = 1"}), solved()
    here = cohort(anong=newer, boonmee=newer)
    hand_in(here, "anong", handed)
    assert taken(here) == {"boonmee": Collecting.NEW}
    assert here.submitted("anong", NAME).read_bytes() == handed
    assert here.submitted("boonmee", NAME).read_bytes() == newer
    assert newer_drafts(here, Inbox(here.root / "inbox")) == ["anong"]


def test_a_draft_has_the_time_at_which_it_was_saved(cohort, solved):
    here = cohort(boonmee=solved())
    taken(here)
    path = here.learners / "boonmee" / NAME / NOTEBOOK
    assert submitted_at(here, "boonmee", NAME).timestamp() == path.stat().st_mtime


def test_a_draft_is_taken_again_only_where_it_has_changed(cohort, solved, handing_in):
    here = cohort(boonmee=solved({"q1_01": "total_touch = 1"}))
    assert (taken(here), taken(here)) == (
        {"boonmee": Collecting.NEW}, {"boonmee": Collecting.SAME},
    )  # fmt: skip
    handing_in(here.learners, "boonmee", solved())
    assert taken(here) == {"boonmee": Collecting.CHANGED}


def test_what_is_handed_in_later_takes_the_drafts_place(cohort, solved):
    here = cohort(boonmee=solved({"q1_01": "total_touch = 1"}))
    taken(here)
    inbox, files = Inbox(here.root / "inbox"), {NOTEBOOK: solved()}
    receipt = Receipt.of("boonmee", NAME, AT, digest(files), len(files[NOTEBOOK]))
    inbox.store(receipt, files)
    outcome = DOING[Step.COLLECT](here, {"drafts": True}, silent)
    assert here.submitted("boonmee", NAME).read_bytes() == files[NOTEBOOK]
    assert outcome.lines[0] == words("New or newer versions taken: {count}.", count=1)


def test_a_link_in_a_home_is_refused_and_stops_nobody(cohort, solved):
    here = cohort(anong=solved(), boonmee=solved())
    notebook = here.learners / "anong" / NAME / NOTEBOOK
    notebook.unlink()
    notebook.symlink_to(here.root / "source" / NAME / NOTEBOOK)
    outcome = DOING[Step.COLLECT](here, {"drafts": True}, silent)
    assert [(one.login, one.cause["en"]) for one in outcome.needed] == [
        ("anong", "It was not taken: it is a link, not a file.")
    ]
    assert here.submitted("boonmee", NAME).exists()
    assert not here.submitted("anong", NAME).exists()


def test_without_the_tick_no_home_is_touched(cohort, solved):
    here = cohort(anong=solved())
    outcome = DOING[Step.COLLECT](here, {"drafts": False}, silent)
    assert "tick the box" in outcome.lines[0]["en"] and not (here.root / "submitted").exists()


# -- handing out


def test_while_exercises_are_handed_out_there_is_no_moment_without_them(cohort):
    here = cohort()
    release = here.root / "release" / NAME / NOTEBOOK
    release.write_bytes(
        release.read_bytes().replace(b"nbformat_minor", b"nbformat_minor", 1) + b" "
    )
    over, missing = threading.Event(), []

    def look() -> None:
        while not over.wait(0.002):
            for path in (release, here.root / "source" / NAME / NOTEBOOK):
                if not path.exists():
                    missing.append(path)

    looking = threading.Thread(target=look)
    looking.start()
    try:
        hand_out(here, {}, silent)
    finally:
        over.set()
        looking.join()
    assert missing == []
    Assignment.load(NAME, here.root / "source" / NAME / NOTEBOOK, release)
    assert not list((here.root / "hub" / "desk").glob("made-*"))


def test_handing_out_twice_changes_nothing_and_says_so(cohort):
    here = cohort()
    hand_out(here, {}, silent)
    before = {path: path.stat().st_mtime_ns for path in here.root.glob("*/*/*") if path.is_file()}
    outcome = hand_out(here, {}, silent)
    assert outcome.lines == (words("Everything is as before."),)
    there = [path for path in here.root.glob("*/*/*") if path.is_file() and "hub" not in path.parts]
    assert {path: path.stat().st_mtime_ns for path in there}.items() <= before.items()


def test_what_was_handed_out_anew_is_named_by_its_question(cohort):
    before = changes.given(cohort().root)
    notebook = json.loads(before[NAME].release[NOTEBOOK])
    cell = next(
        c for c in notebook["cells"] if c["metadata"].get("nbgrader", {}).get("grade_id") == "q1_03"
    )
    cell["source"] = "# a better starter"
    release = {**before[NAME].release, NOTEBOOK: json.dumps(notebook).encode()}
    after = {**before, NAME: replace(before[NAME], release=release)}
    first, same, beside = changes.told(before, after)
    assert "new or changed boxes: 1, in 1.3." in first["en"]
    assert same["en"].startswith("As before: ") and "keeps their work" in beside["en"]
    marking = {**before, NAME: replace(before[NAME], source=b"{}")}
    assert "only how it is marked" in changes.told(before, marking)[0]["en"]


# -- grading, counting, settling


def test_who_could_not_be_judged_is_named_with_the_cause_and_counted(cohort, solved):
    here = cohort(anong=solved({"q1_m": "my office"}), boonmee=b"{broken", chai=solved())
    DOING[Step.COLLECT](here, {"drafts": True}, silent)
    reader = Reader()
    line = reader.read(here, [], frozenset(), {}).lines[0]
    assert (line.handed_in, line.drafts, line.waiting) == (0, 3, 3)
    DOING[Step.GRADE](here, {"again": False}, silent)
    numbers = reader.read(here, [], frozenset({"chai"}), {})
    line = numbers.lines[0]
    assert (line.drafts, line.graded, line.waiting, line.cannot_judge) == (2, 1, 0, 1)
    assert line.by_hand == 1
    assert [(one.login, one.ours) for one in numbers.needed] == [("boonmee", False)]
    assert "JSON" in numbers.needed[0].cause["en"] and numbers.needed[0].todo["th"]
    graded = DOING[Step.GRADE](here, {"again": False}, silent)
    assert graded.lines[0] == words(
        "Marked: {count}; of these marked before: {kept}.", count=2, kept=2
    )


def test_what_was_read_is_read_again_only_where_a_file_has_changed(cohort, solved, handing_in):
    here = cohort(anong=solved())
    DOING[Step.COLLECT](here, {"drafts": True}, silent)
    DOING[Step.GRADE](here, {"again": False}, silent)
    reader = Reader()
    assert reader.read(here, [], frozenset(), {}).lines[0].graded == 1
    handing_in(here.learners, "anong", solved({"q1_01": "total_touch = 2"}))
    DOING[Step.COLLECT](here, {"drafts": True}, silent)
    again = reader.read(here, [], frozenset(), {}).lines[0]
    assert (again.graded, again.waiting) == (0, 1)


def test_a_version_that_was_replaced_stays_replaced():
    receipt = Receipt.of("anong", NAME, AT, "0" * 64, 1)
    became = Became(receipt.id, "graded", 50, 80, None)
    record = Record(receipt, State.WAITING, None, None, None, None)
    assert differs(record, became)
    assert not differs(Record(receipt, State.GRADED, 50, 80, None, AT), became)
    assert not differs(replace(record, state=State.SUPERSEDED), became)


# -- files of the report


def test_only_ordinary_files_of_the_report_are_offered(tmp_path):
    reports = tmp_path / "reports"
    (reports / "by-module").mkdir(parents=True)
    (reports / "class.html").write_text("<p>")
    (reports / "by-module" / "ผลรวม.csv").write_text("a,b")
    (reports / ".hidden").write_text("x")
    (tmp_path / "roster.json").write_text("secret")
    (reports / "link.json").symlink_to(tmp_path / "roster.json")
    (reports / "out").symlink_to(tmp_path)
    os.mkfifo(reports / "pipe")
    assert [one.name for one in reporting.files(tmp_path)] == ["class.html", "by-module/ผลรวม.csv"]
    assert reporting.content(tmp_path, "class.html") == b"<p>"
    for name in ("../roster.json", "link.json", "out/roster.json", "pipe", "", "/etc/passwd", "."):
        assert reporting.content(tmp_path, name) is None


def test_a_report_that_fails_says_why(tmp_path):
    # no cohort stands there
    with in_language("en"), pytest.raises(reporting.ReportFailed) as failed:
        reporting.write_report(Cohort(tmp_path / "gone", "en"), {"names": True}, silent)
    assert len(failed.value.params["cause"]) > 10


def test_words_are_filled_in_each_language():
    inner = {"th": "ไทย", "en": "Thai"}
    assert words("{who}: {n}", who=inner, n=1) == {"th": "ไทย: 1", "en": "Thai: 1"}
