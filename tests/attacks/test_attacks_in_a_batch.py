"""A class in which everybody but two attacks: collected, graded, entered, in one run."""

from __future__ import annotations

import json

import pytest
from corpus import ALL
from corpus.attack import QUICK
from scene import NAME, TELLTALES, Scene

from grading.batch import grade_cohort, waiting
from grading.collect import Collecting, collect
from grading.gradebook import read_marks

HONEST = ("a_honest", "z_honest")
ALSO = ("kill_everything", "double_fork", "socket_closed", "gradebook_updated", "fork_bomb", "cut_off",
        "one_test_cell_doubled", "schema_version_99", "source_overwritten")  # fmt: skip
ATTACKS = [attack for attack in ALL.values() if attack.plant or attack.name in ALSO]


@pytest.fixture(scope="module")
def class_(scene: Scene, solved, handing_in, tmp_path_factory):
    """What came of the whole class: (collected, graded) by login."""
    folder = tmp_path_factory.mktemp("learners")
    for login in HONEST:
        handing_in(folder, login, solved())
    # the link to a neighbour's work points at something
    handing_in(scene.cohort.root / "submitted", "z_honest", solved())
    for attack in ATTACKS:
        path = handing_in(folder, attack.name, scene.content((attack,), solved))
        if attack.plant:
            attack.plant(path, scene.cohort.root)
    files, processes = scene.files(), scene.processes()
    collected = {one.login: one for one in collect(scene.cohort, folder)}
    work = waiting(scene.cohort)
    graded = {one.login: one for one in grade_cohort(scene.cohort, work, limits=QUICK, workers=2)}
    return collected, graded, files, processes


def test_the_batch_comes_to_its_end(class_):
    collected, graded, *_ = class_
    assert set(collected) >= {attack.name for attack in ATTACKS}
    assert set(graded) == {
        login for login, one in collected.items() if one.what is not Collecting.REFUSED
    }


def test_only_the_attacks_that_are_no_files_are_refused(class_):
    collected, *_ = class_
    refused = {login for login, one in collected.items() if one.what is Collecting.REFUSED}
    assert refused == {attack.name for attack in ATTACKS if not attack.collected}


def test_the_honest_have_their_full_marks_in_the_gradebook(class_, scene):
    for login in HONEST:
        marks = read_marks(scene.cohort.db_url, login, NAME)
        assert marks is not None and sum(v or 0 for v in marks.auto.values()) == 80


@pytest.mark.parametrize("name", [attack.name for attack in ATTACKS if attack.collected])
def test_an_attacker_in_the_class_gets_what_it_is_worth(class_, name):
    _collected, graded, *_ = class_
    verdict = graded[name].verdict
    assert (verdict.points, verdict.status) == (ALL[name].points, ALL[name].status)


def test_no_secret_leaves_the_class(class_, scene):
    _collected, graded, *_ = class_
    said = b"".join(one.verdict.to_json() for one in graded.values()).decode()
    said += "".join(p.read_text() for p in scene.cohort.root.glob("autograded/*/*/*.ipynb"))
    assert not [word for word in (*scene.secrets.values(), *TELLTALES) if word in said]


def test_the_class_leaves_nothing_behind(class_, scene):
    *_, files, processes = class_
    changed = [path for path in scene.changed_since(files) if not _ours(path)]
    assert not changed
    assert not scene.left_since(processes)


def test_the_solution_is_not_changed(class_, scene):
    source = scene.cohort.root / "source" / NAME / f"{NAME}.ipynb"
    assert json.loads(source.read_bytes()) == json.loads(scene.assignment.source)


def _ours(path: str) -> bool:
    """What grading itself writes."""
    return any(room in path for room in ("/submitted/", "/autograded/", "/verdicts/", "/gradebook.db", "/journal"))  # fmt: skip
