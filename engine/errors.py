"""Errors that a user can act on: located, collected, in one clear message."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Final

from engine.text import Language, LocalText, in_words

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


class SpokenError(Exception):
    """An error with a sentence for a person; `str()` is English, for terminals and logs."""

    def __init__(self, said: LocalText | str) -> None:
        super().__init__(said)
        self.said = said
        """In every language; a string is the same in all."""

    def in_language(self, language: Language) -> str:
        """The sentence as a window says it."""
        return in_words(self.said, language)

    def __str__(self) -> str:
        return self.in_language("en")


class RefusedError(SpokenError, ValueError):
    """What was asked for cannot be, as things stand; the sentence says why."""


class InputError(SpokenError):
    """The input is at fault; `str()` is fit for a user's screen.

    The problems are for who writes a scenario: they are in English in every language.
    """

    def __init__(self, message: LocalText | str, problems: Iterable[Problem] = ()) -> None:
        super().__init__(message)
        self.problems = sorted(set(problems))

    @property
    def message(self) -> str:
        """The headline in English, without the list of problems."""
        return in_words(self.said, "en")

    def in_language(self, language: Language) -> str:
        """The headline as a window says it, and the problems as they are."""
        headline = in_words(self.said, language)
        return "\n".join([headline, *(f"  {problem}" for problem in self.problems)])


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """` (did you mean "x"?)` for the nearest known word, or nothing."""
    close = nearest(word, known)
    return f' (did you mean "{close}"?)' if close is not None else ""


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that was probably meant."""
    if len(word) > LONGEST_WORD:
        return None
    return next(iter(get_close_matches(word, list(known), n=1, cutoff=0.7)), None)
