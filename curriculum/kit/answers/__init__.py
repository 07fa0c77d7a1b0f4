"""The kinds of answer a question may ask for, one file each.

Every kind does two things, on two sides of a wall:

- `gather(namespace, inputs)` runs beside the learner's code and returns plain JSON;
- `read(evidence)` needs that JSON only, trusts nothing in it, and returns a `Reading`:
  the leaves to compare (path -> number or text) and what was wrong with the form.
"""

from curriculum.kit.answers.base import Answer, NamedValue, Reading
from curriculum.kit.answers.date import Date, Flag
from curriculum.kit.answers.facts import Facts, Summary
from curriculum.kit.answers.function import Function
from curriculum.kit.answers.label import Choices, Label
from curriculum.kit.answers.label_set import LabelSet
from curriculum.kit.answers.mapping import LabelTable, NumberTable
from curriculum.kit.answers.number import Count, Number
from curriculum.kit.answers.number_grid import NumberGrid
from curriculum.kit.answers.text import Text

__all__ = [
    "Answer",
    "Choices",
    "Count",
    "Date",
    "Facts",
    "Flag",
    "Function",
    "Label",
    "LabelSet",
    "LabelTable",
    "NamedValue",
    "Number",
    "NumberGrid",
    "NumberTable",
    "Reading",
    "Summary",
    "Text",
]
