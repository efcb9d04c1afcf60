"""Numbered steps from older save formats to today's.

`MIGRATIONS[n]` takes the data of format n to format n + 1. What it is given was only read, not
checked: a step may raise LookupError, TypeError, ValueError or AttributeError over damaged data.
"""

from collections.abc import Callable, Mapping
from typing import Any, Final

FORMAT: Final = 5
"""The save format that this program writes."""
CLAMPED: Final = "clamped"
"""The line of a stored ledger that no cause has: what keeping a variable in its range changed."""

SaveData = dict[str, Any]


def _without_offers(data: SaveData) -> SaveData:
    """1 to 2: a scenario of format 1 has no offers, its orders say no terms, no branch has a name.

    All this is what is taken where nothing is said, so nothing has to be written in.
    """
    return data


def _causes_named_once(data: SaveData) -> SaveData:
    """2 to 3: a ledger's lines name their causes, which stand once for the whole file.

    Where an entry starts and ends is what the states before and after the turn say.
    """
    causes: dict[str, Any] = {}
    names: dict[str, list[str]] = {}
    records = []
    for record in data["records"]:
        ledger: dict[str, Any] = {}
        for entry in record["ledger"]:
            by: dict[str, Any] = {}
            for line in entry["contributions"]:
                by[_name_for(line, by, causes, names)] = line["amount"]
            if entry["remainder"]:
                by[CLAMPED] = entry["remainder"]
            if entry["variable"] in ledger:
                raise ValueError("a variable is accounted for twice")
            ledger[entry["variable"]] = by
        records.append(record | {"ledger": ledger})
    return data | {"records": records, "causes": causes}


def _without_thinkers(data: SaveData) -> SaveData:
    """3 to 4: nobody in a game of format 3 thinks, and no order has considerations."""
    return data


def _without_control(data: SaveData) -> SaveData:
    """4 to 5: nobody has a hand in a game of format 4 but its players."""
    return data


def _name_for(
    line: SaveData, used: SaveData, causes: dict[str, Any], names: dict[str, list[str]]
) -> str:
    """The cause's first name that this entry does not use yet."""
    cause = {key: value for key, value in line.items() if key != "amount"}
    known = names.setdefault(repr(cause), [])
    for name in known:
        if name not in used:
            return name
    words = f"{line['kind']} {line['element']}"
    name, number = words, 2
    while name in causes:
        name, number = f"{words} {number}", number + 1
    causes[name] = cause
    known.append(name)
    return name


MIGRATIONS: Final[Mapping[int, Callable[[SaveData], SaveData]]] = {
    1: _without_offers,
    2: _causes_named_once,
    3: _without_thinkers,
    4: _without_control,
}


def migrated(data: SaveData, found: int) -> SaveData:
    """The data brought from format `found` (1 or later) to today's, step by step."""
    for step in range(found, FORMAT):
        data = MIGRATIONS[step](data) | {"format": step + 1}
    return data
