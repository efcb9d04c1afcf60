"""Small games are solved as a whole: counterfactual regret minimisation over what roles see.

Zinkevich et al. 2008, with sampled chance and opponents (Lanctot et al. 2009: external sampling),
in batches, with regret matching+ and linear averaging (Tammelin 2014). A situation is what its role
has seen so far. To learn in the situations of one turn, a role comes there by orders of any kind,
all others by their mixes; there it tries every order it has, and from there all play their mixes.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from itertools import product
from typing import Final

import numpy as np

from engine.game.disclosure import Disclosure
from engine.game.evidence import Evidence
from engine.lab.futures import Stopped
from engine.lab.strategist.regrets import Regrets, evenly
from engine.rules.batch import resolve
from engine.rules.dice import Dice, FloatArray, IntArray
from engine.rules.kernel import GOING_ON, allowed
from engine.rules.rulebook import Rulebook
from engine.scenario.models import CHANNELS, Uniform

SMALL: Final = 16
"""A game is solved in which all roles have no more joint orders than this, turns times over."""
ROUNDS: Final = 200
GAMES: Final = 128
"""Games that each round plays for each order that is tried."""
_NEVER: Final = -1e6
Key = tuple[tuple[float, ...], ...]
"""What a role has seen, turn by turn."""


@dataclass(frozen=True)
class Hand:
    """All joint orders of a role: values[order, row] for the `rows` of the choices."""

    role: str
    rows: IntArray
    values: IntArray
    slots: tuple[int, int]


@dataclass
class Situations:
    """What a role has learned in one turn, by what it has seen."""

    places: dict[Key, int] = field(default_factory=dict)
    regrets: Regrets = field(default_factory=lambda: Regrets(np.ones((0, 1))))


def hands(book: Rulebook) -> list[Hand]:
    """The joint orders of all roles, whether allowed or not."""
    return [_hand(book, role) for role in book.aims]


def small(book: Rulebook) -> bool:
    """Whether a game is small enough to be solved as a whole.

    Nor must anybody see a number that is never twice the same.
    """
    joint = dict.fromkeys(book.aims, 1)
    for part in book.slots:
        said = [len(term.values) for r in part.moves for term in book.terms_of(r.move.id)]
        joint[part.role] *= 1 + len(part.moves) + sum(said)
    drawn = [one for one in book.scenario.variables if isinstance(one.start, Uniform)]
    return book.turns * sum(joint.values()) <= SMALL and not any(one.known_to for one in drawn)


def _hand(book: Rulebook, role: str) -> Hand:
    slots = [book.slot_of[role, channel] for channel in CHANNELS]
    rows, choices = list(slots), []
    parts: list[list[dict[int, int]]] = []
    for slot in slots:
        part: list[dict[int, int]] = [{slot: -1}]
        for place, rule in enumerate(book.slots[slot].moves):
            terms = book.terms_of(rule.move.id)
            rows += [term.choice for term in terms]
            for said in product(*(range(len(term.values)) for term in terms)):
                wording = {t.choice: one for t, one in zip(terms, said, strict=True)}
                part.append({slot: place} | wording)
        parts.append(part)
    for public, private in product(*parts):
        order = public | private
        choices.append([order.get(row, -1) for row in rows])
    return Hand(role, np.array(rows), np.array(choices), (slots[0], slots[1]))


@dataclass
class Solution:
    """Average mixes of all roles in all situations that came up."""

    book: Rulebook
    hands: Mapping[str, Hand]
    learned: Mapping[tuple[str, int], Situations]

    def mix(self, evidence: Evidence) -> FloatArray | None:
        """With what chance the role gives each order of its hand; None where it never stood."""
        found = self.learned.get((evidence.role, evidence.turn))
        key = (evidence.opening, *(seen.values for seen in evidence.turns))
        if found is None or key not in found.places:
            return None
        mix: FloatArray = found.regrets.average[found.places[key]]
        return mix


def solve(book: Rulebook, seed: int, stop: Callable[[], bool] | None = None) -> Solution:
    """Play a small game against itself until the mixes settle; raises Stopped when told to."""
    solver = _Solver(book, seed)
    for number in range(ROUNDS):
        for hand in solver.hands:
            for turn in range(1, book.turns + 1):
                if stop is not None and stop():
                    raise Stopped
                solver.learn(hand, turn, number)
    return Solution(book, {hand.role: hand for hand in solver.hands}, solver.learned)


@dataclass
class _Games:
    """Games of a round that go on: what each role has seen in each, and the places begun with."""

    state: FloatArray
    seen: dict[str, list[Key]]
    dice: Dice
    places: IntArray

    def keep(self, which: IntArray) -> "_Games":
        return _Games(
            self.state[:, which],
            {role: [keys[one] for one in which] for role, keys in self.seen.items()},
            self.dice.keep(which),
            self.places[which],
        )


@dataclass
class _Solver:
    book: Rulebook
    seed: int
    learned: dict[tuple[str, int], Situations] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.hands = hands(self.book)
        sees = {hand.role: Disclosure(self.book.scenario, hand.role) for hand in self.hands}
        self.rows = {
            role: [row for row, name in enumerate(self.book.row_names) if one.row(name)]
            for role, one in sees.items()
        }

    def learn(self, hand: Hand, turn: int, number: int) -> None:
        """One round for the situations of a role in a turn."""
        dice = Dice(self.seed, np.arange(number * GAMES, (number + 1) * GAMES))
        state = self.book.start(dice)
        games = _Games(state, {role: [] for role in self.rows}, dice, np.arange(GAMES))
        games.seen = {role: [(key,) for key in self._seen(role, state)] for role in self.rows}
        for before in range(1, turn):
            games, _ = self._on(games, before, {hand.role: None})
        if not games.places.size:
            return
        free = self._free(hand, games, turn)
        if (free.sum(axis=0) <= 1).all() and number:
            return
        count = len(hand.values)
        every = games.keep(np.repeat(np.arange(games.places.size), count))
        every.places = np.arange(every.places.size)
        tried = np.tile(np.arange(count), games.places.size)
        worth = np.full(tried.size, np.nan)
        self._play_out(every, turn, hand, tried, worth)
        self._take_in(hand, turn, games, free, worth.reshape(-1, count))

    def _play_out(
        self, games: _Games, turn: int, hand: Hand, tried: IntArray, worth: FloatArray
    ) -> None:
        told: dict[str, IntArray | None] = {hand.role: tried}
        for now in range(turn, self.book.turns + 1):
            after, over = self._on(games, now, told)
            for state, places in over:
                worth[places] = self.book.scores(state, now)[hand.role]
            games, told = after, {}
            if not games.places.size:
                return

    def _on(
        self, games: _Games, turn: int, told: Mapping[str, IntArray | None]
    ) -> tuple[_Games, list[tuple[FloatArray, IntArray]]]:
        """One turn; `told` are places of orders by role, None: any that is allowed."""
        choices = self.book.no_orders(games.places.size)
        for hand in self.hands:
            given = told.get(hand.role, np.empty(0))
            if given is None or not given.size:
                free = self._free(hand, games, turn)
                mix = free.T if given is None else self._mixes(hand, games, turn, free)
                luck = evenly(games.dice.roll(f"solve/{hand.role}", turn))
                sums = np.cumsum(mix, axis=1)
                given = (sums <= (luck * sums[:, -1])[:, np.newaxis]).sum(axis=1)
            choices[hand.rows] = hand.values[given].T
        done = resolve(self.book, games.state, turn, choices, games.dice)
        over = (done.endings != GOING_ON) | (turn == self.book.turns)
        ended = [(done.state[:, over], games.places[over])] if over.any() else []
        games.state = done.state
        left = games.keep(np.flatnonzero(~over))
        for role, keys in left.seen.items():
            fresh = self._seen(role, left.state)
            left.seen[role] = [(*key, now) for key, now in zip(keys, fresh, strict=True)]
        return left, ended

    def _seen(self, role: str, state: FloatArray) -> list[tuple[float, ...]]:
        return [tuple(values) for values in state[self.rows[role]].T.tolist()]

    def _free(self, hand: Hand, games: _Games, turn: int) -> FloatArray:
        """free[order, game]: 1 where it is allowed."""
        free = np.ones((len(hand.values), games.places.size))
        for place, slot in enumerate(hand.slots):
            can = allowed(self.book, slot, games.state, turn)
            ordered = hand.values[:, place]
            for order in np.flatnonzero(ordered >= 0):
                free[order] *= can[ordered[order]]
        return free

    def _mixes(self, hand: Hand, games: _Games, turn: int, free: FloatArray) -> FloatArray:
        """mix[game, order] of a role; what it never met it meets with anything."""
        found = self.learned.get((hand.role, turn))
        mixes = free.T.copy()
        if found is not None:
            known = found.regrets.mix
            for game, key in enumerate(games.seen[hand.role]):
                if key in found.places:
                    mixes[game] = known[found.places[key]]
        return mixes

    def _take_in(
        self, hand: Hand, turn: int, games: _Games, free: FloatArray, worth: FloatArray
    ) -> None:
        """Average what each order was worth in each situation, and learn from it."""
        here = self.learned.setdefault((hand.role, turn), Situations())
        fresh = {key: game for game, key in enumerate(games.seen[hand.role])}
        new = [key for key in fresh if key not in here.places]
        if new:
            opened = np.array([free[:, fresh[key]] for key in new])
            here.regrets = here.regrets.with_more(opened)
            here.places |= {key: len(here.places) + at for at, key in enumerate(new)}
        at = np.array([here.places[key] for key in games.seen[hand.role]])
        size = len(here.places)
        counts = np.bincount(at, minlength=size).astype(np.float64)
        sums = np.zeros((size, worth.shape[1]))
        np.add.at(sums, at, np.where(free.T > 0.0, worth, _NEVER))
        mean = sums / np.maximum(counts, 1.0)[:, np.newaxis]
        here.regrets.learn(mean, counts / GAMES)
