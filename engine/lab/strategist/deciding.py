"""From what a role knows to its orders, and the considerations behind them."""

from collections.abc import Callable, Sequence
from hashlib import blake2b
from typing import Final
from weakref import WeakKeyDictionary

import numpy as np

from engine.game.evidence import Evidence, evidence
from engine.game.game import Game
from engine.game.orders import Consideration, Orders, orders_in
from engine.lab.beliefs import believe
from engine.lab.futures import Seats
from engine.lab.strategist.arms import Menu, menu
from engine.lab.strategist.levels import LEVELS, Level
from engine.lab.strategist.regrets import fallen
from engine.lab.strategist.rollouts import Stage
from engine.lab.strategist.search import IN_CHARACTER, Finding, Joint, search
from engine.lab.strategist.solving import Solution, small, solve
from engine.players import THINKER_KINDS
from engine.rules.dice import Dice, FloatArray
from engine.rules.rulebook import Rulebook

Stop = Callable[[], bool]
Thoughts = dict[str, Orders]
"""Orders by role."""
ASSUMED: Final[Seats] = {}
"""Who is taken to play the other seats: everybody in character."""
TELLING: Final = 0.5
"""Points of score, and per cent of the futures, below which a difference is not told of."""
_SOLVED: Final[WeakKeyDictionary[Rulebook, Solution]] = WeakKeyDictionary()


def thoughts(game: Game, stop: Stop | None = None) -> Thoughts:
    """The orders of all seats whose players think, each from what its role knows.

    The same game gives the same orders. Raises Stopped as soon as `stop()` says so.
    """
    return {role: thought(game, role, stop) for role in game.thinkers}


def thought(game: Game, role: str, stop: Stop | None = None) -> Orders:
    """The orders of one seat whose player thinks."""
    kind = game.seats[role]
    level = next(LEVELS[one] for one in THINKER_KINDS if one == kind)
    seed = seed_for(role, game.seed, game.number)
    seen = evidence(game, role)
    return think(game.book, [seen], level, seed, [luck(game, role)], stop)[0]


def luck(game: Game, role: str) -> float:
    """The number by which a seat draws from what it mixes: the game's die of that name."""
    dice = Dice(game.seed, np.array([game.number]))
    return float(dice.roll(f"player/{role}/mind", game.turn)[0])


def seed_for(role: str, seed: int, number: int) -> int:
    """The seed of a search: its dice must not be the game's."""
    digest = blake2b(f"strategist/{role}/{seed}/{number}".encode(), digest_size=8).digest()
    return int.from_bytes(digest, "little") >> 1


def think(
    book: Rulebook,
    seen: Sequence[Evidence],
    level: Level,
    seed: int,
    lucks: Sequence[float],
    stop: Stop | None = None,
) -> list[Orders]:
    """Orders for one role and turn of some games, from its evidence in each.

    What it mixes it draws by `lucks`. Raises Stopped as soon as `stop()` says so.
    """
    role, turn = seen[0].role, seen[0].turn
    if level.solves and small(book):
        solved = [
            _by_solution(book, one, luck, stop) for one, luck in zip(seen, lucks, strict=True)
        ]
        if all(solved):
            return [orders for orders in solved if orders is not None]
    state = believe(book, seen, level.samples, seed, ASSUMED)
    menus = [menu(book, role, state[:, [g]], turn, level.wordings) for g in range(len(seen))]
    stage = Stage(book, turn, state, menus, ASSUMED, seed, stop)
    return [
        _orders(book, part, finding, luck)
        for part, finding, luck in zip(menus, search(stage, level), lucks, strict=True)
    ]


def _by_solution(book: Rulebook, seen: Evidence, luck: float, stop: Stop | None) -> Orders | None:
    if book.corrected or any(turn.control for turn in seen.turns):
        return None  # what Control did is in no solution
    if book not in _SOLVED:
        _SOLVED[book] = solve(book, seed_for("", 0, 0), stop)
    solution = _SOLVED[book]
    mix = solution.mix(seen)
    if mix is None:
        return None
    place = int(fallen(mix, np.array([luck]))[0])
    hand = solution.hands[seen.role]
    rows = zip(hand.rows, hand.values[place], strict=True)
    orders = orders_in(book, seen.role, {int(row): int(value) for row, value in rows})
    share = Consideration(kind="mixed", amount=round(100.0 * float(mix[place]), 1))
    return orders.model_copy(update={"considerations": [share]})


def _orders(book: Rulebook, menu: Menu, found: Finding, luck: float) -> Orders:
    joint = found.candidates[int(fallen(found.mix, np.array([luck]))[0])]
    orders = _spelled(book, menu, joint)
    return orders.model_copy(update={"considerations": _considerations(book, menu, found, joint)})


def _spelled(book: Rulebook, menu: Menu, joint: Joint) -> Orders:
    rows = [row for arms, place in zip(menu.arms, joint, strict=True) for row in arms[place].rows]
    return orders_in(book, menu.role, dict(rows))


def _considerations(
    book: Rulebook, menu: Menu, found: Finding, joint: Joint
) -> list[Consideration]:
    """What the orders promise beside what would be done in character, and the runner-up."""
    told = [*_aim(book, menu.role, found, joint), *_ending(book, found, joint)]
    mine = found.candidates.index(joint)
    others = [place for place in range(len(found.candidates)) if place != mine]
    if others:
        rival = max(others, key=lambda place: float(found.worth[place]))
        orders = _spelled(book, menu, found.candidates[rival])
        told.append(
            Consideration(
                kind="rival",
                amount=round(float(found.worth[mine] - found.worth[rival]), 1),
                public=orders.public,
                private=orders.private,
            )
        )
    return told


def _aim(book: Rulebook, role: str, found: Finding, joint: Joint) -> list[Consideration]:
    """The aim that gains most."""
    mine, usual = (_aims(book, role, found.states[one]) for one in (joint, IN_CHARACTER))
    aims = book.scenario.role(role).aims
    gains = [aim.weight / 100.0 * (m - u) for aim, m, u in zip(aims, mine, usual, strict=True)]
    best = int(np.argmax(gains))
    if gains[best] < TELLING:
        return []
    return [Consideration(kind="aim", about=aims[best].id, amount=round(float(gains[best]), 1))]


def _aims(book: Rulebook, role: str, state: FloatArray) -> list[float]:
    return [float(values.mean()) for values in book.aim_values(role, state, book.turns)]


def _ending(book: Rulebook, found: Finding, joint: Joint) -> list[Consideration]:
    """The ending whose chance changes most."""
    size = len(book.endings)
    mine, usual = (
        100.0 * np.bincount(found.endings[one], minlength=size) / found.endings[one].size
        for one in (joint, IN_CHARACTER)
    )
    most = int(np.abs(mine - usual).argmax())
    change = float(mine[most] - usual[most])
    if abs(change) < TELLING:
        return []
    return [
        Consideration(kind="ending", about=book.endings[most].ending.id, amount=round(change, 1))
    ]
