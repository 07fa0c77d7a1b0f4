"""A workbook from anywhere is read as a book; what is not safe or is none is refused."""

import datetime as dt
import io
import re
import zipfile

import openpyxl
import pytest
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.formula import ArrayFormula
from openpyxl.worksheet.table import Table

from curriculum.kit.spreadsheet import Book, WorkbookRefused
from curriculum.kit.spreadsheet.xlsx import read_xlsx

BOMB_LIMIT = 100 * 2**20


def saved(fill=None):
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    sheet.title = "counter"
    for row in (("service", "wait"), ("ID1", 42), ("CR1", 35), ("ID1", 8)):
        sheet.append(row)
    if fill:
        fill(workbook)
    out = io.BytesIO()
    workbook.save(out)
    return out.getvalue()


def repacked(content, change=None, extra=None, leave_out=()):
    """The same workbook with parts changed, as another program might write it."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as source,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in source.namelist():
            if name not in leave_out:
                part = source.read(name)
                target.writestr(name, change(name, part) if change else part)
        for name, part in (extra or {}).items():
            target.writestr(name, part)
    return out.getvalue()


def test_values_dates_and_formulas_come_over():
    def fill(workbook):
        sheet = workbook["counter"]
        sheet["D1"] = '=COUNTIF($A$2:$A$4,"ID1")'
        sheet["D2"], sheet["D3"], sheet["D4"] = dt.date(2025, 5, 13), True, dt.time(12, 0)
        sheet["D2"].number_format = "[$-107041E]d mmm yyyy"
        sheet["D5"] = '=_xlfn.XLOOKUP("CR1",A2:A4,B2:B4)'
        sheet["D6"] = ArrayFormula("D6", '=SUM((A2:A4="ID1")*B2:B4)')
        sheet["D7"].value, sheet["D7"].data_type = "=1+1", "s"

    book = Book.from_xlsx(saved(fill))
    assert book.value("counter", "D1") == 2
    assert book.shown("counter", "D2") == "13 พ.ค. 2568"
    assert (book.value("counter", "D3"), book.value("counter", "D4")) == (True, 0.5)
    assert (book.value("counter", "D5"), book.value("counter", "D6")) == (35, 50)
    assert book.value("counter", "D7") == "=1+1"


def test_defined_names_and_tables_are_known_to_formulas():
    def fill(workbook):
        sheet = workbook["counter"]
        sheet.add_table(Table(displayName="Visits", ref="A1:B4"))
        workbook.defined_names["waits"] = DefinedName("waits", attr_text="counter!$B$2:$B$4")
        workbook.defined_names["lost"] = DefinedName("lost", attr_text="#REF!")
        sheet["D1"], sheet["D2"] = "=SUM(waits)", "=SUM(Visits[wait])"
        sheet["C3"] = "=Visits[[#This Row],[wait]]*2"

    read = read_xlsx(saved(fill))
    assert [read.book.value("counter", cell) for cell in ("D1", "D2", "C3")] == [85, 85, 70]
    assert list(read.names) == ["waits"]


def with_shared_strings(content):
    """As Excel and LibreOffice save it: texts in a part of their own, <f aca="false">."""
    texts = []

    def shared(found):
        texts.append(found[1])
        return f't="s"><v>{len(texts) - 1}</v>'

    def change(name, part):
        text = part.decode()
        if name.startswith("xl/worksheets/"):
            text = re.sub(r't="inlineStr"><is><t[^>]*>([^<]*)</t></is>', shared, text)
            text = text.replace("<f>", '<f aca="false">')
        elif name == "xl/_rels/workbook.xml.rels":
            kind = (
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"
            )
            entry = f'<Relationship Type="{kind}" Target="sharedStrings.xml" Id="rId99"/>'
            text = text.replace("</Relationships>", f"{entry}</Relationships>")
        elif name == "[Content_Types].xml":
            kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
            entry = f'<Override PartName="/xl/sharedStrings.xml" ContentType="{kind}"/>'
            text = text.replace("</Types>", f"{entry}</Types>")
        return text.encode()

    changed = repacked(content, change)
    listed = "".join(f"<si><t>{text}</t></si>" for text in texts)
    namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    part = f'<?xml version="1.0"?><sst xmlns="{namespace}">{listed}</sst>'
    return repacked(changed, extra={"xl/sharedStrings.xml": part.encode()})


def test_texts_may_stand_in_a_part_of_their_own():
    content = with_shared_strings(
        saved(lambda workbook: workbook["counter"].__setitem__("D1", '=COUNTIF(A:A,"ID1")'))
    )
    book = Book.from_xlsx(content)
    assert (book.value("counter", "A2"), book.value("counter", "D1")) == ("ID1", 2)


def test_values_that_the_file_brings_along_are_not_used():
    content = saved(lambda workbook: workbook["counter"].__setitem__("D1", "=SUM(B2:B4)"))

    def lie(name, part):
        return part.replace(b"<f>SUM(B2:B4)</f><v></v>", b"<f>SUM(B2:B4)</f><v>999</v>").replace(
            b"<f>SUM(B2:B4)</f><v />", b"<f>SUM(B2:B4)</f><v>999</v>"
        )

    lied = repacked(content, lie)
    assert b"999" in zipfile.ZipFile(io.BytesIO(lied)).read("xl/worksheets/sheet1.xml")
    assert Book.from_xlsx(lied).value("counter", "D1") == 85


def test_a_formula_that_cannot_be_calculated_is_named_and_the_rest_is_read():
    def fill(workbook):
        workbook["counter"]["D1"] = '=INDIRECT("B2")'
        workbook["counter"]["D2"] = "=SUM(B2:B4)"

    read = read_xlsx(saved(fill))
    assert read.refused == {("counter", "D1"): '=INDIRECT("B2")'}
    assert str(read.book.value("counter", "D1")) == "#NAME?"
    assert read.book.value("counter", "D2") == 85


def merged_over_the_whole_sheet(name, part):
    if name != "xl/worksheets/sheet1.xml":
        return part
    return part.replace(
        b"</sheetData>",
        b'</sheetData><mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>',
    )


def with_entities(name, part):
    if name != "xl/workbook.xml":
        return part
    entities = b'<!DOCTYPE x [<!ENTITY a "' + b"a" * 1000 + b'"><!ENTITY b "&a;&a;&a;">]>'
    return re.sub(rb"(<\?xml[^>]*\?>)?", lambda found: found[0] + entities, part, count=1)


def bomb():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        with zipfile.ZipFile(io.BytesIO(saved())) as source:
            for name in source.namelist():
                packed.writestr(name, source.read(name))
        packed.writestr("xl/media/zeros.bin", bytes(BOMB_LIMIT))
    return out.getvalue()


def encrypted_zip():
    content = bytearray(saved())
    for mark in (b"PK\x01\x02", b"PK\x03\x04"):
        offset = 8 if mark == b"PK\x01\x02" else 6
        at = content.find(mark)
        content[at + offset] |= 1
    return bytes(content)


REFUSED = {
    "no bytes": (b"", "not_a_workbook"),
    "a text": (b"date,service\n1,2\n", "not_a_workbook"),
    "a web page": (b"<html></html>", "not_a_workbook"),
    "another office file": (
        repacked(saved(), extra={"word/document.xml": b"<x/>"}, leave_out=("xl/workbook.xml",)),
        "not_a_workbook",
    ),
    "an old or encrypted workbook": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(5000), "password"),
    "a zip with a password": (encrypted_zip(), "password"),
    "half of a workbook": (saved()[:3000], "truncated"),
    "a workbook without its end": (saved()[:-30], "truncated"),
    "a flipped byte": (saved()[:700] + b"\x00\x01" + saved()[702:], "truncated"),
    "a damaged sheet": (
        repacked(saved(), lambda name, part: part[:200] if "sheet1" in name else part),
        "truncated",
    ),
    "macros": (repacked(saved(), extra={"xl/vbaProject.bin": b"x"}), "macros"),
    "a macro type only": (
        repacked(
            saved(),
            lambda name, part: part.replace(b"sheet.main+xml", b"sheet.macroEnabled.main+xml"),
        ),
        "macros",
    ),
    "links to other workbooks": (
        repacked(saved(), extra={"xl/externalLinks/externalLink1.xml": b"<x/>"}),
        "external_links",
    ),
    "a zip bomb": (bomb(), "too_big"),
    "too many parts": (
        repacked(saved(), extra={f"xl/media/{number}.png": b"" for number in range(600)}),
        "too_big",
    ),
    "a cell merged over everything": (repacked(saved(), merged_over_the_whole_sheet), "too_big"),
    "growing entities": (repacked(saved(), with_entities), "not_a_workbook"),
    "more bytes than we take": (b"PK" + bytes(11 * 2**20), "too_big"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_not_safe_or_no_workbook_is_refused_with_its_reason(case):
    content, code = REFUSED[case]
    with pytest.raises(WorkbookRefused) as refused:
        read_xlsx(content, "excel_data.xlsx")
    assert refused.value.finding.code == f"any.workbook_{code}"
    assert "excel_data.xlsx" in refused.value.finding.says("en")
