"""What the start screen remembers of a game."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from gui.session import GameSession
from gui.settings import RecentGame

if TYPE_CHECKING:
    from pathlib import Path

    from engine.game.game import Game
    from engine.game.views import CurveView, PlotView, RoleView
    from gui.settings import Picture


def recent_entry(session: GameSession, file: Path) -> RecentGame:
    """The open game as an entry of the recent ones."""
    game, language = session.game, session.language
    names = [game.scenario.role(role).name.in_language(language) for role in game.people]
    seen = session.view(_seen_by(game))
    return RecentGame(
        path=str(file.resolve()),
        title=game.scenario.title.in_language(language),
        roles=", ".join(names),
        turn=game.turn,
        turns=len(game.scenario.turns),
        over=game.over,
        when=datetime.now().astimezone().isoformat(timespec="seconds"),
        minutes=session.minutes,
        forecasts=session.forecasts_allowed,
        planned=seen.planned or 0,
        picture=picture_of(seen),
    )


def _seen_by(game: Game) -> str | None:
    """The one person's view, which is there already; of several people's game the public's."""
    return game.people[0] if len(game.people) == 1 else None


def picture_of(view: RoleView) -> Picture:
    """The plots of a view in small; they hold only what everybody may know."""
    places = {card.role: place for place, card in enumerate(view.cards)}
    return [
        [[places[curve.role], *_within(curve, plot)] for curve in plot.curves]
        for plot in view.plots
    ]


def _within(curve: CurveView, plot: PlotView) -> list[float]:
    """Where a curve stood between the lowest and the highest value of its plot, 0 to 1."""
    values = [value for one in plot.curves for value in one.values]
    low, span = min(values), max(values) - min(values)
    return [round((value - low) / span, 2) if span else 0.5 for value in curve.values]
