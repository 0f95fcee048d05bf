"""Reads the methods of an emitted Python package with `ast`; prints `{ key, name, arguments }` as JSON.

Usage: python_methods.py PACKAGE, a folder of modules. Methods of the API stand in resources and, those without a resource, on the clients.
"""

import ast
import json
import re
import sys
from pathlib import Path

ENDPOINT = re.compile(r"`([A-Z]+ /[^`]*)`")
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


def read_class(node: ast.ClassDef) -> list[dict[str, object]]:
    methods: list[dict[str, object]] = []
    keys: dict[str, str] = {}
    for member in node.body:
        if not isinstance(member, (ast.FunctionDef, ast.AsyncFunctionDef)):
            continue
        found = ENDPOINT.search(ast.get_docstring(member) or "")
        if found:
            keys[member.name] = found.group(1)
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
