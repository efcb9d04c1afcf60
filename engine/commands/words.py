"""What the commands share: exit codes, kinds of words, and what is asked of files."""

import argparse
import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

from engine import resources
from engine.errors import InputError, did_you_mean

if TYPE_CHECKING:
    from engine.players import PlayerKind

DONE: Final = 0
OUR_FAULT: Final = 1
BAD_INPUT: Final = 2
CHECK_SAYS_NO: Final = 3

MOST_GAMES: Final = 10_000_000


class Commands(Protocol):
    """Where each command adds its own parser."""

    def add_parser(self, name: str, *, help: str) -> argparse.ArgumentParser:  # noqa: A002 - theirs
        """The parser of a command of that name."""
        ...


def exists(path: Path) -> bool:
    """Whether a path leads somewhere; a name that no file can have does not."""
    try:
        return path.exists()
    except OSError:  # a name that is too long, a folder that may not be entered
        return False


def cores_number(text: str) -> int:
    """How many processor cores are to be used."""
    return whole(text, 1, 256, "a number of cores")


def whole(text: str, low: int, high: int, what: str) -> int:
    """A whole number within bounds."""
    try:
        number = int(text)
    except ValueError:
        number = low - 1
    if not low <= number <= high:
        raise argparse.ArgumentTypeError(f'"{text}" is not {what} from {low} to {high}')
    return number


def games_number(text: str) -> int:
    """How many games are to be played."""
    return whole(text, 1, MOST_GAMES, "a number of games")


def trials_number(text: str) -> int:
    """The same, where none may do."""
    return whole(text, 0, MOST_GAMES, "a number of games")


def turn_number(text: str) -> int:
    """A turn of a game, from 1."""
    return whole(text, 1, 60, "a turn")


def seed_number(text: str) -> int:
    """What a game takes its dice from."""
    return whole(text, 0, 2**63 - 1, "a seed")


def scenario_path(name: str) -> Path:
    """A path, or the folder of a shipped scenario of that name."""
    shipped = {path.name: path for path in resources.shipped_scenarios()}
    path = Path(name)
    if not exists(path) and path.parent == Path():
        found = shipped.get(name) or shipped.get(name.replace("_", "-"))
        if found is None:
            raise InputError(
                f'There is no scenario "{name}": no such folder or file, and none of that name '
                f"ships with Quorum{did_you_mean(name, shipped)}."
            )
        return found
    return path


def check_known(option: str, words: Sequence[str], known: Sequence[str], what: str) -> None:
    """Raise InputError for the first word that an option does not know."""
    for word in words:
        if word not in known:
            raise InputError(
                f'{option} {word}: there is no {what} "{word}"; say {" or ".join(known)}.'
            )


def seats_of(
    words: Sequence[str], roles: Sequence[str], kinds: Sequence["PlayerKind"]
) -> dict[str, "PlayerKind"]:
    """Who plays which role, by words such as council=random."""
    seats: dict[str, PlayerKind] = {}
    for word in words:
        role, _, player = word.partition("=")
        kind = next((kind for kind in kinds if kind == player), None)
        if role not in roles:
            known = ", ".join(roles)
            raise InputError(f'--seat {word}: there is no role "{role}"; the roles are {known}.')
        if kind is None:
            raise InputError(f'--seat {word}: "{player}" is no player; say {" or ".join(kinds)}.')
        seats[role] = kind
    return seats


def check_writable(path: Path) -> None:
    """Raise InputError before the work is done rather than after it."""
    folder = path.absolute().parent
    if (
        path.is_dir()
        or not folder.is_dir()
        or not os.access(path if path.exists() else folder, os.W_OK)
    ):
        raise InputError(
            f"{path} could not be written: give a file in a folder that you may write to."
        )


def write(path: Path, text: str) -> None:
    """Write a text to a file and say so; InputError if that cannot be done."""
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        reason = error.strerror or str(error)
        raise InputError(f"{path} could not be written: {reason}.") from error
    print(f"Wrote {path}.")
