# %% [markdown]
# # Exercise 3 · Excel: clean data, and numbers that one can rely on
#
# Sithara District Office, Sommutburi Province. **The district, its people and its numbers are fictional.** The records are of April and May 2025 (B.E. 2568), typed at the counters in a hurry.
#
# You need three moves only: press **Shift+Enter** to run a box, replace **`...`** with your answer, and read the hint that appears.
#
# Questions with a star (★) come first. Then write the task at the end about your own office. The remaining questions are for whoever has time.
#
# Every question stands alone: a mistake in one costs nothing in the next. You may check as often as you like.

# %% [markdown]
# **Do you prefer Microsoft Excel?** The file `excel_data.xlsx` beside this notebook holds the same data. You may answer `n_dup`, `f_count`, `f_avg`, `f_fee`, `within`, `within30`, `p90` and `score` there:
#
# 1. Download the file and open it in Excel.
# 2. Write your answers on the sheet `answers`, and save.
# 3. Upload the file to the same place, over the old one. Then run the check in this notebook.
#
# Where a box here still holds `...`, the check looks into the workbook. What stands in the box counts first. The other answers are given here in the notebook.

# %% [markdown]
# Run this box first. Run it again whenever you have closed and reopened the notebook.

# %% tags=["edition"]
import math
import re
import unicodedata
from datetime import date

import numpy as np
import pandas as pd

from curriculum import check, use_edition
from curriculum.excel_data import given

use_edition("en")

# %% [markdown] question="q3_01" part="text"
# The counters typed stray spaces. Complete the function. It takes a text `s` and gives it back without spaces at both ends, and with only one space between two words.
#
# Some spaces are non-breaking spaces: they come from web pages and look like any other space, but TRIM in Excel leaves them alone. Treat them like any other space. Python writes one as `'\u00a0'`.
#
# Example: `clean_text('  ต.ศรีธารา   จ.สมมติบุรี ')` gives `'ต.ศรีธารา จ.สมมติบุรี'`.

# %% [markdown] question="q3_01" part="text"
# These tools may help you:
#
# - `TRIM(s)` does what TRIM does in Excel.
# - `s.replace('A', 'B')` puts B in the place of each A.
# - `s.split()` cuts a text at spaces of every kind into a list of words: `'A   B '.split()` gives `['A', 'B']`.
# - `'-'.join(words)` puts a list of words together with `-` between them. Between the quotation marks there may also be a space.

# %% question="q3_01" part="answer"
TRIM = given("TRIM")

def clean_text(s):
    return ...
### BEGIN SOLUTION
def clean_text(s):
    return ' '.join(s.split())
### END SOLUTION

# %% question="q3_01" part="check"
check("q3_01")
### BEGIN HIDDEN TESTS
check("q3_01", inputs=[["ทำบัตร  ปชช.  หมดอายุ"], ["\u00a0ย้ายที่อยู่\u00a0"], ["คัดสำเนา\u00a0ทะเบียน"], ["แจ้งเกิด \u00a0 แจ้งตาย "], [""], ["ต.ศรีธารา"], ["   ก  ข    ค ง  "]])
### END HIDDEN TESTS

# %% [markdown] question="q3_02" part="text"
# The counters typed the fees as text. Complete the function: it takes such a text and gives the fee in baht as a whole number.
#
# - The digits may be Thai or Arabic: `'๒๕'` and `'25'` both give 25.
# - `'ฟรี'` and `'-'` mean 0.
# - There may be spaces before and after it. `s.strip()` is the text without them.
#
# `int('25')` makes a number of a text. `THAI` turns Thai digits into Arabic ones: `s.translate(THAI)`.

# %% question="q3_02" part="answer"
THAI = given("THAI")

def fee_to_int(s):
    if s.strip() in (..., ...):  # the words for “no fee”
        return 0
    return ...
### BEGIN SOLUTION
def fee_to_int(s):
    return 0 if s.strip() in ('ฟรี', '-', '') else int(s.strip())
### END SOLUTION

# %% question="q3_02" part="check"
check("q3_02")
### BEGIN HIDDEN TESTS
check("q3_02", inputs=[["10"], [" ๑๐ "], ["0"], [" ฟรี "], [" - "], ["100"], ["๐"], ["๒๕"], [" ๑๐๐ "]])
### END HIDDEN TESTS

# %% [markdown] question="q3_03" part="text"
# The counters wrote the date in four ways: `2025-05-13`, `13/05/2568`, `๑๓/๐๕/๒๕๖๘` and `13 พ.ค. 2568`. All of them mean 13 May 2025.
#
# Fill in the three gaps of the function, so that it gives a real date for each of the four. The lines for `2025-05-13` and for Thai digits are done.

# %% [markdown] question="q3_03" part="text"
# - `d`, `m` and `y` are the three parts of the text: day, month and year.
# - `TH_ABBR` is the list of the twelve short months. `TH_ABBR.index('ก.พ.')` gives the place of ก.พ. in it. A list counts from 0, so this gives 1.
# - `date(2025, 2, 28)` makes a date of a year (C.E.), a month and a day.

# %% question="q3_03" part="answer"
TH_ABBR, THAI = given("TH_ABBR", "THAI")

def parse_date(s):
    s = s.strip().translate(THAI)  # Thai digits become Arabic digits
    if '-' in s:
        return date.fromisoformat(s)
    if '/' in s:
        d, m, y = s.split('/')
    else:
        d, m, y = s.split()
        m = TH_ABBR.index(m) + ...
    return date(int(y) - ..., int(m), int(...))
### BEGIN SOLUTION
def parse_date(s):
    s = s.strip().translate(THAI)
    if '-' in s:
        return date.fromisoformat(s)
    if '/' in s:
        d, m, y = s.split('/')
    else:
        d, m, y = s.split()
        m = TH_ABBR.index(m) + 1
    return date(int(y) - 543, int(m), int(d))
### END SOLUTION

# %% question="q3_03" part="check"
check("q3_03")
### BEGIN HIDDEN TESTS
check("q3_03", inputs=[["๐๖/๐๕/๒๕๖๘"], ["6 พ.ค. 2568"], ["2025-05-06"], ["01/04/2568"], ["30 เม.ย. 2568"], ["๒๑/๐๔/๒๕๖๘"], ["2025-04-30"], ["30/05/2568"], ["9 เม.ย. 2568"], ["๐๒/๐๔/๒๕๖๘"], ["1 พ.ค. 2568"], ["29 เม.ย. 2567"], ["๓๑/๐๕/๒๕๖๖"]])
### END HIDDEN TESTS

# %% [markdown] question="q3_04" part="text"
# Some visits stand twice in the table `raw`: the whole row is the same. Give two answers:
#
# - `clean`: the table in which each visit stands once
# - `n_dup`: how many surplus rows were removed
#
# `len(raw)` gives the number of rows of a table.

# %% question="q3_04" part="answer"
raw = given("raw")

# frame: raw.drop_duplicates()
clean = ...
n_dup = ...  # how many rows
### BEGIN SOLUTION
clean = raw.drop_duplicates()
n_dup = len(raw) - len(clean)
### END SOLUTION

# %% question="q3_04" part="check"
check("q3_04")

# %% [markdown] question="q3_05" part="text"
# Here you write an Excel formula. The sheet `counter` has its headings in row 1 and the data in rows 2 to 13. Run the answer box to see it.
#
# | Column | What stands in it |
# |---|---|
# | A | date |
# | B | code of the service |
# | C | tambon |
# | D | channel: walk-in or นัดหมาย |
# | E | waiting time, minutes |
# | F | time at the counter, minutes |
# | G | fee, baht |
# | H | score |

# %% [markdown] question="q3_05" part="text"
# Complete the formula: how many ID1 cases come from ศรีธารา?
#
# The formula must still be right when the data change, so do not type the result. Text inside a formula stands between double quotation marks `"…"`. Leave the single ones `'…'` around the whole formula.
#
# Example: `=COUNTIFS(B2:B13,"CR1",D2:D13,"walk-in")` counts the CR1 cases that came without an appointment.

# %% question="q3_05" part="answer"
f_count = '=COUNTIFS(B2:B13, ..., C2:C13, ...)'

given("counter")  # shows the sheet
### BEGIN SOLUTION
f_count = '=COUNTIFS(B2:B13,"ID1",C2:C13,"ศรีธารา")'
### END SOLUTION

# %% question="q3_05" part="check"
check("q3_05")
### BEGIN HIDDEN TESTS
check("q3_05", inputs=[
    [{"C10": "ทุ่งสมมติ", "E10": 60, "D6": "นัดหมาย", "B5": "ID2", "G5": 100}],
    [{"B13": "ID1", "C13": "ศรีธารา", "B4": "ID12", "C7": "ศรีธาราใต้", "C2": "เขาทดสอบ", "C5": "ศรีธารา"}],
    [{"B2": "CR1", "B6": "ID1", "B9": "ID1", "D9": "นัดหมาย", "B12": "XID1", "C5": "ต.ศรีธารา"}],
])
### END HIDDEN TESTS

# %% [markdown] question="q3_06" part="text"
# Write two Excel formulas for the same sheet `counter`. The data stand in rows 2 to 13.
#
# - `f_avg`: the mean waiting time (column E) of the walk-in cases (column D)
# - `f_fee`: the total fee (column G) of the ID2 cases (column B)
#
# Both functions begin with the range to calculate. After it comes the range of the condition, then the condition.
#
# Example: `=SUMIFS(F2:F13,C2:C13,"เขาทดสอบ")` adds up the minutes at the counter of the cases from เขาทดสอบ.

# %% question="q3_06" part="answer"
f_avg = '=AVERAGEIFS(...)'
f_fee = '=SUMIFS(...)'

given("counter")  # shows the sheet
### BEGIN SOLUTION
f_avg = '=AVERAGEIFS(E2:E13,D2:D13,"walk-in")'
f_fee = '=SUMIFS(G2:G13,B2:B13,"ID2")'
### END SOLUTION

# %% question="q3_06" part="check"
check("q3_06")
### BEGIN HIDDEN TESTS
check("q3_06", inputs=[
    [{"C10": "ทุ่งสมมติ", "E10": 60, "D6": "นัดหมาย", "B5": "ID2", "G5": 100}],
    [{"D13": "walk-in", "E13": 44, "B13": "ID2", "G13": 120, "D8": "walk-in 2", "B9": "ID21", "G9": 70, "G2": 15}],
    [{"E2": 90, "B2": "ID2", "G2": 40, "D5": "ออนไลน์", "E5": 33, "G6": 100, "B12": "CR1", "F7": 50}],
])
### END HIDDEN TESTS

# %% [markdown] question="q3_07" part="text"
# The table `records` holds the 1,200 visits, cleaned. The table `services` tells for each code how many minutes the service should take at the counter: its column `std_min`.
#
# First give each visit the standard of its service: a new column `std_min` in `records`. In Excel this is the work of XLOOKUP.
#
# Then find `within`: the share of visits whose `service_min` is not more than `std_min`, as a **ratio** between 0 and 1.

# %% [markdown] question="q3_07" part="text"
# - `std` is a small table of code and minutes.
# - `.map(std)` looks each code of a column up in it.
# - `.mean()` of a column of True and False is the share of True.

# %% question="q3_07" part="answer"
records, services = given("records", "services")

std = dict(zip(services['code'], services['std_min']))

# frame: records['service_code'].map(___)
records['std_min'] = ...

# frame: (records['service_min'] <= ___).mean()
within = ...  # a ratio between 0 and 1
### BEGIN SOLUTION
std = dict(zip(services.code, services.std_min))
records['std_min'] = records.service_code.map(std)
within = (records.service_min <= records.std_min).mean()
### END SOLUTION

# %% question="q3_07" part="check"
check("q3_07")

# %% [markdown] question="q3_08" part="text"
# Make a table that counts the 1,200 visits in `records`: one row for each `service_code`, one column for each `month` (4 is April, 5 is May). In Excel this is a PivotTable.
#
# In the frame, `index` names the rows, `columns` names the columns, `values` is a column that is filled in every row, and `aggfunc` says what to do: `'mean'` takes the mean, `'sum'` adds up, `'count'` counts.

# %% question="q3_08" part="answer"
records = given("records")

# frame: records.pivot_table(index='___', columns='___', values='record_no', aggfunc='___')
pivot = ...
### BEGIN SOLUTION
pivot = records.pivot_table(index='service_code', columns='month', values='record_no', aggfunc='count')
### END SOLUTION

# %% question="q3_08" part="check"
check("q3_08")

# %% [markdown] question="q3_09" part="text"
# How long do people wait? In the table `records` the column `wait_min` gives the minutes of each visit. Give two answers:
#
# - `within30`: the share of visits that waited 30 minutes or less, as a **ratio** between 0 and 1
# - `p90`: the 90th percentile of the waiting time, in minutes. 90 percent of the visits did not wait longer than that. In Excel this is PERCENTILE.INC.
#
# `quantile(0.5)` would be the 50th percentile.

# %% question="q3_09" part="answer"
records = given("records")

within30 = ...  # frame: (records['wait_min'] <= ___).mean()
p90 = ...  # frame: records['wait_min'].quantile(___)
### BEGIN SOLUTION
within30 = (records.wait_min <= 30).mean()
p90 = records.wait_min.quantile(.9)
### END SOLUTION

# %% question="q3_09" part="check"
check("q3_09")
### BEGIN HIDDEN TESTS
check("q3_09", accept={"p90": [38.8, 39.4]})
### END HIDDEN TESTS

# %% [markdown] question="q3_10" part="text"
# How good are the data? The table `clean_raw` holds the 1,200 visits as they were typed; every cell is text. Count the visits with each of these faults. Each count is worth a third of the points.
#
# - `bad_id`: the citizen ID is not valid. `valid_thai_id(text)` gives True for a valid one.
# - `time_swapped`: the time `end` is before the time `start`
# - `missing_score`: no score was given; the cell is a text without any letter: `''`

# %% [markdown] question="q3_10" part="text"
# `.map(f)` calls a function f for each cell of a column. The sign `~` in front of a column turns True and False round. `.sum()` counts the True.
#
# Example: `(clean_raw['channel'] == 'walk-in').sum()` counts the visits without an appointment.

# %% question="q3_10" part="answer"
clean_raw, valid_thai_id = given("clean_raw", "valid_thai_id")

# frame: (~clean_raw['citizen_id'].map(___)).sum()
# frame: (clean_raw['___'] < clean_raw['___']).sum()
score = {
    'bad_id': ...,
    'time_swapped': ...,
    'missing_score': ...,
}
### BEGIN SOLUTION
score = dict(
    bad_id=(~clean_raw.citizen_id.map(valid_thai_id)).sum(),
    time_swapped=(clean_raw.end < clean_raw.start).sum(),
    missing_score=(clean_raw.satisfaction == '').sum(),
)
### END SOLUTION

# %% question="q3_10" part="check"
check("q3_10")

# %% [markdown] question="q3_11" part="text"
# How many counters must be open? Write a function: `per_hour` people arrive in an hour, each takes `minutes` at the counter, and a counter may be busy for at most the share `max_util` of its time.
#
# Example: 10 people an hour with 12 minutes each are 2 hours of work in every hour. If each counter may be busy 0.85 of the time, 3 counters are needed: 2 would be too few. `counters_needed(24, 14)` gives 7.
#
# `math.ceil(x)` rounds up to a whole number. Keep `max_util=0.85` in the first line: 0.85 is used when no other share is given.

# %% question="q3_11" part="answer"
def counters_needed(per_hour, minutes, max_util=0.85):
    ...
### BEGIN SOLUTION
def counters_needed(per_hour, minutes, max_util=.85):
    return math.ceil(round(per_hour * minutes / 60 / max_util, 9))
### END SOLUTION

# %% question="q3_11" part="check"
check("q3_11")
### BEGIN HIDDEN TESTS
check("q3_11", inputs=[[20, 12], [17, 15], [26, 15], [18, 3, 1.0], [22, 14], [45, 17, 0.7], [33, 11, 0.75]])
### END HIDDEN TESTS

# %% [markdown] question="q3_m" part="text"
# Write a memo to the district chief of Sithara, and one KPI card for your own office. Fill in the form in the next box: double-click it, write after each colon, then press Shift+Enter. Your trainer reads it and gives up to 20 points.
#
# For the chart, describe it in words, or write the code for it in a box of your own below. The numbers may come from the questions above or from the demos of the lesson.
#
# **Do not write names, ID numbers or telephone numbers of citizens.**
#
# | Criterion | 5 points | 3 points | 1 point |
# |---|---|---|---|
# | Correct numbers | The numbers agree, with their unit and what they are a share of | Small mistakes | Wrong in substance |
# | Chart | A fitting kind; its title says the conclusion | Readable | Misleading |
# | Proposal | The chief can decide at once | Too general | None |
# | KPI | All seven parts | One or two parts missing | Cannot be measured |

# %% [markdown] question="q3_m" part="task"
# **1. Memo to the district chief, in five sentences**
#
# - Background:
# - Facts, first number (with its unit and base):
# - Facts, second number (with its unit and base):
# - What to consider:
# - Proposal:
#
# **2. One chart that supports it**
#
# - Kind of chart, and why:
# - What stands on each axis, with units:
# - Title, which says the conclusion:
#
# **3. KPI card of your own office**
#
# - Definition:
# - Unit:
# - Source of the data:
# - How often measured:
# - Owner (a position, not a name):
# - Baseline:
# - Target, and by when:
