"""What happened in the room, beside the game: an append-only log of time-stamped entries.

No entry is ever taken out, be the game undone or branched. Nothing here looks at a clock: times
are the caller's.
"""

from typing import Annotated, Final, Literal, TypeVar

from pydantic import Field

from engine.errors import RefusedError
from engine.scenario.models import Bounded, Channel, Id
from engine.session.parts import Kept, Key, Moment, Name, Said, Written
from engine.text import counted, told
from engine.wording import sessions

MOST_ENTRIES: Final = 20_000
T = TypeVar("T", bound="Entry")
LONGEST_CLOCK: Final = 600 * 60.0
"""Seconds: ten hours."""


class Entry(Kept):
    """Something that happened at a moment."""

    at: Moment


class _InTurn(Entry):
    """Of a turn; `record` is the turn record that was on the table then, 0 for the opening.

    A turn that was undone is played twice, from the same record.
    """

    turn: int = Field(ge=1)
    record: int = Field(ge=0)


class ClockStarted(Entry):
    """The clock runs: anew for a turn with so many `seconds`, or on from where it was (None)."""

    kind: Literal["clock_started"] = "clock_started"
    turn: int = Field(ge=1)
    seconds: float | None = Field(default=None, gt=0, le=LONGEST_CLOCK)


class ClockPaused(Entry):
    """The clock stands."""

    kind: Literal["clock_paused"] = "clock_paused"


class ClockExtended(Entry):
    """The teams get so many seconds more."""

    kind: Literal["clock_extended"] = "clock_extended"
    seconds: float = Field(gt=0, le=LONGEST_CLOCK)


class Reopened(Entry):
    """The session was opened again, after a break or a crash: time since `since` does not count.

    The clock stands until it is started.
    """

    kind: Literal["reopened"] = "reopened"
    since: Moment


class TurnPlayed(Entry):
    """A turn was resolved and became `record`; `machine`: people's roles that one played for."""

    kind: Literal["turn_played"] = "turn_played"
    turn: int = Field(ge=1)
    record: int = Field(ge=1)
    machine: list[Id] = Field(default=[], max_length=8)


class Undone(Entry):
    """Control put an earlier record on the table (0: the opening)."""

    kind: Literal["undone"] = "undone"
    from_record: int = Field(ge=1)
    to_record: int = Field(ge=0)
    reason: Written


class Note(Entry):
    """On Control's private note pad."""

    kind: Literal["note"] = "note"
    text: Written


class Asked(_InTurn):
    """A team's request for information."""

    kind: Literal["asked"] = "asked"
    id: Key
    role: Id
    text: Written


class Answered(Entry):
    """Control's answer to a request, for the team that asked."""

    kind: Literal["answered"] = "answered"
    asked: Key
    text: Written


class Looked(_InTurn):
    """Control looked at a team's orders before they were played."""

    kind: Literal["looked"] = "looked"
    role: Id


class Sealed(_InTurn):
    """A team's forecast before the turn is revealed: which ending, and how likely."""

    kind: Literal["sealed"] = "sealed"
    role: Id
    ending: Id
    chance: float = Field(ge=0, le=1)


class Balloted(_InTurn):
    """One vote on a team's order in one channel; no move stands for doing nothing.

    `voter` is a director's id or a member's name.
    """

    kind: Literal["balloted"] = "balloted"
    role: Id
    voter: Name
    channel: Channel
    move: Id | None = None


class FreeForm(_InTurn):
    """A team's move of its own: what it does, what should follow, and why that should work."""

    kind: Literal["free_form"] = "free_form"
    id: Key
    role: Id
    action: Written
    result: Said = ""
    arguments: list[Written] = Field(default=[], max_length=3)


class Countered(Entry):
    """What another team holds against a move of that kind."""

    kind: Literal["countered"] = "countered"
    proposal: Key
    role: Id
    text: Written


class Blackout(Entry):
    """The projector shows nothing, or shows again."""

    kind: Literal["blackout"] = "blackout"
    on: bool


class NoteDraft(Entry):
    """A note that is not finished."""

    kind: Literal["note_draft"] = "note_draft"
    text: Said


class DraftOrders(_InTurn):
    """A seat's orders, given while the turn is not resolved: `engine.game.orders.Orders`."""

    kind: Literal["draft_orders"] = "draft_orders"
    role: Id
    public: Id | None = None
    private: Id | None = None
    terms: dict[Id, Bounded] = Field(default={}, max_length=60)
    rationale: str = Field(default="", max_length=2_000)


LogEntry = Annotated[
    ClockStarted
    | ClockPaused
    | ClockExtended
    | Reopened
    | TurnPlayed
    | Undone
    | Note
    | Asked
    | Answered
    | Looked
    | Sealed
    | Balloted
    | FreeForm
    | Countered
    | Blackout,
    Field(discriminator="kind"),
]
"""What stays."""

Draft = NoteDraft | DraftOrders
"""What stands only until its next state or until it is done."""


class SessionLog(Kept):
    """The entries, first to last, and the drafts: one note's, and each role's orders."""

    entries: tuple[LogEntry, ...] = Field(default=(), max_length=MOST_ENTRIES)
    note_draft: NoteDraft | None = None
    draft_orders: dict[Id, DraftOrders] = Field(default={}, max_length=8)

    def plus(self, entry: "LogEntry | Draft") -> "SessionLog":
        """The log with one entry more; a draft takes the place of the one before it.

        A note ends its draft; a turn that was played or undone ends the orders' drafts.
        ValueError if the log is full.
        """
        if isinstance(entry, NoteDraft):
            return self._with(note_draft=entry if entry.text else None)
        if isinstance(entry, DraftOrders):
            return self._with(draft_orders={**self.draft_orders, entry.role: entry})
        if self.full:
            raise RefusedError(told(sessions.LOG_FULL, most=counted(MOST_ENTRIES)))
        ended: dict[str, object] = {}
        if isinstance(entry, Note):
            ended = {"note_draft": None}
        elif isinstance(entry, TurnPlayed | Undone):
            ended = {"draft_orders": {}}
        return self._with(entries=(*self.entries, entry), **ended)

    @property
    def full(self) -> bool:
        """Whether it takes drafts only."""
        return len(self.entries) >= MOST_ENTRIES

    def of(self, *kinds: type[T]) -> list[T]:
        """The entries of these kinds, first to last."""
        return [entry for entry in self.entries if isinstance(entry, kinds)]

    def _with(self, **changed: object) -> "SessionLog":
        return self.model_copy(update=changed)
