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

Part: TypeAlias = int | float
"""What an operation works on: the number of an earlier one (an int), or a constant (a float)."""
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
        found = _simplified(self, name, parts)
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
        return np.full(1, found) if isinstance(found, float) else Signal(self, found)

    def whole(self, part: Part) -> bool:
        """Whether it is a small whole number in every game."""
        if isinstance(part, float):
            return part.is_integer() and abs(part) <= _LARGEST_WHOLE
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

    def own(self, name: str) -> Any:  # noqa: ANN401 - stands for an array
        """An operation of the rules' own, `exp`, `log` or `nine`."""
        return self.recording.signal(name, (self.number,))

    def __array_ufunc__(
        self, ufunc: np.ufunc, method: str, *inputs: object, **options: object
    ) -> Any:  # noqa: ANN401 - stands for an array
        if method != "__call__" or options or ufunc not in _UFUNCS:
            return NotImplemented
        return self.recording.signal(_UFUNCS[ufunc], _parts(inputs))

    def __array_function__(
        self,
        function: Callable[..., object],
        types: Iterable[type],  # noqa: ARG002 - of NumPy's protocol
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


def _parts(inputs: Iterable[object]) -> tuple[Part, ...]:
    return tuple(
        part.number if isinstance(part, Signal) else float(np.asarray(part).reshape(1)[0])
        for part in inputs
    )


_COMMUTES: Final = frozenset({"+", "*", "min", "max", "and", "or", "==", "!="})
Simplified: TypeAlias = "tuple[str, tuple[Part, ...]] | Part"


def _simplified(recording: Recording, name: str, parts: tuple[Part, ...]) -> Simplified:
    """The same in fewer words, bit for bit but for the sign of zero, which nothing can tell."""
    if name in {">", ">="}:
        return name.replace(">", "<"), parts[::-1]
    if name == "negative":
        return "*", (parts[0], -1.0)
    if name == "-" and isinstance(parts[1], float):
        name, parts = "+", (parts[0], -parts[1])
    if name in _COMMUTES and isinstance(parts[0], float):
        parts = parts[::-1]
    match name, parts:
        case ("and", (a, b)) if a == b:
            return a
        case "and", (a, float(truth)):
            return a if truth else 0.0
        case "or", (a, float(truth)):
            return 1.0 if truth else a
        case "+", (a, 0.0):
            return a
        case "*", (a, 1.0):
            return a
        case "where", (float(truth), a, b):
            return a if truth else b
        case "where", (_, a, b) if a == b and type(a) is type(b):
            return a
        case "nine", (a,):
            return _rounded(recording, a)
    return name, parts


def _rounded(recording: Recording, part: Part) -> Simplified:
    """Rounding to nine decimals, left out where it changes nothing."""
    if recording.whole(part):
        return part
    assert isinstance(part, int)
    if recording.operations[part].name == "nine":
        return part
    return "nine", (part,)
