"""What the service bears of one learner, and of all of them."""

from __future__ import annotations

from dataclasses import dataclass

from grading.intake import MAX_BYTES, MAX_FILE_BYTES

SMALL_BODY = 128 * 1024
"""Of every request but a submission."""


@dataclass(frozen=True)
class Limits:
    """Bounds; each is far above what a day of work needs."""

    notebook_bytes: int = MAX_BYTES
    file_bytes: int = MAX_FILE_BYTES
    versions: int = 100
    """Of one assignment by one learner; a day sees perhaps ten."""
    learner_bytes: int = 400 * 2**20
    """All that one learner has handed in."""
    in_flight_bytes: int = 128 * 2**20
    """Bodies that are in memory at the same time; beyond that, learners wait a moment."""
    checks_at_once: int = 100
    streams: int = 4
    """Live boards that one person has open."""
    all_streams: int = 60

    @property
    def submission_body(self) -> int:
        """Base64 makes four bytes of three; names and braces are few."""
        return (self.notebook_bytes + 2 * self.file_bytes) * 4 // 3 + SMALL_BODY
