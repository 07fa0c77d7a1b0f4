"""The desk's steps without a hub: what they take and what they count."""

from __future__ import annotations

import os
from dataclasses import replace

import pytest

from curriculum.kit.i18n import in_language
from grading.cohort import Cohort
from grading.collect import Collecting, submitted_at
from hub.desk import reporting
from hub.desk.counted import Line, Numbers
from hub.desk.doing import DOING
from hub.desk.drafts import newer_drafts, take_drafts
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


# -- grading, counting, settling


def of(numbers: Numbers, part: str = NAME) -> Line:
    """How the class stands with one part of the course."""
    return next(line for line in numbers.lines if line.assignment == part)


def test_who_could_not_be_judged_is_named_with_the_cause_and_counted(cohort, solved):
    here = cohort(anong=solved({"q1_m": "my office"}), boonmee=b"{broken", chai=solved())
    DOING[Step.COLLECT](here, {"drafts": True}, silent)
    reader = Reader()
    line = of(reader.read(here, [], frozenset(), {}))
    assert (line.handed_in, line.drafts, line.waiting) == (0, 3, 3)
    DOING[Step.GRADE](here, {"again": False}, silent)
    numbers = reader.read(here, [], frozenset({"chai"}), {})
    line = of(numbers)
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
    assert of(reader.read(here, [], frozenset(), {})).graded == 1
    handing_in(here.learners, "anong", solved({"q1_01": "total_touch = 2"}))
    DOING[Step.COLLECT](here, {"drafts": True}, silent)
    again = of(reader.read(here, [], frozenset(), {}))
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
