"""Reads the methods of an emitted Python package with `ast`; prints `{ key, name, arguments }` as JSON.

Usage: python_methods.py PACKAGE, a folder of modules. Methods of the API stand in resources and, those without a resource, on the clients.
"""

import ast
import json
import re
import sys
from pathlib import Path

# A paragraph of its own, or the end of one: descriptions speak of other endpoints.
ENDPOINT = re.compile(r"(?:^|.* )`([A-Z]+ /[^`]*)`(?:, as `[\w.]+`\.)?$")
OPTIONS = {
    "self",
    "extra_headers",
    "extra_query",
    "extra_body",
    "timeout",
    "max_retries",
    "base_url",
    "idempotency_key",
}


def endpoint_of(docstring: str) -> str | None:
    paragraphs = (" ".join(text.split()) for text in docstring.split("\n\n"))
    found = (match for match in map(ENDPOINT.match, paragraphs) if match)
    return next((match.group(1) for match in found if is_own(match)), None)


def is_own(match: re.Match[str]) -> bool:
    """Whether the endpoint is a paragraph, or stands behind the summary of an asynchronous method."""
    return match.group(0).startswith("`") or match.group(0).endswith(".")


def read_class(node: ast.ClassDef) -> list[dict[str, object]]:
    methods: list[dict[str, object]] = []
    keys: dict[str, str] = {}
    for member in node.body:
        if not isinstance(member, (ast.FunctionDef, ast.AsyncFunctionDef)):
            continue
        key = endpoint_of(ast.get_docstring(member) or "")
        if key is not None:
            keys[member.name] = key
    for member in node.body:
        if isinstance(member, (ast.FunctionDef, ast.AsyncFunctionDef)) and member.name in keys:
            every = [*member.args.posonlyargs, *member.args.args, *member.args.kwonlyargs]
            names = [argument.arg for argument in every if argument.arg not in OPTIONS]
            methods.append({"key": keys[member.name], "name": f"{node.name}.{member.name}", "arguments": names})
    return methods


def main() -> None:
    package = Path(sys.argv[1])
    files = sorted(file for file in package.rglob("*.py") if "_runtime" not in file.relative_to(package).parts)
    classes = [node for file in files for node in ast.parse(file.read_bytes()).body if isinstance(node, ast.ClassDef)]
    json.dump([method for node in classes for method in read_class(node)], sys.stdout)


main()
