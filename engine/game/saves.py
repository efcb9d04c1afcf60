"""Saves: one game as one JSON file, written whole or not at all.

A save embeds its scenario, its dice and every state, so opening it never
depends on today's rules. What is read from a file is checked before any of it
is believed.
"""

import os
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, Final, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from pydantic_core import from_json

from engine.errors import InputError
from engine.game.game import Game
from engine.game.migrations import FORMAT, migrated
from engine.game.records import State, TurnRecord
from engine.players import PlayerKind
from engine.rules.dice import LARGEST_SEED
from engine.scenario.loading import check_scenario
from engine.scenario.models import Id, Scenario
from engine.version import __version__

SUFFIX: Final = ".quorum"
LARGEST_SAVE: Final = 100_000_000
"""Bytes; a game of ten turns is about a hundredth of this."""


class SaveFile(BaseModel):
    """What a `.quorum` file holds."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    format: Literal[1] = FORMAT
    program: str = Field(max_length=100)
    scenario: Scenario
    seed: int = Field(ge=0, le=LARGEST_SEED)
    number: int = Field(ge=0, le=LARGEST_SEED)
    seats: dict[Id, PlayerKind]
    opening: State
    records: list[TurnRecord] = Field(max_length=20_000)
    at: int = Field(ge=0)


def save_game(game: Game, path: Path) -> None:
    """Write a game to `path`: a temporary file beside it, flushed to disk, then put in place.

    Raises InputError, and leaves what was there as it was, if that cannot be done.
    """
    save = SaveFile(
        program=f"Quorum {__version__}",
        scenario=game.scenario,
        seed=game.seed,
        number=game.number,
        seats=game.seats,
        opening=game.opening,
        records=game.records,
        at=game.at,
    )
    text = save.model_dump_json(indent=1, by_alias=True, exclude_defaults=False)
    try:
        _replace(path, text.encode())
    except OSError as error:
        reason = error.strerror or str(error)
        raise InputError(f"The game could not be saved to {path}: {reason}.") from error


def _replace(path: Path, data: bytes) -> None:
    path = path.resolve()
    if path.is_dir():
        raise IsADirectoryError("it is a folder")
    if path.exists() and not os.access(path, os.W_OK):
        raise PermissionError("the file is write-protected")
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{path.stem}-", suffix=".part", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(_mode(path))
        Path(name).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise


def _mode(path: Path) -> int:
    """The permissions of the file that is replaced, or those of any new file."""
    try:
        return path.stat().st_mode & 0o777
    except OSError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask


def load_game(path: Path) -> Game:
    """Read a game; raises InputError with one clear sentence if it is none. The file stays as it is."""
    data = _data(path)
    found = data.get("format")
    if not isinstance(found, int) or isinstance(found, bool) or found < 1:
        raise InputError(f"{path} is not a Quorum game: it has no format number.")
    if found > FORMAT:
        program = str(data.get("program", "a newer Quorum"))[:60]
        raise InputError(
            f"{path} was written by {program} in save format {found}; this Quorum reads up to "
            f"format {FORMAT}. Update Quorum to open it."
        )
    try:
        save = SaveFile.model_validate(migrated(data, found))
    except ValidationError as error:
        raise InputError(f"{path} is damaged: {_first(error)}.") from error
    fault = next(_faults(save), None)
    if fault is not None:
        raise InputError(f"{path} is damaged: {fault}.")
    check_scenario(save.scenario, path.name)
    return Game(
        scenario=save.scenario,
        seed=save.seed,
        seats=dict(save.seats),
        opening=dict(save.opening),
        records=list(save.records),
        at=save.at,
        number=save.number,
    )


def _data(path: Path) -> dict[str, Any]:
    try:
        if path.is_dir():
            raise InputError(f"{path} is a folder, not a saved game; name a {SUFFIX} file in it.")
        if path.exists() and path.stat().st_size > LARGEST_SAVE:
            raise InputError(f"{path} is too large to be a Quorum game; it was not opened.")
        content = path.read_bytes()
    except FileNotFoundError as error:
        raise InputError(f"There is no saved game at {path}.") from error
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror or error}.") from error
    if not content.strip():
        raise InputError(f"{path} is empty; there is no game in it.")
    try:
        data = from_json(content, allow_inf_nan=False)
    except ValueError as error:
        raise InputError(f"{path} is not a Quorum game, or it is cut off: {error}.") from error
    if not isinstance(data, dict) or "scenario" not in data:
        raise InputError(f"{path} is not a Quorum game: it is some other JSON file.")
    return data


def _first(error: ValidationError) -> str:
    detail = error.errors(include_url=False)[0]
    where = ".".join(str(step) for step in detail["loc"][:6])
    return f"{where}: {detail['msg']}"[:300]


def _faults(save: SaveFile) -> Iterator[str]:
    """What does not fit together although each part is well formed."""
    roles = {role.id for role in save.scenario.roles}
    endings = {ending.id for ending in save.scenario.endings}
    variables = {variable.id for variable in save.scenario.variables}
    if save.seats.keys() != roles:
        yield "its seats are not those of its scenario"
    if not variables <= save.opening.keys():
        yield "its opening lacks a number that its scenario has"
    if save.at > len(save.records):
        yield f"it stands at turn record {save.at}, which it does not have"
    for place, record in enumerate(save.records, start=1):
        parent = save.records[record.parent - 1] if 0 < record.parent < place else None
        before = parent.turn if parent else 0
        if record.number != place or record.parent >= place:
            yield f"turn record {place} is out of order"
        elif record.turn != before + 1 or record.turn > len(save.scenario.turns):
            yield f"turn record {place} does not follow the turn before it"
        elif parent is not None and parent.ending is not None:
            yield f"turn record {place} goes on after an ending"
        elif not variables <= record.state.keys() or record.scores.keys() != roles:
            yield f"turn record {place} lacks a number that its scenario has"
        elif record.ending is not None and record.ending not in endings:
            yield f"turn record {place} ends in a way that its scenario does not have"
        yield from _strangers(save, record)


def _strangers(save: SaveFile, record: TurnRecord) -> Iterator[str]:
    """Names in a record that the scenario does not have."""
    moves = {move.id for move in save.scenario.moves}
    events = {event.id for event in save.scenario.events}
    directors = {director.id for director in save.scenario.directors}
    named: set[str] = {
        move
        for orders in record.orders.values()
        for move in (orders.public, orders.private)
        if move is not None
    }
    for happening in record.happenings:
        named |= {getattr(happening, "move", None) or ""} - {""}
        if happening.kind == "event" and happening.event not in events:
            yield f"turn record {record.number} tells of an unknown event"
        if happening.kind == "vote" and not happening.votes.keys() <= directors:
            yield f"turn record {record.number} counts the vote of an unknown director"
    if not named <= moves or not record.orders.keys() <= {r.id for r in save.scenario.roles}:
        yield f"turn record {record.number} holds orders that its scenario does not have"
    known = {variable.id for variable in save.scenario.variables}
    if not {entry.variable for entry in record.ledger} <= known:
        yield f"turn record {record.number} accounts for an unknown number"
