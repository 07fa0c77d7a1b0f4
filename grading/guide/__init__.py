"""The trainer's guide: built from agenda.toml and the parts' trainer.md."""
