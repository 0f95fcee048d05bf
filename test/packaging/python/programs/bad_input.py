"""Checks that a wrong option ends in one clear sentence of the package."""

from __future__ import annotations

from typing import Any

import artificer

WRONG: list[dict[str, Any]] = [
    {"timeout": "soon"},
    {"timeout": -1},
    {"max_retries": "many"},
    {"max_retries": -1},
    {"api_key": 5},
    {"api_key": ""},
    {"api_key": "sk", "base_url": "not a url"},
    {"api_key": "sk", "base_url": 5},
    {"default_headers": {"x": "a\nb"}},
    {"default_headers": "x"},
    {"http_client": object()},
    {},
]


def refusal(kind: Any, options: dict[str, Any]) -> str:
    """Give what the package says of the options."""
    try:
        kind(**options)
    except (artificer.ConfigurationError, artificer.InvalidArgumentError) as error:
        return str(error)
    raise SystemExit(f"accepted: {options}")


for wrong in WRONG:
    for kind in (artificer.Artificer, artificer.AsyncArtificer):
        said = refusal(kind, {"api_key": "sk", **wrong} if wrong else {})
        assert said and "\n" not in said, (wrong, said)
        name = next(iter(reversed(wrong)), "api_key")
        assert f"`{name}`" in said or "header 'x'" in said, (wrong, said)
        print(said)

try:
    artificer.Artificer(api_key="sk", timeuot=3)  # type: ignore[call-arg]
except TypeError as error:
    assert "unexpected keyword argument 'timeuot'" in str(error)
else:
    raise SystemExit("accepted: timeuot")
print("refused")
