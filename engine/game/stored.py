"""How a game is laid out in a file, and the way there and back.

A ledger's lines name their causes, which stand once for the whole file with
their words; a turn of the file is otherwise the record of the game.
"""

from collections import Counter
from collections.abc import Callable, Mapping
from functools import partial
from typing import Annotated, Any, Final, Literal

from pydantic import BaseModel, ConfigDict, Field, Strict

from engine.game.branches import MOST_NAMES, BranchName
from engine.game.control import Hand
from engine.game.game import Game
from engine.game.migrations import CLAMPED, FORMAT
from engine.game.records import State, TurnRecord
from engine.players import PlayerKind
from engine.rules.dice import LARGEST_SEED
from engine.rules.ledger import Contribution, Entry, SourceKind
from engine.scenario.models import Id, Phase, Scenario
from engine.session.session import Session
from engine.text import LocalText

MOST_RECORDS: Final = 20_000


Whole = Annotated[int, Strict()]
"""Neither `true` nor `3.0` will do."""


class _Stored(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False)


class Cause(_Stored):
    """What the ledgers' lines of that name come from: a rule, in its own words."""

    phase: Phase
    kind: SourceKind
    element: Id
    role: Id | None = None
    why: LocalText


class StoredTurn(TurnRecord):
    """One turn that was played: a node of the game's tree.

    `number` counts the nodes from 1 in the order they were played; `parent` is
    the node it was played from, 0 for the opening.
    """

    number: Whole = Field(ge=1)
    parent: Whole = Field(ge=0)
    turn: Whole = Field(ge=1)
    ledger: dict[Id, dict[str, float]] = Field(  # type: ignore[assignment] # laid out otherwise
        description="by variable that changed or that a rule touched: amounts by the name of "
        'their cause, in order; "clamped" is what keeping it in its range took away'
    )


class SaveFile(_Stored):
    """What a `.quorum` file holds."""

    format: Literal[5]
    program: Annotated[str, Field(max_length=100, description="what wrote it")]
    seed: Whole = Field(ge=0, le=LARGEST_SEED)
    number: Whole = Field(
        ge=0, le=LARGEST_SEED, description="which game of the seed's ensemble this is"
    )
    at: Whole = Field(ge=0, description="the turn record on the table, 0 for the opening")
    seats: dict[Id, PlayerKind] = Field(description="who plays each role")
    scenario: Scenario
    opening: State = Field(description="the state before the first turn, by variable or counter")
    causes: dict[str, Cause] = Field(description="what the ledgers refer to, by name")
    records: list[StoredTurn] = Field(max_length=MOST_RECORDS)
    names: dict[BranchName, Whole] = Field(
        default={}, max_length=MOST_NAMES, description="branches by name: their last turn record"
    )
    session: Session | None = Field(
        default=None, description="the room it is played in: its plan, and what happened there"
    )
    hand: Hand = Field(default=[], description="what Control has prepared for the turn to come")


def laid_out(game: Game, program: str) -> dict[str, Any]:
    """The game as the plain data of a file."""
    naming = _Naming()
    records = [
        record.model_dump(exclude={"ledger"})
        | {"ledger": {entry.variable: naming.entry(entry) for entry in record.ledger}}
        for record in game.records
    ]
    return {
        "format": FORMAT,
        "program": program,
        "seed": game.seed,
        "number": game.number,
        "at": game.at,
        "seats": game.seats,
        "scenario": game.scenario.model_dump(mode="json", by_alias=True),
        "opening": game.opening,
        "causes": naming.causes,
        "records": records,
        "names": game.names,
        "session": None if game.session is None else game.session.model_dump(mode="json"),
        "hand": [act.model_dump() for act in game.hand],
    }


class _Naming:
    """Gives each cause its names: one more for each time that it counts twice in one entry."""

    def __init__(self) -> None:
        self.causes: dict[str, dict[str, Any]] = {}
        self._names: dict[tuple[object, ...], list[str]] = {}
        self._quick: dict[tuple[object, ...], list[str]] = {}
        self._taken: Counter[str] = Counter()

    def entry(self, entry: Entry) -> dict[str, float]:
        by: dict[str, float] = {}
        for item in entry.contributions:
            # The words of a cause are mostly one object; to compare them would take long.
            quick = (item.kind, item.element, item.phase, item.role, id(item.why))
            names = self._quick.get(quick) or self._quick.setdefault(quick, self._of(item))
            name = names[0]
            if name in by:
                name = next((n for n in names if n not in by), None) or self._name(item, names)
            by[name] = item.amount
        if entry.remainder:
            by[CLAMPED] = entry.remainder
        return by

    def _of(self, item: Contribution) -> list[str]:
        key = (item.phase, item.kind, item.element, item.role, item.why)
        names = self._names.setdefault(key, [])
        if not names:
            self._name(item, names)
        return names

    def _name(self, item: Contribution, names: list[str]) -> str:
        words = f"{item.kind} {item.element}"
        self._taken[words] += 1
        number = self._taken[words]
        name = words if number == 1 else f"{words} {number}"
        names.append(name)
        self.causes[name] = {
            "phase": item.phase,
            "kind": item.kind,
            "element": item.element,
            "role": item.role,
            "why": item.why.model_dump(),
        }
        return name


def taken_up(save: SaveFile) -> list[TurnRecord]:
    """The records of a file in which an auditor found no fault."""
    makers = {name: _maker(cause) for name, cause in save.causes.items()}
    states = [save.opening, *(turn.state for turn in save.records)]
    return [
        TurnRecord.model_construct(
            **(vars(turn) | {"ledger": _entries(turn, states[turn.parent], makers)})
        )
        for turn in save.records
    ]


def _maker(cause: Cause) -> Callable[[float], Contribution]:
    return partial(Contribution, cause.phase, cause.kind, cause.element, cause.role, cause.why)


def _entries(
    turn: StoredTurn, before: State, makers: Mapping[str, Callable[[float], Contribution]]
) -> list[Entry]:
    ledger: dict[str, dict[str, float]] = turn.ledger
    return [
        Entry(
            variable,
            before[variable],
            [makers[name](amount) for name, amount in by.items() if name != CLAMPED],
            by.get(CLAMPED, 0.0),
            turn.state[variable],
        )
        for variable, by in ledger.items()
    ]
