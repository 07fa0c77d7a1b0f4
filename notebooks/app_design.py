# %% [markdown]
# # Module 4. Screens that everybody can use
#
# **Our promise.** You will go home with one improvement proposal for a process of your own office, backed by numbers, with a plan that counts the official holidays, and with prototype screens that can really be pressed. This lesson makes the screens: fields 6 and 7 of the proposal.
#
# **Fictional case.** Sithara District Office in Sommutburi Province, its people and all its figures are made up. So is its app, with which people book a turn at the counter.
#
# **After these 90 minutes you can**
#
# - explain the steps of a design that begins and ends with the users
# - write a user story, choose what comes first, and draw the flow of screens
# - check colours, button sizes, time and personal data
# - test screens with users, and make a prototype for your own work
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
import math

from curriculum import use_edition
from curriculum.app_design import demo, given, proposal, quiz

use_edition("en")

# %% [markdown]
# ## 1. Three people hold the same phone, and each needs something else (10 minutes: 0–10)
#
# **Objective.** Say what three different users need, and which service is there already.
#
# **Imagine.** Three people need an ID card this week. Grandma Bunmi, 72, holds the phone at arm's length. A pupil of 15 has never been to the office and does not know what to bring. A worker on the night shift wakes up at two in the afternoon, and the office closes at half past four. The app shows all three the same small grey letters.
#
# **Design begins and ends with the users.** The steps: ask the users → name the problem → user story → what comes first → flow of screens → wireframe → prototype → test → hand over. Whoever finds a fault in the test goes back some steps. That is what the test is for.
#
# **First look at what is there.** The Department of Provincial Administration already runs advance booking (the BORA portal), and ThaID, which proves who somebody is. The best app is the one that nobody has to build. We design a booking app here only in order to learn: afterwards you can improve any screen of your office, and judge what a supplier offers.
#
# **Predict.** Seven needs stand below. Only one of them belongs to all three people alike. Which could it be? Tell your neighbour, then sort them.

# %%
quiz.sort_needs()

# %% [markdown]
# **Your own users.** Write on paper three people who use your service; one of them has no smartphone. Whom did you forget when you made your last form?
#
# **Link to PMQA.** Category 3 (customers and stakeholders) asks an office to learn what each group of people needs. A test with users is such evidence.
#
# > **Key point.** Begin with the person for whom it is hardest. And before you build anything, look at what the central services already do.

# %% [markdown]
# ## ● 2. A list of wishes is not yet a first version (12 minutes: 10–22)
#
# **Objective.** Write a user story, and decide what belongs in the first version.
#
# **Imagine.** In the meeting everybody has a wish for the app: a chatbot, payment online, a welcome film, a dark background. The list grows to thirty lines. The supplier nods at each and writes a price beside it. Nobody has asked who needs which line, and what for.
#
# **A user story** is one sentence with three parts: as **who**, I want **what**, so that **why**. In Thai: ในฐานะ (as) … ฉันต้องการ (I want) … เพื่อ (so that) …
#
# Example: *As a grandmother with weak eyes, I want large letters, so that I can book without anybody's help.* The last part is the most important: it shows whether something simpler would do as well.
#
# **Predict.** Below, two stories are cut into six pieces. Which of the three parts is missing most often from the wish lists of your office? Say it, then sort the pieces.

# %%
quiz.sort_stories()

# %% [markdown]
# **Two minutes.** Write one user story for your own service on paper: who, what, why.
#
# **MoSCoW** gives each wish a letter.
#
# | Letter | In plain words |
# |---|---|
# | M: Must | without it the app is of no use, or a law demands it |
# | S: Should | important, but people can do without it for a while |
# | C: Could | nice, if there is effort left |
# | W: Won't this time | not now; written down, so that nobody has to ask again |
#
# **Must takes at most 60% of the effort,** counted in points. The rest is room to breathe: when the work takes longer than planned, Could falls away and not Must. If everything is Must, nothing is.
#
# <details><summary>Check yourself: an app for the mobile unit may cost 20 points of effort. Must has 14 points, Should 4, Could 2. Does this fit? (Press here for the answer)</summary>The sum of 20 fits, but Must is too full: 14 ÷ 20 = 70%, and at most 12 points are allowed. Something has to move from Must to Should.</details>
#
# **Kano** asks the users two questions about each wish: how do you feel if it is there, and how if it is not?
#
# | Class | If it is there | If it is not |
# |---|---|---|
# | Must-be | “of course” | annoyed |
# | The more, the better | pleased | annoyed |
# | Attractive | delighted | nobody misses it |
# | Indifferent | no matter | no matter |
#
# **Predict.** Which class do offices spend too much money on? Then read what four users answered, and sort.

# %%
quiz.sort_kano()

# %%
quiz.self_check_1()

# %% [markdown]
# > **Key point.** First ask who needs it and why. Then keep Must small, so that what is promised will be finished.

# %% [markdown]
# ## ● 3. A dead end can be found before a line of code is written (16 minutes: 22–38)
#
# **Objective.** Draw a flow of screens and a wireframe, and press your own first screen.
#
# **Imagine.** The app is finished and paid for. On the first morning a citizen calls: “I pressed a button, and now I am stuck. How do I get back?” One page was written with great care, and no button leads to it. The supplier says: “But you signed the screens.” That is true. Nobody had drawn the arrows between them.
#
# | Word | In plain words |
# |---|---|
# | Screen | what one sees at one time; it has a short name, such as HOME |
# | Tap | one press that leads from one screen to the next |
# | Dead end | a screen that people get into but not out of |
# | Unreachable screen | a screen that no tap leads to |
# | Wireframe | a sketch of a screen: boxes and words, no colours |
#
# **Predict.** From HOME one taps to MYBOOK (my appointments), and from there to CANCEL. How many taps are these: two or three? Then let the computer count.

# %%
edges_v1, shortest_taps = given("edges_v1", "shortest_taps")
print(shortest_taps(edges_v1, "HOME", "CANCEL"))

# %% [markdown]
# **Read the result.** Three screens, two taps. Count the arrows, not the screens.
#
# **On paper, with a clock: 8 minutes.** Draw the first two screens of a service of your own and the arrow between them. On each screen stand three things at most: a heading, one sentence, one or two buttons. Ugly is fine. Write on the buttons what the citizen wants, in the citizen's words.
#
# **Predict.** The office's own app, version 1, has eleven screens. The prototype factory checks eleven things, from dead ends to personal data. How many will be green?
#
# **Try it.** One question only: **where would a citizen be stuck?** In the table, one row is one thing on one screen. Below it stand the phone, the checks and the map.
#
# 1. Tap on the phone until an appointment is booked. Then read the checks with ✗: each names the row, and says what to do.
# 2. Click into the last row of the table, and press the button that adds a row below it. Fill in screen, button and goto as the checks ask. Two new rows are enough: watch ✗ turn to ✓.
# 3. In the list “Table to open” choose “an app of my own: two screens to begin with”. Type your two paper screens over it.
# 4. Press “Save my table”. You will need it in sections 8 and 9.

# %%
demo.prototype_factory()

# %% [markdown]
# **What you should see.** Version 1 passes 8 of 11 checks. Two new rows are enough for all 11, because one of them repairs two faults at once. Three faults were found and repaired in a few minutes, and no programmer has written anything yet.
#
# > **Key point.** Arrows first, colours last. A fault on paper costs a minute; in a finished app it costs a new contract.

# %% [markdown]
# ## ● 4. What looks pretty is not always readable (16 minutes: 38–54)
#
# **Objective.** Check the contrast of colours and the size of buttons.
#
# **Imagine.** At noon Grandma Bunmi stands in the sun before the office. On her phone: white letters on bright orange, the colour of this year's campaign. She shades the screen with her hand. Then she presses the small button in the corner three times, and each time she hits the one beside it. “I am too old for this,” she says. Is she?
#
# | What is checked | At least | Rule (WCAG 2.2) |
# |---|---|---|
# | Contrast of normal text | 4.5 : 1 | 1.4.3, level AA |
# | Contrast of large text, icons and edges of buttons | 3 : 1 | 1.4.3 and 1.4.11, level AA |
# | Size of a button | 24 × 24 pixels | 2.5.8, level AA |
# | Size at which everybody hits it | 44 × 44 pixels | 2.5.5, level AAA |
#
# Large text is 18 points or more, or bold from 14 points. **Contrast = (lighter brightness + 0.05) ÷ (darker brightness + 0.05)**: from 1, the same colour, to 21, black on white. There is no rounding up.
#
# **Predict.** Which can be read in the sun: white on bright orange, or black on yellow? And does a larger button make the thumb faster or slower?
#
# **Try it.** One question only: **what must change so that Grandma Bunmi can read it and hit it?**
#
# 1. Read the sentence for white on bright orange. Then choose “black on yellow”.
# 2. Move the button from 24 to 44 pixels and watch the time.
# 3. Press the two small coloured squares and choose the colours of your own office.

# %%
demo.readable_screen()

# %% [markdown]
# **What you should see.** Bright orange looks friendly and is too faint for text. Black on yellow reaches 10.677 : 1, more than twice what is asked for. With 44 pixels instead of 24 the thumb is not only surer but faster.
#
# Now let us calculate both. **Fitts' law:** seconds = 0.1 + 0.15 × log2(distance ÷ size + 1). The number log2 says how often one has to double 1 to get there: log2 of 8 is 3. The last line asks for the brightness of the yellow and of the black.

# %%
for size in (24, 44, 48):  # size of the button in pixels
    seconds = 0.1 + 0.15 * math.log2(300 / size + 1)
    print(size, f"{seconds:.3f}")
luminance = given("luminance")
yellow, black = luminance("#FFC107"), luminance("#1A1A1A")
print(f"{yellow:.3f} {black:.3f}")

# %% [markdown]
# **Read the result.** From 24 to 44 pixels saves 0.118 seconds at every tap; from 44 to 48 hardly anything more. For the colours: (0.594 + 0.05) ÷ (0.010 + 0.05) is about 10.7, as in the demo.
#
# **Four more things cost nothing.**
#
# - Say nothing by colour alone: write the word as well.
# - Every field has a label, and every picture has words.
# - Do not ask for the same thing twice (3.3.7).
# - Signing in is no memory test and no puzzle (3.3.8).
#
# **On your own phone.** Open the page of your office and hold the phone at arm's length, in the light of the window. What can you still read?

# %%
quiz.self_check_2()

# %% [markdown]
# > **Key point.** Nobody is too old for a good screen. Dark on light, 44 pixels, and a word beside every colour.

# %% [markdown]
# ## 5. It is typing that costs the citizen time (10 minutes: 54–64)
#
# **Objective.** Estimate how long a task takes with KLM, and take out the typing that nobody needs.
#
# **Imagine.** Somjai wants to book from the bus. The app asks for her ID number, then for her name, then for her telephone number. At the bus stop a digit slips, and all three fields are empty again. The registry has known her name since the day she was born. Who is working for whom here?
#
# **KLM**, the keystroke-level model (Card, Moran and Newell), adds up what a skilled person does. It was measured at desktop computers, and the second for R is our own choice. So use it to compare two designs, not to promise seconds.
#
# | Letter | Action | Seconds |
# |---|---|---|
# | K | press a key | 0.28 |
# | P | point and tap | 1.10 |
# | M | think | 1.35 |
# | H | move the hand | 0.40 |
# | R | wait for the system | 1.00 |
#
# **By hand.** To type a name of 20 letters one thinks (M), taps the field (P) and presses 20 keys (K): 1.35 + 1.10 + 20 × 0.28 = 8.05 seconds.
#
# <details><summary>Check yourself: how long does a telephone number of 10 digits take? (Press here for the answer)</summary>5.25 seconds: 1.35 + 1.10 + 10 × 0.28.</details>
#
# **Predict.** In the form with three fields, which takes the most time: thinking, tapping or typing? And is signing in with ThaID a little faster, or much faster?
#
# **Try it.** One question only: **which single action is worth leaving out?**
#
# 1. Read in the picture what takes most of the time. Then press “Do not ask for the name”.
# 2. In the list “Begin with” choose “sign in with ThaID”. What is no longer there?

# %%
demo.tap_race()

# %% [markdown]
# **What you should see.** In the form, typing takes 12.04 seconds, more than anything else. Without the name the flow takes 19.69 seconds: 8.05 seconds, or 29%, are saved by asking for less. With ThaID no key is pressed at all. But not everybody has ThaID, so whoever types an ID number must get there too.
#
# **Tell your neighbour:** which field of your own form could be left out, because your office knows the answer already?
#
# > **Key point.** Ask once, and only for what the office does not know yet. The fastest field is the one that is not there.

# %% [markdown]
# ## 6. Two more bookings turn safe into a toss of a coin (8 minutes: 64–72)
#
# **Objective.** Say how many people may book one time slot.
#
# **Imagine.** Module 3 found the peak hours, so the office opens appointments. Not everybody who books really comes. “Then let ten people book for eight places,” says an official, “nobody will notice.” On Monday at 10:00 ten people stand at the counter, each with a slip that says 10:00.
#
# **Why eight places?** The approver (S6 of module 1) needs 3 minutes for a case: 10 people in half an hour. A fifth (20%) is kept for people who come without booking, such as those who have no phone. 10 × 0.8 = 8. In our example 85 of 100 people who book really come.
#
# **Predict.** With 8 bookings there is always a place. With 10 bookings, in how many of 100 time slots do too many people come: about 10, about 25, or about 50?
#
# **Try it.** One question only: **what does one more booking cost?**
#
# 1. Move the bookings from 8 to 10, one at a time, and read the sentence each time.
# 2. Press “Start again”. Set the places to 5 and the bookings to 6: a smaller counter.

# %%
demo.booking_quota()

# %% [markdown]
# **What you should see.** With 10 bookings it is a toss of a coin whether there is a place for everybody. At a counter with 5 places one booking too many brings more people than places in 37.7% of the slots: the smaller the counter, the more each booking weighs. But with 5 bookings for 5 places, 0.75 places stay empty on average. Nothing is free here.
#
# **Talk for two minutes.** What is worse in your office: an empty place, or a person with a slip and no place? Who writes down the rule, and who looks at it each month?
#
# > **Key point.** First keep places for people who cannot book. Then choose the quota by what an overflow costs, and look at it again each month.

# %% [markdown]
# ## 7. What is not asked for cannot leak (8 minutes: 72–80)
#
# **Objective.** Ask only for the personal data that is needed, and see how an ID number checks itself.
#
# **Imagine.** A form asks for the father's occupation, because the form before it did. Six years later the list of 4,000 people lies open on the internet. A citizen asks the office one question only: “What did you need it for?” Nobody in the room can answer.
#
# | PDPA B.E. 2562 | In plain words |
# |---|---|
# | Section 22 | ask only for what the purpose needs |
# | Section 23 | tell people before you ask: what for, how long, whom they can turn to |
# | Section 24 | have a legal basis; for the state mostly a public task (4) or a legal duty (6), so consent is not the usual way |
# | Section 26 | sensitive data, such as health, belief or fingerprints, needs a special reason in the law |
# | Section 37(4) | report a leak to the PDPC office, where feasible within 72 hours |
#
# When in doubt, ask the data protection officer (DPO) of your office. **Talk for one minute:** would it be safest to ask for consent to everything?
#
# **Predict.** A form promises a message before the mobile unit comes to the village. It asks for six things. How many of them does it really need? Then sort them.

# %%
quiz.sort_fields()

# %% [markdown]
# **A number that checks itself.** The 13th digit of an ID number is calculated from the other twelve, so that a form notices a slip of the finger at once. Let us do it on a library card with 4 digits and a check digit. The weights run down to 2, as on the ID card.
#
# | Digit of the card 7204 | Weight | Digit × weight |
# |---|---|---|
# | 7 | 5 | 35 |
# | 2 | 4 | 8 |
# | 0 | 3 | 0 |
# | 4 | 2 | 8 |
#
# The sum is 51. Divided by 11, a remainder of 7 is left; 11 − 7 = **4** is the check digit. (From a 10 or an 11 one keeps only the last digit.) So the full number is 7204-4.
#
# **Predict.** Somebody swaps the first two digits and types 2704-4. Does the form notice? In Python `%` gives the remainder of a division.

# %%
right = 7 * 5 + 2 * 4 + 0 * 3 + 4 * 2
swapped = 2 * 5 + 7 * 4 + 0 * 3 + 4 * 2
print(right, right % 11, 11 - right % 11)
print(swapped, swapped % 11, 11 - swapped % 11)

# %% [markdown]
# **Read the result.** Each line shows the sum, the remainder and the check digit. For 2704 the check digit would have to be 9, so 2704-4 is refused at once. But a right check digit only says that the number was typed well. It does not say whose number it is.
#
# > **Key point.** For each field answer one question first: what do we need it for? No answer, no field.

# %% [markdown]
# ## 8. Five people show you what you no longer see (8 minutes: 80–88)
#
# **Objective.** Test screens with users, and read the result without promising too much.
#
# **Imagine.** The official who designed the app finds it easy; she has seen it a hundred times. In the first test a man presses the same button four times, because he thinks it books. She wants to say: “No, the other one.” She bites her tongue and writes it down. That line is worth more than the whole meeting.
#
# 1. Give a task, no instructions: “Book a time for Thursday.”
# 2. Ask the person to think aloud, and keep silent yourself.
# 3. Write down where the person got stuck, never who it was.
# 4. Change one thing, and test again.
#
# **How many people?** One person meets about 31% of the average problems, five together about 84% (Nielsen). Rare problems stay hidden, so test again after each change.
#
# **Predict.** Your neighbour now tests the two screens that you saved in section 3. Where will the first hesitation come? Say it to yourself only.
#
# **In pairs, two minutes each.** Go back to the prototype factory, press “Phone: start again”, give the task and keep silent. Change places. Then write here what you saw; a second tester may follow in the exercise. **Write no names.**

# %%
proposal.user_test()

# %% [markdown]
# **The office's own test.** Eight people had the task to book a turn. Six of them did it: 75%.
#
# **Predict.** May the office report “75% of the citizens can book”? And would 60 of 80 people be better evidence, although this is 75% as well? `completion_interval` says between which two shares the truth lies, in 95 of 100 such tests.

# %%
from curriculum.app_design.model import completion_interval

for finished, people in ((6, 8), (60, 80)):
    low, high = completion_interval(finished, people)
    print(f"{finished} / {people}: {low:.0%} – {high:.0%}")

# %% [markdown]
# **Read the result.** With 8 people the truth lies somewhere between 40% and 94%: too few to claim success. With 80 people it lies between 64% and 83%. A small test finds problems; it proves nothing.
#
# **SUS** asks after the test ten statements, from 1 (I disagree) to 5 (I agree). The odd ones praise: take the answer − 1. The even ones complain: take 5 − the answer. Add up and multiply by 2.5. The score runs from 0 to 100.
#
# <details><summary>Check yourself: somebody answers 3 2 4 3 3 3 4 3 3 2. What is the score? (Press here for the answer)</summary>60. Odd: 2 + 3 + 2 + 3 + 2 = 12. Even: 3 + 2 + 2 + 2 + 3 = 12. And 24 × 2.5 = 60.</details>

# %%
quiz.self_check_3()

# %% [markdown]
# > **Key point.** Watch, and do not explain. Whatever you have to explain, the screen has not said.

# %% [markdown]
# ## 9. Your own screens can be pressed today (2 minutes: 88–90)
#
# **Objective.** Bring your screens into your proposal, fields 6 and 7.
#
# **Imagine.** On Monday you put your phone on the chief's desk and say: “Please press here.” Nobody asks any more what you mean by “modern”.
#
# 1. Run the next box. In the list “Table to open” choose “my saved table”, and go on: five screens are enough.
# 2. Press “Save my table”, then “Make the page for a phone”. The file opens on a real phone, without the internet.
# 3. Run the second box and fill in what you know. Do not leave out the way for people without a phone. **Please write no names, no ID numbers and no phone numbers of people.** Press the button to save.
#
# **Predict.** How many of the eleven checks will your own screens pass?

# %%
demo.prototype_factory()

# %%
proposal.form()

# %% [markdown]
# > **Key point of the whole lesson.** Look for a central service first, ask for little, draw the arrows, and let people press before anybody builds.
#
# **Next.** Open the exercise of module 4. Begin with the questions marked ★. The task at the end asks for the screens that you have just begun. Then bring the four modules together in your proposal.
