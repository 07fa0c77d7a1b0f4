"""Module 3, what each question asks for and which mistakes it knows. No expected values."""

from __future__ import annotations

from functools import partial

from curriculum.case.counter_sheet import ROWS as COUNTER_SHEET
from curriculum.excel_data import misconceptions as known
from curriculum.excel_data.answers import (
    ChangedTable,
    CompletedFunction,
    PivotTable,
    TypedCount,
    TypedDate,
    blank_standards,
    distinct_standards,
    distinct_visits,
    standard_of,
)
from curriculum.excel_data.labels import (
    BAHT,
    COUNTERS,
    FAULTS,
    MONTHS,
    ROWS,
    SERVICE_CODES,
)
from curriculum.excel_data.misconceptions.cleaning import FROM_THE_WEB, NO_FEE, SPACED, TWO_WORDS
from curriculum.excel_data.misconceptions.dates import EARLY_DATE, SHORT_MONTH, SHOWN_DATE
from curriculum.excel_data.workbook import FILE, OrWorkbook, exercise_workbook
from curriculum.kit.answers import Count, Function, Number, NumberTable, Text
from curriculum.kit.answers.formula import Formula
from curriculum.kit.i18n import N_
from curriculum.kit.question import ManualTask, Question, Scoring
from curriculum.kit.texts import MINUTES, RATIO

on_counter = partial(Formula, sheet="counter", rows=COUNTER_SHEET)

QUESTIONS = (
    Question(
        id="q3_01",
        title=N_("Remove stray spaces"),
        points=5,
        skill="clean.trim",
        objective=2,
        starred=True,
        answers=(
            Function(
                "clean_text",
                shown=((SPACED,),),
                probes=((TWO_WORDS,), (FROM_THE_WEB,)),
                gives=Text,
            ),
        ),
        misconceptions=known.CLEAN_TEXT,
    ),
    Question(
        id="q3_02",
        title=N_("Turn fees into numbers"),
        points=7,
        skill="clean.thaidigits",
        objective=2,
        starred=True,
        answers=(
            CompletedFunction(
                "fee_to_int",
                shown=(("๑๐๐",),),
                probes=tuple((said,) for said in NO_FEE),
                gives=partial(TypedCount, unit=BAHT),
            ),
        ),
        misconceptions=known.FEE,
    ),
    Question(
        id="q3_03",
        title=N_("Read B.E. dates in four ways of writing"),
        points=10,
        skill="clean.date",
        objective=2,
        starred=True,
        answers=(
            CompletedFunction(
                "parse_date",
                shown=((SHOWN_DATE,),),
                probes=((EARLY_DATE,), (SHORT_MONTH,), ("๐๘/๐๔/๒๕๖๘",), ("2025-04-09",)),
                gives=TypedDate,
            ),
        ),
        misconceptions=known.DATES,
    ),
    Question(
        id="q3_04",
        title=N_("Remove duplicate rows"),
        points=6,
        skill="clean.dedupe",
        objective=2,
        starred=True,
        answers=(
            ChangedTable("clean", {"rows": len, "record_no": distinct_visits}),
            OrWorkbook(Count("n_dup", ROWS)),
        ),
        shown=("clean[rows]",),
        misconceptions=known.DUPLICATES,
    ),
    Question(
        id="q3_05",
        title=N_("Count with two conditions: COUNTIFS"),
        points=7,
        skill="xl.countifs",
        objective=3,
        starred=True,
        answers=(
            OrWorkbook(
                on_counter(
                    "f_count",
                    probes=(
                        {"B6": "ID1"},
                        {"B13": "ID1", "C13": "ศรีธารา", "D13": "walk-in"},
                        {"C2": "ดอนจำลอง"},
                    ),
                    gives=partial(Count, unit=ROWS),
                )
            ),
        ),
        misconceptions=known.COUNTING,
    ),
    Question(
        id="q3_06",
        title=N_("Average and add up with a condition: AVERAGEIFS, SUMIFS"),
        points=8,
        skill="xl.averageifs",
        objective=3,
        starred=True,
        answers=(
            OrWorkbook(
                on_counter(
                    "f_avg",
                    probes=({"D13": "walk-in", "E13": 40}, {"E2": 90}),
                    gives=partial(Number, unit=MINUTES),
                )
            ),
            OrWorkbook(
                on_counter(
                    "f_fee",
                    probes=({"B13": "ID2", "G13": 100}, {"G2": 30}, {"B2": "ID2", "G2": 30}),
                    gives=partial(Number, unit=BAHT),
                )
            ),
        ),
        misconceptions=known.MEAN_AND_SUM,
    ),
    Question(
        id="q3_07",
        title=N_("Look up the standard time: XLOOKUP"),
        points=8,
        skill="xl.lookup",
        objective=3,
        answers=(
            ChangedTable(
                "records",
                {
                    "standards": distinct_standards,
                    "blanks": blank_standards,
                    "ID1": standard_of("ID1"),
                    "CR4": standard_of("CR4"),
                },
                filled="std_min",
            ),
            OrWorkbook(Number("within", RATIO)),
        ),
        shown=("records[standards]", "records[blanks]"),
        misconceptions=known.STANDARDS,
    ),
    Question(
        id="q3_08",
        title=N_("Sum up in a table: PivotTable"),
        points=8,
        skill="xl.pivot",
        objective=3,
        starred=True,
        answers=(PivotTable("pivot", SERVICE_CODES, MONTHS, ROWS),),
        misconceptions=known.PIVOT,
    ),
    Question(
        id="q3_09",
        title=N_("Indicators of waiting time"),
        points=8,
        skill="kpi",
        objective=4,
        starred=True,
        answers=(OrWorkbook(Number("within30", RATIO)), OrWorkbook(Number("p90", MINUTES))),
        misconceptions=known.WAITING,
    ),
    Question(
        id="q3_10",
        title=N_("Score card of data quality"),
        points=8,
        skill="quality",
        objective=5,
        answers=(OrWorkbook(NumberTable("score", FAULTS, ROWS, exact=True)),),
        scoring=Scoring.PER_PART,
        misconceptions=known.QUALITY,
    ),
    Question(
        id="q3_11",
        title=N_("How many counters are needed?"),
        points=5,
        skill="capacity",
        objective=4,
        answers=(
            Function(
                "counters_needed",
                shown=((24, 14),),
                probes=((51, 10), (20, 11), (34, 6), (36, 3, 0.9)),
                gives=partial(Count, unit=COUNTERS),
            ),
        ),
        misconceptions=known.COUNTERS_NEEDED,
    ),
)

TASKS = (ManualTask(id="q3_m", title=N_("A memo to the district chief"), points=20, objective=5),)

# the workbook speaks both languages at once
ACCOMPANYING = {FILE: lambda _lang: exercise_workbook()}
