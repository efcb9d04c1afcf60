"""What a report holds: plain values in one language, already without what it may not tell.

These are the keys of `quorum report -o FILE.json`; `docs/reports.md` explains them. Turns count
from 1, and turn 0 is the opening; lists over turns begin with the opening. Calendar times are
naive local time of the crisis, times in the room are in UTC.
"""

from datetime import datetime
from typing import Final, Literal

from pydantic import Field

from engine.game.views import (
    EndingView,
    FactView,
    NewsView,
    PlotView,
    View,
    VoteView,
)
from engine.report.hindsight_views import HistoryView, TurningPointView
from engine.scenario.models import Channel
from engine.text import Language

CONTROL_NEWS: Final = frozenset({"inject", "adjudication", "override"})
"""Kinds of news that tell of Control's hand."""


class SeatPart(View):
    """A role, and who sat there; `team` and `members` are empty where names are left out."""

    role: str
    name: str
    short: str
    title: str
    player: str
    """A kind of player, such as `person` or `in_character`."""
    team: str = ""
    members: tuple[str, ...] = ()
    machine: tuple[int, ...] = ()
    """Turns in which a machine played for the people who sat there."""


class MomentPart(View):
    """A turn of the calendar."""

    turn: int
    at: datetime
    when: str
    played: bool


class AimPart(View):
    """A part of a role's score over time, 0 to 100; `share` is its weight in per cent."""

    role: str
    aim: str
    label: str
    about: str
    share: float
    values: list[float]


class ScorePart(View):
    """A role's score over time."""

    role: str
    values: list[float]


class OrderPart(View):
    """What a role ordered in one channel of a turn, and what became of it.

    `known`: `order`, `nothing`, or `hidden` where this report may not tell. `votes` are for and
    against, where it was a motion.
    """

    turn: int
    role: str
    channel: Channel
    known: Literal["order", "nothing", "hidden"]
    move: str | None = None
    label: str = ""
    terms: str = ""
    votes: tuple[int, int] | None = None
    passed: bool | None = None
    came_out: bool = False
    broke: bool = False
    player: str = ""
    """The kind of player who gave it: a machine may have played some turns for people."""


class ReasonPart(View):
    """Why a role ordered what it did: a person's own words, or what a machine considered."""

    turn: int
    role: str
    by: Literal["person", "machine"]
    text: str


class CausePart(View):
    """One line of the ledger: what a cause did to a number in a turn.

    `group` is `order`, `world`, `control`, `hidden` (not to be told), or `limit`: what the end of
    its range took away.
    """

    turn: int
    variable: str
    label: str
    role: str | None
    group: str
    amount: float


class DiePart(View):
    """A chance that was taken; it came up if `value` < `chance`."""

    turn: int
    site: str
    chance: float
    value: float
    came_up: bool


class ChangePart(View):
    """By how much Control changed a number, or what it was set to (`to`)."""

    variable: str
    label: str
    by: float | None = None
    to: float | None = None
    unit: str = ""
    decimals: int = 0


class VoicePart(View):
    """What somebody holds against a free-form move."""

    role: str
    text: str


class ActPart(View):
    """Something that Control's hand did in a turn.

    `odds` are 0 to 1; `came_up` is what the roll said. `changes` are those that were made.
    """

    turn: int
    kind: Literal["inject", "adjudication", "override"]
    act: str
    headline: str = ""
    text: str = ""
    reason: str = ""
    known_to: list[str] | None = None
    """Roles; None: everybody."""
    planned: str | None = None
    event: str | None = None
    role: str | None = None
    action: str = ""
    result: str = ""
    arguments: tuple[str, ...] = ()
    counters: tuple[VoicePart, ...] = ()
    odds: float | None = None
    strength: str = ""
    value: float | None = None
    came_up: bool | None = None
    changes: tuple[ChangePart, ...] = ()


class ForecastPart(View):
    """A team's sealed forecast: which ending, how likely (0 to 1), and its Brier score.

    `brier` runs from 0 to 2, less is better (`engine.session.scoring`); None before the end.
    """

    turn: int
    at: datetime
    role: str
    ending: str
    title: str
    chance: float
    came: bool | None = None
    brier: float | None = None


class ForecasterPart(View):
    """How well a team foresaw the ending: the mean of its Brier scores."""

    role: str
    forecasts: int
    brier: float | None


class BinPart(View):
    """Calibration over all teams: forecasts of about one chance, and how often they came true."""

    low: float
    high: float
    forecasts: int
    said: float
    came: float


RoomKind = Literal[
    "clock", "note", "request", "answer", "look", "undo", "ballot", "proposal", "counter", "room"
]


class RoomPart(View):
    """Something that was written down in the room: when, of which turn, who, and what."""

    at: datetime
    turn: int
    kind: RoomKind
    role: str | None = None
    who: str = ""
    """A voter, where names are told."""
    channel: Channel | None = None
    text: str = ""
    detail: str = ""


class SpanPart(View):
    """How long a turn took in the room, in seconds by its clock, and what was given."""

    turn: int
    given: float
    used: float


class SessionPart(View):
    """The session around the game."""

    title: str
    planned_turns: int
    minutes: float
    forecasts_allowed: bool
    began: datetime | None
    ended: datetime | None
    spans: list[SpanPart]
    room: list[RoomPart]
    forecasts: list[ForecastPart]
    forecasters: list[ForecasterPart]
    nothing_known: float
    """The Brier score of who calls all endings equally likely."""
    calibration: list[BinPart]


class GroupPart(View):
    """Another session of the same scenario; `scores` is empty where they are secret still."""

    name: str
    """Of its file, or a number where names are left out."""
    turns: int
    ending: str | None
    title: str
    brier: float | None
    scores: dict[str, float]


class Pack(View):
    """One game as a report: the source of every form that it comes in.

    `everything`: nothing is withheld; else it holds what the public knows. `finished`: it came to
    an ending; `closed`: it did, or all turns that the session planned were played.
    """

    format: Literal[1] = 1
    program: str
    language: Language
    everything: bool
    names: bool
    finished: bool
    closed: bool
    scenario: str
    title: str
    subtitle: str
    seed: int
    played: int
    turns: int
    undone: int
    """Turns that were played and are not on this line."""
    seats: list[SeatPart]
    calendar: list[MomentPart]
    ending: EndingView | None
    scores: list[ScorePart]
    aims: list[AimPart]
    plots: list[PlotView]
    numbers: list[FactView]
    orders: list[OrderPart]
    reasons: list[ReasonPart]
    votes: list[VoteView]
    news: list[NewsView]
    causes: list[CausePart]
    dice: list[DiePart]
    points: list[TurningPointView]
    history: HistoryView | None
    acts: list[ActPart]
    session: SessionPart | None
    groups: list[GroupPart] = Field(default_factory=list)
    """Sessions that this one is laid beside, where that was asked for."""
    parted: int | None = None
    """The first turn in which their orders differed."""
