"""From a folder of YAML files, or a save's data, to a checked `Scenario`."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from engine.disk import reason_of
from engine.errors import InputError, Problem
from engine.scenario.checks import complaints
from engine.scenario.examination import MOST_FAULTS, SECTIONS, examined, faults_of_form, glimpsed
from engine.scenario.language import Language
from engine.scenario.models import Scenario
from engine.scenario.yaml_source import Allowance, Data, Route, Source, read_yaml
from engine.text import LocalText, counted, told
from engine.wording import files

MOST_FILES = 60
MOST_ENTRIES = 10_000
"""Entries that a folder is looked through for its .yaml files."""


@dataclass(frozen=True)
class Loaded:
    """A scenario and the files that it came from."""

    scenario: Scenario
    book: "Book"


class UnplayableError(InputError):
    """A scenario's files could be found, but there are problems in them."""

    def __init__(self, message: LocalText, problems: Iterable[Problem], book: "Book") -> None:
        super().__init__(message, problems)
        self.book = book

    def warnings(self) -> list[Problem]:
        """What can be warned of beside the problems, sorted."""
        found = {self.book.problem(*warning) for warning in glimpsed(self.book.joined)}
        return sorted(found - set(self.problems))


def load_scenario(path: Path) -> Scenario:
    """Read the scenario at `path` (a folder of .yaml files, or one file).

    Raises InputError with every problem, each with its file and line.
    """
    return open_scenario(path).scenario


def open_scenario(path: Path) -> Loaded:
    """The same, with the way back from its parts to their files."""
    book = Book(list(_sources(path)))
    problems = [problem for source in book.sources for problem in source.problems]
    if all(source.readable for source in book.sources):
        scenario, complaints = examined(book.joined)
        if scenario is not None and not problems:
            return Loaded(scenario, book)
    else:  # what is missing may stand where nothing could be read
        complaints = [(route, text) for route, text in faults_of_form(book.joined) if route]
    problems += [book.problem(*complaint) for complaint in complaints]
    count = len(set(problems))
    headline = files.ONE_PROBLEM if count == 1 else files.PROBLEMS
    if len(complaints) >= MOST_FAULTS:
        headline = files.PROBLEMS_OR_MORE
    raise UnplayableError(told(headline, path=path, count=count), problems, book)


def _sources(path: Path) -> Iterator[Source]:
    allowance = Allowance()
    for file in _files(path):
        yield read_yaml(file, allowance)
        if allowance.spent:
            break


def scenario_problems(scenario: Scenario, language: Language) -> Iterator[str]:
    """What is wrong with a scenario that came as data (in a save), in sentences, one by one."""
    return (f"{_named(route)}: {text}" for route, text in complaints(scenario, language))


def _files(path: Path) -> list[Path]:
    try:
        if path.is_dir():
            return sorted(_files_in(path))
        if not path.exists():
            raise InputError(told(files.NO_SCENARIO, path=path))
    except OSError as error:
        raise InputError(told(files.CANNOT_BE_READ, path=path, reason=reason_of(error))) from error
    if path.suffix not in {".yaml", ".yml"}:
        raise InputError(told(files.NOT_A_SCENARIO, path=path))
    return [path]


def _files_in(folder: Path) -> list[Path]:
    found = []
    with os.scandir(folder) as entries:
        for count, entry in enumerate(entries):
            if entry.name.lower().endswith(".yaml") and not entry.name.startswith("."):
                found.append(folder / entry.name)
            if len(found) > MOST_FILES:
                raise InputError(told(files.TOO_MANY_YAML, path=folder, most=MOST_FILES))
            if count >= MOST_ENTRIES:
                most = counted(MOST_ENTRIES)
                raise InputError(told(files.TOO_MANY_FILES, path=folder, most=most))
    if not found:
        raise InputError(told(files.NO_YAML, path=folder))
    return found


class Book:
    """A scenario's files, joined, with the way back from a part to its file and line."""

    def __init__(self, sources: list[Source]) -> None:
        self.sources = sources
        self.joined: dict[str, Data] = {}
        self._origins: dict[Route, tuple[Source, Route]] = {}
        for source in sources:
            self._join(source)

    def _join(self, source: Source) -> None:
        if source.data is None:
            return
        if not isinstance(source.data, dict):
            source.complain(1, "a scenario file is a mapping of sections, such as roles: or moves:")
            return
        for section, data in source.data.items():
            if section in SECTIONS and isinstance(data, list):
                self._extend(source, section, data)
            elif section in self.joined:
                source.complain(source.line((section,)), f'"{section}" is given in two files')
            else:
                self.joined[section] = data
                self._origins[section,] = (source, (section,))

    def _extend(self, source: Source, section: str, data: list[Data]) -> None:
        whole = self.joined.setdefault(section, [])
        if not isinstance(whole, list):
            return
        self._origins.setdefault((section,), (source, (section,)))
        for index, part in enumerate(data):
            self._origins[section, len(whole)] = (source, (section, index))
            whole.append(part)

    def problem(self, route: Route, text: str) -> Problem:
        """The problem at its file and line."""
        for length in (2, 1):
            origin = self._origins.get(route[:length])
            if origin is not None:
                source, local = origin
                where = (*local, *route[length:])
                return Problem(source.path.name, source.line(where), f"{_named(where)}: {text}")
        words = f"{_named(route)}: {text}" if route else text
        if len(self.sources) == 1:
            return Problem(self.sources[0].path.name, 1, words)
        return Problem(self.sources[0].path.absolute().parent.name, 0, words)


def _named(route: Iterable[str | int]) -> str:
    """`moves[3].effects[0].add.pressure` for a route."""
    words = ""
    for step in route:
        words += f"[{step}]" if isinstance(step, int) else f".{step}" if words else step
    return words
