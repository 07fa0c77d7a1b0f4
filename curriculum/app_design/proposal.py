"""Fields 6 and 7 of the learner's own proposal, filled in lesson 4.

The table of the prototype itself is saved under "app_spec" by the prototype factory.
"""

from __future__ import annotations

from pathlib import Path

from curriculum.kit.i18n import N_
from curriculum.kit.proposal import FILE, Field, Form, Part

TEST = Part(
    N_("6. The test of the prototype"),
    (
        Field("test_task", N_("The task that the testers were given")),
        Field("test_1_stuck", N_("Tester 1: where the person got stuck")),
        Field("test_2_stuck", N_("Tester 2: where the person got stuck")),
        Field("test_change", N_("One change made after the test")),
    ),
)
SCREENS = Part(
    N_("6. Screens of the prototype"),
    (
        Field("app_users", N_("Who will use it (groups, no person's name)")),
        Field("app_story", N_("One user story: who, what, why"), long=True),
        Field("app_screens", N_("The screens in their order, at least 5"), long=True),
        Field(
            "app_central_service",
            N_("Central services looked at first: which, and what they do not do"),
            long=True,
        ),
    ),
)
PEOPLE = Part(
    N_("7. Personal data and vulnerable groups"),
    (
        Field(
            "data_asked",
            N_("Personal data that is asked for, and what each is needed for"),
            long=True,
        ),
        Field(
            "data_basis",
            N_("Legal basis (PDPA section 24; ask your DPO)"),
            choices=(
                ("none", N_("no personal data is asked for")),
                ("public_task", N_("public task, section 24 (4)")),
                ("legal_duty", N_("legal duty, section 24 (6)")),
                ("other", N_("another basis, agreed with the DPO")),
            ),
        ),
        Field("data_kept", N_("How long it is kept, and who deletes it (position)")),
        Field("without_phone", N_("The way for people who do not use a phone"), long=True),
    ),
)
PARTS = (SCREENS, TEST, PEOPLE)


def user_test(path: Path = FILE) -> Form:
    """The notes of a test with two neighbours, as part of field 6."""
    return Form((TEST,), path)


def form(path: Path = FILE) -> Form:
    """The form of fields 6 and 7, without the notes of the test."""
    return Form((SCREENS, PEOPLE), path)
