"""The JSON file that somebody brings: its one object, or a clear sentence why it is none."""

import re
from pathlib import Path
from typing import Any

from pydantic_core import from_json

from engine.errors import InputError
from engine.text import LocalText, told
from engine.wording import files


def json_object(
    path: Path, content: bytes, what: LocalText, *, wanted: LocalText, key: str
) -> dict[str, Any]:
    """The object in a file that should be `what`, and has `wanted` in it, under a known key.

    Raises InputError if it is empty, cut off, no JSON, or some other JSON.
    """
    if not content.strip():
        raise InputError(told(files.EMPTY, path=path, wanted=wanted))
    try:
        data = from_json(content, allow_inf_nan=False)
    except ValueError as error:
        raise InputError(_cut_off(path, what, error)) from error
    if not isinstance(data, dict) or key not in data:
        raise InputError(told(files.OTHER_JSON, path=path, what=what))
    return data


def _cut_off(path: Path, what: LocalText, error: ValueError) -> LocalText:
    """That it is no JSON, and where the reader stopped."""
    found = re.search(r"at line (\d+) column (\d+)", str(error))
    if found is None:
        return told(files.NOT_JSON, path=path, what=what)
    line, character = found.groups()
    return told(files.NOT_JSON_BEYOND, path=path, what=what, line=line, character=character)
