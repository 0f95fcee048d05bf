"""The lenient twin of a schema: what does not fit is kept as it came, and what is missing reads None.

Core schemas are not a stable interface of pydantic, so the range of versions is pinned, and every shape that is not
known here is left as it is.
"""

from __future__ import annotations

from typing import Any, cast

from pydantic_core import CoreSchema, SchemaError, SchemaValidator, core_schema

Schema = dict[str, Any]

_SUFFIX = "#lenient"


def build_lenient(schema: CoreSchema) -> SchemaValidator | None:
    """Build the validator of the lenient twin; None when pydantic refuses it."""
    try:
        return SchemaValidator(cast("CoreSchema", _root(cast("Schema", schema))), _use_prebuilt=False)
    except (SchemaError, TypeError, KeyError):
        return None


def _root(schema: Schema) -> Schema:
    if schema["type"] != "definitions":
        return _or_any(_twin(schema))
    definitions = cast("list[Schema]", schema["definitions"])
    twins: list[Schema] = [{**_twin(one), "ref": one["ref"] + _SUFFIX} for one in definitions]
    return {
        "type": "definitions",
        "schema": _or_any(_twin(schema["schema"])),
        "definitions": [*definitions, *twins],
    }


def _or_any(schema: Schema) -> Schema:
    if schema["type"] == "any":
        return schema
    return cast("Schema", core_schema.union_schema([schema, core_schema.any_schema()], mode="left_to_right"))  # pyright: ignore[reportArgumentType]


def _twin(schema: Schema) -> Schema:
    """Give the twin of one schema; a union without a tag keeps its strict variants, else its first would take all."""
    match schema["type"]:
        case "definition-ref":
            return {**schema, "schema_ref": schema["schema_ref"] + _SUFFIX}
        case "model" | "nullable" | "function-before" | "function-after":
            twin = {**schema, "schema": _twin(schema["schema"])}
        case "default":
            twin = {**schema, "schema": _or_any(_twin(schema["schema"]))}
        case "model-fields":
            twin = {**schema, "fields": {name: _field(one) for name, one in schema["fields"].items()}}
        case "list":
            twin = {**schema, "items_schema": _or_any(_twin(schema.get("items_schema") or {"type": "any"}))}
        case "dict":
            twin = {**schema, "values_schema": _or_any(_twin(schema.get("values_schema") or {"type": "any"}))}
        case "tuple":
            twin = {**schema, "items_schema": [_or_any(_twin(one)) for one in schema["items_schema"]]}
        case "tagged-union":
            twin = {**schema, "choices": {tag: _choice(one) for tag, one in schema["choices"].items()}}
        case "union":
            twin = {**schema, "choices": [_tagged(one) for one in schema["choices"]]}
        case _:
            return schema
    return {**twin, "ref": str(twin["ref"]) + _SUFFIX} if "ref" in twin else twin


def _choice(schema: Any) -> Any:
    """A choice may be the tag of another one."""
    return schema if isinstance(schema, str) else _twin(schema)


def _tagged(choice: Any) -> Any:
    """A choice may come with a label."""
    return _twin(choice) if not isinstance(choice, tuple) and choice["type"] == "tagged-union" else cast("Any", choice)


def _field(field: Schema) -> Schema:
    schema = field["schema"]
    if schema["type"] == "default":
        return {**field, "schema": _twin(schema)}
    return {**field, "schema": core_schema.with_default_schema(_or_any(_twin(schema)), default=None)}  # pyright: ignore[reportArgumentType]
