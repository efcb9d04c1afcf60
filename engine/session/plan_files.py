"""Session plans as files: `*.quorum-plan`, JSON in UTF-8, written whole or not at all."""

from codecs import BOM_UTF8
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from pydantic import ValidationError
from pydantic_core import to_json

from engine.disk import read_whole, reason_of, replace_whole
from engine.errors import InputError
from engine.form import first_fault, on_one_line, route_of
from engine.json_file import json_object
from engine.json_text import said_twice, tally
from engine.resources import shipped_scenarios
from engine.scenario.loading import load_scenario
from engine.scenario.models import Scenario
from engine.session.fitting import misfits
from engine.session.plan import SessionPlan
from engine.text import LocalText, told
from engine.wording import files, sessions

PLAN_SUFFIX: Final = ".quorum-plan"
PLAN_FORMAT: Final = 1
LARGEST_PLAN: Final = 2_000_000
"""Bytes; two hundred injects in two languages are a quarter of it."""
MOST_PARTS: Final = 40_000
"""Values in a file."""
_CHECKERS_OWN: Final = ("constrained-", "list[", "literal[")
"""How steps of a place begin that are no part of the file, but which of two kinds was tried."""


def save_plan(plan: SessionPlan, path: Path) -> None:
    """Write a plan; InputError, and what was there stays as it was, if that cannot be done."""
    data = to_json(plan.model_dump(mode="json"), indent=1)
    try:
        replace_whole(path, data + b"\n")
    except OSError as error:
        reason = reason_of(error)
        raise InputError(told(sessions.NOT_SAVED, path=path, reason=reason)) from error


def load_plan(path: Path) -> SessionPlan:
    """Read a plan; InputError with one sentence if it is none. Its scenario is not looked at."""
    data = _data(path, _content(path))
    found = data.get("format")
    if not isinstance(found, int) or isinstance(found, bool) or found < 1:
        raise InputError(told(sessions.NO_FORMAT, path=path))
    if found > PLAN_FORMAT:
        found = min(found, 1_000_000)
        raise InputError(told(sessions.NEWER, path=path, found=found, known=PLAN_FORMAT))
    try:
        return SessionPlan.model_validate_json(to_json(data))
    except ValidationError as error:
        raise InputError(
            told(sessions.UNUSABLE, path=path, fault=first_fault(error, _place_of))
        ) from None


def _place_of(steps: Sequence[str | int]) -> LocalText | str:
    inside = [step for step in steps if not str(step).startswith(_CHECKERS_OWN)]
    return route_of(inside) or files.IT


def scenario_of(plan: SessionPlan, plan_file: Path | None = None) -> Scenario:
    """The scenario that a plan names: one that ships, or a path, which may start at the plan's.

    InputError if there is none, if it cannot be played, or if the plan does not fit it.
    """
    scenario = load_scenario(scenario_path(plan, plan_file))
    misfit = next(misfits(plan, scenario), None)
    if misfit is not None:
        name = plan_file if plan_file is not None else sessions.THE_PLAN
        misfit = on_one_line(misfit)
        raise InputError(told(sessions.UNFIT, name=name, scenario=scenario.id, misfit=misfit))
    return scenario


def scenario_path(plan: SessionPlan, plan_file: Path | None = None) -> Path:
    """Where the plan's scenario is, or would be."""
    shipped = {path.name: path for path in shipped_scenarios()}
    named = shipped.get(plan.scenario) or shipped.get(plan.scenario.replace("_", "-"))
    if named is not None:
        return named
    path = Path(plan.scenario).expanduser()
    return path if path.is_absolute() or plan_file is None else plan_file.parent / path


def _content(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise InputError(told(sessions.A_FOLDER, path=path))
        if path.exists() and not path.is_file():  # to read a pipe would wait for ever
            raise InputError(told(sessions.NO_FILE, path=path))
        content, _ = read_whole(path, LARGEST_PLAN)
    except FileNotFoundError as error:
        raise InputError(told(sessions.NOT_THERE, path=path)) from error
    except (OSError, ValueError) as error:
        reason = reason_of(error) if isinstance(error, OSError) else error
        raise InputError(told(files.CANNOT_BE_READ, path=path, reason=reason)) from error
    if len(content) > LARGEST_PLAN:
        raise InputError(told(sessions.TOO_LARGE, path=path))
    return content.removeprefix(BOM_UTF8)


def _data(path: Path, content: bytes) -> dict[str, Any]:
    data = json_object(path, content, sessions.A_PLAN, wanted=sessions.PLAN, key="teams")
    parts, keys = tally(data)
    if parts > MOST_PARTS:
        raise InputError(told(sessions.TOO_LARGE, path=path))
    twice = said_twice(content, keys)
    if twice is not None:
        raise InputError(told(sessions.TWICE, path=path, fault=on_one_line(twice)))
    return data
