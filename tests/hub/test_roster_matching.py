"""Whatever the lists say: nobody is lost, nobody is taken for another, and a list is taken once."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from hub.roster.entries import Entry, Place
from hub.roster.matching import Matched, match
from hub.roster.person import Roster

SOME = st.fixed_dictionaries(
    {
        "name": st.sampled_from(["สมชาย ใจดี", "นายสมชาย ใจดี", "สมชาย รักไทย", "มาลี รักไทย", "ปู่ ย่า"]),
        "office": st.sampled_from(["", "", "กองคลัง", "กองช่าง"]),
        "email": st.sampled_from(["", "", "", "one@example.go.th", "two@example.go.th"]),
        "login": st.sampled_from(["", "", "", "a01", "a02", "somchai"]),
    }
)
LISTS = st.lists(SOME, max_size=7)


def entries(rows: list[dict[str, str]]) -> list[Entry]:
    return [Entry(Place(number), **row) for number, row in enumerate(rows, 2)]


def taken_in(roster: Roster, rows: list[dict[str, str]]) -> tuple[Roster, Matched]:
    found = match(roster, entries(rows))
    return roster.with_people([*(change.after for change in found.changed), *found.new]), found


@settings(max_examples=150, deadline=None)
@given(LISTS, LISTS)
def test_any_two_lists_one_after_the_other(
    first: list[dict[str, str]], second: list[dict[str, str]]
) -> None:
    roster, found = taken_in(Roster(), first)
    assert len(found.new) + len(found.bad) == len(first)
    before = dict(roster.by_login)
    later, found = taken_in(roster, second)
    # every row is either taken or reported, every person either found or named as absent
    assert len(found.new) + len(found.changed) + len(found.same) + len(found.bad) == len(second)
    assert before.keys() <= later.by_login.keys()
    assert not {one.login for one in found.new} & before.keys()
    assert len(later.by_email) == sum(bool(one.email) for one in later.people)
    again = match(later, entries(second))
    assert (again.new, again.changed) == ((), ())


@settings(max_examples=100, deadline=None)
@given(LISTS)
def test_a_list_taken_in_is_found_again_in_any_order(rows: list[dict[str, str]]) -> None:
    roster, found = taken_in(Roster(), rows)
    refused = {row.place for row in found.bad}
    kept = [one for one in entries(rows) if one.place not in refused]
    again = match(roster, kept[::-1])
    assert (again.new, again.changed, again.bad, again.absent) == ((), (), (), ())
