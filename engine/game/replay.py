"""Whether today's rules still give a game."""

from dataclasses import dataclass

import numpy as np

from engine.game.game import Game, named, play_turn
from engine.rules.dice import Dice
from engine.rules.rulebook import Rulebook
from engine.scenario.models import Scenario


@dataclass(frozen=True)
class Difference:
    """The first turn (0: the opening) where today's rules give something else, and what."""

    turn: int
    record: int
    what: str


def first_difference(game: Game, scenario: Scenario | None = None) -> Difference | None:
    """Replay every branch from its stored orders; None if all of it agrees.

    By the game's own scenario, or by another version of it. Every turn is played from the state
    that is stored before it.
    """
    rules = scenario or game.scenario
    book = Rulebook(rules)
    opening = named(book, book.start(Dice(game.seed, np.array([game.number]))))
    if opening != game.opening:
        return Difference(0, 0, _changed(game.opening, opening))
    copy = Game(rules, game.seed, game.seats, game.opening, list(game.records), number=game.number)
    copy.__dict__["book"] = book
    for record in game.records:
        copy.at = record.parent
        if record.turn > len(rules.turns):
            what = f"there are only {len(rules.turns)} turns"
            return Difference(record.turn, record.number, what)
        try:
            again = play_turn(copy, record.orders)
        except ValueError as error:
            return Difference(record.turn, record.number, str(error))
        if again.state != record.state:
            what = _changed(record.state, again.state)
            return Difference(record.turn, record.number, what)
        if again.ending != record.ending:
            what = f"the ending is {again.ending}, the save has {record.ending}"
            return Difference(record.turn, record.number, what)
        if again.scores != record.scores:
            what = "score of " + _changed(record.scores, again.scores)
            return Difference(record.turn, record.number, what)
        if again.happenings != record.happenings:
            return Difference(record.turn, record.number, "other things happen than the save tells")
    return None


def _changed(stored: dict[str, float], today: dict[str, float]) -> str:
    names = sorted(n for n in stored.keys() | today.keys() if stored.get(n) != today.get(n))
    shown = [
        f"{n} is {today.get(n, 0.0):.9g}, the save has {stored.get(n, 0.0):.9g}" for n in names
    ]
    more = f" (and {len(shown) - 3} more)" if len(shown) > 3 else ""
    return "; ".join(shown[:3]) + more
