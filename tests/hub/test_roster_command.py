"""`workshop roster`, as a trainer types it."""

from __future__ import annotations

from pathlib import Path

import pytest
import typer
from people import ADDRESS, codes_on, make_cohort, write_csv
from typer.testing import CliRunner, Result

from curriculum.kit.i18n import in_language
from grading.cohort import Cohort
from hub.cli import roster as roster_command
from hub.roster.codes import is_right
from hub.roster.store import RosterStore


@pytest.fixture
def small(tmp_path: Path) -> Cohort:
    return make_cohort(tmp_path / "cohort", lang="en")


def workshop(cohort: Cohort, *arguments: str, answer: str = "") -> Result:
    with in_language("en"):
        app = typer.Typer()
        roster_command.add_to(app)
        typed = ["roster", *arguments, "--cohort", str(cohort.root)]
        return CliRunner().invoke(app, typed, input=answer)


def test_import_says_what_became_of_every_row(small: Cohort) -> None:
    rows = [("สมชาย ใจดี", "", "", ""), ("", "กองคลัง", "", ""), ("มาลี [b]", "", "", "วิทยากร")]
    done = workshop(small, "import", str(write_csv(small.root / "list.csv", rows)))
    assert done.exit_code == 1, done.output
    for said in ("+ สมชาย ใจดี: new, login a01", "+ มาลี [b]: new, login t01", "row 3: the name is missing",
                 "new 2", "rows not taken 1", "cards-001.html"):  # fmt: skip
        assert said in done.output


def test_import_of_a_good_list_ends_well_twice(small: Cohort) -> None:
    path = str(write_csv(small.root / "list.csv", [("สมชาย ใจดี", "", "", "")]))
    assert workshop(small, "import", path, "--trainers").exit_code == 0
    again = workshop(small, "import", path)
    assert (again.exit_code, "as before 1" in again.output) == (0, True)
    assert RosterStore(small.root).read().by_login["t01"].role == "trainer"


def test_a_missing_list_is_said_plainly(small: Cohort) -> None:
    done = workshop(small, "import", str(small.root / "nothing.xlsx"))
    assert done.exit_code == 1
    assert "Traceback" not in done.output and "nothing.xlsx" in done.output


def test_list_shows_everybody_and_no_secret(small: Cohort) -> None:
    done = workshop(
        small, "import", str(write_csv(small.root / "list.csv", [("สมชาย ใจดี", "ก", "", "")]))
    )
    shown = workshop(small, "list")
    assert shown.exit_code == 0
    assert "a01" in shown.output and "สมชาย ใจดี" in shown.output and "argon2" not in shown.output
    code = codes_on(small.root / "login-cards" / "cards-001.html")["a01"]
    assert code not in done.output + shown.output


def test_cards_for_all_are_made_only_when_confirmed(small: Cohort) -> None:
    workshop(small, "import", str(write_csv(small.root / "list.csv", [("สมชาย ใจดี", "", "", "")])))
    before = RosterStore(small.root).read()
    assert workshop(small, "cards", "--new", answer="n\n").exit_code == 1
    assert RosterStore(small.root).read() == before
    assert workshop(small, "cards", "--new", answer="y\n").exit_code == 0
    page = small.root / "login-cards" / "cards-002.html"
    after = RosterStore(small.root).read().by_login["a01"]
    assert is_right(after.code_hash, codes_on(page)["a01"])
    assert ADDRESS in page.read_text("utf-8")


def test_reset_of_nobody_is_said_plainly(small: Cohort) -> None:
    done = workshop(small, "reset", "nobody")
    assert (done.exit_code, "Traceback" in done.output) == (1, False)
