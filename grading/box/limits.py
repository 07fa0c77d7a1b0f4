"""What one submission may use."""

from __future__ import annotations

from dataclasses import asdict, dataclass


@dataclass(frozen=True)
class Limits:
    """Bounds on the process that runs one submission."""

    cell_seconds: float = 20
    """Wall time of one cell."""
    total_seconds: float = 180
    """Wall time of the whole submission, reruns included."""
    cpu_seconds: int = 120
    """Processor time of all processes together."""
    memory_bytes: int = 3 * 2**30
    """Address space of one process, and memory in use of all of them together; pandas alone
    maps about 1 GiB without using it."""
    processes: int = 64
    """Processes and threads at one time."""
    file_bytes: int = 32 * 2**20
    """One file."""
    open_files: int = 256
    disk_bytes: int = 64 * 2**20
    """All that is writable: the folder of the submission and the temporary files, in memory."""
    output_bytes: int = 2**20
    """Output of all cells together, as the text that arrives."""
    message_bytes: int = 4 * 2**20
    """One message; a larger one never enters our memory."""
    faults: int = 4
    """How many cells may bring the process down before the rest is given up."""

    def as_dict(self) -> dict[str, float]:
        return asdict(self)
