"""What `quorum validate` says of a scenario: for people, and as data for editors."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from engine.errors import InputError, Problem
from engine.lab.simulate import Progress
from engine.lab.trial import never_seen, trial
from engine.scenario.loading import UnplayableError, open_scenario
from engine.scenario.models import Scenario
from engine.scenario.review import review


class Place(BaseModel):
    """One problem or warning; line 0 is the file as a whole."""

    model_config = ConfigDict(frozen=True)

    file: str
    line: int
    message: str


class Validation(BaseModel):
    """A scenario's problems and warnings, as data; `games` were played to find the warnings."""

    model_config = ConfigDict(frozen=True)

    scenario: str
    playable: bool
    games: int
    problems: list[Place]
    warnings: list[Place]


@dataclass(frozen=True)
class Verdict:
    """What came of validating the scenario at `path`; `games` of those `asked` for were tried."""

    path: Path
    scenario: Scenario | None
    error: InputError | None
    asked: int
    games: int
    warnings: Sequence[Problem]

    def as_data(self) -> Validation:
        """For editors and scripts: files are named so that they can be opened."""
        problems = self.error.problems if self.error is not None else []
        if self.error is not None and not problems:
            problems = [Problem("", 0, self.error.message)]
        return Validation(
            scenario=str(self.path),
            playable=self.error is None,
            games=self.games,
            problems=[self._place(problem) for problem in problems],
            warnings=[self._place(warning) for warning in self.warnings],
        )

    def _place(self, problem: Problem) -> Place:
        file = self.path / problem.place if self.path.is_dir() else self.path
        whole = self.path if problem.place in {"", self.path.absolute().name} else file
        return Place(file=str(whole), line=problem.line, message=problem.message)

    def lines(self) -> Iterator[str]:
        """For people; of a scenario that is not playable, the warnings beside its problems."""
        scenario = self.scenario
        if scenario is None:
            yield from self._told_warnings()
            return
        yield (
            f"{scenario.title.en}: no problems. {len(scenario.roles)} roles, "
            f"{len(scenario.moves)} moves, {len(scenario.events)} events, "
            f"{len(scenario.endings)} endings, {len(scenario.variables)} variables, "
            f"{len(scenario.turns)} turns."
        )
        count = len(self.warnings)
        found = f"{count or 'No'} warning{'' if count == 1 else 's'}"
        tried = f"{self.games:,} games were tried" if self.games else "no game was tried"
        large = " (the scenario is too large for that)" if self.asked and not self.games else ""
        yield f"{found}; {tried}{large}."
        yield from self._told_warnings()

    def _told_warnings(self) -> Iterator[str]:
        for warning in self.warnings:
            where = f"{warning.place}:{warning.line}" if warning.line else warning.place
            yield f"  {where}: warning: {warning.message}"


def validated(path: Path, games: int, progress: Progress | None = None) -> Verdict:
    """Read the scenario at `path` and, if it is playable, look for what may not be meant."""
    try:
        loaded = open_scenario(path)
    except UnplayableError as error:
        return Verdict(path, None, error, games, 0, error.warnings())
    except InputError as error:
        return Verdict(path, None, error, games, 0, [])
    read = review(loaded.scenario, loaded.book.joined)
    seen = trial(loaded.scenario, games, progress)
    played = never_seen(loaded.scenario, seen, besides=read.impossible)
    found = {loaded.book.problem(*warning) for warning in (*read.warnings, *played)}
    return Verdict(path, loaded.scenario, None, games, seen.games, sorted(found))
