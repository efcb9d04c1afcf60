"""One game, one Quorum: whoever plays a file holds a lock beside it.

The lock is Qt's own kind. It names its process, so one that a killed Quorum left counts for
nothing; one from another machine counts until it is taken away.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from threading import Lock

from PySide6.QtCore import QLockFile

PATIENCE = 300
"""Milliseconds that an owner has to sign the lock that it made."""

_held: dict[Path, QLockFile] = {}
_count: dict[Path, int] = {}
_mutex = Lock()


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
                lock = QLockFile(str(lock_of(file)))
                lock.setStaleLockTime(0)  # a game may take days; only a dead owner loses its lock
                if _is_taken(lock):
                    return None
                _held[file] = lock
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
                _held.pop(file).unlock()


def _is_taken(lock: QLockFile) -> bool:
    """Whether another process has the lock; if nobody does, it is ours where it can be."""
    if lock.tryLock(0) or lock.error() is not QLockFile.LockError.LockFailedError:
        return False
    name = Path(lock.fileName())
    if not _names_nobody(name) or lock.tryLock(PATIENCE):
        return not lock.isLocked()
    if _names_nobody(name):  # its owner was killed between making it and signing it
        with suppress(OSError):
            name.unlink()
    return not lock.tryLock(0)


def _names_nobody(lock: Path) -> bool:
    try:
        return lock.stat().st_size == 0
    except OSError:
        return False


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
