"""The small language of amounts and conditions.

Python's parser reads an expression; its tree is checked node by node against
the language and turned into the nodes below. Nothing is ever executed as
Python. Checking gives each expression its kind (number or truth) and the
interval its value lies in, so that a division by what can be zero is found
when the scenario loads.
"""

import ast
from collections.abc import Collection, Hashable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final, Literal, TypeAlias, get_args

from engine.errors import did_you_mean
from engine.scenario.operations import (
    FUNCTIONS,
    OPERATORS,
    TRUTH,
    ExpressionError,
    Interval,
    Kind,
)
from engine.scenario.spelling import misspelt, unreadable

FactKind = Literal[
    "played", "times", "happened", "standing", "agreed", "refused", "broken", "proposed"
]
FACTS: Final[tuple[FactKind, ...]] = get_args(FactKind)
SUBJECTS: Final[Mapping[FactKind, Literal["move", "event", "offer", "term"]]] = {
    "played": "move",
    "times": "move",
    "happened": "event",
    "standing": "offer",
    "agreed": "offer",
    "refused": "offer",
    "broken": "offer",
    "proposed": "term",
}
"""What each fact is asked of."""

DEEPEST: Final = 30
LONGEST: Final = 600
MOST_PARTS: Final = 1_000
"""`a < x < b` holds x twice; within each other such chains double with every level."""
LARGEST_VALUE: Final = 1e100
"""No part of an expression may be able to grow beyond this, so that nothing ever overflows."""


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
    """`played(move)`, `happened(event)`, `agreed(offer)` and their like; see `SUBJECTS`."""

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
    """What an expression may name: variables with their ranges, moves, events and offers.

    `terms` are the variables that offers put on the table, with what they can say.
    """

    ranges: Mapping[str, Interval]
    moves: frozenset[str]
    events: frozenset[str]
    offers: frozenset[str] = frozenset()
    terms: Mapping[str, Interval] = field(default_factory=lambda: MappingProxyType({}))

    def fingerprint(self) -> Hashable:
        """Equal where two vocabularies are: under both, the same texts are in order."""
        ranges, terms = frozenset(self.ranges.items()), frozenset(self.terms.items())
        return ranges, terms, self.moves, self.events, self.offers

    def subjects(self, fact: FactKind) -> Collection[str]:
        """What that fact can be asked of."""
        known: Mapping[str, Collection[str]] = {
            "move": self.moves,
            "event": self.events,
            "offer": self.offers,
            "term": self.terms,
        }
        return known[SUBJECTS[fact]]


@dataclass(frozen=True)
class Expression:
    """A checked expression."""

    text: str
    node: Node
    kind: Kind
    interval: Interval
    names: frozenset[str]
    facts: frozenset[tuple[FactKind, str]]


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


_OUTSIDE: Final = (
    "uses something outside the language (only numbers, variables, arithmetic, comparisons, "
    "and/or/not and the listed functions)"
)
_UNBOUNDED: Final = "can grow beyond all bounds; keep it in with clamp(x, low, high)"


def _bounded(interval: Interval) -> Interval:
    if not -LARGEST_VALUE <= interval[0] <= interval[1] <= LARGEST_VALUE:
        raise ExpressionError(_UNBOUNDED)
    return interval


def check(text: str | float, vocabulary: Vocabulary, kind: Kind) -> Expression:
    """Parse and check `text`; ExpressionError says in a sentence what is wrong."""
    if isinstance(text, int | float):
        if kind == "number" and abs(text) <= LARGEST_VALUE:
            value = float(text)
            return Expression(
                repr(value), Number(value), kind, (value, value), frozenset(), frozenset()
            )
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
    odd = misspelt(text)
    if odd is not None:
        raise ExpressionError(odd)
    try:
        return ast.parse(" ".join(text.split()), mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        raise ExpressionError(unreadable(text)) from None


class _Checker:
    """Reads one expression, collecting what it names."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self.names: set[str] = set()
        self.facts: set[tuple[FactKind, str]] = set()
        self._measured = 0

    def read(self, tree: ast.expr, depth: int) -> Node:
        if depth > DEEPEST:
            raise ExpressionError(f"is nested more than {DEEPEST} deep")
        deeper = depth + 1
        match tree:  # the most frequent first: opening a game reads thousands
            case ast.Constant():
                return self._constant(tree.value)
            case ast.Name():
                return self._name(tree.id)
            case ast.BinOp():
                parts = self.read(tree.left, deeper), self.read(tree.right, deeper)
                return Call(self._operator(tree.op), parts)
            case ast.Compare():
                return self._comparison(tree, deeper)
            case ast.Call(func=ast.Name(id=name), args=args, keywords=[]):
                return self._call(name, args, deeper)
            case ast.BoolOp(op=op, values=values):
                return Call(self._operator(op), tuple([self.read(v, deeper) for v in values]))
            case ast.UnaryOp(op=op, operand=operand):
                return self._unary(op, self.read(operand, deeper))
        raise ExpressionError(_OUTSIDE)

    def _constant(self, value: object) -> Node:
        if isinstance(value, bool):
            raise ExpressionError(f"names {value}; write {str(value).lower()}")
        if not isinstance(value, int | float):
            raise ExpressionError(_OUTSIDE)
        return self._number(value)

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
        return Call(name, tuple([self.read(arg, depth) for arg in args]))

    def _fact(self, name: FactKind, args: list[ast.expr]) -> Node:
        match args:
            case [ast.Name(id=subject)]:
                known = self.vocabulary.subjects(name)
                if subject not in known:
                    raise ExpressionError(
                        f"asks {name}({subject}), but there is no such {SUBJECTS[name]}"
                        + did_you_mean(subject, known)
                    )
                self.facts.add((name, subject))
                return Fact(name, subject)
        raise ExpressionError(f"must give {name}() the id of one {SUBJECTS[name]}")

    def measure(self, node: Node) -> tuple[Kind, Interval]:
        """Kind and interval of a node; raises where kinds do not fit or bounds are lost."""
        self._measured += 1
        if self._measured > MOST_PARTS:
            raise ExpressionError("chains too many comparisons within each other")
        match node:
            case Call(op, parts):  # the most frequent first, as above
                return self._measure_call(op, parts)
            case Name(name):
                return "number", self.vocabulary.ranges[name]
            case Number(value):
                return "number", _bounded((value, value))
            case Fact("times"):
                return "number", (0.0, 60.0)
            case Fact("proposed", term):
                return "number", self.vocabulary.terms[term]
            case Truth() | Fact():
                return "truth", TRUTH

    def _measure_call(self, op: str, parts: tuple[Node, ...]) -> tuple[Kind, Interval]:
        signature = FUNCTIONS.get(op) or OPERATORS[op]
        intervals = []
        for place, part in enumerate(parts):
            kind, interval = self.measure(part)
            intervals.append(interval)
            wanted = "truth" if op == "choose" and place == 0 else signature.takes
            if kind != wanted:
                raise ExpressionError(
                    f'mixes numbers and conditions at "{op}"; compare numbers to get a condition, '
                    "use choose(condition, a, b) to get a number"
                )
        try:
            interval = signature.interval(*intervals)
        except OverflowError:
            raise ExpressionError(_UNBOUNDED) from None
        return signature.gives, _bounded(interval)
