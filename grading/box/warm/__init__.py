"""A warm parent, one fork per submission, cells over a pipe; nbclient's interfaces in front."""
