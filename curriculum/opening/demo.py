"""What the opening shows: the course on one picture."""

from __future__ import annotations

from curriculum.opening.course_map import CourseMap


def course_map() -> CourseMap:
    """Four modules and the page they lead to, one after the other."""
    return CourseMap()
