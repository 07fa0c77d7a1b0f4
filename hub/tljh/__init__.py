"""The workshop on The Littlest JupyterHub: one machine, one Unix user for each person.

plugin.py      what TLJH calls
place.py       /etc/workshop.toml: where the cohort and the built lessons are
configure.py   the hub's settings, after TLJH's own
server.py      how a learner's server starts, as the learner's own Unix user
"""
