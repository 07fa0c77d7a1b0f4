# %% [markdown]
# # Opening. A modern public sector begins with one process
#
# **Our promise.** You will go home with one improvement proposal for a process of your own office, backed by numbers, with a plan that counts the official holidays, and with prototype screens that can really be pressed.
#
# **Fictional case.** Sithara District Office in Sommutburi Province, its people and all its figures are made up.
#
# **After these 30 minutes you can**
#
# - say in one sentence where today's work stands in the national strategy
# - name the two thrusts of this course
# - choose the sections of the four modules that you need most
#
# Nothing here is marked, and nothing has to be typed. The minutes stand in every heading; sections marked ● are also on the short day.
#
# **Begin here.** Click the grey box below and press Shift+Enter. It answers “Ready”, and a number appears at its left.

# %% tags=["edition"]
from curriculum import use_edition
from curriculum.opening import demo, quiz

use_edition("en")

# %% [markdown]
# ## ● 1. The strategy asks what the citizen receives (6 minutes: 0–6)
#
# **Imagine.** Somebody comes to your counter for the first time in years and asks: "What is better here than it was?" What would you show?
#
# **Four things stand behind today's work.**
#
# - **“A public sector of the people, for the people and the common good.”** The principle of the National Strategy B.E. 2561–2580, sixth strategy: rebalancing and developing the public sector [1].
# - **Open and connected, the people in the centre, capable and modern.** Government 4.0, cabinet resolution of 1 May B.E. 2561; offices judge themselves by PMQA 4.0 [3].
# - **Official work by electronic means has its own law.** The Electronic Performance of Official Functions Act B.E. 2565, in force since 10 January B.E. 2566 [4].
# - **The citizen is not asked for copies.** Cabinet resolution of 2 October B.E. 2561; notice of the Department of Provincial Administration, 12 October B.E. 2564 [5].
#
# **Tell your neighbour** which of the four your own office feels most, and one thing that it changed at your desk.
#
# This course answers with **two thrusts**: first re-engineering, which changes the process; then technology, which helps with what is left.
#
# > **Key point.** The question is not how many computers we have. It is what the citizen receives.

# %% [markdown]
# ## 2. Two thrusts: first the process, then the technology (8 minutes: 6–14)
#
# **Digital disruption** is what happens when somebody with new tools serves the same people better than we do. An **organisation 4.0** begins its answer with a **mindset**, not with a machine: whoever puts a queue app in front of a bad process has a bad process with an app.
#
# 1. **Re-engineering**: look at the process as if you built it today, and leave out what nobody needs.
# 2. **Using technology**: let machines measure, calculate, remember and show.
#
# Take **civil registration**. Giving up a form that asks for what the register already holds is re-engineering. A computer that looks it up is technology. Or **human resources**: a leave form on a screen is no gain as long as four signatures stay on it.
#
# **Predict.** Six changes come next. How many of them change the process itself? Say a number, run the box and sort them.

# %%
quiz.two_thrusts()

# %% [markdown]
# > **Key point.** Remove a step before you hurry it, and hurry it before you computerise it.

# %% [markdown]
# ## 3. Each module answers one question about the same process (7 minutes: 14–21)
#
# PMQA (Public Sector Management Quality Award) looks at an office in seven categories: 1 leadership, 2 strategic planning, 3 customers and stakeholders, 4 measurement and analysis, 5 workforce, 6 operations, 7 results [2]. The four modules and your proposal together touch all seven.
#
# **Predict.** In which category would you look for "the citizen waits too long"? Run the box and walk through the course with the slider.

# %%
demo.course_map()

# %% [markdown]
# **Write on paper** the name of one process of your own office that citizens complain about. You will need it in module 1.
#
# > **Key point.** What you find in one module you use in the next. At the end it is one page, and somebody can sign it.

# %% [markdown]
# ## ● 4. Where you stand today (9 minutes: 21–30)
#
# There are no right answers here, and nobody but you sees them. Run the box. In each line choose what is true of you today, then press the button: it says which sections to look at first.

# %%
quiz.self_assessment()

# %% [markdown]
# **Open a lesson.** [Module 1](value_chain.ipynb) · [Module 2](time_project.ipynb) · [Module 3](excel_data.ipynb) · [Module 4](app_design.ipynb). The minutes that you were told stand in its headings.
#
# **What comes now.** The test before the course takes 15 minutes. It is no examination: the same twelve questions come again at the end, and the difference shows what the course has brought.
#
# > **Key point.** You need not become a programmer. You have come to use a cleverer calculator, and it is patient.
#
# *Sources.* [1] National Strategy, Royal Gazette of 13 October B.E. 2561; https://sto.go.th. [2] PMQA: https://asdd.mol.go.th, https://dla.go.th. [3] Cabinet resolution of 1 May B.E. 2561; PMQA 4.0: https://iok2u.com. [4] The Act itself; https://up.ac.th. [5] Cabinet resolution of 2 October B.E. 2561; https://nationtv.tv.
