"""The demos of module 2, one per file (the EVM dashboard's drawing in its own)."""
