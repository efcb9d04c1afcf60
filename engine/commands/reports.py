"""The command about what happened in a game: the after-action review."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from engine.commands.words import DONE, Commands, check_writable
from engine.errors import InputError

if TYPE_CHECKING:
    from engine.report.pack.forms import Paint
    from engine.report.pack.values import Pack
    from engine.scenario.models import Scenario


def add(commands: Commands) -> None:
    """Add report."""
    report = commands.add_parser("report", help="the after-action review of a game")
    report.add_argument("game", type=Path, metavar="GAME.quorum")
    report.add_argument(
        "-o",
        "--out",
        type=Path,
        required=True,
        metavar="FILE",
        help="where to; its ending says as what: .html (a page), .pdf (the page on paper), "
        ".csv (one long table), .zip (a table a kind), .json (all of it)",
    )
    report.add_argument(
        "--language", choices=("en", "fr"), help="en or fr (the session's, or else en)"
    )
    report.add_argument(
        "--without-names",
        action="store_true",
        help="roles stand for teams, and nobody who played is named",
    )
    report.add_argument(
        "--everything",
        action="store_true",
        help="tell every secret of a game that is not over (else what the public knows)",
    )
    report.add_argument(
        "--beside",
        type=Path,
        metavar="FOLDER",
        help="lay the sessions saved in a folder beside it",
    )
    report.set_defaults(run=_report)


def _report(options: argparse.Namespace) -> int:
    from engine.disk import replace_whole  # noqa: PLC0415 - start-up time
    from engine.game.saves import load_game  # noqa: PLC0415
    from engine.report.pack.forms import FORMS, content  # noqa: PLC0415
    from engine.report.pack.gather import gather  # noqa: PLC0415

    out: Path = options.out
    form = out.suffix.lower()
    if form not in FORMS:
        raise InputError(
            f"{out}: a report is written as {', '.join(FORMS[:-1])} or {FORMS[-1]}; "
            "give a file with one of these endings."
        )
    check_writable(out)
    game = load_game(options.game)
    if out.exists() and out.samefile(options.game):
        raise InputError(f"{out} is the game itself; give the report another name.")
    language = options.language or (game.session.plan.language if game.session else "en")
    pack = gather(
        game,
        language,
        everything=True if options.everything else None,
        names=not options.without_names,
    )
    if options.beside is not None:
        pack = _beside(pack, game.scenario, options.beside)
    paint: Paint = options.paint or _no_paint
    data = content(pack, form, paint)
    try:
        replace_whole(out, data)
    except OSError as error:
        reason = error.strerror or str(error)
        raise InputError(f"{out} could not be written: {reason}.") from error
    print(f"Wrote {out}.")
    return DONE


def _beside(pack: "Pack", scenario: "Scenario", folder: Path) -> "Pack":
    from engine.lab.sessions import compare_folder  # noqa: PLC0415 - start-up time
    from engine.report.pack.gather import with_groups  # noqa: PLC0415

    found, other = compare_folder(folder)
    if other.id != scenario.id:
        raise InputError(
            f"{folder} holds sessions of another scenario ({other.title.en}); "
            "they cannot be laid beside this one."
        )
    return with_groups(pack, found, scenario)


def _no_paint(_html: str, _title: str, _foot: str) -> bytes:
    raise InputError(
        "A PDF is laid out by Qt, which this command does not load; start it as: quorum report. "
        "Or write the report as .html and print it from a browser."
    )
