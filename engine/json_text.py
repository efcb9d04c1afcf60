"""What a JSON reader does not say of the text that it read: how much there is, and keys said twice.

A reader keeps the last of two values under one key, so that a file would not mean what its other
line says.
"""

import json
from collections.abc import Iterable
from typing import Final

from engine.text import LocalText, told
from engine.wording import files

_CONTAINERS: Final = frozenset({dict, list})
_ODD: Final = (b'" :', b'\\":')
"""Where keys have another sign behind them, or what is no key has the same."""


def tally(value: object) -> tuple[int, int]:
    """How many values there are in all in some JSON, and how many of them stand under a key."""
    count, keys, containers = 1, 0, [value]
    for part in containers:
        if isinstance(part, dict):
            keys += len(part)
            values: Iterable[object] = part.values()
        elif isinstance(part, list):
            count += len(part)
            values = part
        else:
            continue
        if not _CONTAINERS.isdisjoint(map(type, values)):
            containers += values
    return count + keys, keys


def said_twice(content: bytes, keys: int) -> LocalText | None:
    """A sentence, without its full stop, if a key stands twice in one mapping of a JSON text.

    A reader made `keys` of it. Mostly counting the colons behind keys is enough: there are as
    many of them. Where it is not, the text is read again at length.
    """
    if content.count(b'":') == keys and not any(odd in content for odd in _ODD):
        return None
    try:
        json.loads(content, object_pairs_hook=_kept)
    except _TwiceError as twice:
        return told(files.SAID_TWICE, key=twice.args[0][:60])
    except (ValueError, RecursionError):  # what the other reader takes and this one does not
        return None
    return None


class _TwiceError(Exception):
    """A key was read that its mapping has already."""


def _kept(pairs: list[tuple[str, object]]) -> dict[str, None]:
    """The keys alone: what stands under them is looked at in its own turn."""
    seen: dict[str, None] = {}
    for key, _ in pairs:
        if key in seen:
            raise _TwiceError(key)
        seen[key] = None
    return seen
