"""The clock of a turn as a window is handed it: a value, never the session behind it."""

from dataclasses import dataclass

SHORT = 60
"""Seconds left from which the clock is coloured."""


@dataclass(frozen=True)
class ClockFace:
    """Where the clock of a turn stands: whole seconds left (below 0: over), and if it runs."""

    left: int
    running: bool

    @property
    def digits(self) -> str:
        """As it is written: `12:05`; `+0:30` for half a minute over."""
        minutes, seconds = divmod(abs(self.left), 60)
        return f"{'+' if self.left < 0 else ''}{minutes}:{seconds:02}"

    @property
    def tone(self) -> str:
        """The style sheet's word for it."""
        return "bad" if self.left < 0 else "warning" if self.left < SHORT else ""
