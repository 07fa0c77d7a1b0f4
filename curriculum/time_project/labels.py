"""The labels and units that module 2 accepts, with the Thai and English ways of writing them."""

from curriculum.case.project_tasks import PROJECT_TASKS
from curriculum.kit.answers.label import Choices
from curriculum.kit.i18n import N_
from curriculum.kit.texts import Unit

FIRST_TASKS = ("A", "B", "C", "D", "E")
TASK_CODES = Choices({task.id: (task.name_th, task.name) for task in PROJECT_TASKS})

DAYS = Unit(N_("days"), ("วัน", "วันทำการ", "day", "days", "working day", "working days", "workdays"))
BE_YEAR = Unit(N_("a B.E. year"), ("พ.ศ.", "ปี พ.ศ.", "พุทธศักราช", "ปี", "b.e.", "be"))
CE_YEAR = Unit(N_("a C.E. year"), ("ค.ศ.", "ปี ค.ศ.", "คริสต์ศักราช", "ปี", "c.e.", "ce", "a.d.", "ad"))
INDEX_OR_BAHT = Unit(N_("a number; for EAC, baht"), ("บาท", "baht", "thb"))
