"""From a scenario's plain data to the scenario, or to everything that is wrong with it.

Faults of form (pydantic's) do not hide faults of meaning: what is well formed
is still checked, and only complaints that a fault of form explains are left out.
"""

import re
from collections.abc import Iterator, Mapping
from copy import deepcopy
from itertools import islice
from typing import Any, Final, get_args, get_origin

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from engine.errors import did_you_mean
from engine.scenario import models
from engine.scenario.checks import complaints
from engine.scenario.complaint import Complaint
from engine.scenario.models import Scenario
from engine.scenario.sites import Route

MOST_FAULTS: Final = 100
"""So many faults of form are told; a hostile file could have a million."""

SECTIONS: Final[Mapping[str, TypeAdapter[models.Part]]] = {
    name: TypeAdapter(get_args(field.annotation)[0])
    for name, field in Scenario.model_fields.items()
    if get_origin(field.annotation) is list
}
"""The sections that are lists, with what their elements are."""

_COUNTED_ON: Final[Mapping[str, frozenset[str]]] = {
    "pools": frozenset({"variables"}),
    "endings": frozenset({"endings"}),
    "motion": frozenset({"roles", "directors"}),
}
"""What is said about these is believed only if no element of those was left out."""

_PLAIN_WORDS: Final[Mapping[str, str]] = {
    "dict_type": "must be a mapping (key: value)",
    "model_type": "must be a mapping (key: value)",
    "list_type": "must be a list",
    "string_type": "must be a text",
    "float_type": "must be a number",
    "float_parsing": "must be a number",
    "int_type": "must be a whole number",
    "int_parsing": "must be a whole number",
    "int_from_float": "must be a whole number",
    "bool_type": "must be true or false",
    "bool_parsing": "must be true or false",
    "string_too_short": "must not be empty",
}


def examined(data: Mapping[str, Any]) -> tuple[Scenario | None, list[Complaint]]:
    """The scenario, or None and every complaint, each with its route in `data`."""
    try:
        scenario = Scenario.model_validate(data)
    except ValidationError as error:
        faults = list(islice(error.errors(include_url=False), MOST_FAULTS))
        told = [_complaint(fault, data) for fault in faults]
        return None, told + list(_of_the_sound_parts(data, faults))
    found = complaints(scenario)
    return (None if found else scenario), found


def _complaint(fault: ErrorDetails, data: object) -> Complaint:
    """Pydantic's finding in our words; unknown keys get a `did you mean`."""
    last = fault["loc"][-1] if fault["loc"] else ""
    route = _route(fault, data)
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
    return route, _PLAIN_WORDS.get(fault["type"], fault["msg"].removeprefix("Value error, "))


def _route(fault: ErrorDetails, data: object) -> Route:
    """The fault's place as far as the data goes: pydantic adds the tried members of unions."""
    route: list[str | int] = []
    for step in fault["loc"]:
        if isinstance(data, dict) and step in data:
            data = data[step]
        elif isinstance(data, list) and isinstance(step, int):
            data = data[step] if step < len(data) else None
        else:
            continue
        route.append(step)
    return tuple(route)


def _keys(route: Route) -> list[str]:
    """The keys that the format has at a place."""
    model: type[BaseModel] | None = Scenario
    for step in route:
        if model is not None and isinstance(step, str):
            fields = {field.alias or name: field for name, field in model.model_fields.items()}
            model = _model_in(fields[step].annotation) if step in fields else None
    fields = model.model_fields if model is not None else {}
    return [field.alias or name for name, field in fields.items()]


def _model_in(annotation: object) -> type[BaseModel] | None:
    """The model behind a field's type, be it optional, a list, or one of several."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    found = (_model_in(part) for part in get_args(annotation))
    return next((model for model in found if model is not None), None)


def _of_the_sound_parts(data: Mapping[str, Any], faults: list[ErrorDetails]) -> Iterator[Complaint]:
    """Complaints about the elements that are well formed once faulty keys are taken out."""
    known, mended = _mended(data, faults)
    sound: dict[str, list[models.Part]] = {section: [] for section in SECTIONS}
    places: dict[str, list[int]] = {section: [] for section in SECTIONS}
    lost: dict[str, list[object]] = {}
    for section, adapter in SECTIONS.items():
        items = known.get(section, [])
        for place, item in enumerate(items if isinstance(items, list) else []):
            try:
                sound[section].append(adapter.validate_python(item))
                places[section].append(place)
            except ValidationError:
                name = item.get("id") if isinstance(item, dict) else None
                lost.setdefault(section, []).append(name)
    names = [name for section in lost.values() for name in section if isinstance(name, str)]
    if len(names) < sum(map(len, lost.values())) or _lacks_sections(known, sound):
        return
    for route, text in complaints(Scenario.model_construct(None, **sound)):
        explained = any(
            lost.keys() & sections for word, sections in _COUNTED_ON.items() if word in route
        )
        if explained or any(re.search(rf"\b{re.escape(name)}\b", text) for name in names):
            continue
        element = tuple(places[str(route[0])][int(index)] for index in route[1:2])
        whole = (*route[:1], *element, *route[2:])
        if whole not in mended:
            yield whole, text


def _lacks_sections(data: Mapping[str, Any], sound: Mapping[str, list[models.Part]]) -> bool:
    """Whether so much is missing that names would look unknown that are not."""
    hollow = any(
        not sound[section] and (data.get(section) or Scenario.model_fields[section].is_required())
        for section in SECTIONS
    )
    misspelt = any(
        isinstance(data[key], list) for key in data.keys() - Scenario.model_fields.keys()
    )
    return hollow or misspelt


def _mended(
    data: Mapping[str, Any], faults: list[ErrorDetails]
) -> tuple[dict[str, Any], set[Route]]:
    """The data without its faulty keys, and the elements that had one."""
    copy = deepcopy(dict(data))
    mended: set[Route] = set()
    for fault in faults:
        route = _route(fault, data)
        while route and not isinstance(route[-1], str):
            route = route[:-1]
        if len(route) > 2 and fault["type"] != "missing":
            part: Any = copy
            for step in route[:-1]:
                part = part[step] if not isinstance(part, dict) else part.get(step, {})
            part.pop(route[-1], None)
            mended.add(route[:2])
    return copy, mended
