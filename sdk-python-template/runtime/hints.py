"""What a server says of trying again (rule R4)."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timezone

Header = Callable[[str], "str | None"]


@dataclass(frozen=True)
class Hints:
    """The hints of one answer."""

    should_retry: bool | None = None
    """`x-should-retry`."""

    wait: float | None = None
    """Seconds to wait."""


_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_DIGITS = re.compile(r"[0-9]+")
_ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]+)?(?:Z|[+-][0-9]{2}:[0-9]{2})")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_MONTH = f"(?P<month>{'|'.join(_MONTHS)})"
_CLOCK = r"(?P<hour>[0-9]{2}):(?P<minute>[0-9]{2}):(?P<second>[0-9]{2})"
# The three forms of RFC 9110, 5.6.7.
_DATES = (
    re.compile(rf"[A-Za-z]{{3}}, (?P<day>[0-9]{{2}}) {_MONTH} (?P<year>[0-9]{{4}}) {_CLOCK} GMT"),
    re.compile(rf"[A-Za-z]{{6,9}}, (?P<day>[0-9]{{2}})-{_MONTH}-(?P<year>[0-9]{{2}}) {_CLOCK} GMT"),
    re.compile(rf"[A-Za-z]{{3}} {_MONTH} (?P<day>[ 0-9][0-9]) {_CLOCK} (?P<year>[0-9]{{4}})"),
)


def read_hints(status: int, header: Header, now: float) -> Hints:
    """Read `x-should-retry`, then the first well-formed of the headers that name a time; what is malformed is ignored.

    `RateLimit-Reset` and `X-RateLimit-Reset` count on 429 and 503 only: other answers carry them as plain information.

    Args:
        status: Status of the answer.
        header: Gives a header by lower-case name.
        now: Seconds since the epoch.
    """
    flag = header("x-should-retry")
    return Hints(flag == "true" if flag in ("true", "false") else None, _read_wait(status, header, now))


def _read_wait(status: int, header: Header, now: float) -> float | None:
    milliseconds = _number(header("retry-after-ms"))
    if milliseconds is not None:
        return milliseconds / 1000
    wait = _retry_after(header("retry-after"), now)
    if wait is not None or status not in (429, 503):
        return wait
    wait = _reset(header("ratelimit-reset"), now)
    return _reset(header("x-ratelimit-reset"), now) if wait is None else wait


def _number(text: str | None) -> float | None:
    return float(text) if text is not None and _NUMBER.fullmatch(text) else None


def _retry_after(text: str | None, now: float) -> float | None:
    if text is None:
        return None
    if _DIGITS.fullmatch(text):
        return float(text)
    moment = _http_date(text, now)
    return None if moment is None else max(0.0, moment - now)


def _reset(text: str | None, now: float) -> float | None:
    """Read seconds to wait, seconds or milliseconds since the epoch, or ISO 8601: told apart by size."""
    number = _number(text)
    if number is not None:
        if number < 1e9:
            return number
        return max(0.0, (number if number < 1e11 else number / 1000) - now)
    if text is None or not _ISO.fullmatch(text):
        return None
    try:
        moment = datetime.fromisoformat(_six_digits(text.replace("Z", "+00:00")))
    except ValueError:
        return None
    return max(0.0, moment.timestamp() - now)


def _six_digits(text: str) -> str:
    """Python 3.10 reads a fraction of three or six digits only."""
    return re.sub(r"\.([0-9]+)", lambda found: "." + found[1][:6].ljust(6, "0"), text)


def _http_date(text: str, now: float) -> float | None:
    for pattern in _DATES:
        found = pattern.fullmatch(text)
        if found is not None:
            return _moment(found, now)
    return None


def _moment(found: re.Match[str], now: float) -> float | None:
    try:
        return datetime(
            _full_year(found["year"], now),
            _MONTHS.index(found["month"]) + 1,
            int(found["day"]),
            int(found["hour"]),
            int(found["minute"]),
            min(int(found["second"]), 59),
            tzinfo=timezone.utc,
        ).timestamp()
    except ValueError:
        return None


def _full_year(digits: str, now: float) -> int:
    """A year of two digits that seems more than fifty years ahead is in the past (RFC 9110, 5.6.7)."""
    if len(digits) == 4:
        return int(digits)
    current = datetime.fromtimestamp(now, timezone.utc).year
    year = current // 100 * 100 + int(digits)
    return year - 100 if year > current + 50 else year
