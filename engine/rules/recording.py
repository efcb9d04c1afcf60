"""The rules written down instead of computed: arrays that are yet to come.

A `Signal` stands for a row of numbers that nobody knows yet. NumPy hands it every operation that it
takes part in (NEP 13 and 18), and it notes the operation and gives a signal for the result. So the
rules, run once on signals, leave behind the list of operations that a turn is made of, and there is
no second account of them. The same operation on the same parts is noted once.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any, Final, TypeAlias

import numpy as np
from numpy.lib.mixins import NDArrayOperatorsMixin

from engine.rules.dice import FloatArray


@dataclass(frozen=True, slots=True)
class Constant:
    """The same number in every game."""

    value: float


Part: TypeAlias = int | Constant
"""What an operation works on: the number of an earlier one, or a constant."""
TRUTHS: Final = frozenset({"<", "<=", "==", "!=", "and", "or", "not"})
"""Operations that give 0 or 1."""
_LARGEST_WHOLE: Final = 1_000.0


@dataclass(frozen=True, slots=True)
class Operation:
    """One step; `subject` is the row that it loads or the site that it rolls."""

    name: str
    parts: tuple[Part, ...]
    subject: int | str = ""


@dataclass
class Recording:
    """Operations in an order in which they can be done."""

    operations: list[Operation] = field(default_factory=list)
    _known: dict[Operation, int] = field(default_factory=dict)
    _whole: set[int] = field(default_factory=set)

    def note(self, name: str, parts: tuple[Part, ...] = (), subject: int | str = "") -> Part:
        """The operation's number; a constant or an earlier number if it comes to that."""
        found = _simplified(self, name, self._of_kind(name, parts))
        if not isinstance(found, tuple):
            return found
        operation = Operation(*found, subject)
        number = self._known.get(operation)
        if number is None:
            number = self._known[operation] = len(self.operations)
            self.operations.append(operation)
            if operation.name in TRUTHS or (
                operation.name in {"+", "where"} and all(map(self.whole, operation.parts))
            ):
                self._whole.add(number)
        return number

    def signal(self, name: str, parts: tuple[Part, ...] = (), subject: int | str = "") -> Any:  # noqa: ANN401 - stands for an array
        """What stands for the operation's result: a signal, or a number where it is known."""
        found = self.note(name, parts, subject)
        return np.full(1, found.value) if isinstance(found, Constant) else Signal(self, found)

    def number(self, part: Part) -> Part:
        """A truth as 1 or 0, a number as it is."""
        return self.note("where", (part, _ONE, _ZERO)) if self.truth(part) else part

    def truth(self, part: Part) -> bool:
        """Whether it is a truth; constants are numbers."""
        return isinstance(part, int) and self.operations[part].name in TRUTHS

    def _of_kind(self, name: str, parts: tuple[Part, ...]) -> tuple[Part, ...]:
        """Truths only where they are worked on as such: of numbers they become numbers."""
        first = {"and": 2, "or": 2, "not": 1, "where": 1}.get(name, 0)
        return parts[:first] + tuple(map(self.number, parts[first:]))

    def whole(self, part: Part) -> bool:
        """Whether it is a small whole number in every game."""
        if isinstance(part, Constant):
            return part.value.is_integer() and abs(part.value) <= _LARGEST_WHOLE
        return part in self._whole


class Signal(NDArrayOperatorsMixin):
    """Stands for an array of one number a game."""

    __slots__ = ("number", "recording")
    shape = (1,)
    ndim = 1
    size = 1

    def __init__(self, recording: Recording, number: int) -> None:
        self.recording = recording
        self.number = number

    def __array_ufunc__(
        self, ufunc: np.ufunc, method: str, *inputs: object, **options: object
    ) -> Any:  # noqa: ANN401 - stands for an array
        if method != "__call__" or options or ufunc not in _UFUNCS:
            return NotImplemented
        return self.recording.signal(_UFUNCS[ufunc], _parts(inputs))

    def __array_function__(
        self,
        function: Callable[..., object],
        types: Iterable[type],
        inputs: tuple[object, ...],
        options: dict[str, object],
    ) -> Any:  # noqa: ANN401 - stands for an array
        if options:
            return NotImplemented
        if function is np.where:
            return self.recording.signal("where", _parts(inputs))
        if function is np.clip:
            value, low, high = inputs
            return np.minimum(np.maximum(value, low), high)  # type: ignore[call-overload]
        return NotImplemented


def is_signal(value: object) -> bool:
    """Whether it is only recorded; typed code takes signals for arrays."""
    return isinstance(value, Signal)


def noted(name: str, value: Any) -> FloatArray:  # noqa: ANN401 - an array to typed code
    """An operation of the rules' own on a signal: `exp`, `log` or `nine`."""
    result: FloatArray = value.recording.signal(name, (value.number,))
    return result


_UFUNCS: Final[dict[np.ufunc, str]] = {
    np.add: "+",
    np.subtract: "-",
    np.multiply: "*",
    np.divide: "/",
    np.negative: "negative",
    np.less: "<",
    np.less_equal: "<=",
    np.greater: ">",
    np.greater_equal: ">=",
    np.equal: "==",
    np.not_equal: "!=",
    np.logical_and: "and",
    np.bitwise_and: "and",
    np.logical_or: "or",
    np.bitwise_or: "or",
    np.logical_not: "not",
    np.invert: "not",
    np.minimum: "min",
    np.maximum: "max",
    np.absolute: "abs",
    np.sqrt: "sqrt",
    np.floor: "floor",
}


_ONE: Final = Constant(1.0)
_ZERO: Final = Constant(0.0)


def _parts(inputs: Iterable[object]) -> tuple[Part, ...]:
    return tuple(part_of(part) for part in inputs)


def part_of(value: object) -> Part:
    """What a signal stands for, or the constant that a number (or an array of one) is."""
    if isinstance(value, Signal):
        return value.number
    return Constant(float(np.asarray(value).reshape(1)[0]))


_COMMUTES: Final = frozenset({"+", "*", "min", "max", "and", "or", "==", "!="})
Simplified: TypeAlias = "tuple[str, tuple[Part, ...]] | Part"


def _simplified(recording: Recording, name: str, parts: tuple[Part, ...]) -> Simplified:
    """The same in fewer words, bit for bit but for the sign of zero, which nothing can tell."""
    if name in {">", ">="}:
        return name.replace(">", "<"), parts[::-1]
    if name == "negative":
        return "*", (parts[0], Constant(-1.0))
    if name == "-" and isinstance(parts[1], Constant):
        name, parts = "+", (parts[0], Constant(-parts[1].value))
    if name in _COMMUTES and isinstance(parts[0], Constant):
        parts = parts[::-1]
    match name, parts:
        case "and", (a, b) if a == b:
            return a
        case (("and" | "or"), (a, Constant(truth))):
            return a if bool(truth) == (name == "and") else Constant(truth)
        case ("+", (a, Constant(0.0))) | ("*", (a, Constant(1.0))):
            return a
        case "where", (mask, a, b):
            return _where(recording, mask, a, b)
        case "nine", (a,):
            return _rounded(recording, a)
    return name, parts


def _where(recording: Recording, mask: Part, one: Part, other: Part) -> Simplified:
    if isinstance(mask, Constant):
        return one if mask.value else other
    if one == other:
        return one
    if isinstance(one, int) and recording.operations[one].name == "where":
        inner, value, otherwise = recording.operations[one].parts
        if otherwise == other:  # where both hold; else the same in any case
            return "where", (recording.note("and", (mask, inner)), value, other)
    return "where", (mask, one, other)


def _rounded(recording: Recording, part: Part) -> Simplified:
    """Rounding to nine decimals, left out where it changes nothing."""
    if recording.whole(part):
        return part
    if isinstance(part, int) and recording.operations[part].name == "nine":
        return part
    return "nine", (part,)
