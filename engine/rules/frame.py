"""Expressions as NumPy operations over a frozen state, computed at once or only recorded."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from typing import Final, TypeAlias, TypeVar, cast

import numpy as np
from numpy.typing import NDArray

from engine.rules import exact
from engine.rules.dice import FloatArray, IntArray
from engine.rules.recording import is_signal
from engine.scenario.expressions import Call, Expression, Fact, FactKind, Name, Node, Number, Truth
from engine.scenario.operations import LARGEST_EXPONENT

Value: TypeAlias = FloatArray | NDArray[np.bool_] | float | bool
Evaluate: TypeAlias = Callable[["Frame"], Value]
Rows: TypeAlias = list[FloatArray]
"""A state as one array a row."""
Array = TypeVar("Array", FloatArray, IntArray, NDArray[np.bool_])
Order = tuple[int, int]
"""A move as (slot, place among that slot's moves)."""


def nowhere(mask: Value) -> bool:
    """Whether it is known to hold in no game; of what is only recorded nothing is known."""
    return not is_signal(mask) and not np.any(mask)


class Frame:
    """What an expression is evaluated on: state[row] of some games when the phase began.

    `games` picks columns (None: all of them). Of what is only recorded nobody knows which games
    these will be: there the values are of all games, and `mask` says which count. `choices[slot]`
    are the orders of the turn, -1 for nothing, with a row for every term of an offer below.
    """

    __slots__ = ("_rows", "choices", "games", "mask", "state", "turn")

    def __init__(
        self,
        state: Rows | FloatArray,
        turn: int,
        choices: Sequence[IntArray] | IntArray,
        games: IntArray | None = None,
        mask: Value = True,
    ) -> None:
        self.state = state
        self.turn = turn
        self.choices = choices
        self.games = games
        self.mask = mask
        self._rows: dict[int, FloatArray] = {}

    @property
    def size(self) -> int:
        """How many games it looks at."""
        return self.state[0].shape[0] if self.games is None else self.games.size

    @property
    def nowhere(self) -> bool:
        """Whether it is known to look at no game."""
        return self.games is not None and not self.games.size

    def row(self, row: int) -> FloatArray:
        """The values of one row in the games looked at."""
        if row not in self._rows:
            self._rows[row] = self.part(self.state[row])
        return self._rows[row]

    def chosen(self, row: int) -> IntArray:
        """One row of the choices in the games looked at."""
        return self.part(self.choices[row])

    def played(self, order: Order) -> NDArray[np.bool_]:
        """In which games that move was ordered this turn."""
        slot, place = order
        same: NDArray[np.bool_] = self.chosen(slot) == place
        return same

    def ordered(self, slot: int, moves: int) -> Iterator[tuple[int, "Frame"]]:
        """The places of the moves that a slot may have ordered, each with the games where."""
        chosen = self.chosen(slot)
        places: Iterable[int] = range(moves)
        if not is_signal(chosen):
            places = np.flatnonzero(np.bincount(chosen + 1, minlength=moves + 1)[1:]).tolist()
        for place in places:
            yield place, self.narrowed(chosen == place)

    def narrowed(self, mask: Value) -> "Frame":
        """The same frame, looking only at the games where `mask` holds."""
        if is_signal(mask):
            both = np.logical_and(self.mask, mask)
            return Frame(self.state, self.turn, self.choices, self.games, both)
        if np.ndim(mask) == 0 or (is_signal(self.state[0]) and np.size(mask) == 1):
            if np.all(mask):
                return self
            return Frame(self.state, self.turn, self.choices, np.empty(0, dtype=np.int64))
        places = np.flatnonzero(mask)
        games = places if self.games is None else self.games[places]
        return Frame(self.state, self.turn, self.choices, games)

    def looked_at(self) -> NDArray[np.bool_]:
        """Which of all games it looks at."""
        if is_signal(self.mask):
            return cast(NDArray[np.bool_], self.mask)
        found = np.full(self.state[0].shape[0], self.games is None)
        if self.games is not None:
            found[self.games] = True
        return found

    def part(self, values: Array) -> Array:
        """Of values for every game, those of the games looked at."""
        return values if self.games is None else values.take(self.games)

    def whole(self, values: Value, others: Value) -> FloatArray:
        """For every game: `values` where it looks, `others` elsewhere."""
        if self.games is None:
            return np.where(self.mask, values, others)
        found = np.empty(self.state[0].shape[0])
        found[:] = others
        found[self.games] = values
        return found

    def added(self, values: FloatArray | float, amounts: Value) -> FloatArray:
        """For every game: values, with amounts added where it looks."""
        if self.games is None:
            return values + np.where(self.mask, amounts, 0.0)
        found = np.empty(self.state[0].shape[0])
        found[:] = values
        found[self.games] += amounts
        return found

    def numbers(self, value: Value) -> FloatArray:
        """A value as one number a game looked at."""
        if is_signal(value):
            return cast(FloatArray, value)
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
            return lambda frame: frame.turn
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
