"""Checks that the lazy tables of the installed package behave as plain modules do."""

from __future__ import annotations

import copy
import inspect
import json
import pickle
import typing
from types import ModuleType
from typing import Any

import artificer
from artificer import resources, types
from transport import CONVERSATION, httpx, respond

PUBLIC: list[ModuleType] = [artificer, types, resources]


def check_names(module: ModuleType) -> None:
    """All names are listed, can be read, and a star import brings just them."""
    names: list[str] = list(module.__all__)
    assert len(names) == len(set(names)), names
    assert set(names) <= set(dir(module)), set(names) - set(dir(module))
    star: dict[str, Any] = {}
    exec(f"from {module.__name__} import *", star)  # noqa: S102
    assert set(names) == set(star) - {"__builtins__"}, set(names) ^ set(star)
    for name in names:
        assert star[name] is getattr(module, name), name
    try:
        module.no_such_name  # noqa: B018
    except AttributeError as error:
        assert str(error) == f"module {module.__name__!r} has no attribute 'no_such_name'", error
    else:
        raise AssertionError("a name that is not there was found")


def check_hints() -> None:
    """Hints resolve on every model and on every method of every resource."""
    count = 0
    for name in types.__all__:
        value = getattr(types, name)
        if inspect.isclass(value):
            assert value.__module__ == "artificer.types", value
            typing.get_type_hints(value)
    for name in resources.__all__:
        kind = getattr(resources, name)
        if not inspect.isclass(kind):
            continue
        for member, method in inspect.getmembers(kind, inspect.isfunction):
            if not member.startswith("_"):
                assert "return" in typing.get_type_hints(method), (kind, member)
                count += 1
    assert count > 100, count


def check_pickles() -> None:
    """A model and the error of an answer survive a pickle and a copy."""
    model = types.Conversation.model_validate_json(json.dumps({**CONVERSATION, "unknown": {"kept": True}}))
    for again in (pickle.loads(pickle.dumps(model)), copy.deepcopy(model)):
        assert type(again) is types.Conversation and again == model
        assert again.to_dict()["unknown"] == {"kept": True}
    error = raised()
    assert type(error) is artificer.NotFoundError
    assert (error.status, error.request_id, error.code) == (404, "req_1", "not_found")
    assert isinstance(error.body, types.NotFoundProblem), error.body
    for again in (pickle.loads(pickle.dumps(error)), copy.copy(error)):
        assert told(again) == told(error)


def raised() -> artificer.APIStatusError:
    """Give what a call raises whose answer is a problem."""
    http = httpx.Client(transport=httpx.MockTransport(respond))
    try:
        artificer.Artificer(api_key="sk", http_client=http).conversations.retrieve("missing")
    except artificer.APIStatusError as error:
        return error
    raise AssertionError("a problem was no error")


def told(error: artificer.APIStatusError) -> tuple[Any, ...]:
    """Give all that an error says of its answer."""
    return (
        *(type(error), str(error), error.args, error.status, error.code, error.headers, error.request_id),
        *(type(error.body), error.body, error.attempts, error.elapsed, error.retry_after, error.retry_stopped),
    )


for module in PUBLIC:
    check_names(module)
check_hints()
check_pickles()
print("checked")
