"""What the window is handed of comparisons, what-ifs and turning points: plain values."""

from typing import Literal

from engine.game.orders import Orders
from engine.game.views import RoleView, View
from engine.scenario.models import Channel

DifferenceKind = Literal["refused", "order", "news", "die", "score", "number"]
DIFFERENCE_KINDS: tuple[DifferenceKind, ...] = (
    "refused",
    "order",
    "news",
    "die",
    "score",
    "number",
)
"""In the order in which they are told."""


class DifferenceView(View):
    """One thing that differs between two lines: what it is, and how it is in either.

    `turn` is 0 for numbers, which are compared after the last turn of both, and for a count of
    orders that the viewer does not know of. Numbers come as `values` with their `decimals`,
    everything else in the words `one` and `other`, empty where that line has nothing.
    """

    kind: DifferenceKind
    turn: int
    role: str | None
    what: str
    one: str = ""
    other: str = ""
    values: tuple[float, float] | None = None
    decimals: int = 0


class ComparisonView(View):
    """Two lines for one viewer: a view of each at its end, and what differs.

    `first` is the first turn that differs in what this viewer may know, None if none does; `last`
    the last turn that both played. `everything`: nothing is withheld.
    """

    one: RoleView
    other: RoleView
    first: int | None
    last: int
    everything: bool
    differences: list[DifferenceView]


class WhatIfView(View):
    """A line that was tried, beside the recorded one.

    Up to turn `recorded_until` recorded orders were replayed; later ones are in character.
    """

    turn: int
    role: str
    recorded_until: int
    comparison: ComparisonView


class TurningPointView(View):
    """One order of a finished game, and what it was worth.

    `own` and `everybody` are in points of score; `ending` is the one that came without it, where
    that is another.
    """

    turn: int
    when: str
    role: str
    channel: Channel
    move: str | None
    replacement: str | None
    orders: Orders
    """What its role orders in its place."""
    what: str
    instead: str
    own: float
    everybody: float
    ending: str | None
    refused: list[str]
    machine: bool = False
    """Whether a machine gave the order for the role's people."""


class OrderThen(View):
    """What a role ordered on one channel in the game, and what it did on record; "" for nothing."""

    channel: Channel
    played: str
    recorded: str
    same: bool
    """Whether both are the same move, whatever its terms, or both nothing."""


class RoleThen(View):
    """A role's turn, in the game and on record."""

    role: str
    orders: list[OrderThen]
    machine: bool = False
    """Whether a machine gave the game's for the role's people."""


class LevelThen(View):
    """A number at the end of a turn: on record, and in the game unless it was over by then."""

    label: str
    about: str
    unit: str
    decimals: int
    recorded: float
    played: float | None
    basis: str


class TurnThen(View):
    """A turn of the game beside the same turn on record; turn 0 is the opening."""

    turn: int
    when: str
    played: bool
    """Whether the game came as far as this turn."""
    basis: str
    """Who reports what is on record; "" where nothing is."""
    roles: list[RoleThen]
    levels: list[LevelThen]


class HistoryView(View):
    """A game beside what really happened.

    Of `orders` on record in turns that were played, the game had `same`.
    """

    turns: list[TurnThen]
    orders: int
    same: int


class OrdersView(View):
    """What a role ordered in a turn, in words; "" for doing nothing in a channel.

    `rationale` is what a person said of it.
    """

    turn: int
    role: str
    public: str
    private: str
    rationale: str
    machine: bool = False
    """Whether a machine gave them for the role's people."""
