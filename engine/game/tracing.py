"""A computed number's change, followed through its formulas to the ledger's lines behind it.

The causes' shares are Shapley values: what a cause's lines change in the formula, averaged over
all orders of adding them up. Nothing is played again, so a role's answer is made of nothing but
numbers that the role knows.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final, Literal, TypeAlias

import numpy as np

from engine.game import wording
from engine.game.columns import column
from engine.game.control import ControlAct
from engine.game.disclosure import Disclosure
from engine.game.explaining import Explanation, Kind, Number, Part, step
from engine.game.game import Game
from engine.game.origins import as_rule
from engine.rules.dice import FloatArray
from engine.rules.exact import to_nine
from engine.rules.ledger import CONTROL_KINDS, Contribution, Entry
from engine.rules.rulebook import Rulebook
from engine.scenario.models import Scenario
from engine.shapley import coalitions, shapley_values
from engine.text import LocalText

MOST_CAUSES: Final = 12
"""Beyond these, causes of one kind share a line: 4,096 coalitions take a few milliseconds."""

Telling: TypeAlias = Literal["all", "name", "nothing"]
"""How much may be told of a line: by how much too, only that it was so, or nothing."""
_Key: TypeAlias = tuple[Kind | Literal["limit"], str | None, str | None]
"""Kind, element and role; `limit` is the end of a range."""


def trace(
    game: Game, number: Number, turn: int, sees: Disclosure | None = None
) -> Explanation | None:
    """Why a number changed in a turn of the line on the table.

    With `sees` it answers from what may be known: None where the number is computed from
    something that may not. Raises ValueError where there is no such turn.
    """
    record, before = step(game, turn)
    sees = sees or Disclosure(game.scenario, None, everything=True)
    if not all(sees.row(name) for name in number.rows(game.book)):
        return None
    turning = Turning(
        turn,
        column(game.book, before),
        column(game.book, record.state),
        record.ledger,
        record.control,
    )

    def telling(item: Contribution, variable: str) -> Telling:
        if not sees.acted(item, variable, record):
            return "nothing"
        return "all" if sees.measured(item, variable, record) else "name"

    return traced(game.book, number, turning, telling)


@dataclass(frozen=True)
class Turning:
    """A turn that was played: its states before and after, its ledger, and what Control did."""

    turn: int
    before: FloatArray
    after: FloatArray
    ledger: Sequence[Entry]
    control: Sequence[ControlAct] = ()


def traced(
    book: Rulebook,
    number: Number,
    turning: Turning,
    telling: Callable[[Contribution, str], Telling],
) -> Explanation:
    """What `trace` answers, for any turn; what may not be told shares one line.

    `telling` is asked of each line of the ledger, by its variable.
    """
    causes = _merged(_causes(book, number, turning, telling))
    members = coalitions(len(causes))
    worlds = np.repeat(turning.before, members.shape[1], axis=1)
    for member, cause in zip(members, causes, strict=True):
        for row, amount in cause.amounts.items():
            worlds[row] += np.where(member, amount, 0.0)
    worth = number.value(book, to_nine(worlds), turning.turn)
    start = float(number.value(book, turning.before, turning.turn - 1)[0])
    shares = shapley_values(worth).tolist()
    parts = [
        cause.part(book.scenario, share)
        for cause, share in zip(causes, shares, strict=True)
        if share and cause.kind != "limit"
    ]
    passing = float(worth[0]) - start
    if passing:
        parts.append(Part("drift", None, None, wording.TIME_PASSING, passing))
    limits = [share for cause, share in zip(causes, shares, strict=True) if cause.kind == "limit"]
    end = float(number.value(book, turning.after, turning.turn)[0])
    return Explanation(number, turning.turn, "formula", start, tuple(parts), sum(limits), end)


@dataclass
class _Cause:
    """What moved some rows in a turn; `said` are the ledger's words for it."""

    kind: Kind | Literal["limit"]
    element: str | None
    role: str | None
    amounts: dict[int, float] = field(default_factory=dict)
    said: set[LocalText] = field(default_factory=set)

    def moved(self, row: int, amount: float) -> None:
        self.amounts[row] = self.amounts.get(row, 0.0) + amount

    def part(self, scenario: Scenario, share: float) -> Part:
        """Its share in a change; a limit has none."""
        kind = "hidden" if self.kind == "limit" else self.kind
        words = sorted(self.said, key=lambda text: text.en)
        named = kind != "hidden" and len(words) > 1
        said = tuple(words) if named else ()
        return Part(kind, self.element, self.role, self.words(scenario), share, said=said)

    def words(self, scenario: Scenario) -> LocalText:
        """The rule's own words where it has one sentence for all that it did, else its name."""
        if self.kind == "hidden":
            return wording.not_told_apart(sorted(self.said, key=lambda text: text.en))
        if len(self.said) == 1:
            return next(iter(self.said))
        if self.element is None:
            return wording.SEVERAL[self.kind]
        if self.kind in CONTROL_KINDS:
            return wording.SEVERAL[self.kind]
        named = {
            "event": {event.id: event.label for event in scenario.events},
            "drift": {drift.id: drift.label for drift in scenario.drift},
            "ending": {ending.id: ending.title for ending in scenario.endings},
            "breach": {offer.id: offer.label for offer in scenario.offers},
        }.get(self.kind, {move.id: move.label for move in scenario.moves})
        return named[self.element]


def _causes(
    book: Rulebook,
    number: Number,
    turning: Turning,
    telling: Callable[[Contribution, str], Telling],
) -> list[_Cause]:
    """Who moved the rows that a number is computed from; a leak counts with its move."""
    read = number.rows(book)
    motions = {move.id for move in book.scenario.moves if move.motion is not None}
    found: dict[_Key, _Cause] = {}

    def cause(kind: Kind | Literal["limit"], element: str | None, role: str | None) -> _Cause:
        return found.setdefault((kind, element, role), _Cause(kind, element, role))

    for entry in turning.ledger:
        row = book.layout.rows[entry.variable]
        row = book.corrections.get(row, row)
        if book.row_names[row] not in read:
            continue
        secret = False
        for line in entry.contributions:
            if line.kind == "formula":
                continue
            told, item = telling(line, entry.variable), as_rule(line, turning.control)
            if told != "all":
                secret = True
                hidden = cause("hidden", None, None)
                hidden.moved(row, item.amount)
                hidden.said |= {item.why} if told == "name" else set()
                continue
            kind: Kind = item.kind
            if kind == "leak":
                kind = "motion" if item.element in motions else "move"
            mover = cause(kind, item.element, item.role)
            mover.moved(row, item.amount)
            mover.said.add(item.why)
        if entry.remainder:  # beside a secret amount it would tell how much that was
            cause("hidden" if secret else "limit", None, None).moved(row, entry.remainder)
    for key, row, amount in _counted(book, turning, read):
        cause(*key).moved(row, amount)
    for row, amount in _unaccounted(book, turning, found.values()):
        cause("move", None, None).moved(row, amount)
    return list(found.values())


def _counted(
    book: Rulebook, turning: Turning, read: frozenset[str]
) -> Iterator[tuple[_Key, int, float]]:
    """The counters that a number is computed from: what was ordered, what happened."""
    for move in book.scenario.moves:
        if f"times({move.id})" in read:
            key: _Key = ("motion" if move.motion else "move", move.id, move.role)
            yield from _step(key, book.layout.times[move.id], turning)
    for event in book.scenario.events:
        if f"happened({event.id})" in read:
            yield from _step(("event", event.id, None), book.layout.happened[event.id], turning)


def _step(key: _Key, row: int, turning: Turning) -> Iterator[tuple[_Key, int, float]]:
    amount = float(turning.after[row, 0] - turning.before[row, 0])
    if amount:
        yield key, row, amount


def _unaccounted(
    book: Rulebook, turning: Turning, causes: Iterable[_Cause]
) -> Iterator[tuple[int, float]]:
    """What else the state remembers of the turn, such as what was agreed."""
    rest = turning.after[:, 0] - turning.before[:, 0]
    for cause in causes:
        for row, amount in cause.amounts.items():
            rest[row] -= amount
    formulas = [*(row for row, _ in book.formulas), *book.corrections.values()]
    ledger = [book.layout.rows[variable.id] for variable in book.scenario.variables]
    rest[[*formulas, *ledger]] = 0.0
    for row in np.flatnonzero(rest).tolist():
        yield row, float(rest[row])


def _merged(causes: list[_Cause]) -> list[_Cause]:
    """So few that all coalitions can be computed.

    Drift is summed up first, then events, then a role's orders.
    """
    for kinds in ({"drift"}, {"event"}, CONTROL_KINDS, {"move", "motion", "breach"}):
        if len(causes) > MOST_CAUSES:
            wanted = [cause for cause in causes if cause.kind in kinds]
            rest = [cause for cause in causes if cause.kind not in kinds]
            causes = [*rest, *_by_role(wanted)]
    return causes


def _by_role(causes: Iterable[_Cause]) -> Iterator[_Cause]:
    """One cause a role in place of several."""
    groups: dict[str | None, list[_Cause]] = {}
    for cause in causes:
        groups.setdefault(cause.role, []).append(cause)
    for role, group in groups.items():
        if len(group) == 1:
            yield group[0]
            continue
        kind: Kind | Literal["limit"] = "move" if role is not None else group[0].kind
        if group[0].kind in CONTROL_KINDS:
            kind = group[0].kind
        together = _Cause(kind, None, role)
        for cause in group:
            for row, amount in cause.amounts.items():
                together.moved(row, amount)
        yield together
