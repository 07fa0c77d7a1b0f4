"""The workshop on a Kubernetes cluster: a pod for each learner, the class service on PostgreSQL.

configure.py   what the hub's pod loads, after the chart's own settings
layout.py      the public half of the project, laid out for a learner's image
cohort.py      makes the cohort on its volume, before the class service starts
values.yaml    for the Zero to JupyterHub chart; class/ and unsealed/ for kubectl
"""
