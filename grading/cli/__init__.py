"""The command `workshop`: it parses and prints; the work is done elsewhere."""

from grading.cli.app import main

__all__ = ["main"]
