"""Errors that a user can act on: located, collected, in one clear message."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Final

LONGEST_MESSAGE: Final = 400
"""Characters; an input may hold words of a million."""
LONGEST_WORD: Final = 60
"""Characters; for longer words nobody is asked what they meant."""


@dataclass(frozen=True, order=True)
class Problem:
    """One thing that is wrong in an input: what, where, and what to do about it."""

    place: str
    line: int
    message: str

    def __post_init__(self) -> None:
        message = self.message
        if len(message) > LONGEST_MESSAGE:
            message = message[: LONGEST_MESSAGE - 1] + "…"
        if not message.isprintable():  # a line end or a terminal's command in somebody's key
            message = "".join(c if c.isprintable() else repr(c)[1:-1] for c in message)
        object.__setattr__(self, "message", message)

    def __str__(self) -> str:
        where = f"{self.place}:{self.line}" if self.line else self.place
        return f"{where}: {self.message}"


class InputError(Exception):
    """The input is at fault; `str()` is fit for a user's screen."""

    def __init__(self, message: str, problems: Iterable[Problem] = ()) -> None:
        super().__init__(message)
        self.problems = sorted(set(problems))

    @property
    def message(self) -> str:
        """The headline, without the list of problems."""
        return str(self.args[0])

    def __str__(self) -> str:
        return "\n".join([self.message, *(f"  {problem}" for problem in self.problems)])


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """` (did you mean "x"?)` for the nearest known word, or nothing."""
    if len(word) > LONGEST_WORD:
        return ""
    close = get_close_matches(word, list(known), n=1, cutoff=0.7)
    return f' (did you mean "{close[0]}"?)' if close else ""
