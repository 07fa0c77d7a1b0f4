"""What is taken away: a zip for a learner without a hub, and one for a trainer."""
