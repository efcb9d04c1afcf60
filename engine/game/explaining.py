"""Why a number is what it is: the ledger's answer for any variable and turn.

Three ways of asking, each of which sums: `explain` repeats the ledger's own lines;
`engine.game.tracing` follows them through the formulas of a number that is computed from others;
`engine.lab.attribution` plays the turn again and asks what each order changed.
"""

from dataclasses import dataclass
from math import fsum
from typing import Literal, TypeAlias

from engine.game.game import Game
from engine.game.records import State, TurnRecord
from engine.rules.dice import FloatArray
from engine.rules.ledger import SourceKind
from engine.rules.rulebook import Rulebook
from engine.scenario.models import Phase
from engine.text import LocalText

Kind: TypeAlias = Literal[SourceKind, "hidden"]
"""What can move a number: a rule, Control's hand, or what may not be known (`hidden`)."""
Method: TypeAlias = Literal["ledger", "formula", "orders"]


@dataclass(frozen=True)
class Number:
    """A number to be explained: a variable, a role's score, or an aim by `role/aim`."""

    kind: Literal["variable", "score", "aim"]
    id: str

    def value(self, book: Rulebook, state: FloatArray, turn: int) -> FloatArray:
        """What it is in state[row, game] after `turn`, formulas computed anew."""
        now = book.computed(state.copy(), turn)
        if self.kind == "score":
            return book.scores(now, turn)[self.id]
        if self.kind == "aim":
            role, aim = self.id.split("/")
            place = [found.id for found in book.scenario.role(role).aims].index(aim)
            return book.aim_values(role, now, turn)[place]
        row: FloatArray = now[book.layout.rows[self.id]]
        return row

    def rows(self, book: Rulebook) -> frozenset[str]:
        """The rows of the state that it comes down to, through all formulas."""
        if self.kind == "score":
            return book.read_by_score(self.id)
        if self.kind == "aim":
            return book.read_by_aim(*self.id.split("/"))
        return book.read_by(self.id)


@dataclass(frozen=True)
class Part:
    """One share in a change; `role` is whose order it was, `why` the rule's own words.

    Without an element it stands for several rules of its kind, or for time passing. `phase` is
    given where it is a line of the ledger. `said` are the rules' words for all that it did, where
    `why` is but its name; without `happened` it would have been so if nobody had ordered anything.
    """

    kind: Kind
    element: str | None
    role: str | None
    why: LocalText
    amount: float
    phase: Phase | None = None
    said: tuple[LocalText, ...] = ()
    happened: bool = True


@dataclass(frozen=True)
class Explanation:
    """A number's way through one turn: start + parts + remainder = end.

    `remainder` is what the limits of ranges took away. `method` says what the parts are: lines of
    the ledger; the ledger's lines followed through formulas; or orders, after what the world did
    without any. The last two are Shapley values.
    """

    number: Number
    turn: int
    method: Method
    start: float
    parts: tuple[Part, ...]
    remainder: float
    end: float

    def gap(self) -> float:
        """Sum of start, parts and remainder, less the end: 0 but for a double's last bits."""
        return fsum([self.start, *(part.amount for part in self.parts), self.remainder, -self.end])


def explain(game: Game, variable: str, turn: int) -> Explanation:
    """The ledger's lines for a variable in a turn of the line on the table.

    Raises ValueError where there is no such variable or turn.
    """
    record, before = step(game, turn)
    if variable not in game.opening:
        raise ValueError(f"there is no variable {variable} in this game")
    entry = next((entry for entry in record.ledger if entry.variable == variable), None)
    lines = entry.contributions if entry is not None else []
    return Explanation(
        number=Number("variable", variable),
        turn=turn,
        method="ledger",
        start=before[variable],
        parts=tuple(Part(c.kind, c.element, c.role, c.why, c.amount, c.phase) for c in lines),
        remainder=entry.remainder if entry is not None else 0.0,
        end=record.state[variable],
    )


def step(game: Game, turn: int) -> tuple[TurnRecord, State]:
    """A turn of the line on the table, and the state that it began in."""
    line = game.line()
    if not 1 <= turn <= len(line):
        raise ValueError(f"turn {turn} was not played")
    return line[turn - 1], line[turn - 2].state if turn > 1 else game.opening
