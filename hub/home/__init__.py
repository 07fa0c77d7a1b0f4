"""A learner's home: what is in it, what its first screen is, and how a box is made new."""
