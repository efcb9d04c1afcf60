"""Expressions as NumPy operations over a frozen state, computed at once or only recorded."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from engine.rules import exact
from engine.rules.dice import FloatArray, IntArray
from engine.rules.recording import Signal
from engine.scenario.expressions import Call, Expression, Fact, FactKind, Name, Node, Number, Truth
from engine.scenario.operations import LARGEST_EXPONENT

Value: TypeAlias = FloatArray | NDArray[np.bool_] | float | bool
Evaluate: TypeAlias = Callable[["Frame"], Value]
Rows: TypeAlias = list[FloatArray]
"""A state as one array a row."""
Order = tuple[int, int]
"""A move as (slot, place among that slot's moves)."""


def nowhere(mask: Value) -> bool:
    """Whether it is known to hold in no game; of what is only recorded nothing is known."""
    return not isinstance(mask, Signal) and not np.any(mask)


class Frame:
    """What an expression is evaluated on: state[row] of all games when the phase began.

    What is done with its values concerns the games of `mask` alone. `choices[slot]` are the
    orders of the turn, -1 for nothing, with a row for every term of an offer below.
    """

    __slots__ = ("choices", "mask", "nowhere", "state", "turn")

    def __init__(
        self,
        state: "Rows | FloatArray",
        turn: int,
        choices: "Sequence[IntArray] | IntArray",
        mask: Value = True,
    ) -> None:
        self.state = state
        self.turn = turn
        self.choices = choices
        self.mask = mask
        self.nowhere = nowhere(mask)

    @property
    def size(self) -> int:
        """How many games there are."""
        return int(self.state[0].shape[0])

    def row(self, row: int) -> FloatArray:
        """The values of one row."""
        values: FloatArray = self.state[row]
        return values

    def chosen(self, row: int) -> IntArray:
        """One row of the choices."""
        chosen: IntArray = self.choices[row]
        return chosen

    def played(self, order: Order) -> NDArray[np.bool_]:
        """In which games that move was ordered this turn."""
        slot, place = order
        same: NDArray[np.bool_] = self.chosen(slot) == place
        return same

    def ordered(self, slot: int, moves: int) -> "Iterator[tuple[int, Frame]]":
        """The places of the moves that a slot may have ordered, each with the games where."""
        chosen = self.chosen(slot)
        recorded = isinstance(chosen, Signal)
        for place in range(moves) if recorded else np.unique(chosen[chosen >= 0]).tolist():
            frame = self.narrowed(chosen == place)
            if not frame.nowhere:
                yield place, frame

    def narrowed(self, mask: Value) -> "Frame":
        """The same frame, for the games alone where `mask` holds."""
        return Frame(self.state, self.turn, self.choices, np.logical_and(self.mask, mask))

    def numbers(self, value: Value) -> FloatArray:
        """A value as one number a game."""
        if isinstance(value, Signal):
            return value
        if isinstance(value, np.ndarray) and value.ndim:
            return value.astype(np.float64, copy=False)
        return np.full(self.size, value, dtype=np.float64)


@dataclass(frozen=True)
class Standing:
    """The rows of an offer, each a turn or 0, and for how many turns it stands.

    `made` is when it was made, as long as nobody has answered it.
    """

    made: int
    agreed: int
    refused: int
    broken: int
    stands: int

    def open(self, frame: Frame) -> NDArray[np.bool_]:
        """Where it can be answered this turn."""
        made = frame.row(self.made)
        age = frame.turn - made
        found: NDArray[np.bool_] = (made > 0.0) & (age >= 1.0) & (age <= self.stands)
        return found

    def binds(self, frame: Frame) -> NDArray[np.bool_]:
        """Where it is agreed and has not been broken since."""
        found: NDArray[np.bool_] = (frame.row(self.agreed) > 0.0) & (frame.row(self.broken) == 0.0)
        return found


@dataclass(frozen=True)
class Proposal:
    """What a term of an offer can say: `values` by place, ascending; `first` is the default."""

    choice: int
    """Its row in the choices."""
    values: FloatArray
    first: int

    def chosen(self, frame: Frame) -> FloatArray:
        """What the orders say; where they say nothing, the option listed first."""
        places = frame.chosen(self.choice)
        said = np.full(frame.size, self.values[self.first])
        for place, value in enumerate(self.values.tolist()):
            if place != self.first:
                said = np.where(places == place, value, said)
        return said


@dataclass(frozen=True)
class Layout:
    """Where things stand: rows of the state, moves by slot, offers and their terms."""

    rows: Mapping[str, int]
    times: Mapping[str, int]
    happened: Mapping[str, int]
    orders: Mapping[str, Order]
    offers: Mapping[str, Standing]
    terms: Mapping[str, Proposal]


def _exponent(value: Value) -> FloatArray:
    return np.clip(value, -LARGEST_EXPONENT, LARGEST_EXPONENT)


def _logistic(value: Value) -> Value:
    return exact.logistic(_exponent(value))


def _clamp(value: Value, low: Value, high: Value) -> Value:
    return np.minimum(np.maximum(value, low), high)


_OPERATIONS: Final[Mapping[str, Callable[..., Value]]] = {
    "+": lambda a, b: a + b,
    "-": lambda a, b: a - b,
    "*": lambda a, b: a * b,
    "/": lambda a, b: a / b,
    "negative": lambda a: -a,
    "<": lambda a, b: a < b,
    "<=": lambda a, b: a <= b,
    ">": lambda a, b: a > b,
    ">=": lambda a, b: a >= b,
    "==": lambda a, b: a == b,
    "!=": lambda a, b: a != b,
    "and": lambda *parts: reduce(np.logical_and, parts),
    "or": lambda *parts: reduce(np.logical_or, parts),
    "not": np.logical_not,
    "min": lambda *parts: reduce(np.minimum, parts),
    "max": lambda *parts: reduce(np.maximum, parts),
    "clamp": _clamp,
    "abs": np.abs,
    "sqrt": np.sqrt,
    "exp": lambda a: exact.exp(_exponent(a)),
    "log": exact.log,
    "logistic": _logistic,
    "choose": np.where,
}


def compiled(expression: Expression, layout: Layout) -> Evaluate:
    """A function from a frame to the expression's value there."""
    return _compiled(expression.node, layout)


def _compiled(node: Node, layout: Layout) -> Evaluate:
    match node:
        case Call(op, parts):  # the most frequent first: opening a game compiles thousands
            return _call(_OPERATIONS[op], [_compiled(part, layout) for part in parts])
        case Name("turn"):
            return lambda frame: float(frame.turn)
        case Name(name):
            row = layout.rows[name]
            return lambda frame: frame.row(row)
        case Number(value) | Truth(value):
            return lambda _frame: value
        case Fact(fact, subject):
            return _fact(fact, subject, layout)


def _fact(fact: FactKind, subject: str, layout: Layout) -> Evaluate:
    match fact:
        case "played":
            order = layout.orders[subject]
            return lambda frame: frame.played(order)
        case "times":
            times = layout.times[subject]
            return lambda frame: frame.row(times)
        case "happened":
            row = layout.happened[subject]
        case "standing":
            return layout.offers[subject].open
        case "agreed":
            return layout.offers[subject].binds
        case "refused":
            row = layout.offers[subject].refused
        case "broken":
            row = layout.offers[subject].broken
        case "proposed":
            return layout.terms[subject].chosen
    return lambda frame: frame.row(row) > 0.0


def _call(operation: Callable[..., Value], parts: list[Evaluate]) -> Evaluate:
    if len(parts) == 1:
        (only,) = parts
        return lambda frame: operation(only(frame))
    if len(parts) == 2:
        first, second = parts
        return lambda frame: operation(first(frame), second(frame))
    return lambda frame: operation(*(part(frame) for part in parts))
