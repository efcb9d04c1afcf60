"""Kills a playing process again and again, and looks whether a turn that was shown is lost.

`python -m tests.survival.killing FOLDER --kills N --seed S` prints what it found as JSON. Each
life goes on with the file that the one before left. `--careless` plants a fault that must be found.
"""

import argparse
import json
import os
import random
import signal
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

from engine import disk
from engine.errors import InputError
from engine.game import saves
from engine.game.game import Game
from engine.game.orders import Orders
from engine.game.records import TurnRecord
from engine.game.saves import load_game, save_game
from engine.scenario.loading import load_scenario
from tests.survival.player import TINY, into, play_on

LONGEST_LIFE = 0.1
"""Seconds to death at most: of most lives from the first turn on, of some from birth."""
STILLBORN = 0.15
"""The share of lives that are counted from birth, so that opening a game is struck too."""
LONGEST_GAME = 120
"""Turns, after which a new game is begun, so that files stay small and lives eventful."""


@dataclass
class Findings:
    """What came of some kills."""

    kills: int = 0
    shown: int = 0
    """Turns that were shown before a death."""
    in_the_middle: int = 0
    """Deaths in the middle of writing a file."""
    losses: list[str] = field(default_factory=list)


def paint_before_saving(pipe: int) -> None:
    """The fault of showing a turn before it is on the disk."""
    commit = Game.commit

    def told(self: Game, orders: Mapping[str, Orders]) -> TurnRecord:
        record = commit(self, orders)
        os.write(pipe, f"{record.number}\n".encode())
        return record

    Game.commit = told  # type: ignore[method-assign] # the planted fault


def write_in_place(_pipe: int) -> None:
    """The fault of writing over the old file."""

    def careless(path: Path, data: bytes) -> disk.Stamp:
        with path.open("wb") as file:
            for start in range(0, len(data), 4096):
                file.write(data[start : start + 4096])
                file.flush()
        return disk.Stamp(0, 0, 0)

    saves.replace_whole = careless  # type: ignore[attr-defined] # the planted fault
    saves.unchanged = lambda *_: True  # type: ignore[attr-defined] # or it would notice


FAULTS: dict[str, Callable[[int], None]] = {
    "paint": paint_before_saving,
    "write": write_in_place,
}


def one_life(file: Path, luck: random.Random, careless: str | None) -> list[str]:
    """Fork a player, kill it at a random moment; what it had told."""
    reading, writing = os.pipe()
    seed = luck.randrange(2**32)
    child = os.fork()
    if child == 0:
        os.close(reading)
        if careless is not None:
            FAULTS[careless](writing)
        play_on(file, into(writing), random.Random(seed))  # noqa: S311 - no secret
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, encoding="utf-8") as told:
        first = "" if luck.random() < STILLBORN else told.readline()
        time.sleep(luck.uniform(0.0, LONGEST_LIFE))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        return [word for word in f"{first}{told.read()}".split("\n") if word]


def begin(folder: Path, number: int) -> tuple[Path, Game]:
    """A new game on the disk."""
    game = Game.new(load_scenario(TINY), seed=number, seats={})
    file = folder / f"game-{number}.quorum"
    save_game(game, file)
    return file, game


def look(file: Path, before: Game, told: list[str]) -> Iterator[str]:
    """What is wrong with what a killed player left."""
    try:
        after = load_game(file)
    except InputError as error:
        yield str(error)
        return
    last = max((int(word) for word in told if word.isdecimal()), default=len(before.records))
    if len(after.records) < last:
        yield f"turn {last} was shown, but the file has only {len(after.records)}"
    if after.records[: len(before.records)] != before.records:
        yield "turns of an earlier life are not what they were"
    strange = [word for word in told if not word.isdecimal()]
    if strange:
        yield f"a player said: {strange[0]}"


def kill(folder: Path, kills: int, seed: int, careless: str | None = None) -> Findings:
    """Kill that many players; with a planted fault it stops at the first loss."""
    luck = random.Random(seed)  # noqa: S311 - no secret
    findings = Findings()
    file, game = begin(folder, 0)
    while findings.kills < kills and not (careless and findings.losses):
        told = one_life(file, luck, careless)
        findings.kills += 1
        findings.shown += len(told)
        findings.in_the_middle += any(folder.glob(".*.part"))
        losses = list(look(file, game, told))
        if len(games := list(folder.glob("*.quorum"))) > 1:
            losses.append(f"one game became {len(games)} files")
        findings.losses += losses
        game = game if losses else load_game(file)
        if losses or len(game.records) > LONGEST_GAME:
            for left in folder.iterdir():
                left.unlink()
            file, game = begin(folder, findings.kills)
    return findings


def main() -> None:
    """Kill, and print the findings."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--careless", choices=FAULTS)
    options = parser.parse_args()
    findings = kill(options.folder, options.kills, options.seed, options.careless)
    sys.stdout.write(json.dumps(asdict(findings)) + "\n")


if __name__ == "__main__":
    main()
