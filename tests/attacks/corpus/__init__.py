"""The attack corpus: families of hostile submissions, one small file each."""

from __future__ import annotations

from corpus import (
    evidence,
    forging,
    forms,
    objects,
    planted,
    processes,
    reading,
    resources,
    showing,
)
from corpus.attack import Attack

FAMILIES = {
    "Marks forged": forging.ATTACKS,
    "Evidence forged": evidence.ATTACKS,
    "Hostile values": objects.ATTACKS,
    "Secrets read": reading.ATTACKS,
    "Processes and files outside": processes.ATTACKS,
    "Time, memory, disk, output": resources.ATTACKS,
    "Damaged notebooks": forms.ATTACKS,
    "Scripts for the reader": showing.ATTACKS,
    "Planted files": planted.ATTACKS,
}
ALL: dict[str, Attack] = {one.name: one for family in FAMILIES.values() for one in family}
assert len(ALL) == sum(len(family) for family in FAMILIES.values()), "two attacks of one name"
