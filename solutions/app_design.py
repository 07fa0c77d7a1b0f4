# %% [markdown]
# # Exercise 4 · Mobile apps: screens that everybody can use
#
# Sithara District Office, Sommutburi Province. **The district, its people and its numbers are fictional.** The office plans an app for booking a turn at its counter.
#
# You need three moves only: press **Shift+Enter** to run a box, replace **`...`** with your answer, and read the hint that appears.
#
# Questions with a star (★) come first. Then write the task at the end about your own office. The remaining questions are for whoever has time.
#
# Every question stands alone: a mistake in one costs nothing in the next. You may check as often as you like.

# %% [markdown]
# Run this box first. Run it again whenever you have closed and reopened the notebook.

# %% tags=["edition"]
import re
import unicodedata

import numpy as np
import pandas as pd

from curriculum import check, use_edition
from curriculum.app_design import given

use_edition("en")

# %% [markdown] question="q4_01" part="text"
# A user story says in one sentence **who** needs **what**, and **why**. It keeps the app close to its users.
#
# Complete the function. It takes three texts: `role` (who), `want` (what) and `benefit` (why). It gives back one Thai sentence: ในฐานะ (as) … ฉันต้องการ (I want) … เพื่อ (so that) …
#
# Example: `story('ประชาชน', 'จองคิวล่วงหน้า', 'ไม่ต้องรอนาน')` gives `ในฐานะประชาชน ฉันต้องการจองคิวล่วงหน้า เพื่อไม่ต้องรอนาน`
#
# Replace the three `...` inside the curly brackets `{ }` with names, and keep the brackets. Spaces do not matter.

# %% question="q4_01" part="answer"
def story(role, want, benefit):
    return f"ในฐานะ{...} ฉันต้องการ{...} เพื่อ{...}"
### BEGIN SOLUTION
def story(role, want, benefit):
    return f'ในฐานะ{role} ฉันต้องการ{want} เพื่อ{benefit}'
### END SOLUTION

# %% question="q4_01" part="check"
check("q4_01")
### BEGIN HIDDEN TESTS
check("q4_01", inputs=[["คนทำงานกะดึก", "เลื่อนนัดได้เอง", "ไม่ต้องลางาน"], ["นักเรียน", "รู้ว่าต้องนำเอกสารใดมา", "ไม่ต้องมาสองครั้ง"]])
### END HIDDEN TESTS

# %% [markdown] question="q4_02" part="text"
# Not everything can be built at once. Give each of the twelve features one letter:
#
# - `'M'` Must: without it the app is of no use, or a law demands it
# - `'S'` Should: good to have, but not indispensable
# - `'C'` Could: only if there is effort left
# - `'W'` Won't: not this time

# %% [markdown] question="q4_02" part="text"
# | Feature | What it does | Effort (points) |
# |---|---|---|
# | F01 | Choose a service and see the documents it needs | 3 |
# | F02 | Book a day and a time | 8 |
# | F03 | Prove who you are with ThaID | 8 |
# | F04 | Appointment slip with a QR code | 5 |
# | F05 | Move or cancel an appointment | 3 |
# | F06 | Privacy notice | 2 |
# | F07 | A reminder before your turn | 5 |
# | F08 | See the queue live | 5 |
# | F09 | Rate the service | 2 |
# | F10 | Chatbot | 8 |
# | F11 | English and the local dialect | 3 |
# | F12 | Pay the fee online | 13 |

# %% [markdown] question="q4_02" part="text"
# The district chief says: “A citizen has to be able to choose a service, book a time, show a slip at the counter, and move or cancel. Whoever does not use ThaID types the ID number. And we obey the law.”
#
# There are two limits. Everything under M, S and C together takes at most **40** points. Everything under M takes at most **24** points (60 percent of 40). Several answers are right.

# %% question="q4_02" part="answer"
features = given("features")

moscow = {
    'F01': 'M', 'F02': ..., 'F03': ..., 'F04': ...,
    'F05': ..., 'F06': ..., 'F07': ..., 'F08': ...,
    'F09': ..., 'F10': ..., 'F11': ..., 'F12': ...,
}
### BEGIN SOLUTION
moscow = dict(zip(features.id, list('MMSMMMSWCWCW'), strict=True))
### END SOLUTION

# %% question="q4_02" part="check"
check("q4_02")

# %% [markdown] question="q4_03" part="text"
# The Kano method asks a person two things about a feature. How would you feel if the app **had** it? And how would you feel if it **did not** have it? Each answer is one of five letters:
#
# - `L` I like it
# - `M` it must be so
# - `N` I do not mind
# - `W` I can live with it
# - `D` I dislike it

# %% [markdown] question="q4_03" part="text"
# The table `KANO` turns the pair of answers into a class. The row is the answer if the app **has** the feature, the column is the answer if it has **not**:
#
# | | L | M | N | W | D |
# |---|---|---|---|---|---|
# | **L** | Q | A | A | A | O |
# | **M** | R | I | I | I | M |
# | **N** | R | I | I | I | M |
# | **W** | R | I | I | I | M |
# | **D** | R | R | R | R | Q |

# %% [markdown] question="q4_03" part="text"
# Complete the function. `f` is the answer if the app has it, `d` is the answer if it has not. Example: `kano('L', 'D')` gives `'O'`.
#
# `KANO['M']` gives the whole row M as text: `'RIIIM'`. `'LMNWD'.index('W')` gives the place of the column W. Places count from 0, so this is 3.

# %% question="q4_03" part="answer"
KANO = given("KANO")

def kano(f, d):
    return KANO[...]['LMNWD'.index(...)]
### BEGIN SOLUTION
def kano(f, d):
    return KANO[f]['LMNWD'.index(d)]
### END SOLUTION

# %% question="q4_03" part="check"
check("q4_03")
### BEGIN HIDDEN TESTS
check("q4_03", inputs=[["L", "L"], ["L", "M"], ["L", "N"], ["L", "W"], ["M", "L"], ["M", "M"], ["M", "N"], ["M", "W"], ["M", "D"], ["N", "L"], ["N", "M"], ["N", "N"], ["N", "W"], ["N", "D"], ["W", "L"], ["W", "M"], ["W", "N"], ["W", "W"], ["W", "D"], ["D", "L"], ["D", "M"], ["D", "N"], ["D", "W"], ["D", "D"]])
### END HIDDEN TESTS

# %% [markdown] question="q4_04" part="text"
# The app has eleven screens. In version 1 one tap leads from the screen on the left to a screen on the right:
#
# | From | To |
# |---|---|
# | HOME | SERVICE, MYBOOK |
# | SERVICE | DOCS |
# | DOCS | LOGIN |
# | LOGIN | DATE |
# | DATE | TIME |
# | TIME | CONFIRM |
# | CONFIRM | TICKET |
# | MYBOOK | TICKET, CANCEL |
# | CANCEL | HOME |

# %% [markdown] question="q4_04" part="text"
# The eleventh screen is PRIVACY. Version 2 adds one tap: from LOGIN straight to CONFIRM.
#
# - `taps_v1`, `taps_v2`: the fewest taps from HOME to CONFIRM in each version, as numbers
# - `dead_ends`: screens of version 1 that people get into but not out of
# - `unreachable`: screens of version 1 that no tap leads to

# %% [markdown] question="q4_04" part="text"
# The last two are lists of names, such as `['DATE', 'TIME']`.
#
# The links stand in `edges_v1` and `edges_v2`, the screens in `screens`. `shortest_taps(edges_v1, 'HOME', 'DATE')` counts the taps from HOME to DATE. `reachable(edges_v1, 'HOME')` gives every screen that can be reached from HOME.

# %% question="q4_04" part="answer"
edges_v1, edges_v2, screens = given("edges_v1", "edges_v2", "screens")
shortest_taps, reachable = given("shortest_taps", "reachable")

# frame: shortest_taps(edges_v1, 'HOME', '___')
taps_v1 = ...
taps_v2 = ...
dead_ends = ...  # a list of screens
unreachable = ...  # a list of screens
### BEGIN SOLUTION
taps_v1 = shortest_taps(edges_v1, 'HOME', 'CONFIRM')
taps_v2 = shortest_taps(edges_v2, 'HOME', 'CONFIRM')
dead_ends = [s for s in screens if s != 'PRIVACY' and all(a != s for a, b in edges_v1)]
unreachable = [s for s in screens if s not in reachable(edges_v1, 'HOME')]
### END SOLUTION

# %% question="q4_04" part="check"
check("q4_04")
### BEGIN HIDDEN TESTS
check("q4_04", accept={"dead_ends": ["TICKET,PRIVACY"]})
### END HIDDEN TESTS

# %% [markdown] question="q4_05" part="text"
# Can the text be read against the colour behind it? Each colour has a brightness between 0 (black) and 1 (white). `luminance('#FFFFFF')` gives it. The contrast is
#
# (lighter brightness + 0.05) ÷ (darker brightness + 0.05)
#
# Complete the function `contrast`. Example: `contrast('#000000', '#FFFFFF')` gives 21.

# %% [markdown] question="q4_05" part="text"
# The table `colors` has five pairs: `fg` is the colour of the text, `bg` is the colour behind it, `size` is the size of the text. WCAG level AA asks for a contrast of at least **4.5**, for large text (`'large'`) at least **3.0**.
#
# `fails` is the list of the pairs that do **not** reach this, with their codes, such as `['P1', 'P5']`. WCAG does not round up. To see the contrast of one pair, write `print(contrast('#FFFFFF', '#0B5394'))` as the last line of the box and run it.

# %% question="q4_05" part="answer"
luminance, colors = given("luminance", "colors")
print(colors)

def contrast(c1, c2):
    a, b = luminance(c1), luminance(c2)
    return (max(a, b) + ...) / (min(a, b) + ...)

fails = ...  # a list of pairs
### BEGIN SOLUTION
def contrast(c1, c2):
    darker, lighter = sorted([luminance(c1), luminance(c2)])
    return (lighter + .05) / (darker + .05)

fails = [r.id for r in colors.itertuples() if contrast(r.fg, r.bg) < (3 if r.size == 'large' else 4.5)]
### END SOLUTION

# %% question="q4_05" part="check"
check("q4_05")
### BEGIN HIDDEN TESTS
check("q4_05", inputs=[["#0b5394", "#ffffff"], ["#ffffff", "#f5a623"], ["#ffffff", "#777777"], ["#767676", "#ffffff"], ["#2e9e5b", "#ffffff"], ["#1a1a1a", "#ffc107"]])
### END HIDDEN TESTS

# %% [markdown] question="q4_06" part="text"
# A thumb needs room. The table `targets` lists six things to press, with width `w` and height `h` in pixels. Level AA of WCAG asks for at least 24 in **both** directions, level AAA for at least 44. A link inside a sentence (`inline` is 1) is exempt from both.
#
# | name | w | h | inline |
# |---|---|---|---|
# | btn_confirm | 320 | 48 | 0 |
# | icon_close | 20 | 20 | 0 |
# | chip_date | 44 | 36 | 0 |
# | link_privacy | 88 | 18 | 1 |
# | btn_back | 32 | 32 | 0 |
# | radio_slot | 24 | 24 | 0 |

# %% [markdown] question="q4_06" part="text"
# - `fail_aa`: the list of the names that fail at 24
# - `fail_44`: the list of **all** names that fail at 44
#
# You may read them off the table and type them, such as `['btn_confirm', 'btn_back']`, or let Python choose. In the frame `|` means “or”.

# %% question="q4_06" part="answer"
targets = given("targets")

block = targets[targets['inline'] == 0]
# frame: block[(block['w'] < 24) | (___)]['name'].tolist()
fail_aa = ...
fail_44 = ...
### BEGIN SOLUTION
alone = targets[targets.inline == 0]
fail_aa = alone[(alone.w < 24) | (alone.h < 24)].name.tolist()
fail_44 = alone[(alone.w < 44) | (alone.h < 44)].name.tolist()
### END SOLUTION

# %% question="q4_06" part="check"
check("q4_06")

# %% [markdown] question="q4_07" part="text"
# How long does a person need? The keystroke-level model (KLM) writes each action as one letter: `K` press a key, `P` point and tap, `M` think, `H` move the hand, `R` wait for the system. The table `OP` gives the seconds of each letter: `OP['K']` is 0.28.
#
# Complete the function: it adds up the seconds of all letters of a flow. Example: `klm('MPK')` gives 1.35 + 1.10 + 0.28 = 2.73.

# %% [markdown] question="q4_07" part="text"
# `flow_form` is the flow of someone who types three fields into a form. `flow_thaid` is the flow with ThaID. How many **percent** of the time of the form does ThaID save? Give at least one decimal. Example: 30 seconds instead of 40 seconds saves 25 percent.

# %% question="q4_07" part="answer"
OP, flow_form, flow_thaid = given("OP", "flow_form", "flow_thaid")

def klm(flow):
    return sum(OP[...] for op in flow)

saving = ...  # percent
### BEGIN SOLUTION
def klm(flow):
    return sum(OP[op] for op in flow)

saving = 100 * (klm(flow_form) - klm(flow_thaid)) / klm(flow_form)
### END SOLUTION

# %% question="q4_07" part="check"
check("q4_07")
### BEGIN HIDDEN TESTS
check("q4_07", inputs=[["MPKKKKKKKKKKKKKMPKKKKKKKKKKKKKKKKKKKKMPKKKKKKKKKKMPMPMPR"], ["MPMPRMPRMP"], [""], ["HKKMR"]])
### END HIDDEN TESTS

# %% [markdown] question="q4_08" part="text"
# An ID number has 13 digits. The last one checks the other twelve, so that a form can find a typing mistake at once:
#
# 1. Multiply the first twelve digits by 13, 12, 11 and so on down to 2, and add up.
# 2. Divide the sum by 11 and take the remainder. In Python: `total % 11`.
# 3. Take 11 minus this remainder.
# 4. Keep only the last digit of the result. In Python: `% 10`. This is the check digit.

# %% [markdown] question="q4_08" part="text"
# Complete the function. It gives `True` when the 13th digit is the check digit, otherwise `False`. Dashes are left out, and Thai digits count like Arabic ones: the starter does this already.
#
# Examples: `valid_thai_id('1-2345-67890-12-1')` gives `True`, because the sum is 352, the remainder is 0, 11 − 0 is 11, and its last digit is 1. With `'1-2345-67890-12-2'` it gives `False`.
#
# Python counts from 0: `s[0]` is the first digit and `s[12]` the last. `range(5)` counts 0, 1, 2, 3, 4.

# %% question="q4_08" part="answer"
THAI = given("THAI")

def valid_thai_id(s):
    s = s.replace('-', '').strip().translate(THAI)
    if len(s) != 13 or not s.isdigit():
        return False
    total = sum(int(s[i]) * (13 - i) for i in range(...))
    return int(s[12]) == ...
### BEGIN SOLUTION
def valid_thai_id(s):
    digits = s.replace('-', '').strip().translate(THAI)
    if len(digits) != 13 or not digits.isdigit():
        return False
    return int(digits[12]) == (11 - sum(int(digits[i]) * (13 - i) for i in range(12)) % 11) % 10
### END SOLUTION

# %% question="q4_08" part="check"
check("q4_08")
### BEGIN HIDDEN TESTS
check("q4_08", inputs=[["9123456789010"], ["9123456789011"], ["912345678901"], ["91234567890100"], ["91234567890A0"], ["9.12E+12"], ["๙๑๒๓๔๕๖๗๘๙๐๑๐"], ["9876543210989"], ["9-8765-43210-98-9"], ["9876543210980"], ["9000000000004"], ["9595748906821"], ["๙-๑๑๑๑-๒๒๒๒๒-๓๓-๘"]])
### END HIDDEN TESTS

# %% [markdown] question="q4_09" part="text"
# The booking form may ask only for what it needs (PDPA, section 22). The office uses the answers for four things: to know whose appointment it is and look the person up in the civil register, to tell the person about a change, to prepare the right service, and to keep a place at the counter.
#
# Mark each of the ten fields with one of these words:
#
# - `'need'` necessary: the appointment does not work without it
# - `'optional'` helpful: people may leave it empty
# - `'no'` do not ask for it

# %% [markdown] question="q4_09" part="text"
# | Field | What it is |
# |---|---|
# | name | Full name |
# | citizen_id | Citizen ID number |
# | phone | Telephone number |
# | service | Service wanted |
# | slot | Day and time of the appointment |
# | email | Email address |
# | religion | Religion |
# | blood_type | Blood type |
# | face_photo | Photograph of the face |
# | gps | Place where the telephone is |

# %% question="q4_09" part="answer"
pdpa = {
    'name': ..., 'citizen_id': ..., 'phone': ..., 'service': ..., 'slot': ...,
    'email': ..., 'religion': ..., 'blood_type': ..., 'face_photo': ..., 'gps': ...,
}
### BEGIN SOLUTION
pdpa = dict(name='need', citizen_id='need', phone='need', service='need', slot='need', email='optional', religion='no', blood_type='no', face_photo='no', gps='no')
### END SOLUTION

# %% question="q4_09" part="check"
check("q4_09")
### BEGIN HIDDEN TESTS
check("q4_09", accept={"pdpa[name]": ["optional"], "pdpa[phone]": ["optional"], "pdpa[email]": ["no"]})
### END HIDDEN TESTS

# %% [markdown] question="q4_10" part="text"
# The counter can serve 8 people in one time slot. Of the people who book, 85 in 100 really come. So the office may accept more bookings than it has places, but now and then too many people come.
#
# `overload(q, 8, 0.85)` gives the chance that more than 8 people come when `q` people have booked, as a ratio: 0.5 means 50 percent. Run the box to see the chances.

# %% [markdown] question="q4_10" part="text"
# How many people may book **at most**, as a whole number,
#
# - `quota_25`: if the chance of too many people may be 25 percent or less
# - `quota_10`: if it may be 10 percent or less

# %% question="q4_10" part="answer"
overload = given("overload")

for q in range(8, 13):
    print(q, overload(q, 8, 0.85))

quota_25 = ...
quota_10 = ...
### BEGIN SOLUTION
quota_25 = max(q for q in range(1, 20) if overload(q, 8, .85) <= .25)
quota_10 = max(q for q in range(1, 20) if overload(q, 8, .85) <= .10)
### END SOLUTION

# %% question="q4_10" part="check"
check("q4_10")

# %% [markdown] question="q4_11" part="text"
# SUS is a questionnaire of ten statements. People answer each one from 1 (I disagree) to 5 (I agree). The odd statements (1, 3, 5, 7, 9) praise the app, the even ones (2, 4, 6, 8, 10) complain about it. The score of one person:
#
# 1. For an odd statement take the answer minus 1.
# 2. For an even statement take 5 minus the answer.
# 3. Add up all ten and multiply by 2.5.

# %% [markdown] question="q4_11" part="text"
# Complete the function: `r` is the list of one person's ten answers. Example: `sus_score([5, 1, 5, 1, 5, 1, 5, 1, 5, 1])` gives 100. `r[0::2]` picks the answers to the odd statements, `r[1::2]` those to the even ones, and `sum(...)` adds up.
#
# `SUS` is a list with the answers of eight people. Find the mean of their scores, `mean_sus`. Is it above 68, which is about average for such tests? Replace the `...` of `above` with `True` or `False`.

# %% question="q4_11" part="answer"
SUS = given("SUS")

def sus_score(r):  # r has ten answers from 1 to 5
    ...

# frame: sum(sus_score(r) for r in SUS) / ___
mean_sus = ...
above = ...
### BEGIN SOLUTION
def sus_score(r):
    return 2.5 * sum(x - 1 if i % 2 == 0 else 5 - x for i, x in enumerate(r))

mean_sus = sum(map(sus_score, SUS)) / len(SUS)
above = mean_sus > 68
### END SOLUTION

# %% question="q4_11" part="check"
check("q4_11")
### BEGIN HIDDEN TESTS
check("q4_11", inputs=[[[4, 2, 4, 2, 4, 2, 5, 2, 4, 2]], [[3, 3, 3, 3, 3, 3, 3, 3, 3, 3]], [[2, 4, 2, 4, 3, 3, 3, 4, 2, 4]], [[1, 5, 1, 5, 1, 5, 1, 5, 1, 5]], [[5, 2, 3, 1, 4, 4, 2, 3, 5, 1]]])
### END HIDDEN TESTS

# %% [markdown] question="q4_m" part="text"
# Design the screens of one service of your own office. Fill in the form in the next box: double-click it, write after each colon, then press Shift+Enter. Your trainer reads it and gives up to 20 points.
#
# If you made your own app in the prototype factory of lesson 4, copy its screens from the table there. Let two classmates try it, one after the other.
#
# **Do not write names, ID numbers or telephone numbers of anybody, not even of your testers: write “tester 1” and “tester 2”.**
#
# | Criterion | 5 points | 3 points | 1 point |
# |---|---|---|---|
# | The right problem | Solves the point found in module 1 | Has to do with it | Has nothing to do with it |
# | Flow and words | Citizens' words, no dead end | People get stuck in places | Cannot be used |
# | For everybody, and PDPA | Passes all checks, and there is a way without a phone | 1 or 2 things missing | Not considered |
# | Test | Notes, and something was changed | Tested, nothing changed | Not tested |

# %% [markdown] question="q4_m" part="task"
# **1. Service, office, and the point from module 1 that the app solves:**
#
# **2. Who uses it, and one user story (who, what, why):**
#
# **3. Screens, at least 5.** One line for each: code · title · what people read and enter · button leads to which screen
#
# - Screen 1:
# - Screen 2:
# - Screen 3:
# - Screen 4:
# - Screen 5:
#
# **4. Live checks of the prototype.** Write ✓, or why it is not green yet
#
# - No screen unreachable, no dead end:
# - Colours and button sizes:
# - Personal data asked for, and what each is needed for:
# - Privacy notice before the first personal data:
#
# **5. The way for people without a phone:**
#
# **6. Test with two classmates.** One line for each: what they were to do · where they got stuck
#
# - Tester 1:
# - Tester 2:
#
# **7. One change made after the test:**
