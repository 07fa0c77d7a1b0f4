"""Which box is the newest that gives a name a value: read from its source alone."""

from __future__ import annotations

import pytest

from curriculum.kit.stops.assigned import gives_value


@pytest.mark.parametrize(
    "source",
    [
        "pce = 1",
        "pce: float = 1",
        "pce += 1",
        "a, pce = 1, 2",
        "(pce := 3)",
        "for pce in touch: pass",
        "def pce(x):\n    return x",
        "import math as pce",
        "pce['S1'] = 'VA'",
        "pce.loc[0, 'rho'] = 2",
        "if True:\n    pce = 1",
        "pce = sum(touch",
        "a = 1\npce ==== 2",
        "def pce(x)\n    return x",
        "pce['S1' = 'VA'",
        "%time\npce = 1",
    ],
)
def test_a_box_that_makes_a_name_is_found(source):
    assert gives_value(source, {"pce"})


@pytest.mark.parametrize(
    "source",
    [
        "print(pce)",
        "a = pce",
        "pces = 1",
        "a.pce = 1",
        "# pce = 1",
        "'pce = 1'",
        "def f():\n    pce = 1",
        "f = lambda: (pce := 1)",
        "a = [pce",
        "# pce\na = (",
        "check('pce'",
        "pcex = (",
        "(" * 5_000,
        "a = 1\x00",
    ],
)
def test_a_box_that_only_mentions_a_name_is_not(source):
    assert not gives_value(source, {"pce"})


def test_looking_for_names_writes_nothing_to_stderr(capsys):
    gives_value("pce = 1\nif pce is 1:\n    '\\d'", {"pce"})
    assert capsys.readouterr().err == ""
