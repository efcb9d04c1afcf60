"""Session plans as files: `*.quorum-plan`, JSON in UTF-8, written whole or not at all."""

from codecs import BOM_UTF8
from pathlib import Path
from typing import Any, Final

from pydantic import ValidationError
from pydantic_core import to_json

from engine.disk import read_whole, replace_whole
from engine.errors import InputError
from engine.form import fault_of_form, printable, route_of
from engine.json_file import json_object
from engine.json_text import said_twice, tally
from engine.resources import shipped_scenarios
from engine.scenario.loading import load_scenario
from engine.scenario.models import Scenario
from engine.session.fitting import misfits
from engine.session.plan import SessionPlan

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
        raise InputError(
            f"The plan could not be saved to {path}: {error.strerror or error}."
        ) from error


def load_plan(path: Path) -> SessionPlan:
    """Read a plan; InputError with one sentence if it is none. Its scenario is not looked at."""
    data = _data(path, _content(path))
    found = data.get("format")
    if not isinstance(found, int) or isinstance(found, bool) or found < 1:
        raise InputError(f"{path} is not a session plan: it has no format number.")
    if found > PLAN_FORMAT:
        raise InputError(
            f"{path} is a session plan of format {min(found, 1_000_000)}; this Quorum reads up to "
            f"format {PLAN_FORMAT}. Update Quorum to open it."
        )
    try:
        return SessionPlan.model_validate_json(to_json(data))
    except ValidationError as error:
        detail = error.errors(include_url=False, include_input=False)[0]
        steps = [step for step in detail["loc"][:6] if not str(step).startswith(_CHECKERS_OWN)]
        place = route_of(steps) or "it"
        fault = printable(f"{place} {fault_of_form(detail)}"[:300])
        raise InputError(
            f"{path} cannot be used as a session plan: {fault}; "
            "put that right in the file, or write the plan anew in the app."
        ) from None


def scenario_of(plan: SessionPlan, plan_file: Path | None = None) -> Scenario:
    """The scenario that a plan names: one that ships, or a path, which may start at the plan's.

    InputError if there is none, if it cannot be played, or if the plan does not fit it.
    """
    scenario = load_scenario(scenario_path(plan, plan_file))
    misfit = next(misfits(plan, scenario), None)
    if misfit is not None:
        name = plan_file if plan_file is not None else "The plan"
        raise InputError(
            f"{name} does not fit its scenario {scenario.id}: {printable(misfit)[:300]}; "
            "change the plan, or name another scenario."
        )
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
            raise InputError(f"{path} is a folder, not a session plan; name a file in it.")
        if path.exists() and not path.is_file():  # to read a pipe would wait for ever
            raise InputError(f"{path} is no file; name a session plan.")
        content, _ = read_whole(path, LARGEST_PLAN)
    except FileNotFoundError as error:
        raise InputError(f"There is no session plan at {path}.") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise InputError(f"{path} cannot be read: {reason}.") from error
    if len(content) > LARGEST_PLAN:
        raise InputError(f"{path} is too large to be a session plan; it was not opened.")
    return content.removeprefix(BOM_UTF8)


def _data(path: Path, content: bytes) -> dict[str, Any]:
    data = json_object(path, content, "a session plan", wanted="session plan", key="teams")
    parts, keys = tally(data)
    if parts > MOST_PARTS:
        raise InputError(f"{path} is too large to be a session plan; it was not opened.")
    twice = said_twice(content, keys)
    if twice is not None:
        raise InputError(
            f"{path} cannot be used as a session plan: {printable(twice)}; take one out."
        )
    return data
