"""The tasks of the formula twins: one question to the sheet, asked in two spellings."""

from __future__ import annotations

from dataclasses import dataclass

from curriculum.kit.i18n import N_


@dataclass(frozen=True)
class Task:
    """A question, and how each of the twins begins to ask it."""

    name: str
    title: str
    """An English msgid."""
    formula: str
    line: str
    """One pandas expression over `df`, the same sheet: columns A to H."""


TASKS = (
    Task(
        "sum",
        N_("All fees together (column G)"),
        "=SUM(G2:G13)",
        'df["G"].sum()',
    ),
    Task(
        "long_waits",
        N_("How many people waited more than 30 minutes (column E)"),
        '=COUNTIF(E2:E13,">30")',
        '(df["E"] > 30).sum()',
    ),
    Task(
        "id_services",
        N_("How many visits were for a card: services that begin with ID (column B)"),
        '=COUNTIF(B2:B13,"ID*")',
        'df["B"].str.startswith("ID").sum()',
    ),
    Task(
        "two_conditions",
        N_("How many visits were for CR3 and from Thung Sommut (columns B and C)"),
        '=COUNTIFS(B2:B13,"CR3",C2:C13,"ทุ่งสมมติ")',
        '((df["B"] == "CR3") & (df["C"] == "ทุ่งสมมติ")).sum()',
    ),
    Task(
        "mean_booked",
        N_("Mean wait of people with an appointment (columns D and E)"),
        '=AVERAGEIFS(E2:E13,D2:D13,"นัดหมาย")',
        'df[df["D"] == "นัดหมาย"]["E"].mean()',
    ),
    Task(
        "sum_of_one",
        N_("Fees of service CR3 (columns B and G)"),
        '=SUMIFS(G2:G13,B2:B13,"CR3")',
        'df[df["B"] == "CR3"]["G"].sum()',
    ),
    Task(
        "median",
        N_("The wait in the middle: half of the people waited longer (column E)"),
        "=MEDIAN(E2:E13)",
        'df["E"].median()',
    ),
    Task(
        "percentile",
        N_("The wait that 90 % of the people did not exceed (column E)"),
        "=PERCENTILE.INC(E2:E13,0.9)",
        'df["E"].quantile(0.9)',
    ),
    Task(
        "blank",
        N_("Mean score: one person gave none (column H)"),
        "=AVERAGE(H2:H13)",
        'df["H"].mean()',
    ),
)
"""Conditions that a graded question asks for are left to the learner."""
