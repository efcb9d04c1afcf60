"""How a turn resolves: orders, motions, events, drift, endings.

One set of rules for one game and for a hundred thousand: `resolve` works on
state[row, game]; a live game is one column and asks for the journal.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.rules import exact
from engine.rules.bargains import Table
from engine.rules.dice import Dice, FloatArray, IntArray
from engine.rules.frame import Frame
from engine.rules.ledger import Journal
from engine.rules.phase import PhaseSum, taken, to_nine
from engine.rules.rulebook import EventRule, MoveRule, Rulebook
from engine.scenario.models import Phase
from engine.scenario.operations import LARGEST_EXPONENT

BoolArray = NDArray[np.bool_]
GOING_ON = -1


@dataclass(frozen=True)
class Resolution:
    """The state after a turn, and for each game the place of its ending (-1: it goes on)."""

    state: FloatArray
    endings: IntArray


def allowed(book: Rulebook, slot: int, state: FloatArray, turn: int) -> BoolArray:
    """allowed[move, game] of one slot: which of its moves can be ordered."""
    frame = Frame(state, turn, book.no_orders(state.shape[1]))
    return np.array(
        [_allowed(rule, frame) for rule in book.slots[slot].moves], dtype=np.bool_
    ).reshape(len(book.slots[slot].moves), state.shape[1])


def _allowed(rule: MoveRule, frame: Frame) -> BoolArray:
    free = np.ones(frame.size, dtype=np.bool_)
    for condition, _ in rule.requires:
        free &= np.asarray(condition(frame), dtype=np.bool_)
    if rule.gate is not None:
        free &= rule.gate[0](frame)
    if rule.move.limit is not None:
        free &= frame.row(rule.times_row) < rule.move.limit
    if rule.move.rest:
        last = frame.row(rule.last_row)
        free &= (last == 0.0) | (frame.turn - last > rule.move.rest)
    return free


def resolve(
    book: Rulebook,
    state: FloatArray,
    turn: int,
    choices: IntArray,
    dice: Dice,
    journal: Journal | None = None,
) -> Resolution:
    """Play one turn in every game; `choices[slot, game]` are places of moves, -1 for nothing.

    Below the slots stand the terms of offers, each with the place of the option chosen. The
    orders are taken as allowed. With a journal the state must be one game's.
    """
    table = Table(Frame(state, turn, choices), book.offers)
    turning = _Turn(book, turn, choices, dice, journal, table)
    for phase in (turning.orders, turning.motions, turning.events, turning.drift):
        state = phase(state)
    return turning.endings(turning.counted(state))


@dataclass(frozen=True)
class _Turn:
    book: Rulebook
    turn: int
    choices: IntArray
    dice: Dice
    journal: Journal | None
    table: Table

    def _begin(self, phase: Phase, state: FloatArray) -> PhaseSum:
        return PhaseSum(phase, state, self.turn, self.choices, self.dice, self.journal)

    def _end(self, phase: PhaseSum) -> FloatArray:
        return self.book.computed(phase.applied(self.book.limits), self.turn)

    def _ordered(self, frame: Frame) -> Iterator[tuple[MoveRule, Frame]]:
        """Each move that somebody ordered, with the games where."""
        for slot, chosen in zip(self.book.slots, self.choices, strict=False):
            counts = np.bincount(chosen + 1, minlength=len(slot.moves) + 1)[1:]
            for place in np.flatnonzero(counts):
                yield slot.moves[place], frame.narrowed(chosen == place)

    def orders(self, state: FloatArray) -> FloatArray:
        """Moves that take effect at once, and the leaks of private ones."""
        phase = self._begin("orders", state)
        for rule, frame in self._ordered(phase.frame):
            if rule.at_once:
                self._effect(phase, rule, frame)
            if rule.leak is not None:
                site = f"leak/{rule.move.id}"
                out = taken(frame, rule.leak(frame), site, self.dice, self.journal)
                if out.size and self.journal is not None:
                    self.journal.leaked.append(rule.move.id)
                phase.effects(rule.leak_effects, out)
        return self._end(phase)

    def motions(self, state: FloatArray) -> FloatArray:
        """Motions are voted on; then what is done about offers is settled.

        A majority of the seated directors decides.
        """
        phase = self._begin("motions", state)
        carried: list[tuple[MoveRule, Frame]] = []
        for rule, frame in self._ordered(phase.frame):
            if rule.at_once:
                continue
            passed = self._put(phase, rule, frame) if rule.move.motion is not None else frame
            if rule.deal is not None:
                self.table.carry(rule.deal, passed)
            carried.append((rule, passed))
        self.table.settle()
        for rule, frame in carried:
            holds = frame if rule.deal is None else self.table.holds(rule.deal, frame)
            self._effect(phase, rule, holds)
        after = phase.applied(self.book.limits)
        self.table.write(after, self.turn, self.journal)
        return self.book.computed(after, self.turn)

    def _effect(self, phase: PhaseSum, rule: MoveRule, frame: Frame) -> None:
        """A move takes effect: what it does, the terms that it puts forward, what it breaks."""
        phase.effects(rule.effects, frame)
        if rule.deal is not None and rule.deal.part == "make":
            phase.effects(rule.deal.offer.making, frame)
        for offer in rule.breaks:
            breach = frame.narrowed(offer.rows.binds(frame))
            if breach.size:
                phase.effects(offer.breaches[rule.move.id], breach)
                self.table.breach(offer, breach)
                if self.journal is not None:
                    self.journal.broken.append((offer.offer.id, rule.move.id))

    def _put(self, phase: PhaseSum, rule: MoveRule, frame: Frame) -> Frame:
        """A motion is voted on; gives where it passed."""
        passed = self._vote(rule, frame)
        failed = frame.narrowed(~passed)
        phase.effects(rule.failed_effects, failed)
        if rule.failed_leak is not None and failed.size:
            site = f"failure/{rule.move.id}"
            out = taken(failed, rule.failed_leak(failed), site, self.dice, self.journal)
            if out.size and self.journal is not None:
                self.journal.failure_leaked.append(rule.move.id)
        return frame.narrowed(passed)

    def _vote(self, rule: MoveRule, frame: Frame) -> BoolArray:
        seated = np.zeros(frame.size)
        for_it = np.zeros(frame.size)
        pull = rule.pull(frame) if rule.pull is not None else 0.0
        for director in rule.directors:
            sits = frame.row(director.seat) >= 1.0
            chance = to_nine(_logistic(frame.numbers(director.odds(frame)) + pull))
            site = f"vote/{rule.move.id}/{director.director}"
            values = self.dice.roll(site, self.turn)
            if frame.games is not None:
                values = values.take(frame.games)
            yes = sits & (values < chance)
            seated += sits
            for_it += yes
            if self.journal is not None and sits[0]:
                self.journal.rolled(site, float(chance[0]), float(values[0]))
                self.journal.votes.setdefault(rule.move.id, {})[director.director] = bool(yes[0])
        passed = for_it * 2.0 > seated
        if self.journal is not None:
            self.journal.passed[rule.move.id] = bool(passed[0])
        return passed

    def events(self, state: FloatArray) -> FloatArray:
        """Events whose condition holds and whose chance comes up."""
        phase = self._begin("events", state)
        happened: list[tuple[EventRule, Frame]] = []
        for rule in self.book.events:
            frame = phase.frame.narrowed(rule.when(phase.frame))
            if rule.event.once and frame.size:
                frame = frame.narrowed(frame.row(rule.happened_row) == 0.0)
            if rule.chance is not None and frame.size:
                site = f"event/{rule.event.id}"
                frame = taken(frame, rule.chance(frame), site, self.dice, self.journal)
            if frame.size:
                phase.effects(rule.effects, frame)
                happened.append((rule, frame))
        after = phase.applied(self.book.limits)
        for rule, frame in happened:
            after[rule.happened_row, slice(None) if frame.games is None else frame.games] += 1.0
            if self.journal is not None:
                self.journal.events.append(rule.event.id)
        return self.book.computed(after, self.turn)

    def drift(self, state: FloatArray) -> FloatArray:
        """What every turn does by itself."""
        phase = self._begin("drift", state)
        phase.effects(tuple(self.book.drift), phase.frame)
        return self._end(phase)

    def counted(self, state: FloatArray) -> FloatArray:
        """Every order is counted once the turn's phases are over."""
        for rule, frame in self._ordered(Frame(state, self.turn, self.choices)):
            games = slice(None) if frame.games is None else frame.games
            state[rule.times_row, games] += 1.0
            state[rule.last_row, games] = self.turn
        return self.book.computed(state, self.turn)

    def endings(self, state: FloatArray) -> Resolution:
        """Of the endings that apply the one of the lowest rank holds."""
        phase = self._begin("endings", state)
        endings = np.full(phase.frame.size, GOING_ON, dtype=np.int64)
        last = self.turn >= self.book.turns
        for place, rule in enumerate(self.book.endings):
            applies = np.zeros(phase.frame.size, dtype=np.bool_)
            if rule.when is not None:
                applies |= np.asarray(rule.when(phase.frame), dtype=np.bool_)
            if last and rule.finally_when is not None:
                applies |= np.asarray(rule.finally_when(phase.frame), dtype=np.bool_)
            applies &= endings == GOING_ON
            if applies.any():
                endings[applies] = place
                phase.effects(rule.effects, phase.frame.narrowed(applies))
        return Resolution(self._end(phase), endings)


def _logistic(values: FloatArray) -> FloatArray:
    return exact.logistic(np.clip(values, -LARGEST_EXPONENT, LARGEST_EXPONENT))
