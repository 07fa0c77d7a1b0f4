"""The page in Word, as HTML and as PDF: what it says, that it is sound, that nothing breaks it."""

from __future__ import annotations

import io
import json
import re
import uuid
import zipfile
from html import unescape
from html.parser import HTMLParser
from importlib import resources
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn
from lxml import etree

from curriculum.kit.i18n import in_language
from curriculum.proposal.answers import Answers, trimmed
from curriculum.proposal.facts import nobody_known
from curriculum.proposal.paper.compose import compose
from curriculum.proposal.paper.content import thai_digits
from curriculum.proposal.paper.html import page_html
from curriculum.proposal.paper.pdf import pdf_bytes
from curriculum.proposal.paper.word import docx_bytes
from curriculum.proposal.paper.word_font import FILES, FONT, mixed

GOLDEN = Path(__file__).with_name("golden")
HOSTILE = {
    "process": "<script>alert(1)</script><u>x</u>",
    "problem": "]]> &amp; <w:t> \x00\x0b\ud800\uffff‮ #panic() $1^2$ *x* @ref \\ // /* {{ 7*7 }} {% raw %}",
    "bottleneck": "ก" * 1_000_000,
    "lead_time_min": {"a": 1}, "pce_percent": True, "expected_lead_time_min": [27],
    "kpi_definition": "'\"><img src=x onerror=alert(1)>", "kpi_unit": "</style>", "kpi_baseline": 1e400,
    "app_spec": [{"screen": "<i>", "title": "$x$ 😀 \x07", "button": "a", "goto": "<i>"}, 3, None],
    "app_look": {"paper": "url(x)", "height": "x"},
    "plan": {"rows": [{"id": "<A>", "task": "<script>", "days": "3"}, ["x"]], "start_typed": "9/3/2569"},
    "data_basis": ["none"], "risk_1": None, "approver": 10**400, "\ud800": "x",
}  # fmt: skip
OLD = {"process": "ทำบัตร", "lead_time_min": 90, "plan_finish": "23 เมษายน 2569"}


def document_xml(content: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        return archive.read("word/document.xml")


def words(content: bytes) -> str:
    """The text of the document, a line for each paragraph, in the order of the file."""
    root = etree.fromstring(document_xml(content))
    paragraphs = ("".join(t.text or "" for t in p.iter(qn("w:t"))) for p in root.iter(qn("w:p")))
    return "\n".join(line.rstrip() for line in paragraphs if line.strip()) + "\n"


def test_the_words_of_the_document_are_those_of_the_golden_file(lang: str, paper_of) -> None:
    golden = GOLDEN / f"proposal_{lang}.txt"
    assert words(docx_bytes(paper_of(lang))) == golden.read_text("utf-8")


def test_word_opens_it_on_a4_with_the_margins_of_official_papers(lang: str, paper_of) -> None:
    page = Document(io.BytesIO(docx_bytes(paper_of(lang)))).sections[0]
    assert (round(page.page_width.mm), round(page.page_height.mm)) == (210, 297)
    assert (round(page.left_margin.mm), round(page.right_margin.mm)) == (25, 20)


def test_every_run_names_its_thai_font_size_and_language(paper_of) -> None:
    root = etree.fromstring(document_xml(docx_bytes(paper_of("th"))))
    runs = [run for run in root.iter(qn("w:r")) if run.find(qn("w:t")) is not None]
    assert len(runs) > 80
    for run in runs:
        own = run.find(qn("w:rPr"))
        assert own.find(qn("w:rFonts")).get(qn("w:cs")) == FONT
        assert own.find(qn("w:szCs")).get(qn("w:val")) == own.find(qn("w:sz")).get(qn("w:val"))
        assert own.find(qn("w:lang")).get(qn("w:bidi")) == "th-TH"
        assert (own.find(qn("w:b")) is None) == (own.find(qn("w:bCs")) is None)


def test_a_run_keeps_the_order_of_the_schema(paper_of) -> None:
    order = ["rStyle", "rFonts", "b", "bCs", "color", "sz", "szCs", "lang"]
    root = etree.fromstring(document_xml(docx_bytes(paper_of("th"))))
    for own in root.iter(qn("w:rPr")):
        names = [etree.QName(child).localname for child in own]
        assert names == sorted(names, key=order.index)


def test_the_letters_are_in_the_document(paper_of) -> None:
    package = zipfile.ZipFile(io.BytesIO(docx_bytes(paper_of("th"))))
    table = package.read("word/fontTable.xml").decode()
    keys = re.findall(r'w:fontKey="\{([^}]+)\}"', table)
    for number, (key, file) in enumerate(zip(keys, FILES.values(), strict=True), 1):
        stored = package.read(f"word/fonts/font{number}.odttf")
        font = (resources.files("fontpkg_sarabun") / "files" / file).read_bytes()
        assert stored != font and mixed(stored, uuid.UUID(key)) == font
    assert b"embedTrueTypeFonts" in package.read("word/settings.xml")


def test_no_row_is_torn_apart_and_no_empty_line_makes_a_second_page(paper_of) -> None:
    root = etree.fromstring(document_xml(docx_bytes(paper_of("th"))))
    grids = [t for t in root.iter(qn("w:tbl")) if t.find(f".//{qn('w:tblHeader')}") is not None]
    assert all(row.find(f".//{qn('w:cantSplit')}") is not None
               for grid in grids for row in grid.iter(qn("w:tr")))  # fmt: skip
    last = [one for one in root.find(qn("w:body")) if one.tag == qn("w:p")][-1]
    assert last.find(f".//{qn('w:spacing')}").get(qn("w:line")) == "20"


def test_every_cell_of_a_table_ends_with_a_paragraph_and_every_picture_is_described(
    paper_of,
) -> None:
    root = etree.fromstring(document_xml(docx_bytes(paper_of("th"))))
    assert all(cell[-1].tag == qn("w:p") for cell in root.iter(qn("w:tc")))
    drawn = [one.get("descr") for one in root.iter() if one.tag.endswith("}docPr")]
    assert len(drawn) == 3 and all(drawn)


@pytest.mark.parametrize("make", [docx_bytes, pdf_bytes, lambda paper: page_html(paper).encode()],
                         ids=["word", "pdf", "html"])  # fmt: skip
def test_the_same_page_gives_the_same_bytes(make, paper_of) -> None:
    assert make(paper_of("th")) == make(paper_of("th"))


def test_the_pdf_of_the_example_is_one_page_in_both_languages(lang: str, paper_of) -> None:
    assert pages(pdf_bytes(paper_of(lang))) == 1


def test_a_text_too_long_for_one_page_goes_on_to_the_next(paper_of) -> None:
    sentence = "ประชาชนรอนานเพราะขั้นตอนการอนุมัติใช้เวลามาก "
    assert pages(pdf_bytes(paper_of("th", problem=sentence * 8))) == 1
    long = sentence * 40
    everywhere = {f"risk_{n}{what}": long for n in (1, 2) for what in ("", "_sign", "_response")}
    assert pages(pdf_bytes(paper_of("th", problem=long, ecrs_action=long, **everywhere))) > 1


def test_what_was_typed_is_text_in_the_page_and_never_markup(paper_of) -> None:
    html = page_html(paper_of("en", **HOSTILE))
    assert "u" not in tags(html)
    assert html.count("<script>") == 1 and "onerror" not in "".join(re.findall(r"<[^>]*>", html))
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html


def test_a_page_for_the_notebook_allows_no_script_at_all(paper_of) -> None:
    html = page_html(paper_of("th", **HOSTILE), fits=False)
    assert "script-src 'none'" in unescape(html) and "script" not in tags(html)


def test_what_was_typed_is_text_in_word_as_well(paper_of) -> None:
    told = words(docx_bytes(paper_of("en", **HOSTILE)))
    assert "<script>alert(1)</script><u>x</u>" in told
    assert "]]> &amp; <w:t>" in told


def test_what_was_typed_is_no_program_for_the_pdf(paper_of) -> None:
    assert pages(pdf_bytes(paper_of("th", **HOSTILE))) >= 1


@pytest.mark.parametrize("answers", [{}, OLD, HOSTILE], ids=["nothing", "old", "hostile"])
def test_any_file_becomes_a_page_of_every_kind(answers: dict, lang: str) -> None:
    paper = compose(Answers(trimmed(answers)), thai_digits=True)
    assert page_html(paper) and docx_bytes(paper) and pages(pdf_bytes(paper)) >= 1
    assert len(paper.sections) == 10


def test_a_long_text_is_cut_with_a_sign(paper_of) -> None:
    told = words(docx_bytes(paper_of("th", bottleneck="ก" * 1_000_000)))
    assert "ก…" in told and len(told) < 20_000


def test_what_is_empty_leaves_a_dotted_line_to_write_on() -> None:
    with in_language("th"):
        paper = compose(Answers({}))
    assert paper.empty in words(docx_bytes(paper)) and paper.empty in page_html(paper)


def test_numbers_stand_in_thai_digits_and_codes_as_they_are(paper_of) -> None:
    assert thai_digits("S6 รอ 50 นาที 1,200.5 บาท ม.24 (4)") == "S6 รอ ๕๐ นาที ๑,๒๐๐.๕ บาท ม.24 (๔)"
    told = words(docx_bytes(paper_of("th")))
    assert "๒๓ เมษายน พ.ศ. ๒๕๖๙" in told and "S6" in told


def test_dates_are_of_the_christian_era_in_the_english_edition(paper_of) -> None:
    assert "Thursday 23 April 2026" in words(docx_bytes(paper_of("en")))


def test_the_example_holds_no_personal_data(lang: str, example_of) -> None:
    answers = Answers(trimmed(json.loads(json.dumps(example_of(lang)))))
    assert {nobody_known(kind)(answers) for kind in ("id_number", "phone", "email")} == {"yes"}


def pages(pdf: bytes) -> int:
    assert pdf.startswith(b"%PDF-")
    [count] = re.findall(rb"/Count (\d+)", pdf)
    return int(count)


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list) -> None:
        self.found.add(tag)


def tags(html: str) -> set[str]:
    reader = _Tags()
    reader.feed(html)
    return reader.found
