"""Typed events, the error event, an answer instead of a stream, and JSON lines."""

import httpx
from fake_http import Network, answer, events
from streams import InternalServerError, Streams, types

WHOLE = {"id": "a", "text": "Hi"}

network = Network(
    events([("delta", {"text": "Hi"}), ("answer", WHOLE), ("done", {"reason": "stop"})]),
    events([("delta", {"text": "Hi"}), ("error", {"type": "t", "title": "Overloaded", "status": 503})]),
    answer(WHOLE),
    httpx.Response(200, text='{"index":0,"value":1.5}\n', headers={"content-type": "application/jsonl"}),
)
client = Streams(base_url="https://api.test", max_retries=0, http_client=network.client())

seen: list[str] = []
with client.answers.stream(prompt="p") as stream:
    for event in stream:
        if isinstance(event, types.AnswerStreamDeltaEvent):
            seen.append(event.data.text)
        else:
            seen.append(event.event)
assert seen == ["Hi", "answer", "done"], seen
assert network.requests[0].content == b'{"prompt":"p"}'

raised: InternalServerError | None = None
try:
    with client.answers.stream(prompt="p") as stream:
        seen.extend(event.event for event in stream)
except InternalServerError as error:
    raised = error
assert raised is not None
assert raised.status_code == 503

whole: types.Answer = client.answers.create(prompt="p")
assert whole.text == "Hi"
with client.rows.export() as rows:
    values: list[float] = [row.value for row in rows]
assert values == [1.5]
