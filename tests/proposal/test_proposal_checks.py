"""The machine checks: every recorded proposal gets its finding, and every finding has one.

A recorded proposal is the file itself, tests/answers/proposal/QUESTION/{right,wrong}_*.json:
"proposal" is its content, or "file" its bytes where it is no JSON.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from curriculum.kit.collect import gather
from curriculum.kit.finding import Finding
from curriculum.kit.i18n import catalogue
from curriculum.kit.judgement import Outcome, Verdict, judge
from curriculum.kit.registry import questions, tasks, visible_key
from curriculum.proposal import findings

RECORDED = sorted((Path(__file__).parents[1] / "answers" / "proposal").glob("q*/*.json"))
QUESTIONS = questions("proposal")
OF_THE_FILE = [one for one in vars(findings).values() if isinstance(one, Finding)]
KNOWN = [(q.id, known) for q in QUESTIONS.values() for known in q.misconceptions]

every = pytest.mark.parametrize(
    "path", RECORDED, ids=lambda path: f"{path.parent.name}/{path.stem}"
)


def written(path: Path, folder: Path) -> str | None:
    """Put the recorded proposal into `folder`; the finding that it must get."""
    told = json.loads(path.read_text("utf-8"))
    content = (
        told["file"].encode("latin-1") if "file" in told else json.dumps(told["proposal"]).encode()
    )
    (folder / "proposal.json").write_bytes(content)
    return told["finding"]


def judged(question: str, *, live: bool = False) -> Verdict:
    """What the check says of the proposal in the working folder."""
    asked = QUESTIONS[question]
    evidence = json.loads(json.dumps(gather(asked, {}), allow_nan=False))
    return judge(asked, evidence, visible_key(question), live=live)


@every
def test_a_recorded_proposal_gets_its_finding_live_and_when_it_is_marked(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    wanted = written(path, tmp_path)
    marked, live = judged(path.parent.name), judged(path.parent.name, live=True)
    assert {one.finding.code if one.finding else None for one in (marked, live)} == {wanted}
    assert (marked.outcome is Outcome.RIGHT) == (wanted is None) == path.stem.startswith("right_")


@pytest.mark.parametrize(
    "code", [f"{q}.{known.code}" for q, known in KNOWN] + [f.code for f in OF_THE_FILE]
)
def test_every_finding_has_a_recorded_proposal_that_triggers_it(code: str) -> None:
    assert code in {json.loads(path.read_text("utf-8"))["finding"] for path in RECORDED}


@pytest.mark.parametrize(
    "finding", [known.finding(q) for q, known in KNOWN] + OF_THE_FILE, ids=lambda one: one.code
)
def test_a_finding_and_what_to_try_speak_thai(finding: Finding) -> None:
    thai = catalogue("th")
    for text in (finding.message, finding.hint):
        assert re.search(r"[\u0e01-\u0e5b]", thai.gettext(text)), text


def test_without_a_file_nothing_is_answered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for question in QUESTIONS:
        assert judged(question).outcome is Outcome.UNANSWERED
        assert judged(question).points == 0


@pytest.mark.parametrize("lang", ["th", "en"])
def test_the_example_of_the_trainers_passes_every_check(
    lang: str, example_of, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "proposal.json").write_text(json.dumps(example_of(lang)), "utf-8")
    assert [judged(question).finding for question in QUESTIONS] == [None] * 8


def test_a_link_or_a_folder_in_place_of_the_file_is_not_followed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "elsewhere.json").write_text('{"process": "x"}')
    (tmp_path / "proposal.json").symlink_to(tmp_path / "elsewhere.json")
    assert judged("q7_01").finding.code == "proposal.unreadable"
    (tmp_path / "proposal.json").unlink()
    (tmp_path / "proposal.json").mkdir()
    assert judged("q7_01").finding.code == "proposal.unreadable"


@pytest.mark.parametrize(
    "evidence",
    [None, 1, [], {"$": "other"}, {"proposal": 1}, {"proposal": {"plan": {"rows": [[1], {"task": 2}]}}},
     {"proposal": {"plan": {"rows": [{"days": {}}] * 9}, "kpi_owner": 3, "kpi_target": [1]}},
     {"proposal": {"lead_time_min": 1e308, "expected_lead_time_min": -1, "app_spec": ["x", {}]}}],
)  # fmt: skip
def test_evidence_of_any_shape_is_judged_and_never_right(evidence: object) -> None:
    for question in ("q7_01", "q7_02", "q7_04", "q7_05", "q7_06"):
        said = judge(
            QUESTIONS[question], {"answers": {"proposal": evidence}}, visible_key(question)
        )
        assert said.outcome in (Outcome.WRONG, Outcome.UNANSWERED)


def test_the_evidence_of_the_largest_proposal_can_be_carried(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    huge = {f"key{n}": "ก" * 3_000 for n in range(190)}
    (tmp_path / "proposal.json").write_text(json.dumps(huge, ensure_ascii=False), "utf-8")
    assert len(json.dumps(gather(QUESTIONS["q7_08"], {}))) < 512 * 2**10


def test_the_rubric_is_the_mark_and_the_checks_carry_none() -> None:
    assert [task.points for task in tasks("proposal")] == [20] * 5
    assert {question.points for question in QUESTIONS.values()} == {0}
