"""Two lines of turns laid beside each other: where they part, and everything that differs."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from engine.game.orders import NOTHING, Orders
from engine.game.records import Happening, State, TurnRecord
from engine.rules.ledger import Roll

Side: TypeAlias = Literal["one", "other"]


@dataclass(frozen=True)
class OrdersDiffer:
    """A role ordered something else in a turn."""

    turn: int
    role: str
    one: Orders
    other: Orders


@dataclass(frozen=True)
class DieDiffers:
    """A chance that came up in one line only: it was taken at other odds, or not at all."""

    turn: int
    site: str
    one: Roll | None
    other: Roll | None


@dataclass(frozen=True)
class HappenedOnce:
    """Something that happened in one of the two lines only."""

    turn: int
    side: Side
    happening: Happening


@dataclass(frozen=True)
class NumberDiffers:
    """A variable, or a role's score, after the last turn that both lines played."""

    kind: Literal["variable", "score"]
    id: str
    one: float
    other: float


@dataclass(frozen=True)
class Comparison:
    """What differs between two lines of a scenario.

    `curves[variable]` holds both ways from the opening; one may be longer. Orders, dice and
    happenings are compared turn by turn as far as both lines go, numbers after `last`, the last
    turn of both. `first` is the first turn that differs in anything, None if none does.
    """

    first: int | None
    last: int
    curves: dict[str, tuple[list[float], list[float]]]
    scores: dict[str, tuple[list[float], list[float]]]
    orders: tuple[OrdersDiffer, ...]
    dice: tuple[DieDiffers, ...]
    happenings: tuple[HappenedOnce, ...]
    numbers: tuple[NumberDiffers, ...]
    endings: tuple[str | None, str | None]


def compare(
    opening: State,
    one: Sequence[TurnRecord],
    other: Sequence[TurnRecord],
    other_opening: State | None = None,
) -> Comparison:
    """Compare two lines, each its turns from the first one on.

    They may be of two games of one scenario, whose openings may differ.
    """
    openings = (opening, opening if other_opening is None else other_opening)
    last = min(len(one), len(other))
    both = list(zip(one, other, strict=False))
    orders = tuple(difference for pair in both for difference in _orders(*pair))
    dice = tuple(difference for pair in both for difference in _dice(*pair))
    happenings = tuple(difference for pair in both for difference in _happenings(*pair))
    variables = [name for name in openings[0] if name in openings[1]]
    return Comparison(
        first=_first(openings, one, other),
        last=last,
        curves={
            name: (_curve(name, openings[0], one), _curve(name, openings[1], other))
            for name in variables
        },
        scores=_scores(one, other),
        orders=orders,
        dice=dice,
        happenings=happenings,
        numbers=tuple(_numbers(variables, openings, both)),
        endings=(one[-1].ending if one else None, other[-1].ending if other else None),
    )


def _curve(name: str, opening: State, line: Sequence[TurnRecord]) -> list[float]:
    return [opening[name], *(record.state[name] for record in line)]


def _scores(
    one: Sequence[TurnRecord], other: Sequence[TurnRecord]
) -> dict[str, tuple[list[float], list[float]]]:
    """Scores after each turn; the opening has none on record."""
    roles = sorted({role for record in [*one, *other] for role in record.scores})
    return {
        role: ([r.scores[role] for r in one], [r.scores[role] for r in other]) for role in roles
    }


def _first(
    openings: tuple[State, State], one: Sequence[TurnRecord], other: Sequence[TurnRecord]
) -> int | None:
    """The first turn (0: the opening) that differs, or that only one of the lines has."""
    if openings[0] != openings[1]:
        return 0
    for mine, theirs in zip(one, other, strict=False):
        if _what_counts(mine) != _what_counts(theirs):
            return mine.turn
    return min(len(one), len(other)) + 1 if len(one) != len(other) else None


def _what_counts(record: TurnRecord) -> TurnRecord:
    """A turn without its place in the tree and without the words that went with its orders."""
    return record.model_copy(
        update={
            "number": 1,
            "parent": 0,
            "orders": {role: _silent(given) for role, given in record.orders.items()},
        }
    )


def _silent(orders: Orders) -> Orders:
    return orders.model_copy(update={"rationale": ""})


def _orders(one: TurnRecord, other: TurnRecord) -> Iterator[OrdersDiffer]:
    for role in sorted(one.orders.keys() | other.orders.keys()):
        mine, theirs = one.orders.get(role, NOTHING), other.orders.get(role, NOTHING)
        if _silent(mine) != _silent(theirs):
            yield OrdersDiffer(one.turn, role, mine, theirs)


def _dice(one: TurnRecord, other: TurnRecord) -> Iterator[DieDiffers]:
    mine, theirs = ({roll.site: roll for roll in record.rolls} for record in (one, other))
    for site in dict.fromkeys([*mine, *theirs]):
        rolls = mine.get(site), theirs.get(site)
        came_up = [roll is not None and roll.came_up for roll in rolls]
        if came_up[0] != came_up[1]:
            yield DieDiffers(one.turn, site, *rolls)


def _happenings(one: TurnRecord, other: TurnRecord) -> Iterator[HappenedOnce]:
    sides: tuple[tuple[Side, TurnRecord, TurnRecord], ...] = (
        ("one", one, other),
        ("other", other, one),
    )
    for side, mine, theirs in sides:
        for happening in mine.happenings:
            if happening not in theirs.happenings:
                yield HappenedOnce(one.turn, side, happening)


def _numbers(
    variables: Sequence[str],
    openings: tuple[State, State],
    both: Sequence[tuple[TurnRecord, TurnRecord]],
) -> Iterator[NumberDiffers]:
    states = (both[-1][0].state, both[-1][1].state) if both else openings
    for name in variables:
        if states[0][name] != states[1][name]:
            yield NumberDiffers("variable", name, states[0][name], states[1][name])
    if both:
        scores = both[-1][0].scores, both[-1][1].scores
        for role in sorted(scores[0].keys() & scores[1].keys()):
            if scores[0][role] != scores[1][role]:
                yield NumberDiffers("score", role, scores[0][role], scores[1][role])
