"""One phase: effects computed from a frozen state, summed, then applied once."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Final

import numpy as np

from engine.rules.dice import Dice, FloatArray, IntArray
from engine.rules.frame import Evaluate, Frame, Value
from engine.rules.ledger import Cause, Journal
from engine.scenario.models import Phase

NINE: Final = 1e9
"""Values are kept to nine decimals, so that a processor's last bit never decides a game."""


def to_nine(values: FloatArray) -> FloatArray:
    """Rounded to nine decimals; no negative zero."""
    rounded: FloatArray = np.rint(values * NINE) / NINE + 0.0
    return rounded


@dataclass(frozen=True)
class FlowRule:
    """A flow between two rows of one pool."""

    origin: int
    target: int
    amount: Evaluate


@dataclass(frozen=True)
class EffectRule:
    """A compiled effect; `site` names its die if it has a chance."""

    cause: Cause
    adds: tuple[tuple[int, Evaluate], ...]
    sets: tuple[tuple[int, Evaluate], ...]
    flow: FlowRule | None
    when: Evaluate | None
    chance: Evaluate | None
    site: str
    precedence: int


@dataclass(frozen=True)
class Limits:
    """The range of each row, as columns to clamp with; rows of pools are stocks."""

    low: FloatArray
    high: FloatArray


@dataclass
class _Movement:
    """What one flow rule wants to move, a number a game."""

    rule: FlowRule
    cause: Cause
    amounts: FloatArray


@dataclass
class _Setting:
    row: int
    games: IntArray | None
    values: FloatArray
    precedence: int
    cause: Cause


def taken(frame: Frame, chance: Value, site: str, dice: Dice, journal: Journal | None) -> Frame:
    """The frame narrowed to the games where a chance came up."""
    if not frame.size:
        return frame
    values = dice.roll(site, frame.turn)
    if frame.games is not None:
        values = values.take(frame.games)
    odds = to_nine(np.clip(frame.numbers(chance), 0.0, 1.0))
    if journal is not None:
        journal.rolled(site, float(odds[0]), float(values[0]))
    return frame.narrowed(values < odds)


class PhaseSum:
    """The sum of a phase's effects over the games of one state[row, game]."""

    def __init__(
        self,
        phase: Phase,
        state: FloatArray,
        turn: int,
        choices: IntArray,
        dice: Dice,
        journal: Journal | None,
    ) -> None:
        self.phase: Phase = phase
        self.frame = Frame(state, turn, choices)
        self.dice = dice
        self.journal = journal
        self._sums: dict[int, FloatArray] = {}
        self._movements: list[_Movement] = []
        self._settings: list[_Setting] = []

    def effects(self, rules: tuple[EffectRule, ...], frame: Frame) -> None:
        """Take in the effects of one element, in the games that `frame` looks at."""
        if not frame.size:
            return
        for rule in rules:
            self._effect(rule, frame)

    def _effect(self, rule: EffectRule, frame: Frame) -> None:
        if rule.when is not None:
            frame = frame.narrowed(rule.when(frame))
        if rule.chance is not None and frame.size:
            frame = taken(frame, rule.chance(frame), rule.site, self.dice, self.journal)
        if not frame.size:
            return
        for row, amount in rule.adds:
            self._add(row, to_nine(frame.numbers(amount(frame))), frame, rule.cause)
        for row, level in rule.sets:
            values = to_nine(frame.numbers(level(frame)))
            self._settings.append(_Setting(row, frame.games, values, rule.precedence, rule.cause))
        if rule.flow is not None:
            self._move(rule.flow, rule.cause, frame)

    def _add(self, row: int, amounts: FloatArray, frame: Frame, cause: Cause) -> None:
        if row not in self._sums:
            self._sums[row] = np.zeros(self.frame.size)
        if frame.games is None:
            self._sums[row] += amounts
        else:
            self._sums[row][frame.games] += amounts
        if self.journal is not None:
            self.journal.changed(row, float(amounts[0]), self.phase, cause)

    def _move(self, rule: FlowRule, cause: Cause, frame: Frame) -> None:
        amounts = to_nine(np.maximum(frame.numbers(rule.amount(frame)), 0.0))
        if frame.games is not None:
            whole = np.zeros(self.frame.size)
            whole[frame.games] = amounts
            amounts = whole
        self._movements.append(_Movement(rule, cause, amounts))

    def applied(self, limits: Limits) -> FloatArray:
        """The state after the phase: sets, then flows and sums, then one clamp."""
        state = self.frame.state.copy()
        touched = self._apply_settings(state)
        touched |= self._apply_flows(state)
        for row, amounts in self._sums.items():
            state[row] += amounts
            touched.add(row)
        for row in sorted(touched):
            summed = to_nine(state[row])
            state[row] = np.clip(summed, limits.low[row], limits.high[row])
            if self.journal is not None:
                self.journal.clamped(row, float(to_nine(state[row] - summed)[0]))
        return state

    def _apply_settings(self, state: FloatArray) -> set[int]:
        winners: dict[int, _Setting] = {}
        for setting in sorted(self._settings, key=lambda s: s.precedence):
            games = slice(None) if setting.games is None else setting.games
            state[setting.row, games] = setting.values
            winners[setting.row] = setting
        if self.journal is not None:
            for row, setting in winners.items():
                change = to_nine(state[row] - self.frame.state[row])
                self.journal.changed(row, float(change[0]), self.phase, setting.cause)
        return set(winners)

    def _apply_flows(self, state: FloatArray) -> set[int]:
        wanted: dict[int, FloatArray] = defaultdict(lambda: np.zeros(self.frame.size))
        for movement in self._movements:
            wanted[movement.rule.origin] += movement.amounts
        shares = {origin: self._share(origin, to_nine(out)) for origin, out in wanted.items()}
        touched: set[int] = set()
        for movement in self._movements:
            origin, target = movement.rule.origin, movement.rule.target
            amounts = movement.amounts
            share = shares[origin]
            if share is not None:
                amounts = np.where(share < 1.0, np.floor(amounts * share * NINE) / NINE, amounts)
            state[origin] -= amounts
            state[target] += amounts
            touched |= {origin, target}
            if self.journal is not None:
                self.journal.changed(origin, -float(amounts[0]), self.phase, movement.cause)
                self.journal.changed(target, float(amounts[0]), self.phase, movement.cause)
        return touched

    def _share(self, origin: int, out: FloatArray) -> FloatArray | None:
        """What part of the wanted outflows a stock can give, where it cannot give all."""
        stock = self.frame.state[origin]
        if not np.any(out > stock):
            return None
        return np.where(out > stock, stock / np.maximum(out, 1.0 / NINE), 1.0)
