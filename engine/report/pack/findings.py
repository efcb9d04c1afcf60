"""What a report finds: turning points, how well the teams foresaw the end, the real days beside."""

from collections.abc import Iterator
from typing import Final

from engine.report.hindsight_views import RoleThen, TurningPointView, TurnThen
from engine.report.pack.context import Context
from engine.report.pack.markup import Html, between, el, grid, plain_row
from engine.report.pack.values import BinPart, ForecastPart, GroupPart

LEAST: Final = 0.05
"""Points of score below which an order changed nothing worth a row."""
MOST_POINTS: Final = 10


def turning(told: Context) -> Iterator[Html]:
    """The orders without which it would have gone most differently."""
    found = [
        point for point in told.pack.points if point.everybody >= LEAST or point.ending is not None
    ][:MOST_POINTS]
    if not found:
        return
    yield el("h2", told.word("points"), id="points")
    yield el("p", told.word("points_about"), class_="muted")
    widths = (8, 38, 30, 12, 12)
    rows = [
        plain_row(
            [
                str(point.turn),
                told.word("who_what", who=_who(told, point), what=point.what),
                _otherwise(told, point),
                told.saying.change(point.own, 1),
                told.saying.number(point.everybody, 1),
            ],
            widths,
            figures=2,
        )
        for point in found
    ]
    names = ("turn", "order", "instead", "own_score", "all_scores")
    yield grid([told.word(name) for name in names], rows, widths, figures=2)


def _who(told: Context, point: TurningPointView) -> str:
    name = told.named(point.role)
    return f"{name} ({told.word('by_machine')})" if point.machine else name


def _otherwise(told: Context, point: TurningPointView) -> str:
    if point.ending is None:
        return point.instead
    return told.word("then_ending", move=point.instead, ending=point.ending)


def forecasts(told: Context) -> Iterator[Html]:
    """What each team sealed, what came, and how far off it was."""
    session = told.pack.session
    if session is None or not session.forecasts:
        return
    yield el("h2", told.word("forecasts"), id="forecasts")
    nothing = told.saying.number(session.nothing_known, 2)
    yield el("p", told.word("forecasts_about", nothing=nothing), class_="muted")
    if not told.pack.finished:
        yield el("p", told.word("forecasts_open"), class_="muted")
    widths = (8, 26, 34, 12, 10, 10)
    rows = [plain_row(_sealed(told, one), widths, figures=3) for one in session.forecasts]
    names = ("turn", "role", "forecast", "chance", "came", "brier")
    yield grid([told.word(name) for name in names], rows, widths, figures=3)
    if told.pack.finished:
        yield el("h3", told.word("mean_brier"))
        rows = [
            plain_row(
                [
                    told.signed(one.role),
                    str(one.forecasts),
                    told.saying.number(one.brier, 2) if one.brier is not None else "",
                ],
                (60, 20, 20),
                figures=2,
                look="total" if one.brier == min(_means(told)) else "",
            )
            for one in session.forecasters
        ]
        heads = [told.word("role"), told.word("count"), told.word("brier")]
        yield grid(heads, rows, (60, 20, 20), figures=2)
        for group in session.calibration:
            yield el("p", _calibrated(told, group), class_="muted")


def _means(told: Context) -> list[float]:
    session = told.pack.session
    found = session.forecasters if session is not None else []
    return [one.brier for one in found if one.brier is not None]


def _sealed(told: Context, one: ForecastPart) -> list[str]:
    came = {True: told.word("yes"), False: told.word("no"), None: ""}[one.came]
    score = told.saying.number(one.brier, 2) if one.brier is not None else ""
    return [
        str(one.turn),
        told.signed(one.role),
        one.title,
        told.saying.percent(one.chance),
        came,
        score,
    ]


def _calibrated(told: Context, group: BinPart) -> str:
    percent = told.saying.percent
    name = "calibration" if group.forecasts > 1 else "calibration_one"
    true = round(group.came * group.forecasts)
    return told.word(
        name,
        low=percent(group.low),
        high=percent(group.high),
        said=percent(group.said),
        came=true if group.forecasts > 1 else told.word("yes" if true else "no"),
        count=group.forecasts,
    )


def history(told: Context) -> Iterator[Html]:
    """Orders on record beside the game's, turn by turn."""
    found = told.pack.history
    if found is None or not found.orders:
        return
    yield el("h2", told.word("history"), id="history")
    counts = told.word("history_about", orders=found.orders, same=found.same)
    yield el("p", counts, class_="muted")
    widths = (8, 20, 36, 36)
    rows = [
        plain_row([str(turn.turn), told.signed(role.role), *_beside(told, role)], widths)
        for turn, role in _recorded(found.turns)
    ]
    names = ("turn", "role", "in_game", "on_record")
    yield grid([told.word(name) for name in names], rows, widths)


def _recorded(turns: list[TurnThen]) -> Iterator[tuple[TurnThen, RoleThen]]:
    for turn in turns:
        for role in turn.roles if turn.played else ():
            if any(order.recorded for order in role.orders):
                yield turn, role


def _beside(told: Context, role: RoleThen) -> tuple[Html, Html]:
    nothing = told.word("nothing")
    played = [order.played for order in role.orders if order.played] or [nothing]
    recorded = [
        el("b", order.recorded) if order.same else order.recorded
        for order in role.orders
        if order.recorded
    ]
    return between(played, el("br")), between(recorded or [nothing], el("br"))


def groups(told: Context) -> Iterator[Html]:
    """Other sessions beside this one: how they ended, and how each role came out of them."""
    pack = told.pack
    if not pack.groups:
        return
    yield el("h2", told.word("groups"), id="groups")
    if pack.parted is not None:
        yield el("p", told.word("parted", turn=pack.parted), class_="muted")
    roles = [seat for seat in pack.seats if any(seat.role in g.scores for g in pack.groups)]
    each = min(10, 40 // max(len(roles), 1))
    widths = [24, 8, 58 - each * len(roles), 10, *[each] * len(roles)]
    figures = len(roles) + 1
    rows = [plain_row(_group(told, group), widths, figures=figures) for group in pack.groups]
    heads = [told.word(name) for name in ("group", "turns_head", "ending_head", "brier")]
    heads += [told.signed(seat.role, short=True) for seat in roles]
    yield grid(heads, rows, widths, figures=figures)


def _group(told: Context, group: GroupPart) -> list[str]:
    shown = [
        seat for seat in told.pack.seats if any(seat.role in g.scores for g in told.pack.groups)
    ]
    scores = [
        told.saying.number(group.scores[seat.role]) if seat.role in group.scores else ""
        for seat in shown
    ]
    brier = told.saying.number(group.brier, 2) if group.brier is not None else ""
    name = group.name if told.pack.names else told.word("group_n", number=group.name)
    return [name, str(group.turns), group.title, brier, *scores]
