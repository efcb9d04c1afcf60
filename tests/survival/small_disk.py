"""Plays in a folder on a small disk of its own until saving fails, and tells what is there.

`python -m tests.survival.small_disk FOLDER (full|read-only)`; FOLDER is mounted for this process.
In `full` a ballast file is taken away in the end, and the game saved once more; in `read-only` the
disk is made so before the game is opened.
"""

import json
import os
import random
import subprocess
import sys
from pathlib import Path
from types import TracebackType

from engine.game.game import Game
from engine.game.saves import load_game, save_game
from engine.scenario.loading import load_scenario
from gui.session import GameSession
from tests.survival.player import TINY, play

BALLAST = 80_000


def die(_kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
    """Qt would only print what goes wrong in a slot."""
    sys.stderr.write(repr(error))
    sys.stderr.flush()
    os._exit(1)


def main(folder: Path, how: str) -> None:
    """Play, and print what happened as one JSON object."""
    ballast = folder / "ballast"
    ballast.write_bytes(b"x" * BALLAST)
    file = folder / "game.quorum"
    game = Game.new(load_scenario(TINY), seed=1, seats={})
    save_game(game, file)
    shown: list[int] = []

    def report(session: GameSession, **found: object) -> None:
        session.blockSignals(True)  # no further turn
        session.finish()
        found |= {"shown": len(shown), "on_disk": len(load_game(file).records)}
        found["files"] = sorted(path.name for path in folder.iterdir() if path.is_file())
        if how == "full":
            ballast.unlink()
            session.save()
            session.finish()
            found["in_the_end"] = len(load_game(file).records)
        sys.stdout.write(json.dumps(found) + "\n")
        sys.stdout.flush()
        os._exit(0)

    def told(session: GameSession, word: str) -> None:
        kind, _, rest = word.partition(" ")
        if kind == "failed":
            report(session, sentence=rest)
        elif kind == "moved":
            report(session, moved_to=rest, there=len(load_game(Path(rest)).records))
        else:
            shown.append(int(word))

    sys.excepthook = die
    if how == "read-only":
        command = ["mount", "-o", "remount,ro", str(folder)]
        subprocess.run(command, check=True)
    play(game, file, told, random.Random(1))  # noqa: S311 - no secret


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
