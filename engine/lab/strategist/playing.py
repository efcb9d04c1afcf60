"""Whole games in which some seats think, played side by side so that they think together."""

from collections.abc import Callable, Mapping, Sequence

import numpy as np

from engine.game.columns import column
from engine.game.evidence import evidence
from engine.game.game import Game
from engine.game.orders import Orders, orders_in
from engine.lab.futures import Finished, Seats
from engine.lab.simulate import decide
from engine.lab.strategist.deciding import luck, seed_for, think
from engine.lab.strategist.levels import LEVELS, Level
from engine.players import THINKER_KINDS
from engine.rules.dice import Dice
from engine.rules.rulebook import Rulebook


def play_games(
    book: Rulebook,
    seed: int,
    numbers: Sequence[int],
    seats: Seats,
    minds: Mapping[str, Level],
    stop: Callable[[], bool] | None = None,
) -> list[Game]:
    """Games of a seed by their numbers, to their ends; roles of `minds` think, at that level.

    The others are played by the drawing players of `seats`, as they would be without anybody who
    thinks. Raises Stopped as soon as `stop()` says so.
    """
    games = []
    for number in numbers:
        game = Game.new(book.scenario, seed=seed, seats=seats, number=number, book=book)
        games.append(game)
    while going := [game for game in games if not game.over]:
        orders = _drawn(book, seed, going, seats)
        for role, level in minds.items():
            seen = [evidence(game, role) for game in going]
            lucks = [luck(game, role) for game in going]
            own = seed_for(role, seed, numbers[0])
            for given, one in zip(orders, think(book, seen, level, own, lucks, stop), strict=True):
                given[role] = one
        for game, given in zip(going, orders, strict=True):
            game.commit(given)
    return games


def _drawn(
    book: Rulebook, seed: int, games: Sequence[Game], seats: Seats
) -> list[dict[str, Orders]]:
    """What the drawing players order in each game."""
    dice = Dice(seed, np.array([game.number for game in games]))
    state = column(book, *(game.state for game in games))
    choices = decide(book, state, games[0].turn, dice, seats)
    return [
        {role: orders_in(book, role, dict(enumerate(one.tolist()))) for role in book.aims}
        for one in choices.T
    ]


def play_thinking(book: Rulebook, dice: Dice, seats: Seats) -> Finished:
    """The games of some dice to their ends, each as the app plays it with these seats."""
    minds = {
        role: LEVELS[kind] for role, one in seats.items() for kind in THINKER_KINDS if kind == one
    }
    drawn = {role: kind for role, kind in seats.items() if role not in minds}
    games = [play_games(book, dice.seed, [n], drawn, minds)[0] for n in dice.games.tolist()]
    ends = [game.line()[-1] for game in games]
    places = {rule.ending.id: place for place, rule in enumerate(book.endings)}
    return Finished(
        column(book, *(end.state for end in ends)),
        np.array([places[end.ending or ""] for end in ends]),
        np.array([end.turn for end in ends]),
        {role: np.array([end.scores[role] for end in ends]) for role in book.aims},
    )
