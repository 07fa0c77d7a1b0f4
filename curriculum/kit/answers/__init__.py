"""The kinds of answer a question may ask for, one file each.

Every kind does two things, on two sides of a wall:

- `gather(namespace, inputs)` runs beside the learner's code and returns plain JSON;
- `read(evidence)` needs that JSON only, trusts nothing in it, and returns a `Reading`:
  the leaves to compare (path -> number or text) and what was wrong with the form.
"""

from curriculum.kit.answers.base import Answer, Reading
from curriculum.kit.answers.function import Function
from curriculum.kit.answers.label import Label
from curriculum.kit.answers.mapping import LabelTable, NumberTable
from curriculum.kit.answers.number import Count, Number

__all__ = ["Answer", "Count", "Function", "Label", "LabelTable", "Number", "NumberTable", "Reading"]
