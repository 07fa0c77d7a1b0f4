"""What the day's hub knows for the report: who was to come, and every check that was pressed."""

from hub.reporting.day import read_day

__all__ = ["read_day"]
