"""Between which values everything in a scenario can lie, in any game.

Found by reading, with intervals: beginning with the starts, whatever can come
about is let come about, again and again, until nothing is new. What is found is
wider than the truth and never narrower, so what it calls impossible is.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from math import ceil
from typing import Final

from engine.scenario.expressions import (
    SUBJECTS,
    Call,
    Fact,
    FactKind,
    Name,
    Node,
    Number,
    Truth,
)
from engine.scenario.language import Language, formula_order
from engine.scenario.models import Effect, Event, Move, Offer, Scenario, Uniform, Variable
from engine.scenario.operations import FUNCTIONS, OPERATORS, Interval, Kind

PATIENT: Final = 8
"""So many rounds what is set may creep; after that it may be anything in its range."""
ROUNDS: Final = 100
"""After so many everything counts as possible."""

NINE: Final = 1e9
"""Values of variables are kept to nine decimals."""

NEVER: Final[Interval] = (0.0, 0.0)
ALWAYS: Final[Interval] = (1.0, 1.0)
OPEN: Final[Interval] = (0.0, 1.0)


class Reach:
    """Ranges of variables, and which moves, events and endings are impossible."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.scenario: Scenario = language.scenario
        self._limits = {v.id: (v.min, v.max) for v in self.scenario.variables}
        self.dead_moves = frozenset(move.id for move in self.scenario.moves)
        self.dead_events = frozenset(event.id for event in self.scenario.events)
        self.ranges = self._with_formulas(
            {v.id: _start(v) for v in self.scenario.variables if v.formula is None}
        )
        for round_ in range(ROUNDS):
            if not self._grow(patient=round_ < PATIENT):
                return
        self.ranges = self._limits
        self.dead_moves = self.dead_events = frozenset()

    def _grow(self, *, patient: bool) -> bool:
        """Let everything come about once; whether anything is new."""
        before = (self.ranges, self.dead_moves, self.dead_events)
        moves, events = self.scenario.moves, self.scenario.events
        self.dead_moves = frozenset(move.id for move in moves if self._is_dead(move))
        self.dead_events = frozenset(event.id for event in events if self._never(event))
        self.ranges = self._with_formulas(self._moved_on(patient=patient))
        return before != (self.ranges, self.dead_moves, self.dead_events)

    def interval(self, text: str | float, kind: Kind = "number") -> Interval:
        """Where the value of an expression can lie during a turn; truths are 0 or 1."""
        return self._measured(self.language.expression(text, kind).node)

    def never(self, condition: str) -> bool:
        """Whether a condition cannot hold."""
        return self.interval(condition, "truth") == NEVER

    def always(self, condition: str) -> bool:
        """Whether a condition holds whatever happens."""
        return self.interval(condition, "truth") == ALWAYS

    def no_chance(self, chance: str | float | None) -> bool:
        """Whether a chance, if there is one, is never more than nothing."""
        return chance is not None and self.interval(chance)[1] <= 0.0

    def futile(self, effect: Effect) -> bool:
        """Whether an effect cannot come about."""
        return (effect.when is not None and self.never(effect.when)) or self.no_chance(
            effect.chance
        )

    def most_times(self, move: Move) -> int:
        """How often a move can be ordered in a game, at most."""
        if move.id in self.dead_moves:
            return 0
        rested = ceil(len(self.scenario.turns) / (move.rest + 1))
        return rested if move.limit is None else min(rested, move.limit)

    @cached_property
    def dead_endings(self) -> Mapping[str, str | None]:
        """Endings that no game can come to, and the one that always comes before them, if one."""
        dead: dict[str, str | None] = {}
        sure: str | None = None
        for ending in sorted(self.scenario.endings, key=lambda ending: ending.rank):
            conditions = [c for c in (ending.when, ending.finally_when) if c is not None]
            if all(self.never(condition) for condition in conditions):
                dead[ending.id] = None
            elif sure is not None and ending.when is None:
                dead[ending.id] = sure
            elif sure is None and any(self.always(condition) for condition in conditions):
                sure = ending.id
        return dead

    @property
    def impossible(self) -> frozenset[str]:
        """The moves, events and endings that can never come up."""
        return self.dead_moves | self.dead_events | frozenset(self.dead_endings)

    def _is_dead(self, move: Move) -> bool:
        answered = self.answered.get(move.id)
        return any(self.never(requirement.that) for requirement in move.requires) or (
            answered is not None and answered.made_by in self.dead_moves
        )

    @cached_property
    def answered(self) -> Mapping[str, Offer]:
        """The offers by the moves that accept or refuse them."""
        return {move: offer for offer in self.scenario.offers for move in offer.moves[1:]}

    def _agreeable(self, offer: Offer) -> bool:
        return offer.accepted_by not in self.dead_moves

    def _never(self, event: Event) -> bool:
        return self.never(event.when) or self.no_chance(event.chance)

    def _effects(self) -> Iterator[Effect]:
        """The effects that can come about."""
        lists: list[Sequence[Effect]] = [
            *(drift.effects for drift in self.scenario.drift),
            *(ending.effects for ending in self.scenario.endings),
            *(e.effects for e in self.scenario.events if e.id not in self.dead_events),
        ]
        for move in self.scenario.moves:
            if move.id not in self.dead_moves:
                lists += [
                    move.effects,
                    move.leak.effects if move.leak else [],
                    move.motion.failed_effects if move.motion else [],
                ]
        for offer in self.scenario.offers:
            if self._agreeable(offer):
                lists += [b.effects for b in offer.breaches if b.move not in self.dead_moves]
        return (effect for effects in lists for effect in effects if not self.futile(effect))

    def _moved_on(self, *, patient: bool) -> dict[str, Interval]:
        found = {v.id: self.ranges[v.id] for v in self.scenario.variables if v.formula is None}
        for effect in self._effects():
            for name, amount in effect.add.items():
                found[name] = _moved(found[name], self.interval(amount), self._limits[name])
            for name, level in effect.set.items():
                limits = self._limits[name]
                whole = _hull(found[name], _within(self.interval(level), limits))
                found[name] = whole if patient or whole == found[name] else limits
            if effect.flow is not None:
                high = max(self.interval(effect.flow.amount)[1], 0.0)
                for name, change in (
                    (effect.flow.from_, (-high, 0.0)),
                    (effect.flow.to, (0.0, high)),
                ):
                    found[name] = _moved(found[name], change, self._limits[name])
        for offer in self.scenario.offers:
            for term in offer.terms if offer.made_by not in self.dead_moves else []:
                said = self.language.vocabulary.terms[term.variable]
                found[term.variable] = _hull(found[term.variable], said)
        return found

    def _with_formulas(self, found: dict[str, Interval]) -> dict[str, Interval]:
        for variable in formula_order(self.language):
            node = self.language.expression(variable.formula or "0").node
            whole = self._measured(node, found, opening=True)
            found[variable.id] = _within(whole, self._limits[variable.id])
        return found

    @cached_property
    def _offers(self) -> Mapping[str, Offer]:
        return {offer.id: offer for offer in self.scenario.offers}

    @cached_property
    def _moves(self) -> Mapping[str, Move]:
        return {move.id: move for move in self.scenario.moves}

    def _measured(
        self, node: Node, ranges: Mapping[str, Interval] | None = None, *, opening: bool = False
    ) -> Interval:
        known = self.ranges if ranges is None else ranges
        match node:
            case Number(value):
                return value, value
            case Truth(value):
                return ALWAYS if value else NEVER
            case Name("turn"):
                return 0.0 if opening else 1.0, float(len(self.scenario.turns))
            case Name(name):
                return known[name]
            case Fact(fact, subject):
                return self._fact(fact, subject)
            case Call(op, parts):
                return _called(op, [self._measured(p, known, opening=opening) for p in parts])

    def _fact(self, fact: FactKind, subject: str) -> Interval:
        match SUBJECTS[fact]:
            case "event":
                return NEVER if subject in self.dead_events else OPEN
            case "term":
                return self.language.vocabulary.terms[subject]
            case "offer":
                return OPEN if self._can_be(fact, self._offers[subject]) else NEVER
            case "move":
                most = float(self.most_times(self._moves[subject]))
                return (0.0, most) if fact == "times" else (0.0, min(most, 1.0))

    def _can_be(self, fact: FactKind, offer: Offer) -> bool:
        """Whether an offer can stand, be agreed, refused or broken."""
        if fact == "standing":
            return offer.made_by not in self.dead_moves
        if fact == "refused":
            return offer.refused_by is not None and offer.refused_by not in self.dead_moves
        broken = any(breach.move not in self.dead_moves for breach in offer.breaches)
        return self._agreeable(offer) and (fact == "agreed" or broken)


def _called(op: str, parts: list[Interval]) -> Interval:
    if op in _CONDITIONS:
        return _CONDITIONS[op](*parts)
    if op == "choose" and parts[0] in {NEVER, ALWAYS}:
        return parts[1] if parts[0] == ALWAYS else parts[2]
    signature = FUNCTIONS.get(op) or OPERATORS[op]
    return signature.interval(*parts)


def _truth(*, sure: bool, possible: bool) -> Interval:
    return float(sure), float(possible)


def _not(a: Interval) -> Interval:
    return 1.0 - a[1], 1.0 - a[0]


def _less(a: Interval, b: Interval) -> Interval:
    return _truth(sure=a[1] < b[0], possible=a[0] < b[1])


def _same(a: Interval, b: Interval) -> Interval:
    return _truth(sure=a[0] == a[1] == b[0] == b[1], possible=a[0] <= b[1] and b[0] <= a[1])


_CONDITIONS: Final[Mapping[str, Callable[..., Interval]]] = {
    "<": _less,
    ">": lambda a, b: _less(b, a),
    "<=": lambda a, b: _not(_less(b, a)),
    ">=": lambda a, b: _not(_less(a, b)),
    "==": _same,
    "!=": lambda a, b: _not(_same(a, b)),
    "and": lambda *parts: (min(p[0] for p in parts), min(p[1] for p in parts)),
    "or": lambda *parts: (max(p[0] for p in parts), max(p[1] for p in parts)),
    "not": _not,
}


def _start(variable: Variable) -> Interval:
    if isinstance(variable.start, Uniform):
        return variable.start.low, variable.start.high
    value = variable.start if variable.start is not None else variable.min
    return value, value


def _hull(a: Interval, b: Interval) -> Interval:
    return min(a[0], b[0]), max(a[1], b[1])


def _within(a: Interval, limits: Interval) -> Interval:
    """Held to a range and rounded as values are."""
    low, high = (round(min(max(x, limits[0]), limits[1]) * NINE) / NINE for x in a)
    return low, high


def _moved(value: Interval, change: Interval, limits: Interval) -> Interval:
    """Where a value can get to if a change can come again and again."""
    return (limits[0] if change[0] < 0.0 else value[0], limits[1] if change[1] > 0.0 else value[1])
