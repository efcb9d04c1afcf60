"""The save format as JSON Schema, for programs that read or write saved games.

What a schema cannot say (whether ids exist, whether turns follow on each other)
stays with the loader, which refuses a file in which they do not.
"""

from typing import Any

from engine.game.stored import SaveFile
from engine.scenario.schema import DIALECT, PlainSchema


def save_schema() -> dict[str, Any]:
    """The schema of a `.quorum` file of today's format."""
    return {"$schema": DIALECT, **SaveFile.model_json_schema(schema_generator=PlainSchema)}
