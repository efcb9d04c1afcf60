"""The commands that play a scenario many times and measure."""

import argparse
import json
import os
from pathlib import Path

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


def add(commands: Commands) -> None:
    """Add simulate, balance, tournament and calibrate."""
    _add_simulate(commands.add_parser("simulate", help="play many games and count"))
    _add_balance(commands.add_parser("balance", help="measure whether it is worth playing again"))
    _add_tournament(commands.add_parser("tournament", help="measure the players that think"))
    _add_calibrate(commands.add_parser("calibrate", help="hold forecasts against what happened"))


def _add_simulate(simulate: argparse.ArgumentParser) -> None:
    simulate.add_argument(
        "scenario", nargs="?", default=resources.FIRST_SCENARIO, metavar="SCENARIO"
    )
    simulate.add_argument("--games", type=games_number, default=1_000, metavar="N", help="(1000)")
    simulate.add_argument("--seed", type=seed_number, default=1, metavar="S", help="(1)")
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
    simulate.set_defaults(run=_simulate)


def _add_balance(balance: argparse.ArgumentParser) -> None:
    balance.add_argument(
        "scenario", nargs="?", default=resources.FIRST_SCENARIO, metavar="SCENARIO"
    )
    balance.add_argument("--quick", action="store_true", help="fewer games: a first look")
    balance.add_argument("--seed", type=seed_number, default=1, metavar="S", help="(1)")
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
    balance.add_argument("--cores", type=cores_number, metavar="N", help="processor cores (all)")
    output = balance.add_mutually_exclusive_group()
    output.add_argument("--json", action="store_true", help="print one JSON object")
    output.add_argument("--out", type=Path, metavar="FILE", help="write it to a file as well")
    balance.set_defaults(run=_balance)


def _add_tournament(tournament: argparse.ArgumentParser) -> None:
    tournament.add_argument(
        "scenario", nargs="?", default=resources.FIRST_SCENARIO, metavar="SCENARIO"
    )
    tournament.add_argument(
        "--games", type=games_number, default=120, metavar="N", help="a seat and player (120)"
    )
    tournament.add_argument(
        "--hard-games",
        type=trials_number,
        metavar="N",
        help="a seat, with ten times the budget; 0 for none (a fifth of the games)",
    )
    tournament.add_argument("--seed", type=seed_number, default=1, metavar="S", help="(1)")
    tournament.add_argument("--role", action="append", metavar="ROLE", help="this seat only")
    tournament.add_argument(
        "--player", action="append", metavar="PLAYER", help="newcomer, experienced or strategist"
    )
    tournament.add_argument("--cores", type=cores_number, metavar="N", help="processor cores (all)")
    output = tournament.add_mutually_exclusive_group()
    output.add_argument("--json", action="store_true", help="print one JSON object")
    output.add_argument("--out", type=Path, metavar="FILE", help="write it to a file as well")
    tournament.set_defaults(run=_tournament)


def _add_calibrate(calibrate: argparse.ArgumentParser) -> None:
    calibrate.add_argument(
        "scenario", nargs="?", default=resources.FIRST_SCENARIO, metavar="SCENARIO"
    )
    calibrate.add_argument(
        "--games", type=games_number, default=2_000, metavar="N", help="forecast once each (2000)"
    )
    calibrate.add_argument("--seed", type=seed_number, default=1, metavar="S", help="(1)")
    calibrate.add_argument("--cores", type=cores_number, metavar="N", help="processor cores (all)")
    output = calibrate.add_mutually_exclusive_group()
    output.add_argument("--json", action="store_true", help="print one JSON object")
    output.add_argument("--out", type=Path, metavar="FILE", help="write it to a file as well")
    calibrate.set_defaults(run=_calibrate)


def _simulate(options: argparse.Namespace) -> int:
    from engine.lab.futures import play_out  # noqa: PLC0415 - start-up time
    from engine.lab.simulate import BLOCK, simulate  # noqa: PLC0415
    from engine.players import PLAYER_KINDS, THINKER_KINDS  # noqa: PLC0415
    from engine.report.tables import Progress, ensemble_tables  # noqa: PLC0415
    from engine.scenario.loading import load_scenario  # noqa: PLC0415

    scenario = load_scenario(scenario_path(options.scenario))
    if options.out:
        check_writable(options.out)
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
    text = json.dumps(ensemble.model_dump(), ensure_ascii=False, indent=2)
    if options.json:
        print(text)
    elif options.out:
        write(options.out, text + "\n")
    else:
        ensemble_tables(ensemble, scenario)
    return DONE


def _balance(options: argparse.Namespace) -> int:
    from engine.lab.balance import DEFAULT, MEASURES, QUICK, THOUGHT, measure  # noqa: PLC0415
    from engine.players import PLAYERS, THINKER_KINDS  # noqa: PLC0415
    from engine.report.balance_tables import BalanceProgress, balance_tables  # noqa: PLC0415
    from engine.scenario.loading import load_scenario  # noqa: PLC0415 - start-up time

    scenario = load_scenario(scenario_path(options.scenario))
    roles = [role.id for role in scenario.roles]
    thinking = next((kind for kind in THINKER_KINDS if kind == options.players), None)
    measures = THOUGHT if thinking else MEASURES
    only = options.only.split(",") if options.only else measures
    check_known("--only", only, measures, "measure")
    check_known("--role", options.role or (), roles, "role")
    check_known("--players", [options.players], [*PLAYERS, *THINKER_KINDS], "player")
    drawing = "in_character" if thinking else options.players
    seats = seats_of([f"{role}={drawing}" for role in roles], roles, list(PLAYERS))
    if options.out:
        check_writable(options.out)
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
            write(options.out, text + "\n")
    return DONE if found.met else CHECK_SAYS_NO


def _tournament(options: argparse.Namespace) -> int:
    from engine.lab.tournament import tournament  # noqa: PLC0415 - start-up time
    from engine.players import THINKER_KINDS  # noqa: PLC0415
    from engine.report.tournament_tables import Share, tournament_tables  # noqa: PLC0415
    from engine.scenario.loading import load_scenario  # noqa: PLC0415

    scenario = load_scenario(scenario_path(options.scenario))
    check_known("--role", options.role or (), [role.id for role in scenario.roles], "role")
    check_known("--player", options.player or (), THINKER_KINDS, "player that thinks")
    if options.out:
        check_writable(options.out)
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
            write(options.out, text + "\n")
    return DONE if found.met else CHECK_SAYS_NO


def _calibrate(options: argparse.Namespace) -> int:
    from engine.lab.forecasting.calibration import calibrate  # noqa: PLC0415 - start-up time
    from engine.report.calibration_table import calibration_table  # noqa: PLC0415
    from engine.report.tournament_tables import Share  # noqa: PLC0415
    from engine.scenario.loading import load_scenario  # noqa: PLC0415

    scenario = load_scenario(scenario_path(options.scenario))
    if options.out:
        check_writable(options.out)
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
            write(options.out, text + "\n")
    return DONE if found.met else CHECK_SAYS_NO
