"""A JSON file that somebody brings: its one object, or a clear sentence why it is none."""

from pathlib import Path
from typing import Any

from pydantic_core import from_json

from engine.errors import InputError
from engine.form import where_it_stopped


def json_object(path: Path, content: bytes, what: str, *, wanted: str, key: str) -> dict[str, Any]:
    """The object in a file that should be `what`, and has `wanted` in it, under a known key.

    Raises InputError if it is empty, cut off, no JSON, or some other JSON.
    """
    if not content.strip():
        raise InputError(f"{path} is empty; there is no {wanted} in it.")
    try:
        data = from_json(content, allow_inf_nan=False)
    except ValueError as error:
        raise InputError(
            f"{path} is not {what}, or it is cut off{where_it_stopped(error)}."
        ) from error
    if not isinstance(data, dict) or key not in data:
        raise InputError(f"{path} is not {what}: it is some other JSON file.")
    return data
