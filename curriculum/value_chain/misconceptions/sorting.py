"""Mistakes in sorting: value and waste, the value chain (Q1.3, Q1.4)."""

from __future__ import annotations

from curriculum.kit.i18n import N_
from curriculum.kit.question import Misconception, any_of, part

VALUE_CLASS = (
    Misconception(
        "approval_as_value",
        part("va_class", "S6", "VA"),
        N_("S6: the law requires the approval, but the citizen receives nothing more from it."),
        N_(
            "Ask of each step: does the citizen want it? If not, does the law or a control require it?"
        ),
    ),
    Misconception(
        "form_as_value",
        any_of(part("va_class", "S3", "VA"), part("va_class", "S3", "NNVA")),
        N_("S3: the register already holds what is written on the form."),
        N_("Writing down again what the office already knows: who would miss it?"),
    ),
    Misconception(
        "register_check_as_value",
        part("va_class", "S4", "VA"),
        N_("S4: the check protects the register, but it does not change the citizen's case."),
        N_(
            "Ask: does the citizen want this step? If not, why does the office still have to do it?"
        ),
    ),
    Misconception(
        "handover_as_waste",
        any_of(part("va_class", "S8", "NVA"), part("va_class", "S8", "NNVA")),
        N_("S8: handing over the correct card is what the citizen came for."),
        N_("Ask: would the citizen notice if this step were missing?"),
    ),
    Misconception(
        "control_as_waste",
        any_of(part("va_class", "S4", "NVA"), part("va_class", "S6", "NVA")),
        N_("S4 and S6: the office may not leave these out, even if the citizen gains nothing."),
        N_("Waste is what nobody requires. Does a law or a control require this step?"),
    ),
    Misconception(
        "queueing_as_value",
        any_of(part("va_class", "S1", "VA"), part("va_class", "S2", "VA")),
        N_("S1 and S2: the citizen's case has not changed yet after these steps."),
        N_("Would the citizen ask for this step, or would the citizen rather skip it?"),
    ),
    Misconception(
        "production_as_necessary_only",
        any_of(
            part("va_class", "S5", "NNVA"),
            part("va_class", "S7", "NNVA"),
            part("va_class", "S5", "NVA"),
            part("va_class", "S7", "NVA"),
        ),
        N_("S5 and S7: here the new card comes into being."),
        N_("Ask: does the citizen want what comes out of this step, and does it change the case?"),
    ),
)

VALUE_CHAIN = (
    Misconception(
        "technology_as_operations",
        part("chain", "h", "operations"),
        N_("h: keeping the systems running supports the work; it is not the work itself."),
        N_("Look among the four support activities."),
    ),
    Misconception(
        "outreach_as_service",
        part("chain", "d", "service"),
        N_("d: this tells people before they come; service comes after the card is handed over."),
        N_("Which category works with people even before they come?"),
    ),
    Misconception(
        "handover_as_service",
        part("chain", "c", "service"),
        N_("c: the card is still on its way to the citizen; service comes after that."),
        N_("Which category carries the product out to the customer?"),
    ),
    Misconception(
        "supplies_as_inbound",
        part("chain", "g", "inbound"),
        N_("g: buying supplies serves every activity; inbound receives the case itself."),
        N_("Look among the four support activities."),
    ),
    Misconception(
        "planning_as_operations",
        any_of(part("chain", "i", "operations"), part("chain", "i", "procurement")),
        N_("i: planning and budgeting hold the whole office up."),
        N_("Which category looks after the organisation as a whole?"),
    ),
)
