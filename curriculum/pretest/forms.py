"""The test before the course: how its items are shown."""

from __future__ import annotations

from curriculum.pretest.items import forms_of

FORMS = forms_of(5)
