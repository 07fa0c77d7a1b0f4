"""The class board as a page: what it says in words, and how a browser shows it live.

page.py        the page, for trainers and (their own row only) for learners
words.py       its words
course.py      parts, questions and findings by their titles
"""
