"""What each order of a role leads to: futures of all of them, from the same samples and dice."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Final

import numpy as np

from engine.game.columns import choices_of
from engine.game.orders import Orders
from engine.lab.forecasting.results import Estimate, Prospect
from engine.lab.futures import PLAYER, Seats, Underway, play_futures
from engine.rules.dice import FloatArray, IntArray
from engine.rules.frame import Frame
from engine.rules.kernel import allowed
from engine.rules.rulebook import Rulebook
from engine.scenario.models import CHANNELS, Channel

NOTHING: Final = -1
WORST: Final = 0.1
"""The part of the futures that tells what an order risks."""
_SURE: Final = 1.96
"""Standard errors that a 95 % interval reaches to either side."""

Plan = tuple[tuple[int, int], ...]
"""What one role orders: rows of the choices and what stands there, in order of the rows."""


@dataclass(frozen=True)
class Played:
    """What came of one plan: a score, an ending's place and the leaks' chances for each future."""

    scores: FloatArray
    endings: IntArray
    leaks: FloatArray
    """leaks[channel, future]"""


def join(parts: Sequence[Played]) -> Played:
    """All futures of a plan that were played by and by."""
    return Played(
        np.concatenate([part.scores for part in parts]),
        np.concatenate([part.endings for part in parts]),
        np.concatenate([part.leaks for part in parts], axis=1),
    )


@dataclass(frozen=True)
class Choice:
    """What a role can order before `turn`, and what it has chosen so far.

    An offer of a move that is not chosen yet says what the role would say in character.
    """

    book: Rulebook
    role: str
    chosen: Orders
    free: tuple[tuple[int, ...], tuple[int, ...]]
    """The places of the moves that are allowed, by channel."""

    @classmethod
    def of(
        cls, book: Rulebook, role: str, state: FloatArray, turn: int, chosen: Orders
    ) -> "Choice":
        """The choice in state[row, 0], of which only what the role knows is read."""
        public, private = (
            tuple(
                np.flatnonzero(
                    allowed(book, book.slot_of[role, channel], state, turn)[:, 0]
                ).tolist()
            )
            for channel in CHANNELS
        )
        return cls(book, role, chosen, (public, private))

    def orders(self) -> Iterator[tuple[Channel, int]]:
        """Every order to forecast: nothing, then each allowed move, in both channels."""
        for channel, free in zip(CHANNELS, self.free, strict=True):
            for place in (NOTHING, *free):
                yield channel, place

    def plan(self, channel: Channel, place: int) -> Plan:
        """That order, beside what is chosen in the other channel."""
        base = dict(self.decided)
        slot = self.book.slot_of[self.role, channel]
        if base[slot] != place:
            base |= dict.fromkeys(self._terms(slot), PLAYER)
        return tuple(sorted((base | {slot: place}).items()))

    @property
    def decided(self) -> Plan:
        """What is chosen so far."""
        given = choices_of(self.book, {self.role: self.chosen})[:, 0]
        slots = [self.book.slot_of[self.role, channel] for channel in CHANNELS]
        rows = {slot: int(given[slot]) for slot in slots}
        for slot in slots:
            for row in self._terms(slot):
                rows[row] = PLAYER if given[row] == NOTHING else int(given[row])
        return tuple(sorted(rows.items()))

    def _terms(self, slot: int) -> list[int]:
        """Rows of what the offers in a slot say."""
        moves = self.book.slots[slot].moves
        return [term.choice for rule in moves for term in self.book.terms_of(rule.move.id)]


def play_plans(
    book: Rulebook,
    role: str,
    begin: Underway,
    seats: Seats,
    plans: Sequence[Plan],
    stop: Callable[[], bool] | None,
) -> dict[Plan, Played]:
    """Play the same futures for each plan; raises Stopped as soon as `stop()` says so."""
    samples, count = begin.state.shape[1], len(plans)
    places = np.repeat(np.arange(samples), count)
    given = np.full((len(book.no_orders(1)), places.size), PLAYER, dtype=np.int64)
    for at, plan in enumerate(plans):
        for row, value in plan:
            given[row, at::count] = value
    games = Underway(begin.state[:, places], begin.turn, begin.dice.keep(places), places)
    done = play_futures(book, games, seats, orders={begin.turn: given}, stop=stop)
    return {
        plan: Played(
            done.scores[role][at::count],
            done.endings[at::count],
            _leaks(book, role, begin, plan),
        )
        for at, plan in enumerate(plans)
    }


def _leaks(book: Rulebook, role: str, begin: Underway, plan: Plan) -> FloatArray:
    """The chance that each channel's order comes out."""
    samples = begin.state.shape[1]
    choices = book.no_orders(samples)
    for row, value in plan:
        choices[row] = max(value, NOTHING)
    frame = Frame(begin.state, begin.turn, choices)
    leaks = np.zeros((len(CHANNELS), samples))
    for at, channel in enumerate(CHANNELS):
        slot = book.slot_of[role, channel]
        place = dict(plan)[slot]
        rule = book.slots[slot].moves[place] if place >= 0 else None
        if rule is not None and rule.leak is not None:
            leaks[at] = np.clip(frame.numbers(rule.leak(frame)), 0.0, 1.0)
    return leaks


def prospects(choice: Choice, played: dict[Plan, Played]) -> tuple[Prospect, ...]:
    """What is to be told of every order, the best of each channel first."""
    found = [_prospect(choice, channel, place, played) for channel, place in choice.orders()]
    order = {channel: at for at, channel in enumerate(CHANNELS)}
    return tuple(sorted(found, key=lambda one: (order[one.channel], -one.score.points)))


def _prospect(choice: Choice, channel: Channel, place: int, played: dict[Plan, Played]) -> Prospect:
    book = choice.book
    mine = played[choice.plan(channel, place)]
    idle = played[choice.plan(channel, NOTHING)]
    rules = book.slots[book.slot_of[choice.role, channel]].moves
    move = rules[place].move if place >= 0 else None
    counts = np.bincount(mine.endings, minlength=len(book.endings))
    tail = ceil(WORST * mine.scores.size)
    return Prospect(
        channel=channel,
        move=move.id if move is not None else None,
        score=estimate(mine.scores),
        gain=estimate(mine.scores - idle.scores),
        worst=float(np.sort(mine.scores)[:tail].mean()),
        endings={
            rule.ending.id: float(count) / mine.endings.size
            for rule, count in zip(book.endings, counts, strict=True)
        },
        leak=(
            float(mine.leaks[CHANNELS.index(channel)].mean())
            if move is not None and move.leak is not None
            else None
        ),
    )


def estimate(values: FloatArray) -> Estimate:
    """The mean of independent values with its 95 % interval."""
    error = _SURE * float(values.std(ddof=1)) / float(np.sqrt(values.size))
    return Estimate(float(values.mean()), error)
