"""Files that are written whole or not at all: in which order, and what is noticed afterwards."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from engine.disk import clear_parts, read_whole, replace_whole, stamp_of, unchanged


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a handle does not tell its name")
def test_that_content_is_flushed_before_it_is_put_in_place_and_the_folder_after(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps: list[str] = []
    flush, replace = os.fsync, Path.replace

    def noted_flush(handle: int) -> None:
        name = Path(f"/proc/self/fd/{handle}").resolve()
        steps.append("flush folder" if name == tmp_path else f"flush {name.suffix}")
        flush(handle)

    def noted_replace(part: Path, target: Path) -> Path:
        steps.append("replace")
        return replace(part, target)

    monkeypatch.setattr("os.fsync", noted_flush)
    monkeypatch.setattr(Path, "replace", noted_replace)
    replace_whole(tmp_path / "file", b"new")
    assert steps == ["flush .part", "replace", "flush folder"]


def test_that_a_stamp_tells_whether_the_content_changed(tmp_path: Path) -> None:
    file = tmp_path / "file"
    stamp = replace_whole(file, b"one")
    assert stamp == stamp_of(file) == read_whole(file, 3)[1]
    assert unchanged(file, stamp)
    os.utime(file, (1, 1))
    assert unchanged(file, stamp)
    file.write_bytes(b"two")
    assert not unchanged(file, stamp)
    os.utime(file, ns=(stamp.modified, stamp.modified))
    file.write_bytes(b"three")
    assert not unchanged(file, stamp)
    file.unlink()
    assert unchanged(file, stamp)
    assert stamp_of(file) is None
    file.mkdir()
    assert not unchanged(file, stamp)


def test_that_no_more_is_read_than_wanted(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"x" * 100)
    assert len(read_whole(file, 10)[0]) == 11


def test_that_only_the_parts_of_this_file_are_cleared(tmp_path: Path) -> None:
    names = [".file-1a.part", ".file-2b.part", ".other-1.part", "file", ".file-1a", "x.part"]
    for name in names:
        (tmp_path / name).touch()
    clear_parts(tmp_path / "file")
    assert {path.name for path in tmp_path.iterdir()} == set(names[2:])


CUT_SHORT = """
import resource, sys
from pathlib import Path
from engine.disk import replace_whole
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    replace_whole(Path(sys.argv[1]), b"new" * 1000)
except OSError as error:
    print(error.strerror)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there are no limits of that kind")
def test_that_a_write_which_the_system_cuts_short_leaves_the_old_file_alone(tmp_path: Path) -> None:
    """A limit on the size of files stands for a disk that fills up in the middle of a write."""
    file = tmp_path / "file"
    file.write_bytes(b"old")
    done = subprocess.run(
        [sys.executable, "-c", CUT_SHORT, str(file)], capture_output=True, text=True, check=True
    )
    assert done.stdout == "File too large\n"
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("file", b"old")]
