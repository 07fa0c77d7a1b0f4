"""The satisfaction form (Kirkpatrick's level 1) as a page: once for each learner, without a name.

form.py        what a browser sends, read strictly
store.py       forms, and apart from them who has sent one
page.py        the page: the form, thanks, and for trainers how many came
words.py       its words; the items are those of the report
"""
