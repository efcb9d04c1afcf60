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
CLAIM_NUMBER = r"^[A-Z]{1,4}[0-9]{1,4}[a-z]?$"
ClaimNumber = Annotated[str, WithJsonSchema({"type": "string", "pattern": CLAIM_NUMBER})]
"""A claim's number in the author's own list; the engine has no such list to look it up in."""


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
Phase = Literal["orders", "motions", "events", "drift", "control", "endings"]
PHASES: tuple[Phase, ...] = ("orders", "motions", "events", "drift", "control", "endings")

EVERYONE: Literal["everyone"] = "everyone"
Audience = Literal["everyone"] | list[Id]
"""Who gets to know: everyone, or the named roles (an empty list: nobody)."""


class Part(BaseModel):
    """Base of everything in a scenario: unknown keys are errors."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Element(Part):
    """A named part whose numbers have a source."""

    id: Id = Field(
        description="its name for expressions: lower-case letters, digits and _, a letter first"
    )
    basis: Words = Field(description='source of its numbers, or "design choice"')
    claims: list[ClaimNumber] = Field(
        default=[], description="numbers of the claims that it carries, such as S12"
    )


class TurnSlot(Part):
    """One turn's place in the calendar; `at` is local time where the crisis happens."""

    at: Annotated[datetime, WithJsonSchema({"type": "string", "pattern": _LOCAL_TIME})] = Field(
        description="local time, such as 2024-10-04T09:00, without a zone; each after the last"
    )
    label: Text = Field(description="its name, such as Friday morning")
    deadline: Text | None = Field(
        default=None, description="what runs out; shown all through the turn"
    )


class Uniform(Part):
    """A hidden start, uniform between two numbers."""

    low: Bounded = Field(description="the least that it can start with")
    high: Bounded = Field(description="the most that it can start with")


class Variable(Element):
    """A number of the game's world.

    Exactly one of `start` and `formula`: a stock or level that effects change,
    or a value computed from others at the end of each phase.
    """

    label: Text = Field(description="its name")
    about: Text | None = Field(default=None, description="what it means, for a newcomer")
    unit: Text | None = Field(default=None, description="what it is counted in")
    min: Bounded = Field(default=0.0, description="lowest value")
    max: Bounded = Field(default=100.0, description="highest value")
    start: Bounded | Uniform | None = Field(
        default=None,
        description="a number, or between low and high; exactly one of start and formula",
    )
    formula: ExpressionText | None = Field(
        default=None, description="an expression, computed again after every phase"
    )
    pool: Id | None = Field(default=None, description="stocks of one pool are conserved")
    known_to: Audience = Field(
        default=EVERYONE, description="everyone, or a list of roles; [] is nobody"
    )
    decimals: int = Field(default=0, ge=0, le=3, description="digits shown")
    dossier: Audience = Field(default=[], description="roles whose dossier lists it")


class Pool(Element):
    """A conserved quantity: only flows move it between its stocks."""

    label: Text = Field(description="its name")
    unit: Text = Field(description="what is counted")
    total: Bounded = Field(description="the sum of its stocks, at the start and for ever")


class Curve(Part):
    """One role's line in a plot."""

    role: Id = Field(description="whose colour it has")
    variable: Id = Field(description="what is drawn; known to everyone, since all see the plots")


class Plot(Part):
    """One of the live plots: a curve a role."""

    id: Id = Field(description="its id")
    label: Text = Field(description="its name")
    unit: Text = Field(description="unit of its axis")
    about: Text = Field(description="what it shows")
    curves: list[Curve] = Field(min_length=1)


class Effect(Part):
    """Adds to variables, sets them, or moves a flow between two stocks of a pool.

    `when` is a condition, `chance` a probability (clamped to 0-1). Effects of
    one element that name the same `die` share one roll. `precedence` settles
    which of two `set`s of one variable in one phase holds: the higher.
    """

    add: dict[Id, Amount] = Field(default={}, description="amounts by variable")
    set: dict[Id, Amount] = Field(default={}, description="new values by variable")
    flow: "Flow | None" = None
    when: ExpressionText | None = Field(default=None, description="only if this condition holds")
    chance: Amount | None = Field(default=None, description="only with this chance, 0 to 1")
    die: Id | None = Field(
        default=None, description="the name of its die; who shares a name shares the roll"
    )
    precedence: int = Field(
        default=0, description="which of two sets of one variable holds: the higher"
    )
    why: Text | None = Field(
        default=None, description="the ledger's words; else the element's label"
    )


class Flow(Part):
    """Moves `amount` of a pool from one stock to another; never more than is there."""

    from_: Id = Field(alias="from", description="the stock that gives")
    to: Id = Field(description="another stock of the same pool")
    amount: Amount = Field(description="how much; nothing if negative, never more than is there")

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


class Requirement(Part):
    """A condition on a move, and the sentence that says why it is not available."""

    that: ExpressionText = Field(description="the condition")
    otherwise: Text = Field(description="the sentence that says why the move is not available")


class Leak(Part):
    """How a private move comes out."""

    chance: Amount = Field(
        description="chance that the move comes out in the turn in which it is ordered"
    )
    headline: Text = Field(description="the news, for everybody")
    effects: list[Effect] = Field(default=[], description="what the news does")


class Motion(Part):
    """A board order that the directors vote on, each by a conviction of their own."""

    conviction: Id = Field(description="which of the directors' convictions decides")
    pull: Amount = Field(default=0.0, description="added to every director's conviction (log odds)")
    passed: Text = Field(description="headline when it passes")
    failed: Text = Field(description="headline when it fails, if that gets out")
    failed_effects: list[Effect] = Field(
        default=[], description="what a failure does, heard of or not"
    )
    failed_leak: Amount = Field(default=0.0, description="chance that a failed vote becomes public")


class Move(Element):
    """Something that a role can do in one of its two channels."""

    role: Id = Field(description="who can order it")
    channel: Channel = Field(description="public: news at once; private: may leak")
    label: Text = Field(description="its name on the card")
    does: Text = Field(description="what it does, in a sentence")
    costs: Text = Field(description="what it costs, in a few words")
    risks: Text = Field(description="what it risks, in a sentence")
    icon: Id = Field(default="circle", description="a file of assets/icons, with _ for -")
    headline: Text = Field(description="how it is told to those who know of it")
    known_to: list[Id] = Field(default=[], description="other roles told of a private move")
    requires: list[Requirement] = []
    effects: list[Effect] = Field(
        default=[], description="what it does; with a motion, if that passes"
    )
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

    label: Text = Field(description="its name in the ledger")
    headline: Text = Field(description="the news")
    source: Text = Field(description="who tells it: a news desk, a market, a rumour")
    when: ExpressionText = Field(default="true", description="its condition")
    chance: Amount = Field(
        default=1.0, description="its chance, each turn that the condition holds"
    )
    once: bool = Field(default=True, description="false if it can happen again")
    known_to: Audience = Field(
        default=EVERYONE, description="who hears of it: everyone, or a list of roles"
    )
    tone: Literal["good", "bad", "neutral"] = Field(
        default="neutral", description="the colour of its news"
    )
    effects: list[Effect] = Field(default=[], description="what it does")
    historical: bool = Field(default=False, description="it really happened")


class Drift(Element):
    """What every turn does by itself."""

    label: Text = Field(description="its name in the ledger")
    effects: list[Effect] = Field(min_length=1, description="what it does every turn")


class Ending(Element):
    """A way for the game to end; of several that apply the lowest `rank` holds.

    `when` is looked at after every turn, `finally_when` after the last one only.
    """

    rank: int = Field(description="no two alike; of the endings that apply the lowest holds")
    title: Text = Field(description="its name")
    story: Text = Field(description="what happened")
    meaning: dict[Id, Text] = Field(description="what it meant for each role")
    when: ExpressionText | None = Field(default=None, description="condition after any turn")
    finally_when: ExpressionText | None = Field(
        default=None, description="condition after the last turn only; the last rank's is true"
    )
    effects: list[Effect] = Field(default=[], description="what it does to the final numbers")
    historical: bool = Field(default=False, description="it is how it really ended")


class Share(Part):
    """Between how many per cent of the games."""

    low: Percent = Field(description="at least so many")
    high: Percent = Field(description="at most so many")


class Outcome(Element):
    """Endings that come to the same thing, and how often they are meant to come."""

    label: Text = Field(description="its name")
    endings: list[Id] = Field(min_length=1, description="the endings that come to it")
    share: Share = Field(description="per cent of the games in which one of them is meant to come")


class Director(Element):
    """A member of the board who votes while `seat` is 1.

    Each conviction is an expression in log odds: 0 is an even chance of a yes.
    """

    name: Text = Field(description="the name")
    about: Text = Field(description="who that is")
    seat: Id = Field(description="a variable: the director votes while it is 1")
    convictions: dict[Id, Amount] = Field(
        description="by name, the log odds of a yes: 0 is an even chance"
    )


class Aim(Part):
    """A weighted part of a role's score; `measure` runs from 0 to 100."""

    id: Id = Field(description="its id, not an aim's twice")
    label: Text = Field(description="its name")
    about: Text = Field(description="what counts")
    weight: Annotated[float, Field(gt=0, le=100)] = Field(
        description="part of the score; those of a role add up to 100"
    )
    measure: ExpressionText = Field(
        description="0 to 100, of what the role may know; without played and turn"
    )


class Role(Element):
    """A seat at the table."""

    name: Text = Field(description="the name")
    short: Text | None = Field(default=None, description="the name where room is scarce")
    title: Text = Field(description="who that is, in a few words")
    summary: Text = Field(description="one or two sentences for the start screen")
    brief: Text = Field(description="what the role knows and faces at the start; one page at most")
    stake: Text = Field(description="what stake value means for this role")
    emblem: Id = Field(description="a file of assets/emblems or assets/icons, with _ for -")
    difficulty: Literal[1, 2, 3] = Field(default=2, description="1 is easy, 3 is hard")
    character: Text = Field(description="how the in-character player leans")
    temper: float = Field(
        default=1.0, gt=0, le=10, description="scale of the appeals: near 0 all moves weigh alike"
    )
    aims: list[Aim] = Field(min_length=1)
    votes: bool = Field(default=False, description="the role whose motions the directors vote on")


class TermOption(Part):
    """One thing that a term of an offer can say."""

    value: Bounded = Field(description="what the variable holds then")
    label: Text = Field(description="how it is put")
    appeal: Amount = Field(
        default=0.0, description="pull on the in-character player who makes the offer (log weight)"
    )


class Term(Part):
    """One point of an offer; `variable` holds what was last put on the table."""

    variable: Id = Field(description="holds what was last put on the table; no two terms share one")
    label: Text = Field(description="what it is about")
    options: list[TermOption] = Field(min_length=2, max_length=12)


class Breach(Part):
    """A move of either party that breaks the bargain, and what that does besides."""

    move: Id = Field(description="the move that breaks it")
    headline: Text = Field(description="the news of it")
    effects: list[Effect] = Field(default=[], description="what that does besides")


class Offer(Element):
    """What one role can put to another, who can agree to it: then it binds both.

    All its moves are settled in the motions phase, each from the state as it
    was when that began.
    """

    by: Id = Field(description="the role that makes it")
    to: Id = Field(description="the role that answers it")
    label: Text = Field(description="its name")
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

    public: Id | None = Field(default=None, description="a public move of that role")
    private: Id | None = Field(default=None, description="a private one")
    terms: dict[Id, Bounded] = Field(
        default={}, description="what the offers among them said, by variable"
    )


class RecordedLevel(Part):
    """What a number really was at the end of a turn, and who says so."""

    variable: Id = Field(description="which number")
    value: Bounded = Field(description="what it was")
    basis: Text = Field(description="who reports it; shown beside the number")


class RecordedTurn(Part):
    """One turn of what really happened; turn 0 is the opening, and has no orders."""

    turn: int = Field(ge=0, le=60, description="its number; 0 is the opening")
    basis: Text = Field(description="who reports it; shown beside the number")
    orders: dict[Id, RecordedOrders] = Field(default={}, description="by role, what it did")
    levels: list[RecordedLevel] = Field(default=[], description="what numbers were at its end")


class Scenario(Part):
    """A whole scenario; its files' sections joined."""

    format: Literal[1] = Field(default=1, description="the number of this format")
    id: Id = Field(description="its id")
    title: Text = Field(description="its name; in French too if all texts are")
    subtitle: Text = Field(description="one line below the name")
    about: Text = Field(description="what it is about; also the public's brief")
    version: Words = Field(description='your own version, a text: "1"')
    authors: Words = Field(description="who wrote it")
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
