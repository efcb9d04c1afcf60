"""What a check says: the route of the part that is at fault, and a sentence."""

from collections.abc import Iterator, Sequence
from typing import Final

from engine.errors import did_you_mean
from engine.scenario.sites import Route

Complaint = tuple[Route, str]

A_CHANCE: Final = "a chance runs from 0 to 1"


def unknown(
    route: Route, ids: Sequence[str], known: Sequence[str], what: str
) -> Iterator[Complaint]:
    """A complaint for each id that is none of those known."""
    for name in ids:
        if name not in known:
            yield route, f'there is no {what} "{name}"{did_you_mean(name, known)}'
