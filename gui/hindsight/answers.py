"""What is worked out off the GUI thread for hindsight: functions of a game, giving plain values.

The engine's heavier parts are imported here when they are first asked for.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from engine.game.game import Game
    from engine.game.orders import Orders
    from engine.game.views import WhyView
    from engine.lab.standing import Standings
    from engine.lab.whatif import WhatIf
    from engine.report.hindsight_views import (
        ComparisonView,
        HistoryView,
        TurningPointView,
        WhatIfView,
    )
    from engine.text import Language
    from gui.hindsight.replay import Moment
    from gui.hindsight.what_if_bar import Past
    from gui.room.why import Asked


@dataclass(frozen=True)
class Tried:
    """A line that was tried, and how it is shown."""

    line: WhatIf
    view: WhatIfView


@dataclass(frozen=True)
class Weighed:
    """Every order of a finished game, and the few that are most worth trying otherwise."""

    points: list[TurningPointView]
    telling: list[TurningPointView]


def explained(
    game: Game,
    asked: Asked,
    viewer: str | None,
    language: Language,
    *,
    whole: bool | None = None,
    before: int = 0,
) -> tuple[WhyView | None, str]:
    """Why a number changed, and a note where that cannot be told.

    It is told what happened: the ledger's lines, or the causes behind a computed number; as far
    as `viewer` knows of them, or after the end (or where `whole` says so) all. Then it can also be
    asked what each order changed. With `before` only turns before that one are told of.
    """
    from engine.game import wording  # noqa: PLC0415 - start-up time
    from engine.game.answering import ledger_why, traced_why, why_view  # noqa: PLC0415
    from engine.game.explaining import Number  # noqa: PLC0415
    from engine.game.tracing import trace  # noqa: PLC0415
    from engine.lab.attribution import attribute  # noqa: PLC0415
    from engine.lab.fairness import RulesMovedError  # noqa: PLC0415

    if before and asked.turn >= before:
        return None, ""
    number, everything = Number(asked.kind, asked.id), game.over if whole is None else whole
    secret = wording.SECRET_INPUTS.in_language(language)
    if asked.way == "orders" and everything:
        try:
            share = attribute(game, asked.turn).share(number)
        except RulesMovedError:
            return None, wording.RULES_MOVED.in_language(language)
        return why_view(game.scenario, share, language), ""
    if asked.kind == "variable" and not _is_computed(game, asked.id):
        why = ledger_why(game, viewer, asked.id, asked.turn, language, everything=everything)
        return why, "" if why is not None else secret
    if everything:
        explanation = trace(game, number, asked.turn)
        return (why_view(game.scenario, explanation, language), "") if explanation else (None, "")
    why = traced_why(game, viewer, number, asked.turn, language)
    return why, "" if why is not None else secret


def _is_computed(game: Game, variable: str) -> bool:
    return any(v.id == variable and v.formula is not None for v in game.scenario.variables)


def compared(
    game: Game, one: int, other: int, viewer: str | None, language: Language
) -> ComparisonView:
    """Two lines by their last records."""
    from engine.report.comparing import compare_lines  # noqa: PLC0415 - start-up time

    return compare_lines(game, one, other, viewer, language)


def tried_out(
    game: Game,
    turn: int,
    role: str,
    orders: Orders,
    viewer: str | None,
    language: Language,
) -> Tried:
    """The line on the table with other orders; a finished one is played to an end again."""
    from engine.lab.whatif import what_if  # noqa: PLC0415 - start-up time
    from engine.report.comparing import what_if_view  # noqa: PLC0415

    line = what_if(game, turn, role, orders, play_on=game.over)
    return Tried(line, what_if_view(game, line, viewer, language))


def line_of(game: Game, tried: Tried) -> Game:
    """The game as it would stand at the end of a line that was tried."""
    records, both = tried.line.records, game.as_of(game.at)
    both.records = [*game.records[: records[0].number - 1], *records]
    return both.as_of(records[-1].number)


def past_of(game: Game, turn: int, role: str, viewer: str | None, language: Language) -> Past:
    """What a role could order in a turn, and what it did order; the line as `viewer` may see it."""
    from engine.game.knowledge import orders_then, view_then  # noqa: PLC0415 - start-up time
    from engine.game.orders import NOTHING  # noqa: PLC0415
    from engine.game.viewing import revealed_view, role_view  # noqa: PLC0415
    from gui.hindsight.what_if_bar import Past  # noqa: PLC0415

    view = view_then(game, role, turn, language)
    line = revealed_view(game, language) if game.over else role_view(game, viewer, language)
    return Past(turn, role, line, view.options, orders_then(game, role, turn) or NOTHING)


def moment_of(
    game: Game, role: str | None, turn: int, language: Language, *, everything: bool
) -> Moment:
    """A turn as it was seen before it was decided, and what was then ordered."""
    from engine.game.knowledge import view_of_all_then, view_then  # noqa: PLC0415 - start-up time
    from engine.report.narration import orders_in_words  # noqa: PLC0415
    from gui.hindsight.replay import Moment  # noqa: PLC0415

    view = (
        view_of_all_then(game, turn, language)
        if everything
        else view_then(game, role, turn, language)
    )
    ordered = orders_in_words(game, turn, None if everything else role, language)
    return Moment(turn, role or "", view, ordered if everything or role else "")


def weighed(game: Game, language: Language, tell: Callable[[float], None]) -> Weighed:
    """The finished game's orders, those first that changed most."""
    from engine.lab.fairness import RulesMovedError  # noqa: PLC0415 - start-up time
    from engine.lab.turning_points import turning_points  # noqa: PLC0415
    from engine.report.turning import telling, turning_point_views  # noqa: PLC0415

    try:
        points = turning_point_views(game, turning_points(game, tell), language)
    except RulesMovedError:
        points = []
    return Weighed(points, telling(points))


def placed(game: Game, tell: Callable[[float], None]) -> Standings | None:
    """The finished game's scores among a thousand games; None where today's rules differ."""
    from engine.lab.fairness import RulesMovedError  # noqa: PLC0415 - start-up time
    from engine.lab.standing import standings  # noqa: PLC0415

    try:
        return standings(game, progress=tell)
    except RulesMovedError:
        return None


def beside_history(game: Game, language: Language) -> HistoryView | None:
    """The finished game beside what really happened; None where nothing is on record."""
    from engine.report.then import history_view  # noqa: PLC0415 - start-up time

    return history_view(game, language)
