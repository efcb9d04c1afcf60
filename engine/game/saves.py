"""Saves: one game as one JSON file, written whole or not at all.

A save embeds its scenario, its dice and every state, so opening it never
depends on today's rules. What is read from a file is checked before any of it
is believed.
"""

import gc
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from pydantic import ValidationError
from pydantic_core import to_json

from engine.disk import Stamp, read_whole, replace_whole, unchanged
from engine.errors import InputError
from engine.form import fault_of_form, printable, route_of
from engine.game.faults import Auditor
from engine.game.game import Game
from engine.game.migrations import FORMAT, migrated
from engine.game.stored import MOST_RECORDS, SaveFile, laid_out, taken_up
from engine.game.umpire import corrected_in
from engine.json_file import json_object
from engine.json_text import said_twice, tally
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
MOST_IN_SESSION: Final = 500_000
"""Values in a session: a full log of 20,000 entries has fewer."""


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
        data = json_object(path, content, "a Quorum game", wanted="game", key="scenario")
        return Opened(_game(path, data, content), stamp)


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


def _game(path: Path, data: dict[str, Any], content: bytes) -> Game:
    found = data.get("format")
    if not isinstance(found, int) or isinstance(found, bool) or not 1 <= found < 1_000_000:
        raise InputError(f"{path} is not a Quorum game: it has no format number.")
    if found > FORMAT:
        program = printable(str(data.get("program", "a newer Quorum"))[:60])
        raise InputError(
            f"{path} was written by {program} in save format {found}; this Quorum reads up to "
            f"format {FORMAT}. Update Quorum to open it."
        )
    _refuse(path, _crowd(data, content))
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
        session=save.session,
        hand=list(save.hand),
    )
    corrected = corrected_in(save.scenario, save.records)
    game.__dict__["book"] = Rulebook(save.scenario, language, corrected)
    return game


def _refuse(path: Path, fault: str | None) -> None:
    """Raise InputError if there is a fault; what a file says is told on one line."""
    if fault is not None:
        raise InputError(f"{path} is damaged: {printable(fault)}.") from None


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
    if content.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        raise InputError(f"{path} is text in UTF-16; save it in UTF-8 to open it as a game.")
    return content.removeprefix(BOM_UTF8), stamp


def _crowd(data: dict[str, Any], content: bytes) -> str | None:
    """Whether a part is larger than any game's: a fault in each of its values would be too many.

    And whether the text says something twice, which the same counting tells.
    """
    records = data.get("records")
    turns = records if isinstance(records, list) else [records]
    if len(turns) > MOST_RECORDS:
        return f"it has more than {MOST_RECORDS:,} turn records"
    of_turns = [tally(turn) for turn in turns]
    if any(parts > MOST_IN_TURN for parts, _ in of_turns):
        return "a turn record is larger than any"
    scenario = tally(data.get("scenario"))
    if scenario[0] > MOST_IN_SCENARIO:
        return "its scenario is larger than any"
    session = tally(data.get("session"))
    if session[0] > MOST_IN_SESSION:
        return "its session is larger than any"
    rest = tally([value for key, value in data.items() if key not in _LARGE])
    if rest[0] > MOST_IN_SCENARIO:
        return "it is larger than any game"
    return said_twice(
        content, len(data) + sum(keys for _, keys in (*of_turns, scenario, session, rest))
    )


_LARGE: Final = {"scenario", "records", "session"}


def _fault(save: SaveFile, language: Language) -> str | None:
    unplayable = next(scenario_problems(save.scenario, language), None)
    if unplayable is not None:
        return f"its scenario is not playable ({unplayable})"
    return next(Auditor(save.scenario).faults(save), None)


def _first(error: ValidationError) -> str:
    """Where the first fault of form is, and what, in the words of the file."""
    detail = error.errors(include_url=False, include_input=False)[0]
    return f"{_place_of(detail['loc'][:6])} {fault_of_form(detail)}"[:300]


def _place_of(steps: Sequence[str | int]) -> str:
    """A place in the file in words; turn records are counted from 1, as elsewhere."""
    match steps:
        case ["records", int(place), *inside]:
            words = [f"turn record {place + 1}"]
        case ["causes", str(name), *inside]:
            words = [f'its cause "{name[:60]}"']
        case ["scenario", *inside]:
            words = ["its scenario"]
        case _:
            words, inside = [], list(steps)
    route = route_of(inside)
    return ", ".join([*words, route] if route else words) or "it"
