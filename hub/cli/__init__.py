"""The hub's commands of `workshop`: they parse and print; the work is done elsewhere."""
