"""Several sessions of one scenario laid beside each other: where the groups differed.

Each save counts with the line that is on its table. Where one of the games still goes on, only
what everybody may know is compared; a session whose planned turns are all played is over.
"""

import os
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import count, product
from pathlib import Path
from typing import Final, Literal

from pydantic import BaseModel, ConfigDict

from engine.disk import reason_of
from engine.errors import InputError
from engine.game.closing import closed
from engine.game.game import Game
from engine.game.orders import NOTHING, Orders
from engine.game.records import State
from engine.game.saves import SUFFIX, load_game
from engine.lab.foresight import foresight
from engine.scenario.models import CHANNELS, EVERYONE, Channel, Scenario, Variable
from engine.text import LANGUAGES, LocalText, counted, told
from engine.wording import sessions
from engine.wording.files import CANNOT_BE_READ

MOST_SAVES: Final = 200
MOST_ENTRIES: Final = 10_000
"""Entries that a folder is looked through for saves."""
MOST_NUMBERS: Final = 5
"""Numbers told of a turn: those that lay farthest apart."""


class _Told(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class LeftOut(_Told):
    """A save that is not compared, and why."""

    file: str
    kind: Literal["unreadable", "unplayed", "other_scenario"]
    why: LocalText
    title: LocalText | None = None
    """The other scenario's."""


class Group(_Told):
    """One session; `name` is its file's, without the ending."""

    name: str
    title: LocalText | None
    """What its plan is called; None for a game without a session."""
    turns: int
    over: bool
    ending: str | None
    scores: dict[str, float]
    """After its last turn, by role; empty where they are secret still."""
    brier: float | None
    """The mean score of its sealed forecasts, 0 (perfect) to 2."""


class OrdersDiffered(_Told):
    """What the groups ordered for one role in a channel of a turn, by move; "" is nothing."""

    turn: int
    role: str
    channel: Channel
    moves: dict[str, list[str]]
    """Move to the groups that ordered it, most groups first."""


class NumberDiffered(_Told):
    """A number after a turn, by group; `spread` is the widest distance as a share of its range."""

    turn: int
    variable: str
    spread: float
    values: dict[str, float]


class ScoresSpread(_Told):
    """A role's final scores over the groups."""

    role: str
    low: float
    mean: float
    high: float


class Course(_Told):
    """A number from the opening on, by group."""

    variable: str
    values: dict[str, list[float]]


class Sessions(_Told):
    """Where groups differed that played one scenario."""

    scenario: str
    title: LocalText
    groups: list[Group]
    left_out: list[LeftOut]
    public_only: bool
    same_start: bool
    """Whether all began with the same numbers: with the same seed they do, and their dice agree."""
    endings: dict[str, list[str]]
    """Ending to groups; "" for those that came to none."""
    scores: list[ScoresSpread]
    parted: int | None
    """The first turn in which orders differed; None if none did."""
    orders: list[OrdersDiffered]
    numbers: list[NumberDiffered]
    courses: list[Course]
    """Of every number that may be told, whether or not it differed."""


class TooFewError(InputError):
    """There are fewer than two games that can be compared.

    `saves` were looked at, `games` of them could be; the others are left out, each with why.
    """

    def __init__(
        self, message: LocalText | str, saves: int, games: int, left_out: Sequence[LeftOut]
    ) -> None:
        super().__init__(message)
        self.saves, self.games, self.left_out = saves, games, tuple(left_out)


@dataclass(frozen=True)
class _Played:
    """As much of a game as is compared; two hundred games whole would not fit into memory."""

    group: Group
    closed: bool
    """Whether nothing of it is a secret any more."""
    scenario: str
    opening: State
    orders: list[dict[str, Orders]]
    states: list[State]


def compare_folder(
    folder: Path, progress: Callable[[int], None] = lambda _: None
) -> tuple[Sessions, Scenario]:
    """Compare the saves of a folder, with the scenario of the first; `progress` gets 1 a save.

    Of several scenarios the one that most saves have is compared. InputError if the folder holds
    fewer than two saves that can be.
    """
    return compare_saves(saves_in(folder), str(folder), progress)


def compare_saves(
    files: Sequence[Path], where: str, progress: Callable[[int], None] = lambda _: None
) -> tuple[Sessions, Scenario]:
    """Compare these saves as `compare_folder` does; `where` they are is said in its refusals."""
    played: list[_Played] = []
    scenarios: dict[str, Scenario] = {}
    left_out: list[LeftOut] = []
    for path in files:
        file = _shown_as(path.name)
        try:
            game = load_game(path)
        except InputError as error:
            left_out.append(LeftOut(file=file, kind="unreadable", why=_why(error, path)))
        else:
            if game.at:
                taken = {one.group.name for one in played}
                played.append(_played(_unlike(taken, _shown_as(path.stem)), game))
                scenarios.setdefault(game.scenario.id, game.scenario)
            else:
                left_out.append(LeftOut(file=file, kind="unplayed", why=sessions.UNPLAYED))
        progress(1)
    counts = Counter(one.scenario for one in played)
    most = counts.most_common(1)[0][0] if counts else ""
    alike = [one for one in played if one.scenario == most]
    left_out += [
        LeftOut(
            file=one.group.name + SUFFIX,
            kind="other_scenario",
            why=told(sessions.OTHER_SCENARIO, scenario=one.scenario),
            title=scenarios[one.scenario].title,
        )
        for one in played
        if one.scenario != most
    ]
    left_out.sort(key=lambda one: one.file)
    if len(alike) < 2:
        message = _too_few(where, len(alike), left_out)
        raise TooFewError(message, len(files), len(alike), left_out)
    return _compared(alike, scenarios[most], left_out), scenarios[most]


def saves_among(places: Sequence[Path]) -> list[Path]:
    """The saves meant by files and folders, each once; InputError if there are too many."""
    found = [file for one in places for file in (saves_in(one) if one.is_dir() else [one])]
    files = list({file.resolve(): file for file in found}.values())
    if len(files) > MOST_SAVES:
        raise InputError(told(sessions.TOO_MANY, most=MOST_SAVES))
    return files


def saves_in(folder: Path) -> list[Path]:
    """The saved games of a folder, by name; InputError if there are none, or too many."""
    found: list[Path] = []
    try:
        if not folder.is_dir():
            what = sessions.IS_A_FILE if folder.exists() else sessions.IS_NOT_THERE
            raise InputError(told(what, path=folder, suffix=SUFFIX))
        with os.scandir(folder) as entries:
            for place, entry in enumerate(entries):
                named = entry.name.endswith(SUFFIX) and not entry.name.startswith(".")
                if named and entry.is_file():
                    found.append(folder / entry.name)
                if len(found) > MOST_SAVES or place >= MOST_ENTRIES:
                    files = counted(MOST_ENTRIES)
                    raise InputError(
                        told(sessions.CROWDED, path=folder, most=MOST_SAVES, files=files)
                    )
    except OSError as error:
        reason = reason_of(error)
        raise InputError(told(CANNOT_BE_READ, path=folder, reason=reason)) from error
    if not found:
        message = told(sessions.NO_SAVES, path=folder, suffix=SUFFIX)
        raise TooFewError(message, 0, 0, ())
    return sorted(found)


def _why(error: InputError, path: Path) -> LocalText:
    """What is wrong with a file, which is named beside it."""
    en, fr = (
        _shown_as(error.in_language(language).replace(str(path), path.name))
        for language in LANGUAGES
    )
    return LocalText.model_construct(en=en, fr=fr)


def _shown_as(words: str) -> str:
    """A file's name may hold a terminal's commands; no-break spaces are French."""
    return "".join(c if c.isprintable() or c == "\u00a0" else repr(c)[1:-1] for c in words)


def _unlike(taken: Collection[str], name: str) -> str:
    """A name that no other group has: files of two folders may be called the same."""
    names = (f"{name} ({number})" if number > 1 else name for number in count(1))
    return next(one for one in names if one not in taken)


def _too_few(where: str, alike: int, left_out: Sequence[LeftOut]) -> str:
    others = (
        f"; left out: {left_out[0].file} ({left_out[0].why.en.rstrip('.')})" if left_out else ""
    )
    more = f" and {len(left_out) - 1} more" if len(left_out) > 1 else ""
    found = "only one game" if alike else "no game"
    return f"{where} holds {found} that can be compared, and it takes two{others}{more}."


def compare_games(games: Sequence[tuple[str, Game]]) -> Sessions:
    """Compare games of one scenario that were begun, each under a name of its own."""
    return _compared([_played(*one) for one in games], games[0][1].scenario, [])


def _played(name: str, game: Game) -> _Played:
    line, session, foreseen = game.line(), game.session, foresight(game)
    group = Group(
        name=name,
        title=None if session is None else session.plan.title,
        turns=len(line),
        over=game.over,
        ending=line[-1].ending,
        scores=line[-1].scores,
        brier=None if foreseen is None else foreseen.mean,
    )
    return _Played(
        group=group,
        closed=closed(game),
        scenario=game.scenario.id,
        opening=game.opening,
        orders=[record.orders for record in line],
        states=[record.state for record in line],
    )


def _compared(played: Sequence[_Played], scenario: Scenario, left_out: list[LeftOut]) -> Sessions:
    public_only = not all(one.closed for one in played)
    groups = [one.group for one in played]
    if public_only:
        groups = [group.model_copy(update={"scores": {}}) for group in groups]
    endings: dict[str, list[str]] = {}
    for group in groups:
        endings.setdefault(group.ending or "", []).append(group.name)
    orders = list(_orders(played, scenario, ("public",) if public_only else CHANNELS))
    shared = [
        variable
        for variable in _shown(scenario, public_only=public_only)
        if all(variable.id in one.opening for one in played)
    ]
    return Sessions(
        scenario=scenario.id,
        title=scenario.title,
        groups=groups,
        left_out=left_out,
        public_only=public_only,
        same_start=all(one.opening == played[0].opening for one in played),
        endings=_by_size(endings),
        scores=list(_scores(groups, scenario)),
        parted=min((one.turn for one in orders), default=None),
        orders=orders,
        numbers=list(_numbers(played, shared)),
        courses=[_course(played, variable.id) for variable in shared],
    )


def _course(played: Sequence[_Played], variable: str) -> Course:
    return Course(
        variable=variable,
        values={
            one.group.name: [state[variable] for state in (one.opening, *one.states)]
            for one in played
        },
    )


def _scores(groups: Sequence[Group], scenario: Scenario) -> Iterator[ScoresSpread]:
    for role in scenario.roles:
        found = [group.scores[role.id] for group in groups if role.id in group.scores]
        if found:
            mean = sum(found) / len(found)
            yield ScoresSpread(role=role.id, low=min(found), mean=mean, high=max(found))


def _orders(
    played: Sequence[_Played], scenario: Scenario, channels: Sequence[Channel]
) -> Iterator[OrdersDiffered]:
    for turn in range(1, max(len(one.orders) for one in played) + 1):
        there = {one.group.name: one.orders[turn - 1] for one in played if len(one.orders) >= turn}
        for role, channel in product(scenario.roles, channels):
            moves: dict[str, list[str]] = {}
            for name, given in there.items():
                move = given.get(role.id, NOTHING).in_channel(channel)
                moves.setdefault(move or "", []).append(name)
            if len(moves) > 1:
                yield OrdersDiffered(
                    turn=turn, role=role.id, channel=channel, moves=_by_size(moves)
                )


def _shown(scenario: Scenario, *, public_only: bool) -> list[Variable]:
    """The numbers that a plot or somebody's dossier shows; all of them where there are none."""
    plotted = {curve.variable for plot in scenario.plots for curve in plot.curves}
    may = [v for v in scenario.variables if v.known_to == EVERYONE or not public_only]
    return [variable for variable in may if variable.dossier or variable.id in plotted] or may


def _numbers(played: Sequence[_Played], shared: Sequence[Variable]) -> Iterator[NumberDiffered]:
    """By turn the numbers that lay farthest apart, as far as two groups got.

    Those that read alike with the digits that are shown do not count.
    """
    for turn in range(1, max(len(one.states) for one in played) + 1):
        there = {one.group.name: one.states[turn - 1] for one in played if len(one.states) >= turn}
        if len(there) < 2:
            return
        differed = [
            NumberDiffered(
                turn=turn,
                variable=variable.id,
                spread=_spread(variable, list(values.values())),
                values=values,
            )
            for variable in shared
            for values in [{name: state[variable.id] for name, state in there.items()}]
            if len({round(value, variable.decimals) for value in values.values()}) > 1
        ]
        yield from sorted(differed, key=lambda one: -one.spread)[:MOST_NUMBERS]


def _spread(variable: Variable, values: Sequence[float]) -> float:
    reach = variable.max - variable.min
    return (max(values) - min(values)) / reach if reach else 0.0


def _by_size(groups: dict[str, list[str]]) -> dict[str, list[str]]:
    """The largest first; of equals in the order in which they came."""
    return dict(sorted(groups.items(), key=lambda item: -len(item[1])))
