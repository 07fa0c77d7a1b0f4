"""`workshop report` on a real cohort: gradebook, verdicts, roster and the class service's checks."""

from __future__ import annotations

import csv
import io
import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import openpyxl
import pytest
from report_class import recalculated

from curriculum.kit.i18n import language, use_language
from curriculum.kit.judgement import Outcome
from grading import batch
from grading.cli.app import main
from grading.cohort import Cohort
from grading.collect import collect
from grading.report.reading import read_class
from hub.reporting import read_day
from hub.roster.person import Person, Role, Roster
from hub.roster.store import RosterStore
from hub.satisfaction.form import Filled
from hub.satisfaction.store import Forms
from hub.service.tables import checks, database, database_url

HASH = "$argon2id$v=19$m=8,t=1,p=1$c29tZXNhbHQ$c29tZWhhc2g"
PEOPLE = (
    Person("somchai", "นายสมชาย ใจดี", "กรมการปกครอง", "", Role.LEARNER, HASH, 1),
    Person("malee", "นางสาวมาลี น้ำใส", "กรมที่ดิน", "", Role.LEARNER, HASH, 1),
    Person("absent", "นายไม่มา ฝนตก", "กรมที่ดิน", "", Role.LEARNER, HASH, 1),
    Person("kru", "วิทยากร ก", "", "", Role.TRAINER, HASH, 1),
)
Report = Callable[..., tuple[int, str]]


@pytest.fixture
def report(capsys, monkeypatch) -> Iterator[Report]:
    """Runs `workshop report` and gives its exit code and what it printed."""
    monkeypatch.setenv("COLUMNS", "500")
    before = language()

    def run(*arguments: object) -> tuple[int, str]:
        with pytest.raises(SystemExit) as ended:
            main(["--lang", "en", "report", *map(str, arguments)])
        printed = capsys.readouterr()
        return int(ended.value.code or 0), " ".join((printed.out + printed.err).split())

    yield run
    use_language(before)


@pytest.fixture(scope="module")
def day(ready_cohort, solved, handing_in, tmp_path_factory) -> Path:
    """Two of three learners handed in; the roster, a trainer's folder, and checks of the service."""
    root = tmp_path_factory.mktemp("report") / "may"
    shutil.copytree(ready_cohort, root)
    cohort = Cohort.open(root)
    handing_in(root / "learners", "somchai", solved())
    wrong = {"q1_01": "total_touch = 22.5\ntotal_wait = 67.5\nlead_time = 22.5"}
    handing_in(root / "learners", "malee", solved(wrong))
    handing_in(root / "learners", "kru", solved())
    list(collect(cohort, cohort.learners))
    list(batch.grade_cohort(cohort, batch.waiting(cohort), workers=1))
    RosterStore(root).write(Roster(PEOPLE, 1))
    settings = root / "cohort.toml"
    # a cohort of the modules alone
    settings.write_text(
        f"{settings.read_text('utf-8')}\n[certificate]\nproposal = false\n", "utf-8"
    )
    (root / "hub").mkdir()
    engine = database(database_url(root / "hub"))
    with engine.begin() as to:
        for minute, question, outcome in ((1, "q1_01", Outcome.WRONG), (6, "q1_01", Outcome.RIGHT)):
            at = f"2026-05-28T02:{minute:02}:00.000000Z"
            to.execute(
                checks.insert().values(
                    login="malee", question=question, at=at, outcome=outcome.value,
                    finding="" if outcome is Outcome.RIGHT else "q1_01.touch_only", received=at,
                )
            )  # fmt: skip
    engine.dispose()
    return root


@pytest.fixture
def may(day, tmp_path) -> Path:
    """A copy, to break."""
    return Path(shutil.copytree(day, tmp_path / "may"))


def test_the_report_of_a_day_is_written_and_written_again_changes_nothing(report, may):
    code, said = report(may)
    assert code == 0 and "2 certificates" in said
    assert "No certificate for absent: no exercise was handed in" in said
    made = {path.relative_to(may / "reports").as_posix() for path in (may / "reports").rglob("*.*")}
    assert made == {
        "report.html", "report.xlsx", "marks.csv", "certificates.pdf",
        "certificates/somchai.pdf", "certificates/malee.pdf",
    }  # fmt: skip
    code, said = report(may)
    assert code == 0 and "0 files written, 6 as before" in said


def test_marks_are_those_of_the_gradebook_by_the_names_of_the_roster(report, may):
    report(may)
    content = (may / "reports" / "marks.csv").read_text("utf-8-sig")
    rows = {row[1]: row for row in csv.reader(io.StringIO(content))}
    # a trainer who tried the exercise is no learner
    assert list(rows)[1:] == ["somchai", "malee", "absent"]
    assert rows["somchai"][2:4] == ["นายสมชาย ใจดี", "กรมการปกครอง"] and rows["somchai"][16] == "80"
    assert float(rows["malee"][16]) < 80 and rows["absent"][16] == ""


def test_the_workbook_of_a_real_class_recalculates_to_its_own_numbers(report, may):
    report(may)
    content = (may / "reports" / "report.xlsx").read_bytes()
    for sheet, cell, calculated, beside in recalculated(content):
        expected = beside if isinstance(beside, int | float) else (beside or "")
        found = calculated if isinstance(expected, int | float) else (calculated or "")
        assert found == pytest.approx(expected), (sheet, cell)


def test_what_the_hub_knows_is_read_and_nothing_is_written(may):
    before = {path: path.read_bytes() for path in may.rglob("*") if path.is_file()}
    known = read_day(may)
    assert [one.login for one in known.people] == ["somchai", "malee", "absent"]
    assert known.others == {"kru"} and [one.outcome for one in known.checks] == ["wrong", "right"]
    assert {path: path.read_bytes() for path in before} == before


def test_without_a_hub_the_report_is_made_of_what_was_handed_in(report, may):
    shutil.rmtree(may / "hub")
    (may / "roster.json").unlink()
    code, _said = report(may)
    page = (may / "reports" / "report.html").read_text("utf-8")
    assert code == 0 and "somchai" in page and "absent" not in page


def test_forms_that_came_to_the_hub_are_in_the_report_and_comments_only_beside_names(report, may):
    engine = database(database_url(may / "hub"))
    forms = Forms(engine)
    for login in ("somchai", "malee"):
        forms.add(login, Filled({"clear": 5, "tools": 4}, f"ลดคิวของ {len(login)} คน"))
    engine.dispose()
    assert report(may)[0] == 0
    page = (may / "reports" / "report.html").read_text("utf-8")
    assert "ลดคิวของ 7 คน" in page and "4.50" in page
    assert report(may, "--no-names", "--out", may / "open")[0] == 0
    assert "ลดคิว" not in (may / "open" / "report_without_names.html").read_text("utf-8")


def test_a_cohort_from_before_the_form_has_none_and_its_checks(may):
    engine = database(database_url(may / "hub"))
    with engine.begin() as to:
        to.exec_driver_sql("DROP TABLE satisfaction_forms")
    engine.dispose()
    known = read_day(may)
    assert known.form is None and len(known.checks) == 2 and not known.problems


def test_a_broken_submission_and_a_broken_verdict_are_named_and_the_rest_goes_on(report, may):
    link = may / "submitted" / "somchai" / "value_chain" / "value_chain.ipynb"
    link.unlink()
    link.symlink_to("/etc/hostname")
    for kept in (may / "verdicts" / "value_chain").glob("*.json"):
        kept.write_text("{ not a verdict")
    code, said = report(may)
    assert code == 0
    assert "somchai, value_chain: what was handed in cannot be read" in said
    assert "malee, value_chain: there is no verdict yet" in said
    rows = list(csv.reader(io.StringIO((may / "reports/marks.csv").read_text("utf-8-sig"))))
    assert rows[1][16] == "80"


def test_a_damaged_roster_and_service_are_named_and_the_rest_goes_on(report, may):
    (may / "roster.json").write_text("{")
    (may / "hub" / "service.db").write_bytes(b"no database at all, but long enough to be one" * 99)
    code, said = report(may)
    assert code == 0 and "roster" in said and "class service's records" in said
    assert "somchai" in (may / "reports" / "report.html").read_text("utf-8")


def test_after_an_update_of_the_program_the_verdict_that_was_entered_is_used(may, monkeypatch):
    monkeypatch.setattr("grading.assignment._code", lambda: b"another version")
    record = read_class(Cohort.open(may), read_day(may))
    assert record.problems == () and record.by_place["somchai", "value_chain"].found


def test_no_names_leaves_out_names_and_certificates(report, may):
    code, said = report(may, "--no-names", "--out", may / "open")
    assert code == 0 and "certificates are left out" in said
    assert sorted(path.name for path in (may / "open").iterdir()) == [
        "marks_by_question_without_names.csv", "report_without_names.html",
        "report_without_names.xlsx",
    ]  # fmt: skip
    book = openpyxl.load_workbook(may / "open" / "report_without_names.xlsx")
    said = "\n".join(str(c.value) for s in book for row in s.iter_rows() for c in row)
    said += (may / "open" / "report_without_names.html").read_text("utf-8").partition("</style>")[2]
    assert not any(one.name in said or one.login in said for one in PEOPLE)


def test_an_empty_cohort_is_no_error(report, ready_cohort, tmp_path):
    code, said = report(ready_cohort, "--out", tmp_path / "out")
    assert code == 0 and "Nobody is in this cohort yet" in said
    assert (tmp_path / "out" / "report.html").is_file()


def test_a_folder_that_is_no_cohort_is_said(report, tmp_path):
    code, said = report(tmp_path / "nowhere")
    assert code == 1 and "not a cohort" in said


def test_the_date_of_the_cohort_goes_before_the_last_day_of_handing_in_in_thailand(may):
    cohort = Cohort.open(may)
    assert read_class(cohort).date.isoformat() == "2026-05-29"
    settings = may / "cohort.toml"
    settings.write_text('date = "20 พ.ค. 2569"\n' + settings.read_text("utf-8"), "utf-8")
    assert read_class(cohort).date.isoformat() == "2026-05-20"
    settings.write_text(settings.read_text("utf-8").replace("20 พ.ค. 2569", "someday"), "utf-8")
    record = read_class(cohort)
    assert record.date.isoformat() == "2026-05-29" and len(record.problems) == 1


def test_the_report_reads_a_cohort_that_a_class_service_is_writing(may):
    engine = database(database_url(may / "hub"))
    with engine.connect() as writer:
        writer.exec_driver_sql("BEGIN IMMEDIATE")
        assert len(read_day(may).checks) == 2
        writer.rollback()
    engine.dispose()


def test_the_roster_file_of_the_test_is_one_that_the_hub_reads(may):
    assert json.loads((may / "roster.json").read_text("utf-8"))["format"] == 1
