"""What is wrong with the form of a file that somebody brings, in plain words."""

import re
from collections.abc import Iterable
from typing import Final

from pydantic_core import ErrorDetails


def fault_of_form(detail: ErrorDetails) -> str:
    """What is wrong at the place of a checker's complaint."""
    what = _OF_FORM.get(detail["type"])
    if what is None:
        kinds = (told for part, told in _OF_KIND.items() if detail["type"].startswith(part))
        what = next(kinds, None)
    if what is None:
        what = "cannot be so: " + detail["msg"].removeprefix("Value error, ")
    return what


def route_of(steps: Iterable[str | int]) -> str:
    """A place in a file as `teams[1].role`."""
    route = ""
    for step in steps:
        route += f"[{step}]" if isinstance(step, int) else f".{step}" if route else step
    return route


def where_it_stopped(error: ValueError) -> str:
    """Where the JSON reader stopped, in plain words."""
    found = re.search(r"at line (\d+) column (\d+)", str(error))
    return f": it cannot be read beyond line {found[1]}, character {found[2]}" if found else ""


def printable(words: str) -> str:
    """What a file says, fit for one line of a terminal."""
    return "".join(letter if letter.isprintable() else "?" for letter in words)


_OF_FORM: Final = {
    "missing": "is missing",
    "extra_forbidden": "is no key that the format has",
    "literal_error": "is none of the words that can stand there",
    "union_tag_invalid": "is of no kind that the format has",
    "union_tag_not_found": "does not say of what kind it is",
    "int_type": "is not a whole number",
    "int_from_float": "is not a whole number",
    "int_parsing": "is not a whole number",
    "finite_number": "is not a number that a game can have",
    "string_type": "is not a text",
    "string_pattern_mismatch": "is not written as a name must be",
    "too_long": "has too many parts",
    "too_short": "has too few parts",
}
"""What is wrong, by the checker's name for it."""
_OF_KIND: Final = {
    "float": "is not a number",
    "bool": "is neither true nor false",
    "list": "is not a list",
    "dict": "is not a mapping of names",
    "model": "is not a mapping of names",
    "datetime": "is not a time",
    "string": "is not a text of the right length",
    "greater": "is too small",
    "less": "is too large",
    "int": "is not a whole number",
}
"""The same, by how that name begins."""
