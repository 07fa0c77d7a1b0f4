"""The learner's own proposal: one `proposal.json` beside the notebooks, filled module by module.

form = Form([Part("1. My process", [Field("process", "Name of the process")])])
form.inputs["process"].value = "…"; form.press()      # saved
"""

from curriculum.kit.proposal.field import Field, Part, Refused, understood
from curriculum.kit.proposal.file import FILE, Reading, load, save
from curriculum.kit.proposal.form import Form

__all__ = ["FILE", "Field", "Form", "Part", "Reading", "Refused", "load", "save", "understood"]
