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

from engine.disk import Stamp, read_whole, reason_of, replace_whole, unchanged
from engine.errors import InputError
from engine.form import first_fault, on_one_line, printable, route_of
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
from engine.text import LocalText, counted, told
from engine.version import __version__
from engine.wording import files, saves

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
        raise ChangedError(told(saves.CHANGED, path=path))
    if len(game.records) > MOST_RECORDS:
        raise InputError(told(saves.TOO_MANY_TURNS, most=counted(MOST_RECORDS)))
    with _no_collecting():
        data = to_json(laid_out(game, f"Quorum {__version__}"), indent=1)
    if len(data) > LARGEST_SAVE:
        raise InputError(told(saves.TOO_MANY_BYTES, most=counted(LARGEST_SAVE)))
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
    return InputError(told(saves.NOT_SAVED, path=path, reason=reason_of(error)))


def load_game(path: Path) -> Game:
    """Read a game; the file stays as it is.

    Raises InputError with one clear sentence if it is none.
    """
    return open_game(path).game


def open_game(path: Path) -> Opened:
    """Read a game and remember what its file looked like; raises as `load_game` does."""
    content, stamp = _content(path)
    with _no_collecting():
        data = json_object(path, content, saves.A_GAME, wanted=saves.GAME, key="scenario")
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
        raise InputError(told(saves.NO_FORMAT, path=path))
    if found > FORMAT:
        written = data.get("program")
        program = saves.A_NEWER_QUORUM if written is None else printable(str(written)[:60])
        raise InputError(told(saves.NEWER, path=path, program=program, found=found, known=FORMAT))
    _refuse(path, _crowd(data, content))
    try:
        save = SaveFile.model_validate(migrated(data, found))
    except ValidationError as error:
        _refuse(path, first_fault(error, _place_of))
        raise
    except (LookupError, TypeError, ValueError, AttributeError) as error:
        fault = told(saves.NOT_ITS_FORMAT, found=found)
        raise InputError(told(saves.DAMAGED, path=path, fault=fault)) from error
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


def _refuse(path: Path, fault: LocalText | None) -> None:
    """Raise InputError if there is a fault; what a file says is told on one line."""
    if fault is not None:
        raise InputError(told(saves.DAMAGED, path=path, fault=on_one_line(fault))) from None


def _content(path: Path) -> tuple[bytes, Stamp]:
    try:
        if path.is_dir():
            raise InputError(told(saves.A_FOLDER, path=path, suffix=SUFFIX))
        content, stamp = read_whole(path, LARGEST_SAVE)
    except FileNotFoundError as error:
        raise InputError(told(saves.NOT_THERE, path=path)) from error
    except OSError as error:
        raise InputError(told(files.CANNOT_BE_READ, path=path, reason=reason_of(error))) from error
    if len(content) > LARGEST_SAVE or content.count(b",") > MOST_PARTS:
        raise InputError(told(saves.TOO_LARGE, path=path))
    if content.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        raise InputError(told(saves.UTF_16, path=path))
    return content.removeprefix(BOM_UTF8), stamp


def _crowd(data: dict[str, Any], content: bytes) -> LocalText | None:
    """Whether a part is larger than any game's: a fault in each of its values would be too many.

    And whether the text says something twice, which the same counting tells.
    """
    records = data.get("records")
    turns = records if isinstance(records, list) else [records]
    if len(turns) > MOST_RECORDS:
        return told(saves.TOO_MANY_RECORDS, most=counted(MOST_RECORDS))
    of_turns = [tally(turn) for turn in turns]
    if any(parts > MOST_IN_TURN for parts, _ in of_turns):
        return saves.RECORD_TOO_LARGE
    scenario = tally(data.get("scenario"))
    if scenario[0] > MOST_IN_SCENARIO:
        return saves.SCENARIO_TOO_LARGE
    session = tally(data.get("session"))
    if session[0] > MOST_IN_SESSION:
        return saves.SESSION_TOO_LARGE
    rest = tally([value for key, value in data.items() if key not in _LARGE])
    if rest[0] > MOST_IN_SCENARIO:
        return saves.FILE_TOO_LARGE
    return said_twice(
        content, len(data) + sum(keys for _, keys in (*of_turns, scenario, session, rest))
    )


_LARGE: Final = {"scenario", "records", "session"}


def _fault(save: SaveFile, language: Language) -> LocalText | None:
    unplayable = next(scenario_problems(save.scenario, language), None)
    if unplayable is not None:
        return told(saves.NOT_PLAYABLE, problem=unplayable)
    return next(Auditor(save.scenario).faults(save), None)


def _place_of(steps: Sequence[str | int]) -> LocalText | str:
    """A place in the file in words; turn records are counted from 1, as elsewhere."""
    words: LocalText | None = None
    inside = steps
    match steps:
        case ["records", int(place), *inside]:
            words = told(saves.TURN_RECORD, turn=place + 1)
        case ["causes", str(name), *inside]:
            words = told(saves.ITS_CAUSE, name=name[:60])
        case ["scenario", *inside]:
            words = saves.ITS_SCENARIO
    route = route_of(inside)
    if words is None:
        return route or files.IT
    return told(saves.PLACE_IN, part=words, route=route) if route else words
