"""A full disk and a disk that may only be read: real ones, mounted for a process of its own."""

import json
import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest

IN_A_NAMESPACE = ["unshare", "--user", "--map-root-user", "--mount", "sh", "-ec"]
MOUNT = 'mount -t tmpfs -o size=200k tmpfs "$0"'


@cache
def may_mount() -> bool:
    """Whether this machine lets a process mount a disk for itself."""
    if shutil.which("unshare") is None:
        return False
    done = subprocess.run(
        [*IN_A_NAMESPACE, MOUNT, "/mnt"], capture_output=True, check=False, timeout=10
    )
    return done.returncode == 0


pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not may_mount(), reason="no disk can be mounted here"),
]


def played(disk: Path, how: str, home: Path) -> Any:  # noqa: ANN401 - JSON
    disk.mkdir()
    script = f'{MOUNT}; exec "$1" -m tests.survival.small_disk "$0" "$2"'
    places = ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "QUORUM_SAVES")
    done = subprocess.run(
        [*IN_A_NAMESPACE, script, str(disk), sys.executable, how],
        env=os.environ | dict.fromkeys(places, str(home)),
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_that_on_a_full_disk_only_the_turn_that_is_said_not_to_be_saved_is_missing(
    tmp_path: Path,
) -> None:
    disk = tmp_path / "disk"
    found = played(disk, "full", home=disk)
    assert found["shown"] > 3
    assert found["on_disk"] == found["shown"] - 1
    file = disk / "game.quorum"
    assert found["sentence"] == f"The game could not be saved to {file}: No space left on device."
    assert found["files"] == [".game.quorum.lock", "ballast", "game.quorum"]
    assert found["in_the_end"] >= found["shown"]


def test_that_a_game_on_a_read_only_disk_goes_on_in_another_place(tmp_path: Path) -> None:
    home = tmp_path / "home"
    found = played(tmp_path / "disk", "read-only", home=home)
    assert found["on_disk"] == 0
    assert found["there"] == found["shown"] == 1
    assert Path(found["moved_to"]).parent == home
    assert found["files"] == ["ballast", "game.quorum"]


def test_that_a_game_on_a_read_only_disk_with_no_other_place_says_so(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    found = played(disk, "read-only", home=disk)
    assert found["shown"] == 1
    assert "could not be saved" in found["sentence"]
    assert found["files"] == ["ballast", "game.quorum"]
