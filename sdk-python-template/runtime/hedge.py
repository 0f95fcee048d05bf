"""A second request while the first is slow, where the contract allows that (rule R17): GET only, one more at most."""

from __future__ import annotations

import math
import threading
from collections import deque
from collections.abc import Awaitable, Callable
from contextvars import copy_context
from queue import Empty, SimpleQueue

import anyio
from anyio.abc import TaskGroup

from .deadline import Within
from .http import httpx
from .operation import Hedge

REMEMBERED = 100
LEAST = 20


class Times:
    """The latest times until the answers of one operation, in seconds."""

    def __init__(self) -> None:
        """Begin without any."""
        self._latest: deque[float] = deque(maxlen=REMEMBERED)

    def add(self, seconds: float) -> None:
        """Note a time."""
        self._latest.append(seconds)

    def wait(self, hedge: Hedge) -> float | None:
        """Give the seconds until the second request; None while too little is known."""
        if hedge.after is not None:
            return hedge.after
        known = sorted(self._latest)
        return known[math.ceil(hedge.percent / 100 * len(known)) - 1] if len(known) >= LEAST else None


class Plan:
    """When a request is sent once more, and who pays."""

    def __init__(self, wait: float, pay: Callable[[], bool]) -> None:
        """Make a plan.

        Args:
            wait: Seconds until then.
            pay: Takes the price from the budget of retries; False when there is too little in it.
        """
        self.wait = wait
        self.pay = pay


def send_hedged(
    send: Callable[[httpx.Request], httpx.Response], request: httpx.Request, plan: Plan, seconds: float | None
) -> httpx.Response:
    """Send a request, and once more when the answer is slow; the first answer wins.

    Args:
        send: The transport inside its middleware.
        request: The request.
        plan: When to send it again.
        seconds: What is left of the call.
    """
    race = _Race(send, seconds)
    race.start(request)
    try:
        return race.next(plan.wait)
    except Empty:
        if plan.pay():
            race.start(_again(request))
    return race.next(None)


class _Race:
    def __init__(self, send: Callable[[httpx.Request], httpx.Response], seconds: float | None) -> None:
        self._send = send
        self._seconds = seconds
        self._running = 0
        self._results: SimpleQueue[httpx.Response | BaseException] = SimpleQueue()
        self._lock = threading.Lock()
        self._is_over = False

    def start(self, request: httpx.Request) -> None:
        self._running += 1
        context = copy_context()
        threading.Thread(target=context.run, args=(self._run, request), daemon=True).start()

    def _run(self, request: httpx.Request) -> None:
        try:
            with Within(self._seconds):
                result: httpx.Response | BaseException = self._send(request)
        except BaseException as error:  # noqa: BLE001 - it is raised where it is waited for
            result = error
        with self._lock:
            is_late = self._is_over
            if not is_late:
                self._results.put(result)
        if is_late and isinstance(result, httpx.Response):
            result.close()

    def next(self, wait: float | None) -> httpx.Response:
        """Give the first answer; raises when all have failed, or `Empty` after the wait."""
        while True:
            result = self._results.get(timeout=wait)
            self._running -= 1
            if isinstance(result, httpx.Response):
                self._end()
                return result
            if self._running == 0:
                raise result

    def _end(self) -> None:
        with self._lock:
            self._is_over = True
            late = [] if self._results.empty() else [self._results.get()]
        for result in late:
            if isinstance(result, httpx.Response):
                result.close()


async def send_hedged_async(
    send: Callable[[httpx.Request], Awaitable[httpx.Response]],
    request: httpx.Request,
    plan: Plan,
    sleep: Callable[[float], Awaitable[None]],
) -> httpx.Response:
    """Do the same in tasks; the slower one is cancelled."""
    race = _AsyncRace(send)
    try:
        async with anyio.create_task_group() as race.group:
            race.start(request)
            await sleep(plan.wait)
            if race.running and plan.pay():
                race.start(_again(request))
    except BaseException:
        await race.close(0)
        raise
    if not race.answers:
        raise race.errors[-1]
    await race.close(1)
    return race.answers[0]


class _AsyncRace:
    group: TaskGroup

    def __init__(self, send: Callable[[httpx.Request], Awaitable[httpx.Response]]) -> None:
        self._send = send
        self.answers: list[httpx.Response] = []
        self.errors: list[Exception] = []
        self.running = 0

    def start(self, request: httpx.Request) -> None:
        self.running += 1
        self.group.start_soon(self._run, request)

    async def _run(self, request: httpx.Request) -> None:
        try:
            self.answers.append(await self._send(request))
        except Exception as error:  # noqa: BLE001 - it is raised where it is waited for
            self.errors.append(error)
        self.running -= 1
        if self.answers or not self.running:
            self.group.cancel_scope.cancel()

    async def close(self, start: int) -> None:
        with anyio.CancelScope(shield=True):
            for answer in self.answers[start:]:
                await answer.aclose()


def _again(request: httpx.Request) -> httpx.Request:
    again = httpx.Request(request.method, request.url, headers=request.headers)
    again.extensions = dict(request.extensions)
    return again
