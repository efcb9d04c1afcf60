"""Where a game under way is written, and what its file is called."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from itertools import count
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths

from engine.errors import InputError
from engine.resources import default_save_folder, example_games
from engine.text import told
from engine.wording import saves
from gui.claim import Claim

if TYPE_CHECKING:
    from engine.disk import Stamp
    from engine.game.game import Game

SUFFIX = ".quorum"


class Why(Enum):
    """Why a game is kept in another file than before."""

    UNWRITABLE = "unwritable"
    CHANGED = "changed"
    """By another program."""
    GONE = "gone"
    """It was there and is there no more; it is made again."""


@dataclass(frozen=True)
class Kept:
    """A game that was written: where, and if that is another file than before, instead of which."""

    file: Path
    turn: int
    over: bool
    instead_of: Path | None = None
    why: Why | None = None


def fresh_names(folder: Path, game: Game, now: datetime) -> Iterator[Path]:
    """Files such as `2026-11-22 1432 duel chair.quorum`, then the same with a number."""
    scenario = game.scenario.id.replace("_", "-")
    roles = "+".join(game.people) or "watched"
    return _numbered(folder, f"{now:%Y-%m-%d %H%M} {scenario} {roles}", 1)


def _numbered(folder: Path, name: str, first: int) -> Iterator[Path]:
    for number in count(first):
        yield folder / (f"{name}{SUFFIX}" if number == 1 else f"{name} {number}{SUFFIX}")


def is_example(file: Path) -> bool:
    """Whether `file` is one of the games that ship: those are never written over."""
    return any(file.resolve() == example.resolve() for example in example_games())


class Keeper:
    """Keeps one game in its file, which it holds the claim on, or in the next best place.

    It may be used from any thread. What is there is never written over unless it is what this
    keeper last read or wrote.
    """

    def __init__(self, file: Path | None, refuge: Path | None, stamp: Stamp | None = None) -> None:
        self._mutex = RLock()
        self._file, self._refuge, self._stamp = file, refuge, stamp
        self._claim: Claim | None = None
        self.taken: Path | None = None
        """The file that another Quorum plays, so that this game goes on in a copy."""

    @property
    def file(self) -> Path | None:
        """Where the game is kept; None before it was first written."""
        return self._file

    @property
    def keeps(self) -> bool:
        """Whether there is anywhere to write to."""
        return self._file is not None or self._refuge is not None

    def hold(self) -> None:
        """Lay claim to the file; if another Quorum plays it, do without, and note that."""
        from engine.disk import clear_parts, stamp_of  # noqa: PLC0415 - start-up time

        with self._mutex:
            if self._file is None or self._claim is not None:
                return
            self._claim = Claim.on(self._file)
            if self._claim is None:
                self.taken, self._file, self._stamp = self._file, None, None
                self._refuge = self._refuge or self.taken.parent
            else:
                if self._claim.first:
                    clear_parts(self._file)
                self._stamp = self._stamp or stamp_of(self._file)

    def write(self, game: Game) -> Kept | None:
        """Save, in another file where that cannot be; None if nothing is to be kept.

        Raises the InputError of the first try when there is no place at all.
        """
        from engine.game.saves import ChangedError, save_game  # noqa: PLC0415 - start-up time

        with self._mutex:
            if self._file is None:
                return self._write_anew(game) if self._refuge is not None else None
            gone = self._stamp is not None and not _exists(self._file)
            try:
                self._stamp = save_game(game, self._file, self._stamp)
            except ChangedError:
                beside = _numbered(self._file.parent, self._file.stem, 2)
                return self._write_anew(game, beside, self._file, Why.CHANGED)
            except InputError as trouble:
                try:
                    return self._write_anew(game, None, self._file, Why.UNWRITABLE)
                except InputError:
                    raise trouble from None
            if gone:
                return Kept(self._file, game.turn, game.over, self._file, Why.GONE)
            return self._kept(game)

    def write_to(self, file: Path, game: Game) -> Kept:
        """Save to a file that a person chose, whatever it holds; the game's file from now on.

        Only the games that ship are not written over.

        Raises InputError, and stays with the file it has, where that cannot be done.
        """
        if is_example(file):
            raise InputError(told(saves.SHIPPED, path=file))
        with self._mutex:
            claim = Claim.on(file)
            if claim is None:
                raise InputError(told(saves.TAKEN, path=file))
            return self._write_claimed(game, file, claim)

    def release(self) -> None:
        """Let the file go."""
        with self._mutex:
            if self._claim is not None:
                self._claim.release()
            self._claim = None

    def _write_anew(
        self,
        game: Game,
        first: Iterator[Path] | None = None,
        before: Path | None = None,
        why: Why | None = None,
    ) -> Kept:
        """Save to a file that is not there yet: under one of the first names, or in a folder."""
        if self.taken is not None and first is None:
            first = _numbered(self.taken.parent, self.taken.stem, 2)
        folders = self._folders()
        places = [fresh_names(folder, game, _now()) for folder in folders]
        troubles: list[InputError] = []
        for names in places if first is None else [first, *places]:
            try:
                kept = self._write_new(game, names)
            except InputError as error:
                troubles.append(error)
                continue
            if before is None and self.taken is None and kept.file.parent != folders[0]:
                before, why = folders[0], Why.UNWRITABLE
            return Kept(kept.file, kept.turn, kept.over, before, why)
        raise troubles[0]

    def _folders(self) -> list[Path]:
        """Where games may go, the best place first."""
        place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppDataLocation)
        folders = [self._refuge, default_save_folder(), Path(place) / "saves"]
        return list(dict.fromkeys(folder for folder in folders if folder is not None))

    def _write_new(self, game: Game, names: Iterator[Path]) -> Kept:
        """Save to the first name that nobody has; raises InputError."""
        for file in names:
            with suppress(OSError):  # saving says it better
                file.parent.mkdir(parents=True, exist_ok=True)
            if _exists(file) or (claim := Claim.on(file)) is None:
                continue
            if _exists(file):  # another Quorum was faster
                claim.release()
                continue
            return self._write_claimed(game, file, claim)
        raise InputError(saves.NO_NAME_LEFT)

    def _write_claimed(self, game: Game, file: Path, claim: Claim) -> Kept:
        """Save to a file that was claimed for it, and stay with it; raises InputError."""
        from engine.game.saves import save_game  # noqa: PLC0415 - start-up time

        try:
            stamp = save_game(game, file)
        except InputError:
            claim.release()
            raise
        self._move(file, stamp, claim)
        return self._kept(game)

    def _move(self, file: Path, stamp: Stamp, claim: Claim) -> None:
        self.release()
        self._file, self._stamp, self._claim = file, stamp, claim

    def _kept(self, game: Game) -> Kept:
        assert self._file is not None  # noqa: S101 - for the type checker
        return Kept(self._file, game.turn, game.over)


def keeper_of(file: Path | None, refuge: Path | None, stamp: Stamp | None = None) -> Keeper:
    """The keeper of a game that was read from `file`, or that is new."""
    if file is not None and is_example(file):
        return Keeper(None, refuge)
    return Keeper(file, refuge, stamp)


def _exists(file: Path) -> bool:
    try:
        return file.exists()
    except OSError:  # what may not be looked at will not be written to either, and says why
        return False


def _now() -> datetime:
    return datetime.now().astimezone()
