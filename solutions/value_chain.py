# %% [markdown]
# # Exercise 1 · Value chains: find the point to improve
#
# Sithara District Office, Sommutburi Province. **The district, its people and its numbers are fictional.** The order of the steps is simplified for teaching.
#
# You need three moves only: press **Shift+Enter** to run a box, replace **`...`** with your answer, and read the hint that appears.
#
# Questions with a star (★) come first. Then write the task at the end about your own office. The remaining questions are for whoever has time.
#
# Every question stands alone: a mistake in one costs nothing in the next. You may check as often as you like.

# %% [markdown]
# Run this box first. Run it again whenever you have closed and reopened the notebook.

# %% tags=["edition"]
from curriculum import check, use_edition
from curriculum.value_chain import given

use_edition("en")

# %% [markdown] question="q1_01" part="text"
# The lists `touch` and `wait` give the minutes of hands-on work and of waiting at the steps S1 to S8 for one citizen on a Monday.
#
# Find the total touch time, the total waiting time, and the lead time of the whole process, in minutes.

# %% question="q1_01" part="answer"
touch, wait = given("touch", "wait")

total_touch = ...
total_wait = ...
lead_time = ...
### BEGIN SOLUTION
total_touch = sum(touch)
total_wait = sum(wait)
lead_time = total_touch + total_wait
### END SOLUTION

# %% question="q1_01" part="check"
check("q1_01")

# %% [markdown] question="q1_02" part="text"
# The steps that create value for the citizen are S5, S7 and S8. The lead time is 90 minutes.
#
# Find the value-adding time in minutes, and the process cycle efficiency (PCE) as a **ratio** between 0 and 1.

# %% question="q1_02" part="answer"
steps, touch, wait = given("steps", "touch", "wait")

va_time = ...
pce = ...  # a ratio between 0 and 1
### BEGIN SOLUTION
va_time = 4 + 3 + 1.5
pce = va_time / 90
### END SOLUTION

# %% question="q1_02" part="check"
check("q1_02")

# %% [markdown] question="q1_03" part="text"
# Classify each step S1 to S8. Type one of these words, in quotation marks:
#
# - `'VA'` creates value: the citizen wants it, and it changes the case
# - `'NNVA'` necessary, but creates no value: required by law or for control
# - `'NVA'` waste: neither of the two

# %% [markdown] question="q1_03" part="text"
# | Step | What happens |
# |---|---|
# | S1 | Take a queue ticket |
# | S2 | An officer checks that the documents are complete |
# | S3 | The citizen fills in a paper form |
# | S4 | An officer checks the entry in the civil register |
# | S5 | Photograph and fingerprints |
# | S6 | The authorised officer approves |
# | S7 | Print the card |
# | S8 | Check the card and hand it over |

# %% question="q1_03" part="answer"
va_class = {
    'S1': ..., 'S2': ..., 'S3': ..., 'S4': ...,
    'S5': ..., 'S6': ..., 'S7': ..., 'S8': ...,
}
### BEGIN SOLUTION
va_class = dict(S1='NVA', S2='NNVA', S3='NVA', S4='NNVA', S5='VA', S6='NNVA', S7='VA', S8='VA')
### END SOLUTION

# %% question="q1_03" part="check"
check("q1_03")
### BEGIN HIDDEN TESTS
check("q1_03", accept={"va_class[S1]": ["NNVA"], "va_class[S2]": ["NVA"]})
### END HIDDEN TESTS

# %% [markdown] question="q1_04" part="text"
# Match the nine activities of the office with Porter's nine categories. The first one is done for you.
#
# Each wrong or empty one costs one point.

# %% [markdown] question="q1_04" part="text"
# | | Activity |
# |---|---|
# | a | Receive requests and screen the documents |
# | b | Check, photograph, approve and produce the card |
# | c | Hand over the card |
# | d | Announce which documents are needed; mobile service units |
# | e | Receive complaints and follow up satisfaction |
# | f | Train the officers |
# | g | Buy card material and ink |
# | h | Keep the register system and the network running |
# | i | Make plans and budgets |

# %% [markdown] question="q1_04" part="text"
# Primary activities: `'inbound'` receives, `'operations'` does the work, `'outbound'` delivers, `'marketing'` informs and reaches out, `'service'` after delivery.
#
# Support activities: `'infrastructure'` of the organisation, `'hr'` people, `'technology'`, `'procurement'` of supplies.

# %% question="q1_04" part="answer"
chain = {
    'a': 'inbound', 'b': ..., 'c': ...,
    'd': ..., 'e': ..., 'f': ...,
    'g': ..., 'h': ..., 'i': ...,
}
### BEGIN SOLUTION
chain = dict(a='inbound', b='operations', c='outbound', d='marketing', e='service', f='hr', g='procurement', h='technology', i='infrastructure')
### END SOLUTION

# %% question="q1_04" part="check"
check("q1_04")

# %% [markdown] question="q1_05" part="text"
# Utilisation says how much of the staff's working time is taken up. Write it as a function: `lam` is how many people arrive in an hour, `minutes` is the work for one person, `c` is how many officers there are.
#
# Example: with 18 people an hour, 3 minutes each and 1 officer, the answer is 0.9 (a ratio, not a percentage).

# %% question="q1_05" part="answer"
def utilization(lam, minutes, c):
    return ...
### BEGIN SOLUTION
def utilization(lam, minutes, c):
    return lam * minutes / 60 / c
### END SOLUTION

# %% question="q1_05" part="check"
check("q1_05")
### BEGIN HIDDEN TESTS
check("q1_05", inputs=[[24, 3, 1], [24, 3, 2], [10, 4, 2]])
### END HIDDEN TESTS

# %% [markdown] question="q1_06" part="text"
# 18 people arrive in an hour. Among the steps that have staff, which one has the highest utilisation? How many people can it serve in an hour?
#
# In the table `steps`, the column `touch_min` gives the minutes for one person and `staff` gives the officers (0 means self-service).

# %% question="q1_06" part="answer"
steps, touch = given("steps", "touch")

staffed = steps[steps['staff'] > 0].copy()
staffed['rho'] = ...
bottleneck = ...  # for example 'S1'
capacity = ...  # people an hour
### BEGIN SOLUTION
staffed['rho'] = 18 * staffed.touch_min / 60 / staffed.staff
bottleneck = staffed.loc[staffed.rho.idxmax(), 'step']
capacity = 60 / 3 * 1
### END SOLUTION

# %% question="q1_06" part="check"
check("q1_06")

# %% [markdown] question="q1_07" part="text"
# 18 people arrive in an hour and each spends 90 minutes in the office. How many people are inside on average?
#
# There are 12 seats. How long may the lead time be, in minutes, so that on average everybody has a seat?

# %% question="q1_07" part="answer"
people_inside = ...
lead_needed = ...  # minutes
### BEGIN SOLUTION
people_inside = 18 * 90 / 60
lead_needed = 12 / 18 * 60
### END SOLUTION

# %% question="q1_07" part="check"
check("q1_07")

# %% [markdown] question="q1_08" part="text"
# The table `log` is the event log of one week: one row for each visit to a step. The column `wait_min` gives the minutes of waiting.
#
# Find the mean waiting time of each step, and the step with the longest mean wait.

# %% question="q1_08" part="answer"
log = given("log")

# frame: log.groupby('___')['___'].mean()
wait_by_step = ...
worst_step = ...
### BEGIN SOLUTION
wait_by_step = log.groupby('step')['wait_min'].mean()
worst_step = wait_by_step.idxmax()
### END SOLUTION

# %% question="q1_08" part="check"
check("q1_08")

# %% [markdown] question="q1_09" part="text"
# One approving officer can serve 20 people an hour. `mmc_wait(lam, mu, c)` gives the mean waiting time in minutes when `lam` people arrive in an hour, one officer serves `mu` an hour, and there are `c` officers. The word `inf` means that the queue grows without end.
#
# What is the smallest number of officers with which the mean wait is 5 minutes or less, on a normal day (18 people an hour) and at the peak (24 people an hour)?

# %% question="q1_09" part="answer"
mmc_wait = given("mmc_wait")

for c in [1, 2, 3]:
    print(c, mmc_wait(18, 20, c), mmc_wait(24, 20, c))

need_normal = ...
need_peak = ...
### BEGIN SOLUTION
need_normal = next(c for c in range(1, 10) if mmc_wait(18, 20, c) <= 5)
need_peak = next(c for c in range(1, 10) if mmc_wait(24, 20, c) <= 5)
### END SOLUTION

# %% question="q1_09" part="check"
check("q1_09")

# %% [markdown] question="q1_10" part="text"
# After improving with ECRS, six steps remain. Their minutes of work and of waiting are given below.
#
# Find the new lead time in minutes, and how many **percent** it has fallen from 90 minutes.

# %% question="q1_10" part="answer"
touch_new = [1, 3.5, 4, 3, 3, 1.5]
wait_new = [.5, 3, 2, 2, 1, 2.5]

lead_future = ...
saving_pct = ...  # percent
### BEGIN SOLUTION
lead_future = sum(touch_new) + sum(wait_new)
saving_pct = (90 - lead_future) / 90 * 100
### END SOLUTION

# %% question="q1_10" part="check"
check("q1_10")

# %% [markdown] question="q1_11" part="text"
# Write a function that takes a list of waiting times and gives back the smallest number of steps which together make up **at least 80 percent** of all waiting, counting from the longest wait.
#
# Example: with the waiting times of our eight steps the answer is 2. Leave the given list as it is.

# %% question="q1_11" part="answer"
wait = given("wait")

def steps_for_80(waits):
    ...
### BEGIN SOLUTION
def steps_for_80(waits):
    run, total = 0, sum(waits)
    for n, w in enumerate(sorted(waits, reverse=True), 1):
        run += w
        if run >= .8 * total - 1e-9:
            return n
### END SOLUTION

# %% question="q1_11" part="check"
check("q1_11")
### BEGIN HIDDEN TESTS
check("q1_11", inputs=[[[50, 30, 20]], [[5, 40, 10, 45]], [[10, 10, 10, 10, 10]], [[100]]])
### END HIDDEN TESTS

# %% [markdown] question="q1_m" part="text"
# Choose one process of your own office and fill in the form in the next box: double-click it, write after each colon, then press Shift+Enter. Your trainer reads it and gives up to 20 points.
#
# **Do not write names, ID numbers or telephone numbers of citizens.**
#
# | Criterion | 5 points | 3 points | 1 point |
# |---|---|---|---|
# | SIPOC | Clear boundary; the customer is who really receives the result | Complete, but mixed up | Several parts missing |
# | Times | Every step with its source | Some steps | None |
# | Bottleneck | Shown by a number | Shown by reasons | Guessed |
# | ECRS | Eliminating was tried first, with an expected result | A direction is given | It adds work |

# %% [markdown] question="q1_m" part="task"
# **1. Process and office:**
#
# **2. SIPOC**
#
# - Suppliers (S):
# - Inputs (I):
# - Process, at least 5 steps (P):
# - Outputs (O):
# - Customers (C):
#
# **3. Time of each step.** One line for each: step · touch minutes · waiting minutes · source (timed / system / estimate) · VA, NNVA or NVA
#
# - Step 1:
# - Step 2:
# - Step 3:
# - Step 4:
# - Step 5:
#
# **4. Bottleneck, with one number that shows it:**
#
# **5. One ECRS action, and the result you expect:**
