"""What acts of Control alone would do to the numbers on the table: to be shown before they are."""

from collections.abc import Mapping, Sequence

import numpy as np

from engine.game.columns import column, named
from engine.game.control import ControlAct
from engine.game.game import Game, with_hand
from engine.game.records import State
from engine.rules.dice import Dice, Loaded
from engine.rules.frame import Frame
from engine.rules.hand import controlled


def previewed(
    game: Game, acts: Sequence[ControlAct], came_up: Mapping[str, bool] | None = None
) -> State:
    """The numbers as these acts would leave them if nothing else happened; nothing is changed.

    `came_up` says by an adjudication's id how its die falls; one that is not named falls as it
    will. Raises ValueError saying why an act cannot be.
    """
    book, hand = with_hand(game, sorted(acts, key=lambda act: act.id))
    state = column(book, game.state)
    if hand is None:
        return named(book, state)
    fair = Dice(game.seed, np.array([game.number]))
    told = {
        f"adjudication/{name}": np.array([0.0 if up else 1.0])
        for name, up in (came_up or {}).items()
    }
    dice = Loaded(fair, game.turn, told)
    frame = Frame(list(state), game.turn, book.no_orders(1))
    rows = controlled(book, hand, frame, list(state), dice, None)
    return named(book, np.array(rows))
