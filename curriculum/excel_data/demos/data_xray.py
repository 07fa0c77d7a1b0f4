"""D3.1, the data X-ray: six fixes, each ticked or not, and what the rows then tell."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import cache

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from curriculum.excel_data.cleaning import (
    VISIBLE_SPACE,
    DateFix,
    Recipe,
    Spelling,
    aliases,
    cook,
    fixes_needed,
    in_full,
    service_minutes,
    spellings,
)
from curriculum.excel_data.data import given
from curriculum.kit.controls import tick
from curriculum.kit.demo import Demo, View
from curriculum.kit.i18n import N_, _
from curriculum.kit.table import Table, plain
from curriculum.kit.theme import ALARM, INK, WAITING, WORK, new_figure

ERA = DateFix.BUDDHIST_ERA
DATE_FORMS = {
    frozenset(): "2025-05-13",
    frozenset({ERA}): "13/05/2568",
    frozenset({ERA, DateFix.THAI_DIGITS}): "๑๓/๐๕/๒๕๖๘",
    frozenset({ERA, DateFix.THAI_MONTHS}): "13 พ.ค. 2568",
}
"""What it takes to read a date, and how such a date looks."""
FIXES = {
    "trim": N_("Trim: take out stray spaces"),
    "alias": N_("Match names: each nickname becomes the right name"),
    "thai_digits": N_("Thai digits: ๐๑๒ become 012"),
    "buddhist_era": N_("B.E. dates: the year minus 543"),
    "thai_months": N_("Thai months: พ.ค. becomes 5"),
    "deduplicate": N_("Remove duplicate rows"),
}
MOST_OF_A_SERVICE, MOST_OF_A_TAMBON, MOST_DATES = 480, 560, 1100
"""Fixed scales in rows, so that a bar that grows is seen to grow."""


@dataclass(frozen=True)
class AsTyped:
    """What the rows tell before any fix, which every picture is held against."""

    facts: Mapping[str, float]
    services: tuple[str, ...]
    tambons: tuple[str, ...]
    """Every spelling, each wrong one under its right name: where its bar stands, or stood."""


@cache
def as_typed() -> AsTyped:
    """The rows without a fix; computed once."""
    raw, services, tambons = given("raw", "services", "tambons")
    rows = cook(raw, Recipe(), {}, {})
    slots = [
        tuple(one.text for one in spellings(raw[column], names))
        for column, names in (("service", services), ("tambon", tambons))
    ]
    return AsTyped(_facts(rows), *slots)


def view(state: Mapping[str, object]) -> View:
    """`state`: the six fixes by name, each a bool."""
    recipe = Recipe(**{name: bool(state[name]) for name in FIXES})
    raw, services, tambons = given("raw", "services", "tambons")
    now = cook(raw, recipe, aliases(services), aliases(tambons))
    by_service, by_tambon = spellings(now["service"], services), spellings(now["tambon"], tambons)
    facts = _facts(now)
    figure = new_figure(13, 9.6)
    _draw(figure, by_service, by_tambon, now, facts)
    tables = [
        _totals(facts, as_typed().facts),
        _dates(now),
        _names(_("Services as typed"), _("Service"), by_service),
        _names(_("Tambons as typed"), _("Tambon"), by_tambon),
    ]
    return View(figure, tables, _status(facts, recipe), facts)


def _facts(rows: pd.DataFrame) -> dict[str, float]:
    return {
        "rows": len(rows),
        "services": rows["service"].nunique(),
        "tambons": rows["tambon"].nunique(),
        "dates": int(rows["date"].notna().sum()),
        "fees": float(rows["baht"].sum()),
        "service_min_as_typed": float(service_minutes(rows, put_right=False).mean()),
        "service_min": float(service_minutes(rows).mean()),
    }


def _draw(
    figure: Figure,
    by_service: list[Spelling],
    by_tambon: list[Spelling],
    now: pd.DataFrame,
    facts: Mapping[str, float],
) -> None:
    axes = figure.subplot_mosaic([["services", "tambons"], ["services", "dates"]],
                                 height_ratios=(2.3, 1), width_ratios=(1.15, 1))  # fmt: skip
    _draw_names(axes["services"], by_service, as_typed().services, MOST_OF_A_SERVICE)
    axes["services"].set_title(
        _("{count} names for {right} services").format(
            count=facts["services"], right=len({one.right_name for one in by_service})
        )
    )
    _draw_names(axes["tambons"], by_tambon, as_typed().tambons, MOST_OF_A_TAMBON)
    axes["tambons"].set_title(
        _("{count} names for {right} tambons").format(
            count=facts["tambons"], right=len({one.right_name for one in by_tambon})
        )
    )
    _draw_dates(axes["dates"], now)
    axes["dates"].set_title(
        _("{read} of {rows} dates can be read").format(
            read=plain(facts["dates"]), rows=plain(facts["rows"])
        )
    )
    figure.suptitle(
        _("{rows} rows, fees that can be read: {fees} baht").format(
            rows=plain(facts["rows"]), fees=plain(facts["fees"], 0)
        ),
        x=0.01, ha="left", fontsize=19, fontweight="bold",
    )  # fmt: skip
    looks = (
        (WORK, _("right name, date read")),
        (ALARM, _("name typed wrongly ({space} is a stray space)").format(space=VISIBLE_SPACE)),
        (WAITING, _("date not read")),
    )
    handles = [axes["dates"].barh(-9, 0, label=label, **look.bar()) for look, label in looks]
    figure.legend(handles=handles, loc="outside lower center", ncols=3,
                  handlelength=2.4, handleheight=1.2)  # fmt: skip


def _draw_names(axes: Axes, names: list[Spelling], slots: tuple[str, ...], widest: int) -> None:
    # each bar keeps its place: what heals is seen to vanish, and its right name to grow
    present = {one.text for one in names}
    for row, one in ((slots.index(one.text), one) for one in names):
        axes.barh(row, one.rows, height=0.72, **(WORK if one.is_right else ALARM).bar())
        axes.text(one.rows + 0.01 * widest, row, plain(one.rows), va="center")
    axes.set_yticks(range(len(slots)), [in_full(text) for text in slots], fontsize=13)
    for text, label in zip(slots, axes.get_yticklabels(), strict=True):
        # unseen but still there: the other bars do not move sideways
        label.set_color(INK if text in present else "none")
    axes.tick_params(axis="y", length=0)
    axes.set(xlim=(0, widest), ylim=(len(slots) - 0.4, -0.6), xticks=())
    axes.spines["bottom"].set_visible(False)


def _draw_dates(axes: Axes, now: pd.DataFrame) -> None:
    for row, (_example, read, unread) in enumerate(_date_rows(now)):
        axes.barh(row, read, height=0.62, **WORK.bar())
        axes.barh(row, unread, left=read, height=0.62, **WAITING.bar())
        text = _("{count} read") if read else _("{count} not read")
        axes.text(read + unread + 16, row, text.format(count=plain(read or unread)), va="center")
    axes.set_yticks(range(len(DATE_FORMS)), list(DATE_FORMS.values()))
    axes.set(xlim=(0, MOST_DATES), ylim=(len(DATE_FORMS) - 0.4, -0.6), xticks=())
    axes.spines["bottom"].set_visible(False)


def _date_rows(now: pd.DataFrame) -> list[tuple[str, int, int]]:
    """(how such a date looks, rows read, rows not read) for each form."""
    form = now["service_date"].map({text: fixes_needed(text) for text in set(now["service_date"])})
    is_read = now["date"].notna()
    return [
        (example, int((is_read & (form == needed)).sum()), int((~is_read & (form == needed)).sum()))
        for needed, example in DATE_FORMS.items()
    ]


def _totals(facts: Mapping[str, float], first: Mapping[str, float]) -> Table:
    named = {
        "rows": (_("Rows"), 0),
        "services": (_("Names of services"), 0),
        "tambons": (_("Names of tambons"), 0),
        "dates": (_("Dates that can be read"), 0),
        "fees": (_("Fees that can be read, baht"), 0),
        "service_min_as_typed": (_("Mean minutes of service, swapped times left in"), 3),
        "service_min": (_("Mean minutes of service, swapped times put right"), 3),
    }
    return Table(
        _("What the rows tell"),
        [_("What is counted"), _("As typed"), _("With these fixes")],
        [
            (label, plain(first[name], digits), plain(facts[name], digits))
            for name, (label, digits) in named.items()
        ],
    )


def _dates(now: pd.DataFrame) -> Table:
    rows = [(example, plain(read), plain(unread)) for example, read, unread in _date_rows(now)]
    return Table(_("Dates"), [_("Typed like this"), _("Dates read"), _("Dates not read")], rows)


def _names(caption: str, heading: str, names: list[Spelling]) -> Table:
    rows = [
        (
            in_full(one.text),
            plain(one.rows),
            _("right spelling") if one.is_right else _("wrong spelling"),
        )
        for one in names
    ]
    return Table(caption, [heading, _("Rows"), _("Spelling")], rows)


def _status(facts: Mapping[str, float], recipe: Recipe) -> str:
    said = _(
        "{rows} rows with {services} names of services and {tambons} names of tambons. "
        "{dates} dates can be read, and fees of {fees} baht."
    ).format(
        rows=plain(facts["rows"]),
        services=facts["services"],
        tambons=facts["tambons"],
        dates=plain(facts["dates"]),
        fees=plain(facts["fees"], 0),
    )
    ticked = asdict(recipe).values()
    if all(ticked):
        more = _("All six fixes are on: every row now counts once, under one name, on one day.")
    elif not any(ticked):
        more = _("Nothing is fixed yet. Tick one fix at a time and see which total moves.")
    elif (recipe.thai_digits or recipe.thai_months) and not recipe.buddhist_era:
        more = _(
            "A date with Thai digits or a Thai month has a B.E. year too: it can be read only "
            "when that fix is on as well."
        )
    else:
        return said
    return f"{said} {more}"


def data_xray() -> Demo:
    """D3.1: tick the fixes; see rows, names and dates heal, and the totals change."""
    return Demo(_("X-ray of the data"), {name: tick(_(said)) for name, said in FIXES.items()}, view)
