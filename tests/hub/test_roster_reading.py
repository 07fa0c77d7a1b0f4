"""A list of names is read whatever program wrote it; a row that cannot go in is named with its reason."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import openpyxl
import pytest
from people import HEADINGS, csv_of, write_csv, write_xlsx

from hub.roster.entries import Entry, NoNames, read_entries
from hub.roster.person import Role
from hub.roster.table import ListRefused, WorkbookList

ROWS = (
    ("นายสมชาย ใจดี", "กองคลัง", "", ""),
    ("น.ส.มาลี รักไทย", "กองช่าง", "malee@example.go.th", "วิทยากร"),
)
NAMES = ["นายสมชาย ใจดี", "น.ส.มาลี รักไทย"]


def entries(path: Path) -> list[Entry]:
    return read_entries(path)[0]


def bad(path: Path, lang: str = "en") -> list[str]:
    return [row.says(lang) for row in read_entries(path)[1]]


def names(path: Path) -> list[str]:
    return [entry.name for entry in entries(path)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "tis-620", "cp874", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_reads_every_encoding_and_delimiter_that_excel_writes(
    tmp_path: Path, encoding: str, delimiter: str
) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(csv_of(ROWS, by=delimiter).encode(encoding))
    assert names(path) == NAMES
    assert entries(path)[1] == Entry(
        entries(path)[1].place, NAMES[1], "กองช่าง", "", "malee@example.go.th", Role.TRAINER
    )


def test_reads_an_excel_workbook(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "list.xlsx", รายชื่อ=[HEADINGS, *ROWS])
    assert names(path) == NAMES


def test_a_hint_of_excel_on_the_separator_is_no_row(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("sep=;\n" + csv_of([("", "กองคลัง", "", "")], by=";"), "utf-8")
    assert bad(path) == ["row 3: the name is missing"]


def test_reads_headings_in_english(tmp_path: Path) -> None:
    path = write_csv(
        tmp_path / "list.csv",
        [("Mr", "Somchai", "Jaidee", "Finance", "somchai.j", "Trainer")],
        ("Title", "First name", "Last name", "Department", "Username", "Role"),
    )
    entry = entries(path)[0]
    assert (entry.name, entry.office, entry.login) == ("Mr Somchai Jaidee", "Finance", "somchai.j")
    assert entry.role is Role.TRAINER


def test_joins_title_first_and_last_name_as_thai_writes_them(tmp_path: Path) -> None:
    path = write_csv(
        tmp_path / "list.csv", [("นาง", "ปราณี", "สู้ศึก")], ("คำนำหน้าชื่อ", "ชื่อตัว", "ชื่อสกุล")
    )
    assert names(path) == ["นางปราณี สู้ศึก"]


def test_joins_what_stands_under_one_merged_heading(tmp_path: Path) -> None:
    path = write_xlsx(
        tmp_path / "list.xlsx",
        a=[("ลำดับ", "ชื่อ-สกุล", None, None, "สังกัด"), (1, "นาย", "กิตติ", "ฐานะดี", "กองคลัง")],
    )
    assert (entries(path)[0].name, entries(path)[0].office) == ("นาย กิตติ ฐานะดี", "กองคลัง")


def test_finds_the_headings_below_the_titles_of_an_official_list(tmp_path: Path) -> None:
    path = write_xlsx(
        tmp_path / "list.xlsx",
        a=[
            ("บัญชีรายชื่อผู้เข้ารับการอบรม",), ("วันที่ ๑ พฤษภาคม ๒๕๖๙",), (),
            ("ลำดับที่", "ชื่อ – นามสกุล (ภาษาไทย)", "ตำแหน่ง"), ("๑", "สมชาย ใจดี", "นักวิชาการ"),
        ],
    )  # fmt: skip
    assert names(path) == ["สมชาย ใจดี"]


def test_blank_rows_repeated_headings_and_bare_numbers_are_no_people(tmp_path: Path) -> None:
    rows = [
        ("1", "สมชาย ใจดี"),
        ("", ""),
        ("2", "มาลี รักไทย"),
        ("ลำดับ", "ชื่อ-สกุล"),
        ("3", ""),
        ("๔.", ""),
    ]
    path = write_csv(tmp_path / "list.csv", rows, ("ลำดับ", "ชื่อ-สกุล"))
    assert names(path) == ["สมชาย ใจดี", "มาลี รักไทย"]
    assert bad(path) == []


def test_each_bad_row_is_reported_by_number_and_reason_and_the_good_ones_go_in(
    tmp_path: Path,
) -> None:
    rows = [
        ("สมชาย ใจดี", "กองคลัง", "", "", ""),
        ("", "กองคลัง", "", "", ""),
        ("กลุ่มที่ 1", "", "", "", ""),
        ("มาลี รักไทย", "", "malee(at)example", "", ""),
        ("ปราณี สู้ศึก", "", "", "", "../etc"),
        ("กิตติ ฐานะดี", "", "", "แขก", ""),
        ("ญาณี ฎีกา", "", "", "", ""),
    ]
    path = write_csv(tmp_path / "list.csv", rows, (*HEADINGS, "Login"))
    assert names(path) == ["สมชาย ใจดี", "ญาณี ฎีกา"]
    said = bad(path)
    assert [line.split(":")[0] for line in said] == [
        "row 3", "row 4 (กลุ่มที่ 1)", "row 5 (มาลี รักไทย)", "row 6 (ปราณี สู้ศึก)", "row 7 (กิตติ ฐานะดี)"
    ]  # fmt: skip
    for reason, line in zip(
        ("missing", "look like a name", "e-mail", "cannot be a login", "role"), said, strict=True
    ):
        assert reason in line


def test_rows_of_several_sheets_are_named_with_their_sheet(tmp_path: Path) -> None:
    path = write_xlsx(
        tmp_path / "list.xlsx",
        เช้า=[HEADINGS, ROWS[0]], บ่าย=[HEADINGS, ("", "กองช่าง"), ROWS[1]], หมายเหตุ=[("ไม่มีรายชื่อ",)],
    )  # fmt: skip
    assert names(path) == NAMES
    assert bad(path) == ["sheet บ่าย, row 2: the name is missing"]


def test_numbers_are_read_as_people_mean_them(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    for row in (("ชื่อ-สกุล", "Login"), ("สมชาย ใจดี", 7.0), ("มาลี รักไทย", 12), ("ญาณี ฎีกา", "๐๐๙")):
        sheet.append(row)
    sheet["B3"].number_format = "00000"
    book.save(tmp_path / "list.xlsx")
    assert [entry.login for entry in entries(tmp_path / "list.xlsx")] == ["7", "00012", "009"]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("สมชาย\u00a0\u00a0ใจดี", "สมชาย ใจดี"),
        ("\ufeffสม\u200bชาย ใจ\u200cดี ", "สมชาย ใจดี"),
        ("น\u0e49\u0e33ผ\u0e49\u0e36ง", "น้ำผึ้ง"),
        ("น\u0e4d\u0e49\u0e32ผ\u0e36\u0e49ง", "น้ำผึ้ง"),
        ("เเก้ว", "แก้ว"),
        ("ป\u0e48\u0e39\u0e48", "ปู่"),
        ("สมชาย\u202e ใจดี", "สมชาย ใจดี"),
    ],
)
def test_names_that_look_alike_are_alike(tmp_path: Path, written: str, meant: str) -> None:
    assert names(write_csv(tmp_path / "list.csv", [(written, "", "", "")])) == [meant]


def test_a_name_of_html_stays_a_name(tmp_path: Path) -> None:
    path = write_csv(tmp_path / "list.csv", [("<b>สมชาย</b> ใจดี", "", "", "")])
    assert names(path) == ["<b>สมชาย</b> ใจดี"]


def test_a_list_without_a_column_of_names_says_which_heading_it_wants(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("โทรศัพท์,ที่อยู่\n02,กรุงเทพ\n", "utf-8")
    with pytest.raises(NoNames, match="ชื่อ-สกุล"):
        read_entries(path)


@pytest.mark.parametrize(
    ("content", "cause"),
    [
        (b"%PDF-1.7 \n", "neither an Excel"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00", "neither an Excel"),
        (csv_of(ROWS).encode("utf-8").decode("cp874", "replace").encode("utf-8"), "garbled"),
        (csv_of(ROWS).encode("utf-8") + b"\xe0\xb8", "garbled"),
    ],
    ids=["pdf", "picture", "garbled once", "cut off"],
)
def test_a_file_that_is_no_list_is_refused_with_its_cause(
    tmp_path: Path, content: bytes, cause: str
) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(content)
    with pytest.raises(ListRefused, match=cause):
        read_entries(path)


def test_a_zip_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as bomb:
        bomb.writestr("[Content_Types].xml", "<Types/>")
        bomb.writestr("xl/workbook.xml", b" " * 60 * 2**20)
    path.write_bytes(packed.getvalue())
    with pytest.raises(WorkbookList, match="too big"):
        read_entries(path)


def test_a_workbook_cut_off_in_the_middle_is_refused(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "list.xlsx", a=[HEADINGS, *ROWS])
    path.write_bytes(path.read_bytes()[:-200])
    with pytest.raises(WorkbookList, match="damaged"):
        read_entries(path)


def test_a_stray_cell_a_million_rows_down_does_no_harm(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append(HEADINGS)
    book.active.append(ROWS[0])
    book.active.cell(300_000, 1, " ")
    book.save(tmp_path / "list.xlsx")
    assert names(tmp_path / "list.xlsx") == NAMES[:1]
