"""The commands that play a scenario many times and measure."""

import argparse
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from engine import resources
from engine.commands.words import (
    CHECK_SAYS_NO,
    DONE,
    Commands,
    check_known,
    check_writable,
    cores_number,
    games_number,
    scenario_path,
    seats_of,
    seed_number,
    trials_number,
    write,
)

if TYPE_CHECKING:
    from pydantic import BaseModel

    from engine.scenario.models import Scenario


def add(commands: Commands) -> None:
    """Add simulate, balance, tournament and calibrate."""
    _add_simulate(commands.add_parser("simulate", help="play many games and count"))
    _add_balance(commands.add_parser("balance", help="measure whether it is worth playing again"))
    _add_tournament(commands.add_parser("tournament", help="measure the players that think"))
    _add_calibrate(commands.add_parser("calibrate", help="hold forecasts against what happened"))


def _add_simulate(simulate: argparse.ArgumentParser) -> None:
    _add_scenario(simulate)
    simulate.add_argument("--games", type=games_number, default=1_000, metavar="N", help="(1000)")
    _add_seed(simulate)
    simulate.add_argument(
        "--seat",
        action="append",
        default=[],
        metavar="ROLE=PLAYER",
        help="who plays a role: in_character (else), random, newcomer, experienced or strategist; "
        "the last three think, which takes seconds a game",
    )
    _add_output(simulate, file="write the JSON object to a file")
    simulate.set_defaults(run=_simulate)


def _add_balance(balance: argparse.ArgumentParser) -> None:
    _add_scenario(balance)
    balance.add_argument("--quick", action="store_true", help="fewer games: a first look")
    _add_seed(balance)
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
    _add_cores(balance)
    _add_output(balance)
    balance.set_defaults(run=_balance)


def _add_tournament(tournament: argparse.ArgumentParser) -> None:
    _add_scenario(tournament)
    tournament.add_argument(
        "--games", type=games_number, default=120, metavar="N", help="a seat and player (120)"
    )
    tournament.add_argument(
        "--hard-games",
        type=trials_number,
        metavar="N",
        help="a seat, with ten times the budget; 0 for none (a fifth of the games)",
    )
    _add_seed(tournament)
    tournament.add_argument("--role", action="append", metavar="ROLE", help="this seat only")
    tournament.add_argument(
        "--player", action="append", metavar="PLAYER", help="newcomer, experienced or strategist"
    )
    _add_cores(tournament)
    _add_output(tournament)
    tournament.set_defaults(run=_tournament)


def _add_calibrate(calibrate: argparse.ArgumentParser) -> None:
    _add_scenario(calibrate)
    calibrate.add_argument(
        "--games", type=games_number, default=2_000, metavar="N", help="forecast once each (2000)"
    )
    _add_seed(calibrate)
    _add_cores(calibrate)
    _add_output(calibrate)
    calibrate.set_defaults(run=_calibrate)


def _add_scenario(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "scenario", nargs="?", default=resources.FIRST_SCENARIO, metavar="SCENARIO"
    )


def _add_seed(command: argparse.ArgumentParser) -> None:
    command.add_argument("--seed", type=seed_number, default=1, metavar="S", help="(1)")


def _add_cores(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--cores",
        type=cores_number,
        default=os.cpu_count() or 1,
        metavar="N",
        help="processor cores (all)",
    )


def _add_output(command: argparse.ArgumentParser, file: str = "write it to a file as well") -> None:
    output = command.add_mutually_exclusive_group()
    output.add_argument("--json", action="store_true", help="print one JSON object")
    output.add_argument("--out", type=Path, metavar="FILE", help=file)


def _scenario_of(options: argparse.Namespace) -> "Scenario":
    """The scenario to be played, once it is clear that what is found can be written."""
    from engine.scenario.loading import load_scenario  # noqa: PLC0415 - start-up time

    scenario = load_scenario(scenario_path(options.scenario))
    if options.out:
        check_writable(options.out)
    return scenario


def _tell(
    found: "BaseModel", options: argparse.Namespace, print_tables: Callable[[], None]
) -> None:
    """As one JSON object, or as tables and, where a file is named, as JSON in that file."""
    text = json.dumps(found.model_dump(), ensure_ascii=False, indent=2)
    if options.json:
        print(text)
        return
    print_tables()
    if options.out:
        write(options.out, text + "\n")


def _simulate(options: argparse.Namespace) -> int:
    from engine.lab.futures import play_out  # noqa: PLC0415 - start-up time
    from engine.lab.simulate import BLOCK, simulate  # noqa: PLC0415
    from engine.players import PLAYER_KINDS, THINKER_KINDS  # noqa: PLC0415
    from engine.report.ensemble_tables import ensemble_tables  # noqa: PLC0415
    from engine.report.progress import Progress  # noqa: PLC0415

    scenario = _scenario_of(options)
    kinds = [kind for kind in PLAYER_KINDS if kind != "person"]
    seats = seats_of(options.seat, [role.id for role in scenario.roles], kinds)
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
    _tell(ensemble, options, lambda: None if options.out else ensemble_tables(ensemble, scenario))
    return DONE


def _balance(options: argparse.Namespace) -> int:
    from engine.lab.balance import DEFAULT, MEASURES, QUICK, THOUGHT, measure  # noqa: PLC0415
    from engine.players import PLAYERS, THINKER_KINDS  # noqa: PLC0415
    from engine.report.balance_tables import balance_tables  # noqa: PLC0415
    from engine.report.progress import Shares  # noqa: PLC0415

    scenario = _scenario_of(options)
    roles = [role.id for role in scenario.roles]
    thinking = next((kind for kind in THINKER_KINDS if kind == options.players), None)
    measures = THOUGHT if thinking else MEASURES
    only = options.only.split(",") if options.only else measures
    check_known("--only", only, measures, "measure")
    check_known("--role", options.role or (), roles, "role")
    check_known("--players", [options.players], [*PLAYERS, *THINKER_KINDS], "player")
    drawing = "in_character" if thinking else options.players
    seats = seats_of([f"{role}={drawing}" for role in roles], roles, list(PLAYERS))
    with Shares() as progress:
        found = measure(
            scenario,
            budget=QUICK if options.quick else DEFAULT,
            seed=options.seed,
            seats=seats,
            thinking=thinking,
            only=[name for name in MEASURES if name in only],
            roles=options.role,
            cores=options.cores,
            progress=progress.tell,
        )
    _tell(found, options, lambda: balance_tables(found, scenario))
    return DONE if found.met else CHECK_SAYS_NO


def _tournament(options: argparse.Namespace) -> int:
    from engine.lab.tournament import tournament  # noqa: PLC0415 - start-up time
    from engine.players import THINKER_KINDS  # noqa: PLC0415
    from engine.report.progress import Share  # noqa: PLC0415
    from engine.report.tournament_tables import tournament_tables  # noqa: PLC0415

    scenario = _scenario_of(options)
    check_known("--role", options.role or (), [role.id for role in scenario.roles], "role")
    check_known("--player", options.player or (), THINKER_KINDS, "player that thinks")
    hard = max(2, options.games // 5) if options.hard_games is None else options.hard_games
    with Share("Playing") as share:
        found = tournament(
            scenario,
            games=options.games,
            hard_games=hard,
            seed=options.seed,
            roles=options.role,
            players=[kind for kind in THINKER_KINDS if kind in (options.player or THINKER_KINDS)],
            cores=options.cores,
            progress=share.advance,
        )
    _tell(found, options, lambda: tournament_tables(found, scenario))
    return DONE if found.met else CHECK_SAYS_NO


def _calibrate(options: argparse.Namespace) -> int:
    from engine.lab.forecasting.calibration import calibrate  # noqa: PLC0415 - start-up time
    from engine.report.calibration_table import calibration_table  # noqa: PLC0415
    from engine.report.progress import Share  # noqa: PLC0415

    scenario = _scenario_of(options)
    with Share("Forecasting") as share:
        found = calibrate(
            scenario,
            games=options.games,
            seed=options.seed,
            cores=options.cores,
            progress=share.advance,
        )
    _tell(found, options, lambda: calibration_table(found, scenario))
    return DONE if found.met else CHECK_SAYS_NO
