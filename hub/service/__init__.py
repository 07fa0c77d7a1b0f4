"""The class service, managed by the hub: submissions, receipts, checks, grading on submit.

inbox.py       every version of every submission, as files
records.py     the index of them, and every check, in a database
counter.py     hands a submission in: files, then row, then receipt
queue.py       grades what is waiting, through a worker process (grader.py)
tellings.py    checks as they come; standing.py and tally.py say what they mean
*_api.py       what is asked and answered; identity.py says by whom
keeper.py      restarts the service at once where it ends
"""
