"""Numbered steps from older save formats to today's.

`MIGRATIONS[n]` takes the data of format n to format n + 1.
"""

from collections.abc import Callable, Mapping
from typing import Any, Final

FORMAT: Final = 2
"""The save format that this program writes."""

SaveData = dict[str, Any]


def _without_offers(data: SaveData) -> SaveData:
    """Format 2 knows offers: a scenario of format 1 has none, and its orders say no terms.

    Both are what is taken where nothing is said, so nothing has to be written in.
    """
    return data


MIGRATIONS: Final[Mapping[int, Callable[[SaveData], SaveData]]] = {1: _without_offers}


def migrated(data: SaveData, found: int) -> SaveData:
    """The data brought from format `found` (1 or later) to today's, step by step."""
    for step in range(found, FORMAT):
        data = MIGRATIONS[step](data) | {"format": step + 1}
    return data
