"""One phase: effects computed from a frozen state, summed, then applied once."""

from dataclasses import dataclass

import numpy as np

from engine.rules.dice import Dice, FloatArray
from engine.rules.exact import NINE, to_nine
from engine.rules.frame import Evaluate, Frame, Rows, Value, nowhere
from engine.rules.ledger import Cause, Journal
from engine.scenario.models import Phase


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
    frame: Frame
    values: FloatArray
    precedence: int
    cause: Cause


def taken(frame: Frame, chance: Value, site: str, dice: Dice, journal: Journal | None) -> Frame:
    """The frame narrowed to the games where a chance came up."""
    if frame.nowhere:
        return frame
    values = frame.part(dice.roll(site, frame.turn))
    odds = to_nine(np.clip(frame.numbers(chance), 0.0, 1.0))
    if journal is not None:
        journal.rolled(site, float(odds[0]), float(values[0]))
    return frame.narrowed(values < odds)


class PhaseSum:
    """The sum of a phase's effects over the games of one frame."""

    def __init__(self, phase: Phase, frame: Frame, dice: Dice, journal: Journal | None) -> None:
        self.phase: Phase = phase
        self.frame = frame
        self.dice = dice
        self.journal = journal
        self._sums: dict[int, FloatArray] = {}
        self._movements: list[_Movement] = []
        self._settings: list[_Setting] = []

    def effects(self, rules: tuple[EffectRule, ...], frame: Frame) -> None:
        """Take in the effects of one element, in the games that `frame` looks at."""
        if frame.nowhere:
            return
        for rule in rules:
            self._effect(rule, frame)

    def _effect(self, rule: EffectRule, frame: Frame) -> None:
        if rule.when is not None:
            frame = frame.narrowed(rule.when(frame))
        if rule.chance is not None and not frame.nowhere:
            frame = taken(frame, rule.chance(frame), rule.site, self.dice, self.journal)
        if frame.nowhere:
            return
        for row, amount in rule.adds:
            self._add(row, to_nine(frame.numbers(amount(frame))), frame, rule.cause)
        for row, level in rule.sets:
            values = to_nine(frame.numbers(level(frame)))
            self._settings.append(_Setting(row, frame, values, rule.precedence, rule.cause))
        if rule.flow is not None:
            self._move(rule.flow, rule.cause, frame)

    def _add(self, row: int, amounts: FloatArray, frame: Frame, cause: Cause) -> None:
        self._sums[row] = frame.added(self._sums.get(row, 0.0), amounts)
        if self.journal is not None:
            self.journal.changed(row, float(amounts[0]), self.phase, cause)

    def _move(self, rule: FlowRule, cause: Cause, frame: Frame) -> None:
        amounts = to_nine(np.maximum(frame.numbers(rule.amount(frame)), 0.0))
        self._movements.append(_Movement(rule, cause, frame.whole(amounts, 0.0)))

    def applied(self, limits: Limits) -> Rows:
        """The rows after the phase: sets, then flows and sums, then one clamp."""
        rows = list(self.frame.state)
        touched = self._apply_settings(rows)
        touched |= self._apply_flows(rows)
        for row, amounts in self._sums.items():
            rows[row] = rows[row] + amounts
            touched.add(row)
        for row in sorted(touched):
            summed = to_nine(rows[row])
            rows[row] = np.clip(summed, limits.low[row], limits.high[row])
            if self.journal is not None:
                self.journal.clamped(row, float(to_nine(rows[row] - summed)[0]))
        return rows

    def _apply_settings(self, rows: Rows) -> set[int]:
        winners: dict[int, _Setting] = {}
        for setting in sorted(self._settings, key=lambda s: s.precedence):
            rows[setting.row] = setting.frame.whole(setting.values, rows[setting.row])
            winners[setting.row] = setting
        if self.journal is not None:
            for row, setting in winners.items():
                change = to_nine(rows[row] - self.frame.state[row])
                self.journal.changed(row, float(change[0]), self.phase, setting.cause)
        return set(winners)

    def _apply_flows(self, rows: Rows) -> set[int]:
        wanted: dict[int, FloatArray] = {}
        for movement in self._movements:
            origin = movement.rule.origin
            wanted[origin] = wanted.get(origin, 0.0) + movement.amounts
        shares = {origin: self._share(origin, to_nine(out)) for origin, out in wanted.items()}
        touched: set[int] = set()
        for movement in self._movements:
            origin, target = movement.rule.origin, movement.rule.target
            amounts = movement.amounts
            share = shares[origin]
            if share is not None:
                amounts = np.where(share < 1.0, np.floor(amounts * share * NINE) / NINE, amounts)
            rows[origin] = rows[origin] - amounts
            rows[target] = rows[target] + amounts
            touched |= {origin, target}
            if self.journal is not None:
                self.journal.changed(origin, -float(amounts[0]), self.phase, movement.cause)
                self.journal.changed(target, float(amounts[0]), self.phase, movement.cause)
        return touched

    def _share(self, origin: int, out: FloatArray) -> FloatArray | None:
        """What part of the wanted outflows a stock can give, where it cannot give all."""
        stock = self.frame.state[origin]
        if nowhere(out > stock):
            return None
        return np.where(out > stock, stock / np.maximum(out, 1.0 / NINE), 1.0)
