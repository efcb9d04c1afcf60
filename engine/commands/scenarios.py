"""The commands about what a scenario's files say."""

import argparse
import json
import sys
from pathlib import Path

from engine.commands.words import (
    BAD_INPUT,
    DONE,
    Commands,
    check_writable,
    scenario_path,
    trials_number,
    write,
)


def add(commands: Commands) -> None:
    """Add validate and schema."""
    validate = commands.add_parser("validate", help="report problems and warnings")
    validate.add_argument(
        "scenario", metavar="PATH", help="a folder, a .yaml file, or a shipped name"
    )
    validate.add_argument(
        "--games",
        type=trials_number,
        default=4_000,
        metavar="N",
        help="games to play at most in search of what never comes up; 0 for none (4000)",
    )
    validate.add_argument(
        "--strict", action="store_true", help="warnings count as problems: exit 2"
    )
    validate.add_argument("--json", action="store_true", help="print one JSON object")
    validate.set_defaults(run=_validate)
    schema = commands.add_parser("schema", help="print a file format as JSON Schema")
    which = schema.add_mutually_exclusive_group()
    which.add_argument("--save", action="store_true", help="of saved games, not of scenarios")
    which.add_argument(
        "--one-file",
        action="store_true",
        help="for one file of a scenario's folder: no section is required",
    )
    schema.add_argument("--out", type=Path, metavar="FILE", help="write it to a file")
    schema.set_defaults(run=_schema)


def _validate(options: argparse.Namespace) -> int:
    from engine.report.progress import Progress  # noqa: PLC0415 - start-up time
    from engine.report.validation import validated  # noqa: PLC0415

    path = scenario_path(options.scenario)
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


def _schema(options: argparse.Namespace) -> int:
    from engine.game.save_schema import save_schema  # noqa: PLC0415 - start-up time
    from engine.scenario.schema import json_schema  # noqa: PLC0415

    schema = save_schema() if options.save else json_schema(one_file=options.one_file)
    text = json.dumps(schema, indent=2)
    if options.out:
        check_writable(options.out)
        write(options.out, text + "\n")
    else:
        print(text)
    return DONE
