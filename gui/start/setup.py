"""What the new-game screen decides."""

from dataclasses import dataclass, replace
from random import SystemRandom

from engine.game.game import Game
from engine.players import PlayerKind
from engine.resources import shipped_scenarios
from engine.scenario.loading import load_scenario
from engine.scenario.models import Scenario

LARGEST_SEED = 2**31 - 1


def random_seed() -> int:
    """A seed that is easy to read out: five digits, from the system's own randomness."""
    return SystemRandom().randrange(10_000, 100_000)


def watched_game(seed: int) -> Game:
    """The first shipped scenario with every role played in character; raises InputError."""
    scenario = load_scenario(shipped_scenarios()[0])
    return Game.new(scenario, seed=seed, seats={})


@dataclass(frozen=True)
class GameSetup:
    """A game to be: its scenario, dice and seats, and the turn's limit (0 for none).

    `forecasts` says whether those who play may see what is likely to come.
    """

    scenario: Scenario
    seed: int
    seats: dict[str, PlayerKind]
    minutes: int = 0
    forecasts: bool = True

    def again(self) -> "GameSetup":
        """The same with other dice."""
        return replace(self, seed=random_seed())

    def game(self) -> Game:
        """A game that starts so."""
        return Game.new(self.scenario, seed=self.seed, seats=self.seats)
