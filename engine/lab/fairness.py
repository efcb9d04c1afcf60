"""Whether recorded turns can be played again fairly: by the rules that gave them."""

from engine.errors import RefusedError
from engine.game import wording
from engine.game.game import Game, play_turn


class RulesMovedError(RefusedError):
    """Today's rules no longer give a turn that the game remembers."""

    def __init__(self, turn: int) -> None:
        super().__init__(wording.RULES_MOVED)
        self.turn = turn


def check_rules(game: Game, turn: int) -> None:
    """Raise RulesMovedError unless today's rules give the line on the table from `turn` on."""
    for record in game.line()[turn - 1 :]:
        again = play_turn(game.as_of(record.parent), record.orders, record.control)
        if again.state != record.state or again.ending != record.ending:
            raise RulesMovedError(record.turn)
