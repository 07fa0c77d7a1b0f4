"""The codes and units of module 3, with the Thai and English ways of writing them."""

from curriculum.kit.i18n import N_
from curriculum.kit.texts import Unit

SERVICE_CODES = ("ID1", "ID2", "CR1", "CR2", "CR3", "CR4")
MONTHS = ("4", "5")
FAULTS = ("bad_id", "time_swapped", "missing_score")

ROWS = Unit(
    N_("rows"), ("แถว", "รายการ", "ราย", "ระเบียน", "ครั้ง", "row", "rows", "record", "records")
)
BAHT = Unit(N_("baht"), ("บาท", "baht", "thb", "฿"))
COUNTERS = Unit(N_("counters"), ("ช่อง", "ช่องบริการ", "เคาน์เตอร์", "counter", "counters"))
