"""A session: its plan, and what has happened in the room so far."""

from engine.session.log import Draft, LogEntry, SessionLog
from engine.session.parts import Kept
from engine.session.plan import SessionPlan


class Session(Kept):
    """What a game keeps of the room it is played in; each entry makes a new one."""

    plan: SessionPlan
    log: SessionLog = SessionLog()

    def plus(self, entry: LogEntry | Draft) -> "Session":
        """The session with one entry more; ValueError if its log is full."""
        return self.with_log(self.log.plus(entry))

    def with_log(self, log: SessionLog) -> "Session":
        """The same session with another log."""
        return self.model_copy(update={"log": log})
