"""The commands about saved games."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from engine.commands.words import CHECK_SAYS_NO, DONE, Commands, check_writable, turn_number
from engine.errors import InputError

if TYPE_CHECKING:
    from engine.lab.sessions import Sessions
    from engine.scenario.models import Scenario
    from engine.text import Language


def add(commands: Commands) -> None:
    """Add replay, explain and compare."""
    replay = commands.add_parser("replay", help="do today's rules still give this game?")
    replay.add_argument("game", type=Path, metavar="GAME.quorum")
    replay.add_argument("--all", action="store_true", help="name every rule that moved, in full")
    replay.set_defaults(run=_replay)
    explain = commands.add_parser("explain", help="why did a number move in a turn?")
    explain.add_argument("game", type=Path, metavar="GAME.quorum")
    explain.add_argument(
        "--number", required=True, metavar="X", help="a variable's id, or a role's for its score"
    )
    explain.add_argument("--turn", required=True, type=turn_number, metavar="N")
    explain.add_argument(
        "--role",
        metavar="R",
        help="as that role may know it (else all of it; before the end, what is public)",
    )
    explain.add_argument("--json", action="store_true", help="print one JSON object")
    explain.set_defaults(run=_explain)
    compare = commands.add_parser("compare", help="where did several sessions differ?")
    compare.add_argument("folder", type=Path, metavar="FOLDER", help="a folder of saved games")
    compare.add_argument("--json", action="store_true", help="print one JSON object")
    compare.add_argument(
        "-o",
        "--out",
        type=Path,
        metavar="FILE",
        help="write it instead; the ending says as what: .html (a page), .csv (one long table), "
        ".json (all of it)",
    )
    compare.add_argument(
        "--language", choices=("en", "fr"), default="en", help="of what is written"
    )
    compare.set_defaults(run=_compare)


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


def _compare(options: argparse.Namespace) -> int:
    from engine.lab.sessions import compare_folder, saves_in  # noqa: PLC0415 - start-up time
    from engine.report.progress import Progress  # noqa: PLC0415
    from engine.report.session_tables import session_tables  # noqa: PLC0415

    out: Path | None = options.out
    if out is not None:
        _check_form(out)
    with Progress("Reading", len(saves_in(options.folder))) as progress:
        found, scenario = compare_folder(options.folder, progress.advance)
    if out is not None:
        _write(out, found, scenario, options.language)
    elif options.json:
        print(found.model_dump_json(indent=2))
    else:
        session_tables(found, scenario)
    return DONE


def _check_form(out: Path) -> None:
    from engine.report.groups.forms import FORMS  # noqa: PLC0415 - start-up time

    if out.suffix.lower() not in FORMS:
        raise InputError(
            f"{out}: a comparison is written as {', '.join(FORMS[:-1])} or {FORMS[-1]}; "
            "give a file with one of these endings."
        )
    check_writable(out)


def _write(out: Path, found: "Sessions", scenario: "Scenario", language: "Language") -> None:
    from engine.disk import replace_whole  # noqa: PLC0415 - start-up time
    from engine.report.groups.forms import content  # noqa: PLC0415

    try:
        replace_whole(out, content(found, scenario, out.suffix.lower(), language))
    except OSError as error:
        reason = error.strerror or str(error)
        raise InputError(f"{out} could not be written: {reason}.") from error
    print(f"Wrote {out}.")
