"""Importing again adds and updates; nobody is lost, and no login and no pass code changes."""

from __future__ import annotations

from pathlib import Path

import pytest
from people import codes_on, import_people, make_cohort, write_csv

from grading.cohort import LOGIN as FOLDER_NAME
from grading.cohort import Cohort
from hub.roster.codes import is_right
from hub.roster.importing import Imported, import_list, new_codes
from hub.roster.person import LOGIN, Role, next_login
from hub.roster.store import RosterStore

SOMCHAI = ("นายสมชาย ใจดี", "กองคลัง", "", "")
MALEE = ("น.ส.มาลี รักไทย", "กองช่าง", "malee@example.go.th", "วิทยากร")
PRANEE = ("นางปราณี สู้ศึก", "กองคลัง", "", "")
WITH_LOGIN = ("ชื่อ-สกุล", "หน่วยงาน", "อีเมล", "บทบาท", "ชื่อเข้าใช้")


@pytest.fixture
def small(tmp_path: Path) -> Cohort:
    return make_cohort(tmp_path / "cohort")


def with_logins(cohort: Cohort, *rows: tuple[str, ...]) -> Imported:
    return import_list(cohort, write_csv(cohort.root / "logins.csv", rows, WITH_LOGIN))


def roster(cohort: Cohort) -> dict[str, object]:
    return dict(RosterStore(cohort.root).read().by_login)


def reasons(done: Imported) -> list[str]:
    return [row.says("en") for row in done.bad]


def test_made_logins_are_a_letter_and_a_number(small: Cohort) -> None:
    done = import_people(small, SOMCHAI, MALEE, PRANEE)
    assert [(one.login, one.role) for one in done.new] == [
        ("a01", Role.LEARNER), ("t01", Role.TRAINER), ("a02", Role.LEARNER)
    ]  # fmt: skip
    made = [
        next_login(Role.LEARNER, set()),
        next_login(Role.TRAINER, {f"t{n:02}" for n in range(1, 100)}),
    ]
    assert all(LOGIN.fullmatch(login) and FOLDER_NAME.fullmatch(login) for login in made)
    assert made[1] == "t100"


def test_importing_the_same_list_again_changes_nothing(small: Cohort) -> None:
    import_people(small, SOMCHAI, MALEE)
    before = (small.root / "roster.json").read_bytes()
    again = import_people(small, SOMCHAI, MALEE)
    assert (small.root / "roster.json").read_bytes() == before
    assert (again.new, again.changed, len(again.same), again.cards) == ((), (), 2, None)


def test_a_changed_list_adds_and_updates_and_keeps_login_and_pass_code(small: Cohort) -> None:
    first = import_people(small, SOMCHAI, MALEE)
    codes = codes_on(first.cards)
    done = import_people(
        small,
        PRANEE,
        ("สมชาย ใจดี", "กองคลัง", "somchai@example.go.th", ""),
        ("นางมาลี ใจดี", "กองคลัง", "malee@example.go.th", ""),
    )
    assert [one.login for one in done.new] == ["a02"]
    assert {change.after.login: change.fields for change in done.changed} == {
        "a01": ("name", "email"), "t01": ("name", "office")
    }  # fmt: skip
    people = roster(small)
    assert people["a01"].email == "somchai@example.go.th"
    assert people["t01"].role is Role.TRAINER
    assert all(is_right(people[login].code_hash, code) for login, code in codes.items())


def test_who_is_no_longer_in_the_list_is_kept_and_named(small: Cohort) -> None:
    import_people(small, SOMCHAI, MALEE)
    done = import_people(small, MALEE)
    assert [one.login for one in done.absent] == ["a01"]
    assert set(roster(small)) == {"a01", "t01"}


def test_the_order_of_the_list_does_not_matter(small: Cohort) -> None:
    import_people(small, SOMCHAI, PRANEE)
    done = import_people(small, PRANEE, SOMCHAI)
    assert (len(done.same), done.changed, done.new) == (2, (), ())


def test_two_people_of_one_name_are_told_apart_by_office_or_email(small: Cohort) -> None:
    rows = (
        SOMCHAI,
        ("สมชาย ใจดี", "กองช่าง", "", ""),
        ("ญาณี ฎีกา", "", "one@example.go.th", ""),
        ("ญาณี ฎีกา", "", "two@example.go.th", ""),
    )
    assert len(import_people(small, *rows).new) == 4
    again = import_people(small, *reversed(rows))
    assert (len(again.same), reasons(again)) == (4, [])


def test_two_people_of_one_name_that_nothing_tells_apart_are_reported(small: Cohort) -> None:
    done = import_people(small, SOMCHAI, ("สมชาย  ใจดี", "", "", ""))
    assert len(done.new) == 1
    assert reasons(done) == [
        "row 3 (สมชาย ใจดี): the same person as in row 2; "
        "if they are two people, write the office or the e-mail address of both"
    ]


def test_one_name_in_another_office_is_asked_about_not_guessed(small: Cohort) -> None:
    import_people(small, SOMCHAI)
    moved = ("สมชาย ใจดี", "กองช่าง", "", "")
    done = import_people(small, moved)
    assert (done.new, done.absent) == ((), ())
    assert "a01" in reasons(done)[0]
    told = with_logins(small, (*moved, "a01"))
    assert [change.fields for change in told.changed] == [("name", "office")]


def test_a_given_login_is_kept_in_lower_case(small: Cohort) -> None:
    done = with_logins(small, (*SOMCHAI, "Somchai.J"), (*PRANEE, ""))
    assert [one.login for one in done.new] == ["somchai.j", "a01"]


def test_no_login_is_made_that_another_row_gives(small: Cohort) -> None:
    done = with_logins(small, (*SOMCHAI, ""), (*PRANEE, "a01"))
    assert sorted(one.login for one in done.new) == ["a01", "a02"]
    assert roster(small)["a01"].name == PRANEE[0]


def test_no_login_is_made_whose_folder_holds_somebodys_work(small: Cohort) -> None:
    (small.learners / "a01").mkdir(parents=True)
    assert import_people(small, SOMCHAI).new[0].login == "a02"


def test_a_login_never_changes_its_person(small: Cohort) -> None:
    import_people(small, SOMCHAI, PRANEE)
    done = with_logins(small, (*PRANEE, "a01"), (*SOMCHAI, "a09"))
    assert (done.new, done.changed) == ((), ())
    assert [row.split("): ")[1].split(" ")[0:3] for row in reasons(done)] == [
        ["the", "login", "a01"], ["นายสมชาย", "ใจดี", "has"]
    ]  # fmt: skip
    assert roster(small)["a01"].name == SOMCHAI[0]


def test_newly_counted_logins_do_not_exchange_people_of_one_first_name(small: Cohort) -> None:
    import_people(small, ("สมชาย ใจดี", "", "", ""), ("สมชาย รักไทย", "", "", ""))
    done = with_logins(small, ("สมชาย รักไทย", "", "", "", "a01"), ("สมชาย ใจดี", "", "", "", "a02"))
    assert (done.changed, len(done.bad)) == ((), 2)


def test_an_email_that_two_people_share_is_reported(small: Cohort) -> None:
    shared = "office@example.go.th"
    done = import_people(small, ("ก ข", "", shared, ""), ("ค ง", "", shared.upper(), ""))
    assert len(done.new) == 1
    assert "stands in row 2 already" in reasons(done)[0]
    later = import_people(small, ("จิต ฉาย", "", shared, ""))
    assert "belongs to ก ข" in reasons(later)[0]


def test_a_new_pass_code_makes_the_old_one_void_and_nothing_else(small: Cohort) -> None:
    codes = codes_on(import_people(small, SOMCHAI, PRANEE).cards)
    people, page = new_codes(small, ["สมชาย ใจดี"])
    assert [one.login for one in people] == ["a01"]
    now = roster(small)
    assert list(codes_on(page)) == ["a01"]
    assert is_right(now["a01"].code_hash, codes_on(page)["a01"])
    assert not is_right(now["a01"].code_hash, codes["a01"])
    assert is_right(now["a02"].code_hash, codes["a02"])


def test_the_pass_code_itself_is_nowhere_but_on_the_card(small: Cohort) -> None:
    done = import_people(small, SOMCHAI)
    code = codes_on(done.cards)["a01"]
    for path in small.root.rglob("*"):
        if path.is_file() and path != done.cards:
            content = path.read_bytes()
            assert code.encode() not in content and code.replace("-", "").encode() not in content
