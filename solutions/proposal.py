# %% [markdown]
# # The proposal for your own office
#
# Everything that you entered at the end of the four lessons comes together here. You complete it, look at the page, save it as Word or PDF, and take it home for signature.
#
# You need two moves only: press **Shift+Enter** to run a box, and fill in the forms. Each form has a button that saves.
#
# **Please write no names, no ID numbers, no phone numbers and no e-mail addresses of people.** Positions are enough.

# %% [markdown]
# Run this box first. When you open the notebook again later, the forms are at rest: choose **Run** in the menu, then **Run All Cells**. Everything that you saved is there.

# %% tags=["edition"]
from curriculum import check, use_edition
from curriculum.proposal import my_proposal

use_edition("en")

# %% [markdown] question="q7_01" part="text"
# The next box fetches what you saved in the lessons, and shows what is still missing and where to fill it in. Run it again whenever you have changed something in a lesson; what you typed here stays.
#
# Go through the questions below, then come back, run both boxes again, and see that all ten parts are filled in. The eight checks of this notebook carry no points. They find what a reader in your office would stumble over. Points come from the five tasks at the end.

# %% question="q7_01" part="answer"
my_proposal.bring_together()
### BEGIN SOLUTION
from curriculum.app_design.prototype.example import app_repaired
from curriculum.kit.i18n import language
from curriculum.kit.proposal import save

EXAMPLE = {
    "th": {
        "process": "การทำบัตรประจำตัวประชาชน กรณีบัตรหมดอายุ",
        "office": "ที่ว่าการอำเภอศรีธารา จังหวัดสมมติบุรี (ข้อมูลสมมติ)",
        "problem": "ประชาชนที่มาในวันจันทร์ใช้เวลารวมหนึ่งชั่วโมงครึ่ง จึงต้องลางานครึ่งวันเพื่อทำบัตรใบเดียว",
        "lead_time_min": 90, "lead_time_source": "timed", "pce_percent": 9.44,
        "bottleneck": "S6 อนุมัติ: รอเฉลี่ย 50 นาที อัตราการใช้กำลังร้อยละ 90",
        "sipoc_suppliers": "ประชาชน สำนักทะเบียนกลาง ผู้ขายวัสดุ",
        "sipoc_inputs": "บัตรเดิม ข้อมูลทะเบียน วัสดุบัตร",
        "sipoc_process": "รับบัตรคิว → ตรวจเอกสาร → ตรวจทะเบียน → ถ่ายภาพ → อนุมัติ → พิมพ์ → มอบบัตร",
        "sipoc_outputs": "บัตรใหม่ บันทึกการออกบัตร",
        "sipoc_customers": "ผู้ถือบัตร หน่วยงานที่ใช้บัตร",
        "ecrs": "E",
        "ecrs_action": "เลิกแบบคำขอกระดาษ รวมการตรวจเอกสารกับการตรวจทะเบียน เปิดนัดหมาย และมอบอำนาจอนุมัติให้อีกหนึ่งตำแหน่ง",
        "expected_lead_time_min": 27,
        "kpi_definition": "ร้อยละของผู้รับบริการที่ได้รับบัตรภายใน 30 นาที นับจากรับบัตรคิว",
        "kpi_unit": "% ของผู้รับบริการ", "kpi_source": "ระบบคิว", "kpi_frequency": "day",
        "kpi_owner": "หัวหน้างานทะเบียน", "kpi_baseline": 57.8, "kpi_target": 75,
        "kpi_target_by": "30 มิถุนายน 2569", "kpi_better": "higher",
        "app_users": "ประชาชนที่ต้องทำบัตร",
        "app_story": "ในฐานะประชาชน ต้องการจองเวลา เพื่อไม่ต้องลางานครึ่งวัน",
        "app_screens": "",
        "app_central_service": "ตรวจแล้ว ยังไม่มีบริการจองคิวกลางที่ใช้กับที่ว่าการอำเภอนี้",
        "test_task": "จองเวลาทำบัตรวันพฤหัสบดี", "test_1_stuck": "หาปุ่มยืนยันไม่พบ",
        "test_2_stuck": "ไม่แน่ใจว่าจองแล้วหรือยัง", "test_change": "เพิ่มหน้าใบนัดและทางกลับหน้าแรก",
        "data_asked": "เลขประจำตัวประชาชนเพื่อค้นทะเบียน เบอร์ติดต่อเพื่อแจ้งเลื่อนนัด",
        "data_basis": "public_task", "data_kept": "30 วันหลังรับบริการ ผู้ดูแลระบบเป็นผู้ลบ",
        "without_phone": "รับบัตรคิวที่หน้าสำนักงานได้เหมือนเดิม หรือให้ผู้ใหญ่บ้านช่วยจอง",
        "risk_1": "คำสั่งมอบอำนาจล่าช้า", "risk_1_sign": "ร่างคำสั่งเกิน 5 วันทำการ",
        "risk_1_response": "ทดลองนัดหมายก่อน โดยยังใช้ผู้อนุมัติคนเดิม", "risk_1_owner": "ปลัดอำเภอ",
        "risk_2": "ประชาชนไม่ใช้การนัดหมาย", "risk_2_sign": "ผู้จองต่ำกว่าร้อยละ 10 ในสองสัปดาห์แรก",
        "risk_2_response": "ประชาสัมพันธ์ผ่านกำนันผู้ใหญ่บ้าน และเก็บช่องเดินเข้าไว้ครึ่งหนึ่ง",
        "risk_2_owner": "หัวหน้างานทะเบียน",
        "pmqa_category": "6",
        "pmqa_link": "ปรับปรุงกระบวนงานหลักให้สั้นลงด้วยข้อมูลจริง และติดตามผลด้วยตัวชี้วัดรายวัน",
        "responsible": "หัวหน้างานทะเบียน", "approver": "นายอำเภอศรีธารา",
    },
    "en": {
        "process": "Renewing an expired ID card",
        "office": "Sithara District Office, Sommutburi Province (fictional data)",
        "problem": "On Mondays people need an hour and a half, and take half a day off for one card.",
        "lead_time_min": 90, "lead_time_source": "timed", "pce_percent": 9.44,
        "bottleneck": "S6 approval: 50 minutes of waiting on average, utilisation 90%",
        "sipoc_suppliers": "Citizens, central registry, supplier of cards",
        "sipoc_inputs": "Old card, register data, card material",
        "sipoc_process": "Ticket → documents → register → photograph → approval → printing → hand-over",
        "sipoc_outputs": "New card, record of issue",
        "sipoc_customers": "Card holders, offices that accept the card",
        "ecrs": "E",
        "ecrs_action": "No paper form; the two checks become one; appointments; approval delegated to one more position",
        "expected_lead_time_min": 27,
        "kpi_definition": "Share of visitors who have their card within 30 minutes of taking a ticket",
        "kpi_unit": "% of visitors", "kpi_source": "queue system", "kpi_frequency": "day",
        "kpi_owner": "head of the registration section", "kpi_baseline": 57.8, "kpi_target": 75,
        "kpi_target_by": "30 June 2026", "kpi_better": "higher",
        "app_users": "Citizens who need a card",
        "app_story": "As a citizen I want to book a time, so that I need not take half a day off",
        "app_screens": "",
        "app_central_service": "Looked at: no central booking service covers this district office yet",
        "test_task": "Book a time for Thursday", "test_1_stuck": "did not find the confirm button",
        "test_2_stuck": "was not sure whether it was booked", "test_change": "a slip, and a way back to the first page",
        "data_asked": "ID number to find the entry in the register; contact number to tell of changes",
        "data_basis": "public_task", "data_kept": "30 days after the visit; the system officer deletes it",
        "without_phone": "Tickets at the entrance as before, or the village head books for people",
        "risk_1": "The order on delegation comes late", "risk_1_sign": "the draft takes more than 5 working days",
        "risk_1_response": "Begin with appointments, with the same approver", "risk_1_owner": "deputy district chief",
        "risk_2": "People do not book", "risk_2_sign": "fewer than 10% book in the first two weeks",
        "risk_2_response": "Tell people through the village heads; keep half of the slots for walk-ins",
        "risk_2_owner": "head of the registration section",
        "pmqa_category": "6",
        "pmqa_link": "A core process becomes shorter on measured evidence, and a daily indicator follows it",
        "responsible": "head of the registration section", "approver": "District Chief of Sithara",
    },
}
TASKS = {
    "th": [
        "ตั้งคณะทำงานและขออนุมัติ|3||ปลัดอำเภอ|0", "จับเวลาก่อนปรับปรุง|5|A|เจ้าหน้าที่ทะเบียน|2,000",
        "ออกแบบขั้นตอนใหม่|4|B|คณะทำงาน|0", "ร่างคำสั่งมอบอำนาจ|5|C|นิติกร|0",
        "อบรมเจ้าหน้าที่|2|C|หัวหน้างานทะเบียน|8,000", "ทดลองหนึ่งช่องบริการ|10|D, E|เจ้าหน้าที่ทะเบียน|5,000",
        "ประเมินและรายงาน|3|F|นักวิเคราะห์นโยบายและแผน|1,000",
    ],
    "en": [
        "Working group and approval|3||deputy district chief|0", "Time the process as it is|5|A|registration officer|2,000",
        "Design the new steps|4|B|working group|0", "Draft the order on delegation|5|C|legal officer|0",
        "Train the officers|2|C|head of section|8,000", "Pilot at one counter|10|D, E|registration officer|5,000",
        "Evaluate and report|3|F|policy and plan analyst|1,000",
    ],
}
columns = ("task", "days", "predecessors", "owner", "budget")
rows = [
    {"id": code, **dict(zip(columns, line.split("|")))}
    for code, line in zip("ABCDEFG", TASKS[language()])
]
plan = {"title": EXAMPLE[language()]["process"], "start_typed": "2026-03-09", "more_holidays": "", "rows": rows}
save({**EXAMPLE[language()], "plan": plan, "plan_finish": "2026-04-23", "app_spec": app_repaired()})
### END SOLUTION

# %% question="q7_01" part="check"
check("q7_01")

# %% [markdown] question="q7_02" part="text"
# **Part 4.** This is the table of lesson 2, with what you saved there. Type the tasks of your own project, press “Work out the dates”, then “Save the plan in my proposal”. Weekends and official holidays are taken off by themselves.
#
# A plan with fewer than six tasks hides the work. Each task has a position in charge, and ends with something that one can see.

# %% question="q7_02" part="answer"
my_proposal.plan()
### BEGIN SOLUTION

### END SOLUTION

# %% question="q7_02" part="check"
check("q7_02")

# %% [markdown] question="q7_03" part="text"
# **Part 4.** The project ends on a day on which the office works. The plan fills in these lines by itself; change them only if you must. The check counts with the course's table of official holidays, and with those that you added.

# %% question="q7_03" part="answer"
my_proposal.form(4)
### BEGIN SOLUTION

### END SOLUTION

# %% question="q7_03" part="check"
check("q7_03")

# %% [markdown] question="q7_04" part="text"
# **Parts 1, 2, 3 and 5.** What stands in the form comes from lessons 1 and 3. Complete it and press the button. New are the five lines of the SIPOC, a few words each, and which way is better for the indicator: with minutes lower is better, with satisfaction higher.
#
# “The approval takes 50” says nothing: 50 minutes, 50 people, 50 percent? The check looks at the lead times, at the line about the bottleneck, and at the indicator.

# %% question="q7_04" part="answer"
my_proposal.form(1, 2, 3, 5)
### BEGIN SOLUTION

### END SOLUTION

# %% question="q7_04" part="check"
check("q7_04")

# %% [markdown] question="q7_05" part="text"
# **Parts 2, 3 and 5 once more, only the numbers.** A target without a baseline is a wish. The check compares the lead time of today with the one you expect, and the baseline of the indicator with its target: they differ, in the direction that is better, by a day that is named.

# %% question="q7_05" part="answer"
my_proposal.lines(
    "lead_time_min", "expected_lead_time_min",
    "kpi_baseline", "kpi_target", "kpi_target_by", "kpi_better",
)
### BEGIN SOLUTION

### END SOLUTION

# %% question="q7_05" part="check"
check("q7_05")

# %% [markdown] question="q7_06" part="text"
# **Part 5.** An indicator that belongs to everybody belongs to nobody. Name a position, not a person.

# %% question="q7_06" part="answer"
my_proposal.lines("kpi_owner")
### BEGIN SOLUTION

### END SOLUTION

# %% question="q7_06" part="check"
check("q7_06")

# %% [markdown] question="q7_07" part="text"
# **Parts 2 and 5.** Whoever reads the numbers asks: who measured that, and where? An honest estimate is fine if it is called one.

# %% question="q7_07" part="answer"
my_proposal.lines("lead_time_source", "kpi_source", "kpi_frequency")
### BEGIN SOLUTION

### END SOLUTION

# %% question="q7_07" part="check"
check("q7_07")

# %% [markdown] question="q7_08" part="text"
# **Parts 6 to 10.** What stands in the form comes from lessons 2 and 4; parts 9 and 10 are asked only here. The screens are those that you saved in the prototype factory of lesson 4; up to six of them appear on the page.
#
# The page goes from hand to hand. The check looks through everything, also the table of tasks and the screens, for ID numbers, phone numbers, e-mail addresses, and names where a position is asked.

# %% question="q7_08" part="answer"
my_proposal.form(6, 7, 8, 9, 10)
### BEGIN SOLUTION

### END SOLUTION

# %% question="q7_08" part="check"
check("q7_08")

# %% [markdown]
# ## See the page, and take it home
#
# 1. Run the box, press “See my proposal”, and read it once as your chief would.
# 2. Press one of the other buttons. The file is written beside this notebook, and a link to download it appears.
# 3. Empty lines are dotted: you may fill them in by hand.

# %%
my_proposal.save()

# %% [markdown]
# The next box puts the page into the notebook, so that your trainer sees what you see. **Run it once more before you hand in.** What is handed in and marked is the proposal as it stands beside this notebook.

# %%
my_proposal.page()

# %% [markdown] question="q7_m1" part="text"
# The five tasks are the five rows by which the proposal is marked, 20 points each. Your trainer reads the page above and what you write here. In each task write two or three sentences, as you would say them to your chief: double-click the box, write, then press Shift+Enter. A task that is left empty earns nothing.
#
# | Very good: 20 | Fair: 12 | To be improved: 4 |
# |---|---|---|
# | Really measured, or estimated with its source; the bottleneck is named rightly | There are numbers, but they do not point to the bottleneck | Feelings only |

# %% [markdown] question="q7_m1" part="task"
# **What we measured, how, and which step is the bottleneck:**

# %% [markdown] question="q7_m2" part="text"
# | Very good: 20 | Fair: 12 | To be improved: 4 |
# |---|---|---|
# | Eliminates before it combines, shows before and after, and breaks no law | There is a way, but nothing is calculated | Only adds steps or people |

# %% [markdown] question="q7_m2" part="task"
# **What goes, what is combined, what that brings in minutes, and which rule we looked up:**

# %% [markdown] question="q7_m3" part="text"
# | Very good: 20 | Fair: 12 | To be improved: 4 |
# |---|---|---|
# | Critical tasks, holidays and responsible positions are all there | One of them is missing | A list without dates |

# %% [markdown] question="q7_m3" part="task"
# **The task that decides the finish date, and what we do if it is late:**

# %% [markdown] question="q7_m4" part="text"
# | Very good: 20 | Fair: 12 | To be improved: 4 |
# |---|---|---|
# | Baseline, target, way of collecting and frequency | A target, but no baseline | Cannot be measured |

# %% [markdown] question="q7_m4" part="task"
# **How we shall know after three months whether it worked:**

# %% [markdown] question="q7_m5" part="text"
# | Very good: 20 | Fair: 12 | To be improved: 4 |
# |---|---|---|
# | Tested with users; a way for people who do not use a phone; as little data as possible | Some of it | Not mentioned |

# %% [markdown] question="q7_m5" part="task"
# **What users showed us, who is served without a phone, and which data we do not ask for:**
