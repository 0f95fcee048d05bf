"""What the first call of an operation loads and costs, and what all models cost, on the package of OpenAI's document."""

from __future__ import annotations

from timing import fresh, least_fresh, report

PREPARE = """
import os, time, typing, httpx, openai
from openai._runtime.model import Model
message = {"role": "assistant", "content": "Hello", "refusal": None}
choice = {"index": 0, "finish_reason": "stop", "logprobs": None, "message": message}
answer = {"id": "c", "object": "chat.completion", "created": 1, "model": "m", "choices": [choice]}
transport = httpx.MockTransport(lambda request: httpx.Response(200, json=answer))
os.environ.update(OPENAI_API_KEY="sk", OPENAI_API_KEY_AUTH="sk")
client = openai.OpenAI(http_client=httpx.Client(transport=transport))
client.models
def call():
    before = time.process_time()
    found = client.chat.completions.create(model="m", messages=[{"role": "user", "content": "Hello"}])
    assert found.choices[0].message.content == "Hello", found
    return (time.process_time() - before) * 1000
def models_below(kind):
    found = set()
    for child in kind.__subclasses__():
        found |= {child} | models_below(child)
    return {one for one in found if one.__module__.startswith("openai.types")}
def reach(kind, seen):
    if isinstance(kind, type) and issubclass(kind, Model):
        if kind not in seen:
            seen.add(kind)
            for field in kind.model_fields.values():
                reach(field.annotation, seen)
                for extra in field.metadata:
                    for part in getattr(extra, "__dict__", {}).values():
                        reach(part, seen)
    else:
        for part in typing.get_args(kind):
            reach(part, seen)
    return seen
"""
FIRST = (
    PREPARE
    + """
first, rest = call(), min(call() for _ in range(20))
print((first - rest) / len(models_below(Model)))
"""
)
STRANGERS = (
    PREPARE
    + """
call()
print(len(models_below(Model) - reach(openai.types.CreateChatCompletionResponse, set())))
"""
)
WHOLE = """
import time, openai
from openai import OpenAI, types
before = time.process_time()
for name in types.__all__:
    getattr(types, name)
print(time.process_time() - before)
"""

first, whole = least_fresh(FIRST, WHOLE, rounds=3)
report(first=(first, None), strangers=(fresh(STRANGERS), None), whole=(whole, None))
