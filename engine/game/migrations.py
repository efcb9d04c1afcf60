"""Numbered steps from older save formats to today's; there is none older yet.

`MIGRATIONS[n]` takes the data of format n to format n + 1.
"""

from collections.abc import Callable, Mapping
from typing import Any, Final

FORMAT: Final = 1
"""The save format that this program writes."""

SaveData = dict[str, Any]
MIGRATIONS: Final[Mapping[int, Callable[[SaveData], SaveData]]] = {}


def migrated(data: SaveData, found: int) -> SaveData:
    """The data brought from format `found` (1 or later) to today's, step by step."""
    for step in range(found, FORMAT):
        data = MIGRATIONS[step](data) | {"format": step + 1}
    return data
