"""The test after the course: the items of the test before it, in another order of choices."""
