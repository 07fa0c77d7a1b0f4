"""Rehearsal: a private hub, a class of simulated learners, and what this machine can hold.

private.py (cohort, people, ports) -> plan.py (who does what, when) -> starting.py (servers, two at
a time) -> learner.py, trainer.py (over HTTP and WebSockets, as browsers) -> measured.py, marks.py
(was it fast? was it right?) -> verdict.py (what the machine holds) -> report.py (printed);
stop.py hears Ctrl+C all the while
"""
