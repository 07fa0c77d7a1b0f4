"""Choosing this exchange in nbgrader_config.py: as text for a home, as a call for a cohort."""

from __future__ import annotations

from typing import Any

LEARNERS = {
    "exchange": "hub.exchange.base.ServiceExchange",
    "list": "hub.exchange.listing.List",
    "fetch_assignment": "hub.exchange.fetching.FetchAssignment",
    "fetch_feedback": "hub.exchange.pages.FetchFeedback",
    "submit": "hub.exchange.submitting.Submit",
}
TRAINERS = {
    "collect": "hub.exchange.collecting.Collect",
    "release_assignment": "hub.exchange.releasing.ReleaseAssignment",
    "release_feedback": "hub.exchange.releasing.ReleaseFeedback",
}


def exchange_config(course: str, *, trainer: bool) -> str:
    """Python text, to stand after `c = get_config()`; `course` is the cohort's folder name."""
    lines = [f"c.ExchangeFactory.{name} = {path!r}" for name, path in _chosen(trainer).items()]
    # nbgrader garbles times of every other zone
    lines += [f"c.CourseDirectory.course_id = {course!r}", 'c.Exchange.timezone = "UTC"']
    return "\n".join(lines) + "\n"


def use_exchange(c: Any, course: str, *, trainer: bool) -> None:
    """The same on a configuration that is being made, such as the cohort's own."""
    for name, path in _chosen(trainer).items():
        setattr(c.ExchangeFactory, name, path)
    c.CourseDirectory.course_id = course
    c.Exchange.timezone = "UTC"


def _chosen(trainer: bool) -> dict[str, str]:
    return {**LEARNERS, **(TRAINERS if trainer else {})}
