"""One call over a mock transport, with a hook, against a request of httpx on it."""

from __future__ import annotations

from artificer import Artificer
from call_floor import COUNT, http, through_httpx
from timing import least, report

client = Artificer(api_key="sk_test", http_client=http, middleware=[lambda request, proceed: proceed(request)])


def through_client() -> None:
    """Call the SDK."""
    for _ in range(COUNT):
        if client.chat.send(content="Hello", conversation_id="conv_1").id != "msg_1":
            raise SystemExit("the call answers something else")


figure, floor = least(through_client, through_httpx, scale=1e6 / COUNT)
report(call=(figure, floor))
