"""The workshop day: a JupyterHub, its class service and what learners first see."""
