"""Whole games once more in a real window: under a virtual display with a window manager."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

NEEDED = ("Xvfb", "openbox")
SERVER, MANAGER = (shutil.which(program) for program in NEEDED)
PYTEST = (sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider")
GAMES = "tests/play/test_one_person.py"
ROLE = {"mouse": "board", "keyboard": "altman"}
ROOT = Path(__file__).parents[2]

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        SERVER is None or MANAGER is None,
        reason=f"a virtual display needs the programs {' and '.join(NEEDED)}",
    ),
]


@pytest.fixture
def display() -> Iterator[str]:
    """A display of our own with a window manager on it."""
    read, write = os.pipe()
    screen = ["-screen", "0", "1600x1000x24", "-nolisten", "tcp"]
    server = subprocess.Popen(
        [str(SERVER), "-displayfd", str(write), *screen],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as told:
        name = f":{told.readline().strip()}"
    manager = subprocess.Popen(
        [str(MANAGER), "--sm-disable"],
        env=os.environ | {"DISPLAY": name},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    time.sleep(1)  # until it manages
    yield name
    for process in (manager, server):
        process.terminate()
        process.wait(10)


@pytest.mark.parametrize("by", ["mouse", "keyboard"])
def test_that_a_whole_game_is_played_in_a_real_window(display: str, by: str) -> None:
    played = subprocess.run(
        [*PYTEST, GAMES, "-k", f"by_{by} and {ROLE[by]}"],
        cwd=ROOT,
        env=os.environ | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert played.returncode == 0, played.stdout
    assert "1 passed" in played.stdout
