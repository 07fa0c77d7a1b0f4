"""Live checks of personal data: only what is needed, and the notice first (PDPA s.22, 23, 26)."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator

from curriculum.app_design.prototype.app import App, Button, Field, Notice, Screen
from curriculum.app_design.prototype.kinds import (
    NOT_NEEDED,
    PLAIN,
    SENSITIVE,
    is_personal,
    kind_behind,
    label_of,
    verdict,
)
from curriculum.app_design.prototype.remark import Remark, Rule
from curriculum.kit.i18n import N_

SENSITIVE_FIELD = Rule(
    "sensitive_field", "data",
    N_("Row {row}, screen {screen}: “{field}” is sensitive data ({got}; PDPA s.26)."),
    N_("Take the field out, unless a law orders your office to ask; then ask your data protection officer first."),
    "kind",
)  # fmt: skip
UNNEEDED_FIELD = Rule(
    "unneeded_field", "data",
    N_("Row {row}, screen {screen}: “{field}” ({got}) is not needed for an appointment (PDPA s.22)."),
    N_("Take the field out, or write down why the matter cannot be done without it."), "kind",
)  # fmt: skip
HIDDEN_KIND = Rule(
    "hidden_kind", "data",
    N_("Row {row}, screen {screen}: “{field}” sounds like personal data ({got}), but its kind says otherwise."),
    N_("Choose the right kind, so that the checks can watch over it."), "kind",
)  # fmt: skip
ASKED_TWICE = Rule(
    "asked_twice", "data",
    N_("Row {row}, screen {screen}: “{field}” ({got}) was already asked on screen {other}."),
    N_("Ask once and show it again; nobody should type the same thing twice (WCAG 3.3.7)."), "field",
)  # fmt: skip
NO_NOTICE = Rule(
    "no_notice", "notice",
    N_("Row {row}, screen {screen}: “{field}” is personal data, and people can come here without the privacy notice (PDPA s.23)."),
    N_("Put the notice, or a button that leads straight to it, above this field or on a screen that everybody passes before."),
    "field",
)  # fmt: skip
DATA_RULES = (SENSITIVE_FIELD, UNNEEDED_FIELD, HIDDEN_KIND, ASKED_TWICE, NO_NOTICE)


def data_remarks(app: App) -> Iterator[Remark]:
    asked: dict[str, str] = {}
    for screen in app.screens:
        for field in screen.fields:
            yield from _about(screen, field)
            kind = real_kind(field)
            if not is_personal(kind):
                continue
            if asked.setdefault(kind, screen.name) != screen.name:
                yield _said(ASKED_TWICE, screen, field, kind, other=asked[kind])
    yield from _without_notice(app)


def real_kind(field: Field) -> str:
    """The chosen kind, or the one that the label of a plain text gives away."""
    return (kind_behind(field.label) or field.kind) if field.kind == "text" else field.kind


def _about(screen: Screen, field: Field) -> Iterator[Remark]:
    kind = real_kind(field)
    if verdict(kind) == SENSITIVE:
        yield _said(SENSITIVE_FIELD, screen, field, kind)
    elif verdict(kind) == NOT_NEEDED:
        yield _said(UNNEEDED_FIELD, screen, field, kind)
    elif kind != field.kind and verdict(kind) != PLAIN:
        yield _said(HIDDEN_KIND, screen, field, kind)


def _without_notice(app: App) -> Iterator[Remark]:
    """The fields at which somebody first gives personal data without having been told.

    Walks every way from the first screen; a way is told apart only by the screen it has come
    to and by whether the notice was offered on it.
    """
    if not app.screens:
        return
    waiting, seen = deque([(app.first, False)]), {(app.first, False)}
    found: dict[int, Remark] = {}
    while waiting:
        name, told = waiting.popleft()
        screen = app.by_name[name]
        for element in screen.elements:
            match element:
                case Notice():
                    told = True
                case Button(_, _, goto) if _shows_notice(app, goto):
                    told = True
                case Field() if not told and is_personal(real_kind(element)):
                    found[element.row] = _said(NO_NOTICE, screen, element, real_kind(element))
                    # the first field of a way says it; the next ones would only repeat it
                    told = True
        for there in app.ways_out(name):
            if (there, told) not in seen:
                seen.add((there, told))
                waiting.append((there, told))
    yield from (found[row] for row in sorted(found))


def _shows_notice(app: App, name: str) -> bool:
    return name in app.by_name and app.by_name[name].is_notice_page


def _said(rule: Rule, screen: Screen, field: Field, kind: str, **params: str) -> Remark:
    # "got" is the one word that a finding translates: it is the course's, not the learner's
    return rule.at(field.row, screen.name, field=field.label, got=label_of(kind), **params)
