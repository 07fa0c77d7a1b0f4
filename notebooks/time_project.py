# %% [markdown]
# # Module 2. Make a plan that knows the official calendar
#
# **Our promise.** You will go home with one improvement proposal for a process of your own office, backed by numbers, with a plan that counts the official holidays, and with prototype screens that can really be pressed. This lesson makes the plan: fields 4 and 8 of the proposal.
#
# **Fictional case.** Sithara District Office in Sommutburi Province, its people and all its figures are made up. Its improvement project is to shorten the wait for an ID card. The holidays are those of the official calendar, for teaching: for real work, look at the latest announcement.
#
# **After these 90 minutes you can**
#
# - explain the critical path, float, and the working days of an office
# - work out a finish date with the official holidays taken off
# - judge uncertainty by PERT and progress by EVM
# - sort your week with the Eisenhower matrix, and plan a project of your own
#
# **Three moves are all you need today**
#
# 1. Click a grey box and press **Shift+Enter**: it runs, and you move on.
# 2. Where you see `...`, replace the three dots by your answer.
# 3. If something looks wrong, read the hint below the box. Nothing can break.
#
# The minutes stand in every heading, counted from the start. Sections marked ● are also on the short day.
#
# **Begin here.** Click the grey box below and press Shift+Enter. It answers “Ready”, and a number appears at its left.

# %% tags=["edition"]
from datetime import date

import pandas as pd

from curriculum import use_edition
from curriculum.time_project import demo, given, quiz

use_edition("en")

# %% [markdown]
# ## 1. Nobody stole the deputy's time: it was given away (10 minutes: 0–10)
#
# **Objective.** Sort the work of a week by importance and urgency, and find hours to free.
#
# **Imagine.** Friday, 16:00. The deputy district chief has been busy all week and has not opened the project plan once. The telephone rang, guests came, the same report was asked for three times. For one week the deputy noted every activity and its hours: 35 hours in all. Who stole the time?
#
# **The Eisenhower matrix** asks two questions about each activity. Is it **important**: would the office or a citizen suffer if it were never done? Is it **urgent**: must it be done today?
#
# | Quadrant | Urgent? | Important? | What to do |
# |---|---|---|---|
# | Q1 | yes | yes | do it, or delegate it |
# | Q2 | no | yes | protect it: give it a fixed hour |
# | Q3 | yes | no | hand it on |
# | Q4 | no | no | stop it |
#
# **Predict.** Of the 35 hours, how many were urgent but not important? Write a number on paper.
#
# **Try it.** One question only: **which frees more hours, working faster or handing work on?** The picture is the week, and the tables below it say the same in numbers.
#
# 1. Move half (50%) of the hours of Q3 and Q4 to Q2. Read the sentence above the picture, then press “Start again”.
# 2. Tick the second approver. Read the sentence again.

# %%
demo.eisenhower_matrix()

# %% [markdown]
# **What you should see.** Moving half of Q3 and Q4 lifts Q2 to 35% of the week. The second approver takes over 12 hours at one stroke: Q1 falls from 16.5 to 4.5 hours. No one can work so fast that 12 hours are saved.
#
# Now let us calculate the share of Q3. In the table, 1 means yes and 0 means no. Two equal signs (`==`) ask a question; `&` means “and”.

# %%
audit = given("time_audit")
urgent = audit["urgent"] == 1
not_important = audit["important"] == 0
q3 = audit[urgent & not_important]["hours"].sum()
week = audit["hours"].sum()
print(q3, "÷", week, "=", f"{q3 / week:.2%}")

# %% [markdown]
# **Read the result.** 8.5 of the 35 hours, nearly a quarter of the week, looked urgent and were not important. What was your number?
#
# **Your own week.** Write on paper one activity of your own in Q3. To which position could you hand it on?
#
# > **Key point.** First hand on and stop; only then try to be faster. The hours of Q2 need a fixed place in the week.

# %% [markdown]
# ## 2. A task is a task when one can see that it is done (12 minutes: 10–22)
#
# **Objective.** Break a project into tasks, and say which task waits for which.
#
# **Imagine.** The plan on the wall has one line: “Build the booking system, two months.” Each month the chief asks how far it is, and each month the answer is “nearly done”. Nobody lies. The line is so broad that nobody can see what is done and what is not.
#
# **A work breakdown structure (WBS)** divides a project into tasks. A good task has four marks: it begins with a verb, one position is responsible, it takes at most about ten working days, and anybody can see when it is done.
#
# **Predict.** Six lines of a project plan stand below. How many of them are really tasks? Say a number, then sort them.

# %%
quiz.sort_tasks()

# %% [markdown]
# **On the wall.** These five cards are the beginning of the office's project. The column After names the **predecessor**: the task that must be finished first. Hang them up and draw an arrow from each card to the one that waits for it.
#
# | Card | Task | Working days | After |
# |---|---|---|---|
# | A | Set up the working group | 3 | – |
# | B | Analyse the present process | 5 | A |
# | C | Design the new process | 4 | B |
# | D | Issue the delegation order | 5 | C |
# | E | Write the terms of reference | 5 | C |
#
# **Look:** two arrows leave C. D and E can be done at the same time, by different people.
#
# **Five minutes for your own project.** Write six tasks on six cards: verb, working days, position responsible. Write on each the card it waits for. You will type them in section 8.
#
# > **Key point.** A line that nobody can tick off is a wish. Divide it until one can see that it is done.

# %% [markdown]
# ## ● 3. Only a few tasks decide when the project is finished (18 minutes: 22–40)
#
# **Objective.** Calculate the earliest and latest days of a task, its float, and the critical path.
#
# **Imagine.** Two officials report on the same morning. One says: “My task will be five days late.” The other says: “Mine too.” The chief scolds both. In the end the project is late because of one of them only; the other had days to spare, and nobody knew it.
#
# | Word | In plain words |
# |---|---|
# | ES and EF | earliest start and earliest finish: how many working days have passed by then |
# | LS and LF | latest start and latest finish at which the project is still in time |
# | Float | LS − ES: the working days a task may slip |
# | Critical path | the chain of tasks with float 0, from the beginning to the end |
#
# **By hand first.** The mobile unit visits a village. P: agree on the day (2 days). Then, at the same time, Q: prepare the equipment (3 days) and R: tell the villagers (4 days). When both are done, S: serve in the village (1 day).
#
# Forward: a task starts when its **last** predecessor has finished. P runs from 0 to 2, Q from 2 to 5, R from 2 to 6. S waits for both, so it runs from 6 to 7. Backward from 7: S must start at 6, so Q may start at 3 at the latest, and R at 2.
#
# **Predict.** Which of Q and R may be a day late? Then let the computer calculate.

# %%
cpm = given("cpm")
visit = pd.DataFrame(
    [("P", 2, ""), ("Q", 3, "P"), ("R", 4, "P"), ("S", 1, "Q,R")],
    columns=["id", "dur", "pred"],  # task, working days, after
)
times = cpm(visit)
times["float"] = times["LS"] - times["ES"]
times

# %% [markdown]
# **Read the result.** The visit takes 7 working days. Q has a float of 1 day; P, R and S have none. The critical path is P-R-S.
#
# **On the wall, together.** Now go forward through the cards A to E, from 0, and write ES and EF on each. Stop after E: the exercise asks you for these numbers.
#
# **Predict.** The whole project has twelve tasks and takes 47 working days. F (build the booking system) becomes 5 days longer. D (the delegation order) becomes 10 days longer. Which of the two moves the finish?
#
# **Try it.** One question only: **which tasks move the finish?** Note the finish date, then change one task at a time.
#
# 1. Choose F, from 15 to 20 days. Look at the finish, then press “Start again”.
# 2. Choose D, from 5 to 15 days. Look again. Then go on to 21 days.
# 3. Press “Start again”, choose G, from 6 to 16 days, and answer the question below the picture.

# %%
demo.gantt_on_the_calendar()

# %%
quiz.self_check_1()

# %% [markdown]
# **What you should see.** F is critical: 5 days more make 52 working days, and the finish is Wednesday 27 May 2026. D has float: 10 days more move nothing. But float can run out: with 21 days D itself is critical, and the project takes 48.
#
# **Tell your neighbour:** which task of your own six cards would move the finish of your project?
#
# > **Key point.** Watch the critical tasks every day and the others once a week. A task with float is no invitation to sleep: the float is shared with the tasks behind it.

# %% [markdown]
# ## ● 4. A plan that does not count Songkran is no plan of a Thai office (12 minutes: 40–52)
#
# **Objective.** Work out a finish date in working days, and read B.E. dates and legal periods rightly.
#
# **Imagine.** On 8 April an official promises: “Five working days, you will have it on the 14th.” On the 14th the office is closed, and a citizen who has come from another district stands before a locked door. The official counted the weekend rightly and forgot only Songkran.
#
# **Two functions, the same as in Excel.** `networkdays(first, last, HOLIDAYS)` counts both ends. `WORKDAY(start, n, HOLIDAYS)` does **not** count the start day. So a task of 5 days that begins on the start day itself ends 5 − 1 = 4 working days later.
#
# **Predict.** Five working days from Wednesday 8 April 2026: on which day is the work really done?

# %%
WORKDAY, HOLIDAYS = given("WORKDAY", "HOLIDAYS")
start = date(2026, 4, 8)  # C.E. year, month, day
print(WORKDAY(start, 5 - 1), WORKDAY(start, 5 - 1, HOLIDAYS))

# %% [markdown]
# **Read the result.** The computer writes year (C.E.), month, day. Without holidays the answer is 14 April, which is Songkran itself. With holidays it is Friday 17 April: Songkran (13 to 15 April) took three working days.
#
# **The trap of 1 May.** Labour Day is a holiday of companies and banks. Government offices work on that day, unless the cabinet announces otherwise. State enterprises follow their own announcement.
#
# **Predict.** May 2026 has 21 days from Monday to Friday. The official holidays are 4 and 13 May. How many working days has the office?

# %%
networkdays = given("networkdays")
print(date(2026, 5, 1) in HOLIDAYS)  # is 1 May an official holiday?
print(networkdays(date(2026, 5, 1), date(2026, 5, 31), HOLIDAYS))

# %% [markdown]
# **Read the result.** `False`: 1 May is not on the list, so 19 working days. Who takes 1 May off as well plans with one day too few.
#
# **Two calendars.** People read the Buddhist Era (B.E.), computers the Common Era (C.E.). For our time the B.E. year is 543 larger. What happens if somebody types the B.E. year into the computer? Look at the day of the week of 4 May.

# %%
TH_DAYS = given("TH_DAYS")
for year in (2026, 2569):  # the right year, and the B.E. year typed in
    print(year, TH_DAYS[date(year, 5, 4).weekday()])

# %% [markdown]
# **Read the result.** 4 May 2026 is a Monday (จันทร์). With 2569 the computer says Thursday (พฤหัสบดี) and gives no warning: it counts 543 years into the future. Look at the year first when a date looks strange.
#
# **For old dates of birth:** until B.E. 2483 the year began on 1 April. In the months January to March of those years the difference is only 542: 10 February B.E. 2482 is 10 February 1940.
#
# **Legal days.** Section 64 of the Administrative Procedure Act B.E. 2539 counts days of the calendar. The first day is not counted. What if the last day is a holiday?
#
# | Who must act | The last day is a holiday |
# |---|---|
# | An official | The period ends on that day all the same |
# | A citizen | The period runs on to the next working day |
#
# A special law, if there is one, goes before this. Use the calendar on your table for the first question below, and count working days for the second.

# %%
quiz.deadline()

# %%
quiz.self_check_2()

# %% [markdown]
# **Now go back to the Gantt chart** in section 3. Untick the holidays and read the two finish dates. Then tick them again and start the project a week earlier, on 2 March: with holidays it is finished on Thursday 14 May. Which way is easier, an earlier start or a shorter task F?
#
# > **Key point.** Before you promise a date, take off the official holidays, leave 1 May in, and look at the year.

# %% [markdown]
# ## 5. The planned day is kept in one case of three (14 minutes: 52–66)
#
# **Objective.** Make one estimate out of three, and say how likely a date is.
#
# **Imagine.** The chief asks: “How long does the booking system take?” The team says 15 days. Then the chief asks twice more: “And if all goes well?” 10 days. “And if all goes wrong?” 26 days. The bad case lies further from 15 than the good one. The plan on the wall knows only the 15.
#
# **PERT** asks for three estimates: optimistic (o), most likely (m), pessimistic (p).
#
# | What | Formula | In plain words |
# |---|---|---|
# | Expected time | (o + 4 × m + p) ÷ 6 | a mean in which the most likely weighs four times |
# | Standard deviation (sd) | (p − o) ÷ 6 | how far it usually lies from that mean |
#
# **An example from the road.** The drive to the provincial hall takes 30 minutes at best, mostly 40, at worst 80. How long on average? How large is the sd of one way, and of there and back? How likely is it that 60 minutes are enough for one way?

# %%
expected = (30 + 4 * 40 + 80) / 6  # minutes
one_way = (80 - 30) / 6
there_and_back = (one_way**2 + one_way**2) ** 0.5
print(expected, round(one_way, 1), round(there_and_back, 1))
normal_cdf = given("normal_cdf")
print(round(normal_cdf(60, expected, one_way), 3))

# %% [markdown]
# **Read the result.** Count on 45 minutes, not on 40. The sd is 8.3 minutes one way. There and back it is 11.8, not twice as much: add the squares (the variances) first, then take one square root. With 60 minutes you are in time in 96 of 100 drives.
#
# **Predict.** The plan says 47 working days. In how many of 100 cases is the project done by then: about 65, about 50, or about 35?
#
# **Try it.** One question only: **what helps more, a later target or a smaller worst case?** The bars are 5,000 projects played by the computer.
#
# 1. Read the chance for 47 days. Then move the target to 52.
# 2. Press “Start again”. Lower the pessimistic days of F from 26 to 20.

# %%
demo.uncertainty_dice()

# %% [markdown]
# **What you should see.** The plan of 47 days has a chance of 36.5% by the formula and 32.3% in the runs: one case of three. For 95 of 100 cases one must plan 53 days by the formula. A worst case of 20 days for F lifts the chance for 47 days to 50%. The runs promise less than the formula, because they take the worst case more seriously. No model is the truth: say which one you used.
#
# <details><summary>Check yourself: a task takes 2 days at best, mostly 3, at worst 10. What is its expected time? (Press here for the answer)</summary>4 days. 2 + 4 × 3 + 10 = 24, and 24 ÷ 6 = 4.</details>
#
# > **Key point.** Do not promise the most likely day. Say a day together with its chance, and work on the worst case of the critical tasks.

# %% [markdown]
# ## ● 6. Money spent does not show how much is done (14 minutes: 66–80)
#
# **Objective.** Judge time and money of a project by SPI and CPI.
#
# **Imagine.** In the meeting on 9 April the project leader reports: “We have spent 42% of the money, so the project is 42% done.” Everyone nods. But money can be spent on work that is not finished. Two questions were not asked: what should be done by today, and what is really done?
#
# **Earned value management (EVM)** says all of it in baht, so that it can be compared.
#
# | Short | In plain words |
# |---|---|
# | PV, planned value | the budget of the work that should be done by today |
# | EV, earned value | the budget of the work that is really done |
# | AC, actual cost | the money spent on it |
# | BAC | the budget of the whole project |
#
# **Time: SPI = EV ÷ PV. Money: CPI = EV ÷ AC.** EV always comes first. Above 1 is good, below 1 is bad. At the end the project will cost about BAC ÷ CPI; this is called EAC.
#
# **An early look.** On the evening of working day 12 (24 March) the tasks A, B and C should be done. A and B are done, C is half done. 15,000 baht have been spent.
#
# **Predict.** Is the project late? Is it over its budget?

# %%
budget = given("TASKS").set_index("id")["budget"]
planned = budget["A"] + budget["B"] + budget["C"]
done = budget["A"] + budget["B"] + 0.5 * budget["C"]
spent = 15_000
print(planned, done, round(done / planned, 2), round(done / spent, 2))
print(round(budget.sum() / (done / spent)))

# %% [markdown]
# **Read the result.** Work for 20,000 baht should be done, and work for 16,000 is. SPI 0.80: late, 80 baht of every 100 planned are done. CPI 1.07: each baht spent brought work for 1.07 baht, so money is saved. Time and money do not say the same. If it goes on so, the whole project will cost about 253,125 of its 270,000 baht.
#
# **Predict.** On 9 April two tasks, F and G, are behind the plan. If F were 40% done and G finished, for the same money, would the lights be green?
#
# **Try it.** One question only: **in which task does the trouble hide?**
#
# 1. Read the two lights. Then set F to 40% and G to 100%, and read them again.
# 2. Set G back to 30% and F to 60%. The light for time is green. Is everything well?

# %%
demo.evm_dashboard()

# %% [markdown]
# **What you should see.** With F at 40% and G at 100%, work for 125,000 baht is done: SPI 1.00, CPI 1.11, and the project would end at 243,000 baht. With F at 60% and G at 30% the SPI is 1.14, and yet G is still behind. A good index can hide a late task, so always look at the tasks below it.

# %%
quiz.self_check_3()

# %% [markdown]
# **Talk for two minutes.** A project is both late and over its budget, and the May peak will not wait. What would you save first, time or money?
#
# > **Key point.** Ask three numbers each month: what should be done, what is done, what is spent. Then look for the task behind the number.

# %% [markdown]
# ## 7. Work moves when everybody can see it (6 minutes: 80–86)
#
# **Objective.** Choose a tool with which the team keeps its plan alive, and write down a meeting so that work follows.
#
# **Imagine.** The meeting took two hours. Everybody agreed. A month later nothing has happened. The minutes are seven pages long, and on none of them stands who does what until when.
#
# | Tool | What everybody sees | Its one rule |
# |---|---|---|
# | Shared calendar | which days are taken, holidays included | no citizens' data in it |
# | Kanban board | three columns: to do, doing, done | at most three cards a person in “doing” |
# | Meeting note | agenda, decision, owner, date | no decision without owner and date |
#
# **Predict.** One line of a meeting note has four parts. Which part is missing most often in your office? Then sort these six sentences.

# %%
quiz.sort_meeting()

# %% [markdown]
# **Your next meeting.** Draw the four columns on one page and fill them in while people talk. The meeting ends when no field is empty.
#
# > **Key point.** “Everybody helps” means that nobody does it. One owner, one date, where all can see it.

# %% [markdown]
# ## 8. Your plan begins with your six cards (4 minutes: 86–90)
#
# **Objective.** Turn your cards into a plan with dates, and write fields 4 and 8 of your proposal.
#
# **Imagine.** The chief asks: “When is it finished, what does it cost, what can go wrong?” Yesterday you would have said: “Soon.” Today you open your plan and read out a date on which the office is open.
#
# 1. Run the next box. It shows a small example: type your own tasks over it. Three are enough for now; you can go on at any time.
# 2. Press “Work out the dates”. If something cannot be read, the row and the reason are shown.
# 3. Press “Save the plan in my proposal”. The buttons beside it make a calendar file and an Excel workbook to take home.
# 4. Now run the second box. Field 4 is filled in already; write two risks. **Please write positions, no names of persons.** Press the button to save.

# %%
from curriculum.time_project.own_plan import PlanWorkbench

PlanWorkbench()

# %%
from curriculum.time_project import proposal

proposal.form()

# %% [markdown]
# > **Key point of the whole lesson.** Free the hours, watch the critical tasks, count the holidays, and say what is really done.
#
# **Next.** Open the exercise of module 2. Begin with the questions marked ★. In the task at the end you may copy in the plan that you have just begun. Module 3 brings the numbers with which you will measure whether it worked.
