"""What a role may believe: samples of whole states that agree with what it has seen.

A particle filter (Gordon, Salmond and Smith 1993). Games are simulated from the opening with dice
of their own; whatever the role has seen is forced upon them: orders, leaks, votes, events. What it
has not seen is drawn as the assumed players would order it, given that it was not seen. After
each turn the samples are weighted by how likely their players were to do what was seen, and by how
close they come to the numbers seen (Beaumont, Zhang and Balding 2002: approximate Bayesian
computation, with a kernel as wide as it must be to keep a part of the samples); then they are drawn
anew by these weights, and what is seen is written over what was simulated.

Nothing but the evidence, the assumed players and the seed decides what comes out.
"""

from collections import OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from threading import Lock
from typing import Final
from weakref import WeakKeyDictionary

import numpy as np

from engine.game.evidence import Evidence, TurnSeen
from engine.lab.futures import Seats
from engine.players import PLAYERS, Position
from engine.rules import exact
from engine.rules.batch import resolve
from engine.rules.dice import Dice, FloatArray, IntArray, Loaded
from engine.rules.exact import to_nine
from engine.rules.frame import Frame
from engine.rules.kernel import can_order
from engine.rules.rulebook import Rulebook

REMEMBERED: Final = 48
"""Beliefs that are kept in mind, half a megabyte each."""
KEPT: Final = 0.3
"""The part of the samples that must still count after a turn's weighting."""
HALVINGS: Final = 12
"""Steps in which the width of the kernel is found."""
_LEAST: Final = 1e-12
_FURTHEST: Final = 1e6
_UNLIKELY: Final = 1e-3
"""What an assumed player would not have done may be seen yet."""


def believe(
    book: Rulebook,
    evidences: Sequence[Evidence],
    samples: int,
    seed: int,
    seats: Seats | None = None,
) -> FloatArray:
    """States that each evidence allows: state[row, sample * len(evidences) + place].

    All evidences are one role's before one turn; `seats` are the players that it assumes, in
    character where none is named. Alone or together with others, an evidence gives the same
    samples, up to the last bit of a sum. The same evidence and seed give the same samples.
    """
    role, turn = evidences[0].role, evidences[0].turn
    if any((one.role, one.turn) != (role, turn) for one in evidences):
        raise ValueError("beliefs are sampled for one role and turn at a time")
    believer = _Believer(book, evidences, samples, seed, seats or {})
    memory = _MEMORIES.setdefault(book, _Memory())
    keys = [(samples, seed, tuple(sorted((seats or {}).items())), one) for one in evidences]
    before = [memory.recall((*rest, one.before)) for *rest, one in keys if one.turns]
    known = [state for state in before if state is not None]
    if len(known) == len(evidences):
        state = believer.after(turn - 1, np.stack(known, axis=2).reshape(len(book.row_names), -1))
    else:
        state = believer.opening()
        for played in range(1, turn):
            state = believer.after(played, state)
    for place, key in enumerate(keys):
        memory.keep(key, state[:, place :: len(keys)])
    return state


class _Memory:
    """The last beliefs, so that the next turn's need not begin at the opening."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._states: OrderedDict[object, FloatArray] = OrderedDict()

    def recall(self, key: object) -> FloatArray | None:
        with self._lock:
            return self._states.get(key)

    def keep(self, key: object, state: FloatArray) -> None:
        with self._lock:
            self._states[key] = state.copy()
            if len(self._states) > REMEMBERED:
                self._states.popitem(last=False)


_MEMORIES: Final[WeakKeyDictionary[Rulebook, _Memory]] = WeakKeyDictionary()


@dataclass(frozen=True)
class _Believer:
    book: Rulebook
    evidences: Sequence[Evidence]
    samples: int
    seed: int
    seats: Seats

    @property
    def role(self) -> str:
        return self.evidences[0].role

    @property
    def rows(self) -> list[int]:
        return list(self.evidences[0].rows)

    def dice(self) -> Dice:
        """Evidences share their luck: sample i of each has the dice of game i."""
        return Dice(self.seed, np.repeat(np.arange(self.samples), len(self.evidences)))

    def opening(self) -> FloatArray:
        state = self.book.start(self.dice())
        self._write(state, [one.opening for one in self.evidences])
        return state

    def after(self, turn: int, state: FloatArray) -> FloatArray:
        seen = [one.turns[turn - 1] for one in self.evidences]
        choices, likely = self._choices(turn, state, seen)
        dice = Loaded(self.dice(), turn, self._told(seen))
        after = resolve(self.book, state, turn, choices, dice).state
        self._move(after, turn, seen)
        likely *= self._silence(turn, state, choices, seen)
        weights = self._weights(after, [one.values for one in seen], likely)
        after = after[:, self._drawn(weights, turn)]
        self._write(after, [one.values for one in seen])
        return after

    def _spread(self, values: Sequence[float]) -> FloatArray:
        """A number an evidence, repeated for all of its samples."""
        return np.tile(np.array(values, dtype=np.float64), self.samples)

    def _write(self, state: FloatArray, values: Sequence[Sequence[float]]) -> None:
        state[self.rows] = np.tile(np.array(values).T, (1, self.samples))

    def _move(self, after: FloatArray, turn: int, seen: Sequence[TurnSeen]) -> None:
        """What Control is known to have done to what is seen, it did in every sample."""
        moved = [dict(one.control) for one in seen]
        for row in sorted(set().union(*moved)):
            after[row] = to_nine(after[row] + self._spread([one.get(row, 0.0) for one in moved]))
        if any(moved):
            self.book.computed(after, turn)

    def _told(self, seen: Sequence[TurnSeen]) -> Mapping[str, FloatArray]:
        told = [dict(one.dice) for one in seen]
        sites = sorted(set().union(*told))
        return {site: self._spread([one.get(site, np.nan) for one in told]) for site in sites}

    def _choices(
        self, turn: int, state: FloatArray, seen: Sequence[TurnSeen]
    ) -> tuple[IntArray, FloatArray]:
        """Orders that agree with what was seen, and how likely their players were to give them."""
        choices = self.book.no_orders(state.shape[1])
        likely = np.ones(state.shape[1])
        known = [dict(one.orders) for one in seen]
        frame = Frame(state, turn, choices)
        for slot, part in enumerate(self.book.slots):
            given = self._spread([one.get(slot, np.nan) for one in known])
            if part.role == self.role:
                choices[slot] = given.astype(np.int64)
                continue
            weights = self._odds(slot, frame)
            total = weights.sum(axis=0)
            unseen = weights.copy()
            visible = [(slot, place) not in self._secret for place in range(len(part.moves))]
            unseen[1:][visible] = 0.0
            luck = self.dice().roll(f"player/{part.role}/{part.channel}", turn)
            sums = np.cumsum(unseen, axis=0)
            drawn = (sums <= luck * sums[-1]).sum(axis=0) - 1
            told = ~np.isnan(given)
            chosen = np.where(told, np.nan_to_num(given, nan=-1.0), drawn).astype(np.int64)
            of_it = np.take_along_axis(weights, chosen[np.newaxis] + 1, axis=0)[0]
            likely *= np.maximum(np.where(told, of_it, sums[-1]) / total, _UNLIKELY)
            choices[slot] = chosen
        self._put_terms(turn, state, choices, known)
        return choices, likely

    @property
    def _secret(self) -> frozenset[tuple[int, int]]:
        return self.evidences[0].secret

    def _odds(self, slot: int, frame: Frame) -> FloatArray:
        """weights[nothing or move, game] of the assumed player."""
        part = self.book.slots[slot]
        player = PLAYERS[self.seats.get(part.role, "in_character")]
        weights = np.ones((len(part.moves) + 1, frame.size))
        for place, weight in enumerate(player.weights(self.book, part, frame), start=1):
            rule = part.moves[place - 1]
            weights[place] = np.multiply(weight, can_order(rule, frame))
        return weights

    def _put_terms(
        self, turn: int, state: FloatArray, choices: IntArray, known: Sequence[Mapping[int, int]]
    ) -> None:
        """What offers say: as it is known, else as the assumed players would put it."""
        position = Position(self.book, state, turn, self.dice())
        for role in self.book.aims:
            player = PLAYERS[self.seats.get(role, "in_character")]
            for row, drawn in player.terms(role, position).items():
                given = self._spread([one.get(row, np.nan) for one in known])
                choices[row] = np.where(np.isnan(given), drawn, np.nan_to_num(given))

    def _silence(
        self, turn: int, state: FloatArray, choices: IntArray, seen: Sequence[TurnSeen]
    ) -> FloatArray:
        """How likely it was that what leaked did, and what did not leak did not."""
        frame = Frame(state, turn, choices)
        told = [dict(one.dice) for one in seen]
        likely = np.ones(state.shape[1])
        for slot, part in enumerate(self.book.slots):
            for place, rule in enumerate(part.moves):
                if rule.leak is None or part.role == self.role:
                    continue
                ordered = choices[slot] == place
                if ordered.any():
                    chance = np.clip(frame.numbers(rule.leak(frame)), 0.0, 1.0)
                    out = self._spread([one.get(f"leak/{rule.move.id}", 1.0) for one in told])
                    came = np.where(out == 0.0, chance, 1.0 - chance)
                    likely *= np.where(ordered, np.maximum(came, _UNLIKELY), 1.0)
        return likely

    def _weights(
        self, after: FloatArray, values: Sequence[Sequence[float]], likely: FloatArray
    ) -> FloatArray:
        """weights[sample, evidence], each evidence's summing to one."""
        shape = (self.samples, len(self.evidences))
        simulated = after[self.rows].reshape(len(self.rows), *shape)
        apart = simulated - np.array(values).T[:, np.newaxis, :]
        width = simulated.std(axis=1, keepdims=True) + np.abs(apart).mean(axis=1, keepdims=True)
        far = (np.square(apart) / np.maximum(to_nine(np.square(width)), _LEAST)).sum(axis=0)
        far = to_nine(np.minimum(far - far.min(axis=0), _FURTHEST))
        likely = likely.reshape(shape)
        low, high = np.full(shape[1], 1e-3), np.full(shape[1], 1e3)
        for _ in range(HALVINGS):
            middle = np.sqrt(low * high)
            kept = _counting(likely * _near(far, middle)) >= KEPT * self.samples
            low, high = np.where(kept, low, middle), np.where(kept, middle, high)
        weights = likely * _near(far, high)
        found: FloatArray = weights / weights.sum(axis=0)
        return found

    def _drawn(self, weights: FloatArray, turn: int) -> IntArray:
        """Columns drawn by weight, evenly (systematic resampling)."""
        count = len(self.evidences)
        luck = Dice(self.seed, np.arange(1)).roll("beliefs/drawn", turn)[0]
        marks = (np.arange(self.samples) + luck) / self.samples
        sums = np.cumsum(weights, axis=0)
        sums /= sums[-1]
        places = np.stack([np.searchsorted(sums[:, one], marks) for one in range(count)], axis=1)
        columns: IntArray = (places * count + np.arange(count)).ravel()
        return columns


def _near(far: FloatArray, width: FloatArray) -> FloatArray:
    return exact.exp(np.maximum(-far / width, -600.0))


def _counting(weights: FloatArray) -> FloatArray:
    """How many samples the weights come down to (Kong 1992), one number a column."""
    counting: FloatArray = np.square(weights.sum(axis=0)) / np.square(weights).sum(axis=0)
    return counting
