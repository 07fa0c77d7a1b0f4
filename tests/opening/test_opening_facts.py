"""The opening tells only what its sources say: no other year, number, name or policy."""

from __future__ import annotations

import re
import tomllib

import jupytext
import pytest

from curriculum.kit.i18n import LANGUAGES, translate

# the years and days that the sources have, each with what it belongs to
FACTS = {
    "2561–2580": "the National Strategy",
    "13 October B.E. 2561": "its day in the Royal Gazette",
    "1 May B.E. 2561": "the cabinet on Government 4.0",
    "2 October B.E. 2561": "the cabinet on copies",
    "12 October B.E. 2564": "the notice of the Department of Provincial Administration",
    "2565": "the Act",
    "10 January B.E. 2566": "its coming into force",
}
PMQA = (
    "leadership", "strategic planning", "customers and stakeholders", "measurement and analysis",
    "workforce", "operations", "results",
)  # fmt: skip
THAI_NAMES = (
    "ด้านการปรับสมดุลและพัฒนาระบบการบริหารจัดการภาครัฐ",
    "ภาครัฐของประชาชนเพื่อประชาชนและประโยชน์ส่วนรวม",
    "เปิดกว้างและเชื่อมโยงกัน",
    "ยึดประชาชนเป็นศูนย์กลาง",
    "มีขีดสมรรถนะสูงและทันสมัย",
    "พระราชบัญญัติการปฏิบัติราชการทางอิเล็กทรอนิกส์",
)
MONTHS = {"มกราคม": "January", "พฤษภาคม": "May", "ตุลาคม": "October"}
DAY = re.compile(r"\d{1,2} [^\W\d]+ (?:B\.E\. |พ\.ศ\. )25\d\d")


@pytest.fixture(scope="module")
def text(project):
    """Everything that the lesson says outside its boxes, in the order of the page."""
    lesson = jupytext.read(project / "notebooks" / "opening.py")
    return "\n\n".join(c.source for c in lesson.cells if c.cell_type == "markdown")


@pytest.fixture(scope="module")
def thai_text(text):
    return "\n\n".join(translate(block, "th") for block in blocks_of(text))


def blocks_of(text):
    return [block for block in re.split(r"\n\s*\n", re.sub(r"^#+ ", "", text, flags=re.M)) if block]


def years(text):
    return re.findall(r"25\d\d(?:–25\d\d)?|\b(?:19|20)\d\d\b", text)


def thai_dates(text):
    """Days as the Thai edition has them, with the English name of the month."""
    said = text.replace("พ.ศ.", "B.E.")
    for thai, english in MONTHS.items():
        said = said.replace(thai, english)
    return set(DAY.findall(said))


def test_every_year_is_one_of_the_sources(text):
    known = {year for fact in FACTS for year in years(fact)}
    assert set(years(text)) == known


def test_every_day_is_one_of_the_sources(text):
    assert set(DAY.findall(text)) == {fact for fact in FACTS if DAY.fullmatch(fact)}


def test_the_thai_edition_has_the_same_days(text, thai_text):
    assert thai_dates(thai_text) == set(DAY.findall(text))
    assert set(years(thai_text)) == set(years(text))


def test_the_strategy_is_called_by_its_thai_names(thai_text):
    assert [name for name in THAI_NAMES if name not in thai_text] == []


def test_pmqa_has_its_seven_categories_in_order(text):
    found = re.search(r"seven categories: (.+?) \[2\]", text)[1]
    assert found == ", ".join(f"{number} {name}" for number, name in enumerate(PMQA, 1))


def test_every_source_is_named_and_used(text):
    body, _, sources = text.partition("*Sources.*")
    assert (
        set(re.findall(r"\[(\d)\]", body)) == set(re.findall(r"\[(\d)\]", sources)) == set("12345")
    )


def test_no_person_is_named(text):
    assert not re.search(r"\b(?:Mr|Mrs|Ms|Dr|Professor|Minister|General)\b", text)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_trainers_page_adds_no_year(project, lang):
    name = "trainer.md" if lang == "en" else f"trainer.{lang}.md"
    assert years((project / "curriculum" / "opening" / name).read_text("utf-8")) == []


def test_the_parts_touch_every_category_of_pmqa(project):
    """As the lesson claims, of the four modules and the proposal together."""
    parts = ("value_chain", "time_project", "excel_data", "app_design", "proposal")
    said = [
        tomllib.loads((project / "curriculum" / part / "module.toml").read_text("utf-8"))["pmqa"]
        for part in parts
    ]
    assert sorted(int(n) for one in said for n in re.findall(r"category (\d)", one)) == list(
        range(1, 8)
    )
