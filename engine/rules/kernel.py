"""How a turn resolves: orders, motions, events, drift, what Control does, endings.

One set of rules for one game and for a hundred thousand: `resolve` works on
state[row, game]; a live game is one column and asks for the journal.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.rules import exact
from engine.rules.bargains import Table
from engine.rules.compiler import EventRule, MoveRule
from engine.rules.dice import Dice, FloatArray, IntArray
from engine.rules.exact import to_nine
from engine.rules.frame import Frame, Rows, Value, nowhere
from engine.rules.hand import HandRule, controlled
from engine.rules.ledger import Journal
from engine.rules.phase import PhaseSum, taken
from engine.rules.rulebook import Rulebook
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
    games = state.shape[1]
    frame = Frame(state, turn, book.no_orders(games))
    found = np.empty((len(book.slots[slot].moves), games), dtype=np.bool_)
    for place, rule in enumerate(book.slots[slot].moves):
        found[place] = can_order(rule, frame)
    return found


def can_order(rule: MoveRule, frame: Frame) -> Value:
    """In which games a move can be ordered."""
    free: Value = np.ones(frame.size, dtype=np.bool_)
    for condition, _ in rule.requires:
        free = np.logical_and(free, condition(frame))
    if rule.gate is not None:
        free = np.logical_and(free, rule.gate[0](frame))
    if rule.move.limit is not None:
        free = np.logical_and(free, frame.row(rule.times_row) < rule.move.limit)
    if rule.move.rest:
        last = frame.row(rule.last_row)
        rested = np.logical_or(last == 0.0, frame.turn - last > rule.move.rest)
        free = np.logical_and(free, rested)
    return free


def resolve(
    book: Rulebook,
    state: FloatArray,
    turn: int,
    choices: IntArray,
    dice: Dice,
    journal: Journal | None = None,
    hand: HandRule | None = None,
) -> Resolution:
    """Play one turn in every game; `choices[slot, game]` are places of moves, -1 for nothing.

    Below the slots stand the terms of offers, each with the place of the option chosen. The
    orders are taken as allowed. With a journal the state must be one game's. `hand` is what
    Control does, in all of the games; without it there is no such phase.
    """
    rows, endings = turned(book, list(state), turn, list(choices), dice, journal, hand)
    return Resolution(np.array(rows), endings)


def turned(
    book: Rulebook,
    rows: Rows,
    turn: int,
    choices: Sequence[IntArray],
    dice: Dice,
    journal: Journal | None = None,
    hand: HandRule | None = None,
) -> tuple[Rows, IntArray]:
    """The rules of a turn, from rows to rows; the same on numbers and on what is recorded."""
    began = rows
    table = Table(Frame(rows, turn, choices), book.offers)
    turning = _Turn(book, turn, choices, dice, journal, table)
    for phase in (turning.orders, turning.motions, turning.events, turning.drift):
        rows = phase(rows)
    rows = turning.counted(rows)
    if hand is not None:
        rows = controlled(book, hand, Frame(rows, turn, choices), began, dice, journal)
    return turning.endings(rows)


@dataclass(frozen=True)
class _Turn:
    book: Rulebook
    turn: int
    choices: Sequence[IntArray]
    dice: Dice
    journal: Journal | None
    table: Table

    def _begin(self, phase: Phase, rows: Rows) -> PhaseSum:
        return PhaseSum(phase, Frame(rows, self.turn, self.choices), self.dice, self.journal)

    def _end(self, phase: PhaseSum) -> Rows:
        return self.book.computed(phase.applied(self.book.limits), self.turn)

    def _ordered(self, frame: Frame) -> Iterator[tuple[MoveRule, Frame]]:
        """Each move that somebody may have ordered, with the games where."""
        for number, slot in enumerate(self.book.slots):
            for place, ordered in frame.ordered(number, len(slot.moves)):
                yield slot.moves[place], ordered

    def orders(self, rows: Rows) -> Rows:
        """Moves that take effect at once, and the leaks of private ones."""
        phase = self._begin("orders", rows)
        for rule, frame in self._ordered(phase.frame):
            if rule.at_once:
                self._effect(phase, rule, frame)
            if rule.leak is not None:
                site = f"leak/{rule.move.id}"
                out = taken(frame, rule.leak(frame), site, self.dice, self.journal)
                if self.journal is not None and not out.nowhere:
                    self.journal.leaked.append(rule.move.id)
                phase.effects(rule.leak_effects, out)
        return self._end(phase)

    def motions(self, rows: Rows) -> Rows:
        """Motions are voted on; then what is done about offers is settled.

        A majority of the seated directors decides.
        """
        phase = self._begin("motions", rows)
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
            if not breach.nowhere:
                phase.effects(offer.breaches[rule.move.id], breach)
                self.table.breach(offer, breach)
                if self.journal is not None:
                    self.journal.broken.append((offer.offer.id, rule.move.id))

    def _put(self, phase: PhaseSum, rule: MoveRule, frame: Frame) -> Frame:
        """A motion is voted on; gives where it passed."""
        passed = self._vote(rule, frame)
        failed = frame.narrowed(~passed)
        phase.effects(rule.failed_effects, failed)
        if rule.failed_leak is not None and self.journal is not None and not failed.nowhere:
            site = f"failure/{rule.move.id}"
            out = taken(failed, rule.failed_leak(failed), site, self.dice, self.journal)
            if not out.nowhere:
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
            values = frame.part(self.dice.roll(site, self.turn))
            yes = sits & (values < chance)
            seated = seated + sits
            for_it = for_it + yes
            if self.journal is not None and sits[0]:
                self.journal.rolled(site, float(chance[0]), float(values[0]))
                self.journal.votes.setdefault(rule.move.id, {})[director.director] = bool(yes[0])
        passed: BoolArray = for_it * 2.0 > seated
        if self.journal is not None:
            self.journal.passed[rule.move.id] = bool(passed[0])
        return passed

    def events(self, rows: Rows) -> Rows:
        """Events whose condition holds and whose chance comes up."""
        phase = self._begin("events", rows)
        happened: list[tuple[EventRule, Frame]] = []
        for rule in self.book.events:
            frame = phase.frame.narrowed(rule.when(phase.frame))
            if rule.event.once and not frame.nowhere:
                frame = frame.narrowed(frame.row(rule.happened_row) == 0.0)
            if rule.chance is not None and not frame.nowhere:
                site = f"event/{rule.event.id}"
                frame = taken(frame, rule.chance(frame), site, self.dice, self.journal)
            if not frame.nowhere:
                phase.effects(rule.effects, frame)
                happened.append((rule, frame))
        after = phase.applied(self.book.limits)
        for rule, frame in happened:
            after[rule.happened_row] = frame.added(after[rule.happened_row], 1.0)
            if self.journal is not None:
                self.journal.events.append(rule.event.id)
        return self.book.computed(after, self.turn)

    def drift(self, rows: Rows) -> Rows:
        """What every turn does by itself."""
        phase = self._begin("drift", rows)
        phase.effects(tuple(self.book.drift), phase.frame)
        return self._end(phase)

    def counted(self, rows: Rows) -> Rows:
        """Every order is counted once the turn's phases are over."""
        for rule, frame in self._ordered(Frame(rows, self.turn, self.choices)):
            rows[rule.times_row] = frame.added(rows[rule.times_row], 1.0)
            rows[rule.last_row] = frame.whole(self.turn, rows[rule.last_row])
        return self.book.computed(rows, self.turn)

    def endings(self, rows: Rows) -> tuple[Rows, IntArray]:
        """Of the endings that apply the one of the lowest rank holds."""
        phase = self._begin("endings", rows)
        endings: IntArray = np.full(phase.frame.size, GOING_ON, dtype=np.int64)
        going_on: Value = np.ones(phase.frame.size, dtype=np.bool_)
        last: Value = self.turn >= self.book.turns
        for place, rule in enumerate(self.book.endings):
            applies: Value = False
            if rule.when is not None:
                applies = np.logical_or(applies, rule.when(phase.frame))
            if rule.finally_when is not None and not nowhere(last):
                finally_ = np.logical_and(last, rule.finally_when(phase.frame))
                applies = np.logical_or(applies, finally_)
            applies = np.logical_and(going_on, applies)
            if not nowhere(applies):
                endings = np.where(applies, place, endings)
                going_on = np.logical_and(going_on, np.logical_not(applies))
                phase.effects(rule.effects, phase.frame.narrowed(applies))
        return self._end(phase), endings


def _logistic(values: FloatArray) -> FloatArray:
    return exact.logistic(np.clip(values, -LARGEST_EXPONENT, LARGEST_EXPONENT))
