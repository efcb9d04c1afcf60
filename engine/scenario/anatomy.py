"""The shape of the format: which model stands at a place in the data, and what its keys are."""

from collections.abc import Mapping
from datetime import datetime
from itertools import count
from typing import Any, Final, Literal, get_args, get_origin

from pydantic import BaseModel, TypeAdapter
from pydantic.fields import FieldInfo

from engine.scenario import models
from engine.scenario.models import Scenario
from engine.scenario.sites import Route

SECTIONS: Final[Mapping[str, TypeAdapter[models.Part]]] = {
    name: TypeAdapter(get_args(field.annotation)[0])
    for name, field in Scenario.model_fields.items()
    if get_origin(field.annotation) is list
}
"""The sections that are lists, with what their elements are."""

BLANK: Final = "blank__"
"""Stands where a name is missing."""
_UNUSED: Final = count(-1_000_000, -1)
"""Whole numbers that no file uses, so that no two blanks look alike."""


def fields_of(model: type[BaseModel]) -> dict[str, FieldInfo]:
    """A model's fields by their keys in a file."""
    return {field.alias or name: field for name, field in model.model_fields.items()}


def model_at(route: Route) -> type[BaseModel] | None:
    """The model behind the place `route`; None where there are only names or values."""
    model: type[BaseModel] | None = Scenario
    for step in route:
        if model is not None and isinstance(step, str):
            fields = fields_of(model)
            model = _model_in(fields[step].annotation) if step in fields else None
    return model


def _model_in(annotation: object) -> type[BaseModel] | None:
    """The model behind a field's type, be it optional, a list, or one of several."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    found = (_model_in(part) for part in get_args(annotation))
    return next((model for model in found if model is not None), None)


def as_far(where: tuple[int | str, ...], data: object) -> Route:
    """A place as far as the data goes: pydantic adds the tried members of unions."""
    route: list[str | int] = []
    for step in where:
        if isinstance(data, dict) and step in data:
            data = data[step]
        elif isinstance(data, list) and isinstance(step, int):
            data = data[step] if step < len(data) else None
        else:
            continue
        route.append(step)
    return tuple(route)


def blank(annotation: object) -> Any:  # noqa: ANN401 - plain data of any shape
    """Something of a type, to stand where a file has nothing of it; it means nothing."""
    kind = get_origin(annotation) or annotation
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        required = {key: f for key, f in fields_of(kind).items() if f.is_required()}
        return {key: blank(field.annotation) for key, field in required.items()}
    if kind is Literal:
        return get_args(annotation)[0]
    if kind is datetime:
        return "2000-01-01T00:00"
    if kind is int:
        return next(_UNUSED)
    simple: dict[object, Any] = {str: BLANK, float: 1.0, bool: False, list: [], dict: {}}
    return simple[kind] if kind in simple else blank(get_args(annotation)[0])
