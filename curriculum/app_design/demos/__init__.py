"""The demos of module 4, one file each."""
