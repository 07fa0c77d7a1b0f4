"""States of the demos of module 2, as their controls give them at first, or changed."""

from curriculum.case.project_tasks import START
from curriculum.time_project.demos.eisenhower_matrix import PLACES
from curriculum.time_project.demos.evm_dashboard import DONE
from curriculum.time_project.demos.gantt_on_the_calendar import PLANNED


def gantt_state(start=START, holidays=True, task="F", **days):
    return {"task": task, "durations": {**PLANNED, **days}, "start": start, "holidays": holidays}


def dice_state(o=10, m=15, p=26, x=47):
    return {"o": o, "m": m, "p": p, "x": x}


def evm_state(cost=112_500, task="F", **done):
    return {"task": task, "done": {**DONE, **done}, "cost": cost}


def matrix_state(share=0, delegate=False, places=PLACES):
    return {"share": share, "delegate": delegate, "places": places}
