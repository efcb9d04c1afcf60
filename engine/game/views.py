"""What a panel is handed: plain values, already stripped of what a role may not know.

Texts are in the language that the view was asked for. Times are naive local
time of the crisis. Lists over turns start with the opening state, so a game
after three turns has four points.
"""

from datetime import datetime
from typing import Literal

from pydantic import BaseModel, ConfigDict

from engine.scenario.models import Channel


class View(BaseModel):
    """Base of all views: frozen, closed, sendable as JSON."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class RoleCard(View):
    """A role as everybody may see it."""

    role: str
    name: str
    short: str
    """The name where room is scarce."""
    title: str
    summary: str
    emblem: str
    difficulty: int
    player: str
    """A kind of player, such as `person` or `in_character`."""


class CurveView(View):
    """One role's line in a plot, under its short name; `values[i]` at `PlotView.times[i]`."""

    role: str
    name: str
    variable: str
    values: list[float]
    decimals: int
    definition: str
    """What this number means for that role."""


class PlotView(View):
    """One live plot. `times` has one entry a known state; `horizon` is the game's last moment."""

    plot: str
    label: str
    unit: str
    about: str
    times: list[datetime]
    horizon: datetime
    curves: list[CurveView]


class AimView(View):
    """A part of the score, 0 to 100, over time."""

    aim: str
    label: str
    about: str
    weight: float
    values: list[float]


class FactView(View):
    """A variable that the role may know: its value over time and its range."""

    variable: str
    label: str
    about: str
    unit: str
    low: float
    high: float
    decimals: int
    values: list[float]


class TermView(View):
    """What one term of an offer says."""

    variable: str
    label: str
    about: str
    value: float
    said: str


class TermChoice(View):
    """What one term of an offer can say, each value with its words, in the scenario's order.

    `value` is what is on the table now, or else the first.
    """

    variable: str
    label: str
    about: str
    options: list[tuple[float, str]]
    value: float


class UnknownView(View):
    """A number that a role may not see: how it is called, its range, and who sees it.

    It is of the scenario alone, so what stands in the number cannot be here. `about` is left out
    where it is written for those who see the number.
    """

    variable: str
    label: str
    about: str
    unit: str
    low: float
    high: float
    decimals: int
    seen_by: list[str]
    """Names of the roles that see it, in the scenario's order; empty: nobody does."""


OfferStatus = Literal[
    "standing", "agreed", "refused", "broken", "lapsed", "renewed", "countered", "overtaken"
]


class OfferView(View):
    """One making of an offer and what became of it; `sentence` says it in words.

    `mine` marks what this role can answer now; `accept` and `refuse` are the
    moves for it, `counter` those that would answer it with an offer.
    """

    offer: str
    label: str
    about: str
    by: str
    to: str
    turn: int
    when: str
    status: OfferStatus
    sentence: str
    terms: list[TermView]
    secret: bool
    mine: bool
    accept: str | None
    refuse: str | None
    counter: list[str]


DealingKind = Literal[
    "offered", "accepted", "refused", "lapsed", "broke", "voted_down", "told", "moved"
]
Standing = Literal["bound", "asked", "asking", "broken", "refused", "lapsed", "nothing"]
"""`asked`: an offer of theirs waits for this role; `asking`: one of this role's waits for them."""


class DealingView(View):
    """One thing that passed between this role and another; `mine` if this role did it.

    `label` names the offer or the order. `voted_down`: the motion that was to make or to answer
    the offer failed, `yes` to `no`. `told`: a private order that this role was let in on. `moved`:
    an order's part in a `number` of this role, by `amount`.
    """

    kind: DealingKind
    mine: bool
    label: str
    turn: int
    when: str
    yes: int = 0
    no: int = 0
    number: str = ""
    amount: float = 0.0
    decimals: int = 0


class RelationView(View):
    """How this role and another stand: facts that this role knows, newest first, and no score.

    `offer` is what the standing is about. `word` is the number that breaking a bargain would cost
    the other most, where this role sees it.
    """

    role: str
    standing: Standing
    offer: str
    dealings: list[DealingView]
    word: FactView | None


class OptionView(View):
    """A move on offer. `why_not` is None where it can be ordered, else the reason in a sentence.

    A move that makes an offer has its `terms` to choose; one that answers an
    offer names what it `answers`, while that stands. `breaks` names the bargains
    in force that it would break.
    """

    move: str
    channel: Channel
    label: str
    does: str
    costs: str
    risks: str
    icon: str
    needs_vote: bool
    can_leak: bool
    why_not: str | None
    terms: list[TermChoice] = []
    answers: OfferView | None = None
    breaks: list[str] = []


NewsKind = Literal[
    "move",
    "leak",
    "vote",
    "offer",
    "answer",
    "breach",
    "event",
    "inject",
    "adjudication",
    "override",
    "ending",
]
Tone = Literal["good", "bad", "neutral"]


class NewsView(View):
    """A piece of news that reached this role, newest last.

    `role` is the one that acted, if any; `secret` marks what only some know.
    `detail` is a vote's count by name, an offer's terms, or a line of each; what Control wrote,
    the odds and the roll of what it judged; else empty.
    """

    turn: int
    at: datetime
    when: str
    kind: NewsKind
    role: str | None
    source: str
    headline: str
    detail: str
    tone: Tone
    secret: bool


class VoteView(View):
    """A motion's count, director by director."""

    turn: int
    motion: str
    passed: bool
    votes: list[tuple[str, bool]]


class OrderView(View):
    """One seat's order in one channel of a turn, as far as this viewer may know it.

    `known`: `order` (its `label` says which), `hidden` (not known, nor whether there was one) or
    `nothing` (a viewer's own seat ordered nothing; of another's public channel nothing came out).
    """

    role: str
    channel: Channel
    known: Literal["order", "nothing", "hidden"]
    label: str = ""
    icon: str = ""
    came_out: bool = False
    """It was private and leaked."""


class ChangeView(View):
    """One line of why a number moved: what did it, and by how much.

    `group` says whether it was an order, something that the world did, Control's hand, or what may
    not be known.
    `said` are the rules' own words for what a cause did, where `label` is but its name. Without
    `happened` it is what the world would have done if nobody had ordered anything, and did not.
    """

    label: str
    role: str | None
    amount: float
    group: Literal["order", "world", "control", "hidden"] = "world"
    said: list[str] = []
    happened: bool = True


class WhyView(View):
    """A number's way through one turn: start + changes + remainder = end.

    What the role may not know is one line of its own ("not known to you").
    `variable` is the id of a variable, or of the role whose score it is. By `method` the changes
    are the ledger's lines, those lines followed through formulas, or orders after what the world
    did without any. `computed` says that the ledger alone has but one line for it.
    """

    variable: str
    label: str
    turn: int
    start: float
    changes: list[ChangeView]
    remainder: float
    end: float
    decimals: int
    method: Literal["ledger", "formula", "orders"] = "ledger"
    computed: bool = False


class ReasonView(View):
    """Why orders of a turn were given.

    `written` is what people wrote of them, `sentences` what a machine that thinks considered.
    """

    turn: int
    role: str
    source: str
    player: str
    written: str
    sentences: list[str]


class EndingView(View):
    """How the game ended; `meaning` and `scores` by role id."""

    ending: str
    title: str
    story: str
    turn: int
    historical: bool
    meaning: dict[str, str]
    scores: dict[str, float]


class RoleView(View):
    """All that one role may know; with `role` None, what the public knows.

    `turn` is the number of the turn to be played, from 1; after the end it is
    the number of the last turn played.
    """

    scenario: str
    title: str
    subtitle: str
    seed: int
    role: str | None
    turn: int
    turns: int
    now: str
    deadline: str | None
    calendar: list[tuple[datetime, str]]
    """Start and label of every turn of the game."""
    cards: list[RoleCard]
    brief: str
    stake: str
    aims: list[AimView]
    score: list[float]
    facts: list[FactView]
    relations: list[RelationView] = []
    """To each of the others, in the scenario's order; none where nobody in particular looks."""
    plots: list[PlotView]
    options: list[OptionView]
    news: list[NewsView]
    votes: list[VoteView]
    reasons: list[ReasonView] = []
    """What machines that think considered; told only where everything is."""
    offers: list[OfferView] = []
    """Every making of an offer that this role may know of, newest last."""
    changes: list[WhyView]
    """Why numbers moved: in every turn for what the plots show, in the last turn for all else."""
    ending: EndingView | None
    machine: dict[int, list[str]] = {}
    """By turn, the roles of people for which a machine played."""
    planned: int | None = None
    """How many turns the session plans, where these are fewer than `turns`; None otherwise."""

    @property
    def played_out(self) -> bool:
        """Whether all turns that the session planned are played, and the game goes on beyond."""
        return self.ending is None and self.planned is not None and self.turn > self.planned
