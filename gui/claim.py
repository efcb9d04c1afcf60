"""One game, one Quorum: whoever plays a file holds a lock beside it.

The operating system keeps the lock and lets it go when its owner ends, however that is. (A
lock that names its owner, as Qt's does, can outlive a killed one: when it was killed before it had
signed, or when another process has got its number since.)
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path
from threading import Lock
from time import sleep

_held: dict[Path, int | None] = {}
"""The open lock of each file played here; None where no lock can be made."""
_count: dict[Path, int] = {}
_mutex = Lock()
_TRIES, _PAUSE = 3, 0.01
"""How often, and after how many seconds, a lock is tried: another Quorum may only be looking."""


class Claim:
    """That this process is the one that plays a file; several may be had here at a time."""

    def __init__(self, file: Path, *, first: bool) -> None:
        self._file: Path | None = file
        self.first = first
        """Whether nobody else here played the file already."""

    @classmethod
    def on(cls, file: Path) -> Claim | None:
        """The claim; None where another process has it.

        Where no lock can be made (a folder that nobody may write to) nothing can be saved either,
        and the claim is given.
        """
        file = file.resolve()
        with _mutex:
            if file not in _held:
                try:
                    _held[file] = _patiently(lock_of(file))
                except BlockingIOError:
                    return None
                except OSError:
                    _held[file] = None
            _count[file] = _count.get(file, 0) + 1
            return cls(file, first=_count[file] == 1)

    def release(self) -> None:
        """Let the file go; the last claim takes the lock away."""
        file, self._file = self._file, None
        if file is None:
            return
        with _mutex:
            _count[file] -= 1
            if not _count[file]:
                del _count[file]
                _unlock(lock_of(file), _held.pop(file))


def lock_of(file: Path) -> Path:
    """The lock beside a file."""
    return file.with_name(f".{file.name}.lock")


def is_played_elsewhere(file: Path) -> bool:
    """Whether another process plays a file right now."""
    claim = Claim.on(file)
    if claim is None:
        return True
    claim.release()
    return False


def clear_locks(folder: Path) -> None:
    """Take away the locks that killed Quorums left in a folder; those in force stay."""
    with suppress(OSError):
        for lock in list(folder.glob(".*.quorum.lock")):
            is_played_elsewhere(lock.with_name(lock.name[1:].removesuffix(".lock")))


def _patiently(lock: Path) -> int:
    """As `_locked`, tried more than once."""
    for _ in range(_TRIES - 1):
        with suppress(BlockingIOError):
            return _locked(lock)
        sleep(_PAUSE)
    return _locked(lock)


def _locked(lock: Path) -> int:
    """The lock, open and ours; BlockingIOError where it is another's, OSError where none can be."""
    while True:
        handle = os.open(lock, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _take(handle)
            if _is(lock, handle):
                return handle
        except OSError:
            os.close(handle)
            raise
        os.close(handle)  # its owner took it away just now: make another


def _is(lock: Path, handle: int) -> bool:
    try:
        return os.path.samestat(lock.stat(), os.fstat(handle))
    except FileNotFoundError:
        return False


def _unlock(lock: Path, handle: int | None) -> None:
    if handle is None:
        return
    with suppress(OSError):  # Windows takes no open file away; it may stay
        lock.unlink()
    os.close(handle)


if sys.platform == "win32":
    import msvcrt

    def _take(handle: int) -> None:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except PermissionError as error:
            raise BlockingIOError from error
else:
    import fcntl

    def _take(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
