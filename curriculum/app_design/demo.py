"""The demos of module 4: each call gives one that shows itself.

from curriculum.app_design.demo import readable_screen
readable_screen()
"""

from curriculum.app_design.demos.booking_quota import booking_quota
from curriculum.app_design.demos.readable_screen import readable_screen
from curriculum.app_design.demos.tap_race import tap_race
from curriculum.app_design.prototype import prototype_factory

__all__ = ["booking_quota", "prototype_factory", "readable_screen", "tap_race"]
