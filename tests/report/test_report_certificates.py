"""Certificates: one page each and all in one file, whatever a name is made of, without a clock."""

from __future__ import annotations

import datetime as dt
import re
import shutil
import subprocess
from dataclasses import replace

import pytest
from report_class import a_class, learners

from grading.report.certificates import certificates, day_said
from grading.report.record import Issuer, Learner
from grading.report.view import Edition

PAGE = re.compile(rb"/Type /Page\b")


@pytest.fixture(scope="module")
def made():
    record = a_class(3, lang="th", issuer=Issuer("กระทรวงมหาดไทย"))
    return certificates(record, record.learners, Edition("th"))


def test_everybody_has_one_page_and_one_file_holds_them_all(made):
    single, together = made
    assert list(single) == ["a01", "a02", "a03"]
    assert all(len(PAGE.findall(content)) == 1 for content in single.values())
    assert len(PAGE.findall(together)) == 3


def test_the_page_is_a4_and_wider_than_high(made):
    sizes = set(re.findall(rb"/MediaBox \[ 0 0 (\d+)\S* (\d+)\S* \]", made[1]))
    assert sizes == {(b"841", b"595")}


def test_no_clock_stands_in_it(made):
    assert b"CreationDate" not in made[1] and b"ModDate" not in made[1]


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize(
    "name",
    ["พระยาอนุมาน 王 🙂", "$x_2$ $\\frac{1}{2}", "ยาวมาก" * 60, "a\tb\r\nc", "\x00\u202eกลับ", " "],
)
def test_whatever_a_name_is_made_of_it_is_drawn_without_a_warning(name):
    record = a_class(1, lang="th")
    single, _all = certificates(record, [Learner("a01", name, name)], Edition("th"))
    assert single["a01"].startswith(b"%PDF")


def test_the_date_is_written_as_official_papers_have_it():
    assert day_said(dt.date(2026, 1, 5), "th") == "๕ มกราคม พ.ศ. ๒๕๖๙"


def test_without_a_date_there_is_still_a_certificate():
    record = replace(a_class(1), date=None)
    assert certificates(record, learners(1), Edition("en"))[0]["a01"].startswith(b"%PDF")


@pytest.mark.skipif(shutil.which("pdftoppm") is None, reason="no pdftoppm on this machine")
def test_thai_marks_are_stacked_and_not_beside_each_other(tmp_path):
    """ที่ is drawn as wide as ท alone: both of its marks stand above the letter."""

    def ink(name: str) -> int:
        record = a_class(1, lang="th", event="")
        single, _all = certificates(record, [Learner("a", name)], Edition("th"))
        (tmp_path / "one.pdf").write_bytes(single["a"])
        # the band of the name, in a hundred dots an inch
        band = ["-r", "100", "-gray", "-x", "0", "-y", "335", "-W", "1169", "-H", "90"]
        command = ["pdftoppm", *band, "-singlefile", tmp_path / "one.pdf", tmp_path / "one"]
        subprocess.run(command, check=True)
        head, pixels = (tmp_path / "one.pgm").read_bytes().split(b"\n255\n", 1)
        wide = int(head.split()[1])
        rows = [pixels[at : at + wide] for at in range(0, len(pixels), wide)]
        inked = [x for row in rows for x in range(120, wide - 120) if row[x] < 128]
        return max(inked) - min(inked)

    assert ink("ทททททททททท") == pytest.approx(ink("ที่ที่ที่ที่ที่ที่ที่ที่ที่ที่"), abs=6)
