"""Module 3, the starred questions without code: words for the fields, frames with gaps, data to see."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from curriculum.kit.fill_in.frame import Frame, Gap
from curriculum.kit.fill_in.settings import FormSettings, Table
from curriculum.kit.i18n import N_, _

TEXTS = {
    "s.strip()": N_("Take the spaces at both ends away"),
    "TRIM(s)": N_("What TRIM in Excel does"),
    "s.replace(' ', '')": N_("Take every space away"),
    "' '.join(s.split())": N_("Cut at spaces of every kind, then one space between the words"),
    "' '.join(s.split(' '))": N_("Cut at ordinary spaces only, then one space between the words"),
}
FEES = {
    "s.strip()": N_("the text without spaces around it"),
    "s.translate(THAI)": N_("the text with Arabic digits"),
    "int(s.strip().translate(THAI))": N_("the text with Arabic digits, made a number"),
    "len(s.strip())": N_("how many letters the text has"),
}
DATE_PARTS = {"d": N_("d: day"), "m": N_("m: month"), "y": N_("y: year")}
DEDUPES = {
    "raw.drop_duplicates()": N_("Keep one of each group of equal rows"),
    "raw.dropna()": N_("Take out rows with empty cells"),
    "raw[raw.duplicated()]": N_("Keep only the rows that stand there once more"),
    "raw.sort_values('record_no')": N_("Sort by record number"),
}
TABLES = {"raw": N_("rows of raw"), "clean": N_("rows of clean")}
COLUMNS = {
    "'service_code'": N_("service_code: the service"),
    "'month'": N_("month: 4 or 5"),
    "'channel'": N_("channel: walk-in or booked"),
    "'tambon'": N_("tambon: where the person lives"),
}
WAYS = {
    "'count'": N_("count"),
    "'sum'": N_("add up"),
    "'mean'": N_("take the mean"),
}


def _counter(_names: Mapping[str, Any]) -> Sequence[Table]:
    from curriculum.case.counter_sheet import ROWS

    headings, *rows = ROWS
    letters = [f"{letter}1 {text}" for letter, text in zip("ABCDEFGH", headings, strict=True)]
    told = [[n, *("" if c is None else c for c in row)] for n, row in enumerate(rows, 2)]
    return [Table(_("The sheet counter"), [_("Row"), *letters], told)]


def _rows(names: Mapping[str, Any]) -> Sequence[Table]:
    sizes = [[name, f"{len(names[name]):,}"] for name in ("raw", "clean")]
    return [Table(_("What your choice gives"), [_("Table"), _("Rows")], sizes)]


def _pivoted(names: Mapping[str, Any]) -> Sequence[Table]:
    table = names["pivot"]
    rows = [[key, *table.loc[key].tolist()] for key in table.index]
    headings = [str(table.index.name), *map(str, table.columns)]
    return [Table(_("What your choice gives"), headings, rows)]


def _waiting(names: Mapping[str, Any]) -> Sequence[Table]:
    rows = [[name, f"{float(names[name]):.4g}"] for name in ("within30", "p90")]
    return [Table(_("What your choice gives"), [_("Answer"), _("Value")], rows)]


CLEAN_TEXT = Frame(
    "clean_text",
    "def clean_text(s):\n    return <how>",
    {"how": Gap(N_("What is done with the text?"), TEXTS)},
    title=N_("Remove stray spaces"),
)
FEE = Frame(
    "fee_to_int",
    "def fee_to_int(s):\n"
    "    if s.strip() in (<first>, <second>):\n"
    "        return 0\n"
    "    return <number>",
    {
        "first": Gap(N_("The fee is 0 where the text is"), text=True),
        "second": Gap(N_("or where it is"), text=True),
        "number": Gap(N_("Otherwise the fee is"), FEES),
    },
    title=N_("Turn fees into numbers"),
)
PARSE_DATE = Frame(
    "parse_date",
    "def parse_date(s):\n"
    "    s = s.strip().translate(THAI)\n"
    "    if '-' in s:\n"
    "        return date.fromisoformat(s)\n"
    "    if '/' in s:\n"
    "        d, m, y = s.split('/')\n"
    "    else:\n"
    "        d, m, y = s.split()\n"
    "        m = TH_ABBR.index(m) + <more>\n"
    "    return date(int(y) - <years>, int(m), int(<day>))",
    {
        "more": Gap(N_("The list of months counts from 0. Add to the place of the month")),
        "years": Gap(N_("Take from the year")),
        "day": Gap(N_("The third part of the date is"), DATE_PARTS),
    },
    title=N_("The three gaps of parse_date"),
)
CLEAN = Frame(
    "clean",
    "clean = <how>",
    {"how": Gap(N_("How is the table clean made of raw?"), DEDUPES)},
    title=N_("The table in which each visit stands once"),
)
N_DUP = Frame(
    "n_dup",
    "n_dup = len(<more>) - len(<fewer>)",
    {"more": Gap(N_("Surplus rows ="), TABLES), "fewer": Gap(N_("less"), TABLES)},
    title=N_("Surplus rows"),
)
PIVOT = Frame(
    "pivot",
    "pivot = records.pivot_table(index=<rows>, columns=<columns>, values='record_no', aggfunc=<way>)",
    {
        "rows": Gap(N_("One row for each"), COLUMNS),
        "columns": Gap(N_("One column for each"), COLUMNS),
        "way": Gap(N_("What is done with the record numbers"), WAYS),
    },
    title=N_("PivotTable"),
)
WITHIN = Frame(
    "within30",
    "within30 = (records['wait_min'] <= <minutes>).mean()",
    {"minutes": Gap(N_("Share of visits that waited at most so many minutes"))},
    title=N_("Share within the limit"),
)
P90 = Frame(
    "p90",
    "p90 = records['wait_min'].quantile(<share>)",
    {"share": Gap(N_("Percentile, as a ratio: 0.5 is the 50th"))},
    title=N_("Percentile of the waiting time"),
)

FORMS = {
    "q3_01": FormSettings(frames=(CLEAN_TEXT,)),
    "q3_02": FormSettings(frames=(FEE,)),
    "q3_03": FormSettings(frames=(PARSE_DATE,)),
    "q3_04": FormSettings(frames=(CLEAN, N_DUP), look=_rows),
    "q3_05": FormSettings(labels={"f_count": N_("Formula that counts")}, look=_counter),
    "q3_06": FormSettings(
        labels={"f_avg": N_("Formula of the mean"), "f_fee": N_("Formula of the total fee")},
        look=_counter,
    ),
    "q3_08": FormSettings(frames=(PIVOT,), look=_pivoted),
    "q3_09": FormSettings(frames=(WITHIN, P90), look=_waiting),
}
