"""Asks openapi-core, which knows nothing of us, whether recorded requests are valid in the eyes of the raw document.

Reads `{ file, base, requests: [{ path, request }] }` as JSON from standard input, `path` being a key of `paths`, and prints a verdict a request:
`{ verdict: "valid" | "invalid" | "unjudged", reason }`. Of the document only the path of the request is shown to the library, so that a long document is
judged in time; references lead wherever they lead.
"""

import base64
import json
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

import openapi_core
import yaml
from jsonschema import ValidationError
from jsonschema_path import SchemaPath
from openapi_core.datatypes import RequestParameters
from openapi_core.deserializing.styles.exceptions import EmptyQueryParameterValue
from openapi_core.exceptions import OpenAPIError
from openapi_core.templating.paths.exceptions import OperationNotFound
from openapi_core.validation.request.exceptions import ParameterValidationError
from werkzeug.datastructures import Headers, ImmutableMultiDict

FORM = "application/x-www-form-urlencoded"
IGNORED_HEADERS = {"accept", "content-type", "authorization"}
VALIDATORS = {
    "3.0": openapi_core.V30RequestValidator,
    "3.1": openapi_core.V31RequestValidator,
    "3.2": openapi_core.V32RequestValidator,
}


class Loader(yaml.CSafeLoader):
    """YAML 1.2 as far as it matters: only `true` and `false` are booleans, and dates are text."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag not in ("tag:yaml.org,2002:timestamp",)]
    for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
    if first not in "yYnNoO"
}


class Recorded:
    """A recorded request as the library reads one."""

    def __init__(self, request: dict[str, Any]) -> None:
        """Take a request with its body in Base64."""
        url = urlsplit(request["url"])
        headers = request["headers"]
        self.host_url = f"{url.scheme}://{url.netloc}"
        # Servers hand over a path decoded.
        self.path = unquote(url.path)
        self.method = request["method"].lower()
        self.body = base64.b64decode(request["body"]) or None
        self.content_type = headers.get("content-type", "")
        cookies = [pair.split("=", 1) for pair in headers.get("cookie", "").split("; ") if "=" in pair]
        self.parameters = RequestParameters(
            query=ImmutableMultiDict(parse_qsl(url.query, keep_blank_values=True)),
            header=Headers(headers),
            cookie=ImmutableMultiDict([(name, value) for name, value in cookies]),
        )


def main() -> None:
    given = json.load(sys.stdin)
    file = Path(given["file"])
    text = file.read_text(encoding="utf-8")
    document = json.loads(text) if file.suffix == ".json" else yaml.load(text, Loader)
    validator_class = VALIDATORS.get(str(document.get("openapi", ""))[:3])

    @cache
    def validator_of(path: str) -> Any:
        shown = {**document, "paths": {path.split("?")[0].split("#")[0]: document["paths"][path]}}
        if given["base"] is not None:
            shown["servers"] = [{"url": given["base"]}]
        spec = SchemaPath.from_dict(shown, base_uri=file.resolve().as_uri())
        return validator_class(spec, extra_media_type_deserializers=own_kinds)

    # The library takes JSON by its plain name only.
    types = {one["request"]["headers"].get("content-type", "").split(";")[0] for one in given["requests"]}
    own_kinds = {media_type: json.loads for media_type in types if media_type.endswith("+json")}
    json.dump([judged(validator_of, one) for one in given["requests"]], sys.stdout)


def judged(validator_of: Any, one: dict[str, Any]) -> dict[str, str]:
    try:
        validator_of(one["path"]).validate(Recorded(one["request"]))
    except OpenAPIError as error:
        reasons = [str(link) for link in chain_of(error)]
        explain = limit_of(one["request"], is_parameter=isinstance(error, ParameterValidationError))
        limit = next((words for words in map(explain, faults_of(error)) if words), None)
        if limit is None:
            return {"verdict": "invalid", "reason": " < ".join(reasons)}
        return {"verdict": "unjudged", "reason": limit}
    except Exception as error:  # noqa: BLE001 What breaks the library is no verdict.
        return {"verdict": "unjudged", "reason": f"the library fails: {type(error).__name__}"}
    return {"verdict": "valid", "reason": ""}


def chain_of(error: BaseException) -> list[BaseException]:
    inner = error.__cause__ or error.__context__
    return [error, *(chain_of(inner) if inner else [])]


def faults_of(error: BaseException) -> list[BaseException]:
    """Give the errors with the single faults that they list."""
    return [fault for link in chain_of(error) for fault in (link, *getattr(link, "schema_errors", ()))]


def limit_of(request: dict[str, Any], *, is_parameter: bool) -> Callable[[BaseException], str | None]:
    """Tell the faults that are the library's own; what it says of anything else stands."""
    media_type = request["headers"].get("content-type", "").split(";")[0]

    def limit(fault: BaseException) -> str | None:
        text = str(fault)
        if isinstance(fault, OperationNotFound):
            return "it does not know `additionalOperations`"
        if isinstance(fault, EmptyQueryParameterValue):
            return "it refuses every empty value in a query, also where the schema lists it"
        if text.startswith("Header parameter error: ") and text[24:].lower() in IGNORED_HEADERS:
            return "it reads `Accept`, `Content-Type` and `Authorization`, which are no parameters, as such"
        if isinstance(fault, ValueError) and text == "not an object format":
            return "it has no form for objects in the lists of a query, as the standard has none"
        if isinstance(fault, ValidationError):
            return limit_of_schema(fault, media_type, is_parameter=is_parameter)
        return None

    return limit


def limit_of_schema(fault: ValidationError, media_type: str, *, is_parameter: bool) -> str | None:
    is_text = isinstance(fault.instance, (str, bytes))
    if (
        fault.validator in ("type", "anyOf", "oneOf")
        and is_text
        and media_type.startswith(("multipart/", "text/", FORM))
    ):
        return "it leaves bytes, and text that is to be a number or boolean, as they come out of a form or a text"
    if fault.validator == "required" and media_type.startswith(("multipart/", FORM)) and fault.instance == {}:
        return "it finds no parts where the schema of a form is composed"
    if fault.instance is None:
        return "it asks what stands below `nullable`, by reference or composed, whether it is nullable too"
    if fault.validator in ("anyOf", "oneOf") and isinstance(fault.instance, str) and is_parameter:
        return "it takes a parameter of several types for text"
    if "discriminating property" in fault.message or "could not be resolved" in fault.message:
        return "it obeys a discriminator that no variant requires, or whose values name no schemas"
    if fault.validator == "additionalProperties" and (
        "allOf" in fault.absolute_schema_path or "discriminator" in fault.schema
    ):
        return "it closes each part of a composed schema by itself"
    if fault.validator == "required" and media_type == FORM and not declared(fault):
        return "it drops what a form holds beside the declared members"
    if fault.validator == "required" and declared(fault).get("readOnly") is True:
        return "it asks requests for members that are read-only"
    # A fault of a union is that of the variant that was meant.
    inner = (limit_of_schema(one, media_type, is_parameter=is_parameter) for one in fault.context or ())
    return next((words for words in inner if words), None)


def declared(fault: ValidationError) -> dict[str, Any]:
    """Give the schema of the member that is missing, empty where it has none."""
    name = fault.message.split("'")[1]
    return fault.schema.get("properties", {}).get(name, {}) if isinstance(fault.schema, dict) else {}


main()
