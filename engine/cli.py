"""The command line: every command that needs no window, and the parser of all."""

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final, NoReturn

from engine.commands import games, measuring, reports, scenarios
from engine.commands.words import BAD_INPUT, CHECK_SAYS_NO, DONE, OUR_FAULT, exists, seed_number
from engine.errors import InputError, did_you_mean
from engine.version import __version__

if TYPE_CHECKING:
    from engine.report.pack.forms import Paint

__all__ = ["BAD_INPUT", "CHECK_SAYS_NO", "COMMANDS", "DONE", "OUR_FAULT", "main", "parse"]

COMMANDS: Final = (
    "demo",
    "validate",
    "simulate",
    "balance",
    "tournament",
    "calibrate",
    "replay",
    "explain",
    "report",
    "compare",
    "schema",
)


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
        parser = _command_parser()
        options, unknown = parser.parse_known_args(argv)
        if unknown:
            parser.prog = f"quorum {options.command}"
            parser.error(f"unrecognized arguments: {' '.join(unknown)}")
        return options
    if words and _looks_like_a_command(Path(words[0])):
        hint = did_you_mean(words[0], COMMANDS)
        _open_parser().error(f'there is no command or saved game "{words[0]}"{hint}')
    options = _open_parser().parse_args(argv)
    options.command = "open"
    return options


def _looks_like_a_command(path: Path) -> bool:
    """A bare word that is no file."""
    return not path.suffix and path.parent == Path() and not exists(path)


def main(argv: Sequence[str], paint: "Paint | None" = None) -> int:
    """Run a command that needs no window; returns the exit code.

    `paint` makes a PDF of a page, where there is somebody who can.
    """
    options = parse(argv)
    options.paint = paint
    if options.command in {"open", "demo"}:
        print("quorum: this opens a window; start it as: quorum", file=sys.stderr)
        return BAD_INPUT
    try:
        run: Callable[[argparse.Namespace], int] = options.run
        return run(options)
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
        "report (the after-action review), "
        "compare (where did several sessions differ?), "
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
    demo.add_argument("--seed", type=seed_number, default=2023, help="the game's seed (2023)")
    demo.add_argument(
        "--screenshots", type=Path, metavar="DIR", help="play without a window; write pictures here"
    )
    scenarios.add(commands)
    measuring.add(commands)
    games.add(commands)
    reports.add(commands)
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
