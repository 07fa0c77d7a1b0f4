"""The trainer's desk: the buttons of the day in order, each safe to press twice.

steps.py       the steps, and what may be chosen for each
job.py         what became of a press, kept on the disk; words.py: said in every language
desk.py        pressing a button: one job at a time, in a process of its own (worker.py)
doing.py       what that process does, with the project's own functions; handing_out.py and
               changes.py, drafts.py, reporting.py
numbers.py     how the class stands, from its files (counted.py) and gradebook.py
office.py      the desk in the running service; settling.py tells it what a job has changed
api.py         what is asked and answered; view.py, page.py, texts.py and static/ show it
"""
