# %% [markdown]
# # Test after the course
#
# Twelve questions, about 15 minutes: the same as before the course. **This is no examination:** nobody passes or fails. It shows you, and your trainer, what the course has brought.
#
# - Answer by yourself, without looking things up. Where you do not know, choose what seems best, or leave it empty.
# - Press **Shift+Enter** in each of the two boxes below: the questions appear.
# - What you choose is saved in this notebook at once. You may change it until you hand in.
# - The questions are gone after you closed and reopened the notebook? Press **Shift+Enter** in both boxes again: what you chose is still there.
# - After you have handed in, you see your result, and where to read again.

# %% tags=["edition"]
from curriculum import check, fill_in, use_edition

use_edition("en")

# %%
fill_in("posttest")

# %% [markdown] tags=["collapsed"]
# ## What this notebook keeps
#
# Your choices are kept here, one box for each question. You need not read this. Where the choices above do not appear, type the word of your answer in quotation marks in the place of `...`, and run the box.

# %% question="q6_01" part="answer"
answer_1 = ...
### BEGIN SOLUTION
answer_1 = 'utilisation'
### END SOLUTION

# %% question="q6_01" part="check"
check("q6_01")

# %% question="q6_02" part="answer"
answer_2 = ...
### BEGIN SOLUTION
answer_2 = 'value_to_total'
### END SOLUTION

# %% question="q6_02" part="check"
check("q6_02")

# %% question="q6_03" part="answer"
answer_3 = ...
### BEGIN SOLUTION
answer_3 = '6'
### END SOLUTION

# %% question="q6_03" part="check"
check("q6_03")

# %% question="q6_04" part="answer"
answer_4 = ...
### BEGIN SOLUTION
answer_4 = 'no_float'
### END SOLUTION

# %% question="q6_04" part="check"
check("q6_04")

# %% question="q6_05" part="answer"
answer_5 = ...
### BEGIN SOLUTION
answer_5 = '6'
### END SOLUTION

# %% question="q6_05" part="check"
check("q6_05")

# %% question="q6_06" part="answer"
answer_6 = ...
### BEGIN SOLUTION
answer_6 = 'behind_over'
### END SOLUTION

# %% question="q6_06" part="check"
check("q6_06")

# %% question="q6_07" part="answer"
answer_7 = ...
### BEGIN SOLUTION
answer_7 = 'COUNTIFS'
### END SOLUTION

# %% question="q6_07" part="check"
check("q6_07")

# %% question="q6_08" part="answer"
answer_8 = ...
### BEGIN SOLUTION
answer_8 = 'ce_2568'
### END SOLUTION

# %% question="q6_08" part="check"
check("q6_08")

# %% question="q6_09" part="answer"
answer_9 = ...
### BEGIN SOLUTION
answer_9 = 'p90'
### END SOLUTION

# %% question="q6_09" part="check"
check("q6_09")

# %% question="q6_10" part="answer"
answer_10 = ...
### BEGIN SOLUTION
answer_10 = '4.5:1'
### END SOLUTION

# %% question="q6_10" part="check"
check("q6_10")

# %% question="q6_11" part="answer"
answer_11 = ...
### BEGIN SOLUTION
answer_11 = 'telephone'
### END SOLUTION

# %% question="q6_11" part="check"
check("q6_11")

# %% question="q6_12" part="answer"
answer_12 = ...
### BEGIN SOLUTION
answer_12 = 'lead_time'
### END SOLUTION

# %% question="q6_12" part="check"
check("q6_12")
