"""From a scenario's plain data to the scenario, or to everything that is wrong with it.

Faults of form (pydantic's) do not hide faults of meaning: see `mending`.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any, Final

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from engine.errors import did_you_mean
from engine.scenario.anatomy import SECTIONS, as_far, fields_of, model_at
from engine.scenario.checks import complaints_of_files
from engine.scenario.complaint import Complaint
from engine.scenario.mending import Fault, complaints_beside, too_much, warnings_beside
from engine.scenario.models import Scenario
from engine.scenario.review import glance
from engine.scenario.sites import Route
from engine.text import LocalText

__all__ = ["MOST_FAULTS", "SECTIONS", "examined", "faults_of_form", "glimpsed"]

MOST_FAULTS: Final = 100
"""So many faults of form are told, and of meaning; a hostile file could have a million."""

_PLAIN_WORDS: Final[Mapping[str, str]] = {
    "dict_type": "must be a mapping (key: value)",
    "model_type": "must be a mapping (key: value)",
    "list_type": "must be a list",
    "string_type": "must be a text",
    "float_type": "must be a number",
    "float_parsing": "must be a number",
    "datetime_type": "must be a date and a time, such as 2024-10-04T09:00",
    "datetime_parsing": "must be a date and a time, such as 2024-10-04T09:00",
    "datetime_from_date_parsing": "must be a date and a time, such as 2024-10-04T09:00",
    "finite_number": "must be a number that is not infinite",
    "int_type": "must be a whole number",
    "int_parsing": "must be a whole number",
    "int_from_float": "must be a whole number",
    "bool_type": "must be true or false",
    "bool_parsing": "must be true or false",
    "string_too_short": "must not be empty",
    "string_too_long": "is longer than {max_length} characters",
    "too_short": "must have at least {min_length}, not {actual_length}",
    "too_long": "has more than {max_length} elements",
    "greater_than": "must be more than {gt:g}",
    "greater_than_equal": "must be at least {ge:g}",
    "less_than_equal": "must be at most {le:g}",
}
_KINDS: Final = frozenset(word for word in _PLAIN_WORDS if word.endswith("_type")) | {
    "float_parsing",
    "literal_error",
}
"""A value of the wrong kind: pydantic tells one such fault for every member of a union."""
_SEVERAL: Final = "must be "


def examined(data: Mapping[str, Any]) -> tuple[Scenario | None, list[Complaint]]:
    """The scenario, or None and every complaint, each with its route in `data`."""
    try:
        scenario = Scenario.model_validate(data)
    except ValidationError as error:
        details = list(islice(error.errors(include_url=False), MOST_FAULTS))
        faults = _faults(details, data)
        told = list(_told(details, data))
        if not too_much(faults):
            told += islice(complaints_beside(data, faults), MOST_FAULTS)
        return None, told
    found = list(islice(complaints_of_files(scenario), MOST_FAULTS))
    return (None if found else scenario), found


def glimpsed(data: Mapping[str, Any]) -> list[Complaint]:
    """The warnings that can be told of a scenario that is not in order."""
    try:
        found = glance(Scenario.model_validate(data), data)
    except ValidationError as error:
        faults = _faults(list(islice(error.errors(include_url=False), MOST_FAULTS)), data)
        found = iter(()) if too_much(faults) else warnings_beside(data, faults)
    return list(islice(found, MOST_FAULTS))


def _faults(details: list[ErrorDetails], data: Mapping[str, Any]) -> list[Fault]:
    return [Fault(as_far(d["loc"], data), d["loc"], d["type"]) for d in details]


def faults_of_form(data: Mapping[str, Any]) -> list[Complaint]:
    """Only what is not well formed."""
    try:
        Scenario.model_validate(data)
    except ValidationError as error:
        return list(_told(list(islice(error.errors(include_url=False), MOST_FAULTS)), data))
    return []


def _told(details: list[ErrorDetails], data: object) -> Iterator[Complaint]:
    """One complaint for what is wrong at one place."""
    places: dict[Route, list[ErrorDetails]] = {}
    for detail in details:
        route = as_far(detail["loc"], data)
        missing = detail["loc"][-1:] if detail["type"] == "missing" else ()
        places.setdefault((*route, *missing), []).append(detail)
    for place, here in places.items():
        deeper = any(other[: len(place)] == place for other in places if other != place)
        special = [detail for detail in here if detail["type"] not in _KINDS]
        if special:
            yield from (_complaint(detail, data) for detail in special)
        elif not deeper:
            told = [_complaint(detail, data) for detail in here]
            kinds = dict.fromkeys(text.removeprefix(_SEVERAL) for _, text in told)
            yield told[0][0], _SEVERAL + " or ".join(kinds)


def _complaint(fault: ErrorDetails, data: object) -> Complaint:
    """Pydantic's finding in our words; unknown keys get a `did you mean`."""
    last = fault["loc"][-1] if fault["loc"] else ""
    route = as_far(fault["loc"], data)
    match fault["type"]:
        case "extra_forbidden":
            hint = did_you_mean(str(last), _keys(route[:-1]))
            return route, f'"{last}" is not a key of the format{hint}'
        case "missing":
            return route, f'"{last}" is missing'
        case "string_pattern_mismatch":
            return route, (
                f'"{fault["input"]}" is no id: lower-case letters, digits and _, a letter first'
            )[:200]
        case "literal_error":
            known = fault.get("ctx", {}).get("expected", "")
            hint = did_you_mean(str(fault["input"]), re.findall(r"'([^']+)'", known))
            return route, f"must be {known}{hint}"
        case "model_type" if model_at(route) is LocalText:
            return route, "must be a text, or one a language"
    plain = _PLAIN_WORDS.get(fault["type"])
    if plain is not None:
        return route, plain.format_map(fault.get("ctx", {}))
    return route, fault["msg"].removeprefix("Value error, ")


def _keys(route: Route) -> list[str]:
    """The keys that the format has at a place."""
    model = model_at(route)
    return list(fields_of(model)) if model is not None else []
