"""Control's hand as the kernel plays it: what it adds is summed as ever, what it sets holds last.

All of it happens in every game of a batch, but for what its dice decide.
"""

from dataclasses import dataclass

import numpy as np

from engine.rules.compiler import EventRule
from engine.rules.dice import Dice, FloatArray
from engine.rules.exact import to_nine
from engine.rules.frame import Frame, Rows
from engine.rules.ledger import Cause, Journal
from engine.rules.phase import EffectRule, FlowRule, PhaseSum, taken
from engine.rules.rulebook import Rulebook


@dataclass(frozen=True)
class Constant:
    """An amount that is the same in every game."""

    value: float

    def __call__(self, frame: Frame) -> float:  # noqa: ARG002 - as expressions are called
        """The amount."""
        return self.value


@dataclass(frozen=True)
class ActRule:
    """What Control makes happen: effects, as an event or at a chance with a named site."""

    effects: tuple[EffectRule, ...] = ()
    event: EventRule | None = None
    odds: float | None = None
    site: str = ""
    otherwise: tuple[EffectRule, ...] = ()
    """Where the chance did not come up."""


@dataclass(frozen=True)
class SetRule:
    """A row that Control sets; a stock of a pool by a flow from another, or back to it."""

    row: int
    value: float
    source: int | None
    cause: Cause


@dataclass(frozen=True)
class HandRule:
    """What Control does in one turn; `touched` are the rows of corrections that it changes."""

    acts: tuple[ActRule, ...]
    sets: tuple[SetRule, ...]
    touched: frozenset[int]


def controlled(
    book: Rulebook, hand: HandRule, frame: Frame, began: Rows, dice: Dice, journal: Journal | None
) -> Rows:
    """The control phase: from the rows that `frame` looks at to those after it.

    `began` are the rows that the turn began with.
    """
    phase = PhaseSum("control", frame, dice, journal)
    happened = [(act.event, _act(act, phase, began)) for act in hand.acts]
    after = phase.applied(book.limits)
    for event, where in happened:
        if event is not None and not where.nowhere:
            after[event.happened_row] = where.added(after[event.happened_row], 1.0)
            if journal is not None:
                journal.events.append(event.event.id)
    setting = PhaseSum("control", Frame(after, frame.turn, frame.choices), dice, journal)
    for rule in hand.sets:
        if rule.row not in book.corrections:
            setting.effects(_set(rule), setting.frame)
    return _computed(book, hand, setting.applied(book.limits), frame.turn, journal)


def _act(act: ActRule, phase: PhaseSum, began: Rows) -> Frame:
    """Take in what an act does; gives where it comes true."""
    frame = phase.frame
    if act.event is not None:
        frame = _still_to_come(act.event, frame, began)
    if act.odds is not None:
        frame = taken(frame, act.odds, act.site, phase.dice, phase.journal)
        phase.effects(act.otherwise, phase.frame.narrowed(~frame.looked_at()))
    phase.effects(act.effects, frame)
    return frame


def _still_to_come(rule: EventRule, frame: Frame, began: Rows) -> Frame:
    """Where an event has not happened this turn by itself, nor before if it does so only once."""
    times = frame.row(rule.happened_row)
    if rule.event.once:
        return frame.narrowed(times == 0.0)
    return frame.narrowed(times == frame.part(began[rule.happened_row]))


def _set(rule: SetRule) -> tuple[EffectRule, ...]:
    if rule.source is None:
        sets = ((rule.row, Constant(rule.value)),)
        return (EffectRule(rule.cause, (), sets, None, None, None, "", 0),)
    row, value, source = rule.row, rule.value, rule.source
    ways = (
        FlowRule(source, row, lambda frame: value - frame.row(row)),
        FlowRule(row, source, lambda frame: frame.row(row) - value),
    )
    return tuple(EffectRule(rule.cause, (), (), flow, None, None, "", 0) for flow in ways)


def _computed(
    book: Rulebook, hand: HandRule, rows: Rows, turn: int, journal: Journal | None
) -> Rows:
    """Computed variables follow; those that Control changes or sets go on from there.

    What the end of a range takes away of a change is not kept for later.
    """
    sets = {rule.row: rule for rule in hand.sets}
    for row, _ in book.formulas:
        plain = book.by_rule(row, rows, turn)
        correction = book.corrections.get(row)
        if correction is None:
            rows[row] = plain
            continue
        moved = to_nine(plain + rows[correction])
        value: FloatArray = np.clip(moved, book.limits.low[row], book.limits.high[row])
        if correction in hand.touched:
            if journal is not None:
                journal.clamped(correction, float(to_nine(value - moved)[0]))
            if row in sets:
                fixed = np.full_like(value, sets[row].value)
                if journal is not None:
                    change = float(to_nine(fixed - value)[0])
                    journal.changed(correction, change, "control", sets[row].cause)
                value = fixed
            rows[correction] = to_nine(value - plain)
        rows[row] = value
    return rows
