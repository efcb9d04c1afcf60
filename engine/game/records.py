"""What a game remembers: one frozen record a turn, and the union of what can happen."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from engine.game.control import Hand
from engine.game.orders import Orders
from engine.rules.ledger import Entry, Roll
from engine.scenario.models import Audience, Channel, Id


class Record(BaseModel):
    """Base of everything that is written into a save."""

    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False)


class MovePlayed(Record):
    """A role ordered a move."""

    kind: Literal["move"] = "move"
    role: Id
    channel: Channel
    move: Id


class MoveLeaked(Record):
    """A private move came out."""

    kind: Literal["leak"] = "leak"
    role: Id
    move: Id


class VoteTaken(Record):
    """A motion was voted on; `leaked` says whether a failed one became public."""

    kind: Literal["vote"] = "vote"
    role: Id
    move: Id
    votes: dict[Id, bool]
    passed: bool
    leaked: bool


class OfferMade(Record):
    """An offer was put on the table; `terms` is what it says, by variable."""

    kind: Literal["offer"] = "offer"
    role: Id
    move: Id
    offer: Id
    terms: dict[Id, float]


class OfferAnswered(Record):
    """An offer was agreed to, or refused; `terms` is what it said."""

    kind: Literal["answer"] = "answer"
    role: Id
    move: Id
    offer: Id
    agreed: bool
    terms: dict[Id, float]


class BargainBroken(Record):
    """A party to a bargain broke it by a move."""

    kind: Literal["breach"] = "breach"
    role: Id
    move: Id
    offer: Id


class EventHappened(Record):
    """An event happened."""

    kind: Literal["event"] = "event"
    event: Id


class Injected(Record):
    """Control made something happen; `known_to` is nobody where an event's own rules tell it."""

    kind: Literal["inject"] = "inject"
    act: Id
    known_to: Audience


class Adjudicated(Record):
    """Control judged a role's free-form move, and the die fell."""

    kind: Literal["adjudication"] = "adjudication"
    act: Id
    role: Id
    came_up: bool
    known_to: Audience


class Overridden(Record):
    """Control set a number."""

    kind: Literal["override"] = "override"
    act: Id
    variable: Id


class GameEnded(Record):
    """The game came to an ending."""

    kind: Literal["ending"] = "ending"
    ending: Id


Happening = Annotated[
    MovePlayed
    | MoveLeaked
    | VoteTaken
    | OfferMade
    | OfferAnswered
    | BargainBroken
    | EventHappened
    | Injected
    | Adjudicated
    | Overridden
    | GameEnded,
    Field(discriminator="kind"),
]
State = dict[str, float]
"""A state by row name; counters that are zero are left out."""


class TurnRecord(Record):
    """One turn that was played: a node of the game's tree.

    `number` counts the nodes from 1 in the order they were played; `parent` is
    the node it was played from, 0 for the opening.
    """

    number: int = Field(ge=1)
    parent: int = Field(ge=0)
    turn: int = Field(ge=1)
    orders: dict[Id, Orders]
    happenings: list[Happening]
    rolls: list[Roll]
    ledger: list[Entry]
    state: State
    scores: dict[Id, float]
    ending: Id | None = None
    control: Hand = []
    """What Control did in it, in order of the ids."""
