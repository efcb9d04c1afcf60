"""The small language of amounts and conditions.

Python's parser reads an expression; its tree is checked node by node against
the language and turned into the nodes below. Nothing is ever executed as
Python. Checking gives each expression its kind (number or truth) and the
interval its value lies in, so that a division by what can be zero is found
when the scenario loads.
"""

import ast
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import exp, log, sqrt
from typing import Final, Literal, TypeAlias

from engine.errors import did_you_mean

Kind = Literal["number", "truth"]
Interval = tuple[float, float]
FactKind = Literal["played", "times", "happened"]

TRUTH: Final[Interval] = (0.0, 1.0)
LARGEST_EXPONENT: Final = 60.0
"""exp() and logistic() clamp their argument to this, on both sides."""
DEEPEST: Final = 30
LONGEST: Final = 600
LARGEST_VALUE: Final = 1e100
"""No part of an expression may be able to grow beyond this, so that nothing ever overflows."""
_WORD: Final = r"[A-Za-z_][A-Za-z0-9_]*"
_NUMERAL: Final = r"(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?(?![A-Za-z0-9_.])"
_SIGN: Final = r"[<>=!]=|[-+*/<>(),]"
_TEXT: Final = re.compile(rf"(?:\s*+(?:{_WORD}|{_NUMERAL}|{_SIGN}))++\s*+")
"""What an expression is spelled with; Python's parser never sees any other text."""


@dataclass(frozen=True, slots=True)
class Number:
    """A literal."""

    value: float


@dataclass(frozen=True, slots=True)
class Truth:
    """`true` or `false`."""

    value: bool


@dataclass(frozen=True, slots=True)
class Name:
    """A variable's value, or `turn`."""

    name: str


@dataclass(frozen=True, slots=True)
class Fact:
    """`played(move)`, `times(move)` or `happened(event)`."""

    fact: FactKind
    subject: str


@dataclass(frozen=True, slots=True)
class Call:
    """An operator or function over parts; `op` is its name in `FUNCTIONS` or `OPERATORS`."""

    op: str
    parts: "tuple[Node, ...]"


Node: TypeAlias = Number | Truth | Name | Fact | Call


@dataclass(frozen=True)
class Vocabulary:
    """What an expression may name: variables with their ranges, moves and events."""

    ranges: Mapping[str, Interval]
    moves: frozenset[str]
    events: frozenset[str]


@dataclass(frozen=True)
class Expression:
    """A checked expression."""

    text: str
    node: Node
    kind: Kind
    interval: Interval
    names: frozenset[str]
    facts: frozenset[tuple[FactKind, str]]

    @property
    def constant(self) -> float | None:
        """Its value if it is a literal number, else None."""
        return self.node.value if isinstance(self.node, Number) else None


class ExpressionError(ValueError):
    """Says in one sentence what is wrong with an expression."""


@dataclass(frozen=True)
class _Signature:
    takes: Kind
    gives: Kind
    fewest: int
    most: int
    interval: Callable[..., Interval]


def _spread(*corners: float) -> Interval:
    return min(corners), max(corners)


def _times(a: Interval, b: Interval) -> Interval:
    return _spread(*(x * y if x and y else 0.0 for x in a for y in b))


def _divided(a: Interval, b: Interval) -> Interval:
    if b[0] <= 0.0 <= b[1]:
        raise ExpressionError(
            f"divides by what can be zero (it lies between {b[0]:g} and {b[1]:g}); "
            "use max(…) to keep it away from zero"
        )
    return _spread(*(x / y for x in a for y in b))


def _absolute(a: Interval) -> Interval:
    return (0.0 if a[0] <= 0.0 <= a[1] else min(abs(a[0]), abs(a[1])), max(abs(a[0]), abs(a[1])))


def _root(a: Interval) -> Interval:
    if a[0] < 0.0:
        raise ExpressionError(f"takes sqrt of what can be negative (down to {a[0]:g})")
    return sqrt(a[0]), sqrt(a[1])


def _logarithm(a: Interval) -> Interval:
    if a[0] <= 0.0:
        raise ExpressionError(f"takes log of what can be zero or negative (down to {a[0]:g})")
    return log(a[0]), log(a[1])


def bounded_exponent(value: float) -> float:
    """An argument of exp() as the kernel takes it."""
    return min(max(value, -LARGEST_EXPONENT), LARGEST_EXPONENT)


def _exponential(a: Interval) -> Interval:
    return exp(bounded_exponent(a[0])), exp(bounded_exponent(a[1]))


def _logistic(a: Interval) -> Interval:
    low, high = (1.0 / (1.0 + exp(-bounded_exponent(x))) for x in a)
    return low, high


def _lowest(*parts: Interval) -> Interval:
    return min(p[0] for p in parts), min(p[1] for p in parts)


def _highest(*parts: Interval) -> Interval:
    return max(p[0] for p in parts), max(p[1] for p in parts)


def _clamped(value: Interval, low: Interval, high: Interval) -> Interval:
    if low[1] > high[0]:
        raise ExpressionError("clamp(x, low, high) needs low to be at most high")
    return _lowest(_highest(value, low), high)


def _chosen(_condition: Interval, yes: Interval, no: Interval) -> Interval:
    return min(yes[0], no[0]), max(yes[1], no[1])


def _truth(*_parts: Interval) -> Interval:
    return TRUTH


FUNCTIONS: Final[Mapping[str, _Signature]] = {
    "min": _Signature("number", "number", 2, 12, _lowest),
    "max": _Signature("number", "number", 2, 12, _highest),
    "clamp": _Signature("number", "number", 3, 3, _clamped),
    "abs": _Signature("number", "number", 1, 1, _absolute),
    "sqrt": _Signature("number", "number", 1, 1, _root),
    "exp": _Signature("number", "number", 1, 1, _exponential),
    "log": _Signature("number", "number", 1, 1, _logarithm),
    "logistic": _Signature("number", "number", 1, 1, _logistic),
    "choose": _Signature("number", "number", 3, 3, _chosen),
}
OPERATORS: Final[Mapping[str, _Signature]] = {
    "+": _Signature("number", "number", 2, 2, lambda a, b: (a[0] + b[0], a[1] + b[1])),
    "-": _Signature("number", "number", 2, 2, lambda a, b: (a[0] - b[1], a[1] - b[0])),
    "*": _Signature("number", "number", 2, 2, _times),
    "/": _Signature("number", "number", 2, 2, _divided),
    "negative": _Signature("number", "number", 1, 1, lambda a: (-a[1], -a[0])),
    "and": _Signature("truth", "truth", 2, 40, _truth),
    "or": _Signature("truth", "truth", 2, 40, _truth),
    "not": _Signature("truth", "truth", 1, 1, _truth),
    **{
        op: _Signature("number", "truth", 2, 2, _truth) for op in ("<", "<=", ">", ">=", "==", "!=")
    },
}
FACTS: Final[tuple[FactKind, ...]] = ("played", "times", "happened")
_PYTHON_OPERATORS: Final[Mapping[type[ast.AST], str]] = {
    ast.Add: "+",
    ast.Sub: "-",
    ast.Mult: "*",
    ast.Div: "/",
    ast.USub: "negative",
    ast.Not: "not",
    ast.And: "and",
    ast.Or: "or",
    ast.Lt: "<",
    ast.LtE: "<=",
    ast.Gt: ">",
    ast.GtE: ">=",
    ast.Eq: "==",
    ast.NotEq: "!=",
}


_UNBOUNDED: Final = "can grow beyond all bounds; keep it in with clamp(x, low, high)"


def _bounded(interval: Interval) -> Interval:
    if not -LARGEST_VALUE <= interval[0] <= interval[1] <= LARGEST_VALUE:
        raise ExpressionError(_UNBOUNDED)
    return interval


def check(text: str | float, vocabulary: Vocabulary, kind: Kind) -> Expression:
    """Parse and check `text`; ExpressionError says in a sentence what is wrong."""
    if isinstance(text, int | float):
        text = repr(float(text))
    checker = _Checker(vocabulary)
    node = checker.read(_parsed(text), 0)
    found, interval = checker.measure(node)
    if found != kind:
        raise ExpressionError(
            "is a condition where a number is needed; use choose(condition, a, b)"
            if kind == "number"
            else "is a number where a condition is needed; compare it with something"
        )
    return Expression(
        text, node, kind, interval, frozenset(checker.names), frozenset(checker.facts)
    )


def _parsed(text: str) -> ast.expr:
    if len(text) > LONGEST:
        raise ExpressionError(f"is longer than {LONGEST} characters")
    if _TEXT.fullmatch(text) is None:
        raise ExpressionError(
            "is spelled with something outside the language (only numbers, names, brackets, "
            "commas, + - * / < <= > >= == !=, and, or, not)"
        )
    try:
        return ast.parse(" ".join(text.split()), mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        raise ExpressionError(
            "is not an expression of the language (see the authoring guide)"
        ) from None


class _Checker:
    """Reads one expression, collecting what it names."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self.names: set[str] = set()
        self.facts: set[tuple[FactKind, str]] = set()

    def read(self, tree: ast.expr, depth: int) -> Node:
        if depth > DEEPEST:
            raise ExpressionError(f"is nested more than {DEEPEST} deep")
        deeper = depth + 1
        match tree:
            case ast.Constant(value=bool(value)):
                raise ExpressionError(f"names {value}; write {str(value).lower()}")
            case ast.Constant(value=int(value) | float(value)):
                return self._number(value)
            case ast.Name(id=name):
                return self._name(name)
            case ast.UnaryOp(op=op, operand=operand):
                return self._unary(op, self.read(operand, deeper))
            case ast.BinOp(left=left, op=op, right=right):
                return Call(self._operator(op), (self.read(left, deeper), self.read(right, deeper)))
            case ast.BoolOp(op=op, values=values):
                return Call(self._operator(op), tuple(self.read(v, deeper) for v in values))
            case ast.Compare():
                return self._comparison(tree, deeper)
            case ast.Call(func=ast.Name(id=name), args=args, keywords=[]):
                return self._call(name, args, deeper)
        raise ExpressionError(
            "uses something outside the language (only numbers, variables, arithmetic, "
            "comparisons, and/or/not and the listed functions)"
        )

    def _number(self, value: float) -> Node:
        try:
            return Number(float(value))
        except OverflowError:
            raise ExpressionError(_UNBOUNDED) from None

    def _unary(self, op: ast.unaryop, operand: Node) -> Node:
        match op, operand:
            case ast.UAdd(), _:
                return operand
            case ast.USub(), Number(value):
                return Number(-value)
        return Call(self._operator(op), (operand,))

    def _operator(self, op: ast.AST) -> str:
        known = _PYTHON_OPERATORS.get(type(op))
        if known is None:
            raise ExpressionError(
                f"uses the operator {type(op).__name__}, which is not in the language"
            )
        return known

    def _name(self, name: str) -> Node:
        if name in {"true", "false"}:
            return Truth(name == "true")
        if name not in self.vocabulary.ranges:
            raise ExpressionError(
                f'names "{name}", which is no variable' + did_you_mean(name, self.vocabulary.ranges)
            )
        self.names.add(name)
        return Name(name)

    def _comparison(self, tree: ast.Compare, depth: int) -> Node:
        sides = [self.read(side, depth) for side in (tree.left, *tree.comparators)]
        pairs = [
            Call(self._operator(op), (left, right))
            for op, left, right in zip(tree.ops, sides, sides[1:], strict=False)
        ]
        return pairs[0] if len(pairs) == 1 else Call("and", tuple(pairs))

    def _call(self, name: str, args: list[ast.expr], depth: int) -> Node:
        if name in FACTS:
            return self._fact(name, args)
        if name not in FUNCTIONS:
            raise ExpressionError(
                f'calls "{name}", which is no function' + did_you_mean(name, (*FUNCTIONS, *FACTS))
            )
        signature = FUNCTIONS[name]
        if not signature.fewest <= len(args) <= signature.most:
            raise ExpressionError(f"gives {name}() {len(args)} values, which is not what it takes")
        return Call(name, tuple(self.read(arg, depth) for arg in args))

    def _fact(self, name: FactKind, args: list[ast.expr]) -> Node:
        match args:
            case [ast.Name(id=subject)]:
                known = self.vocabulary.events if name == "happened" else self.vocabulary.moves
                if subject not in known:
                    what = "event" if name == "happened" else "move"
                    raise ExpressionError(
                        f"asks {name}({subject}), but there is no such {what}"
                        + did_you_mean(subject, known)
                    )
                self.facts.add((name, subject))
                return Fact(name, subject)
        raise ExpressionError(f"must give {name}() the id of one move or event")

    def measure(self, node: Node) -> tuple[Kind, Interval]:
        """Kind and interval of a node; raises where kinds do not fit or bounds are lost."""
        match node:
            case Number(value):
                return "number", _bounded((value, value))
            case Truth():
                return "truth", TRUTH
            case Name(name):
                return "number", self.vocabulary.ranges[name]
            case Fact(fact=fact):
                return ("number", (0.0, 60.0)) if fact == "times" else ("truth", TRUTH)
            case Call(op, parts):
                return self._measure_call(op, parts)

    def _measure_call(self, op: str, parts: tuple[Node, ...]) -> tuple[Kind, Interval]:
        signature = FUNCTIONS.get(op) or OPERATORS[op]
        measured = [self.measure(part) for part in parts]
        for place, (kind, _) in enumerate(measured):
            wanted = "truth" if op == "choose" and place == 0 else signature.takes
            if kind != wanted:
                raise ExpressionError(
                    f'mixes numbers and conditions at "{op}"; compare numbers to get a condition, '
                    "use choose(condition, a, b) to get a number"
                )
        try:
            interval = signature.interval(*(interval for _, interval in measured))
        except OverflowError:
            raise ExpressionError(_UNBOUNDED) from None
        return signature.gives, _bounded(interval)
