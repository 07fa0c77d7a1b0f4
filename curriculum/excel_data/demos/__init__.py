"""The three demos of module 3, one per file."""
