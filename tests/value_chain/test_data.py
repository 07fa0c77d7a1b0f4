"""The data that lesson and exercise hand out by name."""

from __future__ import annotations

import pandas as pd
import pytest

from curriculum.kit.i18n import in_language
from curriculum.kit.refusal import Refusal
from curriculum.value_chain import given


def test_one_name_gives_one_thing_and_several_give_several():
    assert len(given("steps")) == 8
    touch, wait = given("touch", "wait")
    assert (sum(touch), sum(wait)) == (22.5, 67.5)


@pytest.mark.parametrize("name", ["steps", "touch", "wait", "log"])
def test_every_call_gives_a_fresh_copy(name):
    assert given(name) is not given(name)


@pytest.mark.parametrize("names", [("nothing",), ("steps", "nothing"), (), (1,), (pd.DataFrame(),)])
def test_a_name_that_is_not_there_is_refused_with_what_there_is(names):
    with in_language("en"), pytest.raises(Refusal, match="There is: steps, touch, wait, log"):
        given(*names)
