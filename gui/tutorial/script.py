"""What the tutorial says and waits for, and in which game: `assets/tutorial/` says so."""

from pathlib import Path
from typing import Annotated

import yaml
from pydantic import Field

from engine.game.game import Game
from engine.resources import assets
from engine.scenario.loading import load_scenario
from engine.scenario.models import Id, Part
from engine.text import Text
from gui.tutorial.deeds import Deed
from gui.tutorial.places import Place

FILE = assets() / "tutorial" / "tutorial.yaml"


class Step(Part):
    """One card. It goes on when the player has done `until`; without that, by Next."""

    at: Place | None = None
    until: Deed | None = None
    title: Text
    text: Text
    keys: Text | None = None
    """How it is done by keyboard."""


class Script(Part):
    """The game in which it is led, and its steps."""

    scenario: Annotated[str, Field(pattern=r"^[a-z0-9-]+$")]
    """A folder of the scenarios that ship."""
    role: Id
    seed: int
    steps: tuple[Step, ...] = Field(min_length=2)

    def game(self) -> Game:
        """A new game: the person in the one role, everybody else in character."""
        scenario = load_scenario(assets() / "scenarios" / self.scenario)
        return Game.new(scenario, seed=self.seed, seats={self.role: "person"})


def read_script(file: Path = FILE) -> Script:
    """The tutorial that ships; a fault in it is one of ours."""
    return Script.model_validate(yaml.safe_load(file.read_text(encoding="utf-8")))
