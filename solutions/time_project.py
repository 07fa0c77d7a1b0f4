# %% [markdown]
# # Exercise 2 · Time and projects: a plan that knows the official calendar
#
# Sithara District Office, Sommutburi Province. **The district, its people and its numbers are fictional.** The office wants to shorten the wait for an ID card; this is its improvement project.
#
# You need three moves only: press **Shift+Enter** to run a box, replace **`...`** with your answer, and read the hint that appears.
#
# Questions with a star (★) come first. Then write the task at the end about your own office. The remaining questions are for whoever has time.
#
# Every question stands alone: a mistake in one costs nothing in the next. You may check as often as you like.

# %% [markdown]
# Run this box first. Run it again whenever you have closed and reopened the notebook.

# %% tags=["edition"]
import math
from datetime import date, timedelta

import numpy as np
import pandas as pd

from curriculum import check, use_edition
from curriculum.time_project import given

use_edition("en")

# %% [markdown] question="q2_01" part="text"
# Official papers count years in the Buddhist Era (B.E.). Computers count in the Common Era (C.E.).
#
# Complete both functions. `to_be` takes a C.E. year (`ce`) and gives the B.E. year. `to_ce` takes a B.E. year (`be`) and gives the C.E. year. They are used for dates of our time only.
#
# Example: `to_be(2026)` gives 2569.

# %% question="q2_01" part="answer"
def to_be(ce):
    return ...

def to_ce(be):
    return ...
### BEGIN SOLUTION
def to_be(ce):
    return ce + 543

def to_ce(be):
    return be - 543
### END SOLUTION

# %% question="q2_01" part="check"
check("q2_01")
### BEGIN HIDDEN TESTS
check("q2_01", inputs=[[2485], [2561], [2613]])
### END HIDDEN TESTS

# %% [markdown] question="q2_02" part="text"
# How many working days does April 2026 (B.E. 2569) have? Count the days on which the office works. Give a whole number of days.
#
# `networkdays(first, last, HOLIDAYS)` counts the working days from the first to the last day. Both of these days are counted. `HOLIDAYS` is the list of official holidays.
#
# Example: `networkdays(date(2026, 6, 1), date(2026, 6, 5), HOLIDAYS)` gives 3. In `date(...)` stand the C.E. year, the month and the day.

# %% question="q2_02" part="answer"
networkdays, HOLIDAYS = given("networkdays", "HOLIDAYS")

# frame: networkdays(date(2026, 4, 1), date(2026, 4, ___), ___)
wd_april = ...
### BEGIN SOLUTION
wd_april = networkdays(date(2026, 4, 1), date(2026, 4, 30), HOLIDAYS)
### END SOLUTION

# %% question="q2_02" part="check"
check("q2_02")

# %% [markdown] question="q2_03" part="text"
# Complete the function. For 9 March 2026 it must write exactly this:
#
# `วันจันทร์ที่ 9 มีนาคม พ.ศ. 2569`
#
# Between the curly brackets `{ }` stands what changes from date to date. The name of the day is there already. Fill in the day, the month and the year.
#
# `d.day`, `d.month` and `d.year` are numbers: here 9, 3 and 2026. `TH_MONTHS` is the list of the twelve months. A list counts from 0: `TH_MONTHS[0]` is January.

# %% question="q2_03" part="answer"
TH_DAYS, TH_MONTHS = given("TH_DAYS", "TH_MONTHS")

def thai_date(d):
    return f"วัน{TH_DAYS[d.weekday()]}ที่ {...} {...} พ.ศ. {...}"
### BEGIN SOLUTION
def thai_date(d):
    return f"วัน{TH_DAYS[d.weekday()]}ที่ {d.day} {TH_MONTHS[d.month - 1]} พ.ศ. {d.year + 543}"
### END SOLUTION

# %% question="q2_03" part="check"
check("q2_03")
### BEGIN HIDDEN TESTS
check("q2_03", inputs=[["2028-01-01"], ["2027-11-30"], ["2028-02-29"], ["2026-11-22"]])
### END HIDDEN TESTS

# %% [markdown] question="q2_04" part="text"
# These are the first five tasks of the project. A task can start when the task in the column After has finished.
#
# | | Task | Working days | After |
# |---|---|---|---|
# | A | Set up the working group | 3 | – |
# | B | Analyse the present process | 5 | A |
# | C | Design the new process | 4 | B |
# | D | Issue the delegation order | 5 | C |
# | E | Write the terms of reference | 5 | C |

# %% [markdown] question="q2_04" part="text"
# Fill in when each task can start at the earliest (`ES`) and finish at the earliest (`EF`). Both count the working days that have passed since the project began. Task A is done for you: it starts at 0 and finishes at 3.
#
# Example: if a task finishes at 20, the next one starts at 20. If that takes 6 days, it finishes at 26.

# %% question="q2_04" part="answer"
ES = {'A': 0, 'B': ..., 'C': ..., 'D': ..., 'E': ...}
EF = {'A': 3, 'B': ..., 'C': ..., 'D': ..., 'E': ...}
### BEGIN SOLUTION
ES = {'A': 0, 'B': 3, 'C': 8, 'D': 12, 'E': 12}
EF = {'A': 3, 'B': 8, 'C': 12, 'D': 17, 'E': 17}
### END SOLUTION

# %% question="q2_04" part="check"
check("q2_04")

# %% [markdown] question="q2_05" part="text"
# Float says how many working days a task may slip before the whole project becomes late. Float = latest start (LS) − earliest start (ES). A task whose float is 0 is critical.
#
# The table `plan` has all twelve tasks. Run the box to see it. Then give two answers:
#
# - `critical`: the codes of all critical tasks, in any order, as a list like `['X', 'Y', 'Z']`
# - `float_G`: the float of task G, in working days
#
# The column `plan['float']` may help you. It earns no points by itself.

# %% question="q2_05" part="answer"
plan = given("plan")
print(plan[['id', 'dur', 'ES', 'EF', 'LS', 'LF']])

# frame: plan['LS'] - plan['___']
plan['float'] = ...
critical = ...  # a list of codes
float_G = ...  # working days
### BEGIN SOLUTION
plan['float'] = plan.LS - plan.ES
critical = plan.loc[plan['float'] == 0, 'id'].tolist()
float_G = plan.set_index('id').at['G', 'float']
### END SOLUTION

# %% question="q2_05" part="check"
check("q2_05")

# %% [markdown] question="q2_06" part="text"
# The project takes 47 working days. It starts on Monday 9 March 2026 (B.E. 2569), and that day is the first of the 47. Give three answers:
#
# - `finish`: the day on which it is finished, with the official holidays
# - `finish_naive`: the day on which it would be finished without any holiday
# - `holidays_hit`: how many working days the holidays take away between the start and `finish`

# %% [markdown] question="q2_06" part="text"
# `WORKDAY(start, n, HOLIDAYS)` works as in Excel: it gives the working day that lies `n` working days after the start. The start day itself is not counted. Without holidays, leave `HOLIDAYS` out.
#
# Example: a task of 3 working days that starts on Monday 9 March finishes on Wednesday 11 March: `WORKDAY(date(2026, 3, 9), 2)`.

# %% question="q2_06" part="answer"
WORKDAY, networkdays, HOLIDAYS = given("WORKDAY", "networkdays", "HOLIDAYS")

# frame: WORKDAY(date(2026, 3, 9), ___, HOLIDAYS)
finish = ...
finish_naive = ...  # without HOLIDAYS
holidays_hit = ...  # how many days
### BEGIN SOLUTION
finish = WORKDAY(date(2026, 3, 9), 47 - 1, HOLIDAYS)
finish_naive = WORKDAY(date(2026, 3, 9), 47 - 1)
holidays_hit = sum(date(2026, 3, 9) <= h <= finish for h in HOLIDAYS)
### END SOLUTION

# %% question="q2_06" part="check"
check("q2_06")

# %% [markdown] question="q2_07" part="text"
# Nobody knows exactly how long a task will take. PERT asks for three estimates in days: `o` optimistic, `m` most likely, `p` pessimistic.
#
# Complete the function. The expected time `te` is a mean in which `m` weighs four times: o once, m four times, p once, all divided by 6. The standard deviation `sd` says how uncertain the task is: a sixth of the distance from `o` to `p`.
#
# Example: `pert(10, 15, 26)` gives 16 and about 2.6667.

# %% question="q2_07" part="answer"
def pert(o, m, p):
    te = ...
    sd = ...
    return te, sd
### BEGIN SOLUTION
def pert(o, m, p):
    return (o + 4 * m + p) / 6, (p - o) / 6
### END SOLUTION

# %% question="q2_07" part="check"
check("q2_07")
### BEGIN HIDDEN TESTS
check("q2_07", inputs=[[4, 6, 14], [13, 13, 13], [2, 3, 16]])
### END HIDDEN TESTS

# %% [markdown] question="q2_08" part="text"
# The critical path takes 48 working days on average. The list `variances` holds the variance of each task on it.
#
# Find the standard deviation `sd` of the whole path, in days. The variances of the tasks add up; the square root of the sum is `sd`. In Python, `** 0.5` is the square root.
#
# Then find `p50`, the chance of finishing within 50 days, as a **ratio** between 0 and 1 with at least three decimals. `normal_cdf(x, mean, sd)` gives the chance of finishing within `x` days.

# %% question="q2_08" part="answer"
normal_cdf = given("normal_cdf")

variances = [1/9, 4/9, 1/9, 1/9, 64/9, 0, 4/9, 1/9]
sd = ...  # frame: sum(___) ** 0.5
p50 = ...  # frame: normal_cdf(___, 48, sd)
### BEGIN SOLUTION
sd = sum(variances) ** 0.5
p50 = normal_cdf(50, 48, sd)
### END SOLUTION

# %% question="q2_08" part="check"
check("q2_08")

# %% [markdown] question="q2_09" part="text"
# Four amounts in baht say how a project is doing:
#
# - `pv` planned value: what should be done by now
# - `ev` earned value: what is really done
# - `ac` actual cost: what has been paid
# - `bac` the budget of the whole project

# %% [markdown] question="q2_09" part="text"
# Complete the function with three results:
#
# - `SPI` compares what is done with the plan
# - `CPI` compares what is done with the cost
# - `EAC` is the cost to be expected at the end: BAC divided by CPI
#
# An index above 1 is good, below 1 is bad. Example: with `evm(125000, 100000, 112500, 270000)`, SPI is 0.8, so the project is late.

# %% question="q2_09" part="answer"
def evm(pv, ev, ac, bac):
    return {'SPI': ..., 'CPI': ..., 'EAC': ...}
### BEGIN SOLUTION
def evm(pv, ev, ac, bac):
    return {'SPI': ev / pv, 'CPI': ev / ac, 'EAC': bac / (ev / ac)}
### END SOLUTION

# %% question="q2_09" part="check"
check("q2_09")
### BEGIN HIDDEN TESTS
check("q2_09", inputs=[[50, 60, 40, 100], [200, 150, 160, 450], [90, 60, 75, 400]])
### END HIDDEN TESTS

# %% [markdown] question="q2_10" part="text"
# The table `time_audit` shows where one week of a deputy district chief went: one row for each activity, with its hours. In the columns `important` and `urgent`, 1 means yes and 0 means no.
#
# How many **percent** of all hours went to Q2, important but not urgent? Give at least one decimal. Example: 7 of 40 hours are 17.5 percent.
#
# `q2_hours` may help you: the hours of Q2. It earns no points by itself.

# %% question="q2_10" part="answer"
time_audit = given("time_audit")

q2_hours = time_audit[(time_audit['important'] == 1) & (time_audit['urgent'] == ...)]['hours'].sum()
q2_share = ...  # percent
### BEGIN SOLUTION
q2_hours = time_audit[(time_audit.important == 1) & (time_audit.urgent == 0)].hours.sum()
q2_share = 100 * q2_hours / time_audit.hours.sum()
### END SOLUTION

# %% question="q2_10" part="check"
check("q2_10")

# %% [markdown] question="q2_11" part="text"
# Section 64 of the Administrative Procedure Act B.E. 2539 says how to count a legal period:
#
# - The day of receipt is not counted. Count days of the calendar, not working days.
# - If the last day is a Saturday, Sunday or official holiday, the period of a **citizen** runs on to the next working day.
# - The period of an **official** ends on the last day, even if that is a holiday.

# %% [markdown] question="q2_11" part="text"
# Write a function that gives the last day of the period. `received` is the date of receipt, `days` is how many days the period has, and `who` is `'citizen'` or `'official'`.
#
# Example: 30 March 2026 and 15 days give a citizen time until 16 April 2026, because of Songkran.
#
# `timedelta(days=1)` is one day: it can be added to a date. `d.weekday()` is 5 on a Saturday and 6 on a Sunday.

# %% question="q2_11" part="answer"
networkdays, WORKDAY, HOLIDAYS = given("networkdays", "WORKDAY", "HOLIDAYS")

def due_date(received, days, who):  # who is 'citizen' or 'official'
    ...
### BEGIN SOLUTION
def due_date(received, days, who):
    last = received + timedelta(days=days)
    while who == 'citizen' and (last.weekday() >= 5 or last in HOLIDAYS):
        last += timedelta(days=1)
    return last
### END SOLUTION

# %% question="q2_11" part="check"
check("q2_11")
### BEGIN HIDDEN TESTS
check("q2_11", inputs=[["2026-03-30", 15, "official"], ["2026-03-20", 15, "citizen"], ["2026-03-20", 15, "official"], ["2026-04-17", 15, "citizen"], ["2026-03-09", 3, "citizen"], ["2026-03-05", 8, "citizen"], ["2026-04-28", 6, "official"], ["2025-12-16", 15, "citizen"]])
### END HIDDEN TESTS

# %% [markdown] question="q2_m" part="text"
# Plan one improvement project of your own office in the form in the next box: double-click it, write after each colon, then press Shift+Enter. Your trainer reads it and gives up to 20 points.
#
# If you made a plan in the lesson, you may copy it in: the tasks from `plan.xlsx`, and the finish date and critical path that the Gantt chart shows.
#
# **Do not write names of persons: write positions, such as “registrar”.**
#
# | Criterion | 5 points | 3 points | 1 point |
# |---|---|---|---|
# | Structure of the work | One can see when a task is done; the order makes sense | Some links of the order are missing | Broad headings |
# | Calendar | Holidays taken off, finish date given | Not all taken off | No date |
# | Risks | With a warning sign and who is responsible | With a response | None |
# | Time | Names the work to stop or to hand over | In general terms | None |

# %% [markdown] question="q2_m" part="task"
# **1. Project, office and start date:**
#
# **2. Tasks, at least 6.** One line for each: task · working days · after which task · who is responsible (position) · budget (baht)
#
# - Task 1:
# - Task 2:
# - Task 3:
# - Task 4:
# - Task 5:
# - Task 6:
#
# **3. Finish date, with holidays taken off:**
#
# **4. Critical path:**
#
# **5. Risks.** One line for each: risk · warning sign · response · who is responsible (position)
#
# - Risk 1:
# - Risk 2:
#
# **6. Three hours a week to free.** Which work will you stop or hand over, to which position, and from which quadrant of the Eisenhower matrix (Q1 to Q4)?
#
# - Work:
# - Hours a week:
# - Quadrant:
