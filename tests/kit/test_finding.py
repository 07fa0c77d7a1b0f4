"""What a learner is told: the placeholders of a finding, filled once."""

from __future__ import annotations

from curriculum.kit.finding import Finding
from curriculum.kit.i18n import N_, translate

MINUTES = N_("minutes")


def test_each_placeholder_is_filled_in_message_and_hint():
    finding = Finding("a.b", "{name} is {got}.", "Look at {name}.", {"name": "pce", "got": "5"})
    assert (finding.says("en"), finding.advises("en")) == ("pce is 5.", "Look at pce.")


def test_what_a_learner_typed_is_never_filled_again():
    finding = Finding("a.b", "{name}{hint}", "", {"name": "{hint}{other}", "hint": "{name}"})
    assert finding.says("en") == "{hint}{other}{name}"


def test_a_placeholder_without_a_value_stays_as_it_is():
    assert Finding("a.b", "{name} {0} {}", params={}).says("en") == "{name} {0} {}"


def test_a_value_cannot_reach_into_itself():
    assert Finding("a.b", "{name.__class__} {name!r}", params={"name": "x"}).says("en") == (
        "{name.__class__} {name!r}"
    )


def test_a_unit_is_translated_and_a_name_that_looks_like_one_is_not():
    finding = Finding("a.b", "{unit} {name}", params={"unit": MINUTES, "name": MINUTES})
    assert translate(MINUTES, "th") != MINUTES
    assert finding.says("th") == f"{translate(MINUTES, 'th')} {MINUTES}"


def test_a_finding_without_a_hint_advises_nothing():
    assert Finding("a.b", "Done.").advises("th") == ""
