# %% [markdown]
# # Module 1. Find the step where work waits
#
# **Our promise.** You will go home with one improvement proposal for a process of your own office, backed by numbers, with a plan that counts the official holidays, and with prototype screens that can really be pressed. This lesson fills the first three fields of it.
#
# **Fictional case.** Sithara District Office in Sommutburi Province, its people and all its figures are made up. The eight steps are a simplified teaching example, not the procedure of the Department of Provincial Administration.
#
# **After these 90 minutes you can**
#
# - explain the value chain of your office and link it to PMQA category 6
# - write a SIPOC and a value stream map of one process
# - calculate PCE and utilisation, and name the bottleneck
# - compare ECRS options by their numbers, before and after
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
from curriculum import use_edition
from curriculum.value_chain import demo, given, quiz

use_edition("en")

# %% [markdown]
# ## ● 1. Somjai's card took 90 minutes, and nobody was lazy (8 minutes: 0–8)
#
# **Objective.** Say where you would begin to improve a process, before you know any numbers.
#
# **Imagine.** On Monday at 09:10 Somjai comes to the district office to renew her ID card. She takes a ticket, shows her papers, fills in a form, sits, is photographed, sits again for a long time, and goes home with her card at 10:40. Every official she met was busy all the time.
#
# **Predict.** Somjai went through the eight steps below. Which one would you improve first? Run the next box and vote. There is no wrong vote, and we open the votes in section 5.

# %%
quiz.vote()

# %% [markdown]
# **Tell your neighbour** in one sentence why you chose this step. Did you think of the step that is slow, or of the place where people sit?
#
# > **Key point.** We do not ask who is slow. We ask where the work waits.

# %% [markdown]
# ## 2. Much of the work happens before and behind the counter (12 minutes: 8–20)
#
# **Objective.** Tell the primary activities of an office from the support activities.
#
# **Imagine.** The district chief says: "Our counter is slow, so train the counter staff." But last week the printer stood still because the ink had run out, and every tenth visitor came without the right papers. Neither was decided at the counter. To find the right place we first draw the whole chain.
#
# **A value chain** is everything an office does so that a citizen receives something of value. Michael Porter (1985) named nine kinds of activity. A company reads the end of the chain as profit; we read it as **public value**. Here is the chain of a public library:
#
# | Five primary kinds | In a library |
# |---|---|
# | Inbound: take in what comes | receive returned books |
# | Operations: do the work | catalogue and shelve the books |
# | Outbound: deliver the result | lend the book at the desk |
# | Outreach: help people know and come (Porter: marketing) | announce the mobile library |
# | Service: look after people afterwards | renew loans, answer complaints |
#
# | Four support kinds | In a library |
# |---|---|
# | Infrastructure of the organisation | plan the year, manage the money |
# | Human resources | train the librarians |
# | Technology | keep the catalogue computer running |
# | Procurement | buy the books |
#
# **Predict.** Nine activities of the district office stand below. How many of them does a citizen meet? Say a number, then sort them.

# %%
quiz.sort_activities()

# %% [markdown]
# **Try it on your own office.** Write on paper one primary and one support activity of your own process. When a citizen waits, which of the two is it more often?
#
# **Link to PMQA.** Category 6 (operations) asks an organisation to design, manage and improve its work processes. The chain shows which processes those are; the next sections measure one of them.
#
# > **Key point.** The citizen sees the counter, but the cause of the waiting may lie anywhere in the chain.

# %% [markdown]
# ## 3. Agree where the process begins and ends before you measure it (12 minutes: 20–32)
#
# **Objective.** Describe a process on one line with SIPOC.
#
# **Imagine.** Two officials report on the same service. One says 23 minutes, the other 90. Both are right: the first counted only the time at the desks, the second from taking the ticket to holding the card. They never agreed where the process begins and ends.
#
# **SIPOC** says it in five words: **S**uppliers, **I**nputs, **P**rocess, **O**utputs, **C**ustomers. Write the two ends first, then five to eight steps between them.
#
# **Predict.** Cover the table below with your hand. Besides the card holder, who else is a customer of a new ID card?
#
# **SIPOC of renewing an ID card.** Begins: the citizen takes a ticket. Ends: the citizen holds the new card.
#
# | Letter | Question | In this office |
# |---|---|---|
# | S: suppliers | Who gives us something? | the citizen, the central registration office, the seller of card material |
# | I: inputs | What comes in? | the old card, registration data, card material |
# | P: process | What do we do? | the eight steps S1 to S8, on which you voted |
# | O: outputs | What goes out? | the new card, the record that it was issued |
# | C: customers | Who receives it? | the card holder, offices that use the card to check identity |
#
# **Three minutes for your own process.** Write its two ends on paper, then its customer. You will use them in the exercise. Then answer the question below.

# %%
quiz.self_check_1()

# %% [markdown]
# > **Key point.** Without two agreed ends, every number about a process can be disputed.

# %% [markdown]
# ## ● 4. Of Somjai's 90 minutes, most were waiting (15 minutes: 32–47)
#
# **Objective.** Calculate lead time and process cycle efficiency (PCE) from a value-stream table.
#
# **Imagine.** The office buys a faster card printer. Printing takes half as long as before. A month later people complain exactly as much. What did the office forget to measure?
#
# | Word | In plain words |
# |---|---|
# | Touch time (`touch_min`) | minutes in which somebody works on the case |
# | Waiting time (`wait_min`) | minutes in which the case lies still |
# | Lead time | touch time + waiting time, from ticket to card |
#
# **Predict.** Before you run this: which step delays Somjai most, and how many of the 90 minutes does it take? Replace the three dots by a step in quotation marks, such as `"S2"`. If the answer below the box says `Ellipsis`, the dots are still there.

# %%
my_prediction = ...  # for example "S2"
my_prediction

# %% [markdown]
# **Try it.** One question only: **which helps Somjai more, halving the longest work (S3) or cutting the wait at S6?** The picture is a ladder of time, and the table below it says the same in numbers.
#
# 1. Choose S3 and set the working time from 5 to 2.5. Look at the lead time, then press “Start again”.
# 2. Choose S6 and set the waiting time from 50 to 5. Look again.

# %%
demo.value_stream_ladder()

# %% [markdown]
# **What you should see.** Half the work at S3 saves 2.5 minutes: 90 becomes 87.5. The shorter wait at S6 saves 45 minutes: 90 becomes 45. Now let us calculate the 90 ourselves.

# %%
steps = given("steps")
touch = steps["touch_min"].sum()  # minutes of work
wait = steps["wait_min"].sum()  # minutes of waiting
print(touch, "+", wait, "=", touch + wait)

# %% [markdown]
# **Read the result.** Somebody works on Somjai's case for 22.5 minutes, and for 67.5 minutes it lies still. Three quarters of her morning was waiting.
#
# Not all work has value for the citizen. We tell three kinds apart:
#
# | Kind | Question to ask |
# |---|---|
# | VA: value-adding | Does the citizen want it, does it change the case, and is it right the first time? |
# | NNVA: necessary, but adds no value | Does a law or a control require it? |
# | NVA: waste | Neither of the two? |
#
# **PCE = value-adding time ÷ lead time.** In this office S5 (photo), S7 (print) and S8 (hand over) add value.

# %%
value_adding = steps[steps["step"].isin(["S5", "S7", "S8"])]
pce = value_adding["touch_min"].sum() / (touch + wait)
print(f"{pce:.2%}")

# %% [markdown]
# **Read the result.** Of every 100 minutes, fewer than 10 change anything for Somjai. This is not a mark for the officials: it measures the waiting of the system.
#
# **Where does the waiting stand?** Sort the steps by their waiting time and add up the shares. In the result, `percent` is the share of all waiting and `added_up` is the running total.

# %%
waits = steps[["step", "wait_min"]]
longest_first = waits.sort_values("wait_min", ascending=False)
share = longest_first["wait_min"] / wait * 100
longest_first["percent"] = share.round(1)
longest_first["added_up"] = share.cumsum().round(1)
longest_first

# %% [markdown]
# **Read the result.** S6 holds 74.1% of the waiting. Together with S2 it is 85.9%. Two steps of eight explain nearly all of it.
#
# <details><summary>Check yourself: the office shortens printing (S7) from 3 to 1.5 minutes. What is the new lead time? (Press here for the answer)</summary>88.5 minutes. The work at S7 falls by 1.5 minutes and the waiting stays as it was.</details>
#
# > **Key point.** First count the waiting. Faster work hardly helps where work is not what takes the time.

# %% [markdown]
# ## ● 5. The busiest step holds everyone up, not the longest (15 minutes: 47–62)
#
# **Objective.** Calculate utilisation, name the bottleneck, and say what happens close to 100%.
#
# **Imagine.** S3 takes the longest, 5 minutes, and yet no queue forms there: twenty people can fill in their forms at the same time. At S6 one officer needs only 3 minutes for a case, and the whole room is waiting for that officer.
#
# | Word | In plain words |
# |---|---|
# | Capacity | how many people a step can serve in an hour: 60 ÷ minutes × officials |
# | Utilisation | people who arrive in an hour ÷ capacity; 1 means busy without a pause |
# | Bottleneck | the step with staff whose utilisation is the highest |
#
# Let 18 people arrive in an hour. We leave S3 out: citizens fill in the form themselves. In the result, `staff` is the number of officials, `capacity` the people an hour, and `utilisation` the share of the hour in which they are busy.

# %%
steps = given("steps")
staffed = steps[steps["staff"] > 0][["step", "touch_min", "staff"]]
staffed["capacity"] = 60 / staffed["touch_min"] * staffed["staff"]
staffed["utilisation"] = 18 / staffed["capacity"]
staffed.round(2)

# %% [markdown]
# **Read the result.** S6 can serve 20 people an hour and 18 come, so it is busy 90% of the time. No other step is above 60%. S6 is the bottleneck.
#
# **Predict.** At S6, 18 people an hour wait 27 minutes on average. One more comes each hour: 19. Will they wait about 28 minutes, 35 minutes, or nearly an hour? Say it aloud, then move the number of people from 18 to 19.

# %%
demo.queue_hockey_stick()

# %% [markdown]
# **What you should see.** The curve looks like a hockey stick: flat for a long time, then steep.
#
# | People an hour | Officers | Average wait at S6 |
# |---|---|---|
# | 10 | 1 | 3 minutes |
# | 18 | 1 | 27 minutes |
# | 19 | 1 | 57 minutes |
# | 18 | 2 | less than 1 minute |
# | 24 | 1 | never settles: the queue only grows |
#
# The curve is an average over a long time, with people coming at random. On a Monday morning many come at once, so the office saw 50 minutes.
#
# **Now we open the votes.** Run the next box. If your vote was another step, what led you there: the length of the work, or the complaints you hear? Talk about it for two minutes.

# %%
quiz.reveal_vote()

# %%
quiz.self_check_2()

# %% [markdown]
# > **Key point.** Above about 80% utilisation, a few more people make the queue very much longer. Work on the busiest step first.

# %% [markdown]
# ## 6. The computer's clock tells what memory forgets (13 minutes: 62–75)
#
# **Objective.** Read an event log, and use Little's law to find how many people are inside.
#
# **Imagine.** An official is sure: "Monday is always the worst, and Wednesday is calm." The queue system has noted the time of every step for a whole week: 5,569 events of 688 cases, from 19 to 23 January 2026. Nobody has to remember anything.
#
# **An event log** is a table with one row for each visit to a step: which case, which step, when it was ready, started and ended. Waiting is start minus ready.
#
# **Predict.** Of the five days, which has the second-longest wait at S6, and why? Say a day to your neighbour.
#
# **Try it.** One question only: **how many people are inside on Monday at 11:30?** Choose the day and the time of day. Then switch on the second approver, and look again.

# %%
demo.event_log_replay()

# %% [markdown]
# **What you should see.** On Monday 17 people are inside at 10:30, 37 at 11:30 and 41 at 12:30. With a second approver the average lead time of the week falls from 60.11 to 34.85 minutes. Now let us ask the table about each day. In the result, the number at the left is the day of the month.

# %%
log = given("log")
approval = log[log["step"] == "S6"]
day = approval["start"].dt.day  # 19 is Monday, 23 is Friday
approval.groupby(day)["wait_min"].mean().round(2).to_frame()

# %% [markdown]
# **Read the result.** Monday is worst, 58.27 minutes, as the official said. But Wednesday is second, 23.40 minutes: the approver sat in a meeting from 10:00 to 11:00. Moving that meeting costs nothing.
#
# **Little's law.** People inside = people who arrive in an hour × hours each stays. Use the same unit of time on both sides. It holds for an average over a longer time.
#
# **Predict.** About 17 people come in an hour and each stays about one hour. How many chairs are taken on average?

# %%
per_hour = log["case_id"].nunique() / 40  # five days of eight hours
case = log.groupby("case_id")
stay = (case["end"].max() - case["ready_at"].min()).mean()
hours = stay.total_seconds() / 3600
people = per_hour * hours
print(f"{per_hour:.1f} × {hours:.1f} = {people:.1f}")

# %% [markdown]
# **Read the result.** 17.2 people an hour, about one hour each: 17 people inside on average. Shorten the stay and the room empties, with no new building.
#
# <details><summary>Check yourself: 20 people an hour stay 45 minutes each. How many are inside? (Press here for the answer)</summary>15 people. 45 minutes are 0.75 hours, and 20 × 0.75 = 15.</details>
#
# > **Key point.** A log shows the meeting that nobody thought of. Look at each day, not only at the average of the week.

# %% [markdown]
# ## ● 7. Remove a step before you hurry it (11 minutes: 75–86)
#
# **Objective.** Find waste, and compare ECRS options by the numbers.
#
# **Imagine.** In the meeting somebody says: "Give us two more people and a new system." There is no money for either this year. What can the office do on Monday next week?
#
# Waste is work or waiting that brings the citizen nothing. Eight kinds, each with an example from this office:
#
# | Waste | In this office |
# |---|---|
# | Defects | papers are missing, and the citizen has to come again |
# | Overproduction | copies are printed that nobody uses |
# | Waiting | 50 minutes for the approval |
# | Unused talent | those who do the work are never asked |
# | Transport | files are carried from room to room |
# | Inventory | requests lie in a pile |
# | Motion | officials search for files |
# | Extra processing | people write down what the registry already has |
#
# **ECRS** is four questions, asked in this order:
#
# 1. **E: Eliminate.** Can we stop doing it?
# 2. **C: Combine.** Can two steps be done together?
# 3. **R: Rearrange.** Can the order or the time change?
# 4. **S: Simplify.** Can it be made easier?
#
# **Predict.** Four options are on the board below. Which one alone shortens the 90 minutes most? Which cost nothing at all? Say it first, then tick one at a time.

# %%
demo.ecrs_board()

# %% [markdown]
# **What you should see.** Each option alone, starting from 90 minutes; then all four together.
#
# | Option | New lead time |
# |---|---|
# | E: give up the paper form (S3) | 85 minutes |
# | C: do S2 and S4 at one desk | 82 minutes |
# | R: appointments | 58 minutes |
# | S: a second approver, by delegation | 45 minutes |
# | All four | tick all four and read it yourself |
#
# **Read the result.** S is the largest single step, but it needs a delegation order that the law allows. E and C need no budget. That is why we try E first.

# %%
quiz.self_check_3()

# %% [markdown]
# > **Key point.** Eliminate, combine, rearrange, simplify, in this order. Ask for more people only after that.

# %% [markdown]
# ## 8. Your own proposal begins with one number (4 minutes: 86–90)
#
# **Objective.** Write fields 1–3 of your proposal.
#
# **Imagine.** Your chief gives you one minute on Monday. "It is slow" will be forgotten. "The process takes 90 minutes, 50 of them waiting for one signature" will not.
#
# Fill in what you know; an honest estimate is welcome. Leave the rest empty and come back at any time. **Please write no names, no ID numbers and no phone numbers of people.** Press the button to save.

# %%
from curriculum.value_chain import proposal

proposal.form()

# %% [markdown]
# > **Key point of the whole lesson.** Measure the waiting, find the busiest step, remove before you add.
#
# **Next.** Open the exercise of module 1. Begin with the questions marked ★. Module 2 turns your idea into a plan with dates.
