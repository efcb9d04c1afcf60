"""The command line: every command that needs no window, and the parser of all."""

import argparse
import json
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final, NoReturn

from engine import resources
from engine.errors import InputError, did_you_mean
from engine.version import __version__

if TYPE_CHECKING:
    from engine.players import PlayerKind

DONE: Final = 0
OUR_FAULT: Final = 1
BAD_INPUT: Final = 2
CHECK_SAYS_NO: Final = 3

COMMANDS: Final = (
    "demo",
    "validate",
    "simulate",
    "balance",
    "tournament",
    "calibrate",
    "replay",
    "explain",
    "schema",
)
MOST_GAMES: Final = 10_000_000


class _Parser(argparse.ArgumentParser):
    """Bad input gets one line and exit code 2."""

    def error(self, message: str) -> NoReturn:
        self.exit(BAD_INPUT, f"quorum: {message}. Try: {self.prog} --help\n")


def parse(argv: Sequence[str]) -> argparse.Namespace:
    """The command line as a namespace; `.command` is "open" where no command is named.

    Leaves with exit code 2 and one line where it makes no sense.
    """
    words = [word for word in argv if not word.startswith("-")]
    if words and words[0] in COMMANDS:
        return _command_parser().parse_args(argv)
    if words and _looks_like_a_command(Path(words[0])):
        hint = did_you_mean(words[0], COMMANDS)
        _open_parser().error(f'there is no command or saved game "{words[0]}"{hint}')
    options = _open_parser().parse_args(argv)
    options.command = "open"
    return options


def _looks_like_a_command(path: Path) -> bool:
    """A bare word that is no file."""
    return not path.suffix and path.parent == Path() and not _exists(path)


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # a name that is too long, a folder that may not be entered
        return False


def main(argv: Sequence[str]) -> int:
    """Run a command that needs no window; returns the exit code."""
    options = parse(argv)
    if options.command in {"open", "demo"}:
        print("quorum: this opens a window; start it as: quorum", file=sys.stderr)
        return BAD_INPUT
    commands: dict[str, Callable[[argparse.Namespace], int]] = {
        "validate": _validate,
        "simulate": _simulate,
        "balance": _balance,
        "tournament": _tournament,
        "calibrate": _calibrate,
        "replay": _replay,
        "explain": _explain,
        "schema": _schema,
    }
    try:
        return commands[options.command](options)
    except InputError as error:
        print(error, file=sys.stderr)
        return BAD_INPUT
    except BrokenPipeError:
        sys.stderr.close()
        return DONE
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
        return OUR_FAULT


def _open_parser() -> _Parser:
    parser = _Parser(
        prog="quorum",
        description="Quorum, a wargame of a boardroom crisis. Without a command it opens the app.",
        epilog="Commands: "
        "demo (the app plays itself), validate (check a scenario), simulate (many games), "
        "balance (is a scenario worth playing again?), "
        "tournament (how strong are the players that think?), "
        "calibrate (do forecasts hold what they promise?), "
        "replay (do today's rules still give this game?), explain (why did a number move?), "
        "schema (the file formats, for an editor). See: quorum COMMAND --help",
    )
    parser.add_argument("game", nargs="?", type=Path, metavar="GAME.quorum", help="a saved game")
    parser.add_argument(
        "--quit-when-shown", action="store_true", help="leave after the first paint"
    )
    parser.add_argument("--version", action="version", version=f"Quorum {__version__}")
    return parser


def _command_parser() -> _Parser:
    parser = _Parser(prog="quorum")
    commands = parser.add_subparsers(dest="command", required=True)
    demo = commands.add_parser("demo", help="the app plays itself")
    demo.add_argument("--seed", type=_seed, default=2023, help="the game's seed (2023)")
    demo.add_argument(
        "--screenshots", type=Path, metavar="DIR", help="play without a window; write pictures here"
    )
    validate = commands.add_parser("validate", help="report problems and warnings")
    validate.add_argument(
        "scenario", metavar="PATH", help="a folder, a .yaml file, or a shipped name"
    )
    validate.add_argument(
        "--games",
        type=_trials,
        default=4_000,
        metavar="N",
        help="games to play at most in search of what never comes up; 0 for none (4000)",
    )
    validate.add_argument(
        "--strict", action="store_true", help="warnings count as problems: exit 2"
    )
    validate.add_argument("--json", action="store_true", help="print one JSON object")
    simulate = commands.add_parser("simulate", help="play many games and count")
    simulate.add_argument(
        "scenario", nargs="?", default=resources.FIRST_SCENARIO, metavar="SCENARIO"
    )
    simulate.add_argument("--games", type=_games, default=1_000, metavar="N", help="(1000)")
    simulate.add_argument("--seed", type=_seed, default=1, metavar="S", help="(1)")
    simulate.add_argument(
        "--seat",
        action="append",
        default=[],
        metavar="ROLE=PLAYER",
        help="who plays a role: in_character (else), random, newcomer, experienced or strategist; "
        "the last three think, which takes seconds a game",
    )
    output = simulate.add_mutually_exclusive_group()
    output.add_argument("--json", action="store_true", help="print one JSON object")
    output.add_argument("--out", type=Path, metavar="FILE", help="write the JSON object to a file")
    _add_balance(commands.add_parser("balance", help="measure whether it is worth playing again"))
    _add_tournament(commands.add_parser("tournament", help="measure the players that think"))
    _add_calibrate(commands.add_parser("calibrate", help="hold forecasts against what happened"))
    replay = commands.add_parser("replay", help="do today's rules still give this game?")
    replay.add_argument("game", type=Path, metavar="GAME.quorum")
    replay.add_argument("--all", action="store_true", help="name every rule that moved, in full")
    explain = commands.add_parser("explain", help="why did a number move in a turn?")
    explain.add_argument("game", type=Path, metavar="GAME.quorum")
    explain.add_argument(
        "--number", required=True, metavar="X", help="a variable's id, or a role's for its score"
    )
    explain.add_argument("--turn", required=True, type=_turn, metavar="N")
    explain.add_argument(
        "--role",
        metavar="R",
        help="as that role may know it (else all of it; before the end, what is public)",
    )
    explain.add_argument("--json", action="store_true", help="print one JSON object")
    schema = commands.add_parser("schema", help="print a file format as JSON Schema")
    which = schema.add_mutually_exclusive_group()
    which.add_argument("--save", action="store_true", help="of saved games, not of scenarios")
    which.add_argument(
        "--one-file",
        action="store_true",
        help="for one file of a scenario's folder: no section is required",
    )
    schema.add_argument("--out", type=Path, metavar="FILE", help="write it to a file")
    return parser


def _add_balance(balance: argparse.ArgumentParser) -> None:
    balance.add_argument(
        "scenario", nargs="?", default=resources.FIRST_SCENARIO, metavar="SCENARIO"
    )
    balance.add_argument("--quick", action="store_true", help="fewer games: a first look")
    balance.add_argument("--seed", type=_seed, default=1, metavar="S", help="(1)")
    balance.add_argument(
        "--only", metavar="MEASURES", help="of endings,moves,plans,suspense,hypocrisy (all)"
    )
    balance.add_argument(
        "--role", action="append", metavar="ROLE", help="moves, plans and hypocrisy of this role"
    )
    balance.add_argument(
        "--players",
        default="in_character",
        metavar="PLAYER",
        help="in_character (else), random, newcomer, experienced or strategist",
    )
    balance.add_argument("--cores", type=_cores, metavar="N", help="processor cores (all)")
    output = balance.add_mutually_exclusive_group()
    output.add_argument("--json", action="store_true", help="print one JSON object")
    output.add_argument("--out", type=Path, metavar="FILE", help="write it to a file as well")


def _add_tournament(tournament: argparse.ArgumentParser) -> None:
    tournament.add_argument(
        "scenario", nargs="?", default=resources.FIRST_SCENARIO, metavar="SCENARIO"
    )
    tournament.add_argument(
        "--games", type=_games, default=120, metavar="N", help="a seat and player (120)"
    )
    tournament.add_argument(
        "--hard-games",
        type=_trials,
        metavar="N",
        help="a seat, with ten times the budget; 0 for none (a fifth of the games)",
    )
    tournament.add_argument("--seed", type=_seed, default=1, metavar="S", help="(1)")
    tournament.add_argument("--role", action="append", metavar="ROLE", help="this seat only")
    tournament.add_argument(
        "--player", action="append", metavar="PLAYER", help="newcomer, experienced or strategist"
    )
    tournament.add_argument("--cores", type=_cores, metavar="N", help="processor cores (all)")
    output = tournament.add_mutually_exclusive_group()
    output.add_argument("--json", action="store_true", help="print one JSON object")
    output.add_argument("--out", type=Path, metavar="FILE", help="write it to a file as well")


def _add_calibrate(calibrate: argparse.ArgumentParser) -> None:
    calibrate.add_argument(
        "scenario", nargs="?", default=resources.FIRST_SCENARIO, metavar="SCENARIO"
    )
    calibrate.add_argument(
        "--games", type=_games, default=2_000, metavar="N", help="forecast once each (2000)"
    )
    calibrate.add_argument("--seed", type=_seed, default=1, metavar="S", help="(1)")
    calibrate.add_argument("--cores", type=_cores, metavar="N", help="processor cores (all)")
    output = calibrate.add_mutually_exclusive_group()
    output.add_argument("--json", action="store_true", help="print one JSON object")
    output.add_argument("--out", type=Path, metavar="FILE", help="write it to a file as well")


def _cores(text: str) -> int:
    return _whole(text, 1, 256, "a number of cores")


def _whole(text: str, low: int, high: int, what: str) -> int:
    try:
        number = int(text)
    except ValueError:
        number = low - 1
    if not low <= number <= high:
        raise argparse.ArgumentTypeError(f'"{text}" is not {what} from {low} to {high}')
    return number


def _games(text: str) -> int:
    return _whole(text, 1, MOST_GAMES, "a number of games")


def _trials(text: str) -> int:
    return _whole(text, 0, MOST_GAMES, "a number of games")


def _turn(text: str) -> int:
    return _whole(text, 1, 60, "a turn")


def _seed(text: str) -> int:
    return _whole(text, 0, 2**63 - 1, "a seed")


def _scenario_path(name: str) -> Path:
    """A path, or the folder of a shipped scenario of that name."""
    shipped = {path.name: path for path in resources.shipped_scenarios()}
    path = Path(name)
    if not _exists(path) and path.parent == Path():
        found = shipped.get(name) or shipped.get(name.replace("_", "-"))
        if found is None:
            raise InputError(
                f'There is no scenario "{name}": no such folder or file, and none of that name '
                f"ships with Quorum{did_you_mean(name, shipped)}."
            )
        return found
    return path


def _validate(options: argparse.Namespace) -> int:
    from engine.report.tables import Progress  # noqa: PLC0415 - start-up time
    from engine.report.validation import validated  # noqa: PLC0415

    path = _scenario_path(options.scenario)
    with Progress("Trying", options.games) as progress:
        verdict = validated(path, options.games, progress.advance)
    if options.json:
        print(json.dumps(verdict.as_data().model_dump(), ensure_ascii=False, indent=2))
    elif verdict.error is not None:
        print("\n".join([str(verdict.error), *verdict.lines()]), file=sys.stderr)
    else:
        print("\n".join(verdict.lines()))
    failed = verdict.error is not None or (options.strict and verdict.warnings)
    return BAD_INPUT if failed else DONE


def _simulate(options: argparse.Namespace) -> int:
    from engine.lab.futures import play_out  # noqa: PLC0415 - start-up time
    from engine.lab.simulate import BLOCK, simulate  # noqa: PLC0415
    from engine.players import PLAYER_KINDS, THINKER_KINDS  # noqa: PLC0415
    from engine.report.tables import Progress, ensemble_tables  # noqa: PLC0415
    from engine.scenario.loading import load_scenario  # noqa: PLC0415

    scenario = load_scenario(_scenario_path(options.scenario))
    if options.out:
        _check_writable(options.out)
    kinds = [kind for kind in PLAYER_KINDS if kind != "person"]
    seats = _seats(options.seat, [role.id for role in scenario.roles], kinds)
    play, block = play_out, BLOCK
    if set(seats.values()) & set(THINKER_KINDS):
        from engine.lab.strategist.playing import play_thinking  # noqa: PLC0415

        play, block = play_thinking, 1
    with Progress("Playing", options.games) as progress:
        ensemble = simulate(
            scenario,
            games=options.games,
            seed=options.seed,
            seats=seats,
            progress=progress.advance,
            play=play,
            block=block,
        )
    text = json.dumps(ensemble.model_dump(), ensure_ascii=False, indent=2)
    if options.json:
        print(text)
    elif options.out:
        _write(options.out, text + "\n")
    else:
        ensemble_tables(ensemble, scenario)
    return DONE


def _balance(options: argparse.Namespace) -> int:
    from engine.lab.balance import DEFAULT, MEASURES, QUICK, THOUGHT, measure  # noqa: PLC0415
    from engine.players import PLAYERS, THINKER_KINDS  # noqa: PLC0415
    from engine.report.balance_tables import BalanceProgress, balance_tables  # noqa: PLC0415
    from engine.scenario.loading import load_scenario  # noqa: PLC0415 - start-up time

    scenario = load_scenario(_scenario_path(options.scenario))
    roles = [role.id for role in scenario.roles]
    thinking = next((kind for kind in THINKER_KINDS if kind == options.players), None)
    measures = THOUGHT if thinking else MEASURES
    only = options.only.split(",") if options.only else measures
    _known("--only", only, measures, "measure")
    _known("--role", options.role or (), roles, "role")
    _known("--players", [options.players], [*PLAYERS, *THINKER_KINDS], "player")
    drawing = "in_character" if thinking else options.players
    seats = _seats([f"{role}={drawing}" for role in roles], roles, list(PLAYERS))
    if options.out:
        _check_writable(options.out)
    with BalanceProgress() as progress:
        found = measure(
            scenario,
            budget=QUICK if options.quick else DEFAULT,
            seed=options.seed,
            seats=seats,
            thinking=thinking,
            only=[name for name in MEASURES if name in only],
            roles=options.role,
            cores=options.cores or os.cpu_count() or 1,
            progress=progress.tell,
        )
    text = json.dumps(found.model_dump(), ensure_ascii=False, indent=2)
    if options.json:
        print(text)
    else:
        balance_tables(found, scenario)
        if options.out:
            _write(options.out, text + "\n")
    return DONE if found.met else CHECK_SAYS_NO


def _tournament(options: argparse.Namespace) -> int:
    from engine.lab.tournament import tournament  # noqa: PLC0415 - start-up time
    from engine.players import THINKER_KINDS  # noqa: PLC0415
    from engine.report.tournament_tables import Share, tournament_tables  # noqa: PLC0415
    from engine.scenario.loading import load_scenario  # noqa: PLC0415

    scenario = load_scenario(_scenario_path(options.scenario))
    _known("--role", options.role or (), [role.id for role in scenario.roles], "role")
    _known("--player", options.player or (), THINKER_KINDS, "player that thinks")
    if options.out:
        _check_writable(options.out)
    hard = max(2, options.games // 5) if options.hard_games is None else options.hard_games
    with Share("Playing") as share:
        found = tournament(
            scenario,
            games=options.games,
            hard_games=hard,
            seed=options.seed,
            roles=options.role,
            players=[kind for kind in THINKER_KINDS if kind in (options.player or THINKER_KINDS)],
            cores=options.cores or os.cpu_count() or 1,
            progress=share.advance,
        )
    text = json.dumps(found.model_dump(), ensure_ascii=False, indent=2)
    if options.json:
        print(text)
    else:
        tournament_tables(found, scenario)
        if options.out:
            _write(options.out, text + "\n")
    return DONE if found.met else CHECK_SAYS_NO


def _calibrate(options: argparse.Namespace) -> int:
    from engine.lab.forecasting.calibration import calibrate  # noqa: PLC0415 - start-up time
    from engine.report.calibration_table import calibration_table  # noqa: PLC0415
    from engine.report.tournament_tables import Share  # noqa: PLC0415
    from engine.scenario.loading import load_scenario  # noqa: PLC0415

    scenario = load_scenario(_scenario_path(options.scenario))
    if options.out:
        _check_writable(options.out)
    with Share("Forecasting") as share:
        found = calibrate(
            scenario,
            games=options.games,
            seed=options.seed,
            cores=options.cores or os.cpu_count() or 1,
            progress=share.advance,
        )
    text = json.dumps(found.model_dump(), ensure_ascii=False, indent=2)
    if options.json:
        print(text)
    else:
        calibration_table(found, scenario)
        if options.out:
            _write(options.out, text + "\n")
    return DONE if found.met else CHECK_SAYS_NO


def _known(option: str, words: Sequence[str], known: Sequence[str], what: str) -> None:
    for word in words:
        if word not in known:
            raise InputError(
                f'{option} {word}: there is no {what} "{word}"; say {" or ".join(known)}.'
            )


def _seats(
    words: Sequence[str], roles: Sequence[str], kinds: Sequence["PlayerKind"]
) -> dict[str, "PlayerKind"]:
    seats: dict[str, PlayerKind] = {}
    for word in words:
        role, _, player = word.partition("=")
        kind = next((kind for kind in kinds if kind == player), None)
        if role not in roles:
            known = ", ".join(roles)
            raise InputError(f'--seat {word}: there is no role "{role}"; the roles are {known}.')
        if kind is None:
            raise InputError(f'--seat {word}: "{player}" is no player; say {" or ".join(kinds)}.')
        seats[role] = kind
    return seats


def _check_writable(path: Path) -> None:
    """Raise InputError before the work is done rather than after it."""
    folder = path.absolute().parent
    if (
        path.is_dir()
        or not folder.is_dir()
        or not os.access(path if path.exists() else folder, os.W_OK)
    ):
        raise InputError(
            f"{path} could not be written: give a file in a folder that you may write to."
        )


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        reason = error.strerror or str(error)
        raise InputError(f"{path} could not be written: {reason}.") from error
    print(f"Wrote {path}.")


def _replay(options: argparse.Namespace) -> int:
    from engine.game.moved import todays_scenario, verdict  # noqa: PLC0415 - start-up time
    from engine.game.saves import load_game  # noqa: PLC0415
    from engine.report.moving import verdict_lines  # noqa: PLC0415

    game = load_game(options.game)
    found = verdict(game, todays_scenario(game))
    print(f"{options.game}: " + "\n".join(verdict_lines(game, found, everything=options.all)))
    return DONE if found.first is None else CHECK_SAYS_NO


def _explain(options: argparse.Namespace) -> int:
    from engine.game.saves import load_game  # noqa: PLC0415 - start-up time
    from engine.report.answers import answer, answer_lines  # noqa: PLC0415

    game = load_game(options.game)
    told = answer(game, options.number, options.turn, options.role)
    print(told.model_dump_json(indent=2) if options.json else "\n".join(answer_lines(game, told)))
    return DONE


def _schema(options: argparse.Namespace) -> int:
    from engine.game.save_schema import save_schema  # noqa: PLC0415 - start-up time
    from engine.scenario.schema import json_schema  # noqa: PLC0415

    schema = save_schema() if options.save else json_schema(one_file=options.one_file)
    text = json.dumps(schema, indent=2)
    if options.out:
        _check_writable(options.out)
        _write(options.out, text + "\n")
    else:
        print(text)
    return DONE


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
