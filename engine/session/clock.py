"""The room's clock, as a pure function of the log and a moment.

It is advisory: nothing happens when it runs out. Time only counts forwards: where a computer's
clock was put back, the session's stands until that has caught up.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from engine.session.log import (
    ClockExtended,
    ClockPaused,
    ClockStarted,
    LogEntry,
    Reopened,
    TurnPlayed,
    Undone,
)


@dataclass(frozen=True)
class Clock:
    """A turn's clock, in seconds; turn 0: it was never started."""

    turn: int = 0
    given: float = 0.0
    """All that the teams were given, extensions included."""
    used: float = 0.0
    running: bool = False

    @property
    def left(self) -> float:
        """What is left; never below 0."""
        return max(self.given - self.used, 0.0)

    @property
    def over(self) -> bool:
        """Whether the time is up."""
        return self.turn > 0 and self.used >= self.given

    @property
    def over_by(self) -> float:
        """By how much it is over; 0 while it is not."""
        return max(self.used - self.given, 0.0)


NEVER_STARTED = Clock()


def clock_at(entries: Iterable[LogEntry], moment: datetime) -> Clock:
    """The clock at a moment (one that knows its zone), after these entries.

    A turn that is played or undone stops it; it is started anew for the next.
    """
    turn, given, used, running = 0, 0.0, 0.0, False
    now: datetime | None = None
    for entry in entries:
        if running and now is not None:
            until = min(entry.since, entry.at) if isinstance(entry, Reopened) else entry.at
            used += _seconds(until - now)
        now = entry.at if now is None else max(now, entry.at)
        match entry:
            case ClockStarted(turn=started, seconds=seconds):
                if seconds is not None:
                    turn, given, used = started, seconds, 0.0
                running = turn > 0
            case ClockPaused() | TurnPlayed() | Undone():
                running = False
            case Reopened():
                running = False
            case ClockExtended(seconds=seconds) if turn:
                given += seconds
            case _:
                pass
    if running and now is not None:
        used += _seconds(moment - now)
    return Clock(turn, given, used, running)


def _seconds(span: timedelta) -> float:
    return max(span.total_seconds(), 0.0)
