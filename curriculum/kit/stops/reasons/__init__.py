"""Why code stops, in the words of someone who never programmed: code to (message, hint)."""

from __future__ import annotations

import re

from curriculum.kit.i18n import N_
from curriculum.kit.stops.reasons import names, other, syntax, tables, values

REASONS: dict[str, tuple[str, str]] = {
    **names.REASONS,
    **syntax.REASONS,
    **values.REASONS,
    **tables.REASONS,
    **other.REASONS,
}
ELSEWHERE = N_("The box stopped, but not at a line of its own ({kind}).")


def placeholders(code: str) -> frozenset[str]:
    """What the texts of `code` need besides {line} and {kind}."""
    return frozenset(re.findall(r"\{(\w+)\}", "".join(REASONS[code]))) - {"line", "kind"}
