"""A learner's own server: sealed, bounded, and warm before the first box is run."""
