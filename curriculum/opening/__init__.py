"""The opening: where the day stands in the public sector's strategy, and where each learner stands."""
