"""What the start screen remembers of a game."""

from datetime import datetime
from pathlib import Path

from gui.session import GameSession
from gui.settings import RecentGame


def recent_entry(session: GameSession, file: Path) -> RecentGame:
    """The open game as an entry of the recent ones."""
    game, language = session.game, session.language
    names = [game.scenario.role(role).name.in_language(language) for role in game.people]
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
    )
