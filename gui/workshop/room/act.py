"""From what a form says to an act of Control, or a sentence that says why it is none."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from pydantic import ValidationError

if TYPE_CHECKING:
    from gui.workshop.desk import Desk

T = TypeVar("T")


def made(desk: Desk, make: Callable[[], T]) -> T | None:
    """What a form makes; None, and the desk says why, where its texts cannot be kept."""
    try:
        return make()
    except ValidationError as error:
        detail = error.errors(include_url=False, include_input=False)[0]
        desk.say_unfit(too_long=detail["type"] == "string_too_long")
        return None
