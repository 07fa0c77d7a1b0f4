"""The four demos of module 1, one per file."""
