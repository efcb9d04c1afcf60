"""Where a game under way is written, and what its file is called."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from engine.errors import InputError
from engine.resources import example_games

if TYPE_CHECKING:
    from engine.game.game import Game

SUFFIX = ".quorum"


def fresh_file(folder: Path, game: Game, now: datetime) -> Path:
    """A file that does not exist yet, such as `2026-11-22 1432 openai-2023 altman.quorum`."""
    scenario = game.scenario.id.replace("_", "-")
    roles = "+".join(game.people) or "watched"
    name = f"{now:%Y-%m-%d %H%M} {scenario} {roles}"
    file = folder / f"{name}{SUFFIX}"
    number = 2
    while file.exists():
        file = folder / f"{name} {number}{SUFFIX}"
        number += 1
    return file


def is_example(file: Path) -> bool:
    """Whether `file` is one of the games that ship: those are never written over."""
    return any(file.resolve() == example.resolve() for example in example_games())


def write(game: Game, wanted: Path, refuge: Path) -> Path:
    """Save to `wanted`; where that fails, to a new file in `refuge`. Returns the file written.

    Raises the InputError of the first try when both fail.
    """
    from engine.game.saves import save_game  # noqa: PLC0415 - start-up time

    try:
        save_game(game, wanted)
    except InputError as first:
        if wanted.parent == refuge:
            raise
        other = fresh_file(refuge, game, datetime.now().astimezone())
        try:
            save_game(game, other)
        except InputError:
            raise first from None
        return other
    return wanted
