"""Service records of April and May 2025 (B.E. 2568): 1,200 true ones, and as counters typed them.

The raw rows carry the dirt that Thai offices meet: B.E. dates in four spellings, Thai
digits, stray spaces, nicknames, doubled rows, swapped times, IDs that Excel destroyed.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from random import Random

from curriculum.case.daily_volume import day_factor
from curriculum.case.draws import erlang2, weighted_index
from curriculum.case.holidays import working_days
from curriculum.kit.thai_dates import BUDDHIST_ERA
from curriculum.kit.thai_id import check_digit

SEED = 2568
FIRST_DAY, LAST_DAY = dt.date(2025, 4, 1), dt.date(2025, 5, 31)
SCHOOL_OPENS, SCHOOL_FACTOR = dt.date(2025, 5, 13), 1.2
COUNTERS = 4

TAMBONS = ("ต.ศรีธารา", "ต.ทุ่งสมมติ", "ต.บึงตัวอย่าง", "ต.ดอนจำลอง", "ต.เขาทดสอบ")
TAMBON_WEIGHTS = (40, 22, 16, 13, 9)
FIRST_HOUR = 8
HOUR_WEIGHTS = (9, 18, 19, 12, 9, 13, 13, 7)
HOUR_MEAN_WAIT = (8, 20, 32, 24, 9, 14, 12, 6)
BOOKED_SHARE, BOOKED_WAIT_FACTOR = 0.15, 0.35
MONTH_ABBREVIATIONS = {4: "เม.ย.", 5: "พ.ค."}
THAI_DIGITS = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")


@dataclass(frozen=True)
class Service:
    code: str
    name_th: str
    nickname_th: str
    fee: int
    std_min: int
    weight: int


SERVICES = (
    Service("ID1", "ทำบัตรประจำตัวประชาชน (หมดอายุ)", "ทำบัตร ปชช. หมดอายุ", 0, 20, 34),
    Service("ID2", "ทำบัตรประจำตัวประชาชน (หาย/ชำรุด)", "ทำบัตร ปชช. หาย", 100, 25, 14),
    Service("CR1", "แจ้งย้ายที่อยู่", "ย้ายที่อยู่", 0, 15, 20),
    Service("CR2", "แจ้งเกิด/แจ้งตาย", "แจ้งเกิด-ตาย", 0, 25, 8),
    Service("CR3", "คัดและรับรองรายการทะเบียน", "คัดสำเนาทะเบียน", 10, 10, 18),
    Service("CR4", "จดทะเบียนครอบครัว", "ทะเบียนครอบครัว", 0, 40, 6),
)


@dataclass(frozen=True)
class Visit:
    arrive: dt.datetime
    start: dt.datetime
    end: dt.datetime
    service: Service
    tambon: str
    booked: bool
    satisfaction: int
    citizen_id: str
    counter: int

    @property
    def date(self) -> dt.date:
        return self.arrive.date()


def _score_for(wait: int) -> int:
    return 5 if wait < 10 else 4 if wait < 20 else 3 if wait < 40 else 2 if wait < 60 else 1


def _draw_visit(random: Random, days: list[dt.date], day_weights: list[float]) -> Visit:
    # the order of the draws is part of the data
    day = days[weighted_index(random, day_weights)]
    service = SERVICES[weighted_index(random, [service.weight for service in SERVICES])]
    tambon = TAMBONS[weighted_index(random, TAMBON_WEIGHTS)]
    hour = weighted_index(random, HOUR_WEIGHTS)
    drawn = random.random()
    minute = int(30 + 30 * drawn) if hour == 0 else int(60 * drawn)  # the office opens at 08:30
    booked = random.random() < BOOKED_SHARE
    usual_wait = erlang2(random, HOUR_MEAN_WAIT[hour]) * day_factor(day)
    wait = round(usual_wait * (BOOKED_WAIT_FACTOR if booked else 1))
    minutes = max(1, round(erlang2(random, 0.8 * service.std_min)))
    mood = random.random()
    score = min(5, max(1, _score_for(wait) - (mood < 0.15) + (mood > 0.90)))
    # 9 is no type of person in real IDs: nobody's number can appear by chance
    first_twelve = "9" + "".join(str(int(10 * random.random())) for _ in range(11))
    counter = 1 + int(COUNTERS * random.random())
    arrive = dt.datetime.combine(day, dt.time(FIRST_HOUR + hour, minute))
    start = arrive + dt.timedelta(minutes=wait)
    end = start + dt.timedelta(minutes=minutes)
    citizen_id = first_twelve + str(check_digit(first_twelve))
    return Visit(arrive, start, end, service, tambon, booked, score, citizen_id, counter)


def _clean_row(number: int, visit: Visit) -> dict:
    return {
        "record_no": f"R{number + 1:04d}",
        "service_date": visit.date,
        "citizen_id": visit.citizen_id,
        "service_code": visit.service.code,
        "tambon": visit.tambon,
        "channel": "นัดหมาย" if visit.booked else "walk-in",
        "counter": visit.counter,
        "arrive": visit.arrive,
        "start": visit.start,
        "end": visit.end,
        "fee": visit.service.fee,
        "satisfaction": visit.satisfaction,
    }


def _typed_date(number: int, day: dt.date) -> str:
    kind, year = number % 20, day.year + BUDDHIST_ERA
    slashed = f"{day:%d/%m}/{year}"
    if kind < 12:
        return slashed
    if kind < 16:
        return day.isoformat()
    if kind < 19:
        return f"{day.day} {MONTH_ABBREVIATIONS[day.month]} {year}"
    return slashed.translate(THAI_DIGITS)


def _typed_service(number: int, service: Service) -> str:
    name = service.nickname_th if number % 24 == 7 else service.name_th
    return f" {name}  " if number % 15 == 4 else name


def _typed_fee(number: int, fee: int) -> str:
    if fee == 0:
        return ("ฟรี", "-", "0")[number % 3]
    return str(fee).translate(THAI_DIGITS) if number % 2 == 0 else str(fee)


def _typed_citizen_id(number: int, citizen_id: str) -> str:
    if number % 64 == 5:
        return citizen_id[:12] + str((int(citizen_id[12]) + 1) % 10)
    return f"{int(citizen_id):.2E}" if number % 120 == 50 else citizen_id


def _typed_tambon(number: int, tambon: str) -> str:
    if number % 40 == 13:
        return tambon.removeprefix("ต.")
    return tambon + " " if number % 40 == 27 else tambon


def _raw_row(number: int, visit: Visit) -> dict:
    swapped = number % 100 == 61
    start, end = (visit.end, visit.start) if swapped else (visit.start, visit.end)
    return {
        "record_no": f"R{number + 1:04d}",
        "service_date": _typed_date(number, visit.date),
        "citizen_id": _typed_citizen_id(number, visit.citizen_id),
        "service": _typed_service(number, visit.service),
        "tambon": _typed_tambon(number, visit.tambon),
        "channel": "นัดหมาย" if visit.booked else "walk-in",
        "counter": visit.counter,
        "arrive": f"{visit.arrive:%H:%M}",
        "start": f"{start:%H:%M}",
        "end": f"{end:%H:%M}",
        "fee": _typed_fee(number, visit.service.fee),
        "satisfaction": "" if number % 10 == 3 else str(visit.satisfaction),
    }


def make_service_records(seed: int = SEED, n: int = 1200) -> tuple[list[dict], list[dict]]:
    """(clean rows, raw rows): typed truth, and the same visits as text with 2 % doubled."""
    random = Random(seed)
    days = working_days(FIRST_DAY, LAST_DAY)
    weights = [day_factor(day) * (SCHOOL_FACTOR if day >= SCHOOL_OPENS else 1) for day in days]
    visits = [_draw_visit(random, days, weights) for _ in range(n)]
    visits.sort(key=lambda visit: (visit.arrive, visit.citizen_id))
    clean, raw = [], []
    for number, visit in enumerate(visits):
        clean.append(_clean_row(number, visit))
        raw.append(_raw_row(number, visit))
        if number % 50 == 49:
            raw.append(dict(raw[-1]))
    return clean, raw
