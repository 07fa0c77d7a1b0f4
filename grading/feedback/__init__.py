"""The page a learner gets back: their marks in their language, and nothing secret."""

from grading.feedback.page import feedback_page

__all__ = ["feedback_page"]
