"""A playing process is killed again and again at random moments, and no turn is lost."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

PARTS = 4
"""Test runs share them among processes."""
KILLS, MANY_KILLS = 55, 600
"""A part's, in every run and in `make fuzz`."""

ROUNDS = 4
"""At most; where a process dies is up to the machine, and some must die in the middle of a turn."""

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="there is no fork"),
]


def killed(folder: Path, kills: int, seed: int, *words: str) -> Any:  # noqa: ANN401 - JSON
    done = subprocess.run(
        [
            *(sys.executable, "-m", "tests.survival.killing", str(folder)),
            *("--kills", str(kills), "--seed", str(seed), *words),
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.mark.fuzz
@pytest.mark.parametrize("part", range(PARTS))
def test_that_no_turn_that_was_shown_is_lost_however_the_process_dies(
    tmp_path: Path, part: int, thorough: bool
) -> None:
    kills = MANY_KILLS if thorough else KILLS
    in_the_middle = 0
    for number in range(ROUNDS):
        folder = tmp_path / str(number)
        folder.mkdir()
        found = killed(folder, kills, seed=part + number * PARTS)
        assert found["losses"] == []
        assert found["kills"] == kills
        assert found["shown"] > kills / 2
        in_the_middle += found["in_the_middle"]
        if in_the_middle > kills / 20:
            return
    raise AssertionError(f"only {in_the_middle} of {ROUNDS * kills} died in the middle of a turn")


@pytest.mark.parametrize("fault", ["paint", "write"])
def test_that_such_killing_would_find_a_careless_program(tmp_path: Path, fault: str) -> None:
    assert killed(tmp_path, 200, 1, "--careless", fault)["losses"]
