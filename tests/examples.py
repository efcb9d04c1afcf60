"""The example games in saves/: `make examples` writes them, a test says when they are stale."""

import sys
from collections.abc import Iterator
from pathlib import Path

from engine import resources
from engine.game.game import Game
from engine.game.saves import save_game
from engine.players import PlayerKind
from engine.scenario.loading import load_scenario

MOST_SEEDS = 2_000


def finished_game() -> Game:
    """The first seed whose in-character game comes to the historical ending."""
    for seed in range(MOST_SEEDS):
        game = played(seed, {}, turns=None)
        if any(e.historical and e.id == game.line()[-1].ending for e in game.scenario.endings):
            return game
    raise LookupError("no seed gives the historical ending")


def unfinished_game() -> Game:
    """Four turns in: played in character so far, then a person takes Altman's seat."""
    game = played(1, {}, turns=4)
    game.seats["altman"] = "person"
    return game


def played(seed: int, seats: dict[str, PlayerKind], turns: int | None) -> Game:
    """A game of the shipped scenario, played by its players to the end or for some turns."""
    path = resources.assets() / "scenarios" / "openai-2023"
    game = Game.new(load_scenario(path), seed=seed, seats=seats)
    while not game.over and (turns is None or game.turn <= turns):
        game.commit({})
    return game


def examples() -> Iterator[tuple[str, Game]]:
    """File name and game of each example."""
    yield "example-finished.quorum", finished_game()
    yield "example-in-the-middle.quorum", unfinished_game()


def main(folder: Path) -> None:
    """Write the examples."""
    for name, game in examples():
        save_game(game, folder / name)
        sys.stdout.write(f"{folder / name}: {len(game.records)} turns\n")


if __name__ == "__main__":
    main(Path("saves"))
