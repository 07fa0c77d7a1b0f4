"""The data that lesson and exercise hand out by name; every call gives a fresh copy."""

from __future__ import annotations

from curriculum.case.event_log import event_log
from curriculum.case.steps import steps, touch, wait
from curriculum.kit.given import Given
from curriculum.value_chain.model import mmc_wait

given = Given(
    {
        "steps": steps,  # value-stream table, 8 rows
        "touch": touch,  # minutes per step, a list of 8
        "wait": wait,
        "log": event_log,  # 5,569 rows, with wait_min and touch_min
        # mean wait in minutes for lam, mu an hour and c officers
        "mmc_wait": lambda: mmc_wait,
    }
)
