"""The trainer's guide of one edition: run sheets with clock times, and each part's trainer.md."""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined
from markdown_it import MarkdownIt
from markupsafe import Markup

from curriculum.kit.i18n import N_, translate
from curriculum.kit.registry import CURRICULUM, Module, course, modules, parts
from grading.errors import WorkshopError
from grading.font import embedded_fonts
from grading.guide.agenda import Plan, later, plan_named, plans

WORDS = {
    "title": N_("Trainer's guide"),
    "contents": N_("Contents"),
    "run_sheets": N_("Run sheets with clock times"),
    "time": N_("Time"),
    "minutes": N_("Minutes"),
    "what": N_("What"),
    "late": N_("When you are late: what to drop"),
    "module": N_("Module"),
    "section": N_("Section"),
    "drop": N_("Leave out"),
    "wins": N_("Wins"),
    "everywhere": N_("Before the day, on the day, when something goes wrong"),
    "print": N_("To print: menu Print, A4, both sides."),
    "promise": N_("“You go home with one proposal to improve a process of your own office, with figures behind it, a plan that has counted the official holidays, and a prototype whose screens can be pressed.”"),
}  # fmt: skip
MINUTES = re.compile(r"^\| (\d+)–(\d+)( ●)? \|")
TASK = re.compile(r"^(\s*)- \[ \] ", re.MULTILINE)


class NoTrainerText(WorkshopError):
    """A part of the course without its trainer's page in this language."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            N_("{path} is missing: the guide has nothing to say on this part."),
            N_("Write it as the other parts have it."),
            path=path,
        )


@dataclass(frozen=True)
class Chapter:
    """One part of the course in the guide."""

    id: str
    title: str
    body: Markup


@dataclass(frozen=True)
class Cut:
    """What may be dropped when a module is late."""

    module: str
    section: str
    minutes: int
    text: str


def guide_page(lang: str, *, start: str | None = None, plan: str = "two_days") -> bytes:
    """The guide as one HTML page; `plan` names the one whose clock times the run sheets carry.

    Raises BadStart, NoPlan, NoTrainerText.
    """
    all_plans = plans(start, lang)
    chosen = plan_named(plan, all_plans)
    words = {name: translate(text, lang) for name, text in WORDS.items()}
    page = _templates().get_template("guide.html.j2").render(
        lang=lang, w=words, course=translate(course()["title"], lang), plans=all_plans,
        everywhere=_html(_text(CURRICULUM / "trainer.md", lang)), cuts=cuts(lang),
        chapters=[_chapter(part, chosen, lang) for part in parts() if _has_text(part)],
        fonts=embedded_fonts(),
    )  # fmt: skip
    return page.encode()


def cuts(lang: str) -> list[Cut]:
    """What each module drops first, and how many minutes that wins."""
    found = []
    for module in modules():
        said = tomllib.loads((CURRICULUM / module.id / "module.toml").read_text("utf-8"))
        drop = said["drop_when_late"]
        section = next(one for one in said["sections"] if one["id"] == drop["section"])
        found.append(
            Cut(
                f"{module.number}. {translate(module.title, lang)}",
                f"{section['from']}–{section['to']} {translate(section['title'], lang)}",
                section["to"] - section["from"],
                translate(drop["text"], lang),
            )
        )
    return found


def with_clock(text: str, begins: dt.time, *, short: bool = False) -> str:
    """The run sheet with the clock beside the minutes: "09:45–09:53 (0–8 ●)".

    On the `short` day only the sections marked ● are taught, one after the other.
    """
    lines, left_out = [], 0
    for line in text.splitlines():
        if found := MINUTES.match(line):
            start, end, marked = int(found[1]), int(found[2]), found[3] or ""
            if short and not marked:
                left_out += end - start
                clock = "–"
            else:
                from_, to = (later(begins, minute - left_out) for minute in (start, end))
                clock = f"{from_:%H:%M}–{to:%H:%M}"
            line = f"| {clock} ({start}–{end}{marked}) |{line[found.end() :]}"
        lines.append(line)
    return "\n".join(lines)


def _has_text(part: Module) -> bool:
    return (CURRICULUM / part.id / "trainer.md").exists()


def _chapter(part: Module, plan: Plan, lang: str) -> Chapter:
    text = _text(CURRICULUM / part.id / "trainer.md", lang)
    lesson = plan.lesson_of(part.id)
    if lesson is not None:
        text = with_clock(text, lesson.begins, short=lesson.work == "short")
    head, _, body = text.partition("\n")
    return Chapter(part.id, head.lstrip("# "), _html(body))


def _text(path: Path, lang: str) -> str:
    wanted = path if lang == "en" else path.with_name(f"trainer.{lang}.md")
    try:
        return wanted.read_text("utf-8")
    except FileNotFoundError:
        raise NoTrainerText(wanted) from None


def _html(text: str) -> Markup:
    # the trainers' own pages; HTML within them is not passed on all the same
    made = MarkdownIt("commonmark", {"html": False}).enable("table")
    return Markup(made.render(TASK.sub(r"\1- ☐ ", text)).replace("<li>☐ ", '<li class="task">'))


@cache
def _templates() -> Environment:
    return Environment(
        loader=PackageLoader("grading.guide", "."), autoescape=True,
        undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
