"""Saves: one game as one JSON file, written whole or not at all.

A save embeds its scenario, its dice and every state, so opening it never
depends on today's rules. What is read from a file is checked before any of it
is believed.
"""

import os
import re
import secrets
from contextlib import suppress
from pathlib import Path
from typing import Any, Final, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from pydantic_core import from_json

from engine.errors import InputError
from engine.game.branches import MOST_NAMES, BranchName, misnamed
from engine.game.faults import Auditor
from engine.game.game import Game
from engine.game.migrations import FORMAT, migrated
from engine.game.records import State, TurnRecord
from engine.players import PlayerKind
from engine.rules.dice import LARGEST_SEED
from engine.scenario.loading import scenario_problems
from engine.scenario.models import Id, Scenario
from engine.version import __version__

SUFFIX: Final = ".quorum"
LARGEST_SAVE: Final = 100_000_000
"""Bytes; a game of ten turns is about a hundredth of this."""


class SaveFile(BaseModel):
    """What a `.quorum` file holds."""

    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False)

    format: Literal[2] = FORMAT
    program: str = Field(max_length=100)
    scenario: Scenario
    seed: int = Field(ge=0, le=LARGEST_SEED)
    number: int = Field(ge=0, le=LARGEST_SEED)
    seats: dict[Id, PlayerKind]
    opening: State
    records: list[TurnRecord] = Field(max_length=20_000)
    at: int = Field(ge=0)
    names: dict[BranchName, int] = Field(default={}, max_length=MOST_NAMES)


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
        names=game.names,
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
    if path.parent.exists() and not path.parent.is_dir():
        raise NotADirectoryError(f"{path.parent} is a file, not a folder")
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".quorum-{secrets.token_hex(8)}.part")
    try:
        with part.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            part.chmod(path.stat().st_mode & 0o777)
        part.replace(path)
    except BaseException:
        with suppress(OSError):
            part.unlink()
        raise


def load_game(path: Path) -> Game:
    """Read a game; the file stays as it is.

    Raises InputError with one clear sentence if it is none.
    """
    data = _data(path)
    found = data.get("format")
    if not isinstance(found, int) or isinstance(found, bool) or not 1 <= found < 1_000_000:
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
    fault = _fault(save)
    if fault is not None:
        raise InputError(f"{path} is damaged: {fault}.")
    return Game(
        scenario=save.scenario,
        seed=save.seed,
        seats=dict(save.seats),
        opening=dict(save.opening),
        records=list(save.records),
        at=save.at,
        number=save.number,
        names=dict(save.names),
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


def _fault(save: SaveFile) -> str | None:
    unplayable = next(iter(scenario_problems(save.scenario)), None)
    if unplayable is not None:
        return f"its scenario is not playable ({unplayable})"
    auditor = Auditor(save.scenario)
    fault = next(auditor.faults(save.seats, save.opening, save.records, save.at), None)
    return fault or next(misnamed(save.names, save.records), None)


def _first(error: ValidationError) -> str:
    detail = error.errors(include_url=False)[0]
    where = ".".join(str(step) for step in detail["loc"][:6])
    return f"{where}: {detail['msg']}"[:300]
