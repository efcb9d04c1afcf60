"""What the window holds in memory, game after game."""

import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest

from tests.bench.ten_games import resident

ROOT = Path(__file__).parents[2]
MOST, GROWTH = 300, 12
"""Megabytes: the process's own after any game, and how much more after another."""


@pytest.mark.thorough
@pytest.mark.skipif(not resident(), reason="this system does not say what lies in memory")
def test_that_games_leave_nothing_behind_in_memory() -> None:
    said = subprocess.run(
        [sys.executable, "-m", "tests.bench.ten_games", "3"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    own = [float(line.split()[0]) for line in said.splitlines()]
    assert len(own) == 4
    assert max(own) < MOST
    # The first two fill what is kept: pictures of icons, the compiled runner.
    assert all(after - before < GROWTH for before, after in pairwise(own[2:]))
