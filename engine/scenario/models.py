"""What a scenario file may say.

Every element has an `id`, texts in two languages, and a `basis`: where its
numbers come from, or the words "design choice". Expressions are kept as
strings here; `engine.scenario.expressions` gives them meaning.
"""

from datetime import datetime
from typing import Annotated, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    Strict,
    StringConstraints,
    WithJsonSchema,
)

from engine.text import Text, Words

LARGEST = 1_000_000.0
"""Bound of every range, so that nine decimals stay exact in a double."""


def _to_nine(value: float) -> float:
    """What a file says is kept to nine decimals, as every value of a game is."""
    return round(value, 9) + 0.0


Bounded = Annotated[
    float, Field(ge=-LARGEST, le=LARGEST, allow_inf_nan=False), AfterValidator(_to_nine)
]
Percent = Annotated[float, Field(ge=0, le=100, allow_inf_nan=False), AfterValidator(_to_nine)]
Id = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{0,47}$")]


def _as_written(value: object) -> object:
    """`when: true` and `when: 1` in a file stand for the expressions they look like."""
    if isinstance(value, bool):
        return str(value).lower()
    return repr(value) if isinstance(value, int | float) else value


_Written = Annotated[str, StringConstraints(min_length=1, max_length=600)]
ExpressionText = Annotated[
    _Written, BeforeValidator(_as_written, json_schema_input_type=_Written | float | bool)
]
Amount = Annotated[Annotated[Bounded, Strict()] | ExpressionText, Field(union_mode="left_to_right")]
"""A number, or an expression over variables."""

_LOCAL_TIME = r"^\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d(\.\d+)?)?)?$"
"""How an editor's schema spells a local time: `date-time` would ask for a zone."""

Channel = Literal["public", "private"]
CHANNELS: tuple[Channel, ...] = ("public", "private")
Phase = Literal["orders", "motions", "events", "drift", "endings"]
PHASES: tuple[Phase, ...] = ("orders", "motions", "events", "drift", "endings")

EVERYONE: Literal["everyone"] = "everyone"
Audience = Literal["everyone"] | list[Id]
"""Who gets to know: everyone, or the named roles (an empty list: nobody)."""


class Part(BaseModel):
    """Base of everything in a scenario: unknown keys are errors."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Element(Part):
    """A named part whose numbers have a source."""

    id: Id
    basis: Words = Field(description='source of its numbers, or "design choice"')
    claims: list[str] = Field(default=[], description="claims of the fact base that it carries")


class TurnSlot(Part):
    """One turn's place in the calendar; `at` is local time where the crisis happens."""

    at: Annotated[datetime, WithJsonSchema({"type": "string", "pattern": _LOCAL_TIME})]
    label: Text
    deadline: Text | None = None


class Uniform(Part):
    """A hidden start, uniform between two numbers."""

    low: Bounded
    high: Bounded


class Variable(Element):
    """A number of the game's world.

    Exactly one of `start` and `formula`: a stock or level that effects change,
    or a value computed from others at the end of each phase.
    """

    label: Text
    about: Text | None = Field(default=None, description="what it means, for a newcomer")
    unit: Text | None = None
    min: Bounded = 0.0
    max: Bounded = 100.0
    start: Bounded | Uniform | None = None
    formula: ExpressionText | None = None
    pool: Id | None = Field(default=None, description="stocks of one pool are conserved")
    known_to: Audience = EVERYONE
    decimals: int = Field(default=0, ge=0, le=3, description="digits shown")
    dossier: Audience = Field(default=[], description="roles whose dossier lists it")


class Pool(Element):
    """A conserved quantity: only flows move it between its stocks."""

    label: Text
    unit: Text
    total: Bounded


class Curve(Part):
    """One role's line in a plot."""

    role: Id
    variable: Id


class Plot(Part):
    """One of the live plots: a curve a role."""

    id: Id
    label: Text
    unit: Text
    about: Text
    curves: list[Curve] = Field(min_length=1)


class Effect(Part):
    """Adds to variables, sets them, or moves a flow between two stocks of a pool.

    `when` is a condition, `chance` a probability (clamped to 0-1). Effects of
    one element that name the same `die` share one roll. `precedence` settles
    which of two `set`s of one variable in one phase holds: the higher.
    """

    add: dict[Id, Amount] = {}
    set: dict[Id, Amount] = {}
    flow: "Flow | None" = None
    when: ExpressionText | None = None
    chance: Amount | None = None
    die: Id | None = None
    precedence: int = 0
    why: Text | None = Field(
        default=None, description="the ledger's words; else the element's label"
    )


class Flow(Part):
    """Moves `amount` of a pool from one stock to another; never more than is there."""

    from_: Id = Field(alias="from")
    to: Id
    amount: Amount

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


class Requirement(Part):
    """A condition on a move, and the sentence that says why it is not available."""

    that: ExpressionText
    otherwise: Text


class Leak(Part):
    """How a private move comes out."""

    chance: Amount
    headline: Text
    effects: list[Effect] = []


class Motion(Part):
    """A board order that the directors vote on, each by a conviction of their own."""

    conviction: Id = Field(description="which of the directors' convictions decides")
    pull: Amount = Field(default=0.0, description="added to every director's conviction (log odds)")
    passed: Text = Field(description="headline when it passes")
    failed: Text = Field(description="headline when it fails, if that gets out")
    failed_effects: list[Effect] = []
    failed_leak: Amount = Field(default=0.0, description="chance that a failed vote becomes public")


class Move(Element):
    """Something that a role can do in one of its two channels."""

    role: Id
    channel: Channel
    label: Text
    does: Text = Field(description="what it does, in a sentence")
    costs: Text = Field(description="what it costs, in a few words")
    risks: Text = Field(description="what it risks, in a sentence")
    icon: Id = "circle"
    headline: Text = Field(description="how it is told to those who know of it")
    known_to: list[Id] = Field(default=[], description="other roles told of a private move")
    requires: list[Requirement] = []
    effects: list[Effect] = []
    leak: Leak | None = None
    motion: Motion | None = None
    limit: int | None = Field(default=None, ge=1, le=60, description="how often in a game")
    rest: int = Field(
        default=0, ge=0, le=60, description="turns that must pass before it can be repeated"
    )
    appeal: Amount = Field(
        default=0.0, description="pull on the role's in-character player (log weight)"
    )
    belies: list[Id] = Field(
        default=[], description="public moves of the same role that this private one contradicts"
    )


class Event(Element):
    """Something that happens by condition and chance."""

    label: Text
    headline: Text
    source: Text = Field(description="who tells it: a news desk, a market, a rumour")
    when: ExpressionText = "true"
    chance: Amount = 1.0
    once: bool = True
    known_to: Audience = EVERYONE
    tone: Literal["good", "bad", "neutral"] = "neutral"
    effects: list[Effect] = []
    historical: bool = Field(default=False, description="it really happened")


class Drift(Element):
    """What every turn does by itself."""

    label: Text
    effects: list[Effect] = Field(min_length=1)


class Ending(Element):
    """A way for the game to end; of several that apply the lowest `rank` holds.

    `when` is looked at after every turn, `finally_when` after the last one only.
    """

    rank: int
    title: Text
    story: Text
    meaning: dict[Id, Text] = Field(description="what it meant for each role")
    when: ExpressionText | None = None
    finally_when: ExpressionText | None = None
    effects: list[Effect] = []
    historical: bool = Field(default=False, description="it is how it really ended")


class Share(Part):
    """Between how many per cent of the games."""

    low: Percent
    high: Percent


class Outcome(Element):
    """Endings that come to the same thing, and how often they are meant to come."""

    label: Text
    endings: list[Id] = Field(min_length=1)
    share: Share = Field(description="per cent of the games in which one of them is meant to come")


class Director(Element):
    """A member of the board who votes while `seat` is 1.

    Each conviction is an expression in log odds: 0 is an even chance of a yes.
    """

    name: Text
    about: Text
    seat: Id
    convictions: dict[Id, Amount]


class Aim(Part):
    """A weighted part of a role's score; `measure` runs from 0 to 100."""

    id: Id
    label: Text
    about: Text
    weight: Annotated[float, Field(gt=0, le=100)]
    measure: ExpressionText


class Role(Element):
    """A seat at the table."""

    name: Text
    short: Text | None = Field(default=None, description="the name where room is scarce")
    title: Text = Field(description="who that is, in a few words")
    summary: Text = Field(description="one or two sentences for the start screen")
    brief: Text = Field(description="what the role knows and faces at the start; one page at most")
    stake: Text = Field(description="what stake value means for this role")
    emblem: Id
    difficulty: Literal[1, 2, 3] = 2
    character: Text = Field(description="how the in-character player leans")
    temper: float = Field(
        default=1.0, gt=0, le=10, description="scale of the appeals: near 0 all moves weigh alike"
    )
    aims: list[Aim] = Field(min_length=1)
    votes: bool = Field(default=False, description="the role whose motions the directors vote on")


class TermOption(Part):
    """One thing that a term of an offer can say."""

    value: Bounded
    label: Text
    appeal: Amount = Field(
        default=0.0, description="pull on the in-character player who makes the offer (log weight)"
    )


class Term(Part):
    """One point of an offer; `variable` holds what was last put on the table."""

    variable: Id
    label: Text
    options: list[TermOption] = Field(min_length=2, max_length=12)


class Breach(Part):
    """A move of either party that breaks the bargain, and what that does besides."""

    move: Id
    headline: Text
    effects: list[Effect] = []


class Offer(Element):
    """What one role can put to another, who can agree to it: then it binds both.

    All its moves are settled in the motions phase, each from the state as it
    was when that began.
    """

    by: Id = Field(description="the role that makes it")
    to: Id = Field(description="the role that answers it")
    label: Text
    about: Text | None = Field(default=None, description="what it is about, in a sentence")
    made_by: Id = Field(description="the move that makes it")
    accepted_by: Id = Field(description="the move that accepts it")
    refused_by: Id | None = Field(default=None, description="the move that refuses it")
    answers: list[Id] = Field(default=[], description="offers to which it is a counter-offer")
    stands: int = Field(
        default=1, ge=1, le=60, description="turns in which it can be answered, after its own"
    )
    known_to: Audience = Field(default=[], description="who knows of it besides the two")
    terms: list[Term] = Field(default=[], max_length=12)
    breaches: list[Breach] = Field(default=[], max_length=60)

    @property
    def moves(self) -> tuple[str, ...]:
        """The moves that make, accept and refuse it."""
        named = (self.made_by, self.accepted_by, self.refused_by)
        return tuple(move for move in named if move is not None)


class RecordedOrders(Part):
    """What a role really did in a turn."""

    public: Id | None = None
    private: Id | None = None
    terms: dict[Id, Bounded] = Field(
        default={}, description="what the offers among them said, by variable"
    )


class RecordedLevel(Part):
    """What a number really was at the end of a turn, and who says so."""

    variable: Id
    value: Bounded
    basis: Words


class RecordedTurn(Part):
    """One turn of what really happened; turn 0 is the opening, and has no orders."""

    turn: int = Field(ge=0, le=60)
    basis: Words
    orders: dict[Id, RecordedOrders] = {}
    levels: list[RecordedLevel] = []


class Scenario(Part):
    """A whole scenario; its files' sections joined."""

    format: Literal[1] = 1
    id: Id
    title: Text
    subtitle: Text
    about: Text
    version: Words
    authors: Words
    turns: list[TurnSlot] = Field(min_length=1, max_length=60)
    roles: list[Role] = Field(min_length=1, max_length=8)
    pools: list[Pool] = []
    variables: list[Variable] = Field(min_length=1, max_length=400)
    plots: list[Plot] = Field(min_length=1, max_length=4)
    directors: list[Director] = []
    moves: list[Move] = Field(min_length=1, max_length=400)
    offers: list[Offer] = Field(default=[], max_length=60)
    events: list[Event] = Field(default=[], max_length=400)
    drift: list[Drift] = Field(default=[], max_length=200)
    endings: list[Ending] = Field(min_length=1, max_length=60)
    outcomes: list[Outcome] = Field(default=[], max_length=60)
    history: list[RecordedTurn] = Field(default=[], max_length=60)

    def role(self, role: str) -> Role:
        """The role with that id; KeyError if there is none."""
        for candidate in self.roles:
            if candidate.id == role:
                return candidate
        raise KeyError(role)


Effect.model_rebuild()
