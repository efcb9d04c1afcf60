"""Damaged saves: each opens, or is refused with one sentence, in bounded time and memory."""

import json
import random
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from engine.errors import InputError
from engine.game.game import Game
from engine.game.saves import LARGEST_SAVE, load_game, save_game
from engine.game.viewing import role_view
from tests.survival.damage import BYTES, EDITS, WORDS, damaged, whole_files

PARTS = 4
"""Test runs share them among processes."""
CASES, MANY_CASES = 120, 1_500
"""A part's, in every run and in `make fuzz`."""
PATIENCE = 5.0
"""Seconds of processor time for one file of a megabyte at most."""


def look(path: Path) -> str:
    """Open a file if it opens, look at the game, play it on and save it; the sentence if not."""
    try:
        game = load_game(path)
    except InputError as error:
        return str(error)
    for number in {0, game.at, len(game.records)}:
        game.go_to(number)
        for role in (*game.seats, None):
            role_view(game, role, "fr")
    while not game.over:
        game.commit({})
    copy = path.with_name("copy.quorum")
    save_game(game, copy)
    assert load_game(copy) == game
    copy.unlink()
    return "It opens."


@pytest.mark.slow
@pytest.mark.fuzz
@pytest.mark.parametrize("part", range(PARTS))
def test_that_a_damaged_file_opens_or_is_refused_in_one_sentence(
    tmp_path: Path, part: int, thorough: bool
) -> None:
    cases = MANY_CASES if thorough else CASES
    path = tmp_path / "game.quorum"
    told: Counter[str] = Counter()
    for case in range(part * cases, (part + 1) * cases):
        name, content = damaged(random.Random(case))  # noqa: S311 - no secret
        path.write_bytes(content)
        began = time.process_time()
        try:
            sentence = look(path)
        except BaseException as error:
            raise AssertionError(f"case {case}, {name}: {error!r}") from error
        taken = time.process_time() - began
        assert len(sentence.splitlines()) == 1, f"case {case}, {name}: {sentence}"
        assert len(sentence) < 600 + len(str(path)), f"case {case}, {name}: {sentence[:900]}"
        assert sentence.endswith("."), f"case {case}, {name}: {sentence}"
        assert taken < PATIENCE, f"case {case}, {name}: {taken:.1f} s, {sentence}"
        assert path.read_bytes() == content, f"case {case}, {name}: the file was changed"
        assert [item.name for item in tmp_path.iterdir()] == [path.name]
        told["opens" if sentence == "It opens." else "refused"] += 1
    assert min(told["opens"], told["refused"]) > cases / 20


def test_that_the_damage_is_of_every_kind_and_the_same_each_time() -> None:
    names = {damaged(random.Random(case))[0] for case in range(CASES * PARTS)}  # noqa: S311
    assert len(names) == len(BYTES) + len(EDITS) + len(WORDS)
    assert damaged(random.Random(7)) == damaged(random.Random(7))  # noqa: S311


def test_that_the_files_are_sound_before_they_are_damaged(tmp_path: Path) -> None:
    for number, content in enumerate(whole_files()):
        path = tmp_path / f"{number}.quorum"
        path.write_bytes(content)
        assert isinstance(load_game(path), Game)


# Hostile files as large as files may be

OPEN_IT = """
import re, sys, time
from pathlib import Path
from engine.errors import InputError
from engine.game.saves import load_game
began = time.process_time()
try:
    load_game(Path(sys.argv[1]))
    sentence = "It opens."
except InputError as error:
    sentence = str(error)
peak = int(re.search(r"VmHWM:\\s*(\\d+)", Path("/proc/self/status").read_text())[1])
print(sentence, round(time.process_time() - began), peak // 1024, sep="\\n")
"""
MOST_MEMORY = 1_000
"""Megabytes in all."""
MOST_TIME = 30
"""Seconds of processor time on a machine with other things to do."""


def sound() -> dict[str, object]:
    data: dict[str, object] = json.loads(whole_files()[2])
    return data


def file_with(key: str, value: str) -> bytes:
    """A sound file with the text of one value replaced."""
    data = sound() | {key: "\ue000"}
    return json.dumps(data, ensure_ascii=False).replace('"\ue000"', value).encode()


def many(piece: str, size: int = LARGEST_SAVE - 2_000_000) -> str:
    """As much of a piece as goes into a file."""
    return ",".join([piece] * (size // (len(piece) + 1)))


HOSTILE: dict[str, Callable[[], bytes]] = {
    "empty lists": lambda: file_with("records", f"[{many('[]')}]"),
    "numbers": lambda: file_with("opening", f"[{many('1.5')}]"),
    "wrong numbers by name": lambda: file_with(
        "opening", "{" + ",".join(f'"a{n}":"x"' for n in range(3_900_000)) + "}"
    ),
    "turns that are none": lambda: file_with("records", f"[{many('7', 7_000_000)}]"),
    "twenty thousand empty turns": lambda: file_with("records", f"[{many('{}', 59_000)}]"),
    "a turn of a million faults": lambda: file_with(
        "records", '[{"state":{' + ",".join(f'"a{n}":"x"' for n in range(1_000_000)) + "}}]"
    ),
    "one text": lambda: file_with("program", f'"{"x" * (LARGEST_SAVE - 2_000_000)}"'),
    "one number": lambda: file_with("seed", "9" * 5_000_000),
    "brackets": lambda: b"[" * LARGEST_SAVE,
    "spaces": lambda: b" " * LARGEST_SAVE,
    "zeros": lambda: bytes(LARGEST_SAVE),
    "a scenario of unknown names": lambda: json.dumps(
        sound() | {"scenario": with_strangers(sound()["scenario"])}
    ).encode(),
}


def with_strangers(scenario: object) -> object:
    """Each drift has a thousand effects on variables that are not there."""
    assert isinstance(scenario, dict)
    strangers = {f"stranger_{n}": 1 for n in range(1_000)}
    drift = [part | {"effects": [{"add": strangers}] * 20} for part in scenario["drift"]]
    return scenario | {"drift": drift}


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="other systems count memory otherwise")
@pytest.mark.parametrize("name", HOSTILE)
def test_that_a_hostile_file_costs_neither_much_time_nor_much_memory(
    tmp_path: Path, name: str
) -> None:
    path = tmp_path / "game.quorum"
    path.write_bytes(HOSTILE[name]())
    done = subprocess.run(
        [sys.executable, "-c", OPEN_IT, str(path)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr[-2_000:]
    sentence, seconds, megabytes = done.stdout.splitlines()
    assert sentence.startswith(str(path))
    assert int(megabytes) < MOST_MEMORY
    assert int(seconds) < MOST_TIME
