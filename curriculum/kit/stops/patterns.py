"""Which reason Python's own message means, where the message says enough.

For each class of exception: what the message holds, and the code; a named group fills that
placeholder. The first that fits counts; an empty pattern fits always.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

PATTERNS: dict[str, tuple[tuple[str, str], ...]] = {
    "IndentationError": (
        (r"expected an indented", "stop.indentation_error.missing"),
        (r"", "stop.indentation_error.uneven"),
    ),
    "SyntaxError": (
        (r"'(?P<bracket>[\[({])' was never closed", "stop.syntax_error.unclosed_bracket"),
        (r"f-string: expecting '(?P<bracket>\})'", "stop.syntax_error.unclosed_bracket"),
        (r"(?:parenthesis|unmatched) '(?P<bracket>.)'", "stop.syntax_error.unmatched_bracket"),
        (r"unterminated", "stop.syntax_error.unclosed_text"),
        (r"'==' or ':='|perhaps you meant \"==\"", "stop.syntax_error.equals_sign"),
        (r"cannot (?:assign to|delete)", "stop.syntax_error.left_side"),
        (r"expected ':'", "stop.syntax_error.colon"),
        (r"leading zeros", "stop.syntax_error.leading_zero"),
        (r"forgot a comma", "stop.syntax_error.comma"),
        (r"'[\w ]+' (?:outside|not properly)", "stop.indentation_error.missing"),
        (r"", "stop.syntax_error.invalid"),
    ),
    "TypeError": (
        (r"'NoneType'", "stop.type_error.empty"),
        (
            r"(?P<name>[\w.]+)\(\) missing \d+ required .*?: (?P<missing>.+)",
            "stop.type_error.missing_input",
        ),
        (r"(?P<name>[\w.]+)\(\) got an unexpected keyword", "stop.type_error.other_input"),
        (r"is an invalid keyword argument for (?P<name>\w+)", "stop.type_error.other_input"),
        (
            r"(?P<name>[\w.]+)(?:\(\))? (?:takes|expected) .*\bargument",
            "stop.type_error.other_input",
        ),
        (
            r"'(?:\w*method\w*|function|type)' object is not subscriptable",
            "stop.type_error.brackets",
        ),
        (r"indices must be integers", "stop.index_error"),
        (r"concatenate list|(?:operand|between).*'list'|not 'list'", "stop.type_error.list"),
        (
            r"concatenate str|(?:operand|between|dtype).*'str'|string dtype|not '?str\b|"
            r"type str doesn't|'str' object cannot be",
            "stop.type_error.text",
        ),
        (r"", "stop.unfit_value"),
    ),
    "ValueError": (
        (r"could not convert string to \w+: '?(?P<value>.*?)'?$", "stop.value_error.not_a_number"),
        (r"invalid literal for int.*?: '(?P<value>.*)'", "stop.value_error.not_a_number"),
        (r"Unable to parse string ['\"](?P<value>.*)['\"]", "stop.value_error.not_a_number"),
        (r"truth value of an? .*ambiguous", "stop.type_error.list"),
        (
            r"values to unpack|[Ll]ength (?:of values|mismatch)|same length",
            "stop.value_error.count",
        ),
        (r"for month|must be in (?:\d|range)|format|isoformat", "stop.value_error.date"),
        (r"", "stop.unfit_value"),
    ),
    "ZeroDivisionError": ((r"", "stop.zero_division"),),
    "IndexError": ((r"", "stop.index_error"),),
    "KeyboardInterrupt": ((r"", "stop.interrupted"),),
    "CancelledError": ((r"", "stop.interrupted"),),
    "SystemExit": ((r"", "stop.exit"),),
}


def by_pattern(kinds: Iterable[str], message: str) -> tuple[str, dict[str, str]]:
    """The code and placeholders that Python's `message` means, most special class first."""
    for kind in kinds:
        for pattern, code in PATTERNS.get(kind, ()):
            if found := re.search(pattern, message, re.DOTALL):
                return code, found.groupdict()
    return "stop.other", {}
