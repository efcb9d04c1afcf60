"""Saves: one game as one JSON file, written whole or not at all.

A save embeds its scenario, its dice and every state, so opening it never
depends on today's rules. What is read from a file is checked before any of it
is believed.
"""

import gc
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from pydantic import ValidationError
from pydantic_core import from_json, to_json

from engine.disk import Stamp, read_whole, replace_whole, unchanged
from engine.errors import InputError
from engine.game.faults import Auditor
from engine.game.game import Game
from engine.game.migrations import FORMAT, migrated
from engine.game.stored import MOST_RECORDS, SaveFile, laid_out, taken_up
from engine.rules.rulebook import Rulebook
from engine.scenario.language import Language
from engine.scenario.loading import scenario_problems
from engine.version import __version__

SUFFIX: Final = ".quorum"
LARGEST_SAVE: Final = 128_000_000
"""Bytes; a game of ten turns is about half a hundredth of this."""
MOST_PARTS: Final = 4_000_000
"""Values in a file, so that reading a hostile one stays within a gigabyte of memory."""
MOST_IN_SCENARIO: Final = 100_000
MOST_IN_TURN: Final = 20_000
"""Values in a scenario and in a turn: about ten times what the largest of ours have."""


class ChangedError(InputError):
    """The file is not what it was when this game was read from it or written to it."""


@dataclass(frozen=True)
class Opened:
    """A game from a file, and what the file looked like."""

    game: Game
    stamp: Stamp


def save_game(game: Game, path: Path, known: Stamp | None = None) -> Stamp:
    """Write a game to `path`: a temporary file beside it, flushed to disk, then put in place.

    Raises InputError, and leaves what was there as it was, if that cannot be done. With `known`
    it is a ChangedError if the file is another than that by now.
    """
    if known is not None and _changed(path, known):
        raise ChangedError(f"{path} was changed by another program since it was last read.")
    if len(game.records) > MOST_RECORDS:
        raise InputError(f"A game of more than {MOST_RECORDS:,} turns cannot be saved.")
    with _no_collecting():
        data = to_json(laid_out(game, f"Quorum {__version__}"), indent=1)
    if len(data) > LARGEST_SAVE:
        raise InputError(f"A game of more than {LARGEST_SAVE:,} bytes cannot be saved.")
    try:
        return replace_whole(path, data)
    except OSError as error:
        raise _unsaved(path, error) from error


def _changed(path: Path, known: Stamp) -> bool:
    try:
        return not unchanged(path, known)
    except OSError as error:
        raise _unsaved(path, error) from error


def _unsaved(path: Path, error: OSError) -> InputError:
    return InputError(f"The game could not be saved to {path}: {error.strerror or error}.")


def load_game(path: Path) -> Game:
    """Read a game; the file stays as it is.

    Raises InputError with one clear sentence if it is none.
    """
    return open_game(path).game


def open_game(path: Path) -> Opened:
    """Read a game and remember what its file looked like; raises as `load_game` does."""
    content, stamp = _content(path)
    with _no_collecting():
        return Opened(_game(path, _data(path, content), _most(content)), stamp)


@contextmanager
def _no_collecting() -> Iterator[None]:
    """A large game is a million objects: looking for rubbish among them takes longer than they.

    They will stay for long: freezing and unfreezing puts them with the old objects unlooked at.
    """
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.freeze()
            gc.unfreeze()
            gc.enable()


def _game(path: Path, data: dict[str, Any], most: int) -> Game:
    found = data.get("format")
    if not isinstance(found, int) or isinstance(found, bool) or not 1 <= found < 1_000_000:
        raise InputError(f"{path} is not a Quorum game: it has no format number.")
    if found > FORMAT:
        program = _printable(str(data.get("program", "a newer Quorum"))[:60])
        raise InputError(
            f"{path} was written by {program} in save format {found}; this Quorum reads up to "
            f"format {FORMAT}. Update Quorum to open it."
        )
    _refuse(path, _crowd(data, most))
    try:
        save = SaveFile.model_validate(migrated(data, found))
    except ValidationError as error:
        _refuse(path, _first(error))
        raise
    except (LookupError, TypeError, ValueError, AttributeError) as error:
        raise InputError(f"{path} is damaged: it is not what format {found} holds.") from error
    language = Language(save.scenario)
    _refuse(path, _fault(save, language))
    game = Game(
        scenario=save.scenario,
        seed=save.seed,
        seats=dict(save.seats),
        opening=dict(save.opening),
        records=taken_up(save),
        at=save.at,
        number=save.number,
        names=dict(save.names),
    )
    game.__dict__["book"] = Rulebook(save.scenario, language)
    return game


def _refuse(path: Path, fault: str | None) -> None:
    """Raise InputError if there is a fault; what a file says is told on one line."""
    if fault is not None:
        raise InputError(f"{path} is damaged: {_printable(fault)}.") from None


def _printable(words: str) -> str:
    return "".join(letter if letter.isprintable() else "?" for letter in words)


def _content(path: Path) -> tuple[bytes, Stamp]:
    try:
        if path.is_dir():
            raise InputError(f"{path} is a folder, not a saved game; name a {SUFFIX} file in it.")
        content, stamp = read_whole(path, LARGEST_SAVE)
    except FileNotFoundError as error:
        raise InputError(f"There is no saved game at {path}.") from error
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror or error}.") from error
    if len(content) > LARGEST_SAVE or content.count(b",") > MOST_PARTS:
        raise InputError(f"{path} is too large to be a Quorum game; it was not opened.")
    return content, stamp


def _data(path: Path, content: bytes) -> dict[str, Any]:
    if not content.strip():
        raise InputError(f"{path} is empty; there is no game in it.")
    try:
        data = from_json(content, allow_inf_nan=False)
    except ValueError as error:
        raise InputError(
            f"{path} is not a Quorum game, or it is cut off{_place(error)}."
        ) from error
    if not isinstance(data, dict) or "scenario" not in data:
        raise InputError(f"{path} is not a Quorum game: it is some other JSON file.")
    return data


def _place(error: ValueError) -> str:
    """Where the JSON reader stopped, in plain words."""
    found = re.search(r"at line (\d+) column (\d+)", str(error))
    return f": it cannot be read beyond line {found[1]}, character {found[2]}" if found else ""


def _most(content: bytes) -> int:
    """How many values there can be in a text: before each stands a comma or a bracket."""
    return 1 + sum(map(content.count, (b",", b"[", b"{")))


def _crowd(data: dict[str, Any], most: int) -> str | None:
    """Whether a part is larger than any game's: a fault in each of its values would be too many.

    Of `most` values in all nothing has to be counted that could not be larger.
    """
    records = data.get("records")
    turns = records if isinstance(records, list) else [records]
    if len(turns) > MOST_RECORDS:
        return f"it has more than {MOST_RECORDS:,} turn records"
    if most > MOST_IN_TURN and any(_parts(turn) > MOST_IN_TURN for turn in turns):
        return "a turn record is larger than any"
    if most <= MOST_IN_SCENARIO:
        return None
    if _parts(data.get("scenario")) > MOST_IN_SCENARIO:
        return "its scenario is larger than any"
    if _parts([value for key, value in data.items() if key not in _LARGE]) > MOST_IN_SCENARIO:
        return "it is larger than any game"
    return None


_LARGE: Final = {"scenario", "records"}


def _parts(value: object) -> int:
    """How many values there are in all in some JSON."""
    count, containers = 1, [value]
    for part in containers:
        if isinstance(part, dict | list):
            count += len(part)
            values = part.values() if isinstance(part, dict) else part
            if not _CONTAINERS.isdisjoint(map(type, values)):
                containers += values
    return count


_CONTAINERS: Final = frozenset({dict, list})


def _fault(save: SaveFile, language: Language) -> str | None:
    unplayable = next(scenario_problems(save.scenario, language), None)
    if unplayable is not None:
        return f"its scenario is not playable ({unplayable})"
    return next(Auditor(save.scenario).faults(save), None)


def _first(error: ValidationError) -> str:
    detail = error.errors(include_url=False, include_input=False)[0]
    where = ".".join(str(step) for step in detail["loc"][:6])
    return f"{where}: {detail['msg']}"[:300]
