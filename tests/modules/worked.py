"""The numbers that each lesson's worked examples must show, as the specification has them.

Module to pairs: how a code cell begins, and what its output must contain.
"""

WORKED = {
    "value_chain": [
        ('touch = steps["touch_min"].sum()', ["22.5 + 67.5 = 90.0"]),
        ("pce =", ["9.44%"]),
        ("longest_first =", ["74.1", "85.9"]),
        ('staffed["capacity"] =', ["0.30", "0.60", "0.45", "0.90", "20.0"]),
        ("approval.groupby", ["58.27", "10.67", "23.40", "16.10", "16.23"]),
        ("per_hour =", ["17.2 × 1.0 = 17.2"]),
    ],
    "time_project": [
        ("q3 =", ["8.5 ÷ 35.0 = 24.29%"]),
        ("cpm(visit)", ["P", "Q", "R", "S", "7"]),
        ("WORKDAY(start, 5 - 1, HOLIDAYS)", ["2026-04-14 2026-04-17"]),
        ("date(2026, 5, 1) in HOLIDAYS", ["False", "19"]),
        ("for year in (2026, 2569)", ["2026 จันทร์", "2569 พฤหัสบดี"]),
        ("there_and_back =", ["45.0 8.3 11.8", "0.964"]),
        ("spent =", ["20000 16000.0 0.8 1.07", "253125"]),
    ],
    "excel_data": [
        ("shown =", ["9.12E+12", "9120000000000"]),
        ("stored =", ["198,327"]),
        ("trimmed =", ["22 226\n12 252\n6 260\n"]),
        ("scores =", ["3.727", "3.417"]),
        ("weekday =", ["167", "292", "235", "245", "261"]),
        ('table["per_day"] =', ["41.75", "36.50", "29.38", "27.22", "32.62"]),
        ("records.pivot_table", ["116", "223", "14", "43"]),
        ("waits =", ["22.1\n20.0\n41.3\n"]),
        ("both =", ["57.8%", "7.1", "15.4", "19.9", "41.0"]),
    ],
    "app_design": [
        ('shortest_taps(edges_v1, "HOME", "CANCEL")', ["2"]),
        ("for size in (24, 44, 48)", ["24 0.663\n44 0.545\n48 0.529\n0.594 0.010"]),
        ("swapped =", ["51 7 4\n46 2 9"]),
        ("completion_interval(finished", ["6 / 8: 40% – 94%\n60 / 80: 64% – 83%"]),
    ],
}
