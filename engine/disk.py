"""Files that are written whole or not at all, and what they looked like when they were."""

import os
import secrets
import stat
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

from engine.errors import SpokenError
from engine.text import LocalText, told
from engine.wording import files


class UnwritableError(SpokenError, OSError):
    """What the operating system would say in a riddle, or not at all, said plainly."""


@dataclass(frozen=True)
class Stamp:
    """A file as it was read or written: enough to tell whether anybody changed it since."""

    size: int
    modified: int
    """Nanoseconds, by the file system's clock."""
    content: int
    """A checksum: against other programs, not against forgers."""


def read_whole(path: Path, most: int) -> tuple[bytes, Stamp]:
    """A file's content, with its stamp; at most `most` bytes and one more.

    Raises OSError where it cannot be read.
    """
    with path.open("rb") as file:
        content = file.read(most + 1)
        return content, _stamp(os.fstat(file.fileno()), content)


def reason_of(error: OSError) -> LocalText | str:
    """Why something cannot be read or written, without a full stop."""
    if isinstance(error, SpokenError):
        return error.said
    return files.REASONS.get(error.errno or 0) or error.strerror or str(error)


def stamp_of(path: Path) -> Stamp | None:
    """What a file looks like now; None if it is not there or cannot be read."""
    try:
        content = path.read_bytes()
        return _stamp(path.stat(), content)
    except OSError:
        return None


def unchanged(path: Path, stamp: Stamp) -> bool:
    """Whether a file is still what it was; one that is gone is not changed.

    Raises OSError where that cannot be found out.
    """
    try:
        now = path.stat()
        if (now.st_size, now.st_mtime_ns) == (stamp.size, stamp.modified):
            return True
        return now.st_size == stamp.size and crc32(path.read_bytes()) == stamp.content
    except (FileNotFoundError, NotADirectoryError):
        return True
    except IsADirectoryError:
        return False


def replace_whole(path: Path, data: bytes) -> Stamp:
    """Put `data` in the place of a file, through a temporary file beside it.

    Both are flushed to the disk. Raises OSError, and leaves what was there, if that fails.
    """
    path = path.resolve()
    _check(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f"{_part_prefix(path)}{secrets.token_hex(8)}.part")
    try:
        with part.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
            stamp = _stamp(os.fstat(file.fileno()), data)
        if path.exists():
            part.chmod(stat.S_IMODE(path.stat().st_mode))
        part.replace(path)
    except BaseException:
        with suppress(OSError):
            part.unlink()
        raise
    _flush_folder(path.parent)
    return stamp


def clear_parts(path: Path) -> None:
    """Take away what an interrupted `replace_whole` of this file left; nobody else may write it."""
    path = path.resolve()
    with suppress(OSError):
        for part in path.parent.iterdir():
            if part.name.startswith(_part_prefix(path)) and part.suffix == ".part":
                part.unlink()


def _part_prefix(path: Path) -> str:
    return f".{path.name[:100]}-"


def _check(path: Path) -> None:
    if path.is_dir():
        raise UnwritableError(files.A_FOLDER)
    if path.exists() and not os.access(path, os.W_OK):
        raise UnwritableError(files.WRITE_PROTECTED)
    if path.parent.exists() and not path.parent.is_dir():
        raise UnwritableError(told(files.NOT_A_FOLDER, path=path.parent))


def _flush_folder(folder: Path) -> None:
    """So that a power cut does not bring the old file back; not every system can."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _stamp(state: os.stat_result, content: bytes) -> Stamp:
    return Stamp(state.st_size, state.st_mtime_ns, crc32(content))
