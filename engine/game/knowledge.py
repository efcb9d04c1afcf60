"""A game seen again as it was seen then: by one role with what it knew, or by all at once."""

from engine.game.game import Game
from engine.game.orders import Orders
from engine.game.viewing import disclosed_view, role_view
from engine.game.views import RoleView
from engine.text import Language


def view_then(game: Game, role: str | None, turn: int, language: Language = "en") -> RoleView:
    """What `role` (None: the public) could know when `turn` was to be decided.

    It is made from the turns before alone, so nothing that came to light later is in it. On the
    line on the table; one turn more than was played is how it stands at its end.
    """
    return role_view(_then(game, turn), role, language)


def view_of_all_then(game: Game, turn: int, language: Language = "en") -> RoleView:
    """Everything there was to know when `turn` was to be decided.

    Raises ValueError unless the line on the table has come to its ending.
    """
    if not game.over:
        raise ValueError("secrets are told only when the game is over")
    return disclosed_view(_then(game, turn), language)


def orders_then(game: Game, role: str, turn: int) -> Orders | None:
    """What `role` ordered in `turn` of the line on the table; None where it was not played."""
    line = game.line()
    return line[turn - 1].orders[role] if 1 <= turn <= len(line) else None


def _then(game: Game, turn: int) -> Game:
    line = game.line()
    if not 1 <= turn <= len(line) + 1:
        raise ValueError(f"turn {turn} was not reached")
    return game.as_of(line[turn - 2].number if turn > 1 else 0)
