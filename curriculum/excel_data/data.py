"""The data that lesson and exercise hand out by name; every call gives a fresh copy."""

from __future__ import annotations

from functools import cache

import pandas as pd

from curriculum.case import daily_volume
from curriculum.case.counter_sheet import counter
from curriculum.case.holidays import HOL
from curriculum.case.service_records import SERVICES, TAMBONS, make_service_records
from curriculum.excel_data.cleaning import trim
from curriculum.kit.given import Given
from curriculum.kit.texts import THAI_DIGITS
from curriculum.kit.thai_dates import TH_ABBR
from curriculum.kit.thai_id import valid_thai_id

SERVICE_COLUMNS = ("code", "name_th", "nickname_th", "fee", "std_min")


@cache
def _made() -> tuple[pd.DataFrame, pd.DataFrame]:
    """(the typed truth, the rows as typed): made once, handed out as copies."""
    clean, typed = make_service_records()
    truth = pd.DataFrame(clean)
    moments = {name: pd.to_datetime(truth[name]) for name in ("service_date", "arrive")}
    truth = truth.assign(**moments)
    truth = truth.assign(
        wait_min=_minutes(truth["start"] - truth["arrive"]),
        service_min=_minutes(truth["end"] - truth["start"]),
        month=truth["service_date"].dt.month.astype(int),
    )
    return truth, pd.DataFrame(typed).astype(str)


def _minutes(spans: pd.Series) -> pd.Series:
    # the counter's clock shows whole minutes
    return (spans.dt.total_seconds() / 60).round().astype(int)


def records() -> pd.DataFrame:
    """The 1,200 visits as they truly were, typed, in the order of `clean_raw`.

    record_no, citizen_id, service_code, tambon, channel (text); service_date, arrive, start,
    end (timestamps); counter 1-4, fee (baht), satisfaction 1-5, wait_min = start - arrive,
    service_min = end - start (minutes), month 4 or 5.
    """
    return _made()[0].copy()


def raw() -> pd.DataFrame:
    """The 1,224 rows as the counters typed them, every cell text, 24 rows doubled."""
    return _made()[1].copy()


def clean_raw() -> pd.DataFrame:
    """`raw` without its doubled rows: 1,200 rows, still text, index 0 to 1,199."""
    return _made()[1].drop_duplicates(ignore_index=True)


def services() -> pd.DataFrame:
    """Six services: code, name_th, nickname_th (as counters shorten it), fee, std_min."""
    rows = [tuple(getattr(service, name) for name in SERVICE_COLUMNS) for service in SERVICES]
    return pd.DataFrame(rows, columns=list(SERVICE_COLUMNS))


def tambons() -> pd.DataFrame:
    """Five tambons: name_th as it should be, nickname_th as counters shorten it."""
    rows = [(name, name.removeprefix("ต.")) for name in TAMBONS]
    return pd.DataFrame(rows, columns=["name_th", "nickname_th"])


def volume() -> pd.DataFrame:
    """People served on each of 239 working days of fiscal year 2568: date, total."""
    table = pd.DataFrame(daily_volume.make_daily_volume(), columns=list(daily_volume.COLUMNS))
    return table.assign(date=pd.to_datetime(table["date"]))


given = Given(
    {
        "raw": raw,  # 1,224 rows as typed, all text
        "clean_raw": clean_raw,  # 1,200 rows, still text
        "records": records,  # the same 1,200 visits, typed, with wait_min, service_min, month
        "services": services,
        "tambons": tambons,
        "counter": counter,  # the small sheet, columns A to H, rows 2 to 13
        "daily_volume": volume,
        "HOLIDAYS": lambda: set(HOL),
        "TRIM": lambda: trim,
        "THAI": lambda: dict(THAI_DIGITS),  # Thai to Arabic digits, for text.translate(THAI)
        "TH_ABBR": lambda: list(TH_ABBR),
        "valid_thai_id": lambda: valid_thai_id,
    }
)
