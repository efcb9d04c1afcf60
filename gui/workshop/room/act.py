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
        if detail["type"] == "string_too_long":
            desk.trouble.emit(desk.tr("One of the texts is too long."))
        else:
            desk.trouble.emit(desk.tr("Texts are plain: markup such as <b> cannot be used."))
        return None
