"""`python -m grading.cli` is the command `workshop`."""

from grading.cli import main

main()
