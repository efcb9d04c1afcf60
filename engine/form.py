"""What is wrong with the form of a file that somebody brings, in plain words."""

from collections.abc import Callable, Iterable, Sequence
from typing import Final

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from engine.errors import SpokenError
from engine.text import Language, LocalText, told
from engine.wording import files

LONGEST: Final = 300
"""Characters of what is wrong; a file may hold words of a million."""
_NO_BREAK: Final = frozenset("\u00a0\u202f")
"""Python calls them unprintable; French needs them."""


def route_of(steps: Iterable[str | int]) -> str:
    """A place in a file as `teams[1].role`."""
    route = ""
    for step in steps:
        route += f"[{step}]" if isinstance(step, int) else f".{step}" if route else step
    return route


def _place_of(steps: Sequence[str | int]) -> LocalText | str:
    return route_of(steps) or files.IT


def first_fault(
    error: ValidationError,
    place_of: Callable[[Sequence[str | int]], LocalText | str] = _place_of,
) -> LocalText:
    """Where a checker's first complaint is, and what it is, without its full stop."""
    detail = error.errors(include_url=False, include_input=False)[0]
    fault = told(files.FAULT_AT, place=place_of(detail["loc"][:6]), fault=_fault_of_form(detail))
    return on_one_line(fault)


def spoken(error: ValueError, language: Language) -> str:
    """What a refusal says to a person at a window, in their language."""
    if isinstance(error, SpokenError):
        return error.in_language(language)
    if isinstance(error, ValidationError):
        return first_fault(error).in_language(language) + "."
    return str(error)


def _fault_of_form(detail: ErrorDetails) -> LocalText:
    kind, raised = detail["type"], detail.get("ctx", {}).get("error")
    known = files.OF_FORM.get(kind)
    if known is None:
        known = next((what for part, what in files.OF_KIND.items() if kind.startswith(part)), None)
    if known is not None:
        return known
    reason = raised.said if isinstance(raised, SpokenError) else detail["msg"]
    return told(files.NOT_SO, reason=reason)


def on_one_line(said: LocalText) -> LocalText:
    """What a file brings into a sentence, fit for one line of a terminal."""
    en, fr = (printable(words[:LONGEST]) for words in (said.en, said.in_language("fr")))
    return LocalText.model_construct(en=en, fr=fr)


def printable(words: str) -> str:
    """The same, of one language."""
    return "".join(c if c.isprintable() or c in _NO_BREAK else "?" for c in words)
