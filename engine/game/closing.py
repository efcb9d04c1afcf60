"""Whether there is nothing left to be kept secret."""

from engine.game.game import Game


def closed(game: Game) -> bool:
    """Whether the line on the table has ended, or all turns that its session planned are played."""
    planned = game.session.plan.turns if game.session is not None else None
    return game.over or (planned is not None and len(game.line()) >= planned)
