"""The test before the course: twelve items, the same as after it."""
