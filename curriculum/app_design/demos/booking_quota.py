"""D4.3, the booking quota: how many may book, when not everybody comes."""

from __future__ import annotations

from collections.abc import Mapping

from matplotlib.axes import Axes

from curriculum.app_design.booking import arrivals, overload, places_unused, turned_away
from curriculum.kit.controls import slider
from curriculum.kit.demo import Demo, View
from curriculum.kit.i18n import _
from curriculum.kit.table import Table, plain
from curriculum.kit.theme import ALARM, INK, VALUE, new_figure

MOST_PLACES = 12
MOST_BOOKED = 16


def view(state: Mapping[str, object]) -> View:
    """`state`: capacity (places per slot), quota (bookings), show_up (percent who come)."""
    k, q, p = int(state["capacity"]), int(state["quota"]), float(state["show_up"]) / 100
    facts = {
        "chances": arrivals(q, p),
        "overload": overload(q, k, p),
        "turned_away": turned_away(q, k, p),
        "unused": places_unused(q, k, p),
        "expected": q * p,
    }
    figure = new_figure(12, 6)
    _draw(figure.add_subplot(), k, q, facts)
    return View(figure, [_table(k, facts)], _status(state, facts), facts)


def _draw(axes: Axes, k: int, q: int, facts: Mapping) -> None:
    highest = max(facts["chances"])
    for people, chance in enumerate(facts["chances"]):
        too_many = people > k
        axes.bar(people, chance, width=0.8, **(ALARM if too_many else VALUE).bar())
        if chance >= 0.0005:
            axes.text(
                people, chance + 0.012 * highest, f"{plain(100 * chance)} %",
                ha="center", va="bottom", fontweight="bold" if too_many else "normal",
                fontsize=14 if q <= 12 else 12,
            )  # fmt: skip
    axes.axvline(k + 0.5, color=INK, linestyle="--", linewidth=2)
    axes.text(
        k + 0.42, 1.2 * highest, _("places: {capacity}").format(capacity=k),
        ha="right", va="center", fontsize=16,
    )  # fmt: skip
    if q > k:
        axes.text(
            k + 0.58, 1.2 * highest, _("too many ▶ {chance}").format(
                chance=percent(facts["overload"])
            ),
            ha="left", va="center", fontsize=16, fontweight="bold",
        )  # fmt: skip
    axes.set(xlim=(-0.7, max(q, k) + 2.2), ylim=(0, 1.3 * highest))
    axes.set_xticks(range(max(q, k) + 1))
    axes.set_yticks([])
    axes.spines["left"].set_visible(False)
    axes.set_xlabel(_("People who come to one slot"))
    axes.set_title(_title(k, q, facts))
    # drawn outside the axis: only their look is wanted
    key = [
        axes.bar(-9, 0, label=name, **look.bar())
        for look, name in ((VALUE, _("there is a place for all")), (ALARM, _("too many come")))
    ]
    axes.figure.legend(
        handles=key, loc="outside lower center", ncols=2, handlelength=2.4, handleheight=1.2
    )


def percent(chance: float) -> str:
    """One decimal; a small chance is not shown as none."""
    if 0 < chance < 0.0005:
        return _("under 0.1 %")
    return _("{value} %").format(value=plain(100 * chance))


def _title(k: int, q: int, facts: Mapping) -> str:
    if facts["overload"] == 0:
        return _("✓ {quota} bookings for {capacity} places: never too many").format(
            quota=q, capacity=k
        )
    return _("{quota} bookings for {capacity} places: too many come in {chance} of slots").format(
        quota=q, capacity=k, chance=percent(facts["overload"])
    )


def _table(k: int, facts: Mapping) -> Table:
    rows = [
        (
            plain(people),
            percent(chance),
            _("all have a place")
            if people <= k
            else _("{count} too many").format(count=people - k),
        )
        for people, chance in enumerate(facts["chances"])
    ]
    columns = [_("People who come"), _("Chance"), _("Outcome")]
    return Table(_("One time slot"), columns, rows)


def _status(state: Mapping[str, object], facts: Mapping) -> str:
    if facts["overload"] == 0:
        sentence = _(
            "{quota} bookings for {capacity} places: there is always a place. "
            "On average {unused} places stay empty."
        )
    else:
        sentence = _(
            "{quota} bookings for {capacity} places, and {show_up} % of people come: "
            "in {chance} of the slots more come than there are places. "
            "On average {unused} places stay empty and {away} people are too many."
        )
    return sentence.format(
        quota=state["quota"],
        capacity=state["capacity"],
        show_up=state["show_up"],
        chance=percent(facts["overload"]),
        unused=plain(facts["unused"], 2),
        away=plain(facts["turned_away"], 2),
    )


def booking_quota() -> Demo:
    """D4.3: move the places, the bookings and the share of people who come."""
    controls = {
        "capacity": slider(_("Places in one time slot"), 8, 1, MOST_PLACES, 1),
        "quota": slider(_("Bookings allowed (quota)"), 8, 1, MOST_BOOKED, 1),
        "show_up": slider(_("People who come, of 100 who book"), 85, 50, 100, 1),
    }
    return Demo(_("The booking quota"), controls, view)
