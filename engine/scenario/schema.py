"""The scenario format as JSON Schema, for editors that complete and check a file.

What a schema cannot say (whether ids exist, whether expressions make sense)
stays with `quorum validate`.
"""

from typing import Any, Final

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core.core_schema import DictSchema, WithDefaultSchema

from engine.scenario.models import Scenario
from engine.scenario.pictures import emblems, icons

DIALECT: Final = "http://json-schema.org/draft-07/schema#"
"""The newest dialect that the common YAML editors know; nothing in the format needs more."""


class PlainSchema(GenerateJsonSchema):
    """Without a title for every key, and strict about the keys of mappings."""

    schema_dialect = DIALECT

    def field_title_should_be_set(self, schema: object) -> bool:  # noqa: ARG002 - none should
        """Never: a title would only repeat the key."""
        return False

    def dict_schema(self, schema: DictSchema) -> JsonSchemaValue:
        """A mapping by ids takes no other keys."""
        found = super().dict_schema(schema)
        return found | {"additionalProperties": False} if "patternProperties" in found else found

    def default_schema(self, schema: WithDefaultSchema) -> JsonSchemaValue:
        """A key that may be left out need not say `null` for it."""
        found = super().default_schema(schema)
        if found.get("default", False) is None:
            del found["default"]
        return found


def _describe(field: JsonSchemaValue, parts: JsonSchemaValue) -> None:
    """A key that holds parts, and says nothing else, says what such a part is."""
    inner = [field, field.get("items", {}), *field.get("anyOf", [])]
    for name in (shape["$ref"].rpartition("/")[2] for shape in inner if "$ref" in shape):
        field.setdefault("description", parts[name]["description"].split("\n\n")[0])


def json_schema(*, one_file: bool = False) -> dict[str, Any]:
    """The schema of a whole scenario, or of any one file of a scenario's folder.

    A file of a folder holds some of the sections, so there none is required.
    """
    schema = Scenario.model_json_schema(schema_generator=PlainSchema)
    parts = schema["$defs"]
    for part in (schema, *parts.values()):
        for field in part.get("properties", {}).values():
            _describe(field, parts)
    parts["Move"]["properties"]["icon"]["examples"] = sorted(icons())
    parts["Role"]["properties"]["emblem"]["examples"] = sorted(emblems())
    if one_file:
        del schema["required"]
        schema["description"] = "One file of a scenario's folder."
    return {"$schema": DIALECT, **schema}
